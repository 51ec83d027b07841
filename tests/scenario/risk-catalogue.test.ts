/**
 * The catalogue of risks in the shared files: every row of the trade's list is there with all its parts, and every entry can be
 * brought into a production and plays there.
 */
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/bench/templates.ts';
import type { Risk } from '../../src/engine/model.ts';
import { library, read } from '../../src/scenario/library.ts';
import { mendAll } from '../../src/scenario/mend.ts';
import type { Asked, Shelf } from '../../src/scenario/shelf.ts';

/** The rows of the reference (domain 6), by theme. */
const ROWS: Record<string, string[]> = {
  'risks-weather': ['wx-rain', 'wx-wind', 'wx-lightning', 'wx-heat', 'wx-cold-ice', 'light-loss'],
  'risks-people': [
    ...['crew-ill', 'talent-ill', 'talent-late', 'no-show', 'consent-withdrawn', 'crew-dropout', 'pencil-lost'],
    'double-book',
  ],
  'risks-kit': [
    ...['kit-cam', 'kit-late', 'kit-missing', 'battery-low', 'radio-interference', 'power-trip', 'genny-fail'],
    ...['data-loss', 'card-formatted', 'tc-sync', 'kit-theft'],
  ],
  'risks-places': [
    ...['loc-withdrawn', 'loc-noise', 'neighbour', 'parking', 'permit-denied', 'traffic', 'rail-strike'],
    ...['veh-breakdown', 'protest-public'],
  ],
  'risks-safety': [
    ...[
      'overrun',
      'turnaround-breach',
      'drowsy-drive',
      'injury-slip',
      'work-at-height',
      'child-hours',
      'child-licence',
    ],
    'safeguard',
  ],
  'risks-rights': ['release-missing', 'clear-music', 'clear-art-logo', 'gdpr-breach', 'leak-embargo'],
  'risks-money': ['invoice-fraud', 'supplier-insolvent', 'budget-uncoded', 'client-pays-late', 'carbon-late'],
  'risks-live': ['stream-drop', 'guest-late-live', 'audience-low'],
  'risks-post': ['feedback-late', 'feedback-conflict', 'qc-fail', 'pse-fail', 'loudness-fail'],
};
const all = Object.entries(ROWS).flatMap(([shelf, ids]) => ids.map((id): [string, string] => [shelf, id]));

const half = TEMPLATES.find((one) => one.name === 'half-day.json')?.text ?? '';
/** What stands for each kind of name in the half-day. */
const NAMES: Record<Asked['is'], string> = {
  activity: 'interview',
  person: 'joy',
  place: 'dye-house',
  kit: 'cam-canal',
  line: 'contingency',
  need: 'camera',
  permit: 'street',
  thread: 'none',
  control: 'none',
};
const STREET = `"permits": [{ "id": "street", "title": "The pavement", "kind": "permit", "about": "For the pavement.", "for": ["interview"], "source": "The borough.", "options": [{ "id": "one", "label": "One day", "line": "location" }] }],`;

const shelfOf = (name: string): Shelf => {
  const shelf = library.shelves[name];
  if (!shelf) throw new Error(`There is no shared file ${name}.`);
  return shelf;
};
const openIn = (value: unknown): string[] =>
  [...new Set([...JSON.stringify(value).matchAll(/"\$([a-z0-9-]+)"/g)].map(([, name = '']) => name))].sort();
/** The entry and what belongs to it. */
const groupOf = (shelf: Shelf, id: string) =>
  [...(shelf.risks ?? []), ...(shelf.hazards ?? []), ...(shelf.controls ?? [])].filter(
    (one) => one.id === id || one.partOf === id,
  );
