/**
 * Turns a checked scenario file, with the shared data it names, into the engine's model: integers, minutes and pence.
 * Expects that check.ts found no errors. Pure.
 */
import { daysFromCivil, parseIsoDate } from '../engine/calendar.ts';
import { conditionTypes } from '../engine/conditions.ts';
import { effectTypes } from '../engine/effects.ts';
import { canonical, fingerprint } from '../engine/hash.ts';
import type {
  CalibrationLimits,
  ChildRules,
  Condition,
  Effect,
  HoursRules,
  Minute,
  Model,
  Rubric,
} from '../engine/model.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import { named } from '../engine/run.ts';
import type { Field, Fields } from '../engine/vocabulary.ts';
import type { ChildRulesFile, ClimateFile, HoursRulesFile, RubricFile, StandardFile } from './library-schema.ts';
import { compileDelegation } from './parts/delegation.ts';
import type { Reader } from './parts/part.ts';
import { compilePermit } from './parts/permits.ts';
import type { Scenario } from './schema.ts';
import type { Authored } from './vocabulary.ts';

export interface Library {
  rules: Record<string, HoursRulesFile>;
  /** By country. */
  children: Record<string, ChildRulesFile>;
  climate: ClimateFile;
  standards: Record<string, StandardFile>;
  rubrics: Record<string, RubricFile>;
}

/** House figures for desk work in minutes: design constants, which a scenario may override. */
const DESK = {
  enquire: 10,
  pencil: 5,
  confirm: 5,
  release: 5,
  callSheet: 25,
  callSheetRevision: 15,
  phone: 5,
  chase: 5,
  reply: 10,
  assessment: 30,
  costReport: 20,
  moveMoney: 10,
  invoice: 3,
  releases: 10,
  incident: 10,
  permit: 20,
  brief: 3,
  checkWork: 5,
  dailyReport: 15,
  bill: 5,
  pettyCash: 15,
  clearCards: 5,
  dealMemos: 10,
};

/** `45 min`, `2 h`, `1 h 30 min`, `3 days` (of eight office hours). */
export function readLength(words: string, dayMinutes = 480): number {
  const days = /^(\d+) days?$/.exec(words);
  if (days) return Number(days[1]) * dayMinutes;
  const hours = /(\d+) h/.exec(words);
  const minutes = /(\d+) min/.exec(words);
  return Number(hours?.[1] ?? 0) * 60 + Number(minutes?.[1] ?? 0);
}

/** `£1,250.50` or a number of pounds, as whole pence. */
export const readMoney = (amount: string | number): number =>
  Math.round((typeof amount === 'number' ? amount : Number(amount.replace(/[£,]/g, ''))) * 100);

export const readClock = (words: string): number => Number(words.slice(0, 2)) * 60 + Number(words.slice(3, 5));

/** Day of a date: `day 3` (day 1 is the first) or an ISO date. May be before the start or after the end. */
export function readDay(words: string, startDate: string): number {
  const numbered = /^day (\d+)/.exec(words);
  if (numbered) return Number(numbered[1]) - 1;
  return daysFromCivil(parseIsoDate(words.slice(0, 10))) - daysFromCivil(parseIsoDate(startDate));
}

export function readTime(words: string, startDate: string): Minute {
  const at = / (\d\d:\d\d)$/.exec(words);
  return readDay(words, startDate) * DAY_MINUTES + (at?.[1] ? readClock(at[1]) : 0);
}

const times = (given: number): number => Math.round(given * 1000);
const perMille = (perCent: number): number => Math.round(perCent * 10);
const range = ([low, high]: readonly [string, string]) => ({ low: readLength(low), high: readLength(high) });

