/**
 * The database on this computer: IndexedDB, one per workspace.
 *
 * It serves the screens and can be rebuilt at any time: the truth is the journal.
 */
import type { Dexie } from 'dexie';

export type Database = Dexie;
