/** Co-commissioned services: exactly one of each lead, the agreement's own lists, and who delivers where. */
import { describe, expect, it } from 'vitest';
import { LEAD_ROLES } from '#domain/commissioning/co-commissioned-service.ts';
import { leadGaps, withLeads } from '#domain/commissioning/leads.ts';
import { EMPTY_LOCALITY, lacksLead, localityText, withLocalityBox } from '#domain/commissioning/localities.ts';
import { readServiceDraft, serviceDraft } from '#domain/commissioning/service-draft.ts';
import { checkedLines, countMet, SERVICE_LISTS, withCheck } from '#domain/commissioning/service-lists.ts';
import { aDocument, aParty, aService } from '#test/builders.ts';

const leads = LEAD_ROLES.map((role) => ({ role, who: 'party:1' as const, name: 'The Authority' }));

describe('the leads of a service', () => {
  it('are whole with one of each, whoever holds them', () => {
    expect(leadGaps(aService({ leads }))).toEqual({ none: [], several: [] });
  });

  it('say which are missing and which are held by more than one', () => {
    const [commissioner] = leads;
    const both = [commissioner, { ...commissioner, who: 'party:2' as const }].filter((lead) => lead !== undefined);
    expect(leadGaps({ leads: both as typeof leads })).toEqual({
      none: ['contracting-party', 'lead-contract-manager'],
      several: ['lead-commissioner'],
    });
  });

  it('keep a name as the paper has it when the same is chosen again, and leave the other roles alone', () => {
    const chosen = withLeads(
      leads,
      'contracting-party',
      ['party:1', 'party:2', 'name:Somebody'],
      () => 'Its full name',
    );
    expect(chosen.filter(({ role }) => role === 'contracting-party')).toEqual([
      { role: 'contracting-party', who: 'party:1', name: 'The Authority' },
      { role: 'contracting-party', who: 'party:2', name: 'Its full name' },
      { role: 'contracting-party', who: null, name: 'Somebody' },
    ]);
    expect(chosen).toHaveLength(5);
  });
});

describe('the lists of the agreement', () => {
  it('are seven principles, seven enablers and seven requirements, each line once', () => {
    expect(SERVICE_LISTS.map(({ list, lines }) => [list, lines.length])).toEqual([
      ['principles', 7],
      ['enablers', 7],
      ['requirements', 7],
    ]);
    const keys = SERVICE_LISTS.flatMap(({ list, lines }) => lines.map(({ key }) => `${list} ${key}`));
    expect(new Set(keys).size).toBe(21);
  });

  it('are not stated until somebody says, and are counted when met or not applicable', () => {
    const check = { list: 'enablers', key: 'workforce', state: 'met', evidence: null, note: '' } as const;
    const checks = withCheck(withCheck([], check), { ...check, key: 'capital-and-estate', state: 'not-applicable' });
    expect(countMet({ checks: [] })).toEqual({ met: 0, of: 21 });
    expect(countMet({ checks })).toEqual({ met: 2, of: 21 });
    const enablers = SERVICE_LISTS.find(({ list }) => list === 'enablers');
    expect(enablers && checkedLines({ checks }, enablers).map((line) => line.check.state)).toEqual([
      'not-stated',
      'not-stated',
      'not-applicable',
      'met',
      'not-stated',
      'not-stated',
      'not-stated',
    ]);
    expect(withCheck(checks, { ...check, state: 'not-stated' })).toHaveLength(1);
  });
});

describe('a locality as it is typed', () => {
  const known = {
    parties: [aParty({ id: 'party:north', name: 'North Trust' })],
    agreements: [
      aDocument({ id: 'document:agreement', title: 'Partnership Agreement: North', shortTitle: 'Agreement, North' }),
    ],
    others: ['South'],
  };
  const typed = (box: Parameters<typeof withLocalityBox>[1], text: string, from = EMPTY_LOCALITY) =>
    withLocalityBox(from, box, text, known);
  const north = { place: 'North', providers: [], agreementId: null };

  it('knows a provider by its name, keeps one nobody knows, and lists none twice', () => {
    const read = typed('providers', 'The North Trust; Elsewhere ; elsewhere', north);
    expect(read).toMatchObject({
      value: {
        providers: [
          { who: 'party:north', name: 'The North Trust' },
          { who: null, name: 'Elsewhere' },
        ],
      },
    });
    expect(read.ok && lacksLead(read.value)).toBe(true);
  });

  it('has one lead, who is one of its providers, and keeps it when another provider is added', () => {
    const two = typed('providers', 'One; Two', north);
    const led = two.ok ? typed('lead', 'two', two.value) : two;
    expect(led.ok && [lacksLead(led.value), localityText(led.value, []).lead]).toEqual([false, 'Two']);
    const three = led.ok ? typed('providers', 'One; Two; Three', led.value) : led;
    expect(three.ok && localityText(three.value, []).lead).toBe('Two');
    expect(led.ok && typed('lead', 'Nobody', led.value)).toEqual({ ok: false, reason: 'not-a-provider' });
  });

  it('takes an agreement by its title, and says where there is none of it', () => {
    const read = typed('agreement', 'agreement, north', north);
    expect(read).toMatchObject({ value: { agreementId: 'document:agreement' } });
    expect(read.ok && localityText(read.value, known.agreements).agreement).toBe('Agreement, North');
    expect(typed('agreement', 'Agreement, West', north)).toEqual({ ok: false, reason: 'no-such-agreement' });
  });

  it.each([
    ['place', '', 'missing'],
    ['place', 'south', 'taken'],
    ['providers', 'x'.repeat(501), 'too-long'],
  ] as const)('is refused where its %s is %o', (box, text, reason) => {
    expect(typed(box, text, north)).toEqual({ ok: false, reason });
  });
});

describe('a service as it is typed', () => {
  it('reads back as it was', () => {
    const service = aService({ documentId: 'document:1', decisionId: 'decision:1', keyTerms: 'Two years.' });
    const read = readServiceDraft(serviceDraft(service), service.id, [service]);
    expect(read.ok && { ...service, ...read.value }).toEqual(service);
  });

  it('must have a name, and not that of another under its agreement', () => {
    const other = aService({ name: 'Accommodation', documentId: 'document:1' });
    const draft = { ...serviceDraft(null), name: 'accommodation', documentId: 'document:1' };
    expect(readServiceDraft(draft, null, [other])).toEqual({ ok: false, problems: { name: 'taken' } });
    expect(readServiceDraft({ ...draft, documentId: '' }, null, [other]).ok).toBe(true);
    expect(readServiceDraft({ ...draft, name: ' ' }, null, [])).toEqual({ ok: false, problems: { name: 'missing' } });
  });
});
