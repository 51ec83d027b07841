/**
 * The instructive chains of the trade, each as a list of what happened: one slip, and what follows from it. A change here is a
 * change in how the simulation tells a story.
 */
import { describe, expect, it } from 'vitest';
import { applyEffects } from '../../src/engine/effects.ts';
import type { Model } from '../../src/engine/model.ts';
import { observe } from '../../src/engine/observe.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, plannedAndBooked } from '../helpers/small.ts';
import { story } from '../helpers/story.ts';

const because = { by: 'scenario', id: 'story' } as const;
const shoot = (model: Model = modelOf()) => plannedAndBooked(new Player(model).until(1, '09:00'));
const activity = (file: ScenarioFile, id: string) => {
  const found = file.activities.find((one) => one.id === id);
  if (!found) throw new Error(`The small production has no ${id}`);
  return found;
};
const told = (player: Player, day: number) => {
  const draft = observe(player.run).sheetDrafts.find((one) => one.day === day);
  return player.do({ type: 'send-call-sheet', day, toIds: draft?.needIds ?? [], note: '' });
};
const permit = (lead: number, more: Record<string, unknown> = {}) => [
  {
    id: 'street',
    title: 'The street permit',
    kind: 'permit' as const,
    about: 'To stand on the pavement.',
    for: ['interview'],
    lead,
    replies: ['2 h', '4 h'] as [string, string],
    refusedIfLate: 100,
    options: [{ id: 'all', label: 'All of it', covers: [], fee: 60, line: 'shoot' }],
    ...more,
  },
];

