/**
 * The shared data a scenario names, as the engine's own numbers: the profile of hours, the limits of children, the duties with
 * their measures. Pure.
 */
import { DAY_TURNS, daysFromCivil, parseIsoDate } from '../engine/calendar.ts';
import { money } from '../engine/format.ts';
import type {
  CancellationLadder,
  Day,
  HoursRules,
  KitFault,
  KitLimits,
  MessageRules,
  Roads,
  Rubric,
  RuleFigure,
  Sky,
  Urgency,
  WorkLimits,
} from '../engine/model.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import type { HoursRulesFile } from './hours-schema.ts';
import type { KitFaultsFile } from './library-schema.ts';
import type { Scenario } from './schema.ts';
import type { Library } from './shared-files.ts';
import { readClock, readLength, readMoney } from './written.ts';

const times = (given: number): number => Math.round(given * 1000);
const perMille = (perCent: number): number => Math.round(perCent * 10);

export function shared<T>(table: Record<string, T>, name: string): T {
  const found = table[name];
  if (found === undefined) throw new Error(`Shared data not found: ${name}`);
  return found;
}

/** The limits of a child of this age, such as "england/5-8"; lessons are owed in term time. */
export function childLimits(library: Library, name: string, lessons: boolean): WorkLimits {
  const [country = '', age = ''] = name.split('/');
  const band = shared(shared(library.children, country).bands, age);
  return {
    kind: 'child',
    title: band.title,
    from: readClock(band.from.value),
    to: readClock(band.to.value),
    onSiteMinutes: readLength(band.onSite.value),
    performingMinutes: readLength(band.performing.value),
    continuousMinutes: readLength(band.continuous.value),
    pauseMinutes: readLength(band.pause.value),
    restMinutes: readLength(band.rest.value),
    daysInRow: band.daysInRow.value,
    tuition:
      lessons && band.tuition
        ? { minutes: readLength(band.tuition.value.day), leastMinutes: readLength(band.tuition.value.session) }
        : null,
  };
}

/** The limits of whoever drives such a vehicle, such as "goods-van". */
export function driverLimits(library: Library, name: string): WorkLimits {
  const vehicle = shared(library.drivers?.vehicles ?? {}, name);
  return {
    kind: 'driver',
    title: vehicle.title,
    from: 0,
    to: DAY_MINUTES + DAY_TURNS,
    onSiteMinutes: readLength(vehicle.duty.value),
    performingMinutes: readLength(vehicle.driving.value),
    continuousMinutes: readLength(vehicle.continuous.value),
    pauseMinutes: readLength(vehicle.pause.value),
    restMinutes: readLength(vehicle.rest.value),
    daysInRow: null,
    tuition: null,
  };
}

/** Bank holidays of the nation the scenario's city is in, as days of its run; some lie before it and after it. */
export function holidaysOf({ begins, city }: Pick<Scenario, 'begins' | 'city'>, library: Library): Day[] {
  const nation = library.climate.cities[city]?.nation ?? '';
  const start = daysFromCivil(parseIsoDate(begins.slice(0, 10)));
  return (library.holidays?.nations[nation]?.dates ?? []).map((date) => daysFromCivil(parseIsoDate(date)) - start);
}

export function roadsOf({ roads }: Library): Roads {
  if (!roads) return { bands: [], settleInMinutes: 30, mishapPerMille: 0, mishapMinutes: { low: 0, high: 0 } };
  const { percent, least, most } = roads.mishap.value;
  return {
    bands: roads.bands.map((band) => ({
      weekdays: band.weekdays,
      from: readClock(band.from),
      to: readClock(band.to),
      timesPerMille: times(band.times),
      what: band.what,
    })),
    settleInMinutes: readLength(roads.settleIn.value),
    mishapPerMille: perMille(percent),
    mishapMinutes: { low: readLength(least), high: readLength(most) },
  };
}

