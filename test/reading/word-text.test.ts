/** Reading Word files: what is understood, and what is said where nothing can be. */
import { describe, expect, it } from 'vitest';
import { readWordText, type WordRead } from '#reading/word-text.ts';
import { heavy, lockedWord, oldWord, without, withPart, wordOf } from './word-files.ts';

const faultOf = (read: WordRead) => (read.ok ? 'read' : read.reason);

describe('the text of a Word file', () => {
  it('has one paragraph a line, headings marked, and a row of a table with tabs', async () => {
    const word = await wordOf(['The Parties agree.', '### Joint Governance', 'They meet fortnightly.'], {
      rows: [['0.1', '6 / 8/ 20']],
    });
    const read = await readWordText(word);
    const lines = read.ok ? read.value.text.split('\n') : [];
    expect(lines).toEqual(
      expect.arrayContaining(['## 1. Overview', 'The Parties agree.', '### Joint Governance', '0.1\t6 / 8/ 20']),
    );
    expect(lines.indexOf('The Parties agree.')).toBeLessThan(lines.indexOf('### Joint Governance'));
    expect(read.ok && read.value.headings).toBe(2);
  });

  it('says that a file locked with a password is locked, and that an old .doc is old', async () => {
    expect(faultOf(await readWordText(lockedWord()))).toBe('locked');
    expect(faultOf(await readWordText(oldWord()))).toBe('old-word');
  });

  it('says that a file cut short, or without its text, is damaged', async () => {
    const word = await wordOf(['The Parties agree.']);
    expect(faultOf(await readWordText(word.subarray(0, word.length - 400)))).toBe('damaged');
    expect(faultOf(await readWordText(without(word, 'word/document.xml')))).toBe('damaged');
    expect(faultOf(await readWordText(withPart(word, 'word/document.xml', '<w:document><not closed')))).toBe('damaged');
  });

  it('says that another kind of file is no Word file, and an empty one is empty', async () => {
    expect(faultOf(await readWordText(new TextEncoder().encode('%PDF-1.7 and so on')))).toBe('not-word');
    expect(faultOf(await readWordText(new Uint8Array()))).toBe('empty');
  });

  it('is read from a file of 20 MB whose pictures are the weight of it', async () => {
    const read = await readWordText(heavy(await wordOf(['The Parties agree.']), 20_000_000));
    expect(read.ok && read.value.text).toContain('The Parties agree.');
  });

  it('never throws, whatever byte of it is spoiled', async () => {
    const word = await wordOf(['The Parties agree.', 'They meet fortnightly.']);
    for (let at = 0; at < word.length; at += Math.ceil(word.length / 40)) {
      const spoiled = word.slice();
      spoiled[at] = (spoiled[at] ?? 0) ^ 0xff;
      expect(['read', 'damaged', 'not-word', 'too-long']).toContain(faultOf(await readWordText(spoiled)));
    }
  });
});
