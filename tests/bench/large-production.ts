/**
 * A production of any size, made from its measures alone: blocks of prep, shoot and post, two units on every shoot day, people and
 * kit booked in turn, call sheets, messages, risks, a permit a block. The same size gives the same file and the same script.
 * It stands for the largest production the language allows room for; nothing in it is meant to be played by a person.
 */
import { DAY_MINUTES, type Day, type Minute, type Model } from '../../src/engine/model.ts';
import { library } from '../../src/scenario/library.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';

export interface Size {
  days: number;
  activities: number;
  people: number;
  kit: number;
}

/** The largest production the engine is measured by. */
export const LARGEST: Size = { days: 100, activities: 300, people: 80, kit: 120 };

type Activity = ScenarioFile['activities'][number];
type Need = NonNullable<Activity['needs']>[number];

const A_BLOCK = 30;
export const UNITS = [1, 2] as const;
const SHOOT_DAYS = 3;
/** The first entries of each list come first, so that a small production has one of each that matters. */
const ROLES = ['camera', 'sound', 'director', 'editor', 'guest', 'runner', 'locations', 'data', 'gaffer', 'art'];
const THINGS = ['camera-kit', 'sound-kit', 'suite', 'lights', 'grip', 'monitor', 'van', 'drive'];
const SCENE_ROLES = ['director', 'camera', 'sound', 'gaffer', 'art', 'guest'];
const SCENE_THINGS = ['camera-kit', 'sound-kit', 'lights', 'grip', 'monitor'];
const OFFICE_PEOPLE = ['pm', 'producer', 'client', 'landlord'];

const two = (n: number): string => String(n).padStart(2, '0');
const count = (n: number): number[] => Array.from({ length: n }, (_, at) => at);
/** Monday 2 March 2026 is day nought. */
export const isWeekend = (day: Day): boolean => day % 7 > 4;

const roleOf = (at: number): string => ROLES[at % ROLES.length] as string;
const thingOf = (at: number): string => THINGS[at % THINGS.length] as string;
export const castOf = ({ people }: Size): { id: string; role: string }[] =>
  count(Math.max(0, people - OFFICE_PEOPLE.length)).map((at) => ({
    id: `p${two(at)}-${roleOf(at)}`,
    role: roleOf(at),
  }));
const storeOf = ({ kit }: Size): { id: string; thing: string }[] =>
  count(kit).map((at) => ({ id: `k${two(at)}-${thingOf(at)}`, thing: thingOf(at) }));

export interface Block {
  at: number;
  name: string;
  /** First day of prep. */
  first: Day;
  shootDays: Day[];
  /** First day of post. */
  post: Day;
}

export function blocksOf(size: Size): Block[] {
  const blocks = Math.max(1, Math.floor(size.activities / A_BLOCK));
  const span = Math.max(1, Math.floor(size.days / blocks));
  return count(blocks).map((at) => {
    const first = Math.min(size.days - 1, at * span);
    const begins = first + Math.max(0, Math.min(4, span - SHOOT_DAYS - 2));
    const shootDays = count(Math.min(SHOOT_DAYS, span)).map((day) => begins + day);
    return { at, name: `b${two(at)}`, first, shootDays, post: Math.min(size.days - 1, begins + shootDays.length) };
  });
}

export const placeOf = (block: Block, unit: number): string => `place-${two((block.at * 2 + unit) % 20)}`;

/** Whoever's turn it is of those who can do it: a block and a unit take the next. */
function turn<T>(able: readonly T[], block: Block, unit: number): T | undefined {
  return able[(block.at * UNITS.length + unit) % Math.max(1, able.length)];
}

