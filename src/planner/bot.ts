/**
 * Bots play like anyone: they see the view and give commands, nothing else. Every bot is one file in bots/ and is found
 * by itself; one test walks them all.
 */
import { begin } from '../engine/begin.ts';
import type { Command, GivenCommand } from '../engine/command.ts';
import { apply } from '../engine/commands.ts';
import type { Model } from '../engine/model.ts';
import { observe } from '../engine/observe.ts';
import { structuredCopy } from '../engine/replay.ts';
import type { Run } from '../engine/run.ts';
import { runOn } from '../engine/step.ts';
import type { View } from '../engine/view.ts';

export interface Bot {
  /** The file name. */
  id: string;
  about: string;
  /** A fresh player, which may remember things between turns. */
  player(): Player;
}

/** What to do now, in order. Asked again until it has nothing more to do, then the clock runs on. */
export type Player = (view: View) => Command[];

const found = import.meta.glob<Bot>('./bots/*.ts', { eager: true, import: 'default' });

export const bots: ReadonlyMap<string, Bot> = new Map(Object.values(found).map((bot) => [bot.id, bot]));

/** Turns a bot may take at one stop: more would be a loop. */
const MOST_TURNS = 60;
/** A coordinator looks up from the desk at least this often. */
const LOOKS_UP_AFTER = 180;

export interface Played {
  run: Run;
  commands: GivenCommand[];
  stops: number;
}

/** Plays a scenario from its beginning to its end. */
export function playBot(model: Model, seed: string, bot: Bot): Played {
  const run = begin(model, seed);
  const commands: GivenCommand[] = [];
  const player = bot.player();
  let stops = 0;
  while (!run.state.ended) {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      let taken = 0;
      for (const command of player(observe(run))) {
        const given = { minute: run.state.minute, command: structuredCopy(command) };
        if (apply(run, structuredCopy(command)) !== null) continue;
        commands.push(given);
        taken += 1;
      }
      if (taken === 0) break;
    }
    const before = run.state.minute;
    runOn(run, before + LOOKS_UP_AFTER);
    if (run.state.stop) stops += 1;
  }
  return { run, commands, stops };
}
