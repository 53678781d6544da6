/** Who owns an action: people, posts, parties or bodies, the first of them leading. A name nobody knows is kept as typed. */
import { asNamed, nameIn } from '#domain/action/action-draft.ts';
import { listChoices, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { ComboboxMany } from '#ui/combobox.tsx';
import { LABEL } from './wording.ts';

interface OwnersFieldProps {
  readonly who: WhoIsWho;
  readonly name: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly problem?: string | undefined;
}

export function OwnersField({ who, name, values, onChange, problem }: OwnersFieldProps) {
  const typed = values.flatMap((value) => {
    const named = nameIn(value);
    return named === null ? [] : [{ id: value, name: named, detail: 'as written' }];
  });
  return (
    <ComboboxMany
      label={LABEL.owners}
      hint="The first one leads. A name that is not in the registers is kept as it is typed"
      name={name}
      values={values}
      options={[...listChoices(who, ['person', 'post', 'party', 'body']), ...typed]}
      onChange={onChange}
      addNew={(text) => onChange([...values, asNamed(text)])}
      newWord="name, as written"
      problem={problem}
    />
  );
}