function peopleOf(size: Size): ScenarioFile['people'] {
  const office: ScenarioFile['people'] = OFFICE_PEOPLE.map((id, at) => ({
    id,
    name: `Office ${id}`,
    title: id,
    kind: 'stakeholder',
    portrait: `portrait-${two(at + 1)}`,
    about: 'Decides.',
    approves: id === 'pm' ? ['spend', 'assessment', 'move-money', 'contingency'] : [],
  }));
  const cast: ScenarioFile['people'] = castOf(size).map(({ id, role }, at) => ({
    id,
    name: `Person ${at} ${role}`,
    title: role,
    kind: role === 'guest' ? 'contributor' : 'crew',
    portrait: `portrait-${two((at % 20) + 1)}`,
    about: 'Works.',
    roles: [role],
    skills: at % 3 === 0 ? ['steady'] : [],
    rate: 220 + 17 * (at % 13),
    pace: 90 + (at % 5) * 5,
    homeTravel: `${20 + 5 * (at % 9)} min`,
    missesSheet: at % 10 === 0 ? 40 : 0,
    reads: ['15 min', '90 min'],
  }));
  return [...office, ...cast];
}

function sceneNeeds(size: Size, block: Block, unit: number): { need: Need; subjectId: string }[] {
  const cast = castOf(size);
  const store = storeOf(size);
  return [
    ...SCENE_ROLES.flatMap((role) => {
      const one = turn(
        cast.filter((person) => person.role === role),
        block,
        unit,
      );
      const need: Need = { id: role, kind: 'person', asks: role, label: role, line: 'crew', allowance: 900 };
      return one ? [{ need: role === 'camera' ? { ...need, wants: ['steady'] } : need, subjectId: one.id }] : [];
    }),
    ...SCENE_THINGS.flatMap((thing) => {
      const one = turn(
        store.filter((item) => item.thing === thing),
        block,
        unit,
      );
      const need: Need = { id: thing, kind: 'kit', asks: thing, label: thing, line: 'kit', allowance: 300 };
      return one ? [{ need, subjectId: one.id }] : [];
    }),
  ];
}

function singleNeeds(size: Size, block: Block, roles: readonly string[], things: readonly string[]) {
  const cast = castOf(size);
  const store = storeOf(size);
  const need = (kind: Need['kind'], asks: string): Need => ({ id: asks, kind, asks, label: asks, line: 'post' });
  return [
    ...roles.flatMap((role) => {
      const one = turn(
        cast.filter((person) => person.role === role),
        block,
        0,
      );
      return one ? [{ need: need('person', role), subjectId: one.id }] : [];
    }),
    ...things.flatMap((thing) => {
      const one = turn(
        store.filter((item) => item.thing === thing),
        block,
        0,
      );
      return one ? [{ need: need('kit', thing), subjectId: one.id }] : [];
    }),
  ];
}

/** One activity with where the script puts it, and who and what it gives it. */
export interface Planned {
  activity: Activity;
  startMinute: Minute | null;
  /** By need. */
  uses: { need: Need; subjectId: string }[];
}

export const at = (day: Day, hour: number): Minute => day * DAY_MINUTES + hour * 60;

