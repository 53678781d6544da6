/**
 * Every rule there is, once. A rule is added here, with its pair of examples in the tests.
 */
import type { Rule } from './rule.ts';
import { actionAndApologies } from './rules/action-and-apologies.ts';
import { actionClosedBeforeAgreed } from './rules/action-closed-before-agreed.ts';
import { actionWithoutDueDate } from './rules/action-without-due-date.ts';
import { actionWithoutOwner } from './rules/action-without-owner.ts';
import { actionWithoutReference } from './rules/action-without-reference.ts';
import { ambiguousName } from './rules/ambiguous-name.ts';
import { annexAbsent } from './rules/annex-absent.ts';
import { annexWithoutSignOffs } from './rules/annex-without-sign-offs.ts';
import { approvedUnsigned } from './rules/approved-unsigned.ts';
import { bracketLeftOpen } from './rules/bracket-left-open.ts';
import { changeBlank } from './rules/change-blank.ts';
import { changedAfterSigning } from './rules/changed-after-signing.ts';
import { clauseOutsideItsSection } from './rules/clause-outside-its-section.ts';
import { contactBlank } from './rules/contact-blank.ts';
import { contentsDisagree } from './rules/contents-disagree.ts';
import { correspondenceNotReported } from './rules/correspondence-not-reported.ts';
import { datedOtherThanPublished } from './rules/dated-other-than-published.ts';
import { decidedBeforeItsMeeting } from './rules/decided-before-its-meeting.ts';
import { decisionDatesOutOfOrder } from './rules/decision-dates-out-of-order.ts';
import { documentRequiredAbsent } from './rules/document-required-absent.ts';
import { draftingQueryLeftIn } from './rules/drafting-query-left-in.ts';
import { escalationPastItsDay } from './rules/escalation-past-its-day.ts';
import { escalationReceiptNotMinuted } from './rules/escalation-receipt-not-minuted.ts';
import { executedUnratified } from './rules/executed-unratified.ts';
import { executionDateWithoutDay } from './rules/execution-date-without-day.ts';
import { headingEmpty } from './rules/heading-empty.ts';
import { historyOutOfOrder } from './rules/history-out-of-order.ts';
import { keyDecisionUnreasoned } from './rules/key-decision-unreasoned.ts';
import { leadNotStated } from './rules/lead-not-stated.ts';
import { linkDead } from './rules/link-dead.ts';
import { localityLeadNotStated } from './rules/locality-lead-not-stated.ts';
import { manyNames } from './rules/many-names.ts';
import { nextMeetingNotDated } from './rules/next-meeting-not-dated.ts';
import { noApprovedVersion } from './rules/no-approved-version.ts';
import { noticeAfterDue } from './rules/notice-after-due.ts';
import { numberLeftOut } from './rules/number-left-out.ts';
import { numbersConflict } from './rules/numbers-conflict.ts';
import { ownerInShortForm } from './rules/owner-in-short-form.ts';
import { ownerIsARole } from './rules/owner-is-a-role.ts';
import { ownerLeftOut } from './rules/owner-left-out.ts';
import { partiesDifferFromSignatories } from './rules/parties-differ-from-signatories.ts';
import { previousNotesNotAgreed } from './rules/previous-notes-not-agreed.ts';
import { providerSpellings } from './rules/provider-spellings.ts';
import { recommendationWithoutAddressee } from './rules/recommendation-without-addressee.ts';
import { referenceToReCheck } from './rules/reference-to-re-check.ts';
import { referenceUsedTwice } from './rules/reference-used-twice.ts';
import { reportingLineNotStated } from './rules/reporting-line-not-stated.ts';
import { reviewDateDiffersFromMeeting } from './rules/review-date-differs-from-meeting.ts';
import { reviewedNotInChangeHistory } from './rules/reviewed-not-in-change-history.ts';
import { riskReviewOverdue } from './rules/risk-review-overdue.ts';
import { riskWithoutOwner } from './rules/risk-without-owner.ts';
import { sentenceRepeated } from './rules/sentence-repeated.ts';
import { serviceLeadNotOne } from './rules/service-lead-not-one.ts';
import { signatoryUnknown } from './rules/signatory-unknown.ts';
import { signatureBlockBlank } from './rules/signature-block-blank.ts';
import { signedByAnotherPost } from './rules/signed-by-another-post.ts';
import { supersededVersionReviewed } from './rules/superseded-version-reviewed.ts';
import { termsNotStated } from './rules/terms-not-stated.ts';
import { textNoise } from './rules/text-noise.ts';
import { totalDoesNotAddUp } from './rules/total-does-not-add-up.ts';
import { twoDateFormats } from './rules/two-date-formats.ts';
import { twoTitlesForOnePost } from './rules/two-titles-for-one-post.ts';
import { weekdayWrong } from './rules/weekday-wrong.ts';
import { weekdayWrongInText } from './rules/weekday-wrong-in-text.ts';

export const ALL_RULES: readonly Rule[] = [
  actionAndApologies,
  actionClosedBeforeAgreed,
  actionWithoutDueDate,
  actionWithoutOwner,
  actionWithoutReference,
  ambiguousName,
  annexAbsent,
  annexWithoutSignOffs,
  approvedUnsigned,
  bracketLeftOpen,
  changeBlank,
  changedAfterSigning,
  clauseOutsideItsSection,
  contactBlank,
  contentsDisagree,
  correspondenceNotReported,
  datedOtherThanPublished,
  decidedBeforeItsMeeting,
  decisionDatesOutOfOrder,
  documentRequiredAbsent,
  draftingQueryLeftIn,
  escalationPastItsDay,
  escalationReceiptNotMinuted,
  executedUnratified,
  executionDateWithoutDay,
  headingEmpty,
  historyOutOfOrder,
  keyDecisionUnreasoned,
  leadNotStated,
  linkDead,
  localityLeadNotStated,
  manyNames,
  nextMeetingNotDated,
  noApprovedVersion,
  noticeAfterDue,
  numberLeftOut,
  numbersConflict,
  ownerInShortForm,
  ownerIsARole,
  ownerLeftOut,
  partiesDifferFromSignatories,
  previousNotesNotAgreed,
  providerSpellings,
  recommendationWithoutAddressee,
  referenceToReCheck,
  referenceUsedTwice,
  reportingLineNotStated,
  reviewDateDiffersFromMeeting,
  reviewedNotInChangeHistory,
  riskReviewOverdue,
  riskWithoutOwner,
  sentenceRepeated,
  serviceLeadNotOne,
  signatoryUnknown,
  signatureBlockBlank,
  signedByAnotherPost,
  supersededVersionReviewed,
  termsNotStated,
  textNoise,
  totalDoesNotAddUp,
  twoDateFormats,
  twoTitlesForOnePost,
  weekdayWrong,
  weekdayWrongInText,
];
