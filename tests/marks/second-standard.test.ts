/** A standard quite unlike the one that ships: other duties, other codes, other levels. It is data, and no code changes for it. */
import { expect, it } from 'vitest';
import { begin } from '../../src/engine/begin.ts';
import { assess } from '../../src/marks/assess.ts';
import { bots, playBot } from '../../src/planner/bot.ts';
import { compile } from '../../src/scenario/compile.ts';
import { rubricSchema, standardSchema } from '../../src/scenario/library-schema.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { smallFile, testLibrary } from '../helpers/small.ts';

const standard = standardSchema.parse({
  id: 'stage-door',
  reference: 'SD2',
  level: 2,
  source: 'Made up for this test.',
  note: 'Not a real standard.',
  versions: {
    spring: {
      title: 'Stage door keeper',
      starts: '2026',
      knowledge: { K9: 'Knows who is in the building' },
      skills: { S4: 'Tells people where to be' },
      behaviours: { B2: 'Is there' },
      duties: [
        {
          slug: 'door',
          number: 1,
          title: 'Mind the door',
          summary: 'Who comes, and when.',
          option: 'core',
          ksbs: ['S4'],
        },
        { slug: 'till', number: 2, title: 'Mind the till', summary: 'What it costs.', option: 'core', ksbs: ['K9'] },
        {
          slug: 'kettle',
          number: 3,
          title: 'Mind the kettle',
          summary: 'Nothing marks it.',
          option: 'core',
          ksbs: ['B2'],
        },
      ],
    },
  },
});
const rubric = rubricSchema.parse({
  standard: 'stage-door',
  note: 'Made up.',
  pass: 30,
  distinction: 95,
  gateCap: 10,
  weakShare: 0,
  distinctionShare: 100,
  distinctionSlugs: ['till'],
  duties: {
    door: [{ measure: 'people-told', weight: 1, gate: false, ksbs: { spring: ['S4'] } }],
    till: [{ measure: 'budget-kept', weight: 3, gate: false, ksbs: { spring: ['K9'] } }],
    kettle: [],
  },
});
const library = { ...testLibrary, standards: { 'stage-door': standard }, rubrics: { production: rubric } };
const model = compile(
  scenarioSchema.parse({ ...smallFile(), standard: 'stage-door', standardVersion: 'spring' }),
  library,
);

it('loads, marks its own duties at its own levels, and leaves what nothing measures unseen', () => {
  const careful = bots.get('careful');
  if (!careful) throw new Error('There is a careful bot.');
  const marks = assess(playBot(model, 'stage', careful).run);
  expect(marks).toMatchObject({ standard: 'SD2', version: 'spring' });
  expect(marks.duties.map(({ slug, number }) => `${number} ${slug}`)).toEqual(['1 door', '2 till', '3 kettle']);
  expect(marks.duties[2]).toMatchObject({ points: null, grade: 'not-seen' });
  for (const duty of marks.duties.slice(0, 2)) {
    const points = duty.points ?? 0;
    expect(duty.grade).toBe(points >= 95 ? 'distinction' : points >= 30 ? 'pass' : 'fail');
    expect(duty.entries.flatMap((entry) => entry.ksbs)).not.toContain('K1');
  }
});

it('marks a run in which nothing was done', () => {
  const marks = assess(begin(model, 'stage'));
  expect(marks.duties).toHaveLength(3);
});
