/**
 * `matters pack`: a meeting's governance pack as a PDF, without a window.
 *
 * The pack row of the meeting is used where there is one (its version, its parts,
 * its annexes); otherwise a first draft stands for it. The same workspace gives the
 * same bytes every time.
 */
import { resolve } from 'node:path';
import { startEngine } from '#documents/engine.ts';
import { packContent } from '#documents/pack/pack-content.ts';
import { sayNote } from '#documents/wording.ts';
import { draftPack, latestPackOf } from '#domain/pack/draft-pack.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { engineAssetsOfProject } from './engine-assets.ts';
import { findMeeting } from './find-meeting.ts';
import { type OpenedSource, openSource, SOURCE_OPTIONS } from './open-source.ts';
import { needText, readWords, type Words } from './options.ts';
import { reportOf } from './pack-report.ts';
import { CannotDo, Misuse, type Voice } from './said.ts';
import { checkPlace, writeWhole } from './write-whole.ts';

/** The sample's meeting that reviewed version 0.8 of the memorandum. */
const SAMPLE_MEETING = { reference: '2021-05-12', body: 'GM IRS Steering Group' };

export async function pack(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, {
    texts: ['out', 'report', 'meeting', 'body', ...SOURCE_OPTIONS.texts],
    flags: SOURCE_OPTIONS.flags,
  });
  const out = needText(words, 'out');
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  await checkPlace(out);
  if (words.texts.report) await checkPlace(words.texts.report);
  const started = performance.now();
  const [source, assets] = await Promise.all([openSource(words), engineAssetsOfProject(projectRoot())]);
  const chosen = choosePack(words, source);
  const content = packContent(chosen, source.rows);
  const read = performance.now();
  const engine = await startEngine(assets);
  const ready = performance.now();
  const annexBytes = new Map(
    [...content.annexFiles].flatMap(([id, file]) => {
      const bytes = source.bytesOf(file.sha256);
      return bytes ? [[id, bytes] as const] : [];
    }),
  );
  const paper = await engine.build({ sheet: content.sheet, annexBytes });
  if (!paper.ok) throw new CannotDo(paper.message);
  const built = performance.now();
  await writeWhole(out, paper.bytes);
  const report = reportOf({
    title: content.sheet.title,
    version: content.sheet.version,
    status: content.sheet.status,
    paper,
    around: {
      'read records': read - started,
      'start engine': ready - read,
      'write to disk': performance.now() - built,
    },
  });
  if (words.texts.report)
    await writeWhole(words.texts.report, new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`));
  voice.answer(`${out}: ${report.pages} pages, ${report.bytes} bytes, SHA-256 ${report.sha256}`);
  for (const annexNote of paper.notes) voice.remark(sayNote(annexNote));
  if (paper.whyNot) voice.remark(paper.whyNot);
}

function choosePack(words: Words, source: OpenedSource): Pack {
  const reference = words.texts.meeting ?? (source.isSample ? SAMPLE_MEETING.reference : null);
  if (reference === null) throw new Misuse('Say which meeting with --meeting, by its reference or its date.');
  const body = words.texts.body ?? (source.isSample && !words.texts.meeting ? SAMPLE_MEETING.body : null);
  const meeting = findMeeting(source.rows.meetings, source.rows.bodies, { reference, body });
  return latestPackOf(meeting, source.rows.packs) ?? draftPack(meeting);
}

/** out/main is two folders below the project, whose packages bring the fonts and the typesetter. */
const projectRoot = (): string => resolve(import.meta.dirname, '../..');
