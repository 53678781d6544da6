/**
 * What touches a party, a person, a post or a body, shown on its page: every record
 * that points at it, by kind, each the way to the page where it is read.
 */
import type { Id, OwnerId } from '#domain/kernel/id.ts';
import { LOOKED_THROUGH, type Touch, type TouchingRows, whatTouches } from '#domain/what-touches.ts';
import type { Database } from '#storage/database.ts';
import { listRecords } from '#storage/read.ts';
import { Touches } from '#ui/touches.tsx';
import { useDesk, useRows } from './desk.tsx';
import { KIND_WORDS } from './move-references.ts';

/** A body's meetings of ten years would bury what else there is. */
const SHOWN = 12;

interface TouchesOnProps {
  readonly id: OwnerId;
  /** Said where nothing points at it. */
  readonly none: string;
}

export function TouchesOn({ id, none }: TouchesOnProps) {
  const { addressOf } = useDesk();
  const found = useRows((db) => listTouching(db, id), [id]);
  if (!found) return null;
  const linkOf = ({ id: key, text, detail, at }: Touch) => ({ id: key, text, detail, href: hrefOf(at, addressOf) });
  const groups = found.map(({ kind, touches }) => ({
    title: capital(KIND_WORDS[kind][1]),
    count: touches.length,
    links: touches.slice(0, SHOWN).map(linkOf),
  }));
  return <Touches groups={groups} none={none} />;
}

async function listTouching(db: Database, id: OwnerId) {
  const rows = await Promise.all(LOOKED_THROUGH.map(async (kind) => [kind, await listRecords(db, kind)] as const));
  return whatTouches(id, Object.fromEntries(rows) as TouchingRows);
}

function hrefOf(at: Id<string> | null, addressOf: (id: string) => string): string | null {
  const address = at === null ? 'home' : addressOf(at);
  return address === 'home' ? null : `#${address}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
