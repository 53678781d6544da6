/** A seat, new or changed. No holder means vacant. */
import { useState } from 'react';
import type { Seat } from '#domain/body/seat.ts';
import { readSeatDraft, type SeatDraft, type SeatFields, seatDraft } from '#domain/body/seat-draft.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ROLE, ROLES, SEAT_PROBLEM } from './wording.ts';

export interface SeatFormProps {
  readonly seat: Seat | null;
  /** Sides already used on this body, to be suggested. */
  readonly sides: readonly string[];
  readonly who: WhoIsWho;
  readonly onSave: (fields: SeatFields) => Promise<string | null>;
  readonly onCancel: () => void;
}

export function SeatForm({ seat, sides, who, onSave, onCancel }: SeatFormProps) {
  const [draft, setDraft] = useState<SeatDraft>(seatDraft(seat));
  const [problems, setProblems] = useState<Partial<Record<keyof SeatDraft, string>>>({});
  const box = (field: keyof SeatDraft) => ({
    name: field,
    value: draft[field],
    problem: problems[field],
    onChange: (text: string) => setDraft({ ...draft, [field]: text }),
  });

  async function save(): Promise<void> {
    const read = readSeatDraft(draft);
    if (read.ok) {
      const refused = await onSave(read.value);
      setProblems(refused === null ? {} : { side: refused });
      return;
    }
    const { side, from, to } = read.problems;
    setProblems({
      ...(side ? { side: SEAT_PROBLEM[side] } : {}),
      ...(from ? { from: SEAT_PROBLEM[from] } : {}),
      ...(to ? { to: SEAT_PROBLEM[to] } : {}),
    });
  }

  return (
    <SmallForm label="Seat" saveLabel="Save seat" onCancel={onCancel} onSave={save}>
      <TextField
        {...box('side')}
        label="Side"
        hint="The heading the paper groups its parties under: GM, HMPPS, NPS"
        width={20}
        suggestions={sides}
        autoFocus
      />
      <Combobox
        {...box('holder')}
        label="Held by"
        hint="A post, a person or a party. Blank where it is vacant"
        value={draft.holder || null}
        options={listChoices(who, ['post', 'person', 'party'])}
        onChange={(id) => setDraft({ ...draft, holder: id ?? '' })}
      />
      <Select {...box('role')} label="Role" options={ROLES.map((role) => ({ id: role, name: ROLE[role] }))} />
      <DateField {...box('from')} label="From" hint="Blank where it is not stated" />
      <DateField {...box('to')} label="To" hint="Blank where it is not stated, or still stands" />
    </SmallForm>
  );
}