export function compile(scenario: Scenario, library: Library): Model {
  const startDate = scenario.begins.slice(0, 10);
  const time = (words: string) => readTime(words, startDate);
  const day = (words: string) => readDay(words, startDate);

  const field = (kind: Field, given: unknown): unknown => {
    if (given === undefined)
      return kind.is === 'references' || kind.is === 'choices' || kind.is === 'conditions' ? [] : null;
    switch (kind.is) {
      case 'money':
        return readMoney(given as string | number);
      case 'length':
        return readLength(given as string);
      case 'span':
        return readLength(given as string, DAY_MINUTES);
      case 'time':
        return time(given as string);
      case 'condition':
        return condition(given as Authored);
      case 'conditions':
        return (given as Authored[]).map(condition);
      default:
        return given;
    }
  };
  const compiled = (fields: Fields, given: Authored): Condition & Effect => ({
    type: given.type,
    ...Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, field(kind, given[name])])),
  });
  const condition = (given: Authored): Condition => compiled(named(conditionTypes, given.type).fields, given);
  const effect = (given: Authored): Effect => compiled(named(effectTypes, given.type).fields, given);
  const reader: Reader = { money: readMoney, length: readLength, perMille, condition, effect };

  const rules = hoursRules(shared(library.rules, scenario.rules));
  const city = shared(library.climate.cities, scenario.city);
  const firstLine = scenario.lines[0]?.code ?? '';

  const model: Omit<Model, 'hash' | 'calibration'> = {
    id: scenario.id,
    title: scenario.title,
    tickMinutes: scenario.tick,
    startDate,
    startMinute: time(scenario.begins),
    endMinute: time(scenario.ends),
    marked: scenario.marked,
    option: scenario.option,
    systems: scenario.systems,
    you: {
      role: scenario.you.role,
      reportsToId: scenario.you.reportsTo,
      limitPence: readMoney(scenario.you.limit),
      mayNotDecide: scenario.you.mayNotDecide,
      deskFrom: readClock(scenario.you.desk[0]),
      deskTo: readClock(scenario.you.desk[1]),
    },
    brief: { ...scenario.brief, clientName: scenario.brief.client },
    people: scenario.people.map((one) => ({
      id: one.id,
      name: one.name,
      title: one.title,
      kind: one.kind,
      department: one.department,
      portrait: one.portrait,
      about: one.about,
      roles: one.roles,
      skills: one.skills,
      ratePence: readMoney(one.rate),
      grade: one.grade,
      child: one.child === undefined ? null : childRules(library, one.child),
      soloMinutes: one.worksAlone === undefined ? null : readLength(one.worksAlone),
      dutyCapMinutes: one.dutyCap === undefined ? null : readLength(one.dutyCap),
      pacePerMille: one.pace * 10,
      busyDays: one.busy.map(day),
      freePerMille: perMille(one.free),
      replyMinutes: range(one.replies),
      readMinutes: range(one.reads),
      missesSheetPerMille: perMille(one.missesSheet),
      answersPhonePerMille: perMille(one.answersPhone),
      challengePerMille: perMille(one.challenged),
      homeTravelMinutes: readLength(one.homeTravel),
      trust: one.trust,
      throughId: one.through ?? null,
      approves: one.approves,
    })),
    kit: scenario.kit.map((one) => ({
      id: one.id,
      name: one.name,
      supplier: one.supplier,
      department: one.department,
      provides: one.provides,
      specs: one.specs,
      about: one.about,
      ratePence: readMoney(one.rate),
      once: one.once,
      stock: one.stock,
      leadMinutes: readLength(one.lead),
      freePerMille: perMille(one.free),
      busyDays: one.busy.map(day),
      replyMinutes: range(one.replies),
      collectedBy: one.collectedBy ?? null,
      ownerId: one.owner ?? null,
      returnedBy: one.returnedBy ?? null,
      insuredBy: one.insuredBy ?? null,
      weekDays: one.weekDays,
      windMph: one.windMph ?? null,
      loadWatts: one.loadWatts,
      supplyWatts: one.supplyWatts,
      cardMinutes: one.cards === undefined ? 0 : readLength(one.cards),
    })),
    places: scenario.places.map((one) => ({
      id: one.id,
      name: one.name,
      address: one.address,
      drawing: one.drawing,
      about: one.about,
      interior: one.interior,
      feePence: readMoney(one.fee),
      once: one.once,
      line: one.line ?? firstLine,
      permissionMinutes: readLength(one.permission),
      ownerId: one.owner ?? null,
      hospital: one.hospital,
      parking: one.parking,
      access: one.access,
      noise: one.noise.map(({ weekdays, from, to, what }) => ({
        weekdays,
        from: readClock(from),
        to: readClock(to),
        what,
      })),
      noiseKnown: one.noiseKnown,
      supplyWatts: one.supplyWatts ?? null,
      known: one.known,
      openFrom: readClock(one.open[0]),
      openTo: readClock(one.open[1]),
      freePerMille: perMille(one.free),
      busyDays: one.busy.map(day),
      replyMinutes: range(one.replies),
    })),
    travel: Object.fromEntries(
      scenario.travel.flatMap(({ between: [a, b], takes }) => [
        [`${a}>${b}`, readLength(takes)],
        [`${b}>${a}`, readLength(takes)],
      ]),
    ),
    activities: scenario.activities.map((one) => ({
      id: one.id,
      title: one.title,
      kind: one.kind,
      stage: one.stage,
      department: one.department,
      about: one.about,
      hours: one.hours,
      low: readLength(one.lasts[0]),
      likely: readLength(one.lasts[1]),
      high: readLength(one.lasts[2]),
      needs: one.needs.map((need) => ({
        id: need.id,
        kind: need.kind,
        asks: need.asks,
        label: need.label,
        wants: need.wants,
        essential: need.essential,
        line: need.line,
        allowancePence: readMoney(need.allowance),
      })),
      placeIds: one.places,
      after: one.after.map((link) =>
        typeof link === 'string'
          ? { activityId: link, lagMinutes: 0 }
          : { activityId: link.activity, lagMinutes: readLength(link.lag) },
      ),
      needsDaylight: one.needsDaylight,
      needsDry: one.needsDry,
      needsQuiet: one.needsQuiet,
      needsAssessment: one.needsAssessment,
      needsReleases: one.needsReleases,
      collects: one.collects,
      reveals: one.reveals,
      fixed: one.fixed,
      returns: one.returns,
      records: one.records,
      backsUp: one.backsUp,
      withYou: one.withYou,
      dueMinute: one.due === undefined ? null : time(one.due),
      dueAfter: one.dueAfter ? { activityId: one.dueAfter.activity, minutes: readLength(one.dueAfter.within) } : null,
      evidence: one.evidence,
      delegation: one.delegate ? compileDelegation(one.delegate, reader) : null,
      when: condition(one.when),
      checks: one.checks.map((check) => ({
        id: check.id,
        passesWhen: condition(check.passesWhen),
        text: check.text,
        addMinutes: readLength(check.adds),
        effects: check.effects.map(effect),
      })),
      onStart: one.onStart.map(effect),
      onDone: one.onDone.map(effect),
    })),
    lines: scenario.lines.map((one) => ({
      code: one.code,
      title: one.title,
      budgetPence: readMoney(one.budget),
      contingency: one.contingency,
      allowances: one.allowances.map(({ id, title, amount, on }) => ({
        id,
        title,
        pence: readMoney(amount),
        onActivityId: on ?? null,
      })),
    })),
    hazards: scenario.hazards.map(({ activities, knownWhen, ...one }) => ({
      ...one,
      activityIds: activities,
      knownWhen: condition(knownWhen),
    })),
    controls: scenario.controls.map((one) => ({
      id: one.id,
      title: one.title,
      hierarchy: one.hierarchy,
      costPence: readMoney(one.cost),
      line: one.line,
      leadMinutes: readLength(one.lead),
      reduces: one.reduces.map(({ hazard, likelihood, severity }) => ({ hazardId: hazard, likelihood, severity })),
    })),
    risks: scenario.risks.map((one) => ({
      id: one.id,
      title: one.title,
      activityId: one.activity ?? null,
      aheadMinutes: readLength(one.ahead),
      atMinute: one.at === undefined ? null : time(one.at),
      only: condition(one.only),
      oddsPerMille: perMille(one.odds),
      factors: one.factors.map(({ when, times }) => ({
        when: condition(when),
        timesPerMille: Math.round(times * 1000),
      })),
      warnings: one.warnings.map(({ before, from, channel, text }) => ({
        beforeMinutes: readLength(before, DAY_MINUTES),
        fromId: from ?? null,
        channel,
        text,
      })),
      text: one.text,
      fromId: one.from ?? null,
      severity: one.severity,
      incident: one.incident,
      tellIds: one.tell,
      tellMinutes: readLength(one.tellWithin, DAY_MINUTES),
      onHappen: one.onHappen.map(effect),
      responses: one.responses.map((response) => ({
        id: response.id,
        label: response.label,
        outlook: response.outlook,
        costPence: readMoney(response.cost),
        line: response.line,
        deskMinutes: readLength(response.desk),
        soundPerMille: response.sound * 10,
        why: response.why,
        effects: response.effects.map(effect),
        worksPerMille: perMille(response.works),
        otherwise: response.otherwise.map(effect),
      })),
      waitMinutes: readLength(one.waits),
      ifLeft: one.ifLeft.map(effect),
    })),
    threads: scenario.threads.map((one) => ({
      id: one.id,
      fromId: one.from,
      channel: one.channel,
      subject: one.subject,
      text: one.text,
      when: condition(one.when),
      asksReply: one.asksReply,
      answerMinutes: readLength(one.answerWithin),
      rings: one.rings,
      asks: one.asks,
      stances: one.stances.map((option) => ({
        stance: option.stance,
        label: option.label,
        commitsPence: readMoney(option.commits),
        line: option.line ?? firstLine,
        judgement: option.judgement,
        fails: option.fails ?? null,
        answer: option.answer,
        why: option.why,
        effects: option.effects.map(effect),
      })),
      facts: one.facts.map((fact) => ({
        id: fact.id,
        topic: fact.topic,
        text: fact.text,
        trueWhen: condition(fact.trueWhen),
        needed: fact.needed,
        isPrivate: fact.private,
      })),
      needsDate: one.needsDate,
      promises: one.promises.map(({ id, label, due, keptWhen }) => ({
        id,
        label,
        dueMinute: time(due),
        keptWhen: condition(keptWhen),
      })),
      copyIds: one.copies,
      shouldCopyIds: one.shouldCopy,
      inWriting: one.inWriting,
      ifLeft: one.ifLeft.map(({ after, text, effects }) => ({
        afterMinutes: readLength(after),
        text,
        effects: effects.map(effect),
      })),
    })),
    permits: scenario.permits.map((one) => compilePermit(one, reader)),
    clientPayments: scenario.clientPayments.map((one) => ({
      id: one.id,
      title: one.title,
      pence: readMoney(one.amount),
      when: condition(one.when),
    })),
    floatPence: readMoney(scenario.float),
    desk: { ...DESK, ...scenario.desk },
    rules,
    sky: {
      city: city.name,
      months: city.months.map(({ sunrise, sunset, wet, gusty, low, high }) => ({
        sunrise: readClock(sunrise),
        sunset: readClock(sunset),
        wetPerMille: perMille(wet),
        gustyPerMille: perMille(gusty),
        coldC: low,
        warmC: high,
      })),
    },
    start: {
      drafts: scenario.start.drafts.map(({ activity, at, length, place, uses }) => ({
        activityId: activity,
        startMinute: at === undefined ? null : time(at),
        minutes: length === undefined ? null : readLength(length),
        placeId: place ?? null,
        uses,
      })),
      bookings: scenario.start.bookings.map(({ subject, days, status, rank }) => ({
        subjectId: subject,
        days: days.map(day),
        status,
        rank,
      })),
      done: scenario.start.done,
      callSheets: scenario.start.callSheets.map(({ day: on, to, sent, places }) => ({
        day: day(on),
        toIds: to,
        places,
        atMinute: time(sent),
      })),
    },
    guide: scenario.guide.map(({ id, title, text, points, doneWhen }) => ({
      id,
      title,
      text,
      points,
      doneWhen: condition(doneWhen),
    })),
    rubric: rubricOf(scenario, library),
    callSheetFields: scenario.callSheetFields,
    callSheetDueBeforeMidnightMinutes: DAY_MINUTES - rules.callSheetDueMinuteOfDay,
  };
  return { ...model, calibration: limitsOf(scenario), hash: fingerprint(canonical(model)) };
}

