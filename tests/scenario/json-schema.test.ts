import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { condition, effect } from '../../src/scenario/vocabulary.ts';

interface Shape {
  $ref?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  enumDescriptions?: string[];
  defaultSnippets?: { label: string; body: unknown }[];
  properties?: Record<string, Shape>;
  items?: Shape | Shape[];
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

const whole = JSON.parse(scenarioJsonSchema()) as Shape & { definitions: Record<string, Shape> };
const pointedAt = ({ $ref }: Shape): Shape[] => ($ref ? [whole.definitions[$ref.split('/').at(-1) ?? ''] ?? {}] : []);

/** Every shape in the schema once, with the field it stands in. */
function shapes(): { at: string; shape: Shape }[] {
  const found: { at: string; shape: Shape }[] = [];
  const seen = new Set<Shape>();
  const walk = (shape: Shape | boolean | undefined, at: string): void => {
    if (typeof shape !== 'object' || seen.has(shape)) return;
    seen.add(shape);
    found.push({ at, shape });
    for (const [name, field] of Object.entries(shape.properties ?? {})) walk(field, `${at}/${name}`);
    for (const one of [shape.items ?? [], shape.anyOf ?? [], shape.oneOf ?? [], shape.allOf ?? []].flat())
      walk(one, at);
    walk(shape.additionalProperties, at);
    for (const one of pointedAt(shape)) walk(one, at);
  };
  walk(whole, '');
  return found;
}

const says = (shape: Shape): boolean =>
  Boolean(shape.description) || [...pointedAt(shape), ...(shape.allOf ?? [])].some(says);

/** A snippet as it stands when nothing was filled in. */
const filledIn = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body)
      .replace(/"\^\$\{\d+:([^}]*)\}"/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1'),
  );

describe('the JSON Schema that editors use', () => {
  it('is the one the language has: run this with -u after changing the language', async () => {
    await expect(scenarioJsonSchema()).toMatchFileSnapshot('../../scenarios/schema/scenario.schema.json');
  });

  it('says of every field what it means', () => {
    const silent = shapes().flatMap(({ at, shape }) =>
      Object.entries(shape.properties ?? {}).flatMap(([name, field]) =>
        says(field) || name === 'type' ? [] : `${at}/${name}`,
      ),
    );
    expect(silent).toEqual([]);
  });

  it('says of the words to choose from what each means, but for those that are told by their field', () => {
    const told = ['is', 'stances', 'change', 'receipt', 'callSheetFields', 'desk'];
    const silent = shapes().flatMap(({ at, shape }) =>
      shape.enum && shape.enumDescriptions?.length !== shape.enum.length && !told.includes(at.split('/').at(-1) ?? '')
        ? at
        : [],
    );
    expect(silent).toEqual([]);
  });

  it('offers an example of everything a list holds, and each is right as it stands', () => {
    const lists = Object.entries(scenarioSchema.shape).flatMap(([name, given]) => {
      const list = 'unwrap' in given ? (given.unwrap() as { element?: unknown }) : (given as { element?: unknown });
      return list.element ? [{ name, element: list.element as typeof effect }] : [];
    });
    const offered = new Map(shapes().flatMap(({ at, shape }) => (shape.defaultSnippets ? [[at, shape] as const] : [])));
    for (const name of [
      'people',
      'kit',
      'places',
      'travel',
      'activities',
      'lines',
      'hazards',
      'controls',
      'risks',
      'threads',
      'permits',
      'jobs',
      'assets',
      'notes',
    ]) {
      const [snippet] = offered.get(`/${name}`)?.defaultSnippets ?? [];
      const element = lists.find((one) => one.name === name)?.element;
      expect(element?.safeParse(filledIn(snippet?.body)).error?.issues ?? (snippet ? [] : name)).toEqual([]);
    }
  });

  it.each([
    ['condition', condition],
    ['effect', effect],
  ])('offers an example of every %s, and each is right as it stands', (_what, schema) => {
    const bodies = shapes().flatMap(({ shape }) => (shape.defaultSnippets ?? []).map(({ body }) => filledIn(body)));
    const types = bodies.filter((body) => typeof (body as { type?: unknown }).type === 'string');
    const right = types.filter((body) => schema.safeParse(body).success);
    expect(right.length).toBeGreaterThan(15);
    expect(types.filter((body) => !condition.safeParse(body).success && !effect.safeParse(body).success)).toEqual([]);
  });
});
