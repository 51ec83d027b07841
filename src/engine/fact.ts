/**
 * Facts: what happened, in the past tense, and because of what. Everything that is shown, said or marked is read from these.
 */
import type { AssessmentChange } from './assessment.ts';
import type { Paper } from './confidence.ts';
import type { AssetStatus, CallSheetField, Day, Minute, Pence, Stance } from './model.ts';
import type { PayLine } from './pay.ts';
import type { SendWay } from './post-record.ts';
import type { AssessmentBasis } from './record.ts';
import type { Cause, LostReason } from './state.ts';

export type FactBody =
  | { kind: 'run-began' }
  | { kind: 'day-began'; day: Day }
  | { kind: 'enquiry-answered'; subjectId: string; free: boolean }
  | { kind: 'pencil-held'; subjectId: string; rank: number }
  | { kind: 'pencil-challenged'; subjectId: string; byMinute: Minute }
  | { kind: 'pencil-lost'; subjectId: string }
  | { kind: 'booking-confirmed'; subjectId: string; days: Day[]; pence: Pence; bestPence: Pence }
  | { kind: 'booking-refused'; subjectId: string; words: string }
  | { kind: 'booking-released'; subjectId: string; feePence: Pence; heldMinutes: number; noticeDays: number }
  | { kind: 'days-released'; subjectId: string; days: Day[]; savesPence: Pence; feePence: Pence }
  | { kind: 'memos-sent'; personIds: string[] }
  | { kind: 'memo-signed'; personId: string }
  | { kind: 'booking-dropped'; subjectId: string; text: string }
  | { kind: 'approval-asked'; approvalId: number }
  | { kind: 'approval-answered'; approvalId: number; yes: boolean; words: string }
  | { kind: 'approval-chased'; approvalId: number; reached: boolean; needed: boolean }
  | { kind: 'approval-passed-on'; approvalId: number; fromId: string }
  | {
      kind: 'sheet-sent';
      sheet: number;
      day: Day;
      revision: number;
      toIds: string[];
      needlessIds: string[];
      /** Who should have had it as well and did not. */
      leftOutIds: string[];
      missing: CallSheetField[];
    }
  | { kind: 'movement-order-written'; day: Day; legs: number }
  | { kind: 'notice-sent'; notice: number; toIds: string[]; activityIds: string[]; needlessIds: string[] }
  | { kind: 'heard-too-late'; personId: string; activityId: string }
  | { kind: 'paper-astray'; paper: Paper; outsideIds: string[]; secretIds: string[] }
  | { kind: 'sheet-read'; sheet: number; personId: string }
  | { kind: 'sheet-acknowledged'; sheet: number; personId: string }
  | { kind: 'person-chased'; personId: string; needed: boolean }
  | { kind: 'phone-answered'; personId: string; changed: boolean }
  | { kind: 'phone-rang-out'; personId: string }
  | { kind: 'releases-sent'; personIds: string[] }
  | { kind: 'release-signed'; personId: string }
  | { kind: 'release-in-doubt'; personId: string; status: 'questions' | 'refused' | 'withdrawn'; words: string }
  | { kind: 'taken-out'; personId: string }
  | { kind: 'assessment-sent'; revision: number }
  | { kind: 'assessment-signed'; revision: number; basis: AssessmentBasis }
  | { kind: 'assessment-sent-back'; words: string }
  | { kind: 'worked-unassessed'; activityId: string; changes: AssessmentChange['what'][] }
  | { kind: 'control-bought'; controlId: string; pence: Pence }
  | { kind: 'report-sent'; forecastPence: Pence }
  | { kind: 'invoice-arrived'; invoiceId: number }
  | { kind: 'invoice-passed'; invoiceId: number; overPence: Pence }
  | { kind: 'invoice-queried'; invoiceId: number }
  | { kind: 'query-answered'; invoiceId: number; overPence: Pence }
  | { kind: 'invoice-chased'; invoiceId: number; times: number }
  | { kind: 'forecast-over'; line: string; overPence: Pence }
  | { kind: 'money-moved'; fromLine: string; toLine: string; pence: Pence }
  | { kind: 'cost-added'; line: string; pence: Pence; text: string }
  | { kind: 'message-arrived'; threadId: string }
  | { kind: 'message-read'; threadId: string }
  | { kind: 'reply-sent'; threadId: string; stance: Stance; score: number }
  | { kind: 'thread-left'; threadId: string; text: string }
  | { kind: 'promise-made'; promiseId: number }
  | { kind: 'promise-kept'; promiseId: number }
  | { kind: 'promise-broken'; promiseId: number }
  | { kind: 'risk-warned'; riskId: string; text: string }
  | { kind: 'risk-happened'; riskId: string }
  | { kind: 'risk-answered'; riskId: string; responseId: string; worked: boolean }
  | { kind: 'risk-left'; riskId: string }
  | { kind: 'incident-recorded'; incidentId: number }
  | { kind: 'incident-told'; incidentId: number; toIds: string[] }
  | { kind: 'incident-reported'; incidentId: number; ruleId: string }
  | { kind: 'insurer-notified'; incidentId: number; inTime: boolean }
  | { kind: 'claim-settled'; incidentId: number; pence: Pence; words: string }
  | { kind: 'permit-asked'; permitId: string; optionId: string; inTime: boolean }
  | { kind: 'permit-answered'; permitId: string; granted: boolean; words: string }
  | { kind: 'permit-revoked'; permitId: string; text: string }
  | { kind: 'worked-without'; permitId: string; activityId: string }
  | { kind: 'work-delegated'; activityId: string; toId: string }
  | { kind: 'delegated-done'; activityId: string; toId: string }
  | { kind: 'slip-found'; activityId: string; text: string }
  | { kind: 'slip-showed'; activityId: string; text: string }
  | { kind: 'work-checked'; activityId: string }
  | { kind: 'work-looked-at'; activityId: string }
  | { kind: 'version-made'; jobId: string; number: number }
  | { kind: 'version-sent'; jobId: string; number: number; toId: string; how: SendWay }
  | { kind: 'version-received'; jobId: string; number: number; toId: string }
  | { kind: 'version-leaked'; jobId: string; number: number }
  | { kind: 'rounds-agreed'; jobId: string; rounds: number }
  | { kind: 'notes-arrived'; noteIds: string[] }
  | { kind: 'notes-logged'; noteIds: string[] }
  | { kind: 'notes-dropped'; noteIds: string[] }
  | { kind: 'tracker-updated'; assetId: string; status: AssetStatus }
  | { kind: 'turnover-short'; activityId: string; missing: string[] }
  | { kind: 'activity-reopened'; activityId: string; text: string }
  | { kind: 'lock-broken'; lockId: string; activityId: string; minutes: number; pence: Pence; text: string }
  | { kind: 'daily-report-sent'; day: Day }
  | { kind: 'hot-costs-sent'; day: Day; pence: Pence }
  | { kind: 'client-billed'; paymentId: string }
  | { kind: 'client-paid'; paymentId: string }
  | { kind: 'payment-overdue'; paymentId: string }
  | { kind: 'payment-chased'; paymentId: string; needed: boolean }
  | { kind: 'petty-cash-spent'; pence: Pence; text: string }
  | { kind: 'float-empty'; pence: Pence; text: string }
  | { kind: 'receipts-asked'; missing: number }
  | { kind: 'receipts-found'; found: number; missing: number }
  | { kind: 'petty-cash-reconciled'; pence: Pence; missingReceipts: number }
  | { kind: 'bank-change-checked'; invoiceId: number; genuine: boolean }
  | { kind: 'fraud-paid'; invoiceId: number; pence: Pence }
  | { kind: 'came-for-nothing'; personId: string }
  | { kind: 'person-arrived'; personId: string; placeId: string; right: boolean; lateMinutes: number }
  | { kind: 'person-set-off'; personId: string; placeId: string; arrivesMinute: Minute }
  | { kind: 'activity-started'; activityId: string; plannedMinute: Minute }
  | { kind: 'activity-finished'; activityId: string; lateMinutes: number }
  | { kind: 'activity-skipped'; activityId: string }
  | { kind: 'check-failed'; activityId: string; checkId: string; text: string }
  | { kind: 'time-lost'; activityId: string; reason: LostReason; subjectId: string }
  | { kind: 'kit-brought'; kitId: string }
  | { kind: 'kit-collected'; kitIds: string[] }
  | { kind: 'kit-not-released'; kitId: string; permitId: string }
  | { kind: 'kit-returned'; kitIds: string[] }
  | { kind: 'kit-late'; kitId: string; pence: Pence }
  | { kind: 'kit-early'; kitId: string; days: number; pence: Pence }
  | { kind: 'kit-tested'; kitIds: string[] }
  | { kind: 'kit-broke'; kitId: string; activityId: string; backMinute: Minute; text: string }
  | { kind: 'kit-back'; kitId: string }
  | { kind: 'conform-added'; kitId: string; activityId: string; minutes: number }
  | { kind: 'copies-verified'; minutes: number; copies: number }
  | { kind: 'drives-full'; minutes: number }
  | { kind: 'cards-cleared'; lostIds: string[] }
  | { kind: 'place-revealed'; placeId: string }
  | { kind: 'address-moved'; placeId: string; address: string }
  | { kind: 'break-late'; personId: string; day: Day }
  | { kind: 'terms-disputed'; personId: string; pence: Pence }
  | { kind: 'short-rest-answered'; personId: string; day: Day; agreed: boolean }
  | { kind: 'rest-short'; personId: string; day: Day; minutes: number; planned: boolean }
  | { kind: 'overtime-worked'; personId: string; minutes: number; pence: Pence; why: PayLine['why'] }
  | { kind: 'hotel-offered'; personId: string; day: Day; pence: Pence; means: 'bed' | 'driver' }
  | { kind: 'job-done'; job: string }
  | { kind: 'job-failed'; job: string; words: string }
  | { kind: 'plan-changed'; activityId: string }
  | { kind: 'run-ended'; why: 'finished' | 'out-of-time' };

export type Fact = FactBody & { minute: Minute; because: Cause };
export type FactKind = FactBody['kind'];
