/**
 * What stands where among a decision's sections, in print and as text alike.
 *
 * The form has the money under the financial comments and who provides what at the end
 * (S3); the page of a decision taken elsewhere has the money under its reasons and the
 * providers under the last heading that names them (S1). rules.md C-03.
 */
import type { Decision } from '#domain/decision/decision.ts';

export type Section = Decision['sections'][number];
export type Piece = Section | 'money' | 'allocations';

export function formOrder(sections: readonly Section[]): readonly Piece[] {
  const financial = sections.findIndex(({ heading }) => /^financ/i.test(heading));
  return withTables(sections, { money: financial >= 0 ? financial : sections.length - 1, allocations: -1 });
}

export const pageOrder = (sections: readonly Section[]): readonly Piece[] =>
  withTables(sections, {
    money: 0,
    allocations: sections.findLastIndex(({ heading }) => /provider|district/i.test(heading)),
  });

/** Each after the section of that place; at the end where there is none. */
function withTables(
  sections: readonly Section[],
  { money, allocations }: { readonly money: number; readonly allocations: number },
): readonly Piece[] {
  return [
    ...sections.flatMap((section, at): readonly Piece[] => [
      section,
      ...(at === money ? (['money'] as const) : []),
      ...(at === allocations ? (['allocations'] as const) : []),
    ]),
    ...(money in sections ? [] : (['money'] as const)),
    ...(allocations in sections ? [] : (['allocations'] as const)),
  ];
}
