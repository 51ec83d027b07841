/**
 * Turns a checked scenario file, with the shared data it names, into the engine's model: integers, minutes and pence.
 * Expects that check.ts found no errors. Pure.
 */
import { DAY_TURNS, dayOf } from '../engine/calendar.ts';
import { conditionTypes } from '../engine/conditions.ts';
import { effectTypes } from '../engine/effects.ts';
import { canonical, fingerprint } from '../engine/hash.ts';
import type { CalibrationLimits, Condition, Effect, MessageRules, Model, Thread } from '../engine/model.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import { named } from '../engine/run.ts';
import type { Field, Fields } from '../engine/vocabulary.ts';
import { houseRate, underHouse } from './house-rules.ts';
import type {
  ChildRulesFile,
  ClimateFile,
  DriverRulesFile,
  HolidaysFile,
  HoursRulesFile,
  IncidentRulesFile,
  KitFaultsFile,
  MessageRulesFile,
  RoadsFile,
  RubricFile,
  StandardFile,
} from './library-schema.ts';
import { compileDelegation } from './parts/delegation.ts';
import { compileClaim, incidentRules } from './parts/incidents.ts';
import type { Reader } from './parts/part.ts';
import { compilePermit } from './parts/permits.ts';
import { compileAsset, compileJob, compileNotes, compileTurnover } from './parts/post.ts';
import { compileEmbargo, compileReleases } from './parts/rights.ts';
import type { Scenario } from './schema.ts';
import {
  childLimits,
  driverLimits,
  holidaysOf,
  hoursRules,
  kitFault,
  kitLimits,
  messageRulesOf,
  roadsOf,
  rubricOf,
  shared,
} from './shared-rules.ts';
import type { Shelf } from './shelf.ts';
import type { Authored } from './vocabulary.ts';
import { readClock, readDay, readLength, readMoney, readTime, writtenDays } from './written.ts';

export interface Library {
  rules: Record<string, HoursRulesFile>;
  /** By country. */
  children: Record<string, ChildRulesFile>;
  /** By vehicle; null: nobody drives by the book. */
  drivers: DriverRulesFile | null;
  climate: ClimateFile;
  /** Null: nobody keeps bank holidays, and every hour is as good on the road. */
  holidays: HolidaysFile | null;
  roads: RoadsFile | null;
  kitFaults: KitFaultsFile;
  /** Null: nobody has to report anything. */
  incidents: IncidentRulesFile | null;
  /** Null: nobody says how soon a message is answered. */
  messages: MessageRulesFile | null;
  standards: Record<string, StandardFile>;
  rubrics: Record<string, RubricFile>;
  /** What a scenario may include, by the name of its file. */
  shelves: Record<string, Shelf>;
}

/** House figures for desk work in minutes: design constants, which a scenario may override. */
const DESK = {
  enquire: 10,
  pencil: 5,
  confirm: 5,
  release: 5,
  callSheet: 25,
  callSheetRevision: 15,
  movementOrder: 15,
  changeNotice: 10,
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
  hotCosts: 10,
  bill: 5,
  pettyCash: 15,
  receipts: 5,
  clearCards: 5,
  dealMemos: 10,
  sendVersion: 5,
  tracker: 5,
};

const perMille = (perCent: number): number => Math.round(perCent * 10);
/** Opening hours in minutes of the unit's day: "17:00" to "04:00" ends the morning after, and all day long has no end. */
const openHours = (from: number, to: number) => ({
  openFrom: from,
  openTo: from === 0 && to === DAY_MINUTES ? DAY_MINUTES + DAY_TURNS : to <= from ? to + DAY_MINUTES : to,
});
const range = ([low, high]: readonly [string, string]) => ({ low: readLength(low), high: readLength(high) });