function blockOf(size: Size, block: Block, blocks: readonly Block[]): Planned[] {
  const { name } = block;
  const id = (word: string) => `${name}-${word}`;
  const last = block.shootDays.length - 1;
  const put = (
    activity: Omit<Activity, 'title' | 'about' | 'needs'>,
    startMinute: Minute | null = null,
    uses: Planned['uses'] = [],
  ): Planned => ({
    activity: {
      ...activity,
      title: `Block ${block.at} ${activity.id}`,
      about: 'Work.',
      needs: uses.map(({ need }) => need),
    },
    startMinute,
    uses,
  });
  const before = blocks[block.at - 1];
  const scenes = block.shootDays.flatMap((day, index) =>
    UNITS.flatMap((unit) => {
      const scene = (part: string) => id(`d${index}u${unit}-${part}`);
      const uses = sceneNeeds(size, block, unit);
      const rest = {
        stage: 'shoot' as const,
        department: 'camera' as const,
        hours: 'continuous' as const,
        places: [placeOf(block, unit)],
      };
      return [
        put(
          {
            ...rest,
            id: scene('am'),
            kind: 'work',
            lasts: ['3 h', '4 h', '5 h'],
            after: [id('agree'), id('recce')],
            needsDaylight: unit === 2,
            records: true,
          },
          at(day, 8),
          uses,
        ),
        put(
          { ...rest, id: scene('lunch'), kind: 'break', lasts: ['1 h', '1 h', '1 h'], after: [scene('am')] },
          at(day, 13),
        ),
        put(
          {
            ...rest,
            id: scene('pm'),
            kind: 'work',
            lasts: ['3 h', '4 h', '6 h'],
            after: [scene('lunch')],
            needsQuiet: unit === 1,
            needsAssessment: true,
            needsReleases: true,
          },
          at(day, 14),
          uses,
        ),
      ];
    }),
  );
  return [
    put({
      id: id('brief'),
      kind: 'desk',
      stage: 'prep',
      lasts: ['1 h', '1 h', '1 h'],
      after: before ? [`${before.name}-brief`] : [],
    }),
    put({ id: id('schedule'), kind: 'desk', stage: 'prep', lasts: ['2 h', '2 h', '2 h'], after: [id('brief')] }),
    put({
      id: id('paperwork'),
      kind: 'desk',
      stage: 'prep',
      lasts: ['1 h', '1 h', '1 h'],
      after: [id('brief')],
      evidence: ['paperwork'],
    }),
    put({ id: id('agree'), kind: 'wait', stage: 'prep', lasts: ['2 h', '4 h', '8 h'], after: [id('brief')] }),
    put(
      {
        id: id('recce'),
        kind: 'work',
        stage: 'prep',
        hours: 'continuous',
        lasts: ['1 h', '2 h', '3 h'],
        places: [placeOf(block, 1)],
        reveals: true,
      },
      at(Math.min(block.first + 1, block.shootDays[0] ?? 0), 10),
      singleNeeds(size, block, ['locations'], ['van']),
    ),
    put(
      {
        id: id('collect'),
        kind: 'work',
        stage: 'prep',
        hours: 'continuous',
        lasts: ['1 h', '2 h', '3 h'],
        places: ['store'],
        collects: true,
      },
      at(Math.max(0, (block.shootDays[0] ?? 1) - 1), 14),
      singleNeeds(size, block, ['runner'], []),
    ),
    ...scenes,
    put(
      {
        id: id('return'),
        kind: 'work',
        stage: 'post',
        hours: 'continuous',
        lasts: ['1 h', '1 h', '2 h'],
        places: ['store'],
        after: [id(`d${last}u1-pm`)],
        returns: true,
      },
      at(block.post, 9),
      singleNeeds(size, block, ['runner'], []),
    ),
    put(
      {
        id: id('backup'),
        kind: 'work',
        stage: 'post',
        lasts: ['2 h', '3 h', '6 h'],
        after: [id(`d${last}u1-pm`), id(`d${last}u2-pm`)],
        backsUp: true,
      },
      at(block.post, 9),
      singleNeeds(size, block, ['data'], ['drive']),
    ),
    put(
      { id: id('edit'), kind: 'work', stage: 'post', lasts: ['1 days', '2 days', '3 days'], after: [id('backup')] },
      at(block.post, 12),
      singleNeeds(size, block, ['editor'], ['suite']),
    ),
    put(
      { id: id('grade'), kind: 'work', stage: 'post', lasts: ['4 h', '6 h', '8 h'], after: [id('edit')] },
      at(block.post + 2, 12),
      singleNeeds(size, block, ['editor'], ['suite']),
    ),
    put({ id: id('review'), kind: 'wait', stage: 'post', lasts: ['4 h', '1 days', '2 days'], after: [id('grade')] }),
    put({
      id: id('deliver'),
      kind: 'milestone',
      stage: 'delivery',
      after: [id('review')],
      due: `day ${Math.min(size.days, block.post + 8)} 17:00`,
    }),
  ];
}

