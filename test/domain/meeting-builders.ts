/** The records of the meeting cycle, each the first of its kind: where one is enough, its id is known. */
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { Kind, Records } from '#domain/records.ts';
import * as whole from '#test/builders.ts';

type Own<K extends Kind> = Partial<Records[K]>;

export const aMeeting = (own: Own<'meeting'>) =>
  whole.aMeeting({ id: 'meeting:1', title: 'Wessex Steering Group meeting', mode: 'in-person', ...own });

export const anItem = (own: Own<'agendaItem'>) =>
  whole.anAgendaItem({ id: 'agendaItem:1', title: 'Performance', purpose: 'discussion', ...own });

export const aPaper = (own: Own<'paper'>) => whole.aPaper({ id: 'paper:1', title: 'Performance report', ...own });

export const aFile = (own: Own<'file'>) =>
  whole.aFile({ id: 'file:1', sha256: 'a'.repeat(64), name: 'report.pdf', bytes: 1000, ...own });

export const anAction = (own: Own<'action'>) =>
  whole.anAction({ id: 'action:1', text: 'Circulate the draft', agreedOn: '2021-05-12' as CivilDate, ...own });

export const aPack = (own: Own<'pack'>) => whole.aPack({ id: 'pack:1', ...own });
