/** What outsiders grant, what is handed to others, what is reported, and money in and out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { refusal } from '../../src/engine/commands.ts';
import { applyEffects } from '../../src/engine/effects.ts';
import { totals } from '../../src/engine/money.ts';
import { observe } from '../../src/engine/observe.ts';
import { assess } from '../../src/marks/assess.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, plannedAndBooked, smallFile } from '../helpers/small.ts';

const made = (file: ScenarioFile) => modelOf((one) => Object.assign(one, file));
const because = { by: 'scenario', id: 'test' } as const;
const markOf = (player: Player, measure: string) =>
  assess(player.run)
    .duties.flatMap((duty) => duty.measures)
    .find((one) => one.id === measure);

const withPermit = (more: Record<string, unknown> = {}): ScenarioFile => {
  const file = smallFile();
  file.permits = [
    {
      id: 'street',
      title: 'Street permit',
      kind: 'permit',
      about: 'To stand on the pavement.',
      for: ['interview'],
      lead: 2,
      refusedIfLate: 100,
      replies: ['2 h', '4 h'],
      options: [
        { id: 'basic', label: 'Tripod only', covers: ['tripod'], fee: 60, line: 'shoot' },
        { id: 'full', label: 'Tripod and parking', covers: ['tripod', 'parking'], fee: 90, line: 'shoot' },
      ],
      mustCover: ['tripod', 'parking'],
      ...more,
    },
  ];
  return file;
};

describe('a permit', () => {
  const asked = (optionId = 'full', file = withPermit()) =>
    plannedAndBooked(new Player(made(file)).until(1, '09:00')).do({
      type: 'apply-for',
      permitId: 'street',
      optionId,
    });

  it('is granted when it is asked for in time, and its fee is spent then', () => {
    const player = asked();
    expect(player.run.state.permits.street?.status).toBe('none');
    player.until(2, '17:00');
    expect(player.run.state.permits.street).toMatchObject({ status: 'granted', inTime: true });
    expect(player.run.state.money.shoot?.actualPence).toBe(90_00);
  });

  it('is refused when it is asked for with less notice than they want', () => {
    const player = plannedAndBooked(new Player(made(withPermit()))).until(3, '10:00');
    player.do({ type: 'apply-for', permitId: 'street', optionId: 'full' }).until(4, '09:00');
    expect(player.run.state.permits.street).toMatchObject({ status: 'refused', inTime: false });
    expect(player.run.state.permits.street?.words).toContain('2 working days');
  });

  it('stops the work that needs it, and the lost time names it', () => {
    const player = plannedAndBooked(new Player(made(withPermit()))).until(4, '12:00');
    expect(player.run.state.work.interview?.startedMinute).toBeNull();
    expect(player.run.state.lost.map((one) => one.reason)).toContain('no-permit');
  });

  it('that only ought to be there lets the work go on, as a breach that fails the duty', () => {
    const player = plannedAndBooked(new Player(made(withPermit({ without: 'breach' })))).toEnd();
    if (player.run.state.work.interview?.startedMinute === null) return;
    expect(player.kinds()).toContain('worked-without');
    expect(assess(player.run).duties.find((one) => one.slug === 'compliance')?.gateBreached).toBe(true);
  });

  it('that covers too little is held and does not count as fitting', () => {
    const player = asked('basic').until(2, '17:00');
    expect(observe(player.run).permits[0]).toMatchObject({ status: 'granted', fits: false });
    // A wider one may still be had.
    expect(refusal(player.run, { type: 'apply-for', permitId: 'street', optionId: 'full' })).toBeNull();
    expect(refusal(player.run, { type: 'apply-for', permitId: 'street', optionId: 'basic' })?.code).toBe('already');
  });

  it('comes back while something is missing from the form', () => {
    const file = withPermit({
      needs: { type: 'assessment-signed' },
      needsWords: 'Enclose the signed risk assessment.',
    });
    const player = asked('full', file).until(2, '17:00');
    expect(player.run.state.permits.street).toMatchObject({
      status: 'sent-back',
      words: 'Enclose the signed risk assessment.',
    });
  });

  it('above the trainee’s limit waits for a yes first', () => {
    const file = withPermit();
    const option = file.permits?.[0]?.options[1];
    if (option) option.fee = 900;
    const player = asked('full', file).until(1, '12:00');
    expect(player.run.state.permits.street?.askedMinute).not.toBeNull();
    expect(player.run.state.approvals.find((one) => one.subjectId === 'street')).toMatchObject({
      kind: 'spend',
      subjectId: 'street',
      pence: 900_00,
    });
  });

  it('is shown with the last day to ask for it', () => {
    // Thursday needs two working days between: Monday is the last day to ask.
    expect(observe(asked().run).permits[0]).toMatchObject({ applyByDay: 0, leadDays: 2, leadSource: null });
  });

  it('taken back by an effect stops the work again', () => {
    const player = asked().until(2, '17:00');
    applyEffects(player.run, [{ type: 'revoke-permit', permit: 'street', text: 'The road is dug up.' }], because);
    player.until(4, '12:00');
    expect(player.run.state.lost.map((one) => one.reason)).toContain('no-permit');
  });
});

const withTask = (slips = 0, unsaid = 0): ScenarioFile => {
  const file = smallFile();
  const quote = file.activities.find((one) => one.id === 'quote');
  const bo = file.people.find((one) => one.id === 'bo');
  if (!quote || !bo) throw new Error('The small production has them.');
  bo.roles = [...(bo.roles ?? []), 'runner'];
  file.start = { ...file.start, bookings: [{ subject: 'bo', days: ['day 1', 'day 2', 'day 3'], status: 'confirmed' }] };
  const agree = file.activities.find((one) => one.id === 'agree');
  if (agree) agree.when = { type: 'time-reached', time: 'day 2 09:00' };
  quote.delegate = {
    to: ['runner'],
    brief: [
      { id: 'what', label: 'What is wanted' },
      { id: 'when', label: 'By when' },
      { id: 'gossip', label: 'Who said what', needed: false },
    ],
    slips,
    unsaid,
    slip: 'the day rates are last year’s',
    costs: '1 h',
  };
  return file;
};
const handed = (briefIds: string[], slips = 0, unsaid = 0) =>
  new Player(made(withTask(slips, unsaid)))
    .until(1, '09:00')
    .do({ type: 'delegate', activityId: 'quote', toId: 'bo', briefIds })
    .until(1, '15:00');

describe('work handed to somebody else', () => {
  it('is done at their pace while the desk is free for other things', () => {
    const player = handed(['what', 'when']);
    expect(player.run.state.work.quote?.status).toBe('done');
    expect(player.run.state.delegations[0]?.doneMinute).not.toBeNull();
    expect(markOf(player.toEnd(), 'briefs-full')).toMatchObject({ occasions: 1 });
  });

  it('cannot go to somebody who is not there, or be told what the brief does not know', () => {
    const player = new Player(made(withTask())).until(1, '09:00');
    const give = (toId: string, briefIds: string[]) =>
      refusal(player.run, { type: 'delegate', activityId: 'quote', toId, briefIds })?.code ?? null;
    expect(give('ana', [])).toBe('impossible');
    expect(give('bo', ['secret'])).toBe('unknown');
    expect(give('bo', ['what'])).toBeNull();
  });

  it('slips when needed things were left unsaid, and a look over finds it before it costs', () => {
    const checked = handed([], 0, 100).do({ type: 'check-work', activityId: 'quote' }).until(1, '16:00');
    expect(checked.run.state.delegations[0]?.slipped).toBe(true);
    expect(checked.kinds()).toContain('slip-found');
  });

  it('shows its slip in what comes next if nobody looked', () => {
    const player = handed(['what', 'when'], 100);
    expect(observe(player.run).tasks[0]?.given).toMatchObject({ slip: null });
    expect(player.run.state.delegations[0]?.slipped).toBe(true);
    player.until(3, '12:00');
    expect(player.kinds()).toContain('slip-showed');
    expect(observe(player.run).tasks[0]?.given?.slip).toBe('the day rates are last year’s');
  });

  it('never slips more for having been told more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (slips, unsaid) => {
        const slipped = (briefIds: string[]) => handed(briefIds, slips, unsaid).run.state.delegations[0]?.slipped;
        return !(slipped(['what', 'when']) && !slipped(['what']));
      }),
      { numRuns: 12 },
    );
  });
});

describe('an invoice that names a new bank account', () => {
  const billed = (change: 'real' | 'fraud') => {
    const player = plannedAndBooked(new Player().until(1, '09:00'));
    applyEffects(player.run, [{ type: 'change-bank', subject: 'cam-kit', change }], because);
    while (!player.run.state.ended && !player.run.state.invoices.some((one) => one.subjectId === 'cam-kit'))
      player.until(Math.floor(player.run.state.minute / 1440) + 2, '08:00');
    const invoice = player.run.state.invoices.find((one) => one.subjectId === 'cam-kit');
    if (!invoice) throw new Error('No invoice came.');
    return { player, invoiceId: invoice.id, day: Math.floor(player.run.state.minute / 1440) + 1 };
  };

  it('is found to be a fraud by ringing a known number, and nothing is lost', () => {
    const { player, invoiceId, day } = billed('fraud');
    player.do({ type: 'handle-invoice', invoiceId, action: 'call-back' }).until(day, '12:00');
    expect(player.run.state.invoices[invoiceId]?.status).toBe('fraud');
    expect(player.toEnd().kinds()).not.toContain('fraud-paid');
  });

  it('passed unchecked, costs the money twice and fails the duty', () => {
    const { player, invoiceId, day } = billed('fraud');
    player.do({ type: 'handle-invoice', invoiceId, action: 'pass' }).until(day, '12:00');
    const before = totals(player.run).actualPence;
    player.toEnd();
    expect(player.kinds()).toContain('fraud-paid');
    expect(totals(player.run).actualPence).toBeGreaterThan(before);
    expect(assess(player.run).duties.find((one) => one.slug === 'finance')?.gateBreached).toBe(true);
  });

  it('may be a real change, and can then be passed', () => {
    const { player, invoiceId, day } = billed('real');
    player.do({ type: 'handle-invoice', invoiceId, action: 'call-back' }).until(day, '11:00');
    expect(player.run.state.invoices[invoiceId]).toMatchObject({ status: 'open' });
    player.do({ type: 'handle-invoice', invoiceId, action: 'pass' }).toEnd();
    expect(player.kinds()).not.toContain('fraud-paid');
  });

  it('looks the same to the trainee either way', () => {
    const seen = (change: 'real' | 'fraud') => {
      const { player, invoiceId } = billed(change);
      return observe(player.run).money.invoices[invoiceId];
    };
    expect(seen('fraud')).toEqual(seen('real'));
  });
});

describe('petty cash', () => {
  const spent = { type: 'petty-cash', line: 'shoot', amount: 12_50, receipt: 'missing', text: 'Gaffer tape' };
  it('is on no line until it is reconciled, and then is coded once', () => {
    const player = new Player().until(1, '10:00');
    applyEffects(player.run, [spent, { ...spent, receipt: 'kept' }], because);
    const before = player.run.state.money.shoot?.actualPence ?? 0;
    player.do({ type: 'reconcile-petty-cash' }).until(1, '12:00');
    expect((player.run.state.money.shoot?.actualPence ?? 0) - before).toBe(25_00);
    expect(player.run.state.facts.find((one) => one.kind === 'petty-cash-reconciled')).toMatchObject({
      missingReceipts: 1,
    });
    expect(refusal(player.run, { type: 'reconcile-petty-cash' })?.code).toBe('nothing-to-do');
  });
  it('is coded by somebody else at the end, so that it is never lost from the final cost', () => {
    const player = new Player().until(1, '10:00');
    applyEffects(player.run, [spent], because);
    expect(player.toEnd().run.state.money.shoot?.actualPence).toBe(12_50);
    expect(markOf(player, 'petty-cash-kept')).toMatchObject({ tenths: 0 });
  });
});

describe('stage payments', () => {
  it('can be billed once the contract lets them, and are paid some weeks later', () => {
    const file = smallFile();
    file.clientPayments = [
      {
        id: 'half',
        title: 'Half on agreement',
        amount: 5000,
        when: { type: 'activity', activity: 'agree', is: ['done'] },
      },
    ];
    const player = new Player(made(file)).until(1, '09:00');
    const bill = { type: 'bill-client', paymentId: 'half' } as const;
    expect(refusal(player.run, bill)?.code).toBe('not-now');
    player.do({ type: 'do-activity', activityId: 'quote' }).until(3, '09:00').do(bill).until(3, '10:00');
    expect(player.run.state.clientPayments.half?.billedMinute).not.toBeNull();
    expect(refusal(player.run, bill)?.code).toBe('already');
    expect(observe(player.run).cash.payments[0]).toMatchObject({ vatPence: 1000_00 });
  });
});

describe('the daily report', () => {
  it('says what was planned and done that day, and is asked for once', () => {
    const file = smallFile();
    file.systems = ['bookings', 'money', 'risk', 'releases', 'post', 'reports'];
    const player = plannedAndBooked(new Player(made(file)).until(1, '09:00')).until(5, '09:00');
    const send: Command = { type: 'send-daily-report', day: 3, toIds: ['pm'] };
    player.do(send).until(5, '10:00');
    expect(player.run.state.dailyReports[0]).toMatchObject({ day: 3, plannedIds: ['interview'] });
    expect(refusal(player.run, send)?.code).toBe('already');
    expect(markOf(player.toEnd(), 'daily-reports-sent')?.tenths).toBeGreaterThan(0);
  });
  it('is out of play where nobody asks for it', () => {
    expect(refusal(new Player().run, { type: 'send-daily-report', day: 0, toIds: ['pm'] })?.code).toBe('out-of-play');
  });
});

describe('work that was done', () => {
  it('can be opened again, and has to be done again', () => {
    const player = new Player().until(1, '09:00').do({ type: 'do-activity', activityId: 'quote' }).until(3, '09:00');
    expect(player.run.state.work.agree?.status).toBe('done');
    applyEffects(
      player.run,
      [{ type: 'reopen-activity', activity: 'agree', length: 120, text: 'They changed their mind.' }],
      because,
    );
    expect(player.run.state.work.agree?.status).toBe('waiting');
    player.until(3, '12:00');
    expect(player.run.state.work.agree?.status).toBe('done');
    expect(player.run.state.work.agree?.finishedMinute).toBeGreaterThanOrEqual(at(3, '11:00'));
  });
});
