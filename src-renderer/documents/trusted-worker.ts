/**
 * Starting a worker under the page's security policy.
 *
 * The policy names exactly one trusted-types policy, and a policy can be made only
 * once: so every worker of the window is started here. A worker's script comes
 * from the app's own origin and from nowhere else.
 */

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

export function startTrustedWorker(url: string, name: string): Worker {
  return new Worker(trusted(url), { type: 'module', name });
}

function trusted(url: string): string {
  // Not every browser has trusted types, and TypeScript does not know them yet.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('matters-worker', { createScriptURL: onlyOurs }) ?? null;
  return policy ? policy.createScriptURL(url) : onlyOurs(url);
}

function onlyOurs(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) {
    throw new TypeError(`Only the app’s own workers may be started, not ${url}`);
  }
  return url;
}
