/** The programme's facts in words. */
import type { Division } from '#domain/kernel/bank-holidays.ts';
import type { LegalProfile } from '#domain/programme/programme.ts';
import type { Kind } from '#domain/records.ts';

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
