/**
 * Each measure against behaviours planted for it, as two tables a person can read, one of a shoot and one of a film in post: per
 * cent of what the measure had to give, or a dash where it gave no chance. A change in a table is a change in what is marked: read
 * it as an assessor would.
 */
import { expect, it } from 'vitest';
import { applyEffects } from '../../src/engine/effects.ts';
import { observe } from '../../src/engine/observe.ts';
import { measures } from '../../src/marks/assess.ts';
import { bots, playBot } from '../../src/planner/bot.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { PostPlayer, postModel } from '../helpers/post.ts';
import { at, modelOf, Player, plannedAndBooked } from '../helpers/small.ts';

const because = { by: 'scenario', id: 'planted' } as const;

/** The small production with everything in it that measures look at, and what a behaviour wants changed. */
const full = (change: (file: ScenarioFile) => void = () => undefined) =>
  modelOf((file: ScenarioFile) => {
    const of = (id: string) => file.activities.find((one) => one.id === id);
    file.systems = ['bookings', 'money', 'risk', 'releases', 'post', 'reports', 'contracts'];
    for (const person of file.people) if (person.id === 'bo') person.roles = [...(person.roles ?? []), 'runner'];
    file.start = {
      ...file.start,
      bookings: [{ subject: 'bo', days: ['day 1', 'day 2', 'day 3'], status: 'confirmed' }],
    };
    Object.assign(of('quote') ?? {}, {
      evidence: ['paperwork', 'tracking', 'handover', 'welfare', 'sustainability', 'publicity', 'delivery'],
      due: 'day 1 17:00',
      delegate: {
        to: ['runner'],
        brief: [
          { id: 'what', label: 'What' },
          { id: 'when', label: 'When' },
        ],
        slip: 'it is wrong',
      },
    });
    Object.assign(of('interview') ?? {}, { records: true });
    Object.assign(of('lunch') ?? {}, { backsUp: true });
    Object.assign(file.kit?.find((one) => one.id === 'cam-kit') ?? {}, { cards: '9 h', returnedBy: 'lunch' });
    Object.assign(of('lunch') ?? {}, { returns: true });
    const option = { id: 'all', label: 'All', covers: ['web'], fee: 40, line: 'shoot' };
    const base = {
      about: 'Wanted.',
      for: ['interview'],
      lead: 2,
      replies: ['2 h', '4 h'] as [string, string],
      refusedIfLate: 100,
      options: [option],
      mustCover: ['web'],
      without: 'breach' as const,
    };
    file.lines?.push({ code: 'rights', title: 'Rights', budget: 100 });
    file.permits = [
      { ...base, id: 'street', title: 'Street permit', kind: 'permit' },
      {
        ...base,
        id: 'print',
        title: 'A print',
        kind: 'clearance',
        options: [
          { ...option, line: 'rights' },
          { ...option, id: 'world', label: 'All, for ever', line: 'rights', fee: 120 },
        ],
      },
    ];
    file.clientPayments = [
      { id: 'half', title: 'Half', amount: 900, when: { type: 'activity', activity: 'agree', is: ['done'] } },
    ];
    file.embargo = { until: 'day 11 09:00', mayKnow: ['client'] };
    change(file);
  });

/** Somebody is hurt as the interview begins: two must know, an authority must hear, the insurer may pay. */
const mishap = () =>
  new Player(
    full((file) => {
      Object.assign(file.risks?.[0] ?? {}, {
        odds: 100,
        incident: 'injury',
        tell: ['pm', 'client'],
        tellWithin: '2 h',
        reports: [{ rule: 'seven-days' }],
        claim: { permit: 'street', covers: ['web'], excess: 50, line: 'shoot' },
      });
      file.ends = 'day 30 17:30';
    }),
  ).until(1, '09:00');
const hurt = () => plannedAndBooked(mishap()).until(4, '10:15');
const inTheBook = (player: Player, toIds: string[]) =>
  player.do({ type: 'record-incident', incidentId: 0, toIds }).until(4, '11:00');

const start = () => new Player(full()).until(1, '09:00');
const sheet = (player: Player) => {
  const draft = observe(player.run).sheetDrafts.find((one) => one.day === 3);
  return player.do({ type: 'send-call-sheet', day: 3, toIds: draft?.needIds ?? [], note: '' });
};
/** The interview goes to the other place after everybody was booked, and its owner is told or not. */
const moved = (told: boolean) => {
  const player = plannedAndBooked(start()).until(2, '12:00');
  player.do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
  const toIds = ['client'];
  return told ? player.do({ type: 'send-change-notice', activityIds: ['interview'], toIds, note: '' }) : player;
};
const apply = (player: Player) =>
  player
    .do({ type: 'apply-for', permitId: 'street', optionId: 'all' })
    .do({ type: 'apply-for', permitId: 'print', optionId: 'all' });
