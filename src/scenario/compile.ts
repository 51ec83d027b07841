/**
 * Turns a checked scenario file, with the shared data it names, into the engine's model: integers, minutes and pence. What each
 * part becomes is a file in compiling/, or in parts/ with its shape. Expects that check.ts found no errors. Pure.
 */
import { dayOf } from '../engine/calendar.ts';
import { canonical, fingerprint } from '../engine/hash.ts';
import { DAY_MINUTES, type Model } from '../engine/model.ts';
import { compileActivity } from './compiling/activities.ts';
import { limitsOf } from './compiling/calibration-limits.ts';
import { DESK_MINUTES } from './compiling/desk-minutes.ts';
import { compileKit } from './compiling/kit.ts';
import { compileLine, compilePayment } from './compiling/money.ts';
import { compilePerson } from './compiling/people.ts';
import { compilePlace, compileTravel } from './compiling/places.ts';
import { readerOf } from './compiling/reader.ts';
import { compileControl, compileHazard, compileRisk } from './compiling/risks.ts';
import { compileStart } from './compiling/start.ts';
import { compileThread } from './compiling/threads.ts';
import { underHouse } from './house-rules.ts';
import { incidentRules } from './parts/incidents.ts';
import { compilePermit } from './parts/permits.ts';
import { compileAsset, compileJob, compileNotes } from './parts/post.ts';
import { compileEmbargo, compileReleases } from './parts/rights.ts';
import type { Scenario } from './schema.ts';
import type { Library } from './shared-files.ts';
import { holidaysOf, hoursRules, kitLimits, messageRulesOf, roadsOf, rubricOf, shared, skyOf } from './shared-rules.ts';
import { readClock, writtenDays } from './written.ts';

export function compile(scenario: Scenario, library: Library): Model {
  const startDate = scenario.begins.slice(0, 10);
  const holidays = holidaysOf(scenario, library);
  const reader = readerOf(writtenDays(scenario, holidays));

  const { house } = scenario;
  const rules = hoursRules(underHouse(shared(library.rules, scenario.rules), house));
  const usualLine = scenario.lines[0]?.code ?? '';
  const messageRules = messageRulesOf(library);

  const model: Omit<Model, 'hash' | 'calibration'> = {
    id: scenario.id,
    title: scenario.title,
    tickMinutes: scenario.tick,
    startDate,
    holidays: holidays.filter((day) => day >= -14 && day <= dayOf(reader.time(scenario.ends)) + 60),
    startMinute: reader.time(scenario.begins),
    endMinute: reader.time(scenario.ends),
    marked: scenario.marked,
    option: scenario.option,
    systems: scenario.systems,
    you: {
      role: scenario.you.role,
      reportsToId: scenario.you.reportsTo,
      limitPence: reader.money(house?.limit ?? scenario.you.limit),
      mayNotDecide: house?.mayNotDecide ?? scenario.you.mayNotDecide,
      deskFrom: readClock(scenario.you.desk[0]),
      deskTo: readClock(scenario.you.desk[1]),
    },
    brief: {
      ...scenario.brief,
      clientName: scenario.brief.client,
      ...(house ? { house: { title: house.title, notes: house.notes } } : {}),
    },
    people: scenario.people.map((one) => compilePerson(one, house, library, reader)),
    kit: scenario.kit.map((one) => compileKit(one, library, reader)),
    places: scenario.places.map((one) => compilePlace(one, usualLine, reader)),
    roads: roadsOf(library),
    travel: compileTravel(scenario.travel, reader),
    activities: scenario.activities.map((one) => compileActivity(one, reader)),
    lines: scenario.lines.map((one) => compileLine(one, reader)),
    hazards: scenario.hazards.map((one) => compileHazard(one, reader)),
    controls: scenario.controls.map((one) => compileControl(one, reader)),
    risks: scenario.risks.map((one) => compileRisk(one, reader)),
    threads: scenario.threads.map((one) => compileThread(one, messageRules, usualLine, reader)),
    permits: scenario.permits.map((one) => compilePermit(one, reader)),
    releases: compileReleases(scenario.releases),
    embargo: compileEmbargo(scenario.embargo, reader),
    incidentRules: incidentRules(library.incidents),
    jobs: scenario.jobs.map((one) => compileJob(one, usualLine, reader)),
    assets: scenario.assets.map((one) =>
      compileAsset(one, (id) => scenario.activities.find((activity) => activity.id === id)?.kind),
    ),
    notes: compileNotes(scenario.notes),
    clientPayments: scenario.clientPayments.map((one) => compilePayment(one, reader)),
    contractPence: scenario.contractPrice === undefined ? null : reader.money(scenario.contractPrice),
    floatPence: reader.money(scenario.float),
    desk: { ...DESK_MINUTES, ...scenario.desk, ...house?.desk },
    rules,
    messageRules,
    dayTypes: {
      usual: scenario.dayType,
      on: Object.fromEntries(scenario.dayTypes.map(({ day: on, type }) => [reader.day(on), type])),
    },
    kitLimits: kitLimits(library.kitFaults),
    sky: skyOf(library, scenario.city),
    start: compileStart(scenario.start, reader),
    guide: scenario.guide.map(({ id, title, text, points, doneWhen }) => ({
      id,
      title,
      text,
      points,
      doneWhen: reader.condition(doneWhen),
    })),
    rubric: rubricOf(scenario, library),
    unit: scenario.unit,
    callSheetFields: house?.callSheetFields ?? scenario.callSheetFields,
    callSheetDueBeforeMidnightMinutes: DAY_MINUTES - rules.callSheetDueMinuteOfDay,
  };
  return { ...model, calibration: limitsOf(scenario, reader), hash: fingerprint(canonical(model)) };
}
