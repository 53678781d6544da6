/**
 * Joining links and passcodes stay out of calendar files.
 *
 * People paste an invitation into the venue or the title, and a calendar file is
 * forwarded to anyone. From the first thing that looks like a link, a code, a dial-in
 * or a telephone number the rest is left out: better a shorter venue than a leak.
 */
const JOINING = [
  /\b(?:https?|sip|tel|mailto|msteams|zoommtg):/i,
  /\bwww\./i,
  // A bare address: teams.microsoft.com/l/meetup, example.zoom.us/j/123.
  /[\w-]+(?:\.[\w-]+)+\/\S/i,
  /\S+@\S+\.\S/,
  /\bpass\s?(?:code|word|phrase)\b/i,
  /\b(?:access|entry|joining|security|host) (?:code|key|link|details)\b/i,
  /\b(?:meeting|conference|webinar|room|zoom|teams) (?:id|no\.?|number|link|url|pin)\b/i,
  /\bpin\b\s*(?:[:#=]|is|\d)/i,
  /\bdial(?:[- ]?in|ling in)?\b[ :]*(?:\+|\d|in\b)/i,
  /(?:\+\d{1,3}[ (-]?|\b0\d{2,4}[ -])[\d ()-]{5,}\d/,
  /\b0\d{9,10}\b/,
  // A meeting's number as Teams and Zoom write it: 123 4567 8901.
  /\b\d{3} \d{3,4} \d{3,4}\b/,
] as const;

/** What stands before the first joining detail; '' where nothing does. */
export function withoutJoiningDetails(text: string): string {
  const plain = text.replaceAll(/\p{Cc}+/gu, ' ');
  const at = JOINING.map((pattern) => plain.search(pattern)).filter((found) => found >= 0);
  if (at.length === 0) return plain.trim();
  return plain
    .slice(0, Math.min(...at))
    .replace(/(?:\b(?:join(?:ing)?|at|via|on|by|with|using|link|the|and|or)\b|[\s,;:.(<[–—|-])+$/i, '')
    .trim();
}
