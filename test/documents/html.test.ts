/** A paper as one HTML file: the same words and numbers as its PDF, and nothing that reaches outside. */
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { paragraph, part, sheet } from '#documents/blocks.ts';
import { htmlPaper } from '#documents/html/html-paper.ts';
import { agendaSheet } from '#documents/papers/agenda-sheet.ts';
import { minutesSheet } from '#documents/papers/minutes-sheet.ts';
import { placeBlocks } from '#documents/place-blocks.ts';
import { aPack } from './a-pack.ts';
import { SAMPLE, sampleMeeting } from './the-sample.ts';

function opened(html: string) {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  window.document.write(html);
  return window.document;
}
const one = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

const rr3 = sampleMeeting('2021-01-14');
const note = minutesSheet(rr3, 'note', SAMPLE);

describe('the RR3 note as HTML', () => {
  const page = opened(htmlPaper(note));
  const all = (selector: string) => [...page.querySelectorAll(selector)].map((each) => one(each.textContent));

  it('has the headings of the PDF with the same numbers, one level down', () => {
    const expected = note.parts.flatMap((each) => [
      `H2 ${each.title}`,
      ...placeBlocks(each.blocks).flatMap(({ block }) =>
        block.kind === 'heading'
          ? [`H${block.level + 1} ${block.number === null ? block.text : `${block.number} ${block.text}`}`]
          : [],
      ),
    ]);
    const found = [...page.querySelectorAll('h2, h3, h4, h5')].map(
      (each) => `${each.tagName} ${one(each.textContent)}`,
    );
    expect(found).toEqual(expected);
    expect(all('h1')).toEqual([note.title]);
  });

  it('has 17 attendees, 7 officials, 5 apologies, 5 actions and 4 recommendations in their places', () => {
    expect([...page.querySelectorAll('section:nth-of-type(2) > ul')].map((list) => list.children.length)).toEqual([
      17, 7, 5,
    ]);
    expect(all('.outcome.action')).toHaveLength(5);
    expect(all('.outcome.recommendation')).toHaveLength(4);
    const vetting = [...page.querySelectorAll('h3')].find((each) => one(each.textContent).includes('on vetting'));
    let next = vetting?.nextElementSibling;
    const under: string[] = [];
    while (next && next.tagName !== 'H3') {
      under.push(one(next.textContent));
      next = next.nextElementSibling;
    }
    expect(under.join(' ')).toContain('Chris Stacey to follow up with HMPPS around vetting processes.');
    expect(all('main section:last-of-type p').at(-1)).toBe('ENDS.');
  });

  it('says every entry in full', () => {
    const said = one(page.body.textContent);
    for (const entry of SAMPLE.minutes.filter((each) => each.meetingId === rr3.id))
      expect(said).toContain(one(entry.text));
  });

  it('says its language, its title, its marking at the top and the foot', () => {
    expect(page.documentElement.getAttribute('lang')).toBe('en-GB');
    expect(page.title).toBe(note.title);
    expect(all('header .marking')).toEqual(['OFFICIAL']);
    expect(all('footer .marking')).toEqual(['OFFICIAL']);
    expect(all('.shout')).toEqual([]);
  });
});

describe('any paper as HTML', () => {
  it('says DRAFT until it is agreed', () => {
    const page = opened(htmlPaper(minutesSheet(sampleMeeting('2021-05-12'), 'minutes', SAMPLE)));
    expect(one(page.querySelector('.shout')?.textContent)).toBe('DRAFT');
    expect(page.title).toContain('(DRAFT)');
  });

  it('numbers every minute as the PDF does', () => {
    const minutes = minutesSheet(sampleMeeting('2021-05-12'), 'minutes', SAMPLE);
    const expected = placeBlocks(minutes.parts.find((each) => each.id === 'record')?.blocks ?? []).flatMap(
      ({ block }) =>
        block.kind === 'paragraph' && block.number !== null ? [`${block.number} ${one(String(block.text))}`] : [],
    );
    const page = opened(htmlPaper(minutes));
    expect([...page.querySelectorAll('p.numbered')].map((each) => one(each.textContent))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(8);
  });

  it('has a header for every column of a table', () => {
    const page = opened(htmlPaper(agendaSheet(sampleMeeting('2021-05-12'), SAMPLE)));
    const heads = [...page.querySelectorAll('thead th')];
    expect(heads.map((each) => each.getAttribute('scope'))).toEqual(heads.map(() => 'col'));
    expect(heads.map((each) => one(each.textContent))).toEqual(['No.', 'Item', 'Purpose', 'Lead', 'Time']);
  });

  it('runs nothing and fetches nothing', () => {
    const html = htmlPaper(aPack());
    expect(html).toContain(`content="default-src 'none'`);
    const page = opened(html);
    expect(page.querySelectorAll('script, link, iframe, object, [src^="http"], [onclick]')).toHaveLength(0);
  });

  it('leads only to what is in it', () => {
    const page = opened(htmlPaper(aPack()));
    for (const link of page.querySelectorAll('a[href^="#"]')) {
      const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
      expect(page.getElementById(id), id).not.toBeNull();
    }
  });

  it('prints markup as the words it is', () => {
    const html = htmlPaper(
      sheet({
        title: '<script>alert(1)</script>',
        organisation: 'X',
        marking: '<i>',
        author: '"><script>',
        parts: [part('one', '<b>', [paragraph('<img src=x onerror=alert(1)> & "more"\u0000')])],
      }),
    );
    const page = opened(html);
    expect(page.querySelectorAll('script, img, b, i')).toHaveLength(0);
    expect(one(page.querySelector('main p')?.textContent)).toBe('<img src=x onerror=alert(1)> & "more"');
  });
});
