/** 'Notice – Extend the service.pdf', in letters any computer takes. */

import { fitting } from '#documents/papers/file-name.ts';
import type { Decision } from '#domain/decision/decision.ts';

export function noticeFileName({ title, reference }: Decision, ending: string): string {
  const name = fitting([reference, title].filter(Boolean).join(' '));
  return `Notice – ${name.slice(0, 80).trim()}.${ending}`;
}
