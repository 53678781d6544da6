/** The time, as the computer has it. The one clock of the window; a test passes a stopped one. */
import { type Clock, toInstant } from '#domain/kernel/instant.ts';

export const clock: Clock = () => toInstant(new Date());
