/**
 * Telling owners what they owe: as a chase list, as a table for Outlook, as e-mail drafts.
 *
 * A draft opens in the mail program ready to be sent; several come as one archive. An
 * owner whose register has no address gets a draft without one, and that is said.
 */
import { useState } from 'react';
import { copyTable } from '#desk/copy-table.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { FORMAT_NAMES, saveBytes, saveSheet } from '#desk/sheet-file.ts';
import { type PaperFormat, paperFileName } from '#documents/papers/file-name.ts';
import type { OwnersActions } from '#documents/tables/owed-rows.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { listRecords } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { NO_OWNER } from './owner-names.ts';

const FORMATS: readonly PaperFormat[] = ['pdf', 'docx'];

interface ShareOwedProps {
  readonly owed: readonly OwnersActions[];
  /** Whether these were chosen, or are all there are. */
  readonly isChosen: boolean;
  readonly who: WhoIsWho;
}

export function ShareOwed({ owed, isChosen, who }: ShareOwedProps) {
  const desk = useDesk();
  const programmes = useRows((db) => listRecords(db, 'programme'), []);
  const [format, setFormat] = useState<PaperFormat>('pdf');
  const [busy, setBusy] = useState<'list' | 'mail' | 'copy' | null>(null);
  if (!programmes) return null;
  const on = londonDay(desk.clock());
  const [programme] = programmes;
  const { name, post } = desk.store.actor();
  const called = programme ? programme.shortName || programme.name : '';
  const [first] = owed;
  const whose = { name: owed.length === 1 && first ? first.name : called };
  const named = (kind: string, ending: string) => paperFileName({ body: whose, kind, day: on, status: null }, ending);

  async function saveList(): Promise<void> {
    setBusy('list');
    const { chaseListSheet } = await import('#documents/papers/chase-list.ts');
    const sheet = chaseListSheet({ owed, bodies: who.bodies, on, programme: programme?.name ?? '', author: name });
    await saveSheet(desk, sheet, format, named('open actions', format));
    setBusy(null);
  }

  async function copy(): Promise<void> {
    setBusy('copy');
    const { OWED_HEADS, owedTable } = await import('#documents/tables/owed-rows.ts');
    const tables = owed.map((each) => ({ each, its: owedTable(each, who.bodies, on) }));
    const several = owed.length > 1;
    const copied = await copyTable({
      marking: highestMarking(tables.map(({ its }) => its.marking)),
      heads: several ? ['Owner', ...OWED_HEADS] : OWED_HEADS,
      rows: tables.flatMap(({ each, its }) => its.rows.map((row) => (several ? [each.name, ...row] : row))),
    });
    desk.announce(
      copied
        ? { text: 'Copied: paste it into Outlook, Word or Excel.', tone: 'done' }
        : { text: 'Not copied: this computer did not allow it. Save the list instead.', tone: 'refused' },
    );
    setBusy(null);
  }

  async function saveMails(): Promise<void> {
    setBusy('mail');
    const [{ chaseMail }, { emlArchive, emlFile, isAddress }] = await Promise.all([
      import('#documents/mail/chase-mail.ts'),
      import('#documents/mail/eml-file.ts'),
    ]);
    const to = owed.filter((each) => each.name !== NO_OWNER);
    const mails = to.map((each) => ({
      name: paperFileName({ body: each, kind: 'actions', day: on, status: null }, 'eml'),
      mail: chaseMail(each, { bodies: who.bodies, on, from: { name, post, programme: called } }),
    }));
    const [only] = mails;
    if (!only) {
      desk.announce({ text: 'Nobody to write to: none of these actions has an owner.', tone: 'refused' });
    } else {
      const one = mails.length === 1;
      await saveBytes(
        desk,
        one ? emlFile(only.mail) : emlArchive(mails),
        one ? only.name : named('e-mail drafts', 'zip'),
      );
      const without = to.filter(({ address }) => !isAddress(address)).map((each) => each.name);
      if (without.length > 0) {
        desk.announce({
          text: `Saved, without an address for ${without.slice(0, 4).join(', ')}${without.length > 4 ? ` and ${without.length - 4} more` : ''}: the register has none.`,
          tone: 'information',
        });
      }
    }
    setBusy(null);
  }

  return (
    <fieldset className="ma-share">
      <legend className="govuk-visually-hidden">{isChosen ? 'Tell the chosen owners' : 'Tell every owner'}</legend>
      <Button busy={busy === 'mail'} kind="primary" onPress={() => void saveMails()}>
        {owed.length === 1 ? 'E-mail draft' : `E-mail drafts to ${owed.length}`}
      </Button>
      <Button busy={busy === 'copy'} onPress={() => void copy()}>
        Copy for Outlook
      </Button>
      <Select
        label="Chase list as"
        name="chase-format"
        value={format}
        options={FORMATS.map((each) => ({ id: each, name: FORMAT_NAMES[each] }))}
        onChange={(id) => setFormat(FORMATS.find((each) => each === id) ?? 'pdf')}
      />
      <Button busy={busy === 'list'} onPress={() => void saveList()}>
        Save the list
      </Button>
    </fieldset>
  );
}
