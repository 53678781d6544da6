/** What narrows a list by a closed set of words: one of them, or all. */
import { Select } from './select.tsx';

export interface FilterSelectProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  /** Null: all of them. */
  readonly value: Value | null;
  readonly onChoose: (value: Value | null) => void;
  /** The words for all of them; left out where one of the values says it. */
  readonly none?: string;
}

export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, values, words, value, onChoose, none } = props;
  return (
    <Select
      label={label}
      name={label.toLowerCase()}
      value={value ?? ''}
      options={values.map((id) => ({ id, name: words[id] }))}
      onChange={(id) => onChoose(values.find((one) => one === id) ?? null)}
      {...(none === undefined ? {} : { none })}
    />
  );
}
