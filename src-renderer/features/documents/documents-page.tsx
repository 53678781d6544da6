/** Documents: the register, or one document on a page of its own ('#documents/document:…'). */
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { NewDocumentForm } from './document-form.tsx';
import { DocumentPage } from './document-page.tsx';
import { DocumentsList } from './documents-list.tsx';
import { listDocumentRows } from './queries.ts';

export function DocumentsPage({ path }: { readonly path: readonly string[] }) {
  const { go } = useDesk();
  const [place] = path;
  const rows = useRows(listDocumentRows, []);
  const who = useWho();
  if (!rows || !who) return null;
  const documents = rows.map((row) => row.document);
  const open = rows.find((row) => row.id === place);
  if (open) {
    return (
      <DocumentPage key={open.id} document={open.document} current={open.current} documents={documents} who={who} />
    );
  }
  const add = (
    <Button kind="primary" onPress={() => go('documents/new')}>
      New document
    </Button>
  );
  return (
    <Page title="Documents" actions={rows.length === 0 ? undefined : add}>
      <Beside panel={place === 'new' ? <NewDocumentForm who={who} documents={documents} /> : null}>
        <DocumentsList rows={rows} add={add} />
      </Beside>
    </Page>
  );
}
