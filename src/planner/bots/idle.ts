/** Does nothing at all. Every scenario must fail it. */
import type { Bot } from '../bot.ts';

const idle: Bot = { id: 'idle', about: 'does nothing', player: () => () => [] };
export default idle;