/** The light and the weather of a city, month by month. */
export function skyOf({ climate }: Library, name: string): Sky {
  const city = shared(climate.cities, name);
  return {
    city: city.name,
    months: city.months.map(({ sunrise, sunset, wet, gusty, low, high }) => ({
      sunrise: readClock(sunrise),
      sunset: readClock(sunset),
      wetPerMille: perMille(wet),
      gustyPerMille: perMille(gusty),
      coldC: low,
      warmC: high,
    })),
  };
}

const ladder = (given: HoursRulesFile['cancellation']['value']): CancellationLadder =>
  [...given]
    .sort((a, b) => a.withinDays - b.withinDays)
    .map(({ withinDays, percent }) => ({ withinDays, perMille: perMille(percent) }));

/** How soon each kind of message is answered; null: nobody says. */
export function messageRulesOf({ messages }: Library): MessageRules | null {
  if (!messages) return null;
  const of = (name: Urgency) => {
    const { acknowledge, answer } = messages.urgencies[name];
    return {
      acknowledgeMinutes: acknowledge ? readLength(acknowledge.value) : null,
      answerMinutes: readLength(answer.value),
    };
  };
  return {
    urgencies: { safety: of('safety'), 'shoot-day': of('shoot-day'), client: of('client'), routine: of('routine') },
    overspend: {
      perMille: perMille(messages.overspend.perCent.value),
      pence: messages.overspend.pounds.value * 100,
    },
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
    sentHomeAfterMinutes: readLength(file.sentHomeAfter.value),
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
    saturdayPerMille: times(file.saturday?.value ?? 1),
    sundayPerMille: times(file.sunday?.value ?? 1),
    bankHolidayPerMille: times(file.bankHoliday?.value ?? 1),
    dayTypes: Object.fromEntries(
      Object.entries(file.dayTypes ?? {}).map(([type, terms]) => [
        type,
        {
          standardDayMinutes: readLength(terms.value.worked),
          unpaidBreakMinutes: readLength(terms.value.unpaidBreak),
          breakMinutes: readLength(terms.value.break),
        },
      ]),
    ),
    secondBreakAfterMinutes: file.secondBreakAfter ? readLength(file.secondBreakAfter.value) : null,
    weekendRest: (file.weekendRest?.value ?? [])
      .map(({ afterDays, rest }) => ({ afterDays, restMinutes: readLength(rest) }))
      .sort((a, b) => b.afterDays - a.afterDays),
    extraHourRoles: file.extraHour?.value ?? [],
    tocBlockMinutes: file.timeOffTheClock ? readLength(file.timeOffTheClock.value.block) : 30,
    tocBands: (file.timeOffTheClock?.value.bands ?? []).map((band) => ({
      afterMinutes: readLength(band.after),
      timesPerMille: times(band.times),
    })),
    weekCapMinutes: file.weekCap ? readLength(file.weekCap.value) : 48 * 60,
    hotelPence: file.hotel ? readMoney(file.hotel.value) : 0,
    driverPence: file.driver ? readMoney(file.driver.value) : file.hotel ? readMoney(file.hotel.value) : 0,
    callSheetDueMinuteOfDay: readClock(file.callSheetDue.value),
    acknowledgeByMinuteOfDay: readClock(file.acknowledgeBy.value),
    officeFrom: readClock(file.office.value[0]),
    officeTo: readClock(file.office.value[1]),
    invoiceAfterDays: file.invoiceAfterDays.value,
    // Design figures where the profile has none (domain 5).
    invoiceChaseAfterDays: file.invoiceChaseAfterDays?.value ?? 5,
    pettyItemPence: readMoney(file.pettyItem?.value ?? 50),
    matchPerMille: perMille(file.invoiceMatch?.value.percent ?? 2),
    matchPence: readMoney(file.invoiceMatch?.value.least ?? 20),
    freeByNotice: [...(file.freeByNotice?.value ?? [])]
      .sort((a, b) => a.withinDays - b.withinDays)
      .map(({ withinDays, percent }) => ({ withinDays, timesPerMille: perMille(percent) })),
    peakMonths: file.peak?.value.months ?? [],
    peakTimesPerMille: perMille(file.peak?.value.percent ?? 100),
    vatPerMille: perMille(file.vat.value),
    cancellation: ladder(file.cancellation.value),
    kitCancellation: ladder((file.kitCancellation ?? file.cancellation).value),
    placeCancellation: ladder((file.placeCancellation ?? file.cancellation).value),
    collectFrom: readClock(file.collectFrom?.value ?? '15:00'),
    returnBy: readClock(file.returnBy?.value ?? '12:00'),
    weekendDays: file.weekendDays?.value ?? 2,
    comparePrices: file.comparePrices
      ? { overPence: readMoney(file.comparePrices.value.over), quotes: file.comparePrices.value.prices }
      : null,
    pencilHoldMinutes: readLength(file.pencilHold.value),
    challengeMinutes: readLength(file.challenge.value),
    challengeFarMinutes: readLength(file.challengeFar.value),
    figures: figuresOf(file),
  };
}

