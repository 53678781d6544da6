/**
 * The notice of a decision as a paper, or several compiled behind one index.
 *
 * As the seed has it: 'Public Document', the day it was agreed on, an index of the
 * decisions, then each. A notice is marked DRAFT on every page until it is
 * published; one made and published elsewhere prints as it was. A compiled file
 * takes the highest marking of what is in it (rules.md S-03), and is called public
 * only where all of it may be.
 */
import type { Decision } from '#domain/decision/decision.ts';
import { isOpen } from '#domain/decision/decisions-since.ts';
import { printsAsDraft } from '#domain/decision/may-publish.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { sheet } from '../blocks.ts';
import type { Part, Sheet } from '../content.ts';
import { agreedOn, noticeBlocks, printsAsPage } from './notice-blocks.ts';
import { DEPUTY_MAYORS } from './notice-words.ts';

export interface NoticeFacts {
  /** The programme's short name, at the head of every page. */
  readonly organisation: string;
}

/** 'PCC DN – For the provision of …': how the index of the seed calls a Deputy Mayor's notice. */
export function indexTitle(decision: Decision): string {
  const prefix = decision.reference ?? (DEPUTY_MAYORS.includes(decision.kind) ? 'PCC DN' : null);
  return prefix === null ? decision.title : `${prefix} – ${decision.title}`;
}

export function noticeContent(decision: Decision, { organisation }: NoticeFacts): Sheet {
  const page = printsAsPage(decision);
  const agreed = agreedOn(decision.made);
  return sheet({
    title: page
      ? 'Issue details'
      : agreed === ''
        ? 'Notice of proposed decision'
        : `Notice of decision agreed on ${agreed}`,
    subtitle: page ? null : decision.title,
    reference: decision.reference,
    organisation,
    marking: decision.marking,
    author: decision.authors[0]?.name ?? organisation,
    status: printsAsDraft(decision) ? 'draft' : 'issued',
    date: agreed === '' ? null : agreed,
    paging: 'document',
    contents: page ? 0 : 1,
    cover: page ? null : { overline: overlineOf([decision]), facts: [], notice: null },
    parts: [noticePart(decision, printsAsPage(decision) ? null : '1')],
  });
}

/** Several in one file, in the order given, with an index of them. */
export function compiledNotices(decisions: readonly Decision[], { organisation }: NoticeFacts): Sheet {
  const days = new Set(decisions.map(({ made }) => agreedOn(made)));
  const [day = ''] = days;
  return sheet({
    title: days.size === 1 && day !== '' ? `Notice of decisions agreed on ${day}` : 'Notice of decisions',
    organisation,
    marking: highestMarking(decisions.map(({ marking }) => marking)),
    author: organisation,
    status: decisions.some(printsAsDraft) ? 'draft' : 'issued',
    paging: 'document',
    contents: 1,
    cover: { overline: overlineOf(decisions), facts: [], notice: null },
    parts: decisions.map((decision, at) => noticePart(decision, String(at + 1))),
  });
}

/** The seed's own words over the title, where every notice in it is open and out. */
function overlineOf(decisions: readonly Decision[]): string {
  if (!decisions.every(isOpen)) return 'Not for publication';
  return decisions.some(printsAsDraft) ? 'Draft, not yet published' : 'Public Document';
}

/** Numbered as in the index; a decision page alone has no number. */
function noticePart(decision: Decision, number: string | null): Part {
  return {
    id: decision.id,
    number,
    title: printsAsPage(decision) ? decision.title : indexTitle(decision),
    orientation: 'portrait',
    begins: 'new-page',
    blocks: noticeBlocks(decision),
  };
}
