/** The careful routine with one habit: every matter is passed up. */
import type { Bot } from '../bot.ts';
import { carefully } from '../routine.ts';

const bot: Bot = {
  id: 'escalates-everything',
  about: 'passes every matter up',
  player: () => (view) => carefully(view, { escalates: true }),
};
export default bot;
