/** What can be done to a milestone. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import type { MilestoneId } from '#domain/kernel/id.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Milestone } from '#domain/risk/milestone.ts';
import type { MilestoneFields } from '#domain/risk/milestone-draft.ts';

export function addMilestone(fields: MilestoneFields): Command<MilestoneId> {
  return {
    intention: { command: 'addMilestone', summary: `Added the milestone ${fields.title.slice(0, 100)}` },
    work: async (rows) => ok(rows.add('milestone', { ...fields, marking: 'OFFICIAL' }).id),
  };
}

export function changeMilestone({ id, title }: Milestone, fields: Partial<Milestone>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeMilestone', summary: `Changed the milestone ${title.slice(0, 100)}` },
    async work(rows) {
      const now = await rows.get('milestone', id);
      if (!now) return no('gone');
      rows.put('milestone', { ...now, ...fields });
      return ok(null);
    },
  };
}

export function removeMilestone({ id, title }: Milestone): Command<null, 'gone'> {
  return {
    intention: { command: 'removeMilestone', summary: `Took away the milestone ${title.slice(0, 100)}` },
    async work(rows) {
      if (!(await rows.get('milestone', id))) return no('gone');
      await rows.remove('milestone', id);
      return ok(null);
    },
  };
}
