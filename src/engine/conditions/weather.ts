/** The weather on the planned day of the activity: rain, gusts over 25 mph, or 4 °C and less. */
import { dayOf } from '../run.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'weather',
  about: 'The weather on the planned day of the activity: rain, gusts over 25 mph, or 4 °C and less.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    is: { is: 'choice', of: ['rain', 'wind', 'cold'], about: 'Which kind of weather.' },
  },
  holds: (run, { activity, is }) => {
    const start = run.state.draft[activity]?.startMinute ?? null;
    const weather = start === null ? undefined : run.state.weather[dayOf(start)];
    if (!weather) return false;
    return is === 'rain' ? weather.rain > 0 : is === 'wind' ? weather.gustMph > 25 : weather.tempC <= 4;
  },
});
