/** The findings saved where the user wants them: as an assurance report, or as JSON. Null when done or called off, else why not. */
import type { Desk } from '#desk/desk.tsx';
import type { Findings } from '#desk/findings.ts';
import { saveFile } from '#desk/sheet-file.ts';
import { assuranceContent } from '#documents/assurance/assurance-content.ts';
import { findingsListed } from '#documents/assurance/findings-listed.ts';
import { printPaper } from '#documents/press.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { NOT_PRINTED } from './wording.ts';

export async function saveReport(desk: Desk, all: Findings, programme: Programme | undefined): Promise<string | null> {
  const on = londonDay(desk.clock());
  const sheet = assuranceContent({
    ...all,
    on,
    programme: programme?.shortName || programme?.name || 'Matters Arising',
    marking: programme?.marking ?? 'OFFICIAL',
    author: desk.store.actor().name,
  });
  const paper = await printPaper({ sheet, annexBytes: new Map() }).catch(() => null);
  if (paper === null) return NOT_PRINTED;
  return paper.ok ? saveFile(desk, paper.bytes, `Assurance report ${on}.pdf`) : paper.message;
}

export async function saveListed(desk: Desk, all: Findings): Promise<string | null> {
  const text = JSON.stringify(findingsListed(all.findings, all.acceptances), null, 2);
  return saveFile(desk, new TextEncoder().encode(`${text}\n`), `Findings ${londonDay(desk.clock())}.json`);
}
