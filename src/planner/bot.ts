/**
 * Bots play like anyone: they see the view and give commands, nothing else. Every bot is one file in bots/ and is found
 * by itself; one test walks them all.
 */
import { begin } from '../engine/begin.ts';
import type { Command, GivenCommand } from '../engine/command.ts';
import { apply } from '../engine/commands.ts';
import type { Minute, Model } from '../engine/model.ts';
import { glance } from '../engine/observe.ts';
import { structuredCopy } from '../engine/replay.ts';
import { type Run, sheetActivities, today } from '../engine/run.ts';
import { atDesk, runOn } from '../engine/step.ts';
import type { View } from '../engine/view.ts';

export interface Bot {
  /** The file name. */
  id: string;
  about: string;
  /** A fresh player, which may remember things between turns. `luck` is for named draws of its own (engine/luck.ts). */
  player(luck: string): Player;
}

/** What to do now, in order. Asked again until it has nothing more to do, then the clock runs on. */
export type Player = (view: View) => Command[];

const found = import.meta.glob<Bot>('./bots/*.ts', { eager: true, import: 'default' });

export const bots: ReadonlyMap<string, Bot> = new Map(Object.values(found).map((bot) => [bot.id, bot]));

/** Turns a bot may take at one stop: more would be a loop. */
const MOST_TURNS = 60;
/** A coordinator looks up from the desk at least this often. */
const LOOKS_UP_AFTER = 180;

/**
 * Out of hours nobody looks up for nothing: something stopped the clock, or has happened since the last look. When the unit has
 * worked that day, its evening is a time for papers too.
 */
const worthALook = (run: Run, factsBefore: number): boolean =>
  run.state.stop !== null ||
  run.state.facts.length > factsBefore ||
  atDesk(run) ||
  sheetActivities(run, today(run)).length > 0;

/** One time the player looked up from the desk. */
export interface Look {
  minute: Minute;
  /** Something had stopped the clock. */
  stopped: boolean;
  /** Commands then given and taken. */
  given: number;
}

export interface Played {
  run: Run;
  commands: GivenCommand[];
  looks: Look[];
}

/** Lets a player play a run on to its end, or to `until`, in place. Commands it gives are added to `commands`. */
export function playOn(
  run: Run,
  player: Player,
  commands: GivenCommand[] = [],
  until: Minute = Number.MAX_SAFE_INTEGER,
): Played {
  const looks: Look[] = [];
  while (!run.state.ended && run.state.minute < until) {
    const look = { minute: run.state.minute, stopped: run.state.stop !== null, given: 0 };
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      let taken = 0;
      for (const command of player(glance(run))) {
        const given = { minute: run.state.minute, command: structuredCopy(command) };
        if (apply(run, structuredCopy(command)) !== null) continue;
        commands.push(given);
        taken += 1;
      }
      look.given += taken;
      if (taken === 0) break;
    }
    looks.push(look);
    const { length } = run.state.facts;
    do runOn(run, Math.min(until, run.state.minute + LOOKS_UP_AFTER));
    while (!run.state.ended && run.state.minute < until && !worthALook(run, length));
  }
  return { run, commands, looks };
}

/** Plays a scenario from its beginning to its end. */
export const playBot = (model: Model, seed: string, bot: Bot): Played => playOn(begin(model, seed), bot.player(seed));
