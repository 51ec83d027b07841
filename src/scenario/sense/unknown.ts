/** Names that point at nothing, where that stops no run: weights, limits of calibration, rates of a house, pictures. */
import type { Model } from '../../engine/model.ts';
import { DRAWINGS, PORTRAITS } from '../pictures.ts';
import { nearest, type Path } from '../problems.ts';
import { listed } from '../reading/words.ts';
import type { Scenario } from '../schema.ts';
import type { Warn } from './warning.ts';

/** Names that a message repeats. */
const MOST_LISTED = 24;

export function unknownNames(scenario: Scenario, model: Model, warn: Warn): void {
  const look = (name: string, names: readonly string[], path: Path, what: string, why: string): void => {
    if (names.includes(name)) return;
    const meant = nearest(name, names);
    warn(
      path,
      'unknown-here',
      `There is no ${what} called "${name}".`,
      why,
      meant
        ? `Write "${meant}".`
        : names.length > MOST_LISTED
          ? 'Write one there is, or take it out.'
          : `Write one there is: ${listed(names, 'or')}; or take it out.`,
      typeof path.at(-1) === 'number' || path.at(-1) === 'drawing' || path.at(-1) === 'portrait'
        ? { write: meant ?? undefined }
        : {},
    );
  };
  const measures = model.rubric.duties.flatMap((duty) => duty.measures.map(({ id }) => id));
  for (const name of Object.keys(scenario.weights))
    look(name, measures, ['weights', name], 'measure', 'The marks would weigh as if it were not there.');
  const events = [...scenario.risks, ...scenario.threads].map(({ id }) => id);
  scenario.calibration?.mayNeverFire.forEach((name, at) => {
    look(name, events, ['calibration', 'mayNeverFire', at], 'risk or message', 'It would excuse nothing.');
  });
  const stances = scenario.threads.flatMap(({ stances: all }) => all.map(({ stance }) => stance));
  scenario.calibration?.mayBeBest.forEach((name, at) => {
    const known = [...scenario.risks.map(({ id }) => id), ...stances];
    look(name, known, ['calibration', 'mayBeBest', at], 'risk or stance', 'It would excuse nothing.');
  });
  const roles = scenario.people.flatMap((one) => one.roles);
  for (const name of Object.keys(scenario.house?.rates ?? {}))
    look(name, roles, ['house', 'rates', name], 'role', 'Nobody would be paid that rate.');
  look(scenario.drawing, DRAWINGS, ['drawing'], 'drawing', 'The first screen would have no picture.');
  scenario.places.forEach((one, at) => {
    look(one.drawing, DRAWINGS, ['places', at, 'drawing'], 'drawing', `${one.name} would have no picture.`);
  });
  scenario.people.forEach((one, at) => {
    look(one.portrait, PORTRAITS, ['people', at, 'portrait'], 'portrait', `${one.name} would have no face.`);
  });
  shares(scenario, [], warn);
}

/** Chances are in per cent; one below 1 was most likely meant as a share of one. */
const CHANCES = new Set([
  'odds',
  'free',
  'works',
  'missesSheet',
  'answersPhone',
  'challenged',
  'refused',
  'refusedIfLate',
  'slips',
  'unsaid',
  'leaks',
]);

function shares(value: unknown, path: Path, warn: Warn): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (CHANCES.has(key) && typeof one === 'number' && one > 0 && one < 1)
      warn(
        here,
        'chance-as-share',
        `${one} here is ${one} in a hundred.`,
        'It would hardly ever come.',
        `Chances are in per cent: for ${listed([`${one} of all times`], 'or')} write ${Math.round(one * 1000) / 10}.`,
        { own: true },
      );
    else shares(one, here, warn);
  }
}