export function compile(scenario: Scenario, library: Library): Model {
  const startDate = scenario.begins.slice(0, 10);
  const holidays = holidaysOf(scenario, library);
  const written = writtenDays(scenario, holidays);
  const time = (words: string) => readTime(words, written);
  const day = (words: string) => readDay(words, written);

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

  const { house } = scenario;
  const rules = hoursRules(underHouse(shared(library.rules, scenario.rules), house));
  const city = shared(library.climate.cities, scenario.city);
  const firstLine = scenario.lines[0]?.code ?? '';
  const messageRules = messageRulesOf(library);

  const model: Omit<Model, 'hash' | 'calibration'> = {
    id: scenario.id,
    title: scenario.title,
    tickMinutes: scenario.tick,
    startDate,
    holidays: holidays.filter((day) => day >= -14 && day <= dayOf(time(scenario.ends)) + 60),
    startMinute: time(scenario.begins),
    endMinute: time(scenario.ends),
    marked: scenario.marked,
    option: scenario.option,
    systems: scenario.systems,
    you: {
      role: scenario.you.role,
      reportsToId: scenario.you.reportsTo,
      limitPence: readMoney(house?.limit ?? scenario.you.limit),
      mayNotDecide: house?.mayNotDecide ?? scenario.you.mayNotDecide,
      deskFrom: readClock(scenario.you.desk[0]),
      deskTo: readClock(scenario.you.desk[1]),
    },
    brief: {
      ...scenario.brief,
      clientName: scenario.brief.client,
      ...(house ? { house: { title: house.title, notes: house.notes } } : {}),
    },
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
      ratePence: readMoney(houseRate(house, one.roles) ?? one.rate),
      vat: one.vat,
      grade: one.grade,
      limits:
        one.child !== undefined
          ? childLimits(library, one.child, one.lessons)
          : one.driver !== undefined
            ? driverLimits(library, one.driver)
            : null,
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
      hears: one.hears,
      diet: one.diet ?? '',
      pickUp: one.pickUp ?? '',
      // A child never signs; who looks after their affairs does.
      signedById: one.signedBy ?? (one.child === undefined ? null : (one.through ?? null)),
      outside: one.outside,
      approves: one.approves.map((given) =>
        typeof given === 'string'
          ? { kind: given, upToPence: null }
          : { kind: given.kind, upToPence: readMoney(given.upTo) },
      ),
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
      vat: one.vat,
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
      vehicle: one.vehicle,
      cardMinutes: one.cards === undefined ? 0 : readLength(one.cards),
      cautionMph: one.cautionMph ?? null,
      heightMetres: one.heightMetres,
      dryOnly: one.dryOnly,
      fault: one.class === undefined ? null : kitFault(library, one.class),
      agreedBy: one.agreedBy ?? null,
      conform: one.conform ? { activityId: one.conform.activity, minutes: readLength(one.conform.length) } : null,
      batteryMinutes: one.batteries === undefined ? 0 : readLength(one.batteries),
      copies: one.copies ?? null,
      storageMinutes: one.storage === undefined ? 0 : readLength(one.storage),
      offSite: one.offSite,
      bringsIds: one.brings,
    })),
    places: scenario.places.map((one) => ({
      id: one.id,
      name: one.name,
      address: one.address,
      drawing: one.drawing,
      about: one.about,
      interior: one.interior,
      feePence: readMoney(one.fee),
      vat: one.vat,
      once: one.once,
      line: one.line ?? firstLine,
      permissionMinutes: readLength(one.permission),
      ownerId: one.owner ?? null,
      hospital: one.hospital,
      parking: one.parking,
      unitBase: one.unitBase ?? '',
      locator: one.locator ?? '',
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
      ...openHours(readClock(one.open[0]), readClock(one.open[1])),
      freePerMille: perMille(one.free),
      busyDays: one.busy.map(day),
      replyMinutes: range(one.replies),
    })),
    roads: roadsOf(library),
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
      unit: one.unit,
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
      needsDark: one.needsDark,
      needsDry: one.needsDry,
      needsQuiet: one.needsQuiet,
      needsAssessment: one.needsAssessment,
      needsReleases: one.needsReleases,
      collects: one.collects,
      reveals: one.reveals,
      fixed: one.fixed,
      returns: one.returns,
      tests: one.tests,
      outside: one.outside,
      records: one.records,
      backsUp: one.backsUp,
      teaches: one.teaches,
      scenes: one.scenes ?? '',
      withYou: one.withYou,
      dueMinute: one.due === undefined ? null : time(one.due),
      dueAfter: one.dueAfter ? { activityId: one.dueAfter.activity, minutes: readLength(one.dueAfter.within) } : null,
      evidence: one.evidence,
      delegation: one.delegate ? compileDelegation(one.delegate, reader) : null,
      turnover: one.turnover ? compileTurnover(one.turnover, reader) : null,
      locks: one.locks,
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
      situation: one.situation ?? null,
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
      reports: one.reports.map(({ rule, when }) => ({ ruleId: rule, when: condition(when) })),
      claim: one.claim ? compileClaim(one.claim, reader) : null,
      slip: one.slip,
      prevention: one.prevention ?? '',
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
        tellIds: response.tells,
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
      situation: one.situation ?? null,
      urgency: one.urgency ?? null,
      ...answering(one, messageRules),
      asks: one.asks,
      stances: one.stances.map((option) => ({
        stance: option.stance,
        toId: option.to ?? null,
        door: option.door,
        rung: option.rung,
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
    releases: compileReleases(scenario.releases),
    embargo: compileEmbargo(scenario.embargo, time),
    incidentRules: incidentRules(library.incidents),
    jobs: scenario.jobs.map((one) => compileJob(one, reader)),
    assets: scenario.assets.map((one) =>
      compileAsset(one, (id) => scenario.activities.find((activity) => activity.id === id)?.kind),
    ),
    notes: compileNotes(scenario.notes),
    clientPayments: scenario.clientPayments.map((one) => ({
      id: one.id,
      title: one.title,
      pence: readMoney(one.amount),
      when: condition(one.when),
      termsDays: one.terms,
      latePerMille: perMille(one.late),
      payerId: one.payer ?? null,
    })),
    contractPence: scenario.contractPrice === undefined ? null : readMoney(scenario.contractPrice),
    floatPence: readMoney(scenario.float),
    desk: { ...DESK, ...scenario.desk, ...house?.desk },
    rules,
    messageRules,
    dayTypes: {
      usual: scenario.dayType,
      on: Object.fromEntries(scenario.dayTypes.map(({ day: on, type }) => [day(on), type])),
    },
    kitLimits: kitLimits(library.kitFaults),
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
    unit: scenario.unit,
    callSheetFields: house?.callSheetFields ?? scenario.callSheetFields,
    callSheetDueBeforeMidnightMinutes: DAY_MINUTES - rules.callSheetDueMinuteOfDay,
  };
  return { ...model, calibration: limitsOf(scenario), hash: fingerprint(canonical(model)) };
}

/** Without urgency and without a time of its own, a message has the time messages always had. */
const USUAL_ANSWER = '4 h';

/** By when a message is heard and answered, and whether it rings. */
function answering(
  { urgency, answerWithin, rings }: Scenario['threads'][number],
  rules: MessageRules | null,
): Pick<Thread, 'answerMinutes' | 'acknowledgeMinutes' | 'rings'> {
  const by = urgency === undefined ? undefined : rules?.urgencies[urgency];
  const own = answerWithin === undefined ? undefined : readLength(answerWithin);
  const answerMinutes = own ?? by?.answerMinutes ?? readLength(USUAL_ANSWER);
  const acknowledge = by?.acknowledgeMinutes ?? null;
  return {
    answerMinutes,
    acknowledgeMinutes: acknowledge === null || acknowledge >= answerMinutes ? null : acknowledge,
    rings: rings ?? (urgency === 'safety' || urgency === 'shoot-day'),
  };
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
