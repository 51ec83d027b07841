/** Hired kit back on the morning after, at no extra day (domain 3.1; standard 6, D2). */
import { money } from '../../engine/format.ts';
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { factsOf, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'kit-brought-back',
  label: 'Hired kit back in time',
  about: 'process',
  next: 'Plan the return when you plan the collection: by noon of the morning after.',
  assess(run) {
    const late = factsOf(run, 'kit-late');
    const hired = run.model.kit.filter((item) => item.returnedBy !== null);
    if (hired.length > 0 && !hired.some((item) => (run.state.bookings[item.id]?.days.length ?? 0) > 0))
      return [occasion(run.state.minute, 0, 'No kit was hired, so none was brought back.')];
    return run.model.kit
      .filter((item) => item.returnedBy !== null && (run.state.bookings[item.id]?.days.length ?? 0) > 0)
      .map((item) => {
        const fact = late.find((one) => one.kitId === item.id);
        const back = factsOf(run, 'kit-returned').find((one) => one.kitIds.includes(item.id));
        return occasion(
          fact?.minute ?? back?.minute ?? run.state.minute,
          fact ? 0 : 1000,
          `${nameOf(run, item.id)}: ${fact ? `kept too long, ${money(fact.pence)} a day` : 'back in time'}.`,
          { factIndex: fact?.index ?? back?.index ?? null },
        );
      });
  },
};
export default measure;