/** What calibration holds a scenario to: the house figures, and those the scenario has a reason to change. */
function limitsOf({ brief, calibration }: Scenario): CalibrationLimits {
  const [shortest, longest] = calibration?.minutes ?? [
    Math.floor(brief.playMinutes / 2),
    Math.floor((brief.playMinutes * 3) / 2),
  ];
  return {
    idlePassesPerMille: perMille(calibration?.idlePasses ?? 5),
    expertDistinctionsPerMille: perMille(calibration?.expertDistinctions ?? 90),
    luckPerMille: perMille(calibration?.luck ?? 10),
    shortestMinutes: shortest,
    longestMinutes: longest,
    deadEnds: calibration?.deadEnds ?? 0,
    mayNeverFire: calibration?.mayNeverFire ?? [],
    mayBeBest: calibration?.mayBeBest ?? [],
    reason: calibration?.reason ?? '',
  };
}

function shared<T>(table: Record<string, T>, name: string): T {
  const found = table[name];
  if (found === undefined) throw new Error(`Shared data not found: ${name}`);
  return found;
}

/** The limits of a child of this age, such as "england/5-8". */
function childRules(library: Library, name: string): ChildRules {
  const [country = '', age = ''] = name.split('/');
  const band = shared(shared(library.children, country).bands, age);
  return {
    title: band.title,
    from: readClock(band.from),
    to: readClock(band.to),
    onSiteMinutes: readLength(band.onSite.value),
    performingMinutes: readLength(band.performing.value),
    continuousMinutes: readLength(band.continuous.value),
    restMinutes: readLength(band.rest.value),
  };
}

