/**
 * The reference of the scenario language as pages of Markdown, made from the one schema and from the words of conditions and
 * effects. Written to docs/reference and held to it by a test. Must not know files.
 */
import { z } from 'zod';
import { conditionTypes } from '../engine/conditions.ts';
import { effectTypes } from '../engine/effects.ts';
import { houseShape } from './house-rules.ts';
import { scenarioSchema } from './schema.ts';
import { SHELF_LISTS } from './shelf.ts';
import { clock, condition, date, effect as effectSchema, id, length, money, plainDate, time } from './vocabulary.ts';

interface Shape {
  $ref?: string;
  type?: string;
  description?: string;
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  enumDescriptions?: string[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Shape | Shape[];
  prefixItems?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  propertyNames?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, { io: 'input', reused: 'inline', cycles: 'ref', target: 'draft-7' }) as Shape;

/** The small words, each with what it is called in a table. */
const SMALL: readonly [name: string, title: string, schema: z.ZodType][] = [
  ['name', 'Names', id],
  ['time', 'Times', time],
  ['date', 'Dates', date],
  ['day', 'Plain dates', plainDate],
  ['clock', 'Times of day', clock],
  ['length', 'Lengths', length],
  ['money', 'Money', money],
];
const small = SMALL.map(([name, title, schema]) => ({ name, title, shape: shapeOf(schema) }));
const SMALL_TITLES: Readonly<Record<string, string>> = {
  name: 'a name',
  time: 'a time',
  date: 'a date',
  day: 'a plain date',
  clock: 'a time of day',
  length: 'a length',
  money: 'an amount of money',
};

const smallWord = (shape: Shape) =>
  small.find((one) =>
    one.shape.pattern
      ? one.shape.pattern === shape.pattern
      : shape.anyOf?.length === one.shape.anyOf?.length &&
        shape.anyOf?.some((part) => part.pattern !== undefined && part.pattern === one.shape.anyOf?.[1]?.pattern),
  );

const isWord = (shape: Shape, words: ReadonlyMap<string, unknown>): boolean => {
  const types = (shape.oneOf ?? shape.anyOf ?? []).map((one) => one.properties?.type?.const);
  return types.length > 3 && types.every((type) => words.has(String(type)));
};
/** The one shape that stands in itself, so the one that is pointed at. */
const isCondition = (shape: Shape): boolean =>
  shape.$ref !== undefined || shape.allOf?.[0]?.$ref !== undefined || isWord(shape, conditionTypes);

const listed = (values: readonly unknown[]): string => values.map((one) => `\`${String(one)}\``).join(', ');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** "a whole number from 1 to 5". */
function numberWords({ type, minimum, maximum }: Shape): string {
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  const from = minimum !== undefined && minimum > -1e15 ? minimum : null;
  const to = maximum !== undefined && maximum < 1e15 ? maximum : null;
  if (from !== null && to !== null) return `${kind} from ${from} to ${to}`;
  if (from !== null) return `${kind} from ${from}`;
  return kind;
}

/** What may stand in a field, in words, with the place where more is said of it. */
function kindWords(shape: Shape, anchor: string): string {
  const word = smallWord(shape);
  if (word) return `[${SMALL_TITLES[word.name]}](README.md#${word.title.toLowerCase().replaceAll(' ', '-')})`;
  if (isCondition(shape)) return '[a condition](conditions.md)';
  if (isWord(shape, effectTypes)) return '[an effect](effects.md)';
  if (shape.const !== undefined) return `\`${String(shape.const)}\``;
  if (shape.enum) return `one of ${listed(shape.enum)}`;
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices?.every((one) => one.const !== undefined)) return `one of ${listed(choices.map((one) => one.const))}`;
  if (choices) return choices.map((one) => kindWords(one, anchor)).join(', or ');
  if (shape.type === 'integer' || shape.type === 'number') return numberWords(shape);
  if (shape.type === 'boolean') return '`true` or `false`';
  if (shape.type === 'string') return shape.maxLength ? `text of up to ${shape.maxLength} characters` : 'text';
  if (shape.type === 'array') {
    const tuple = Array.isArray(shape.items) ? shape.items : shape.prefixItems;
    if (tuple) return `a list of ${tuple.length}: ${tuple.map((one) => kindWords(one, anchor)).join(', ')}`;
    const { items } = shape;
    const most = shape.maxItems === undefined ? '' : `, at most ${shape.maxItems}`;
    const least = shape.minItems ? `, at least ${shape.minItems}` : '';
    return `a list${least}${most}, each ${items && !Array.isArray(items) ? kindWords(items, anchor) : 'a value'}`;
  }
  if (shape.properties) return `[a group](#${anchor})`;
  if (typeof shape.additionalProperties === 'object')
    return `a group of names, each with ${kindWords(shape.additionalProperties, anchor)}`;
  return 'a value';
}