function namesFor(shelf: Shelf, id: string): Record<string, string> {
  const later = { work: 'interview', after: 'hand-over', before: 'recce' } as Record<string, string>;
  const kit = /"provides"/.test(half) ? NAMES.kit : String(library.shelves['interview-kit']?.kit?.[0]?.id);
  return Object.fromEntries(
    openIn(groupOf(shelf, id)).map((open) => {
      const is = shelf.asks?.[open]?.is;
      if (!is) throw new Error(`${id} leaves ${open} open, and nobody says what it is.`);
      return [open, later[open] ?? (is === 'kit' ? kit : NAMES[is])];
    }),
  );
}
/** The half-day with these brought in. */
const withEntries = (...entries: unknown[]): string =>
  half
    .replace('"everyday-risks/sound-ill"', entries.map((one) => JSON.stringify(one)).join(', '))
    .replace('"people": [', `${STREET}\n  "people": [`);
const entry = (shelf: string, id: string, more: object = {}) => ({
  entry: `${shelf}/${id}`,
  as: namesFor(shelfOf(shelf), id),
  ...more,
});
function playable(text: string) {
  const { model, problems } = read('half-day.json', text);
  if (!model) throw new Error(JSON.stringify(problems, null, 1));
  return { model, problems };
}

it('holds every row of the trade’s list and nothing besides', () => {
  expect(all).toHaveLength(60);
  for (const [name, ids] of Object.entries(ROWS))
    expect((shelfOf(name).risks ?? []).map((one) => one.id).sort()).toEqual([...ids].sort());
  const shelves = Object.keys(library.shelves).filter((name) => name.startsWith('risks-'));
  expect(shelves.sort()).toEqual(Object.keys(ROWS).sort());
});

describe.each(all)('%s/%s', (shelf, id) => {
  const { model, problems } = playable(withEntries(entry(shelf, id)));
  const risk = model.risks.find((one) => one.id === id) as Risk;

  it('can be brought into the half-day, with every name filled in and nothing to complain of', () => {
    expect(problems.filter((one) => one.code !== 'no-content-notes')).toEqual([]);
    expect(openIn(model)).toEqual([]);
    expect(JSON.stringify(model)).not.toContain('partOf');
  });

  it('gives one to three early signs, in order', () => {
    expect(risk.warnings.length).toBeGreaterThan(0);
    expect(risk.warnings.length).toBeLessThanOrEqual(3);
    const before = risk.warnings.map(({ beforeMinutes }) => beforeMinutes);
    expect(before).toEqual([...before].sort((a, b) => b - a));
  });

  it('can be made less likely, and says how', () => {
    expect(risk.oddsPerMille).toBeGreaterThan(0);
    expect(risk.factors.some(({ timesPerMille }) => timesPerMille < 1000)).toBe(true);
    expect(risk.prevention.length).toBeGreaterThan(20);
  });

  it('tempts with an answer that is easy and wrong, and has none that is best in every way', () => {
    expect(risk.responses.length).toBeGreaterThan(1);
    const best = Math.max(...risk.responses.map((one) => one.soundPerMille));
    const easiest = risk.responses.find((one) =>
      risk.responses.every((other) => other.costPence >= one.costPence && other.deskMinutes >= one.deskMinutes),
    );
    expect(best).toBeGreaterThanOrEqual(800);
    expect(easiest?.soundPerMille ?? 1000).toBeLessThanOrEqual(best - 300);
    for (const one of risk.responses) {
      const beaten = (other: (typeof risk.responses)[number]) =>
        other === one ||
        (one.soundPerMille > other.soundPerMille &&
          one.costPence <= other.costPence &&
          one.deskMinutes <= other.deskMinutes &&
          one.worksPerMille >= other.worksPerMille);
      expect(risk.responses.every(beaten)).toBe(false);
    }
  });

  it('does something if nobody answers, and says where its odds come from', () => {
    expect(risk.ifLeft.length).toBeGreaterThan(0);
    const written = groupOf(shelfOf(shelf), id)[0];
    expect(String(written?.source).length).toBeGreaterThan(10);
    expect(typeof written?.verified).toBe('boolean');
  });

  it('brings the hazard and the controls that its odds speak of', () => {
    const controls = risk.factors.flatMap(({ when }) =>
      when.type === 'control-in-place' ? [String((when as { control?: unknown }).control)] : [],
    );
    for (const name of controls) {
      const control = model.controls.find((one) => one.id === name);
      expect(control?.reduces.every(({ hazardId }) => model.hazards.some((one) => one.id === hazardId))).toBe(true);
    }
  });
});

