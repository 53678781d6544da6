/** A letter-ready extract of what one addressee was advised, and the tracker as a table. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DocumentEngine } from '#documents/engine.ts';
import { htmlPaper } from '#documents/html/html-paper.ts';
import { addressedTo, letterText, recommendationLetter } from '#documents/recommendations/recommendation-letter.ts';
import { recommendationTable } from '#documents/tables/recommendation-rows.ts';
import { readWrittenDate } from '#domain/kernel/day-first.ts';
import { aBody, aMeeting, aRecommendation } from '#test/builders.ts';
import { aDay } from '../domain/a-day.ts';
import { listSample } from '../domain/sample-papers.ts';
import { anEngine, built } from './an-engine.ts';
import { readPdf } from './read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });
let engine: DocumentEngine;
beforeAll(async () => {
  engine = await anEngine();
}, 60_000);

const body = aBody({ name: 'Special Interest Group', shortName: 'SIG' });
const meeting = aMeeting({ bodyId: body.id, heldOn: aDay('2021-01-14') });
const to = (name: string) => [{ who: null, name }];
const first = aRecommendation({
  bodyId: body.id,
  addressees: to('HMPPS'),
  madeOn: aDay('2020-06-01'),
  verdict: 'no-reply',
});
const second = aRecommendation({
  ...{ bodyId: body.id, meetingId: meeting.id, addressees: to('hmpps'), madeOn: meeting.heldOn, repeats: first.id },
  ...{ text: 'Publish the pipeline.', paragraph: 'paragraphs 16 to 21', reference: 'SIG/2021/R01' },
  responseDue: readWrittenDate('26 February 2021'),
  chases: [{ on: aDay('2021-03-01'), by: 'Ann Officer' }],
});
const others = aRecommendation({ bodyId: body.id, addressees: to('The Trust') });
const all = [second, others, first];
const rows = { bodies: [body], meetings: [meeting], recommendations: all };
const facts = { addressee: 'HMPPS', organisation: 'NRS', on: aDay('2021-03-02') };

describe('a letter of recommendations', () => {
  it('has what was put to the addressee, however it is written, the oldest first', () => {
    expect(addressedTo(all, 'Hmpps')).toEqual([first, second]);
    expect(addressedTo([{ ...first, deletedAt: first.createdAt }], 'HMPPS')).toEqual([]);
  });

  it('says where each was made, by when a response is asked and how often it was made before', () => {
    const text = letterText([second], rows, facts);
    expect(text).toBe(
      [
        'The following recommendation is made to HMPPS.',
        '',
        '1. Publish the pipeline. (SIG/2021/R01)',
        '   Made by: Special Interest Group, meeting of 14 January 2021',
        '   Source: paragraphs 16 to 21',
        '   Before: made once before',
        '   Response asked by: 26 February 2021',
        '',
        'We should be grateful to know which of these you accept, in whole or in part, and what you will do.',
        '',
      ].join('\n'),
    );
  });

  it('says the same in its PDF and its page, and who chased in neither', async () => {
    const sheet = recommendationLetter(addressedTo(all, 'HMPPS'), rows, facts);
    const pdf = await readPdf(built(await engine.build({ sheet, annexBytes: new Map() })).bytes);
    for (const said of [pdf.pages.join(' ').replaceAll(/\s+/g, ' '), htmlPaper(sheet)]) {
      for (const words of ['Recommendations to HMPPS', 'Publish the pipeline.', 'made once before', 'No reply'])
        expect(said).toContain(words);
      expect(said).not.toContain('Ann Officer');
      expect(said).not.toContain('1 March 2021');
    }
  });

  it('says on which day it was made where no meeting made it', () => {
    expect(letterText([first], rows, facts)).toContain('   Made on: 1 June 2020');
  });

  it('says so where nothing was put to anyone of the name', () => {
    expect(letterText([], rows, { ...facts, addressee: 'Nobody' })).toContain(
      'No recommendation to Nobody is recorded.',
    );
  });
});

describe('the tracker as a table', () => {
  it('has those still awaited first, how each stands, and how often each was made before', () => {
    const table = recommendationTable(all, rows, facts.on);
    const short = table.rows.map((row) => [row[3], row[7], row[10], row[11]].join('|'));
    expect(short).toEqual(['hmpps|Response overdue|1|1', 'The Trust|Awaited|0|0', 'HMPPS|No reply|0|0']);
  });

  it('runs no cell as a formula', () => {
    const [row] = recommendationTable([{ ...first, text: '=1+1' }], rows, facts.on).rows;
    expect(row?.[2]).not.toMatch(/^=/);
  });

  it('has all of the sample, each with its addressee or that none is stated', () => {
    const sample = { bodies: listSample('body'), recommendations: listSample('recommendation') };
    const table = recommendationTable(sample.recommendations, sample, facts.on);
    expect(table.rows.length).toBe(listSample('recommendation').length);
    expect(table.rows.map((row) => row[3])).toContain('No addressee stated');
  });
});
