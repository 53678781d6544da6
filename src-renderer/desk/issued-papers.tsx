/** What was issued of a thing, newest first, each to be saved again as it was. */
import type { IssuedPaper } from '#domain/circulation/issued-paper.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { findRecord, listBy } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { type Desk, useDesk, useRows } from './desk.tsx';
import { saveBytes } from './sheet-file.ts';

interface IssuedPapersProps {
  readonly of: IssuedPaper['subjectId'];
  readonly kinds: readonly IssuedPaper['kind'][];
  readonly title: string;
}

export function IssuedPapers({ of, kinds, title }: IssuedPapersProps) {
  const desk = useDesk();
  const papers = useRows((db) => listBy(db, 'issuedPaper', 'subjectId', of), [of]);
  const shown = (papers ?? [])
    .filter((paper) => kinds.includes(paper.kind))
    .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  if (shown.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="govuk-heading-s">{title}</h2>
      <ul className="govuk-list">
        {shown.map((paper) => (
          <li key={paper.id}>
            {paper.title}, version {paper.version}, issued on {showDate(paper.issuedOn)}
            {paper.status === 'superseded' ? ' (superseded)' : ''}{' '}
            <Button
              small
              about={`${paper.title}, version ${paper.version}`}
              onPress={() => void saveAgain(desk, paper)}
            >
              Save as PDF
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function saveAgain(desk: Desk, paper: IssuedPaper): Promise<void> {
  const file = paper.fileId === null ? undefined : await findRecord(desk.store.db, 'file', paper.fileId);
  const bytes = file ? await desk.store.getBytes(file.sha256) : null;
  if (file && bytes?.ok) return saveBytes(desk, bytes.value, file.name);
  const text = 'Its file cannot be read here. Look for it in a copy of the workspace, under Data safety.';
  desk.announce({ text, tone: 'refused' });
}