export function hoursRules(file: HoursRulesFile): HoursRules {
  return {
    id: file.id,
    title: file.title,
    standardDayMinutes: readLength(file.standardDay.value),
    firstBreakWithinMinutes: readLength(file.firstBreakWithin.value),
    breakMinutes: readLength(file.break.value),
    restMinutes: readLength(file.rest.value),
    overtimeBlockMinutes: readLength(file.overtimeBlock.value),
    overtimeBands: file.overtimeBands.value.map((band) => ({
      afterMinutes: readLength(band.after),
      timesPerMille: times(band.times),
    })),
    dayCapMinutes: readLength(file.dayCap.value),
    hoursInDay: file.hoursInDay.value,
    unpaidBreakMinutes: file.unpaidBreak ? readLength(file.unpaidBreak.value) : 0,
    overtimeFloorPence: file.overtimeHour ? readMoney(file.overtimeHour.value.least) : null,
    overtimeCeilingPence: file.overtimeHour ? readMoney(file.overtimeHour.value.most) : null,
    gradeTimes: file.gradeTimes
      ? {
          senior: times(file.gradeTimes.value.senior),
          standard: times(file.gradeTimes.value.standard),
          junior: times(file.gradeTimes.value.junior),
        }
      : null,
    lateMealPaid: file.lateMeal?.value.paid ?? false,
    graceMinutes: file.lateMeal ? readLength(file.lateMeal.value.grace) : 0,
    nightFrom: file.night ? readClock(file.night.value.from) : DAY_MINUTES + 300,
    nightExtraPerMille: file.night ? times(file.night.value.extra) : 0,
    sixthDayPerMille: times(file.sixthDay?.value ?? 1),
    seventhDayPerMille: times(file.seventhDay?.value ?? 1),
    tocBlockMinutes: file.timeOffTheClock ? readLength(file.timeOffTheClock.value.block) : 30,
    tocBands: (file.timeOffTheClock?.value.bands ?? []).map((band) => ({
      afterMinutes: readLength(band.after),
      timesPerMille: times(band.times),
    })),
    weekCapMinutes: file.weekCap ? readLength(file.weekCap.value) : 48 * 60,
    hotelPence: file.hotel ? readMoney(file.hotel.value) : 0,
    callSheetDueMinuteOfDay: readClock(file.callSheetDue.value),
    acknowledgeByMinuteOfDay: readClock(file.acknowledgeBy.value),
    officeFrom: readClock(file.office.value[0]),
    officeTo: readClock(file.office.value[1]),
    invoiceAfterDays: file.invoiceAfterDays.value,
    freeByNotice: [...(file.freeByNotice?.value ?? [])]
      .sort((a, b) => a.withinDays - b.withinDays)
      .map(({ withinDays, percent }) => ({ withinDays, timesPerMille: perMille(percent) })),
    peakMonths: file.peak?.value.months ?? [],
    peakTimesPerMille: perMille(file.peak?.value.percent ?? 100),
    vatPerMille: perMille(file.vat.value),
    cancellation: [...file.cancellation.value]
      .sort((a, b) => a.withinDays - b.withinDays)
      .map(({ withinDays, percent }) => ({ withinDays, perMille: perMille(percent) })),
    pencilHoldMinutes: readLength(file.pencilHold.value),
    challengeMinutes: readLength(file.challenge.value),
  };
}

/** The duties of the chosen version of the standard with the measures the rubric gives them; the other option is left out. */
function rubricOf(scenario: Scenario, library: Library): Rubric {
  const standard = shared(library.standards, scenario.standard);
  const version = shared(standard.versions, scenario.standardVersion);
  const rubric = shared(library.rubrics, scenario.option);
  return {
    standard: standard.reference,
    version: scenario.standardVersion,
    title: version.title,
    passPoints: rubric.pass,
    distinctionPoints: rubric.distinction,
    gateCapPoints: rubric.gateCap,
    distinctionSharePerMille: perMille(rubric.distinctionShare),
    distinctionSlugs: rubric.distinctionSlugs,
    duties: version.duties
      .filter((duty) => duty.option === 'core' || duty.option === scenario.option)
      .map((duty) => ({
        slug: duty.slug,
        number: duty.number,
        title: duty.title,
        summary: duty.summary,
        ksbs: duty.ksbs,
        measures: (rubric.duties[duty.slug] ?? []).map((one) => ({
          id: one.measure,
          weight: scenario.weigh[one.measure] ?? one.weight,
          gate: one.gate,
          ksbs: one.ksbs[scenario.standardVersion] ?? [],
        })),
      })),
  };
}
