/** To whom it is addressed: parties, posts, people or bodies. A name nobody knows is kept as typed. */
import { asNamed, nameIn } from '#domain/action/action-draft.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { ComboboxMany } from '#ui/combobox.tsx';
import { HINT, LABEL } from './wording.ts';

interface AddresseesFieldProps {
  readonly who: WhoIsWho;
  readonly name: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly problem?: string | undefined;
}

/** Those of the register, and the names that are chosen as they are written. */
export function addresseeChoices(who: WhoIsWho, values: readonly string[]) {
  return [
    ...listChoices(who, ['party', 'post', 'person', 'body']),
    ...values.flatMap((value) => {
      const named = nameIn(value);
      return named === null ? [] : [{ id: value, name: named, detail: 'as written' }];
    }),
  ];
}

export function AddresseesField({ who, name, values, onChange, problem }: AddresseesFieldProps) {
  return (
    <ComboboxMany
      label={LABEL.addressees}
      hint={HINT.addressees}
      name={name}
      values={values}
      options={addresseeChoices(who, values)}
      onChange={onChange}
      addNew={(text) => onChange([...values, asNamed(text)])}
      newWord="name, as written"
      problem={problem}
    />
  );
}
