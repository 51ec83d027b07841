/**
 * Does what could be done, at random: any answer, any person, any time, and now and then something nobody asked for. It finds
 * what the bots with a plan never try. Its luck is its own and named, so a run is the same every time.
 */
import type { Command } from '../../engine/command.ts';
import { between, chance } from '../../engine/luck.ts';
import { DAY_MINUTES } from '../../engine/model.ts';
import type { View } from '../../engine/view.ts';
import type { Bot } from '../bot.ts';
import { carefully } from '../routine.ts';

/** Turns it takes at one stop: it never runs out of ideas. */
const TURNS = 3;

class Dice {
  private thrown = 0;
  constructor(
    private readonly luck: string,
    private readonly moment: string,
  ) {}

  private get occasion(): string {
    this.thrown += 1;
    return `random-bot:${this.moment}/${this.thrown}`;
  }

  between(low: number, high: number): number {
    return between(this.luck, this.occasion, low, high);
  }

  chance(perMille: number): boolean {
    return chance(this.luck, this.occasion, perMille);
  }

  one<T>(list: readonly T[]): T | undefined {
    return list[this.between(0, list.length - 1)];
  }

  some<T>(list: readonly T[]): T[] {
    return list.filter(() => this.chance(500));
  }
}

/** The same kind of command with other choices in it, all of them on offer. */
function varied(view: View, command: Command, dice: Dice): Command {
  switch (command.type) {
    case 'reply': {
      const reply = view.threads.find((one) => one.id === command.threadId)?.reply;
      if (!reply) return command;
      return {
        ...command,
        stance: dice.one(reply.stances)?.stance ?? command.stance,
        factIds: dice.some(reply.facts).map(({ id }) => id),
        promiseId: dice.one([...reply.promises.map(({ id }) => id), null]) ?? null,
        copyIds: dice.some(reply.copyIds),
        channel: dice.one(reply.channels) ?? command.channel,
        tone: dice.one(reply.tones) ?? command.tone,
      };
    }
    case 'answer-risk': {
      const responses = view.risks.find((one) => one.id === command.riskId)?.responses ?? [];
      return { ...command, responseId: dice.one(responses)?.id ?? command.responseId };
    }
    case 'assign-need': {
      const needs = view.activities.find((one) => one.id === command.activityId)?.needs ?? [];
      const options = needs.find((one) => one.id === command.needId)?.optionIds ?? [];
      return { ...command, subjectId: dice.one(options) ?? command.subjectId };
    }
    case 'plan-activity': {
      const activity = view.activities.find((one) => one.id === command.activityId);
      const shift = dice.between(0, 1) * DAY_MINUTES + dice.between(-4, 8) * view.tickMinutes;
      const placeId = dice.one(activity?.placeIds ?? []);
      return {
        ...command,
        ...(command.startMinute == null ? {} : { startMinute: Math.max(view.minute, command.startMinute + shift) }),
        ...(placeId === undefined ? {} : { placeId }),
      };
    }
    case 'confirm': {
      const way = dice.one(['confirm', 'confirm', 'pencil', 'enquire']);
      if (way === 'pencil') return { type: 'pencil', subjectId: command.subjectId, days: command.days };
      if (way === 'enquire') return { type: 'enquire', subjectIds: [command.subjectId], days: command.days };
      return command;
    }
    case 'send-call-sheet':
      return { ...command, toIds: [...dice.some(command.toIds), ...command.toIds.slice(0, 1)] };
    case 'submit-assessment': {
      const entries = dice.some(command.entries).map((entry) => ({
        ...entry,
        controlIds: dice
          .some(view.assessment.controls.filter(({ hazardIds }) => hazardIds.includes(entry.hazardId)))
          .map(({ id }) => id),
      }));
      return entries.length === 0 ? command : { ...command, entries };
    }
    case 'send-releases': {
      const formId = dice.one(view.releaseForms.forms)?.id;
      return formId === undefined ? command : { ...command, formId };
    }
    case 'record-incident':
      return { ...command, toIds: dice.some(command.toIds ?? []) };
    case 'handle-invoice':
      return { ...command, action: dice.one(['pass', 'query'] as const) ?? command.action };
    default:
      return command;
  }
}

/** Something nobody would have thought of. */
function stray(view: View, dice: Dice): Command[] {
  const [job, booking, person] = [dice.one(view.desk.jobs), dice.one(view.bookings), dice.one(view.people)];
  const ideas: (Command | null)[] = [
    job ? { type: 'cancel-job', jobId: job.id } : null,
    job ? { type: 'move-job', jobId: job.id, toIndex: 0 } : null,
    booking ? { type: 'release', subjectId: booking.subjectId } : null,
    person ? { type: 'phone-person', personId: person.id, activityIds: [] } : null,
  ];
  const idea = dice.one(ideas);
  return idea ? [idea] : [];
}

const random: Bot = {
  id: 'random',
  about: 'does what could be done, at random',
  player: (luck) => {
    let minute = -1;
    let turn = 0;
    return (view) => {
      turn = view.minute === minute ? turn + 1 : 1;
      minute = view.minute;
      if (turn > TURNS) return [];
      const dice = new Dice(luck, `${minute}/${turn}`);
      const usual = carefully(view)
        .filter(() => dice.chance(850))
        .map((command) => (dice.chance(600) ? varied(view, command, dice) : command));
      return dice.chance(15) ? [...usual, ...stray(view, dice)] : usual;
    };
  },
};
export default random;
