/** Documents: the register, or one document on a page of its own ('#documents/document:…'). */
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { DocumentId } from '#domain/kernel/id.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { NewDocumentForm } from './document-form.tsx';
import { DocumentPage } from './document-page.tsx';
import { DocumentsList } from './documents-list.tsx';
import { listDocumentRows } from './queries.ts';

export function DocumentsPage({ path }: { readonly path: readonly string[] }) {
  const [place, part = ''] = path;
  const who = useWho();
  if (!who) return null;
  if (place?.startsWith('document:')) {
    return <DocumentPage key={place} id={place as DocumentId} part={part} who={who} />;
  }
  return <Register who={who} isNew={place === 'new'} />;
}

function Register({ who, isNew }: { readonly who: WhoIsWho; readonly isNew: boolean }) {
  const { go } = useDesk();
  const rows = useRows(listDocumentRows, []);
  if (!rows) return null;
  const add = (
    <Button kind="primary" onPress={() => go('documents/new')}>
      New document
    </Button>
  );
  const documents = rows.map((row) => row.document);
  return (
    <Page title="Documents" actions={rows.length === 0 ? undefined : add}>
      <Beside panel={isNew ? <NewDocumentForm who={who} documents={documents} /> : null}>
        <DocumentsList rows={rows} narrow={isNew} who={who} add={add} />
      </Beside>
    </Page>
  );
}
