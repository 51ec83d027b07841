/** The careful routine with one habit: every control on offer is bought. */
import type { Bot } from '../bot.ts';
import { carefully } from '../routine.ts';

const bot: Bot = {
  id: 'buys-every-control',
  about: 'buys every control on offer',
  player: () => (view) => carefully(view, { buysEveryControl: true }),
};
export default bot;
