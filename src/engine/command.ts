/**
 * Commands: verb-noun, what a trainee or a bot may do. With their minutes they are the save file.
 */
import type { AssetStatus, Channel, Day, Minute, Pence, Stance, Tone } from './model.ts';
import type { SendVersion } from './post-record.ts';
import type { AssessmentEntry } from './record.ts';

export type Command =
  | {
      type: 'plan-activity';
      activityId: string;
      startMinute?: Minute | null;
      minutes?: number;
      placeId?: string | null;
    }
  | { type: 'assign-need'; activityId: string; needId: string; subjectId: string | null }
  | { type: 'enquire'; subjectIds: string[]; days: Day[] }
  | { type: 'pencil'; subjectId: string; days: Day[] }
  | { type: 'confirm'; subjectId: string; days: Day[]; reason: string }
  /** Lets go of all of a booking, or only of these days of it. */
  | { type: 'release'; subjectId: string; days?: Day[] }
  | { type: 'send-deal-memos'; personIds: string[] }
  | { type: 'do-activity'; activityId: string; itemIds?: string[] }
  | { type: 'send-call-sheet'; day: Day; toIds: string[]; note: string }
  | { type: 'write-movement-order'; day: Day }
  | { type: 'send-change-notice'; activityIds: string[]; toIds: string[]; note: string }
  | { type: 'phone-person'; personId: string; activityIds: string[] }
  | { type: 'chase-person'; sheet: number; personId: string }
  | {
      type: 'reply';
      threadId: string;
      stance: Stance;
      /** Passed up to this one, where several doors are named. */
      toId?: string;
      factIds: string[];
      promiseId: string | null;
      copyIds: string[];
      channel: Channel;
      tone: Tone;
    }
  | { type: 'read-message'; threadId: string }
  | { type: 'submit-assessment'; entries: AssessmentEntry[] }
  | { type: 'answer-risk'; riskId: string; responseId: string }
  | { type: 'record-incident'; incidentId: number; toIds?: string[] }
  | { type: 'tell-incident'; incidentId: number; toIds: string[] }
  | { type: 'report-incident'; incidentId: number; ruleId: string }
  | { type: 'notify-insurer'; incidentId: number }
  | { type: 'apply-for'; permitId: string; optionId: string }
  | { type: 'delegate'; activityId: string; toId: string; briefIds: string[] }
  | { type: 'check-work'; activityId: string }
  | { type: 'send-daily-report'; day: Day; toIds: string[] }
  | { type: 'send-hot-costs'; day: Day; toIds: string[] }
  | { type: 'bill-client'; paymentId: string }
  | { type: 'chase-payment'; paymentId: string }
  | { type: 'chase-receipts' }
  | { type: 'reconcile-petty-cash' }
  /** Wipes all the cards, or only those with two verified copies. */
  | { type: 'clear-cards'; copiedOnly?: boolean }
  | { type: 'offer-hotel'; personId: string; day: Day; means: 'bed' | 'driver' }
  | { type: 'ask-short-rest'; personIds: string[]; day: Day; reason: string }
  | {
      type: 'send-cost-report';
      toIds: string[];
      reasons: string[];
      /** The trainee's own estimates to complete, where they differ, each with why. */
      estimates?: { line: string; pence: Pence; reason: string }[];
    }
  | { type: 'move-money'; fromLine: string; toLine: string; pence: Pence; reason: string }
  | { type: 'chase-approval'; approvalId: number }
  | { type: 'handle-invoice'; invoiceId: number; action: 'pass' | 'query' | 'call-back' }
  | { type: 'send-releases'; personIds: string[]; formId?: string }
  | ({ type: 'send-version' } & SendVersion)
  | { type: 'update-tracker'; statuses: { assetId: string; status: AssetStatus }[]; noteIds: string[] }
  | { type: 'cancel-job'; jobId: number }
  | { type: 'move-job'; jobId: number; toIndex: number };

export type CommandType = Command['type'];

/** A command with the minute at which it was given: the save file is a list of these. */
export interface GivenCommand {
  minute: Minute;
  command: Command;
}

/** Why a command was not taken. A refused command changes nothing. */
export interface Refusal {
  code: 'unknown' | 'ended' | 'out-of-play' | 'impossible' | 'already' | 'not-now' | 'nothing-to-do' | 'out-of-range';
  words: string;
}