export const planOf = (size: Size): Planned[] => {
  const blocks = blocksOf(size);
  return blocks.flatMap((block) => blockOf(size, block, blocks));
};

/** The production as an author would write it. */
export function largeFile(size: Size): ScenarioFile {
  const blocks = blocksOf(size);
  const [guest] = castOf(size).filter(({ role }) => role === 'guest');
  return {
    format: 2,
    id: 'large',
    title: 'A large production',
    summary: 'Many blocks, two units.',
    drawing: 'place-mill-office',
    begins: '2026-03-02 08:00',
    ends: `day ${size.days} 24:00`.replace('24:00', '23:45'),
    rules: 'factual-corporate',
    city: 'london',
    systems: ['bookings', 'money', 'risk', 'releases', 'post', 'reports'],
    brief: {
      client: 'A client',
      story: ['Much work.'],
      requirements: ['All of it.'],
      learningPoints: ['Keep going.'],
      playMinutes: 200,
    },
    you: { role: 'Production coordinator', reportsTo: 'pm', limit: 1200, mayNotDecide: ['spend above £1,200'] },
    people: peopleOf(size),
    kit: storeOf(size).map(({ id, thing }, index) => ({
      id,
      name: `Item ${index} ${thing}`,
      supplier: `House ${index % 7}`,
      provides: [thing],
      specs: ['uhd-25p'],
      about: 'Works.',
      rate: 20 + 3 * (index % 11),
      lead: '4 h',
      stock: 1,
      ...(thing === 'camera-kit' ? { cards: '400 h' } : {}),
      loadWatts: thing === 'lights' ? 1200 : 0,
    })),
    places: [
      {
        id: 'store',
        name: 'The store',
        address: '1 Yard',
        drawing: 'place-mill-office',
        about: 'Full of cases.',
        known: true,
        line: 'places',
      },
      ...count(20).map((index) => ({
        id: `place-${two(index)}`,
        name: `Place ${index}`,
        address: `${index} Long Road`,
        drawing: 'place-mill-office',
        about: 'A place.',
        interior: index % 2 === 0,
        known: index % 3 === 0,
        line: 'places',
        fee: index % 4 === 0 ? 250 : 0,
        supplyWatts: 3000,
        open: ['07:00', '21:00'] as [string, string],
        ...(index % 4 === 0 ? { owner: 'landlord', permission: '8 h' } : {}),
        noise: [{ weekdays: [1, 2, 3, 4, 5], from: '15:00', to: '15:30', what: 'School run' }],
      })),
    ],
    travel: count(19).map((index) => ({
      between: [`place-${two(index)}`, `place-${two(index + 1)}`] as [string, string],
      takes: `${20 + index} min`,
    })),
    activities: planOf(size).map(({ activity }) => activity),
    lines: [
      { code: 'crew', title: 'Crew', budget: 400_000 },
      { code: 'kit', title: 'Kit', budget: 60_000 },
      { code: 'places', title: 'Places', budget: 20_000 },
      { code: 'post', title: 'Post', budget: 60_000 },
      { code: 'spare', title: 'Contingency', budget: 40_000, contingency: true },
    ],
    hazards: count(6).map((index) => ({
      id: `hazard-${index}`,
      title: `Hazard ${index}`,
      activities: [`${blocks[index % blocks.length]?.name}-d0u1-pm`],
      likelihood: 3,
      severity: 2 + (index % 2),
      who: ['Everyone'],
    })),
    controls: count(6).map((index) => ({
      id: `control-${index}`,
      title: `Control ${index}`,
      hierarchy: 'engineer',
      cost: 40,
      line: 'places',
      reduces: [{ hazard: `hazard-${index}`, likelihood: 2 }],
    })),
    risks: blocks.flatMap(({ name }) =>
      UNITS.map((unit) => ({
        id: `${name}-late-${unit}`,
        title: 'Somebody is late',
        activity: `${name}-d0u${unit}-am`,
        odds: 40,
        text: 'They are stuck.',
        severity: 'minor' as const,
        incident: 'near-miss' as const,
        factors: [{ when: { type: 'weather', activity: `${name}-d0u${unit}-am`, is: 'rain' }, times: 1.5 }],
        onHappen: [{ type: 'lose-time', activity: `${name}-d0u${unit}-am`, length: '30 min', text: 'waiting' }],
        responses: [
          { id: 'wait', label: 'Wait', outlook: 'They will come.', line: 'crew', sound: 90, why: 'They came.' },
          {
            id: 'car',
            label: 'Send a car',
            outlook: 'Quicker, perhaps.',
            cost: 60,
            line: 'crew',
            sound: 40,
            why: 'It was not needed.',
          },
        ],
      })),
    ),
    threads: blocks.flatMap(({ name, first, post }) => [
      {
        id: `${name}-scope`,
        from: 'client',
        channel: 'email' as const,
        subject: 'One more?',
        text: 'Can you add one?',
        when: { type: 'time-reached', time: `day ${first + 1} 11:00` },
        answerWithin: '6 h',
        asks: ['cost' as const],
        stances: [
          {
            stance: 'agree' as const,
            label: 'Yes',
            commits: 1500,
            line: 'post',
            judgement: 0 as const,
            answer: 'Great!',
            why: 'Not yours to give.',
          },
          {
            stance: 'escalate' as const,
            label: 'I am asking',
            judgement: 2 as const,
            answer: 'Thanks.',
            why: 'Right.',
          },
        ],
        facts: [{ id: 'price', topic: 'cost' as const, text: 'It costs {forecast}', needed: true }],
        ifLeft: [{ after: '8 h', text: 'Hello?' }],
      },
      {
        id: `${name}-news`,
        from: 'producer',
        channel: 'email' as const,
        subject: 'News',
        text: 'All is well.',
        asksReply: false,
        when: {
          type: 'all',
          of: [
            { type: 'time-reached', time: `day ${Math.min(size.days, post + 1)} 10:00` },
            { type: 'activity', activity: `${name}-brief`, is: ['done'] },
          ],
        },
      },
      ...(guest
        ? [
            {
              id: `${name}-cross`,
              from: guest.id,
              channel: 'phone' as const,
              subject: 'Unhappy',
              text: 'Nobody told me.',
              rings: true,
              asksReply: false,
              when: { type: 'trust-below', person: guest.id, trust: 10 + first },
            },
          ]
        : []),
    ]),
    permits: blocks.slice(0, 40).map((block) => ({
      id: `${block.name}-street`,
      title: `Street ${block.at}`,
      kind: 'permit' as const,
      about: 'The pavement.',
      for: [`${block.name}-d0u2-am`],
      lead: 2,
      replies: ['2 h', '8 h'] as [string, string],
      mustCover: ['street'],
      options: [{ id: 'day', label: 'By the day', covers: ['street'], fee: 90, line: 'places' }],
      without: 'breach' as const,
      source: 'made up for measuring',
      verified: false,
    })),
    clientPayments: count(4).map((index) => ({
      id: `stage-${index}`,
      title: `Stage ${index}`,
      amount: 50_000,
      when: { type: 'time-reached', time: `day ${1 + Math.floor((index * size.days) / 4)} 09:00` },
    })),
  };
}

/** The same production as the engine gets it, by way of the whole reader. */
export function largeModel(size: Size): Model {
  const { model, problems } = readScenario('large.json', JSON.stringify(largeFile(size)), library);
  if (!model) throw new Error(problems.map((one) => `${one.line}: ${one.message}`).join('\n'));
  return model;
}
