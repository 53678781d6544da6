/** What first start asks, as typed, and what makes it whole: a name, a post, a party and the programme's name. */
export interface FirstStartDraft {
  readonly name: string;
  readonly post: string;
  readonly party: string;
  readonly programme: string;
  readonly marking: string;
}

export type FirstStartField = keyof FirstStartDraft;

export const EMPTY_DRAFT: FirstStartDraft = { name: '', post: '', party: '', programme: '', marking: 'OFFICIAL' };

const ASKED: Readonly<Partial<Record<FirstStartField, string>>> = {
  name: 'Enter your name',
  post: 'Enter your post',
  party: 'Enter the party you work for',
  programme: 'Enter the name of the programme',
};

const LONGEST = 200;

/** In the order of the form. `fields`: what is asked this time. */
export function findProblems(
  draft: FirstStartDraft,
  fields: readonly FirstStartField[],
): readonly { readonly name: FirstStartField; readonly text: string }[] {
  return fields.flatMap((name) => {
    const text = ASKED[name];
    if (text !== undefined && draft[name].trim() === '') return [{ name, text }];
    if (draft[name].length > LONGEST) return [{ name, text: `Use no more than ${LONGEST} letters` }];
    return [];
  });
}
