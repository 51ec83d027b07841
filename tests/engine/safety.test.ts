/** The risk assessment and its signing, risks and what moves them, the incident book and claims, releases, and what is kept secret. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/engine/begin.ts';
import { refusal } from '../../src/engine/commands.ts';
import { applyEffects } from '../../src/engine/effects.ts';
import type { WorkLimits } from '../../src/engine/model.ts';
import { totals } from '../../src/engine/money.ts';
import { observe } from '../../src/engine/observe.ts';
import type { AssessmentEntry } from '../../src/engine/record.ts';
import { oddsNow } from '../../src/engine/risks.ts';
import { named, type Run } from '../../src/engine/run.ts';
import { assess, measures } from '../../src/marks/assess.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, personOf, plannedAndBooked, smallFile } from '../helpers/small.ts';

const because = { by: 'scenario', id: 'test' } as const;
const SHOOT = 3;

const CHILD: WorkLimits = {
  kind: 'child',
  title: 'five to eight',
  from: 420,
  to: 1380,
  onSiteMinutes: 480,
  performingMinutes: 180,
  continuousMinutes: 150,
  pauseMinutes: 15,
  restMinutes: 720,
  daysInRow: 6,
  tuition: null,
};

/** Per cent of what a measure had to give, and whether its gate is breached. */
function markOf(run: Run, measure: string): { got: number; breach: boolean } {
  const occasions = measures.get(measure)?.assess(run) ?? [];
  const weight = occasions.reduce((sum, one) => sum + one.weight, 0);
  const got = occasions.reduce((sum, one) => sum + one.got * one.weight, 0);
  return { got: Math.round(got / weight / 10), breach: occasions.some((one) => one.breach) };
}
const wordsOf = (run: Run, measure: string): string =>
  (measures.get(measure)?.assess(run) ?? []).map((one) => one.text).join(' ');

const cables = (more: Partial<AssessmentEntry> = {}): AssessmentEntry => ({
  hazardId: 'cables',
  activityId: 'interview',
  who: 'Everyone',
  likelihood: 3,
  severity: 3,
  controlIds: ['ramps'],
  ...more,
});
const handIn = (player: Player, ...entries: AssessmentEntry[]) =>
  player.do({ type: 'submit-assessment', entries: entries.length > 0 ? entries : [cables()] });

/** Planned in the office on Thursday, and the assessment signed for that on Tuesday. */
const signed = (change: (file: ScenarioFile) => void = () => undefined): Player =>
  handIn(plannedAndBooked(new Player(modelOf(change)).until(1, '09:00'))).until(2, '17:00');

const lateRisk = (file: ScenarioFile) => {
  const [risk] = file.risks ?? [];
  if (!risk) throw new Error('The small production has a risk.');
  return risk;
};
/** The guest’s lateness, sure to come and changed as a test needs it. */
const sure =
  (more: Partial<NonNullable<ScenarioFile['risks']>[number]>) =>
  (file: ScenarioFile): void => {
    Object.assign(lateRisk(file), { odds: 100, ...more });
  };

describe('a signed risk assessment', () => {
  const changes = (player: Player) => observe(player.run).assessment.changes;

  it('is in date while nothing that it was written for changes', () => {
    const player = signed();
    expect(observe(player.run).assessment).toMatchObject({ status: 'signed', signed: true, outOfDate: false });
    player.do({ type: 'plan-activity', activityId: 'lunch', startMinute: at(4, '13:30') });
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '10:30') });
    expect(changes(player)).toEqual([]);
  });

  it('is out of date when the work moves to another place, and says which', () => {
    const player = signed().do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    expect(changes(player)).toEqual(['Interview: it was signed for The office.']);
    const conflict = observe(player.run).conflicts.find((one) => one.code === 'no-assessment');
    expect(conflict?.text).toContain('it was signed for The office');
    player.do({ type: 'plan-activity', activityId: 'interview', placeId: 'office' });
    expect(changes(player)).toEqual([]);
  });

  it('is out of date when the work moves to another day', () => {
    const player = signed().do({ type: 'plan-activity', activityId: 'interview', startMinute: at(5, '10:00') });
    expect(changes(player)).toEqual(['Interview: it was signed for another day.']);
  });

  it('is out of date when a child is put in it', () => {
    const player = signed((file) => {
      file.people.push({ ...personOf(file, 'guest'), id: 'kid', name: 'Kit Hart' });
    });
    named(player.run.tables.people, 'kid').limits = { ...CHILD };
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'guest', subjectId: 'kid' });
    expect(changes(player)).toEqual(['Interview: there is a child in it now.']);
  });

  it('is out of date when kit that brings hazards comes in', () => {
    const player = signed((file) => {
      const kit = file.kit?.find((one) => one.id === 'cam-kit');
      if (kit) file.kit?.push({ ...kit, id: 'crane', name: 'A crane', brings: ['cables'] });
    }).do({ type: 'assign-need', activityId: 'interview', needId: 'kit', subjectId: 'crane' });
    expect(changes(player)).toEqual(['Interview: A crane brings hazards that were not in it.']);
  });

  it('is out of date when a recce shows a hazard that nobody knew of', () => {
    const player = signed((file) => {
      const [hazard] = file.hazards ?? [];
      if (hazard)
        file.hazards?.push({
          ...hazard,
          id: 'pit',
          title: 'An open pit',
          knownWhen: { type: 'time-reached', time: 'day 3 09:00' },
        });
    });
    expect(changes(player)).toEqual([]);
    expect(changes(player.until(3, '09:30'))).toEqual(['Interview: “An open pit” has come to light.']);
  });

  it('is looked at again after a near miss, for the work that follows it', () => {
    const player = signed((file) => {
      const interview = file.activities.find((one) => one.id === 'interview');
      if (!interview) throw new Error('It has one.');
      file.activities.push({ ...interview, id: 'pick-ups', title: 'Pick-ups', after: ['interview'], needs: [] });
      sure({ onHappen: [] })(file);
    });
    player.do({ type: 'plan-activity', activityId: 'pick-ups', startMinute: at(5, '10:00'), placeId: 'office' });
    handIn(player).until(4, '10:15');
    expect(player.run.state.incidents).toHaveLength(1);
    expect(changes(player)).toEqual(['Something has happened since it was signed: look at it again.']);
    player
      .until(4, '11:00')
      .do({ type: 'submit-assessment', entries: [cables()] })
      .until(4, '16:00');
    expect(changes(player)).toEqual([]);
  });

  it('stands until the next one is signed', () => {
    const player = handIn(signed(), cables({ who: '' })).until(3, '12:00');
    expect(observe(player.run).assessment).toMatchObject({ status: 'sent-back', signed: true });
    expect(player.run.state.assessment.signed?.revision).toBe(1);
  });
});

