/** The words of the findings' screens. */
import type { Fix, Severity } from '#domain/findings/finding.ts';
import type { Standing } from '#domain/findings/standing.ts';

export const SEVERITY: Readonly<Record<Severity, { readonly word: string; readonly tone: 'red' | 'orange' | 'blue' }>> =
  {
    contradiction: { word: 'Contradiction', tone: 'red' },
    gap: { word: 'Gap', tone: 'orange' },
    query: { word: 'Query', tone: 'blue' },
  };

export const SEVERITY_MEANS: Readonly<Record<Severity, string>> = {
  contradiction: 'two things cannot both be right',
  gap: 'something is not stated or not there',
  query: 'it may be right; somebody should say so',
};

export const STATE: Readonly<Record<Standing['state'], string>> = {
  open: 'Open',
  accepted: 'Accepted',
  reopened: 'Open again',
};

export const FIX: Readonly<Record<Fix['command'], string>> = {
  addChangeRow: 'Add the row',
  giveReference: 'Give it a reference',
};

export const REASON_MISSING = 'Say why it is accepted';

export const NOT_FIXED = {
  gone: 'The record was put aside. Undo that first.',
  done: 'That has been done already.',
} as const;
export const NOT_REOPENED = { gone: 'It was open again already.' } as const;

export const NOT_PRINTED = 'The report could not be built. Nothing was written. Try again.';
