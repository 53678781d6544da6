/**
 * Zod is told not to write its own code, before any schema is made.
 *
 * The policy forbids it anyway, and Zod would find out by trying, which the
 * browser reports as a breach. main.tsx imports this first, for its effect.
 */
import { config } from 'zod';

config({ jitless: true });