describe('the mark for an assessment signed before the work', () => {
  const shot = (player: Player) => {
    const draft = observe(player.run).sheetDrafts.find((one) => one.day === SHOOT);
    player.do({ type: 'send-call-sheet', day: SHOOT, toIds: draft?.needIds ?? [], note: '' });
    player.do({ type: 'phone-person', personId: 'dee', activityIds: ['interview'] });
    return markOf(player.until(5, '09:00').run, 'assessment-signed');
  };

  it('is full two working days ahead, and less the day before and on the day', () => {
    const when = (day: number, time: string) =>
      shot(handIn(plannedAndBooked(new Player().until(1, '09:00')).until(day, time)));
    expect(when(1, '15:00')).toEqual({ got: 100, breach: false });
    expect(when(3, '09:00')).toEqual({ got: 80, breach: false });
    expect(when(4, '09:00').got).toBeLessThan(80);
  });

  it('is nothing, and a breach, for filming in the hall on what was signed for the office', () => {
    const player = signed().until(3, '09:00').do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    expect(shot(player)).toEqual({ got: 0, breach: true });
    expect(player.kinds()).toContain('worked-unassessed');
    expect(assess(player.run).duties.find((one) => one.slug === 'healthSafety')?.gateBreached).toBe(true);
  });

  it('is full again when it was signed anew for the hall, in good time the first time', () => {
    const player = signed().until(3, '09:00').do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    expect(shot(handIn(player).until(3, '13:00'))).toEqual({ got: 100, breach: false });
  });
});

