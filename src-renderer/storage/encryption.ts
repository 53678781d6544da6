/**
 * A workspace file locked with `age`: by a passphrase, or for the holders of keys.
 *
 * The format is a standard with other implementations, so a file can be opened
 * in twenty years without this app. Both at once is not possible in `age`; give
 * a department's key as well as one's own so that no record hangs on one memory.
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { no, ok, type Result } from '#domain/kernel/result.ts';

export type Lock =
  | { readonly by: 'passphrase'; readonly passphrase: string }
  | { readonly by: 'recipients'; readonly recipients: readonly string[] };

export type Key =
  | { readonly by: 'passphrase'; readonly passphrase: string }
  | { readonly by: 'identity'; readonly identity: string };

export type CannotLock = 'passphrase-too-short' | 'no-recipient' | 'recipient-not-readable';
export type CannotUnlock = 'wrong-key' | 'key-not-readable' | 'not-encrypted' | 'damaged';

export const SHORTEST_PASSPHRASE = 12;
const STARTS = ['age-encryption.org/v1', '-----BEGIN AGE ENCRYPTED FILE-----'];

export function isEncrypted(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 40));
  return STARTS.some((mark) => start.startsWith(mark));
}

/** `workFactor` is age's: each step doubles what guessing a passphrase costs. 18 takes about a second. */
export async function encryptFile(
  bytes: Uint8Array,
  lock: Lock,
  { workFactor = 18 }: { readonly workFactor?: number } = {},
): Promise<Result<Uint8Array, CannotLock>> {
  const encrypter = new Encrypter();
  if (lock.by === 'passphrase') {
    if (lock.passphrase.length < SHORTEST_PASSPHRASE) return no('passphrase-too-short');
    encrypter.setPassphrase(lock.passphrase);
    encrypter.setScryptWorkFactor(workFactor);
  } else {
    if (lock.recipients.length === 0) return no('no-recipient');
    try {
      for (const recipient of lock.recipients) encrypter.addRecipient(recipient.trim());
    } catch {
      return no('recipient-not-readable');
    }
  }
  return ok(await encrypter.encrypt(bytes));
}

export async function decryptFile(bytes: Uint8Array, key: Key): Promise<Result<Uint8Array, CannotUnlock>> {
  if (!isEncrypted(bytes)) return no('not-encrypted');
  const decrypter = new Decrypter();
  try {
    if (key.by === 'passphrase') decrypter.addPassphrase(key.passphrase);
    else decrypter.addIdentity(key.identity.trim());
  } catch {
    return no('key-not-readable');
  }
  try {
    return ok(await decrypter.decrypt(bytes));
  } catch (error) {
    return no(error instanceof Error && error.message.includes('no identity matched') ? 'wrong-key' : 'damaged');
  }
}

/** A new key: the identity is kept secret and opens files, the recipient is given to whoever locks them. */
export async function makeKey(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
