/** A sensible routine: reads, answers, plans, asks before booking, assesses, tells, chases, checks the bills. */
import type { Bot } from '../bot.ts';
import { carefully } from '../routine.ts';

const bot: Bot = { id: 'careful', about: 'a sensible routine', player: () => (view) => carefully(view) };
export default bot;
