/**
 * The programme: one workspace, one partnership.
 *
 * It says what is marked by default, which legal profile its bodies meet under
 * (rules.md §4.1) and whose bank holidays count. A group with no statute behind
 * it, such as a steering group under a memorandum, is P0: the memorandum and the
 * terms of reference are its only law.
 */
import { z } from 'zod';
import { DIVISIONS } from '../kernel/bank-holidays.ts';
import { civilDate, id, line, named, prose, stamps, wallTime } from '../kernel/schema.ts';

export const LEGAL_PROFILES = ['P0', 'P1', 'P2', 'P3', 'P4'] as const;
export type LegalProfile = (typeof LEGAL_PROFILES)[number];
/** How the days of notice before a key decision may be counted (rules.md D-05). */
export const KEY_COUNTINGS = ['calendar', 'working'] as const;

export const programme = z.strictObject({
  ...stamps,
  id: id('programme'),
  name: named,
  shortName: line,
  purpose: prose,
  legalProfile: z.enum(LEGAL_PROFILES),
  division: z.enum(DIVISIONS),
  /** Days that are closed here beside the bank holidays, such as Christmas Eve (rules.md D-03). */
  closedDays: z.array(z.strictObject({ on: civilDate, reason: named })).readonly(),
  /** Where a profile leaves it open: which days the 28 are, and how long call-in is, 0 for none (own-notice.ts). */
  ownNotice: z
    .array(
      z.strictObject({
        profile: z.enum(LEGAL_PROFILES),
        keyCounting: z.enum(KEY_COUNTINGS).nullable(),
        callIn: z.strictObject({ workingDays: z.int().min(0).max(60), at: wallTime }).nullable(),
      }),
    )
    .readonly(),
});
export type Programme = Readonly<z.output<typeof programme>>;