describe('whoever signs', () => {
  const answer = (change: (file: ScenarioFile) => void, ...entries: AssessmentEntry[]) => {
    const player = handIn(plannedAndBooked(new Player(modelOf(change)).until(1, '09:00')), ...entries);
    return player.until(2, '17:00');
  };
  const hazard = (likelihood: number, severity: number) => (file: ScenarioFile) =>
    Object.assign(file.hazards?.[0] ?? {}, { likelihood, severity });
  const noteOf = (player: Player) => player.run.state.assessment.note;

  it('signs what is in order', () => {
    expect(noteOf(answer(() => undefined, cables()))).toContain('Signed');
  });

  it('sends back a hazard that harms nobody', () => {
    const player = answer(() => undefined, cables({ who: ' ' }));
    expect(player.run.state.assessment).toMatchObject({ status: 'sent-back', signed: null });
    expect(noteOf(player)).toContain('who could be harmed');
  });

  it('asks to be walked through a grave hazard rated as a scratch, and does not give the answer away', () => {
    const note = noteOf(answer(hazard(4, 4), cables({ likelihood: 1, severity: 1 })));
    expect(note).toBe('Cables across the way: you rate it at 1 x 1. Walk me through that.');
  });

  it('signs what was submitted, and not the truth it does not hear of', () => {
    // Truly 16, rated 9: low enough to pass, and what is left by that rating is bearable.
    expect(noteOf(answer(hazard(4, 4), cables()))).toContain('Signed');
  });

  it('sends back a claim that the controls do not bear out', () => {
    const stated = cables({ likelihood: 4, severity: 3, residualLikelihood: 1, residualSeverity: 1 });
    expect(noteOf(answer(() => undefined, stated))).toContain('does not bring it so far');
    expect(noteOf(answer(() => undefined, { ...stated, residualLikelihood: 2, residualSeverity: 3 }))).toContain(
      'Signed',
    );
  });

  it('does not sign what stays high, unless producer and adviser do', () => {
    const high = cables({ likelihood: 4, severity: 5, controlIds: ['ramps'] });
    expect(noteOf(answer(() => undefined, high))).toContain('leaves it too high');
    const player = answer((file) => {
      personOf(file, 'client').approves = ['high-risk'];
      file.people.push({ ...personOf(file, 'pm'), id: 'adviser', name: 'Ada Voss', approves: ['high-risk'] });
    }, high);
    const asked = player.run.state.approvals.filter((one) => one.kind === 'assessment');
    expect(asked.map((one) => [one.toId, one.answer])).toEqual([
      ['client', 'yes'],
      ['adviser', 'yes'],
    ]);
    expect(player.run.state.assessment.status).toBe('signed');
  });

  it('asks those who sign what is high for the control that was left out', () => {
    const player = answer(
      (file) => {
        personOf(file, 'client').approves = ['high-risk'];
      },
      cables({ likelihood: 4, severity: 3, controlIds: [] }),
    );
    expect(noteOf(player)).toContain('“Cable ramps” would bring it down');
  });

  it('signs nothing that is left at 17 or more, whoever they are', () => {
    const player = answer(
      (file) => {
        personOf(file, 'client').approves = ['high-risk'];
      },
      cables({ likelihood: 5, severity: 5, controlIds: [] }),
    );
    expect(noteOf(player)).toContain('nobody signs');
    expect(player.run.state.assessment.signed).toBeNull();
  });

  it('never signs more for having been told less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (likelihood, severity) => {
        const player = answer(hazard(4, 5), cables({ likelihood, severity }));
        const left = Math.max(1, likelihood - 2) * severity;
        const ok = 2 * likelihood * severity >= 20 && left < 10;
        return (player.run.state.assessment.status === 'signed') === ok;
      }),
      { numRuns: 25 },
    );
  });
});

describe('the controls of a signed assessment', () => {
  const ramps = (more: Record<string, unknown>) => (file: ScenarioFile) =>
    Object.assign(file.controls?.[0] ?? {}, more);

  it('are ordered with the signature and paid for when they are there', () => {
    const player = handIn(new Player(modelOf(ramps({ lead: '1 days' }))).until(1, '09:00')).until(1, '12:00');
    expect(player.kinds()).toContain('control-bought');
    expect(player.run.state.money.shoot).toMatchObject({ committedPence: 40_00, actualPence: 0 });
    player.until(3, '09:00');
    expect(player.run.state.money.shoot).toMatchObject({ committedPence: 0, actualPence: 40_00 });
  });

  it('above the limit are approved with the signature, and count as approved', () => {
    const player = handIn(new Player(modelOf(ramps({ cost: 300 }))).until(1, '09:00')).until(1, '13:00');
    expect(player.run.state.approvals.find((one) => one.kind === 'assessment')).toMatchObject({
      pence: 300_00,
      answer: 'yes',
    });
    expect(player.run.state.assessment.note).toContain('£300 for the controls');
    expect(wordsOf(player.run, 'approved-before-spend')).toContain('Cable ramps, £300: approved with the signature');
  });

  const withGloves = (file: ScenarioFile) => {
    const [first] = file.controls ?? [];
    if (first)
      file.controls?.push({
        ...first,
        id: 'gloves',
        title: 'Gloves and good shoes',
        hierarchy: 'protect',
        cost: 0,
        reduces: [{ hazard: 'cables', likelihood: 2 }],
      });
  };

  it('earn less when something worn was taken and a guard was to be had for little', () => {
    const of = (controlIds: string[]) =>
      markOf(
        handIn(new Player(modelOf(withGloves)).until(1, '09:00'), cables({ controlIds })).toEnd().run,
        'controls-fit',
      ).got;
    expect(of(['ramps'])).toBe(100);
    expect(of(['gloves'])).toBeLessThan(90);
  });

  it('earn less when less is said to be left than is', () => {
    const entry = cables({ likelihood: 3, severity: 3, controlIds: ['gloves'] });
    const weak = (file: ScenarioFile) => {
      withGloves(file);
      const gloves = file.controls?.[1];
      if (gloves) gloves.reduces = [{ hazard: 'cables', severity: 0, likelihood: 0 }];
      Object.assign(file.hazards?.[0] ?? {}, { likelihood: 4, severity: 3 });
    };
    const text = wordsOf(handIn(new Player(modelOf(weak)).until(1, '09:00'), entry).toEnd().run, 'controls-fit');
    expect(text).toContain('brought from 12 to 12');
  });

  it('name who could be harmed, all of them and nobody else', () => {
    const of = (who: string) =>
      markOf(handIn(new Player().until(1, '09:00'), cables({ who })).toEnd().run, 'hazards-found').got;
    expect(of('Everyone')).toBe(100);
    expect(of('Passers-by')).toBeLessThan(of('Everyone'));
    expect(of('Everyone; Passers-by; The cat')).toBeLessThan(of('Everyone'));
  });
});

