/** What happens to an action and to a pack in their lives. */
import { describe, expect, it } from 'vitest';
import { actionDraft, asNamed, readActionDraft } from '#domain/action/action-draft.ts';
import { addUpdate, redate } from '#domain/action/action-steps.ts';
import { bragOf } from '#domain/action/brag.ts';
import { bragSettingsOf } from '#domain/action/brag-settings.ts';
import { invariant, type Result } from '#domain/kernel/result.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { checkChange } from '#domain/pack/pack.ts';
import { readPackDraft } from '#domain/pack/pack-draft.ts';
import {
  asIssued,
  changeAtIssue,
  checkNewVersion,
  freeze,
  labelForIssue,
  moveAnnex,
  nextVersionOf,
  supersededBy,
  withPart,
} from '#domain/pack/pack-steps.ts';
import { aDay } from './a-day.ts';
import { anAction, aPack } from './meeting-builders.ts';
import { aBody, aChange } from './register-builders.ts';

const nameOf = () => 'Ann Marsh';
function given<Value>(result: Result<Value, string>): Value {
  invariant(result.ok, 'the rule allows it');
  return result.value;
}
const today = aDay('2021-05-12');

describe('an action as it is typed', () => {
  it('reads back as it was, a name nobody knows included', () => {
    const action = anAction({
      owners: [
        { who: 'person:1', name: 'Ann Marsh', lead: true },
        { who: null, name: 'Ann from HR', lead: false },
      ],
      due: exactly(aDay('2021-06-03')),
    });
    const read = readActionDraft(actionDraft(action), ['body:1'], nameOf);
    expect(read.ok && { ...action, ...read.value }).toEqual(action);
  });
  it('needs words and a body, and nothing else', () => {
    expect(readActionDraft(actionDraft(null), ['body:1'], nameOf)).toEqual({
      ok: false,
      problems: { bodyId: 'missing', text: 'missing' },
    });
    const typed = { ...actionDraft(null), bodyId: 'body:1', text: 'Do it', owners: [asNamed(' '), 'person:1'] };
    const read = readActionDraft(typed, ['body:1'], nameOf);
    expect(read.ok && [read.value.due, read.value.owners.map((owner) => owner.name)]).toEqual([null, ['Ann Marsh']]);
  });
  it('keeps a soft date in its own words', () => {
    const read = readActionDraft({ ...actionDraft(anAction({})), due: 'in spring' }, ['body:1'], nameOf);
    expect(read.ok && read.value.due).toMatchObject({ text: 'in spring', precision: 'season' });
  });
});

describe('an action in its life', () => {
  it('keeps its updates in order of day', () => {
    const first = given(addUpdate(anAction({}), { on: today, text: ' Drafted ', by: 'Ann', meetingId: null }));
    const second = given(addUpdate(first, { on: aDay('2021-05-01'), text: 'Begun', by: '', meetingId: null }));
    expect(second.updates.map((update) => update.text)).toEqual(['Begun', 'Drafted']);
    expect(addUpdate(anAction({}), { on: today, text: ' ', by: '', meetingId: null }).ok).toBe(false);
  });
  it('takes a first date without a reason, and another only with one', () => {
    const due = exactly(aDay('2021-06-03'));
    const dated = redate(anAction({}), { due, on: today, reason: '' });
    expect(dated.ok && [dated.value.due, dated.value.redated]).toEqual([due, []]);
    if (!dated.ok) return;
    const later = exactly(aDay('2021-07-01'));
    expect(redate(dated.value, { due: later, on: today, reason: ' ' })).toEqual({ ok: false, reason: 'no-reason' });
    expect(redate(dated.value, { due, on: today, reason: 'x' })).toEqual({ ok: false, reason: 'same-date' });
    const moved = redate(dated.value, { due: later, on: today, reason: 'Waiting for data' });
    expect(moved.ok && moved.value.redated).toEqual([{ from: due, on: today, reason: 'Waiting for data' }]);
  });
  it('turns amber three days before for a fortnightly body, and seven for others', () => {
    const action = anAction({ due: exactly(aDay('2021-05-17')) });
    const fortnightly = aBody({ cadence: { text: 'Fortnightly', everyWeeks: 2 } });
    expect(bragOf(action, today, bragSettingsOf(fortnightly)).letter).toBe('G');
    expect(bragOf(action, today, bragSettingsOf(aBody({}))).letter).toBe('A');
  });
});

