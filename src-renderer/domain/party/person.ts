/**
 * People: human beings, who come and go, and hold posts and seats for a time.
 *
 * Minutes call them by short forms ('Dez', 'Khatuna'); those are kept so that a
 * later name on paper finds its person, within one meeting's own list first.
 * A telephone number is for the secretariat and never leaves in anything issued.
 */
import { z } from 'zod';
import { id, line, named, prose, stamps } from '../kernel/schema.ts';
import { alias } from './party.ts';

export const person = z.strictObject({
  ...stamps,
  id: id('person'),
  name: named,
  aliases: z.array(alias).readonly(),
  partyId: id('party').nullable(),
  email: line,
  telephone: line,
  note: prose,
});
export type Person = Readonly<z.output<typeof person>>;
