/** Locking a workspace file: only who should can open it, and what was changed is noticed. */
import { describe, expect, test } from 'vitest';
import { decryptFile, encryptFile, isEncrypted, makeKey } from '#storage/encryption.ts';
import { checkWorkspaceFile } from '#storage/workspace-file.ts';

const bytes = new TextEncoder().encode('PK and so on');
const passphrase = 'three plain words';
const quick = { workFactor: 4 };

async function locked(lock: Parameters<typeof encryptFile>[1]): Promise<Uint8Array> {
  const made = await encryptFile(bytes, lock, quick);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

describe('a locked file', () => {
  test('opens with its passphrase and with no other', async () => {
    const file = await locked({ by: 'passphrase', passphrase });
    expect(isEncrypted(file)).toBe(true);
    expect(await decryptFile(file, { by: 'passphrase', passphrase })).toEqual({ ok: true, value: bytes });
    expect(await decryptFile(file, { by: 'passphrase', passphrase: 'three other words' })).toEqual({
      ok: false,
      reason: 'wrong-key',
    });
  });

  test('opens for every key it was locked for', async () => {
    const [mine, departments, stranger] = await Promise.all([makeKey(), makeKey(), makeKey()]);
    const file = await locked({ by: 'recipients', recipients: [mine.recipient, departments.recipient] });
    for (const { identity } of [mine, departments]) {
      expect(await decryptFile(file, { by: 'identity', identity })).toEqual({ ok: true, value: bytes });
    }
    expect(await decryptFile(file, { by: 'identity', identity: stranger.identity })).toEqual({
      ok: false,
      reason: 'wrong-key',
    });
  });

  test('is asked to be opened before it is restored', async () => {
    expect(await checkWorkspaceFile(await locked({ by: 'passphrase', passphrase }))).toMatchObject({
      ok: false,
      reason: 'encrypted',
    });
  });

  test('changed anywhere or cut short does not open', async () => {
    const file = await locked({ by: 'passphrase', passphrase });
    for (let at = 0; at < file.length; at += 9) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await decryptFile(changed, { by: 'passphrase', passphrase })).ok).toBe(false);
    }
    expect((await decryptFile(file.slice(0, -1), { by: 'passphrase', passphrase })).ok).toBe(false);
  });

  test('is refused a weak lock or a key that is none', async () => {
    expect(await encryptFile(bytes, { by: 'passphrase', passphrase: 'short' })).toEqual({
      ok: false,
      reason: 'passphrase-too-short',
    });
    expect(await encryptFile(bytes, { by: 'recipients', recipients: [] })).toEqual({
      ok: false,
      reason: 'no-recipient',
    });
    expect(await encryptFile(bytes, { by: 'recipients', recipients: ['age1nonsense'] })).toEqual({
      ok: false,
      reason: 'recipient-not-readable',
    });
    expect(await decryptFile(bytes, { by: 'passphrase', passphrase })).toEqual({ ok: false, reason: 'not-encrypted' });
    const file = await locked({ by: 'passphrase', passphrase });
    expect(await decryptFile(file, { by: 'identity', identity: 'nonsense' })).toEqual({
      ok: false,
      reason: 'key-not-readable',
    });
  });
});