describe('a pack in its life', () => {
  const issue = { on: today, reference: 'SG/2021/P01', version: '1.0' };
  it('is issued once, with its reference, and is frozen from then on', () => {
    const issued = asIssued(aPack({}), issue, []);
    expect(issued.ok && [issued.value.status, issued.value.reference, issued.value.issuedOn]).toEqual([
      'issued',
      'SG/2021/P01',
      '2021-05-12',
    ]);
    if (!issued.ok) return;
    const frozen = freeze(issued.value, { fileId: 'file:1', manifest: [] });
    expect(asIssued(frozen, issue, [])).toEqual({ ok: false, reason: 'already-issued' });
    expect(checkChange(frozen, withPart(frozen, 'agenda', false)).ok).toBe(false);
    expect(checkChange(frozen, { ...frozen, status: 'superseded', supersededBy: 'pack:2' }).ok).toBe(true);
  });
  it('is not issued under a version that another pack of the meeting has', () => {
    const other = aPack({ id: 'pack:2', version: 'v1.0', status: 'issued' });
    expect(asIssued(aPack({}), issue, [other])).toEqual({ ok: false, reason: 'version-taken' });
    expect(labelForIssue(aPack({}), [other])).toBe('1.1');
    expect(asIssued(aPack({}), { ...issue, version: ' ' }, [])).toEqual({ ok: false, reason: 'no-version' });
    expect(readPackDraft({ title: 'Pack', version: '1.0' }, [other])).toEqual({
      ok: false,
      problems: { version: 'taken' },
    });
  });
  it('counts until the next version is issued, and says by what it was superseded', () => {
    const first = aPack({ status: 'issued', version: '1.0' });
    expect(checkNewVersion(first, [first]).ok).toBe(true);
    const next = aPack({ ...nextVersionOf(first, [first]), id: 'pack:2' });
    expect([next.version, next.status, next.reference]).toEqual(['1.1', 'draft', null]);
    expect(checkNewVersion(first, [first, next])).toEqual({ ok: false, reason: 'draft-open' });
    expect(checkNewVersion(next, [])).toEqual({ ok: false, reason: 'not-issued' });
    const issued = asIssued(next, { ...issue, version: labelForIssue(next, [first, next]) }, [first, next]);
    expect(issued.ok && issued.value.version).toBe('1.1');
    expect(issued.ok && supersededBy(issued.value, [first, next])).toEqual([
      { ...first, status: 'superseded', supersededBy: 'pack:2' },
    ]);
  });
  it('gets a row in its Change history at issue, unless it has one', () => {
    const pack = aPack({ version: '1.0' });
    const at = { by: 'Ann Marsh', on: today, reason: 'Issued' };
    const earlier = aChange({ subjectId: 'pack:1', version: '0.1', order: 'a4' });
    const row = changeAtIssue(pack, [earlier], at);
    expect([row?.version, row?.date?.text, row?.author?.name]).toEqual(['1.0', '12 May 2021', 'Ann Marsh']);
    expect(row && row.order > 'a4').toBe(true);
    expect(changeAtIssue(pack, [aChange({ subjectId: 'pack:1', version: 'v1.0' })], at)).toBeNull();
  });
  it('has its parts put in and left out, and its annexes moved', () => {
    const pack = withPart(withPart(aPack({}), 'documents', false), 'agenda', false);
    expect(pack.without).toEqual(['agenda', 'documents']);
    expect(withPart(pack, 'agenda', true).without).toEqual(['documents']);
    const annexes = ['A', 'B', 'C'].map((title) => ({ title, fileId: `file:${title}` as const }));
    const titles = (from: number, to: number) =>
      moveAnnex(aPack({ annexes }), from, to).annexes.map((one) => one.title);
    expect([titles(0, 2).join(''), titles(2, 1).join(''), titles(0, -1).join('')]).toEqual(['BCA', 'ACB', 'ABC']);
  });
});
