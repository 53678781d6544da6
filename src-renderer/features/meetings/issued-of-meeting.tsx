/** What has been issued of a meeting, each kept as it left, and to whom it went. Nothing where nothing was issued. */
import { Circulate } from '#desk/circulate.tsx';
import { useRows } from '#desk/desk.tsx';
import { IssuedPapers } from '#desk/issued-papers.tsx';
import type { IssuedPaper } from '#domain/circulation/issued-paper.ts';
import { listBy } from '#storage/read.ts';
import type { OneMeeting } from './queries.ts';

interface IssuedOfMeetingProps {
  readonly one: OneMeeting;
  readonly kinds: readonly IssuedPaper['kind'][];
  readonly title: string;
}

export function IssuedOfMeeting({ one: { meeting, body }, kinds, title }: IssuedOfMeetingProps) {
  const rows = useRows((db) => listBy(db, 'issuedPaper', 'subjectId', meeting.id), [meeting.id]);
  const papers = (rows ?? []).filter((paper) => kinds.includes(paper.kind));
  if (!body || papers.length === 0) return null;
  const current = papers.filter((paper) => paper.status === 'issued');
  return (
    <>
      <IssuedPapers of={meeting.id} kinds={kinds} title={title} />
      <Circulate
        body={body}
        meetingId={meeting.id}
        papers={current.map(({ id, title: named, version, marking }) => ({ what: id, title: named, version, marking }))}
        of={papers.map((paper) => paper.id)}
      />
    </>
  );
}