const pounds = (amount: number | string): string => money(readMoney(amount));
const dayWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ladderWords = (steps: readonly { withinDays: number; percent: number }[]): string =>
  steps.map(({ withinDays, percent }) => `${percent}% within ${dayWords(withinDays)}`).join(', ');
const timesWords = (by: number): string => `${by} times the rate`;
const bandWords = (bands: readonly { after: string; times: number }[]): string =>
  bands
    .map(({ after, times: by }) => (/^0 /.test(after) ? timesWords(by) : `after ${after} ${timesWords(by)}`))
    .join(', ');

/** How each figure of a profile is read: its title, and its value in words. */
type Sourced = {
  [Name in keyof HoursRulesFile as NonNullable<HoursRulesFile[Name]> extends { value: unknown }
    ? Name
    : never]-?: NonNullable<HoursRulesFile[Name]> extends { value: infer Value } ? Value : never;
};

const FIGURES: {
  [Name in keyof Sourced]: [title: string, words: (value: Sourced[Name]) => string];
} = {
  standardDay: ['A day’s work', String],
  unpaidBreak: ['Meal that is not paid', String],
  firstBreakWithin: ['First break begins within', String],
  break: ['A meal break lasts', String],
  secondBreakAfter: ['Second meal in a day longer than', String],
  rest: ['Rest between two days', String],
  weekendRest: [
    'Rest after days in a row',
    (all) => all.map(({ afterDays, rest }) => `${rest} after ${afterDays} days`).join(', '),
  ],
  overtimeBlock: ['Overtime counts in blocks of', String],
  overtimeBands: ['Overtime is paid at', bandWords],
  overtimeHour: [
    'An hour of overtime costs',
    ({ least, most }) => `${pounds(least)} at least, ${pounds(most)} at most`,
  ],
  gradeTimes: [
    'Overtime by grade',
    ({ senior, standard, junior }) => `senior ${senior}, standard ${standard}, junior ${junior} times the rate`,
  ],
  lateMeal: [
    'A late meal',
    ({ paid, grace }) => (paid ? `is paid as overtime after ${grace} of grace` : 'is not paid'),
  ],
  night: ['Night work', ({ from, extra }) => `from ${from}, ${extra} times the rate more`],
  sixthDay: ['A sixth day in a row', timesWords],
  seventhDay: ['A seventh day in a row', timesWords],
  saturday: ['A Saturday', timesWords],
  sunday: ['A Sunday', timesWords],
  bankHoliday: ['A bank holiday', timesWords],
  timeOffTheClock: ['Rest cut short is paid', ({ block, bands }) => `${bandWords(bands)}, in blocks of ${block}`],
  extraHour: ['Booked for an hour more', (roles) => roles.map((role) => role.replaceAll('-', ' ')).join(', ')],
  dayCap: ['Nobody is planned for longer than', String],
  sentHomeAfter: ['Everybody goes home after', String],
  weekCap: ['Hours in seven days', String],
  callSheetDue: ['Call sheet out by, the day before', String],
  acknowledgeBy: ['Answers in by, the day before', String],
  office: ['Office hours', ([from, to]) => `${from} to ${to}`],
  hoursInDay: ['A day rate is for', (hours) => `${hours} hours`],
  cancellation: ['Cancelling somebody costs', ladderWords],
  kitCancellation: ['Cancelling hired kit costs', ladderWords],
  placeCancellation: ['Cancelling a place costs', ladderWords],
  collectFrom: ['Kit costs no further day if it is collected the working day before, from', String],
  returnBy: ['Kit costs no further day if it is back the working day after, by', String],
  weekendDays: ['Hire for a Saturday and a Sunday together', dayWords],
  comparePrices: ['Prices to compare', ({ over, prices }) => `${prices} for anything over ${pounds(over)}`],
  freeByNotice: [
    'Of those who are usually free, asked late',
    (steps) => steps.map(({ withinDays, percent }) => `${percent}% within ${dayWords(withinDays)}`).join(', '),
  ],
  peak: [
    'In busy months',
    ({ months, percent }) => `${percent}% of those in ${months.map((month) => MONTHS[month - 1]).join(', ')}`,
  ],
  pencilHold: ['A hold on kit or a place lapses after', String],
  challenge: ['A challenged pencil is answered within', String],
  challengeFar: ['The same, more than five days ahead', String],
  hotel: ['A bed for the night', pounds],
  driver: ['A driver home', pounds],
  invoiceAfterDays: ['An invoice comes', (days) => `${dayWords(days)} after the work`],
  invoiceChaseAfterDays: ['A supplier asks where the money is after', (days) => `${days} working days`],
  pettyItem: ['Cash is for things up to', pounds],
  invoiceMatch: [
    'A bill matches its order within',
    ({ percent, least }) => `${percent}%, or ${pounds(least)} if that is more`,
  ],
  vat: ['Value added tax', (percent) => `${percent}%`],
};