describe('bringing an entry in', () => {
  const theft = entry('risks-kit', 'kit-theft');
  const codes = (text: string) => read('half-day.json', text).problems.map((one) => one.code);

  it('can be done twice, under another name', () => {
    const { model } = playable(
      withEntries(entry('risks-weather', 'wx-rain'), entry('risks-weather', 'wx-rain', { id: 'drizzle' })),
    );
    expect(model.risks.map((one) => one.id)).toEqual(['wx-rain', 'drizzle']);
    expect(model.controls.map((one) => one.id)).toContain('drizzle-tents');
    const drizzle = model.risks[1];
    expect(JSON.stringify(drizzle?.factors)).toContain('drizzle-tents');
    expect(model.hazards.find((one) => one.id === 'drizzle-wet')?.activityIds).toEqual(['interview']);
  });

  it('keeps what the scenario writes in its place', () => {
    const text = withEntries(theft).replace(
      '"people": [',
      '"risks": [{ "id": "kit-theft", "odds": 77 }],\n  "people": [',
    );
    expect(playable(text).model.risks[0]).toMatchObject({
      oddsPerMille: 770,
      title: 'The van has been opened in the night',
    });
  });

  it('says in one sentence which names it wants to know', () => {
    const { problems, model } = read('half-day.json', withEntries('risks-kit/kit-theft'));
    expect(model).toBeNull();
    const [problem, ...rest] = problems;
    expect(rest).toEqual([]);
    expect(problem?.code).toBe('include-asks');
    expect(problem?.message).toContain('which activity is its "work"');
    expect(problem?.fix).toContain('"cover": "…"');
    expect(problem?.words).toBe('"risks-kit/kit-theft"');
  });

  it('fills in by itself what there is only one of', () => {
    const { cover: _, ...as } = theft.as;
    const text = withEntries({ ...theft, as });
    const { text: mendedText, left } = mendAll(text, (one) => read('half-day.json', one).problems);
    expect(left.map((one) => one.code)).toEqual([]);
    expect(playable(mendedText).model.risks[0]?.claim?.permitId).toBe('street');
  });

  it('names the nearest for a name that leads nowhere, once, and puts it right', () => {
    const text = withEntries({ ...theft, as: { ...theft.as, work: 'interveiw' } });
    const { problems } = read('half-day.json', text);
    expect(problems.map((one) => one.code)).toEqual(['no-such-activity']);
    expect(problems[0]?.words).toBe('"interveiw"');
    expect(problems[0]?.fix).toContain('"interview"');
    const { left } = mendAll(text, (one) => read('half-day.json', one).problems);
    expect(left.map((one) => one.code)).toEqual([]);
  });

  it('looks for a need in the work that was named', () => {
    expect(codes(withEntries({ ...theft, as: { ...theft.as, need: 'camara' } }))).toEqual(['no-such-need']);
  });

  it('says which names it does not ask for', () => {
    const text = withEntries({ ...theft, as: { ...theft.as, wrok: 'interview' } });
    expect(codes(text)).toEqual(['include-asks-not']);
    const { left } = mendAll(text, (one) => read('half-day.json', one).problems);
    expect(left.map((one) => one.code)).toEqual([]);
  });

  it('names the nearest entry, too', () => {
    const { problems } = read('half-day.json', withEntries({ ...theft, entry: 'risks-kit/kit-thft' }));
    expect(problems.map((one) => [one.code, one.words])).toEqual([['not-on-shelf', '"risks-kit/kit-thft"']]);
    expect(problems[0]?.fix).toContain('"risks-kit/kit-theft"');
  });
});