/** Everything got in time and delivered, with the rights at one price or another. */
const delivered = (optionId: string) => {
  const player = plannedAndBooked(start()).until(1, '10:30');
  player.do({ type: 'apply-for', permitId: 'street', optionId: 'all' });
  player.do({ type: 'apply-for', permitId: 'print', optionId });
  player.do({ type: 'plan-activity', activityId: 'cut', startMinute: at(5, '09:00') });
  for (const [needId, subjectId, days] of [
    ['editor', 'eve', [4, 7, 8]],
    ['music', 'track', [4]],
  ] as const) {
    player.do({ type: 'assign-need', activityId: 'cut', needId, subjectId });
    player.do({ type: 'confirm', subjectId, days: [...days], reason: 'The one we want.' });
  }
  return sheet(player.until(3, '10:00'));
};
/** Dee coughs on the phone the day before, and is ill on the morning. */
const cough = () =>
  plannedAndBooked(
    new Player(
      full((file) =>
        Object.assign(file.risks?.[0] ?? {}, {
          odds: 100,
          warnings: [{ before: '24 h', text: 'Dee coughs on the phone' }],
        }),
      ),
    ).until(1, '09:00'),
  );
const secondName = (player: Player) => player.do({ type: 'phone-person', personId: 'dee', activityIds: ['interview'] });
const fraud = (player: Player, action: 'pass' | 'call-back') => {
  applyEffects(player.run, [{ type: 'change-bank', subject: 'cam-kit', change: 'fraud' }], because);
  while (!player.run.state.ended && !player.run.state.invoices.some((one) => one.subjectId === 'cam-kit'))
    player.until(Math.floor(player.run.state.minute / 1440) + 2, '09:00');
  const invoice = player.run.state.invoices.find((one) => one.subjectId === 'cam-kit');
  if (invoice) player.do({ type: 'handle-invoice', invoiceId: invoice.id, action });
  return player;
};
const petty = { type: 'petty-cash', line: 'shoot', amount: 900, receipt: 'kept', text: 'Tape' };
const bot = (id: string) => {
  const found = bots.get(id);
  if (!found) throw new Error(`No bot ${id}`);
  return playBot(full(), 'table', found).run;
};

/** Behaviours, each the whole of a run. */
const behaviours: Record<string, () => Player['run']> = {
  nothing: () => start().toEnd().run,
  'no sheet': () => plannedAndBooked(start()).toEnd().run,
  'sheet late': () => sheet(plannedAndBooked(start()).until(3, '17:00')).toEnd().run,
  'sheet early': () => sheet(plannedAndBooked(start()).until(3, '10:00')).toEnd().run,
  'move kept in': () => moved(false).toEnd().run,
  'move told': () => moved(true).toEnd().run,
  'forms in time': () => apply(plannedAndBooked(start())).toEnd().run,
  'forms late': () => apply(plannedAndBooked(start()).until(3, '10:00')).toEnd().run,
  'half brief': () =>
    start()
      .do({ type: 'delegate', activityId: 'quote', toId: 'bo', briefIds: ['what'] })
      .toEnd().run,
  'full brief': () =>
    start()
      .do({ type: 'delegate', activityId: 'quote', toId: 'bo', briefIds: ['what', 'when'] })
      .until(1, '15:00')
      .do({ type: 'check-work', activityId: 'quote' })
      .toEnd().run,
  'cards wiped': () => plannedAndBooked(start()).until(4, '12:00').do({ type: 'clear-cards' }).toEnd().run,
  'fraud paid': () => fraud(plannedAndBooked(start()), 'pass').toEnd().run,
  'fraud caught': () => fraud(plannedAndBooked(start()), 'call-back').toEnd().run,
  'float coded': () => {
    const player = start();
    applyEffects(player.run, [petty], because);
    return player.do({ type: 'reconcile-petty-cash' }).toEnd().run;
  },
  'float left': () => {
    const player = start();
    applyEffects(player.run, [petty], because);
    return player.toEnd().run;
  },
  'report sent': () => {
    const player = plannedAndBooked(start()).until(4, '18:00');
    return player.do({ type: 'send-daily-report', day: 3, toIds: ['pm'] }).toEnd().run;
  },
  'mishap left': () => hurt().toEnd().run,
  'mishap late': () =>
    inTheBook(hurt(), ['pm'])
      .until(6, '10:00')
      .do({ type: 'tell-incident', incidentId: 0, toIds: ['client'] })
      .do({ type: 'notify-insurer', incidentId: 0 })
      .until(25, '10:00')
      .do({ type: 'report-incident', incidentId: 0, ruleId: 'seven-days' })
      .toEnd().run,
  'mishap told': () =>
    inTheBook(hurt().do({ type: 'answer-risk', riskId: 'late', responseId: 'wait' }), ['pm', 'client'])
      .do({ type: 'notify-insurer', incidentId: 0 })
      .do({ type: 'report-incident', incidentId: 0, ruleId: 'seven-days' })
      .toEnd().run,
  'sheet astray': () =>
    plannedAndBooked(start())
      .until(3, '10:00')
      .do({ type: 'send-call-sheet', day: 3, toIds: ['ana', 'dee', 'guest', 'eve'], note: '' })
      .toEnd().run,
  'rights fit': () => delivered('all').toEnd().run,
  'rights dear': () => delivered('world').toEnd().run,
  'sign ignored': () => cough().toEnd().run,
  'sign heard': () => secondName(cough().until(3, '10:30')).toEnd().run,
  'sign late': () => secondName(cough().until(4, '12:00')).toEnd().run,
  hasty: () => bot('hasty'),
  careful: () => bot('careful'),
  expert: () => bot('expert'),
};

