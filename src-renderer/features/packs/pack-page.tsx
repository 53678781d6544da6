/** One pack: what is in it beside its pages, its two tables, and once issued its manifest. */
import './packs.css';
import { useEffect } from 'react';
import { Circulate, type Circulated } from '#desk/circulate.tsx';
import { useDesk, useRows } from '#desk/desk.tsx';
import { warmPressWhenIdle } from '#documents/press.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import type { PackId } from '#domain/kernel/id.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/tag.tsx';
import { DraftPages } from './draft-pages.tsx';
import { IssuedPages } from './issued-pages.tsx';
import { PackHistories } from './pack-histories.tsx';
import { PackManifest } from './pack-manifest.tsx';
import { findPack } from './queries.ts';
import { STATUS } from './wording.ts';

interface PackPageProps {
  readonly id: PackId;
  readonly part: string;
}

export function PackPage({ id, part }: PackPageProps) {
  const { go } = useDesk();
  const one = useRows((db) => findPack(db, id), [id]);
  useEffect(warmPressWhenIdle, []);
  if (one === undefined) return null;
  if (one === null) {
    return (
      <Page title="No such pack">
        <EmptyState title="This pack or its meeting was put aside">
          Undo what put it aside, or choose another pack from the list of packs.
        </EmptyState>
      </Page>
    );
  }
  const { pack, meeting, body } = one;
  const isDraft = pack.status === 'draft';
  const at = part === 'histories' || (part === 'manifest' && !isDraft) ? part : 'pages';
  const place = (key: string, label: string) => ({
    label,
    href: key === 'pages' ? `#packs/${id}` : `#packs/${id}/${key}`,
    current: at === key,
  });
  return (
    <Page
      caption={`${body.name}, ${showDateInFull(meeting.heldOn)}`}
      title={`${pack.title}, version ${pack.version}`}
      tag={<Tag text={STATUS[pack.status].word} tone={STATUS[pack.status].tone} />}
      places={[
        place('pages', isDraft ? 'Parts and pages' : 'Pages'),
        place('histories', 'Review and change history'),
        ...(isDraft ? [] : [place('manifest', 'Manifest')]),
        { label: 'Meeting', href: `#meetings/${meeting.id}`, current: false },
      ]}
    >
      {at === 'histories' ? <PackHistories one={one} /> : null}
      {at === 'manifest' ? <PackManifest one={one} /> : null}
      {at === 'pages' && isDraft ? <DraftPages one={one} /> : null}
      {at === 'pages' && !isDraft ? <IssuedPages one={one} onBegun={(next) => go(`packs/${next}`)} /> : null}
      {isDraft ? null : <Circulate body={body} meetingId={meeting.id} papers={[sentAs(pack)]} of={[pack.id]} />}
    </Page>
  );
}

const sentAs = ({ id, title, version, marking }: Pack): Circulated => ({ what: id, title, version, marking });
