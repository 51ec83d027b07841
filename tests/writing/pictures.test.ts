/** What the pictures beside the text draw: the network, time, money and marks, held to small productions one can check by hand. */
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../src/bench/templates.ts';
import { addOfficeMinutes } from '../../src/engine/calendar.ts';
import { replay } from '../../src/engine/replay.ts';
import { officeOf } from '../../src/engine/run.ts';
import { read, shippedTexts } from '../../src/scenario/library.ts';
import { budgetOf } from '../../src/writing/budget.ts';
import { coverageOf } from '../../src/writing/coverage.ts';
import { backOfficeMinutes, networkOf } from '../../src/writing/network.ts';
import { applyEdits, type Path, setValue } from '../../src/writing/text.ts';
import { timelineOf } from '../../src/writing/timeline.ts';
import { commandsUntil } from '../../src/writing/trial.ts';

const base = TEMPLATES.find((one) => one.title === 'One shoot day')?.text ?? '';
const corporate = shippedTexts['scenarios/corporate-interview/corporate-interview.json'] ?? '';

const modelOf = (text: string) => {
  const { model, problems } = read('test.json', text);
  if (!model) throw new Error(problems.map((one) => one.message).join('\n'));
  return model;
};
const withValue = (path: Path, value: unknown) => modelOf(applyEdits(base, setValue(base, path, value)));
const node = (model: ReturnType<typeof modelOf>, id: string) => {
  const found = networkOf(model).nodes.find((one) => one.id === id);
  if (!found) throw new Error(`There is no activity ${id}.`);
  return found;
};
const DAY = 1440;

describe('the network', () => {
  test('puts each activity as early as what comes before it lets it', () => {
    const model = modelOf(base);
    expect(node(model, 'recce')).toMatchObject({ earliestStart: 9 * 60, earliestEnd: 10 * 60, rank: 0 });
    expect(node(model, 'set-up')).toMatchObject({ earliestStart: 10 * 60, earliestEnd: 11 * 60, rank: 1 });
    expect(node(model, 'hand-over').earliestStart).toBe(14 * 60 + 15);
  });

  test('waits for the office to open again when a day is full', () => {
    const model = withValue(['activities', 0, 'lasts'], ['8 h', '8 h 30 min', '9 h']);
    expect(node(model, 'recce').earliestEnd).toBe(17 * 60 + 30);
    expect(node(model, 'set-up').earliestStart).toBe(DAY + 9 * 60);
  });

  test('counts what there is to spare before the deadline, and no further', () => {
    const model = modelOf(base);
    const due = 10 * DAY + 12 * 60;
    expect(node(model, 'hand-over')).toMatchObject({ due, latestEnd: due, latestStart: due - 60 });
    // Monday 15:15 to the Thursday after next at 12:00, without two weekends' days.
    expect(node(model, 'hand-over').spare).toBe(135 + 7 * 510 + 180);
  });

  test('says how late it is when it cannot be done in time', () => {
    const late = withValue(['activities', 5, 'due'], '2027-03-08 12:00');
    expect(node(late, 'hand-over').spare).toBe(-195);
    expect(timelineOf(late, networkOf(late)).groups.flatMap((one) => one.rows)).toContainEqual(
      expect.objectContaining({
        title: 'Hand the rushes to the edit',
        words: 'late by 3 h 15 min even if everything goes well',
      }),
    );
  });

  test('finds the chain that decides the end, in order, and leaves out what only stands beside it', () => {
    expect(networkOf(modelOf(base)).criticalIds).toEqual([
      'recce',
      'set-up',
      'interview',
      'lunch',
      'kitchen',
      'hand-over',
    ]);
    const network = networkOf(modelOf(corporate));
    expect(network.criticalIds).toContain('cut-1');
    expect(network.criticalIds).not.toContain('return-kit');
    for (const [at, id] of network.criticalIds.entries())
      if (at > 0) {
        const before = network.criticalIds[at - 1] ?? '';
        expect(network.nodes.find((one) => one.id === id)?.afterIds).toContain(before);
      }
  });

  test('counts back from a moment as it counts on to it', () => {
    const office = officeOf(modelOf(base));
    for (const minutes of [15, 500, 510, 511, 2000, 5000]) {
      const end = addOfficeMinutes(office, 9 * 60, minutes);
      expect(backOfficeMinutes(office, end, minutes)).toBe(9 * 60);
    }
  });
});

