/** A register narrowed to one body. */
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import { Select } from '#ui/select.tsx';

interface BodyFilterProps {
  readonly who: WhoIsWho;
  /** Null: all of them. */
  readonly bodyId: BodyId | null;
  readonly onBody: (id: BodyId | null) => void;
}

export function BodyFilter({ who, bodyId, onBody }: BodyFilterProps) {
  return (
    <Select
      label="Body"
      name="body"
      none="All bodies"
      value={bodyId ?? ''}
      options={listChoices(who, ['body'])}
      onChange={(id) => onBody(id === '' ? null : (id as BodyId))}
    />
  );
}