const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

/** Groups with fields of their own, wherever they stand in a shape. */
function groupsIn(shape: Shape): Shape[] {
  if (smallWord(shape) || isCondition(shape) || isWord(shape, effectTypes)) return [];
  if (shape.properties) return [shape];
  const parts = [
    ...(shape.anyOf ?? shape.oneOf ?? []),
    ...(Array.isArray(shape.items) ? shape.items : shape.items ? [shape.items] : []),
    ...(typeof shape.additionalProperties === 'object' ? [shape.additionalProperties] : []),
  ];
  return parts.flatMap(groupsIn);
}

/** What each of a few words means, as one sentence; empty where there are no such words. */
function choiceWords(field: Shape): string {
  const inList = field.items && !Array.isArray(field.items) ? field.items : field;
  const { enum: values = [], enumDescriptions = [] } = field.enumDescriptions ? field : inList;
  const said = enumDescriptions.map((words, at) => `\`${String(values[at])}\`: ${words.replace(/\.$/, '')}`);
  return said.length === 0 ? '' : `${said.join('; ')}.`;
}

/** A table of fields, and after it a table for every group in them. */
function tables(title: string, shape: Shape, level: number): string[] {
  const entries = Object.entries(shape.properties ?? {}).filter(([name]) => name !== '$schema');
  const rows = entries.map(([name, field]) => {
    const must = shape.required?.includes(name) ? 'must be there' : 'may be left out';
    const given =
      field.default === undefined || typeof field.default === 'object'
        ? must
        : `left out: \`${JSON.stringify(field.default)}\``;
    const generic = smallWord(field)?.shape.description;
    const own = field.description === generic ? '' : (field.description ?? '');
    const about = [own, choiceWords(field)].filter(Boolean).join(' ');
    return `| \`${name}\` | ${cell(kindWords(field, anchorOf(`${title} › ${name}`)))} | ${cell(given)} | ${cell(about)} |`;
  });
  const inner = entries.flatMap(([name, field]) =>
    groupsIn(field).flatMap((group) => tables(`${title} › ${name}`, group, Math.min(4, level + 1))),
  );
  return [
    `${'#'.repeat(level)} ${title}`,
    ...(shape.description ? [shape.description] : []),
    ['| field | what it is | | what it means |', '|---|---|---|---|', ...rows].join('\n'),
    ...inner,
  ];
}

const page = (blocks: readonly string[]): string =>
  `${['<!-- Made from the schema; the tests say how to make it anew. -->', ...blocks].join('\n\n')}\n`;

const LIST_PAGES: Readonly<Record<string, string>> = {
  people: 'People: crew, contributors, suppliers and those above you',
  kit: 'Kit that can be hired',
  places: 'Places to film and work in',
  activities: 'Activities: the work, and what it waits for',
  lines: 'Cost lines of the budget',
  hazards: 'Hazards of the risk assessment',
  controls: 'Controls against hazards',
  risks: 'Risks: events that may come, and what can be done',
  threads: 'Message threads and the replies to them',
  permits: 'Permits, licences, clearances, insurance and notices',
  jobs: 'Jobs of post-production: whose versions are made and sent',
  assets: 'Assets: the rows of the tracker',
  notes: 'Notes on versions',
};

