/** Plans ahead as the careful bot does; see planning.ts. */
import type { Bot } from '../bot.ts';
import { carefully } from '../routine.ts';

const bot: Bot = {
  id: 'expert',
  about: 'plans ahead, keeps room, and tells people',
  player: () => (view) => carefully(view),
};
export default bot;
