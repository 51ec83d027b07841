/**
 * How long a person would sit over a run: reading at a plain pace, and so many seconds for each thing done. The figures are
 * estimates for a first play by somebody who knows the screens; docs/calibration.md says how to read them.
 */
import type { Command, CommandType, GivenCommand } from '../engine/command.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import type { Run } from '../engine/run.ts';
import { subjectsOf } from '../engine/views/desk.ts';
import type { Look } from './bot.ts';

const WORDS_A_MINUTE = 200;

/**
 * Seconds to make up one's mind and press; reading is counted apart. The same again in one sitting, or about the same thing later, takes
 * half as long, and what one press gives with others only a look.
 */
const SECONDS: Record<CommandType, number> = {
  'plan-activity': 10,
  'assign-need': 12,
  enquire: 8,
  pencil: 8,
  confirm: 8,
  release: 6,
  'do-activity': 5,
  'send-call-sheet': 40,
  'write-movement-order': 8,
  'send-change-notice': 15,
  'phone-person': 8,
  'chase-person': 5,
  reply: 35,
  'read-message': 2,
  'submit-assessment': 20,
  'answer-risk': 20,
  'record-incident': 15,
  'tell-incident': 12,
  'report-incident': 15,
  'notify-insurer': 10,
  'apply-for': 20,
  delegate: 25,
  'check-work': 8,
  'send-daily-report': 20,
  'send-hot-costs': 10,
  'bill-client': 6,
  'clear-cards': 6,
  'send-deal-memos': 8,
  'offer-hotel': 6,
  'ask-short-rest': 15,
  'chase-payment': 6,
  'chase-receipts': 5,
  'reconcile-petty-cash': 6,
  'send-version': 12,
  'update-tracker': 8,
  'send-cost-report': 30,
  'move-money': 20,
  'chase-approval': 6,
  'handle-invoice': 12,
  'send-releases': 10,
  'cancel-job': 4,
  'move-job': 4,
};
const SECONDS_A_LOOK = 2;
const SECONDS_A_HAZARD = 15;
const SECONDS_A_STOP = 5;
/** To find what a step of the guide speaks of, and do it. */
const SECONDS_A_STEP = 10;

const words = (text: string): number => text.split(/\s+/).filter((one) => one !== '').length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Whole seconds. */
export function playSeconds(run: Run, commands: readonly GivenCommand[], looks: readonly Look[]): number {
  const { model, state } = run;
  const read = [
    ...[...model.brief.story, ...model.brief.requirements, ...model.guide.map(({ text }) => text)],
    ...model.threads.flatMap((thread) => {
      const one = state.threads[thread.id];
      if (one?.readMinute == null) return [];
      const choices = thread.asksReply
        ? [...thread.stances.map(({ label }) => label), ...thread.facts.map(({ text }) => text)]
        : [];
      return [...one.messages.filter(({ fromYou }) => !fromYou).map(({ text }) => text), ...choices];
    }),
    ...model.risks.flatMap((risk) =>
      state.risks[risk.id]?.happenedMinute == null
        ? []
        : [risk.text, ...risk.responses.flatMap(({ label, outlook }) => [label, outlook])],
    ),
  ];
  const before = new Set<string>();
  const doing = commands.map(({ minute, command }) => {
    const seconds = SECONDS[command.type] + secondsToWrite(command, before);
    const press = pressOf(minute, command, before);
    const known = [`${minute} ${command.type}`, ...aboutWhat(command)];
    const same = press !== null && before.has(press);
    const again = known.some((one) => before.has(one));
    for (const one of press === null ? known : [...known, press]) before.add(one);
    return same ? SECONDS_A_LOOK : again ? Math.ceil(seconds / 2) : seconds;
  });
  const stops = looks.filter((look) => look.stopped).length;
  return (
    Math.floor((60 * sum(read.map(words))) / WORDS_A_MINUTE) +
    sum(doing) +
    SECONDS_A_STOP * stops +
    SECONDS_A_STEP * model.guide.length
  );
}

/** The deed and its subjects as one word; none for what has no subject. */
function aboutWhat(command: Command): string[] {
  const subjects = subjectsOf(command);
  return subjects.length === 0 ? [] : [`${command.type} ${subjects.join()}`];
}

/**
 * Which press of the screens gives this with others: one puts somebody wherever a role is open, one moves all that follows, one
 * confirms every day a plan has added. Null: a press of its own.
 */
function pressOf(minute: number, command: Command, before: ReadonlySet<string>): string | null {
  if (command.type === 'assign-need')
    return `${Math.floor(minute / DAY_MINUTES)} put ${command.subjectId} as ${command.needId}`;
  const moves = command.type === 'plan-activity' || command.type === 'confirm';
  const again = moves && aboutWhat(command).some((one) => before.has(one));
  return again ? `${minute} ${command.type} once more` : null;
}

/** The form of an assessment keeps what was sent before: only what is new or other is written. */
function secondsToWrite(command: Command, written: Set<string>): number {
  if (command.type !== 'submit-assessment') return 0;
  const fresh = command.entries.map((entry) => `hazard ${JSON.stringify(entry)}`).filter((one) => !written.has(one));
  for (const one of fresh) written.add(one);
  return SECONDS_A_HAZARD * fresh.length;
}