/** Words with a type: a heading, what it does, and its fields. */
const words = (
  title: string,
  before: string,
  types: ReadonlyMap<string, { type: string; about: string }>,
  schema: z.ZodType,
) => {
  const shape = shapeOf(schema);
  const top = shape.$ref
    ? (shape as { definitions?: Record<string, Shape> }).definitions?.[shape.$ref.split('/').at(-1) ?? '']
    : shape;
  const byType = new Map((top?.oneOf ?? top?.anyOf ?? []).map((one) => [String(one.properties?.type?.const), one]));
  return page([
    `# ${title}`,
    before,
    ...[...types.values()]
      .sort((a, b) => (a.type < b.type ? -1 : 1))
      .flatMap(({ type, about }) => {
        const given = byType.get(type);
        const { type: _, ...fields } = given?.properties ?? {};
        const [, ...rest] = tables(type, { properties: fields, required: given?.required }, 2);
        return [
          `## ${type}`,
          about,
          ...(Object.keys(fields).length > 0 ? rest : [`\`{ "type": "${type}" }\` has no fields.`]),
        ];
      }),
  ]);
};

/** Every page, by the name of its file in docs/reference. */
export function referencePages(): Record<string, string> {
  const whole = shapeOf(scenarioSchema);
  const { properties = {} } = whole;
  const isList = (name: string): boolean => Object.hasOwn(LIST_PAGES, name);
  const rest = Object.fromEntries(Object.entries(properties).filter(([name]) => !isList(name)));
  const lists = Object.entries(LIST_PAGES).map(([name, title]): [string, string] => {
    const field = properties[name] ?? {};
    const [group] = groupsIn(field);
    const shared = Object.hasOwn(SHELF_LISTS, name)
      ? 'Shared files may hold these; an entry of your own with the same name overrides one field by field.'
      : '';
    return [
      `${name}.md`,
      page([
        `# ${title}`,
        [`\`"${name}"\` is ${kindWords(field, '')}.`.replace(/\[a group\]\(#\)/, 'a group of these fields'), shared]
          .filter(Boolean)
          .join(' '),
        ...(group ? tables(name, group, 2) : []),
      ]),
    ];
  });
  return {
    'README.md': page([
      '# Reference of the scenario language',
      'A scenario is one group of names and values in a file of JSON. Comments (`//` and `/* */`) and a comma after the last value are allowed. These pages are made from the same source as the checks, so they say what the program does.',
      '## Pages',
      [
        '- [The scenario itself](scenario.md): title, dates, brief, who you are, how it starts',
        ...Object.entries(LIST_PAGES).map(([name, title]) => `- [\`${name}\`](${name}.md): ${title}`),
        '- [Conditions](conditions.md): when something holds',
        '- [Effects](effects.md): what something does',
        '- [House rules](house-rules.md): how one company does it, over any scenario',
      ].join('\n'),
      '## Small words',
      'The same everywhere, each with its units. Nothing is ever in seconds.',
      ...small.flatMap(({ title, shape }) => [`### ${title}`, shape.description ?? '']),
    ]),
    'scenario.md': page(
      tables(
        'The scenario',
        {
          ...whole,
          description: 'What stands at the top of the file. Lists have [pages of their own](README.md#pages).',
          properties: rest,
        },
        1,
      ),
    ),
    ...Object.fromEntries(lists),
    'conditions.md': words(
      'Conditions',
      'A condition is a group with a `type`. It holds or does not, at each moment, and changes nothing. The same ones stand in risks, messages, milestones, checks, permits and facts.',
      conditionTypes,
      z.array(condition).element as z.ZodType,
    ),
    'effects.md': words(
      'Effects',
      'An effect is a group with a `type`. It happens when what it hangs on happens: a risk, a response, a reply, the start or the end of an activity.',
      effectTypes,
      effectSchema,
    ),
    'house-rules.md': page(tables('House rules', shapeOf(houseShape), 1)),
  };
}
