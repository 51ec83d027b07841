/** The careful routine with one habit: everybody who could serve is held, and nobody is let go. */
import type { Bot } from '../bot.ts';
import { carefully } from '../routine.ts';

const bot: Bot = {
  id: 'holds-every-option',
  about: 'holds everybody who could serve, and lets nobody go',
  player: () => (view) => carefully(view, { holdsEveryOption: true }),
};
export default bot;
