/** The words of Today, and the programme's facts. */
import type { Division } from '#domain/kernel/bank-holidays.ts';
import type { LegalProfile } from '#domain/programme/programme.ts';
import type { Kind } from '#domain/records.ts';
import type { Duty } from '#domain/today/duties.ts';
import type { ReadyLine } from '#domain/today/readiness.ts';

export const LEGAL_PROFILE_NAMES: Record<LegalProfile, string> = {
  P0: 'A partnership group: its memorandum and terms of reference rule',
  P1: 'A combined authority',
  P2: 'The executive of a council',
  P3: 'Police and crime commissioner functions',
  P4: 'A police and crime panel',
};

export const DIVISION_NAMES: Record<Division, string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

export const COUNT_NAMES: { readonly [K in Kind]?: readonly [one: string, many: string] } = {
  body: ['body', 'bodies'],
  party: ['party', 'parties'],
  person: ['person', 'people'],
  post: ['post', 'posts'],
  document: ['document', 'documents'],
  meeting: ['meeting', 'meetings'],
};

export const DUTY_WORDS: Readonly<Record<Duty['kind'], string>> = {
  'papers-in': 'Papers in',
  'agenda-out': 'Agenda out',
  'draft-minutes': 'Draft minutes',
  chase: 'Chase',
  sign: 'Signature',
  review: 'Review',
  document: 'Document',
};

export const READY_WORDS: Readonly<Record<ReadyLine, string>> = {
  agenda: 'Agenda drafted',
  cleared: 'Agenda cleared by the chair',
  published: 'Agenda published',
  papers: 'Papers received',
  pack: 'Pack built',
  issued: 'Pack issued',
  circulated: 'Sent to those it is for',
};

export const NOT_CHASED = {
  gone: 'One of these actions was closed or put aside meanwhile. Look again: the list has changed.',
} as const;

export const actions = (count: number): string => (count === 1 ? '1 action' : `${count} actions`);
