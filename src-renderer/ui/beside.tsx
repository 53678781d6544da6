/** A list and, where one is open, a record beside it: at most one panel. On a narrow window the panel is below. */
import type { ReactNode } from 'react';

export function Beside({ children, panel }: { readonly children: ReactNode; readonly panel: ReactNode }) {
  return (
    <div className={panel ? 'ma-beside ma-beside--open' : 'ma-beside'}>
      <div className="ma-beside__list">{children}</div>
      {panel}
    </div>
  );
}
