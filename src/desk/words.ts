/**
 * Words the screens share for the engine's codes. Only words: nothing here decides anything.
 */
import type { Channel, Stance, Tone, Urgency } from '../engine/model.ts';
import type { Stop } from '../engine/state.ts';
import type { DeadlineView } from '../engine/view.ts';
import type { Speed, Theme } from '../session/types.ts';

export const PRODUCT = 'Call Time';

export const STANCE_WORDS: Record<Stance, string> = {
  agree: 'Say yes',
  decline: 'Say no',
  offer: 'Offer another way',
  ask: 'Ask first',
  hold: 'Hold, and say when you will know',
  escalate: 'Pass it to who decides',
};

/** What presses, in a word or two; the rest is not said. */
export const URGENCY_WORDS: Record<Urgency, string> = {
  safety: 'safety',
  'shoot-day': 'shoot day',
  client: '',
  routine: '',
};

export const CHANNEL_WORDS: Record<Channel, string> = {
  email: 'Email',
  phone: 'Phone',
  text: 'Text message',
  'in-person': 'In person',
};

export const TONE_WORDS: Record<Tone, string> = {
  plain: 'Plain',
  warm: 'Warm',
  blaming: 'Firm on whose fault it is',
  vague: 'Short and loose',
};

/** A job on the desk; after a colon comes what it is about. */
export const JOB_WORDS: Record<string, string> = {
  enquire: 'Ask if free',
  pencil: 'Pencil',
  confirm: 'Confirm',
  release: 'Release',
  'do-activity': 'Work on',
  'send-call-sheet': 'Send the call sheet',
  'phone-person': 'Ring',
  'chase-person': 'Chase',
  reply: 'Reply',
  'submit-assessment': 'Write the risk assessment',
  'answer-risk': 'Deal with',
  'record-incident': 'Record the incident',
  'tell-incident': 'Tell of the incident',
  'report-incident': 'Report the incident',
  'notify-insurer': 'Tell the insurer',
  'send-cost-report': 'Send the cost report',
  'move-money': 'Ask to move money',
  'handle-invoice': 'Handle the invoice',
  'send-releases': 'Send release forms',
  'apply-for': 'Apply',
  delegate: 'Hand over',
  'check-work': 'Look over',
  'send-daily-report': 'Send the daily report',
  'bill-client': 'Bill the client',
  'send-deal-memos': 'Send deal memos',
  'clear-cards': 'Have the cards wiped',
  'offer-hotel': 'Arrange a bed or a driver',
  'ask-short-rest': 'Ask to come back early',
  'reconcile-petty-cash': 'Reconcile petty cash',
  'chase-payment': 'Ask the client to pay',
  'chase-receipts': 'Ask for missing receipts',
  'chase-approval': 'Ring for an answer',
  'send-change-notice': 'Send word of the change',
  'write-movement-order': 'Write the movement order',
  'send-hot-costs': 'Send the hot costs',
  'send-version': 'Send a version',
  'update-tracker': 'Update the tracker',
};

export const STOP_WORDS: Record<Stop['why'], string> = {
  phone: 'Phone',
  alarm: 'Diary',
  door: 'At the door',
  'desk-free': 'Desk free',
  morning: 'Morning',
  answer: 'An answer',
  ended: 'The end',
};

/** Said before a deadline whose own words do not say what it is. */
export const DEADLINE_WORDS: Record<DeadlineView['kind'], string> = {
  sheet: '',
  answer: '',
  promise: 'Promise',
  pencil: 'Pencil',
  milestone: 'Milestone',
  risk: 'Decision',
  invoice: 'Invoice',
  permit: '',
  report: '',
  payment: '',
  assessment: '',
  incident: '',
};

export const THEME_WORDS: Record<Theme, { label: string; detail: string }> = {
  dark: { label: 'Night office', detail: 'Dark, one lamp on' },
  light: { label: 'Day office', detail: 'Light, on warm paper' },
  projector: { label: 'Projector', detail: 'Large, black on white' },
};

export const SPEEDS: readonly Speed[] = [1, 2, 4, 8];
