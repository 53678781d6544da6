/** What has been issued of a meeting, each kept as it left, and to whom it went. */
import { Circulate } from '#desk/circulate.tsx';
import { useRows } from '#desk/desk.tsx';
import { IssuedPapers } from '#desk/issued-papers.tsx';
import type { IssuedPaper } from '#domain/circulation/issued-paper.ts';
import { listBy } from '#storage/read.ts';
import type { OneMeeting } from './queries.ts';

const KINDS: readonly IssuedPaper['kind'][] = ['minutes', 'action-note'];

export function IssuedMinutes({ one: { meeting, body } }: { readonly one: OneMeeting }) {
  const papers = useRows((db) => listBy(db, 'issuedPaper', 'subjectId', meeting.id), [meeting.id]);
  const issued = (papers ?? []).filter((paper) => paper.status === 'issued' && KINDS.includes(paper.kind));
  if (!body || (papers ?? []).every((paper) => !KINDS.includes(paper.kind))) return null;
  return (
    <>
      <IssuedPapers of={meeting.id} kinds={KINDS} title="Issued" />
      <Circulate
        body={body}
        meetingId={meeting.id}
        papers={issued.map(({ id, title, version, marking }) => ({ what: id, title, version, marking }))}
        of={(papers ?? []).filter((paper) => KINDS.includes(paper.kind)).map((paper) => paper.id)}
      />
    </>
  );
}
