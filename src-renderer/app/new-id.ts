/** New ids: the kind and a UUIDv7, which can be made anywhere and sorts by age. */
import { v7 } from 'uuid';
import type { NewId } from '#domain/kernel/id.ts';

export const newId: NewId = (kind) => `${kind}:${v7()}`;
