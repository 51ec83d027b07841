/**
 * The shared data and the shipped scenarios, gathered from scenarios/ at build time. A new file there is found by itself.
 * Scenarios stay text until somebody opens one, so that problems can name their lines.
 */

import { type HoursRulesFile, hoursRulesSchema } from './hours-schema.ts';
import type { House } from './house-rules.ts';
import type { ChildRulesFile, ClimateFile, RubricFile, StandardFile } from './library-schema.ts';
import {
  childRulesSchema,
  climateSchema,
  driverRulesSchema,
  holidaysSchema,
  incidentRulesSchema,
  kitFaultsSchema,
  messageRulesSchema,
  roadsSchema,
  rubricSchema,
  shelfSchema,
  standardSchema,
} from './library-schema.ts';
import { type ReadResult, readScenario } from './read.ts';
import type { Library } from './shared-files.ts';
import type { Shelf } from './shelf.ts';

const rules = import.meta.glob('/scenarios/rules/*.json', { eager: true, import: 'default' });
const standards = import.meta.glob('/scenarios/standards/*.json', { eager: true, import: 'default' });
const shelves = import.meta.glob('/scenarios/shared/*.json', { eager: true, import: 'default' });
const houses = import.meta.glob('/scenarios/house/*.json', {
  eager: true,
  import: 'default',
  query: '?raw',
}) as Record<string, string>;
const texts = import.meta.glob(
  [
    '/scenarios/*/*.json',
    '!/scenarios/rules/*',
    '!/scenarios/standards/*',
    '!/scenarios/schema/*',
    '!/scenarios/shared/*',
    '!/scenarios/house/*',
  ],
  { eager: true, import: 'default', query: '?raw' },
) as Record<string, string>;

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.json$/, '');

/** Reads the shared data once; a mistake in it is a bug of ours, so it throws. */
export const library: Library = readLibrary();

function readLibrary(): Library {
  const found: Library = {
    rules: {},
    children: {},
    drivers: null,
    climate: { cities: {} },
    holidays: null,
    roads: null,
    kitFaults: kitFaultsSchema.parse(rules['/scenarios/rules/kit-faults.json']),
    incidents: null,
    messages: null,
    standards: {},
    rubrics: {},
    shelves: {},
  };
  for (const [path, json] of Object.entries(rules)) {
    if (path.endsWith('/climate.json')) found.climate = climateSchema.parse(json) satisfies ClimateFile;
    else if (path.endsWith('/bank-holidays.json')) found.holidays = holidaysSchema.parse(json);
    else if (path.endsWith('/drivers.json')) found.drivers = driverRulesSchema.parse(json);
    else if (path.endsWith('/travel.json')) found.roads = roadsSchema.parse(json);
    else if (path.endsWith('/kit-faults.json')) continue;
    else if (path.endsWith('/incidents.json')) found.incidents = incidentRulesSchema.parse(json);
    else if (path.endsWith('/messages.json')) found.messages = messageRulesSchema.parse(json);
    else if (/\/children-[a-z]+\.json$/.test(path)) {
      const limits: ChildRulesFile = childRulesSchema.parse(json);
      found.children[limits.id] = limits;
    } else {
      const profile: HoursRulesFile = hoursRulesSchema.parse(json);
      found.rules[profile.id] = profile;
    }
  }
  for (const [path, json] of Object.entries(standards)) {
    const option = /rubric-([a-z]+)\.json$/.exec(path)?.[1];
    if (option) {
      const rubric: RubricFile = rubricSchema.parse(json);
      found.rubrics[option] = rubric;
    } else {
      const standard: StandardFile = standardSchema.parse(json);
      found.standards[standard.id] = standard;
    }
  }
  for (const [path, json] of Object.entries(shelves)) found.shelves[nameOf(path)] = shelfSchema.parse(json) as Shelf;
  return found;
}

/** House rules that come with the product, by the name of their file. */
export const houseTexts: Record<string, string> = Object.fromEntries(
  Object.entries(houses).map(([path, text]) => [`${nameOf(path)}.json`, text]),
);

/** Text of every shipped scenario, by its path from the top of the project. */
export const shippedTexts: Record<string, string> = Object.fromEntries(
  Object.entries(texts).map(([path, text]) => [path.slice(1), text]),
);

/** Reads a scenario against the shipped library, under the rules of a house if there is one. */
export const read = (file: string, text: string, house: House | null = null): ReadResult =>
  readScenario(file, text, library, house);
