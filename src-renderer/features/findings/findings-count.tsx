/** How many findings are open, beside the place's name. Nothing until they have been worked out. */
import { useFindings } from '#desk/findings.ts';
import { standingOf } from '#domain/findings/standing.ts';

export function FindingsCount() {
  const all = useFindings();
  if (!all) return null;
  const open = all.findings.filter((finding) => standingOf(finding, all.acceptances).state !== 'accepted').length;
  return open === 0 ? null : <span className="ma-places__count"> {open}</span>;
}
