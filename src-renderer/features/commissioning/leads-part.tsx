/** Who leads the service: exactly one lead commissioner, contracting party and lead contract manager (MoU §3). */
import { useCommit } from '#desk/commit.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { LEAD_ROLES, type LeadRole, type Service } from '#domain/commissioning/co-commissioned-service.ts';
import { LEAD_ROLE_NAMES, leadKey, leadsOf, withLeads } from '#domain/commissioning/leads.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { changeService } from './commands.ts';
import { GONE, NOT_STATED } from './wording.ts';

export function LeadsPart({ service, who }: { readonly service: Service; readonly who: WhoIsWho }) {
  const commit = useCommit();
  async function save(role: LeadRole, chosen: readonly string[]): Promise<string | null> {
    const change = ({ leads }: Service) => ({ leads: withLeads(leads, role, chosen, (id) => nameOf(id, who)) });
    const done = await commit(changeService(service, change), GONE);
    return done.ok ? null : done.sentence;
  }
  return (
    <SummaryList
      label={`Leads of ${service.name}`}
      rows={LEAD_ROLES.map((role) => {
        const leads = leadsOf(service, role);
        return {
          key: role,
          label: LEAD_ROLE_NAMES[role],
          value: (
            <>
              {leads.map(({ name }) => name).join(', ') || <span className="ma-quiet">{NOT_STATED}</span>}{' '}
              {leads.length > 1 ? <Tag text="More than one" tone="orange" /> : null}
            </>
          ),
          hint: 'One party, or one of its posts',
          edit: {
            kind: 'many' as const,
            drafts: leads.map(leadKey),
            options: [
              ...listChoices(who, ['party', 'post', 'person']),
              ...leads.filter((lead) => lead.who === null).map((lead) => ({ id: leadKey(lead), name: lead.name })),
            ],
            save: (chosen: readonly string[]) => save(role, chosen),
          },
        };
      })}
    />
  );
}
