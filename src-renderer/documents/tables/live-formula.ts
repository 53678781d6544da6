/**
 * Cells that a spreadsheet would run instead of show.
 *
 * A cell that begins with = + - @, also after spaces or letters nobody sees, also in
 * the wide forms of East Asian keyboards, is taken for a formula; so may be one that
 * begins with a tab or a line end. A quotation mark before it makes it the words it
 * is (reliability: Exports). Nothing else is changed.
 */
const UNSEEN = String.raw`[\s\p{Cc}\p{Cf}\p{Zs}\u{115F}\u{1160}\u{3164}\u{FFA0}]`;
const STARTS = '=+\\-@＝＋－＠﹦﹢﹣﹫';
const LIVE = new RegExp(`^(?:[\\t\\r\\n]|${UNSEEN}*[${STARTS}])`, 'u');

export const isLive = (cell: string): boolean => LIVE.test(cell);

/** The same words; never a formula. */
export const asWords = (cell: string): string => (isLive(cell) ? `'${cell}` : cell);
