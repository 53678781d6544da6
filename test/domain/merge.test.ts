/** Merging two records that turn out to be one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBodies } from '#domain/body/merge.ts';
import { aliasesAfterMerge, mentions, mergeParties, moveReferences } from '#domain/party/merge.ts';
import { aBody, aParty } from './register-builders.ts';

describe('merging two parties', () => {
  it('keeps the names of the one that goes as aliases of the one that stays', () => {
    const kept = aParty({ id: 'party:1', name: 'Wessex Combined Authority', shortName: 'WCA' });
    const lost = aParty({
      id: 'party:2',
      name: 'The Combined Authority for Wessex',
      shortName: 'CAW',
      aliases: [{ name: 'the Authority', seenIn: 'MoU §1', ambiguous: true }],
    });
    const merged = mergeParties(kept, lost, [kept, lost]);
    expect(merged.ok && merged.value.aliases.map((alias) => [alias.name, alias.ambiguous])).toEqual([
      ['The Combined Authority for Wessex', false],
      ['CAW', false],
      ['the Authority', true],
    ]);
    expect(merged.ok && merged.value.name).toBe('Wessex Combined Authority');
  });

  it('does not say a name twice', () => {
    const kept = aParty({
      name: 'Wessex Police',
      shortName: 'WP',
      aliases: [{ name: 'the force', seenIn: '', ambiguous: true }],
    });
    const lost = aParty({
      name: 'wessex  police',
      shortName: 'WP',
      aliases: [{ name: 'the force', seenIn: 'x', ambiguous: false }],
    });
    expect(aliasesAfterMerge(kept, lost)).toEqual(kept.aliases);
  });

  it('fills what the one that stays does not say from the other', () => {
    const kept = aParty({ id: 'party:1', sector: 'not-stated', note: 'Signs.' });
    const lost = aParty({ id: 'party:2', name: 'B', sector: 'public', note: 'Funds.' });
    const merged = mergeParties(kept, lost, [kept, lost]);
    expect(merged.ok && [merged.value.sector, merged.value.note]).toEqual(['public', 'Signs.\n\nFunds.']);
  });

  it('is no longer part of itself when an agency is merged into its department', () => {
    const department = aParty({ id: 'party:1', name: 'Ministry' });
    const agency = aParty({ id: 'party:2', name: 'Agency', partOf: 'party:1' });
    const merged = mergeParties(department, agency, [department, agency]);
    expect(merged.ok && merged.value.partOf).toBeNull();
  });

  it('is refused where it would close a circle through a third party', () => {
    const kept = aParty({ id: 'party:1', name: 'A', partOf: 'party:2' });
    const middle = aParty({ id: 'party:2', name: 'B', partOf: 'party:3' });
    const lost = aParty({ id: 'party:3', name: 'C' });
    expect(mergeParties(kept, lost, [kept, middle, lost])).toEqual({ ok: false, reason: 'circle' });
  });

  it('is refused for one and the same party', () => {
    const party = aParty({});
    expect(mergeParties(party, party, [party])).toEqual({ ok: false, reason: 'same' });
  });
});

describe('moving references', () => {
  it('finds a reference however deep it stands, and leaves the record’s own id alone', () => {
    const record = { id: 'party:1', owners: [{ who: 'party:1' }, { who: 'party:2' }], lead: 'party:1' };
    expect(moveReferences(record, 'party:1', 'party:9')).toEqual({
      id: 'party:1',
      owners: [{ who: 'party:9' }, { who: 'party:2' }],
      lead: 'party:9',
    });
  });

  it('says a party once in a list that named both', () => {
    const record = { id: 'document:1', parties: ['party:1', 'party:2', 'party:3'] };
    expect(moveReferences(record, 'party:3', 'party:1').parties).toEqual(['party:1', 'party:2']);
  });

  it('gives back the very same record where there is nothing to move', () => {
    const record = { id: 'document:1', parties: ['party:1'] };
    expect(moveReferences(record, 'party:7', 'party:1')).toBe(record);
  });

  it('leaves no reference behind in any record whatever its shape', () => {
    const anything = fc.letrec((again) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('party:1', 'party:2', 'a word', null, 4),
        fc.array(again('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('holder', 'to', 'parties'), again('value'), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(anything, (value) => {
        const moved = moveReferences({ id: 'seat:1', value }, 'party:1', 'party:2');
        return (
          !mentions(moved, 'party:1') &&
          mentions(moved, 'party:2') === (mentions({ value }, 'party:1') || mentions({ value }, 'party:2'))
        );
      }),
    );
  });
});

describe('merging two bodies', () => {
  it('takes from the other what the terms of the kept one do not state', () => {
    const kept = aBody({ id: 'body:1', name: 'Steering Group', chairs: ['post:1'] });
    const lost = aBody({
      id: 'body:2',
      name: 'SteeringGroup',
      chairs: ['post:2'],
      cadence: { text: 'fortnightly', everyWeeks: 2 },
    });
    const merged = mergeBodies(kept, lost, [kept, lost]);
    expect(merged.ok && [merged.value.chairs, merged.value.cadence?.everyWeeks]).toEqual([['post:1'], 2]);
  });

  it('drops the line between the two and keeps one of two lines that say the same', () => {
    const kept = aBody({ id: 'body:1', lines: [{ line: 'reports-to', to: 'body:3', quote: 'reports' }] });
    const lost = aBody({
      id: 'body:2',
      name: 'B',
      lines: [
        { line: 'supports', to: 'body:1', quote: 'supports' },
        { line: 'reports-to', to: 'body:3', quote: 'will report' },
      ],
    });
    const merged = mergeBodies(kept, lost, [kept, lost, aBody({ id: 'body:3', name: 'C' })]);
    expect(merged.ok && merged.value.lines).toEqual([{ line: 'reports-to', to: 'body:3', quote: 'reports' }]);
  });

  it('is refused where it would escalate to itself through another', () => {
    const kept = aBody({ id: 'body:1', lines: [{ line: 'escalates-to', to: 'body:2', quote: '' }] });
    const middle = aBody({ id: 'body:2', name: 'B', lines: [{ line: 'escalates-to', to: 'body:3', quote: '' }] });
    const lost = aBody({ id: 'body:3', name: 'C' });
    expect(mergeBodies(kept, lost, [kept, middle, lost])).toEqual({ ok: false, reason: 'circle' });
  });
});
