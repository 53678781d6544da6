/** A workspace file is the same bytes in the browser's engine as in Node, and reads back there. */
import { expect, test } from 'vitest';
import { readWorkspaceFile, writeWorkspaceFile } from '#contract/workspace-file.ts';
import { SAME_EVERYWHERE, SAME_EVERYWHERE_SHA256 } from '#test/main/workspace-file-everywhere.ts';

test('the browser writes the bytes that Node writes, and reads them back', async () => {
  const bytes = await writeWorkspaceFile(SAME_EVERYWHERE);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  expect(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(SAME_EVERYWHERE_SHA256);
  const read = await readWorkspaceFile(bytes);
  expect(read.ok && read.value.tables).toEqual(SAME_EVERYWHERE.tables);
  expect(await readWorkspaceFile(bytes.slice(0, -9))).toEqual({ ok: false, reason: 'truncated', where: '' });
});
