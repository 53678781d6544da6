/**
 * Every schema version there has been, oldest first, without a gap.
 *
 * The last one is what this release reads and writes.
 */
import type { SchemaVersion } from './schema-version.ts';
import { v1 } from './v1.ts';
import { v2 } from './v2.ts';

export const VERSIONS: readonly SchemaVersion[] = [v1, v2];
