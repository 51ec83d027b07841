/** Marks that would be unfair, or that name somebody wrongly, if they were looked at without care. */
import { describe, expect, it } from 'vitest';
import { observe } from '../../src/engine/observe.ts';
import { assess, measures } from '../../src/marks/assess.ts';
import { library } from '../../src/scenario/library.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { PostPlayer, postModel } from '../helpers/post.ts';
import { at, modelOf, Player, plannedAndBooked } from '../helpers/small.ts';

const of = (player: Player, id: string) => measures.get(id)?.assess(player.run) ?? [];
/** The interview is on a Friday, and reports are asked for. */
const friday = () => {
  const model = modelOf((file) => {
    file.systems = ['bookings', 'money', 'risk', 'releases', 'post', 'reports'];
  });
  const player = plannedAndBooked(new Player(model).until(1, '09:00')).until(2, '10:00');
  player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(5, '10:00') });
  player.do({ type: 'plan-activity', activityId: 'lunch', startMinute: at(5, '13:00') });
  for (const subjectId of ['ana', 'dee', 'guest', 'cam-kit', 'office'])
    player.do({ type: 'confirm', subjectId, days: [4], reason: 'A day later.' });
  return player;
};

describe('the report of a Friday', () => {
  it('is due on Monday at ten, with the hot costs an hour later, and in time then', () => {
    const player = friday().until(8, '09:15');
    expect(observe(player.run).dailyReports.find((one) => one.day === 4)?.dueMinute).toBe(at(8, '10:00'));
    expect(observe(player.run).hotCosts.find((one) => one.day === 4)?.dueMinute).toBe(at(8, '11:00'));
    player.do({ type: 'send-daily-report', day: 4, toIds: ['pm'] }).until(8, '10:30');
    expect(of(player, 'daily-reports-sent')).toMatchObject([{ got: 1000 }]);
  });

  it('is late after that, and missed once it is due and not sent', () => {
    const late = friday()
      .until(8, '12:00')
      .do({ type: 'send-daily-report', day: 4, toIds: ['pm'] });
    expect(of(late.until(8, '14:00'), 'daily-reports-sent')).toMatchObject([{ got: 400 }]);
    expect(of(friday().until(8, '12:00'), 'daily-reports-sent')).toMatchObject([{ got: 0 }]);
    expect(of(friday().until(8, '09:00'), 'daily-reports-sent')).toEqual([]);
  });
});

describe('what happens as a production ends', () => {
  const paidOn = (activity: string) =>
    postModel((file) => {
      file.activities = file.activities.filter((one) => one.id !== 'archive' || activity === 'deliver');
      file.clientPayments = [
        { id: 'last', title: 'The rest', amount: 500, when: { type: 'activity', activity: 'deliver', is: ['done'] } },
      ];
    });
  const film = (archive: boolean) => {
    const player = new PostPlayer(paidOn(archive ? 'deliver' : 'none')).until(1, '09:00').planned().reviewed();
    player.until(4, '09:00').handOn('list', 'reference').do({ type: 'do-activity', activityId: 'papers' });
    return player;
  };

  it('is not held against whoever had no time to bill it, or to write it down', () => {
    const player = film(false).until(5, '09:15').write('ip').toEnd();
    expect(player.run.state.ended?.why).toBe('finished');
    expect(of(player, 'client-billed')).toMatchObject([{ got: 1000 }]);
    expect(of(player, 'client-billed')[0]?.text).toContain('with no time left to bill it');
    const { lagMinutes, missed } = player.run.state.assets.reel ?? { lagMinutes: [], missed: 0 };
    expect(of(player, 'tracker-soon')[0]?.text).toContain(
      `${lagMinutes.length} of ${lagMinutes.length + missed} moves`,
    );
  });

  it('is held against whoever had the time', () => {
    const player = film(true).toEnd();
    expect(player.run.state.ended?.why).toBe('out-of-time');
    expect(of(player, 'client-billed')).toMatchObject([{ got: 0 }]);
  });

  it('is not a stage that was never reached', () => {
    expect(of(new PostPlayer(paidOn('none')).toEnd(), 'client-billed')).toMatchObject([{ got: 0 }]);
  });
});

describe('a clearance in post', () => {
  const uncleared = () =>
    postModel((file: ScenarioFile) => {
      file.permits = [
        {
          id: 'song',
          title: 'The song',
          kind: 'clearance',
          about: 'Under the end.',
          for: ['grade'],
          lead: 1,
          options: [{ id: 'web', label: 'The web', covers: ['web'], fee: 40, line: 'post' }],
          mustCover: ['web'],
          without: 'breach',
        },
      ];
    });

  it('that is not in hand when its work begins fails law, policy and standards, as it fails clearances in production', () => {
    const player = new PostPlayer(uncleared()).until(1, '09:00').planned().reviewed().until(4, '09:00');
    player.handOn('list', 'reference').toEnd();
    const duty = assess(player.run).duties.find((one) => one.slug === 'compliance');
    expect(duty).toMatchObject({ gateBreached: true, grade: 'fail' });
    expect(duty?.entries.some((one) => one.measure === 'clearances-held')).toBe(true);
    for (const { duties } of Object.values(library.rubrics)) {
      const rows = Object.values(duties).flatMap((one) => one.filter(({ measure }) => measure === 'clearances-held'));
      expect(rows).toMatchObject([{ gate: true }]);
    }
  });

  it('that is in hand fails nothing', () => {
    const player = new PostPlayer(uncleared()).until(1, '09:00').planned();
    player.do({ type: 'apply-for', permitId: 'song', optionId: 'web' }).reviewed().until(4, '09:00');
    player.handOn('list', 'reference').toEnd();
    expect(assess(player.run).duties.find((one) => one.slug === 'compliance')).toMatchObject({ gateBreached: false });
  });
});

describe('the words of a mark', () => {
  const named = (file: ScenarioFile) => {
    Object.assign(file.risks?.[0] ?? {}, { odds: 100 });
    Object.assign(file.risks?.[0]?.responses[0] ?? {}, { label: 'Ring Moira' });
    const brief = [
      { id: 'who', label: 'That Moira signs it' },
      { id: 'when', label: 'By when' },
    ];
    for (const one of file.activities)
      if (one.id === 'quote') one.delegate = { to: ['camera'], brief, slip: 'it is unsigned' };
  };

  it('keep the capitals of a name in an answer to trouble', () => {
    const player = plannedAndBooked(new Player(modelOf(named)).until(1, '09:00')).until(4, '10:15');
    player.do({ type: 'answer-risk', riskId: 'late', responseId: 'wait' }).until(4, '11:00');
    expect(of(player, 'risk-responses')[0]?.text).toContain('“Ring Moira”');
  });

  it('keep the capitals of a name in what was left unsaid', () => {
    const model = modelOf((file) => {
      named(file);
      file.start = { ...file.start, bookings: [{ subject: 'bo', days: ['day 1'], status: 'confirmed' }] };
    });
    const player = new Player(model).until(1, '09:00');
    player.do({ type: 'delegate', activityId: 'quote', toId: 'bo', briefIds: ['when'] }).until(1, '09:30');
    expect(of(player, 'briefs-full')[0]?.text).toContain('left unsaid: “That Moira signs it”');
  });
});
