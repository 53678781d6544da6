/**
 * The places of the app, one line each: what is at the left of the window.
 *
 * A feature adds its line here and is then in the navigation, in the command
 * palette, under its 'G' key and at '#key/…'. Its page is handed the rest of the
 * address as `path`: '#parties/party:0193…' gives ['party:0193…']. Places that
 * nobody has built yet have no line.
 */
import type { ComponentType } from 'react';
import { kindOf } from '#domain/kernel/id.ts';
import type { Kind } from '#domain/records.ts';
import { ActionsPage } from '#features/actions/actions-page.tsx';
import { BodiesPage } from '#features/bodies/bodies-page.tsx';
import { CalendarPage } from '#features/calendar/calendar-page.tsx';
import { ServicesPage } from '#features/commissioning/services-page.tsx';
import { DataSafetyPage } from '#features/data-safety/data-safety-page.tsx';
import { DecisionsPage } from '#features/decisions/decisions-page.tsx';
import { DocumentsPage } from '#features/documents/documents-page.tsx';
import { EscalationsCount } from '#features/escalations/escalations-count.tsx';
import { EscalationsPage } from '#features/escalations/escalations-page.tsx';
import { FindingsCount } from '#features/findings/findings-count.tsx';
import { FindingsPage } from '#features/findings/findings-page.tsx';
import { MeetingsPage } from '#features/meetings/meetings-page.tsx';
import { PacksPage } from '#features/packs/packs-page.tsx';
import { PartiesPage } from '#features/parties/parties-page.tsx';
import { PeoplePage } from '#features/people/people-page.tsx';
import { RecommendationsPage } from '#features/recommendations/recommendations-page.tsx';
import { RisksPage } from '#features/risks/risks-page.tsx';
import { TimelinePage } from '#features/timeline/timeline-page.tsx';
import { TodayPage } from '#features/today/today-page.tsx';

export interface Place {
  /** The first part of the hash. */
  readonly key: string;
  readonly label: string;
  /** G, then this letter; null where the keyboard map has none. */
  readonly letter: string | null;
  readonly page: ComponentType<{ readonly path: readonly string[] }>;
  /** Kinds of record that open here, at '#key/id': the command palette finds them. */
  readonly kinds?: readonly Kind[];
  /** Shown after the label: how many findings are open. */
  readonly count?: ComponentType;
  /** Kept apart at the foot of the list. */
  readonly last?: boolean;
}

export const PLACES: readonly Place[] = [
  { key: 'home', label: 'Today', letter: 't', page: TodayPage },
  { key: 'meetings', label: 'Meetings', letter: 'm', kinds: ['meeting'], page: MeetingsPage },
  { key: 'calendar', label: 'Calendar', letter: 'c', page: CalendarPage },
  { key: 'actions', label: 'Actions', letter: 'a', kinds: ['action'], page: ActionsPage },
  { key: 'decisions', label: 'Decisions', letter: 'd', kinds: ['decision'], page: DecisionsPage },
  {
    key: 'recommendations',
    label: 'Recommendations',
    letter: 'n',
    kinds: ['recommendation'],
    page: RecommendationsPage,
  },
  {
    ...{ key: 'escalations', label: 'Escalations', letter: 'x', kinds: ['escalation', 'escalationRoute'] },
    page: EscalationsPage,
    count: EscalationsCount,
  },
  { key: 'risks', label: 'Risks', letter: 'k', kinds: ['risk'], page: RisksPage },
  { key: 'timeline', label: 'Timeline', letter: 'l', kinds: ['milestone'], page: TimelinePage },
  { key: 'packs', label: 'Packs', letter: 'p', kinds: ['pack'], page: PacksPage },
  { key: 'documents', label: 'Documents', letter: 'o', kinds: ['document'], page: DocumentsPage },
  { key: 'bodies', label: 'Bodies', letter: 'b', kinds: ['body'], page: BodiesPage },
  { key: 'services', label: 'Services', letter: 'v', kinds: ['service'], page: ServicesPage },
  { key: 'people', label: 'People', letter: 'e', kinds: ['person', 'post'], page: PeoplePage },
  { key: 'parties', label: 'Parties', letter: 'r', kinds: ['party'], page: PartiesPage },
  { key: 'findings', label: 'Findings', letter: 'f', page: FindingsPage, count: FindingsCount },
  { key: 'data-safety', label: 'Data safety', letter: 's', page: DataSafetyPage, last: true },
];

export const RECORD_KINDS: readonly Kind[] = PLACES.flatMap((place) => place.kinds ?? []);

/** Where a record opens: 'parties/party:0193…'. Today for a kind that has no place yet. */
export function addressOf(id: string): string {
  const kind = kindOf(id as `${string}:${string}`);
  const place = PLACES.find((one) => one.kinds?.some((known) => known === kind));
  return place ? `${place.key}/${id}` : 'home';
}
