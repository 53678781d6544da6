/**
 * Changing one field of a record where it stands.
 *
 * The whole draft is read with that one box changed, so every rule is held; only
 * the fields that differ are written. The answer is null when it was saved, else
 * the sentence that says why not.
 */
import { changedFrom, type Drafted, firstProblem } from '#domain/kernel/draft.ts';
import { type Command, useCommit } from './commit.ts';

export interface InPlace<Row extends object, Draft, Fields extends Partial<Row>, Problem extends string> {
  readonly record: Row;
  readonly draft: Draft;
  readonly read: (draft: Draft) => Drafted<Fields, Draft, Problem>;
  readonly sentence: (field: keyof Draft & string, problem: Problem) => string;
  readonly change: (fields: Partial<Row>) => Command<unknown, 'gone'>;
  readonly gone: string;
}

export function useInPlace<Row extends object, Draft, Fields extends Partial<Row>, Problem extends string>({
  record,
  draft,
  read,
  sentence,
  change,
  gone,
}: InPlace<Row, Draft, Fields, Problem>) {
  const commit = useCommit();
  return (boxes: Partial<Draft>): Promise<string | null> => saveBoxes(boxes);

  async function saveBoxes(boxes: Partial<Draft>): Promise<string | null> {
    const drafted = read({ ...draft, ...boxes });
    if (!drafted.ok) {
      const first = firstProblem(drafted.problems);
      return first ? sentence(first.field, first.problem) : null;
    }
    const fields = changedFrom<Row>(record, drafted.value);
    if (Object.keys(fields).length === 0) return null;
    const done = await commit(change(fields), { gone });
    return done.ok ? null : done.sentence;
  }
}
