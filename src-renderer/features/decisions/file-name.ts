/** 'Notice – Extend the service.pdf', in letters any computer takes. */
import type { Decision } from '#domain/decision/decision.ts';

export function noticeFileName({ title, reference }: Decision, ending: string): string {
  const name = [reference, title].filter(Boolean).join(' ');
  const fitting = name
    .replace(/[^\p{L}\p{N} .()&,–-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `Notice – ${fitting.slice(0, 80).trim()}.${ending}`;
}