describe('the odds of a risk', () => {
  const oddsOf = (run: Run) => oddsNow(run, named(run.tables.risks, 'late'));
  const withFactor = (times: number) =>
    sure({ odds: 40, factors: [{ when: { type: 'control-in-place', control: 'ramps' }, times }] });

  it('fall when a control is in place, and not before', () => {
    const player = handIn(
      new Player(
        modelOf((file) => {
          withFactor(0.25)(file);
          Object.assign(file.controls?.[0] ?? {}, { lead: '1 days' });
        }),
      ).until(1, '09:00'),
    ).until(1, '12:00');
    expect(oddsOf(player.run)).toBe(400);
    expect(oddsOf(player.until(3, '09:00').run)).toBe(100);
  });

  it('move the way each factor says, and never beyond certainty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 100 }), (times, odds) => {
        const factors = [{ when: { type: 'always' as const }, times }];
        const run = begin(modelOf(sure({ odds, factors })), 'odds');
        return oddsOf(run) === Math.min(1000, odds * 10 * times);
      }),
    );
  });

  it('of a slip double when somebody in the work is tired, and of an injury treble when somebody is worn out', () => {
    const tired = (incident: 'injury' | 'none', slip: boolean, fatigue: number) => {
      const { run } = plannedAndBooked(new Player(modelOf(sure({ odds: 10, incident, slip }))).until(1, '09:00'));
      run.state.fatigue.ana = fatigue;
      return oddsOf(run);
    };
    expect([tired('none', true, 50), tired('none', true, 51)]).toEqual([100, 200]);
    expect([tired('injury', false, 70), tired('injury', false, 71)]).toEqual([100, 300]);
    expect(tired('none', false, 100)).toBe(100);
  });

  it('do not care how tired somebody is who is not in it', () => {
    const { run } = plannedAndBooked(new Player(modelOf(sure({ odds: 10, slip: true }))).until(1, '09:00'));
    run.state.fatigue.eve = 90;
    expect(oddsOf(run)).toBe(100);
  });
});

describe('somebody too tired to work', () => {
  it('is stood down, and the plan says so the day before', () => {
    const player = plannedAndBooked(new Player().until(1, '09:00')).until(4, '08:00');
    player.run.state.fatigue.ana = 90;
    expect(observe(player.run).conflicts.find((one) => one.code === 'stood-down')).toMatchObject({
      subjectId: 'ana',
      stops: true,
    });
    player.until(4, '12:00');
    expect(player.run.state.work.interview?.startedMinute).toBeNull();
    expect(player.run.state.lost.map((one) => one.reason)).toContain('stood-down');
  });

  it('is no conflict for a day before which they rest', () => {
    const player = plannedAndBooked(new Player().until(1, '09:00')).until(2, '09:00');
    player.run.state.fatigue.ana = 90;
    expect(observe(player.run).conflicts.map((one) => one.code)).not.toContain('stood-down');
  });
});

describe('an early sign', () => {
  const warned = (odds: number, seed: string) => {
    const model = modelOf(sure({ odds, warnings: [{ before: '1 days', text: 'He sounds out of breath.' }] }));
    const player = plannedAndBooked(new Player(model, seed).until(1, '09:00')).until(4, '09:45');
    return observe(player.run).risks[0]?.warnings.map(({ text }) => text) ?? [];
  };
  const seeds = Array.from({ length: 40 }, (_, n) => `sign-${n}`);

  it('comes before most of what comes, and now and then before nothing', () => {
    const coming = seeds.filter((seed) => warned(100, seed).length > 0).length;
    const idle = seeds.filter((seed) => warned(0, seed).length > 0).length;
    expect(coming).toBeGreaterThan(28);
    expect(idle).toBeGreaterThan(1);
    expect(idle).toBeLessThan(18);
  });

  it('says nothing of what it is a sign of', () => {
    const model = modelOf(sure({ odds: 100, warnings: [{ before: '1 days', text: 'He sounds out of breath.' }] }));
    const seed = seeds.find((one) => warned(100, one).length > 0) ?? '';
    const player = plannedAndBooked(new Player(model, seed).until(1, '09:00')).until(4, '09:45');
    expect(observe(player.run).risks[0]).toMatchObject({ title: 'An early sign', text: '', responses: [] });
  });
});

