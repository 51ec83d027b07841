/** Brings a production that is being written to a chosen moment, played by a bot or left alone, as commands to play again. */
import { begin } from '../engine/begin.ts';
import type { GivenCommand } from '../engine/command.ts';
import type { Minute, Model } from '../engine/model.ts';
import { bots, playOn } from '../planner/bot.ts';

/** `careful`: as a sensible coordinator would; `idle`: nobody does anything. */
export type PlayedBy = 'careful' | 'idle';

/** The commands given before `until`; the run then stands at that minute, or at its end. */
export function commandsUntil(model: Model, seed: string, playedBy: PlayedBy, until: Minute): GivenCommand[] {
  const bot = bots.get(playedBy);
  if (!bot) throw new Error(`There is no bot ${playedBy}.`);
  return playOn(begin(model, seed), bot.player(seed), [], until).commands;
}
