/**
 * A new version: what kind of change, its label as proposed, and its row of the Change
 * history, typed once.
 */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useDraftForm } from '#desk/draft-form.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Document } from '#domain/document/document.ts';
import type { Histories } from '#domain/document/histories.ts';
import { proposeLabel } from '#domain/document/next-version.ts';
import { readNextVersionDraft } from '#domain/document/next-version-draft.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { CHANGE_SIZES, type ChangeSize } from '#domain/kernel/version-label.ts';
import { Radios } from '#ui/choices.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addNextVersion } from './version-commands.ts';
import { CHANGE_SIZE, NOT_ADDED_VERSION, nextVersionSentence } from './wording.ts';

interface NextVersionFormProps {
  readonly document: Document;
  readonly histories: Histories;
  readonly who: WhoIsWho;
  readonly onClose: () => void;
}

/** An approval is recorded at the meeting that gave it; what it is called is proposed there. */
const TYPED_SIZES = CHANGE_SIZES.filter((size) => size !== 'approval');

export function NextVersionForm({ document, histories, who, onClose }: NextVersionFormProps) {
  const { store, clock } = useDesk();
  const commit = useCommit();
  const form = useDraftForm({
    draftKey: `documents/${document.id}/version`,
    start: {
      ...{ size: 'edit', version: proposeLabel(histories, 'edit'), reason: '' },
      ...{ author: store.actor().name, date: showDate(londonDay(clock())) },
    },
    read: (draft) => readNextVersionDraft(draft, histories, who),
    sentence: nextVersionSentence,
    save: async (fields) => {
      const done = await commit(addNextVersion(document, fields), NOT_ADDED_VERSION);
      if (done.ok) onClose();
      return done;
    },
  });
  const [size, version] = [form.field('size'), form.field('version')];
  return (
    <Dialog title="New version" onClose={onClose} wide>
      <FormFrame label="New version" saveLabel="Save version" onCancel={onClose} {...form.frame}>
        <Radios
          label="Kind of change"
          options={TYPED_SIZES.map((each) => ({ id: each, ...CHANGE_SIZE[each] }))}
          {...size}
          onChange={(to) => {
            size.onChange(to);
            version.onChange(proposeLabel(histories, to as ChangeSize));
          }}
        />
        <TextField
          label="Version"
          hint="As proposed by the kind of change. It can be another."
          width={10}
          {...version}
        />
        <TextArea label="Reason for change" rows={2} {...form.field('reason')} />
        <TextField label="Author" hint="A person or a party" width={30} {...form.field('author')} />
        <TextField label="Date" hint="As it is to stand in the table" width={20} {...form.field('date')} />
      </FormFrame>
    </Dialog>
  );
}
