/** The careful routine with one habit: everyone is sent, copied and chased about everything. */
import type { Bot } from '../bot.ts';
import { carefully } from '../routine.ts';

const bot: Bot = {
  id: 'tells-everyone',
  about: 'sends, copies and chases everyone about everything',
  player: () => (view) => carefully(view, { tellsEveryone: true }),
};
export default bot;
