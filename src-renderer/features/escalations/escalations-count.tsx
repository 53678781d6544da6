/** How many escalations are open, beside the place's name. */
import { useRows } from '#desk/desk.tsx';
import { countOpen } from './queries.ts';

export function EscalationsCount() {
  const open = useRows(countOpen, []);
  return open ? <span className="ma-places__count"> {open}</span> : null;
}
