/** An issued pack: its kept bytes, opened and saved as they were the day it was issued. */
import { useEffect, useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { saveFile } from '#desk/sheet-file.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { PackId } from '#domain/kernel/id.ts';
import { findRecord } from '#storage/read.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { beginNewVersion } from './commands.ts';
import { packFileName } from './file-name.ts';
import { Preview } from './preview.tsx';
import type { OnePack } from './queries.ts';
import { NOT_BEGUN, NOT_KEPT } from './wording.ts';

interface IssuedPagesProps {
  readonly one: OnePack;
  readonly onBegun: (id: PackId) => void;
}

export function IssuedPages({ one: { pack, meeting, body, packs }, onBegun }: IssuedPagesProps) {
  const desk = useDesk();
  const commit = useCommit();
  const [said, setSaid] = useState<string | null>(null);
  const [bytes, setBytes] = useState<Uint8Array | string | null>(null);
  const file = useRows(async (db) => (pack.fileId ? findRecord(db, 'file', pack.fileId) : undefined), [pack.fileId]);
  const sha256 = file?.sha256;
  const { store } = desk;

  useEffect(() => {
    if (sha256 === undefined) return;
    let wanted = true;
    void store.getBytes(sha256).then((read) => {
      if (wanted) setBytes(read.ok ? read.value : (NOT_KEPT[read.reason] ?? NOT_KEPT.missing ?? ''));
    });
    return () => {
      wanted = false;
    };
  }, [store, sha256]);

  const name = packFileName(pack, meeting, body);
  const later = packs.find((other) => other.id === pack.supersededBy);
  return (
    <>
      <p className="govuk-body">
        {pack.reference}, issued {pack.issuedOn ? `on ${showDate(pack.issuedOn)}` : ''} as version {pack.version}
        {file?.pages ? `, ${file.pages} pages` : ''}.{' '}
        {later ? (
          <>
            Superseded by{' '}
            <a className="govuk-link" href={`#packs/${later.id}`}>
              version {later.version}
            </a>
            .
          </>
        ) : null}
      </p>
      <ButtonGroup>
        <Button
          kind="primary"
          onPress={() => {
            if (bytes instanceof Uint8Array) void saveFile(desk, bytes, name).then(setSaid);
          }}
        >
          Save as PDF
        </Button>
        {pack.status === 'issued' ? (
          <Button
            onPress={() =>
              void commit(beginNewVersion(pack), NOT_BEGUN).then((done) => {
                if (done.ok) onBegun(done.value);
                else setSaid(done.sentence);
              })
            }
          >
            Begin a new version
          </Button>
        ) : null}
      </ButtonGroup>
      {said === null ? null : (
        <p className="govuk-error-message" role="alert">
          {said}
        </p>
      )}
      {typeof bytes === 'string' ? <WarningText>{bytes}</WarningText> : null}
      {bytes instanceof Uint8Array ? <Preview bytes={bytes} parts={pack.manifest} name={name} /> : null}
    </>
  );
}