describe('the timeline', () => {
  const timeline = timelineOf(modelOf(base), networkOf(modelOf(base)));
  const row = (title: string) => timeline.groups.flatMap((one) => one.rows).find((one) => one.title === title);

  test('shows a message when what it waits for would be done, and says what that is', () => {
    expect(row('Could we start at seven?')).toMatchObject({
      from: 10 * 60,
      words: 'from Joy Mensah, when “Recce” is done; answer within 4 h',
    });
    expect(row('Harbour Table is yours')).toMatchObject({ from: 9 * 60, words: 'from Pat Okafor, from the start' });
  });

  test('shows a risk with its odds, from as long before the work as it comes', () => {
    expect(row('The sound recordist is ill')).toMatchObject({
      from: 8 * 60,
      odds: 120,
      words: '12% on each day of “Set up”; 2 answers',
    });
  });

  test('leads each row to its place in the text', () => {
    for (const { path, title } of timeline.groups.flatMap((one) => one.rows)) {
      const list = modelOf(base)[path[0]] as readonly { title?: string; subject?: string }[];
      expect(list[path[1]]?.title ?? list[path[1]]?.subject).toBe(title);
    }
  });
});

describe('the budget', () => {
  test('sets the allowances of needs, kit and places against each line', () => {
    const budget = budgetOf(modelOf(base));
    expect(budget.lines.map(({ title, setAsidePence, leftPence }) => [title, setAsidePence, leftPence])).toEqual([
      ['Crew', 810_00, 90_00],
      ['Kit', 210_00, 10_00],
      ['Location', 120_00, 30_00],
      ['Safety', 0, 80_00],
      ['Contingency', 0, 135_00],
    ]);
    expect(budget).toMatchObject({ budgetPence: 1485_00, setAsidePence: 1140_00, homeless: [] });
  });

  test('goes below nought when more is set aside than there is', () => {
    expect(budgetOf(withValue(['lines', 0, 'budget'], '£700')).lines[0]?.leftPence).toBe(-110_00);
  });
});

describe('coverage', () => {
  const measure = (text: string, id: string) =>
    coverageOf(modelOf(text), 'coverage')
      .duties.flatMap((duty) => duty.measures)
      .find((one) => one.id === id);

  test('gives a measure its chance only when the production asks for it', () => {
    expect(measure(base, 'assessment-signed')?.chances).toBeGreaterThan(0);
    const without = applyEdits(base, setValue(base, ['activities', 1, 'needsAssessment'], false));
    expect(measure(without, 'assessment-signed')?.chances).toBe(0);
  });

  test('counts a skill as seen when any measure tied to it has a chance', () => {
    const { seen, unseen, duties } = coverageOf(modelOf(base), 'coverage');
    expect(seen.filter((one) => unseen.includes(one))).toEqual([]);
    const chances = duties.flatMap((duty) => duty.measures).filter((one) => one.chances > 0);
    expect(seen).toEqual(expect.arrayContaining(chances[0]?.ksbs ?? ['none']));
    expect(seen.indexOf('K2')).toBeLessThan(seen.indexOf('K13'));
  });
});

describe('playing on to a moment', () => {
  const model = modelOf(base);
  const until = 3 * DAY + 9 * 60;

  test('gives commands that all stand before it and play back', () => {
    const commands = commandsUntil(model, 'trial', 'careful', until);
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.every((one) => one.minute < until)).toBe(true);
    const { run, refused } = replay(model, 'trial', commands, until);
    expect(refused).toEqual([]);
    expect(run.state.minute).toBe(until);
  });

  test('gives none when nobody plays', () => {
    expect(commandsUntil(model, 'trial', 'idle', until)).toEqual([]);
  });
});