/** The figures of a profile as people read them, each with its source. */
function figuresOf(file: HoursRulesFile): RuleFigure[] {
  return Object.entries(FIGURES).flatMap(([name, [title, words]]) => {
    const given = file[name as keyof typeof FIGURES];
    if (given === undefined || typeof given !== 'object' || !('value' in given)) return [];
    const { value, source, verified } = given;
    return [{ name, title, words: (words as (value: unknown) => string)(value), source, verified }];
  });
}

export const kitLimits = ({ heatFrom, coldBelow, coldBattery, windAtHeight }: KitFaultsFile): KitLimits => ({
  heatFromC: heatFrom.value,
  coldBelowC: coldBelow.value,
  coldBatteryPerMille: perMille(coldBattery.value),
  windHeightMetres: windAtHeight.value.metres,
  windExtraPerMille: perMille(windAtHeight.value.extra),
});

/** How kit of this class fails. */
export function kitFault(library: Library, name: string): KitFault {
  const { shows, help, chance, heat, cold, untested, back } = shared(library.kitFaults.classes, name);
  return {
    class: name,
    shows,
    help,
    perMille: perMille(chance.value),
    heatTimesPerMille: times(heat?.value ?? 1),
    coldTimesPerMille: times(cold?.value ?? 1),
    untestedTimesPerMille: times(untested?.value ?? 1),
    backMinutes: readLength(back.value),
  };
}

/** The duties of the chosen version of the standard with the measures the rubric gives them; the other option is left out. */
export function rubricOf(scenario: Scenario, library: Library): Rubric {
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
    weakSharePerMille: perMille(rubric.weakShare),
    distinctionSharePerMille: perMille(rubric.distinctionShare),
    distinctionSlugs: rubric.distinctionSlugs,
    behaviours: Object.entries(version.behaviours).map(([code, title]) => ({ code, title })),
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
          weight: scenario.weights[one.measure] ?? one.weight,
          gate: one.gate,
          ksbs: one.ksbs[scenario.standardVersion] ?? [],
          behaviours: one.behaviours?.[scenario.standardVersion] ?? [],
        })),
      })),
  };
}
