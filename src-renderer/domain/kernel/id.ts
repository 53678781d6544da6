/**
 * Ids: the record's kind, a colon, and something unique.
 *
 * 'meeting:…' and 'person:…' are different types, so one cannot be passed for
 * the other, and a stray id in a log or a workspace file says what it points at.
 * All id types are here so that records can point at each other without
 * importing each other. New ids are UUIDv7: made anywhere, sorted by age.
 */
export type Id<Kind extends string> = `${Kind}:${string}`;

export type ProgrammeId = Id<'programme'>;
export type PartyId = Id<'party'>;
export type PersonId = Id<'person'>;
export type PostId = Id<'post'>;
export type BodyId = Id<'body'>;
export type SeatId = Id<'seat'>;
export type EscalationRouteId = Id<'escalationRoute'>;
export type SeriesId = Id<'series'>;
export type MeetingId = Id<'meeting'>;
export type AttendanceId = Id<'attendance'>;
export type AgendaItemId = Id<'agendaItem'>;
export type PaperId = Id<'paper'>;
export type MinuteId = Id<'minute'>;
export type ActionId = Id<'action'>;
export type RecommendationId = Id<'recommendation'>;
export type DecisionId = Id<'decision'>;
export type EscalationId = Id<'escalation'>;
export type DocumentId = Id<'document'>;
export type DocumentVersionId = Id<'documentVersion'>;
export type ChangeId = Id<'change'>;
export type ReviewId = Id<'review'>;
export type AnnexId = Id<'annex'>;
export type PackId = Id<'pack'>;
export type FileId = Id<'file'>;
export type FindingAcceptanceId = Id<'findingAcceptance'>;
export type BacklogItemId = Id<'backlogItem'>;
export type DeclarationId = Id<'declaration'>;
export type IssuedPaperId = Id<'issuedPaper'>;
export type CirculationId = Id<'circulation'>;
export type SavedViewId = Id<'savedView'>;
export type RiskId = Id<'risk'>;
export type MilestoneId = Id<'milestone'>;
export type RatificationId = Id<'ratification'>;
export type SignatoryId = Id<'signatory'>;
export type ServiceId = Id<'service'>;

/** Who or what may own, sit or sign: an office is named as often as a person. */
export type OwnerId = PersonId | PostId | PartyId | BodyId;

/** Where new ids come from. The app passes random ones, a test passes 1, 2, 3. */
export type NewId = <Kind extends string>(kind: Kind) => Id<Kind>;

/** The kind an id names: 'meeting:0193…' is a 'meeting'. */
export function kindOf(id: Id<string>): string {
  return id.slice(0, id.indexOf(':'));
}
