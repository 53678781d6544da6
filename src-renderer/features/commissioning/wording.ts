/** The words of the services' screens. What no paper states is said, never left blank. */
import type { CHECK_STATES, SERVICE_STATUSES } from '#domain/commissioning/co-commissioned-service.ts';
import type { LocalityProblem } from '#domain/commissioning/localities.ts';
import type { ServiceDraft, ServiceProblem } from '#domain/commissioning/service-draft.ts';
import type { TagTone } from '#ui/tag.tsx';

export const NOT_STATED = 'not stated';

type Status = (typeof SERVICE_STATUSES)[number];
export const STATUS: Readonly<Record<Status, string>> = {
  planned: 'Planned',
  'in-procurement': 'In procurement',
  live: 'Live',
  ended: 'Ended',
};
export const STATUS_TONE: Readonly<Record<Status, TagTone>> = {
  planned: 'grey',
  'in-procurement': 'blue',
  live: 'green',
  ended: 'grey',
};

type State = (typeof CHECK_STATES)[number];
export const STATE: Readonly<Record<State, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  'not-applicable': 'Does not apply',
  'not-stated': 'Not stated',
};
export const STATE_TONE: Readonly<Record<State, TagTone>> = {
  met: 'green',
  'not-met': 'orange',
  'not-applicable': 'grey',
  'not-stated': 'grey',
};

export const LABEL: Readonly<Record<keyof ServiceDraft, string>> = {
  name: 'Name',
  status: 'Status',
  documentId: 'Agreement',
  specificationId: 'Specification',
  informationSharingId: 'Information sharing agreement',
  decisionId: 'Decision',
  keyTerms: 'Key terms',
  note: 'Note',
};
export const HINT: Readonly<Partial<Record<keyof ServiceDraft, string>>> = {
  name: 'As the agreement calls it',
  documentId: 'The document it is commissioned under',
  decisionId: 'The decision that funds or lets it',
  keyTerms: 'Length, extension, price and how performance is measured',
};

const PROBLEM: Readonly<Record<ServiceProblem, string>> = {
  missing: 'Enter the name of the service',
  'too-long': 'The name is longer than 500 characters: shorten it, or put the rest in the note',
  taken: 'There is already a service of this name under that agreement. Open that one, or give this one a fuller name',
};
export const serviceSentence = (_field: keyof ServiceDraft, problem: ServiceProblem): string => PROBLEM[problem];

export const LOCALITY_PROBLEM: Readonly<Record<LocalityProblem, string>> = {
  missing: 'Enter the place',
  'too-long': 'Shorten this to 500 characters',
  taken: 'This place has a row already',
  'not-a-provider': 'The lead is one of the providers named in this row',
  'no-such-agreement': 'No document has that title. Enter it under Documents first, or choose one that is listed',
};

export const NO_LEAD = 'Two or more, and no lead stated';
export const GONE = { gone: 'This service was taken out meanwhile. Undo that first.' } as const;
