/**
 * `matters notice`: the notice of one decision, or several compiled behind an index,
 * as the ending of --out asks.
 *
 * What the notice cannot say of itself goes to whoever watches: a date that is late,
 * a post that was not the one the text names, an amount that does not add up.
 */
import { extname, resolve } from 'node:path';
import type { Sheet } from '#documents/content.ts';
import { startEngine } from '#documents/engine.ts';
import { htmlFile } from '#documents/html/html-paper.ts';
import { buildWithBlankPages } from '#documents/notices/blank-pages.ts';
import { compiledNotices, noticeContent } from '#documents/notices/notice-content.ts';
import { noticeText } from '#documents/notices/notice-text.ts';
import { wordFile } from '#documents/word/word-file.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { isSubjectToCallIn, noticeDates } from '#domain/decision/notice-dates.ts';
import { standSignOffs } from '#domain/decision/sign-off-route.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import { decisionRules } from './decision-rules.ts';
import { engineAssetsOfProject } from './engine-assets.ts';
import { findDecision } from './find-decision.ts';
import { type OpenedSource, openSource, SOURCE_OPTIONS } from './open-source.ts';
import { needText, readWords } from './options.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';
import { checkPlace, writeWhole } from './write-whole.ts';

type Writer = (sheet: Sheet, decisions: readonly Decision[], source: OpenedSource) => Promise<Uint8Array>;

const WRITERS: Readonly<Record<string, Writer>> = {
  '.pdf': async (sheet, decisions) => {
    const engine = await startEngine(await engineAssetsOfProject(resolve(import.meta.dirname, '../..')));
    const build = (each: Sheet) => engine.build({ sheet: each, annexBytes: new Map() });
    // Each of several begins on a right-hand page, as the seed's does.
    const paper = decisions.length === 1 ? await build(sheet) : await buildWithBlankPages(sheet, build);
    if (!paper.ok) throw new CannotDo(paper.message);
    return paper.bytes;
  },
  '.docx': async (sheet) => await wordFile(sheet),
  '.html': async (sheet) => htmlFile(sheet),
  '.txt': async (_, decisions, source) =>
    new TextEncoder().encode(decisions.map((decision) => textOf(decision, source)).join('\n')),
};

const ENDINGS = Object.keys(WRITERS)
  .join(', ')
  .replace(/, (\.\w+)$/, ' or $1');

export async function notice(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, {
    texts: ['out', ...SOURCE_OPTIONS.texts],
    lists: ['decision'],
    flags: SOURCE_OPTIONS.flags,
  });
  const out = needText(words, 'out');
  const asked = words.lists.decision ?? [];
  if (asked.length === 0) throw new Misuse('Say --decision. Run "matters --help" to see how it is used.');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  const write = WRITERS[extname(out).toLowerCase()];
  if (!write) throw new Misuse(`--out must end in ${ENDINGS}: the ending says what to write.`);
  await checkPlace(out);
  const source = await openSource(words);
  const decisions = [...new Set(asked.map((each) => findDecision(source.rows.decisions, each)))];
  const facts = { organisation: organisationOf(source) };
  const [only, ...others] = decisions;
  const sheet = only && others.length === 0 ? noticeContent(only, facts) : compiledNotices(decisions, facts);
  const bytes = await write(sheet, decisions, source);
  await writeWhole(out, bytes);
  voice.answer(`${out}: ${decisions.map(({ title }) => title).join('; ')}, ${bytes.byteLength} bytes`);
  for (const decision of decisions) for (const remark of remarksOn(decision, source)) voice.remark(remark);
}

function organisationOf({ rows }: OpenedSource): string {
  const [programme] = rows.programmes;
  return programme ? programme.shortName || programme.name : 'Matters Arising';
}

function textOf(decision: Decision, source: OpenedSource): string {
  const meeting = source.rows.meetings.find(({ id }) => id === decision.meetingId);
  const body = meeting && source.rows.bodies.find(({ id }) => id === meeting.bodyId);
  return noticeText(decision, {
    subjectToCallIn: isSubjectToCallIn(decision, decisionRules(source)(decision)),
    madeAt: meeting ? `${body?.name ?? ''}, ${showDateInFull(meeting.heldOn)}` : '',
  });
}

function remarksOn(decision: Decision, source: OpenedSource): readonly string[] {
  const dates = noticeDates(decision, decisionRules(source)(decision));
  return [
    ...dates.gaps.filter(({ inOrder }) => !inOrder).map(({ sentence }) => sentence),
    ...dates.remarks,
    ...standSignOffs(decision).flatMap(({ remarks }) => remarks),
  ];
}
