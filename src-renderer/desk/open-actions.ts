/** The actions still owed, of every body, and those that are over: a log of years is read in these two parts. */
import { ACTION_STATUSES, type Action, isOpen } from '#domain/action/action.ts';
import type { Database } from '#storage/database.ts';
import { listByAny } from '#storage/read.ts';

const OPEN = ACTION_STATUSES.filter((status) => isOpen({ status }));
const ENDED = ACTION_STATUSES.filter((status) => !isOpen({ status }));

export const listOpenActions = (db: Database): Promise<readonly Action[]> => listByAny(db, 'action', 'status', OPEN);

export const listEndedActions = (db: Database): Promise<readonly Action[]> => listByAny(db, 'action', 'status', ENDED);
