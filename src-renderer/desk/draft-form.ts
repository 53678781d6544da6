/**
 * A form over a draft: nothing typed is lost, and nothing is refused in silence.
 *
 * The draft is read by one pure function of the domain; what it finds wrong is
 * shown against each box and in a summary. What is half typed is kept on disk a
 * moment after the last key, and offered back when the form is next opened.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import type { Drafted } from '#domain/kernel/draft.ts';
import type { Done } from './commit.ts';
import { useDesk } from './desk.tsx';

export type FormDraft = Readonly<Record<string, string | readonly string[]>>;

export interface DraftFormProps<Draft, Fields, Problem extends string> {
  /** Where half-typed text is kept: 'parties/new'. */
  readonly draftKey: string;
  readonly start: Draft;
  readonly read: (draft: Draft) => Drafted<Fields, Draft, Problem>;
  readonly sentence: (field: keyof Draft & string, problem: Problem) => string;
  readonly save: (fields: Fields) => Promise<Done<unknown>>;
}

export interface BoundField<Value> {
  readonly name: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly problem: string | undefined;
}

/** How long after the last key half-typed text goes to disk. */
const KEEP_AFTER = 400;

export function useDraftForm<
  Draft extends { readonly [Field in keyof Draft]: string | readonly string[] },
  Fields,
  Problem extends string,
>({ draftKey, start, read, sentence, save }: DraftFormProps<Draft, Fields, Problem>) {
  const { store } = useDesk();
  const [offered, setOffered] = useState<FormDraft | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // What the form starts from does not change while it is open.
  const [first] = useState<FormDraft>(() => ({ ...start }) as FormDraft);

  const resolver: Resolver<FormDraft> = (values) => {
    const drafted = read(values as unknown as Draft);
    if (drafted.ok) return { values, errors: {} };
    const wrong = Object.entries<Problem | undefined>(drafted.problems).flatMap(([field, problem]) =>
      problem === undefined
        ? []
        : [[field, { type: problem, message: sentence(field as keyof Draft & string, problem) }] as const],
    );
    return { values: {}, errors: Object.fromEntries(wrong) as FieldErrors<FormDraft> };
  };
  const form = useForm<FormDraft>({
    defaultValues: first as DefaultValues<FormDraft>,
    resolver,
    shouldFocusError: false,
  });
  const values = form.watch();
  const { errors, isSubmitted, submitCount } = form.formState;

  /** True where something waited. */
  const stopWaiting = useCallback((): boolean => {
    const waited = waiting.current !== undefined;
    clearTimeout(waiting.current);
    waiting.current = undefined;
    return waited;
  }, []);

  useEffect(() => {
    let open = true;
    void store.readDraft(draftKey).then((kept) => {
      const draft = asDraft(kept, first);
      if (open && draft && !sameDraft(draft, first)) setOffered(draft);
    });
    return () => {
      open = false;
      // What was typed last still waits: it goes to disk now, or closing would lose it.
      if (stopWaiting()) void store.keepDraft(draftKey, form.getValues());
    };
  }, [store, draftKey, first, form, stopWaiting]);

  function keep(): void {
    stopWaiting();
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      void store.keepDraft(draftKey, form.getValues());
    }, KEEP_AFTER);
  }

  async function forget(): Promise<void> {
    stopWaiting();
    setOffered(null);
    await store.keepDraft(draftKey, null);
  }

  function change(field: string, value: string | readonly string[]): void {
    form.setValue(field, value, { shouldDirty: true, shouldValidate: isSubmitted });
    keep();
  }

  const problemOf = (field: string): string | undefined => {
    const message = errors[field]?.message;
    return typeof message === 'string' ? message : undefined;
  };

  return {
    /** A box that holds text. */
    field: (name: keyof Draft & string): BoundField<string> => ({
      name,
      value: asText(values[name]),
      onChange: (value) => change(name, value),
      problem: problemOf(name),
    }),
    /** A box that holds several ids. */
    list: (name: keyof Draft & string) => ({
      name,
      values: asList(values[name]),
      onChange: (value: readonly string[]) => change(name, value),
      problem: problemOf(name),
    }),
    /** What the form's frame shows: problems, the draft offered back, and what Save does. */
    frame: {
      problems: [
        ...Object.keys(first).flatMap((name) => {
          const text = problemOf(name);
          return text === undefined ? [] : [{ name, text }];
        }),
        ...(refusal === null ? [] : [{ name: Object.keys(first)[0] ?? '', text: refusal }]),
      ],
      // Counted by the form itself, so that it changes in the very drawing that shows the problems.
      attempt: submitCount + refusals,
      onSave: (): Promise<void> =>
        form.handleSubmit(
          async (typed) => {
            const drafted = read(typed as unknown as Draft);
            if (!drafted.ok) return;
            const done = await save(drafted.value);
            if (done.ok) return await forget();
            setRefusal(done.sentence);
            setRefusals((count) => count + 1);
          },
          () => setRefusal(null),
        )(),
      /** Text half typed last time, waiting to be taken up or thrown away; null where there is none. */
      offered:
        offered === null
          ? null
          : {
              takeUp: (): void => {
                form.reset(offered as DefaultValues<FormDraft>);
                setOffered(null);
              },
              throwAway: (): void => void forget(),
            },
    },
    forget,
  };
}

/** A kept draft, if it still has the shape of this form; the boxes it lacks start as they do. */
function asDraft(kept: unknown, start: FormDraft): FormDraft | null {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  const found: ReadonlyMap<string, unknown> = new Map(Object.entries(kept));
  return Object.fromEntries(
    Object.entries(start).map(([name, value]) => {
      const own = found.get(name);
      return [name, typeof value === 'string' ? (typeof own === 'string' ? own : value) : asList(own)];
    }),
  );
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asList = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const sameDraft = (one: FormDraft, other: FormDraft): boolean => JSON.stringify(one) === JSON.stringify(other);