describe('a chain', () => {
  it('of rain, an overrun, and rest cut short the next day', async () => {
    const model = modelOf((file) => {
      const interview = activity(file, 'interview');
      interview.needsDry = true;
      file.activities.push({ ...interview, id: 'pick-ups', title: 'Pick-ups', after: ['interview'], needsDry: false });
      for (const place of file.places ?? []) place.interior = false;
    });
    const player = shoot(model);
    player.run.state.weather[3] = { rain: 3, rainFrom: at(4, '10:00'), rainTo: at(4, '19:00'), gustMph: 8, tempC: 9 };
    player
      .until(1, '17:00')
      .do({ type: 'plan-activity', activityId: 'pick-ups', startMinute: at(5, '07:00'), placeId: 'office' });
    for (const [needId, subjectId] of Object.entries(player.run.state.draft.interview?.uses ?? {})) {
      player.do({ type: 'assign-need', activityId: 'pick-ups', needId, subjectId });
      player.do({ type: 'confirm', subjectId, days: [4], reason: 'A second day.' });
    }
    player.do({ type: 'confirm', subjectId: 'office', days: [4], reason: '' });
    told(told(player.until(3, '14:00'), 3), 4).until(6, '01:00');
    await expect(story(player)).toMatchFileSnapshot('rain-and-an-overrun.txt');
  });

  it('of the card that was wiped before it was copied', async () => {
    const model = modelOf((file) => {
      Object.assign(file.kit?.find((one) => one.id === 'cam-kit') ?? {}, { cards: '1 h' });
      activity(file, 'interview').records = true;
    });
    const player = told(shoot(model).until(3, '10:00'), 3).until(4, '12:00').do({ type: 'clear-cards' });
    await expect(story(player.until(4, '16:00'))).toMatchFileSnapshot('the-card-wiped-before-a-copy.txt');
  });

  it('of the pencil that was challenged and not answered', async () => {
    const model = modelOf((file) => {
      for (const person of file.people) if (person.id === 'ana') person.challenged = 100;
    });
    const player = new Player(model).until(1, '09:00').do({ type: 'pencil', subjectId: 'ana', days: [3] });
    await expect(story(player.until(4, '12:00'))).toMatchFileSnapshot('the-pencil-that-was-lost.txt');
  });

  it('of the permit that was asked for too late', async () => {
    const player = shoot(modelOf((file) => Object.assign(file, { permits: permit(5) }))).until(3, '09:00');
    player.do({ type: 'apply-for', permitId: 'street', optionId: 'all' });
    await expect(story(player.until(4, '13:00'))).toMatchFileSnapshot('the-permit-asked-for-too-late.txt');
  });

  it('of the work that went on without its permit', async () => {
    const model = modelOf((file) => Object.assign(file, { permits: permit(5, { without: 'breach' }) }));
    await expect(story(told(shoot(model).until(3, '10:00'), 3).until(4, '15:00'))).toMatchFileSnapshot(
      'the-work-that-went-on-without-its-permit.txt',
    );
  });

  it('of the task handed over with half a brief', async () => {
    const model = modelOf((file) => {
      for (const person of file.people) if (person.id === 'bo') person.roles = [...(person.roles ?? []), 'runner'];
      activity(file, 'agree').when = { type: 'time-reached', time: 'day 2 09:00' };
      activity(file, 'quote').delegate = {
        to: ['runner'],
        brief: [
          { id: 'what', label: 'What is wanted' },
          { id: 'which', label: 'Which version' },
        ],
        slips: 0,
        unsaid: 100,
        slip: 'the rates are last year’s',
        costs: '1 h',
      };
      file.start = { ...file.start, bookings: [{ subject: 'bo', days: ['day 1', 'day 2'], status: 'confirmed' }] };
    });
    const player = new Player(model).until(1, '09:00');
    player.do({ type: 'delegate', activityId: 'quote', toId: 'bo', briefIds: ['what'] });
    await expect(story(player.until(3, '12:00'))).toMatchFileSnapshot('half-a-brief.txt');
  });

  it('of the invoice with a stranger’s bank account', async () => {
    const player = shoot();
    applyEffects(player.run, [{ type: 'change-bank', subject: 'cam-kit', change: 'fraud' }], because);
    while (!player.run.state.ended && !player.run.state.invoices.some((one) => one.subjectId === 'cam-kit'))
      player.until(Math.floor(player.run.state.minute / 1440) + 2, '09:00');
    const invoice = player.run.state.invoices.find((one) => one.subjectId === 'cam-kit');
    player.do({ type: 'handle-invoice', invoiceId: invoice?.id ?? 0, action: 'pass' });
    await expect(story(player.toEnd())).toMatchFileSnapshot('a-strangers-account.txt');
  });

  it('of the camera that the hire house kept', async () => {
    const model = modelOf((file) => {
      Object.assign(file, { permits: permit(1, { id: 'cover', title: 'Hire cover', kind: 'insurance' }) });
      Object.assign(file.kit?.find((one) => one.id === 'cam-kit') ?? {}, {
        insuredBy: 'cover',
        collectedBy: 'recce',
      });
      activity(file, 'recce').collects = true;
    });
    const player = shoot(model).do({ type: 'plan-activity', activityId: 'recce', startMinute: at(3, '15:00') });
    await expect(story(player.until(4, '13:00'))).toMatchFileSnapshot('the-camera-that-stayed-behind.txt');
  });

  it('of the live event that began without what was not ready', async () => {
    const model = modelOf((file) => {
      activity(file, 'interview').fixed = true;
      Object.assign(activity(file, 'agree'), { stage: 'shoot', lasts: ['9 days', '9 days', '9 days'] });
      file.start = {
        ...file.start,
        drafts: [{ activity: 'interview', at: 'day 4 10:00', length: '3 h', place: 'office' }],
      };
    });
    const player = new Player(model).until(1, '09:00').do({ type: 'do-activity', activityId: 'quote' });
    await expect(story(player.until(4, '16:00'))).toMatchFileSnapshot('not-ready-at-the-hour.txt');
  });

  it('of the assessment that was signed for another place', async () => {
    const player = shoot().do({
      type: 'submit-assessment',
      entries: [
        {
          hazardId: 'cables',
          activityId: 'interview',
          who: 'Everyone',
          likelihood: 3,
          severity: 3,
          controlIds: ['ramps'],
          residualLikelihood: 1,
          residualSeverity: 3,
        },
      ],
    });
    player.until(3, '10:00').do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    told(player, 3).do({ type: 'phone-person', personId: 'dee', activityIds: ['interview'] });
    await expect(story(player.until(4, '15:00'))).toMatchFileSnapshot('an-assessment-for-another-place.txt');
  });

  it('of what was stolen, the number, and what the insurer said', async () => {
    const model = modelOf((file) => {
      file.ends = 'day 40 17:30';
      Object.assign(file, {
        permits: permit(1, {
          id: 'cover',
          title: 'Hire cover',
          kind: 'insurance',
          refusedIfLate: 0,
          options: [{ id: 'all', label: 'Hire', covers: ['hire'], line: 'shoot' }],
          mustCover: ['hire'],
          without: 'breach',
        }),
      });
      Object.assign(file.risks?.[0] ?? {}, {
        title: 'The van has been opened in the night',
        text: 'One window, one lock, two cases.',
        odds: 100,
        ahead: '1 h',
        incident: 'theft',
        tell: ['pm'],
        onHappen: [{ type: 'add-cost', line: 'shoot', amount: 900, text: 'Hired a second time' }],
        claim: { permit: 'cover', excess: 250, line: 'shoot' },
      });
    });
    const player = shoot(model).do({ type: 'apply-for', permitId: 'cover', optionId: 'all' }).until(4, '09:15');
    player
      .do({ type: 'record-incident', incidentId: 0, toIds: ['pm'] })
      .until(4, '09:45')
      .do({ type: 'notify-insurer', incidentId: 0 });
    await expect(story(told(player, 3).toEnd())).toMatchFileSnapshot('what-was-stolen.txt');
  });

  it('of the child whose hours were used up', async () => {
    const model = modelOf();
    for (const person of model.people)
      if (person.id === 'ana')
        person.limits = {
          kind: 'child',
          title: 'five to eight',
          from: 420,
          to: 1380,
          onSiteMinutes: 480,
          performingMinutes: 60,
          continuousMinutes: 150,
          pauseMinutes: 15,
          restMinutes: 720,
          daysInRow: 6,
          tuition: null,
        };
    await expect(story(told(shoot(model).until(3, '10:00'), 3).until(4, '14:00'))).toMatchFileSnapshot(
      'a-childs-hours.txt',
    );
  });
});