describe('an answer that costs more than the trainee may spend', () => {
  const dear = (more: Record<string, unknown> = {}) =>
    sure({
      onHappen: [],
      waits: '1 h',
      responses: [
        { id: 'wait', label: 'Wait', outlook: 'He will come.', line: 'shoot', sound: 90, why: 'He came.' },
        {
          id: 'helicopter',
          label: 'Send a helicopter',
          outlook: 'Quick.',
          cost: 5000,
          line: 'shoot',
          desk: '0 min',
          sound: 10,
          why: 'It was quick.',
        },
      ],
      ...more,
    });
  const asked = (change: (file: ScenarioFile) => void = dear()) =>
    plannedAndBooked(new Player(modelOf(change)).until(1, '09:00'))
      .until(4, '10:15')
      .do({ type: 'answer-risk', riskId: 'late', responseId: 'helicopter' })
      .until(4, '10:30');

  it('is put to whoever may approve it, and nothing is spent before they have said yes', () => {
    const player = asked();
    expect(player.run.state.approvals.at(-1)).toMatchObject({ kind: 'spend', pence: 5000_00, toId: 'pm' });
    expect(player.run.state.risks.late?.status).toBe('happening');
    expect(player.run.state.money.shoot?.actualPence ?? 0).toBeLessThan(1000_00);
    expect(observe(player.run).risks[0]?.asked).toEqual({ responseId: 'helicopter', toId: 'pm' });
    expect(refusal(player.run, { type: 'answer-risk', riskId: 'late', responseId: 'wait' })?.code).toBe('already');
  });

  it('is answered on the phone within minutes, at whatever hour; after a no there is still another way', () => {
    const player = asked().until(4, '10:45');
    expect(player.run.state.approvals.at(-1)?.answer).toBe('no');
    expect(player.run.state.risks.late).toMatchObject({ status: 'happening', asked: null });
    player.do({ type: 'answer-risk', riskId: 'late', responseId: 'wait' }).until(4, '11:00');
    expect(player.run.state.risks.late).toMatchObject({ status: 'handled', responseId: 'wait' });
  });

  it('is done and counted as approved when they say yes', () => {
    const player = asked((file) => {
      dear()(file);
      for (const line of file.lines ?? []) if (line.code === 'shoot') line.budget = 20_000;
    }).until(4, '10:45');
    expect(player.run.state.risks.late).toMatchObject({ status: 'handled', responseId: 'helicopter' });
    expect(totals(player.run).actualPence).toBeGreaterThan(5000_00);
    expect(wordsOf(player.run, 'approved-before-spend')).toContain('Send a helicopter, £5,000: within your authority');
  });

  it('that is refused too late leaves it to take its own course', () => {
    const player = asked(dear({ waits: '20 min' })).until(4, '11:00');
    expect(player.run.state.risks.late?.status).toBe('left');
  });
});

describe('the incident book', () => {
  const happened = (more: Partial<NonNullable<ScenarioFile['risks']>[number]> = {}) =>
    plannedAndBooked(
      new Player(
        modelOf(sure({ incident: 'injury', tell: ['pm', 'client'], tellWithin: '2 h', onHappen: [], ...more })),
      ).until(1, '09:00'),
    ).until(4, '10:15');
  const due = (player: Player) =>
    observe(player.run)
      .deadlines.filter((one) => one.kind === 'incident')
      .map((one) => one.text);

  it('can be written first, and people told after', () => {
    const player = happened().do({ type: 'record-incident', incidentId: 0 }).until(4, '10:30');
    expect(observe(player.run).incidents[0]).toMatchObject({ recorded: true, toldIds: [] });
    player.do({ type: 'tell-incident', incidentId: 0, toIds: ['pm'] }).until(4, '11:00');
    player.do({ type: 'tell-incident', incidentId: 0, toIds: ['client'] }).until(4, '11:30');
    expect(observe(player.run).incidents[0]?.toldIds).toEqual(['pm', 'client']);
    expect(markOf(player.run, 'incidents-told').got).toBe(100);
    expect(refusal(player.run, { type: 'tell-incident', incidentId: 0, toIds: ['pm'] })?.code).toBe('already');
  });

  it('counts whoever was told late as half', () => {
    const player = happened()
      .do({ type: 'record-incident', incidentId: 0, toIds: ['pm'] })
      .until(4, '14:00');
    player.do({ type: 'tell-incident', incidentId: 0, toIds: ['client'] }).until(4, '15:00');
    expect(markOf(player.run, 'incidents-told').got).toBe(75);
    expect(wordsOf(player.run, 'incidents-told')).toContain('told late: Cal Boyd');
  });

  it('knows of those who were told in what was chosen', () => {
    const [wait] = lateRisk(smallFile()).responses;
    const player = happened({ responses: wait ? [{ ...wait, tells: ['pm', 'client'] }] : [] });
    player.do({ type: 'answer-risk', riskId: 'late', responseId: 'wait' }).until(4, '11:00');
    expect(observe(player.run).incidents[0]).toMatchObject({ recorded: false, toldIds: ['pm', 'client'] });
  });

  it('stands among what is due: the book, those who must know, and the insurer', () => {
    const player = happened();
    expect(due(player)).toEqual(['Tell who must know: The guest is late', 'Write it in the book: The guest is late']);
    player.do({ type: 'record-incident', incidentId: 0, toIds: ['pm'] }).until(4, '10:45');
    expect(due(player)).toEqual([]);
  });

  it('has what an authority must hear, once it is known that it must, by the day the rules give', () => {
    const player = happened({
      reports: [{ rule: 'seven-days', when: { type: 'flag', name: 'off-work' } }],
    }).do({ type: 'record-incident', incidentId: 0, toIds: ['pm', 'client'] });
    player.until(5, '09:00');
    expect(due(player)).toEqual([]);
    applyEffects(player.run, [{ type: 'set-flag', name: 'off-work' }], because);
    const [deadline] = observe(player.run).deadlines.filter((one) => one.kind === 'incident');
    expect(deadline).toMatchObject({
      text: 'Report the injury: The guest is late',
      minute: at(4, '10:00') + 15 * 1440,
    });
    player.do({ type: 'report-incident', incidentId: 0, ruleId: 'seven-days' }).until(5, '10:00');
    expect(due(player)).toEqual([]);
    expect(markOf(player.run, 'incidents-reported').got).toBe(100);
  });

  it('takes no report of another kind, and none before it is written down', () => {
    const player = happened();
    const report = (ruleId: string) => refusal(player.run, { type: 'report-incident', incidentId: 0, ruleId })?.code;
    expect([report('data'), report('seven-days'), report('nothing')]).toEqual(['impossible', 'not-now', 'unknown']);
  });

  it('costs the mark for a report that is not made by its day', () => {
    const player = happened({ incident: 'data-breach', reports: [{ rule: 'data' }] });
    expect(markOf(player.toEnd().run, 'incidents-reported').got).toBe(0);
  });
});