/** A film in post, all planned and booked on the first day. */
const film = (roomDays?: number[]) => new PostPlayer(postModel()).until(1, '09:00').planned(roomDays);
/** Each move in the tracker and each note on the list within the hour; the trustee’s odd note answered. */
const kept = () => {
  const player = film().until(2, '09:15').write('ip').until(2, '13:00').write('rev');
  player.send(1, 'client').send(1, 'tess').until(2, '15:15').write('fb', ['logo', 'warmer', 'colder']);
  player.until(2, '15:30').answer('ask').until(3, '09:15').write('ip').until(3, '13:00').write('apr');
  return player.send(2, 'client').send(2, 'tess').until(3, '14:30');
};
const handedOn = (player: PostPlayer) =>
  player
    .handOn('list', 'reference')
    .do({ type: 'do-activity', activityId: 'papers' })
    .until(5, '09:15')
    .write('ip')
    .until(5, '15:30')
    .write('fin')
    .until(5, '16:00');
const shelved = (player: PostPlayer) => player.do({ type: 'do-activity', activityId: 'archive' }).toEnd().run;
const inPost = (id: string) => {
  const found = bots.get(id);
  if (!found) throw new Error(`No bot ${id}`);
  return playBot(postModel(), 'table', found).run;
};

const postBehaviours: Record<string, () => Player['run']> = {
  nothing: () => film().toEnd().run,
  careless: () => {
    const player = film([2, 3, 4, 7]).reviewed(['client'], 'link', false).until(4, '09:00');
    return player.handOn('list', 'invoices').toEnd().run;
  },
  middling: () => {
    const player = film().reviewed(['client'], 'email').until(4, '10:00').send(2, 'tess');
    player.write('apr', ['logo', 'warmer', 'colder']).until(4, '11:00').handOn('list').until(6, '10:00').write('fin');
    return player.until(9, '10:00').do({ type: 'do-activity', activityId: 'papers' }).toEnd().run;
  },
  'kept up': () => shelved(handedOn(kept())),
  'old version': () => shelved(handedOn(kept().send(1, 'client'))),
  'third round': () =>
    shelved(handedOn(kept().comes({ type: 'make-version', job: 'film' }).send(3, 'client').send(3, 'tess'))),
  'lock broken': () =>
    handedOn(kept())
      .until(8, '10:00')
      .comes({ type: 'reopen-activity', activity: 'recut', length: 60, text: 'one more shot' })
      .toEnd().run,
  hasty: () => inPost('hasty'),
  careful: () => inPost('careful'),
  expert: () => inPost('expert'),
};

const played = (list: Record<string, () => Player['run']>) =>
  Object.entries(list).map(([name, play]) => ({ name, run: play() }));
const shoot = played(behaviours);
const post = played(postBehaviours);

/** A row for each measure that had a chance in one of them. */
function table(runs: readonly { name: string; run: Player['run'] }[]): string {
  const width = Math.max(...[...measures.keys()].map((id) => id.length)) + 2;
  const rows = [...measures.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((measure) => {
      const shares = runs.map(({ run }) => {
        const occasions = measure.assess(run);
        const weight = occasions.reduce((sum, one) => sum + one.weight, 0);
        if (weight === 0) return '–';
        const got = occasions.reduce((sum, one) => sum + one.got * one.weight, 0);
        return `${Math.round(got / weight / 10)}${occasions.some((one) => one.breach) ? '!' : ''}`;
      });
      if (shares.every((one) => one === '–')) return [];
      return [`${measure.id.padEnd(width)}${measure.about.padEnd(9)}${shares.map((one) => one.padStart(14)).join('')}`];
    });
  const head = `${'measure'.padEnd(width)}${'about'.padEnd(9)}${runs.map(({ name }) => name.padStart(14)).join('')}`;
  return `${[head, ...rows, '', 'Per cent of what the measure had to give; – no chance; ! a gate is breached.'].join('\n')}\n`;
}

it('gives each measure by each planted behaviour of a shoot as the table says', async () => {
  await expect(table(shoot)).toMatchFileSnapshot('measure-table.txt');
});

it('gives each measure by each planted behaviour in post as the table says', async () => {
  await expect(table(post)).toMatchFileSnapshot('measure-table-post.txt');
});

it('leaves no measure without a chance in all of them', () => {
  const seen = [...measures.values()].filter((measure) =>
    [...shoot, ...post].some(({ run }) => measure.assess(run).length > 0),
  );
  expect(seen.map(({ id }) => id).sort()).toEqual([...measures.keys()].sort());
});
