/** What the engine’s codes are called on screen and on paper: reasons for lost time, kinds of pay, ways to send, statuses. */
import type { Fact } from '../engine/fact.ts';
import type { AssetStatus } from '../engine/model.ts';
import type { SendWay } from '../engine/post-record.ts';
import type { LostReason } from '../engine/state.ts';

const LOST: Record<LostReason, string> = {
  'person-absent': 'not there yet',
  'person-elsewhere': 'at another place',
  'person-not-booked': 'nobody booked',
  'kit-absent': 'kit not there',
  'kit-failed': 'kit not working',
  predecessor: 'waiting for what comes before',
  'no-permission': 'no permission to be there',
  'not-dark': 'it is not dark yet',
  'no-daylight': 'no daylight',
  rain: 'rain',
  noise: 'noise',
  'place-closed': 'the place is closed',
  'sent-home': 'sent home after the longest day anybody works',
  slow: 'slow going',
  risk: 'held up by what happened',
  'no-assessment': 'no risk assessment',
  'no-permit': 'the permit is missing',
  wind: 'too much wind for it',
  power: 'more power drawn than there is',
  'cards-full': 'the cards are full',
  'flat-batteries': 'the batteries are flat',
  'child-hours': 'a child’s hours are used up',
  'driver-hours': 'a driver’s hours are used up',
  'no-chaperone': 'no approved chaperone is with the child',
  'needs-relief': 'nobody to take over',
  'stood-down': 'too tired to work',
};

export const PAY: Record<Extract<Fact, { kind: 'overtime-worked' }>['why'], string> = {
  overtime: 'overtime',
  'late-meal': 'a late meal',
  night: 'night work',
  'sixth-day': 'a sixth day in a row',
  'seventh-day': 'a seventh day in a row',
  saturday: 'a Saturday',
  sunday: 'a Sunday',
  'bank-holiday': 'a bank holiday',
  'time-off-the-clock': 'rest cut short',
};

export const ASSESSMENT: Record<Extract<Fact, { kind: 'worked-unassessed' }>['changes'][number], string> = {
  place: 'it was signed for another place',
  day: 'it was signed for another day',
  children: 'it was signed with no child in it',
  people: 'it was signed for fewer people',
  kit: 'it was signed without some of the kit',
  work: 'it was signed for what was done before',
  hazard: 'a hazard has come to light since',
  mishap: 'something has happened since',
};

export const PAPER: Record<Extract<Fact, { kind: 'paper-astray' }>['paper'], string> = {
  'call-sheet': 'The call sheet',
  'daily-report': 'The daily report',
  'cost-report': 'The cost report',
};

export const SENT_BY: Record<SendWay, string> = {
  secure: 'by secure transfer',
  link: 'by an open link',
  email: 'as a file in an email',
};

/** The codes of a tracker in words. */
const STATUS_WORDS: Record<AssetStatus, string> = {
  wtg: 'waiting',
  rdy: 'ready to start',
  ip: 'in progress',
  rev: 'in review',
  fb: 'notes to do',
  apr: 'approved',
  fin: 'final',
  omt: 'omitted',
};

export const statusWords = (status: AssetStatus): string => STATUS_WORDS[status];

export const lostWords = (reason: LostReason): string => LOST[reason];