describe('an insurance claim', () => {
  const loss = { type: 'add-cost', line: 'shoot', amount: 900, text: 'A broken lens' } as const;
  const insured = (more: Record<string, unknown> = {}, covers = ['hire']) => {
    const model = modelOf((file) => {
      sure({
        incident: 'theft',
        onHappen: [loss],
        claim: { permit: 'cover', excess: 250, line: 'shoot', ...more },
      })(file);
      file.ends = 'day 45 17:30';
      file.permits = [
        {
          id: 'cover',
          title: 'Hire cover',
          kind: 'insurance',
          about: 'For what is hired.',
          for: ['interview'],
          replies: ['1 h', '2 h'],
          options: [{ id: 'one', label: 'Hire', covers, line: 'shoot' }],
          mustCover: ['hire'],
          without: 'breach',
        },
      ];
    });
    return plannedAndBooked(new Player(model).until(1, '09:00')).do({
      type: 'apply-for',
      permitId: 'cover',
      optionId: 'one',
    });
  };
  const claimed = (player: Player, day = 4, time = '11:00') =>
    player
      .until(4, '10:15')
      .do({ type: 'record-incident', incidentId: 0 })
      .until(day, time)
      .do({ type: 'notify-insurer', incidentId: 0 });
  const settled = (player: Player) => player.toEnd().run.state.incidents[0]?.claim;

  it('wants the incident in the book first', () => {
    const player = insured().until(4, '10:15');
    expect(refusal(player.run, { type: 'notify-insurer', incidentId: 0 })?.code).toBe('not-now');
  });

  it('comes back weeks later, less the excess, as money on its line', () => {
    const player = claimed(insured()).until(4, '18:00');
    const before = totals(player.run).actualPence;
    expect(player.run.state.incidents[0]?.claim?.settledMinute).toBeNull();
    player.until(14, '09:00');
    expect(player.run.state.incidents[0]?.claim?.settledMinute).toBeNull();
    expect(settled(player)).toMatchObject({ pence: 650_00 });
    expect(player.run.state.facts.some((fact) => fact.kind === 'cost-added' && fact.pence === -650_00)).toBe(true);
    expect(before).toBeGreaterThan(0);
    expect(markOf(player.run, 'insurer-notified').got).toBe(100);
  });

  it('is refused when the insurer hears of it too late', () => {
    const player = claimed(insured(), 6, '11:00');
    expect(settled(player)).toMatchObject({
      pence: 0,
      words: 'Refused: they want to hear within 24 h, and heard later.',
    });
    expect(markOf(player.run, 'insurer-notified').got).toBe(30);
  });

  it('is refused when what was held did not cover it, or nothing was held yet', () => {
    expect(settled(claimed(insured({ covers: ['water'] })))?.words).toContain('does not cover it');
    const uninsured = insured();
    uninsured.run.state.jobs = uninsured.run.state.jobs.filter((job) => job.command.type !== 'apply-for');
    expect(settled(claimed(uninsured))?.words).toContain('does not cover it');
  });

  it('pays nothing within the excess', () => {
    expect(settled(claimed(insured({ excess: 1000 })))).toMatchObject({ pence: 0 });
  });

  it('never pays more than was lost, whatever the excess', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (excess) => {
        const pence = settled(claimed(insured({ excess })))?.pence ?? -1;
        return pence === Math.max(0, 900_00 - excess * 100);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a release', () => {
  const sent = (change: (file: ScenarioFile) => void = () => undefined, formId?: string) =>
    plannedAndBooked(new Player(modelOf(change)).until(1, '09:00')).do({
      type: 'send-releases',
      personIds: ['guest'],
      ...(formId === undefined ? {} : { formId }),
    });
  const releaseOf = (player: Player) => observe(player.run).releases.find((one) => one.personId === 'guest');
  const trust = (of: string, points: number) => (file: ScenarioFile) => {
    personOf(file, of).trust = points;
  };

  it('is signed by somebody at ease with it', () => {
    expect(releaseOf(sent().until(4, '09:00'))).toMatchObject({ status: 'signed', signerId: 'guest', fits: true });
  });

  it('of a child is signed by a parent, and by nobody else', () => {
    const player = sent((file) => {
      personOf(file, 'guest').signedBy = 'client';
      trust('guest', 0)(file);
    }).until(4, '09:00');
    expect(releaseOf(player)).toMatchObject({ status: 'signed', signerId: 'client' });
    expect(wordsOf(player.run, 'releases-signed')).toContain('Cal Boyd, for Gus Hart');
  });

  it('is asked about or refused by those who do not trust, and more often the less they do', () => {
    const answers = (points: number) =>
      Array.from({ length: 24 }, (_, n) => {
        const model = modelOf(trust('guest', points));
        const player = new Player(model, `trust-${n}`).until(1, '09:00');
        player.do({ type: 'send-releases', personIds: ['guest'] }).until(4, '09:00');
        return releaseOf(player)?.status;
      });
    expect(answers(60).every((one) => one === 'signed')).toBe(true);
    expect(answers(45)).toContain('questions');
    expect(answers(45)).not.toContain('refused');
    expect(answers(20)).toContain('refused');
  });

  it('that raised a question is signed when somebody rings and answers it', () => {
    const player = sent().until(1, '12:00');
    Object.assign(player.run.state.releases.guest ?? {}, { status: 'questions', signedMinute: null });
    expect(observe(player.run).conflicts.find((one) => one.code === 'no-release')?.remedy).toContain('Ring them');
    player.until(3, '09:00').do({ type: 'phone-person', personId: 'guest', activityIds: [] }).until(3, '12:00');
    expect(releaseOf(player)).toMatchObject({ status: 'signed', signed: true });
  });

  it('can be taken back, and then counts no more', () => {
    const player = sent().until(3, '12:00');
    applyEffects(player.run, [{ type: 'withdraw-release', person: 'guest', text: 'Not any more.' }], because);
    expect(releaseOf(player)).toMatchObject({ status: 'withdrawn', signed: false, words: 'Not any more.' });
    expect(markOf(player.toEnd().run, 'releases-signed').got).toBe(0);
  });

  it('is not needed of somebody who is taken out of the film', () => {
    const player = sent().until(3, '12:00');
    applyEffects(player.run, [{ type: 'take-out-of-film', person: 'guest' }], because);
    expect(releaseOf(player)?.status).toBe('not-in-film');
    expect(markOf(player.toEnd().run, 'releases-signed')).toEqual({ got: 100, breach: false });
  });

  const forms = (file: ScenarioFile) => {
    file.releases = {
      forms: [
        { id: 'film', label: 'This film online, two years', covers: ['online', 'privacy-notice'], years: 2 },
        { id: 'short', label: 'This film online, one year', covers: ['online', 'privacy-notice'], years: 1 },
        { id: 'all', label: 'All media for ever', covers: ['online', 'broadcast', 'privacy-notice'] },
        { id: 'bare', label: 'Online, no privacy notice', covers: ['online'] },
      ],
      mustCover: ['online', 'privacy-notice'],
      mustLast: 2,
    };
  };

  it('has to cover the use, for long enough, with a privacy notice', () => {
    const fits = (formId: string) => releaseOf(sent(forms, formId).until(4, '09:00'))?.fits;
    expect([fits('film'), fits('short'), fits('bare'), fits('all')]).toEqual([true, false, false, true]);
    expect(markOf(sent(forms, 'bare').until(4, '09:00').run, 'releases-signed').got).toBe(30);
  });

  it('that takes more than the film needs is met with less trust', () => {
    const asked = (formId: string) =>
      Array.from({ length: 24 }, (_, n) => {
        const model = modelOf((file) => {
          forms(file);
          trust('guest', 55)(file);
        });
        const player = new Player(model, `greedy-${n}`).until(1, '09:00');
        player.do({ type: 'send-releases', personIds: ['guest'], formId }).until(4, '09:00');
        return releaseOf(player)?.status;
      }).filter((one) => one !== 'signed').length;
    expect(asked('film')).toBe(0);
    expect(asked('all')).toBeGreaterThan(0);
  });
});

describe('a permit and the work it is for', () => {
  const street = (file: ScenarioFile) => {
    file.permits = [
      {
        id: 'street',
        title: 'Street permit',
        kind: 'permit',
        about: 'For the pavement.',
        for: ['interview'],
        replies: ['1 h', '1 h'],
        options: [
          { id: 'basic', label: 'Tripod', covers: ['tripod'], years: 1, line: 'shoot' },
          { id: 'full', label: 'Tripod and parking', covers: ['tripod', 'parking'], years: 5, line: 'shoot' },
        ],
        mustCover: ['tripod', 'parking'],
        without: 'breach',
      },
    ];
  };
  const apply = (player: Player, optionId: string) => player.do({ type: 'apply-for', permitId: 'street', optionId });
  const held = (change = street) => apply(plannedAndBooked(new Player(modelOf(change)).until(1, '09:00')), 'basic');

  it('keeps what it holds while something wider is asked for, and until that is granted', () => {
    const player = apply(held().until(1, '17:00'), 'full').until(2, '09:30');
    expect(observe(player.run).permits[0]).toMatchObject({ status: 'applied', heldOptionId: 'basic', fits: false });
    player.until(2, '17:00');
    expect(observe(player.run).permits[0]).toMatchObject({ status: 'granted', heldOptionId: 'full', fits: true });
  });

  it('is judged by what was held when the work began, not by what came after', () => {
    const shot = (player: Player) => {
      player.do({ type: 'send-call-sheet', day: SHOOT, toIds: ['ana', 'dee', 'guest'], note: '' }).until(4, '11:00');
      expect(player.run.state.work.interview?.startedMinute).not.toBeNull();
      return player;
    };
    const late = apply(shot(held().until(3, '10:00')), 'full').until(6, '09:00');
    expect(observe(late.run).permits[0]?.fits).toBe(true);
    expect(markOf(late.run, 'permits-held')).toEqual({ got: 30, breach: true });
    const early = shot(apply(held().until(1, '17:00'), 'full').until(3, '10:00'));
    expect(markOf(early.run, 'permits-held')).toEqual({ got: 100, breach: false });
  });

  it('has to hold for as many years as the production needs', () => {
    const player = apply(
      held((file) => {
        street(file);
        Object.assign(file.permits?.[0] ?? {}, { mustLast: 10 });
      }).until(1, '17:00'),
      'full',
    ).until(2, '17:00');
    expect(observe(player.run).permits[0]).toMatchObject({ status: 'granted', fits: false, mustYears: 10 });
  });
});

describe('papers of the unit', () => {
  const strangers = (file: ScenarioFile) => {
    file.people.push({
      ...personOf(file, 'client'),
      id: 'press',
      name: 'Nosy Parker',
      title: 'Journalist',
      outside: true,
    });
  };
  const sheetTo = (toIds: string[], change = strangers) =>
    plannedAndBooked(new Player(modelOf(change)).until(1, '09:00'))
      .until(3, '10:00')
      .do({ type: 'send-call-sheet', day: SHOOT, toIds, note: '' })
      .until(3, '12:00');

  it('may go to the unit, its manager and the owner of the place', () => {
    const player = sheetTo(['ana', 'dee', 'guest', 'pm', 'client']);
    expect(player.kinds()).not.toContain('paper-astray');
  });

  it('sent to a journalist, or to somebody who is not on the job, are a leak of everybody’s data', () => {
    expect(sheetTo(['ana', 'press']).kinds()).toContain('paper-astray');
    const player = sheetTo(['ana', 'bo']);
    expect(player.run.state.facts.find((fact) => fact.kind === 'paper-astray')).toMatchObject({ outsideIds: ['bo'] });
    expect(wordsOf(player.run, 'privacy-kept')).toContain('went to Bo Lund');
  });

  it('carry a child’s first name alone', () => {
    const player = plannedAndBooked(new Player().until(1, '09:00'));
    named(player.run.tables.people, 'guest').limits = { ...CHILD };
    player.until(3, '10:00');
    const draft = observe(player.run).sheetDrafts.find((one) => one.day === SHOOT);
    const contacts = draft?.fields.find((one) => one.field === 'contacts')?.words ?? '';
    expect(contacts).toContain('Gus, ');
    expect(contacts).not.toContain('Hart');
    expect(observe(player.run).people.find((one) => one.id === 'guest')?.paperName).toBe('Gus');
  });

  const secret = (file: ScenarioFile) => {
    strangers(file);
    file.embargo = { until: 'day 8 09:00', mayKnow: ['pm'] };
  };

  it('go only to those who may know while the production is a secret: a gate', () => {
    expect(markOf(sheetTo(['ana', 'dee', 'pm'], secret).run, 'embargo-kept')).toEqual({ got: 100, breach: false });
    const told = sheetTo(['ana', 'client'], secret);
    expect(markOf(told.run, 'embargo-kept')).toEqual({ got: 0, breach: true });
    expect(assess(told.run).duties.find((one) => one.slug === 'compliance')?.gateBreached).toBe(true);
  });

  it('may go to anybody on the production once the secret is out', () => {
    const player = plannedAndBooked(new Player(modelOf(secret)).until(1, '09:00')).until(8, '10:00');
    player.do({ type: 'send-cost-report', toIds: ['client'], reasons: [] }).until(8, '12:00');
    expect(player.kinds()).not.toContain('paper-astray');
  });

  it('keep nothing secret where nothing is', () => {
    expect(measures.get('embargo-kept')?.assess(sheetTo(['ana']).run)).toEqual([]);
  });
});
