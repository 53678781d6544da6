/**
 * What a signature stands under: the wording and the money, and nothing else.
 *
 * Any change to either after a signature voids it visibly and asks again, so each
 * signature keeps a digest of what stood there. Dates, contacts and statuses are
 * not in it: publishing a decision must not void it. The thresholds are, because a
 * threshold moved after signing changes who had to sign. A signature read from
 * paper has no digest and is never voided here: nobody recorded what it was under.
 */
import type { Decision, SignOff } from './decision.ts';
import { sha256OfText } from './sha256-of-text.ts';

/** Of the same row it is worked out once: a register of thousands asks for it again and again. */
const known = new WeakMap<Decision, string>();

/** The digest to keep with a signature given now. */
export function digestOf(decision: Decision): string {
  const digest = known.get(decision) ?? workOut(decision);
  known.set(decision, digest);
  return digest;
}

function workOut(decision: Decision): string {
  const { title, kind, key, keyReason, text, sections, money, allocations, route } = decision;
  const signed = [
    [title, kind, key, keyReason, text],
    sections.map((section) => [section.heading, section.text]),
    money === null ? null : [money.lines.map((each) => [each.label, each.amount]), money.statedTotal, money.threshold],
    allocations.map(({ place, providers }) => [place, providers.map(({ name, lead }) => [name, lead])]),
    route.map(({ title: post, from }) => [post, from]),
  ];
  return sha256OfText(JSON.stringify(signed));
}

/** Approved once, and the wording or the money has changed since. */
export function isVoided(signOff: SignOff, decision: Decision): boolean {
  return signOff.verdict === 'approved' && signOff.digest !== null && signOff.digest !== digestOf(decision);
}
