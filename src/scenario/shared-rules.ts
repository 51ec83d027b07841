/**
 * The shared data a scenario names, as the engine's own numbers: the profile of hours, the limits of children, the duties with
 * their measures. Pure.
 */
import type { ChildRules, HoursRules, Rubric } from '../engine/model.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import type { Library } from './compile.ts';
import type { HoursRulesFile } from './library-schema.ts';
import type { Scenario } from './schema.ts';
import { readClock, readLength, readMoney } from './written.ts';

const times = (given: number): number => Math.round(given * 1000);
const perMille = (perCent: number): number => Math.round(perCent * 10);

export function shared<T>(table: Record<string, T>, name: string): T {
  const found = table[name];
  if (found === undefined) throw new Error(`Shared data not found: ${name}`);
  return found;
}

/** The limits of a child of this age, such as "england/5-8". */
export function childRules(library: Library, name: string): ChildRules {
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
    cancellation: [...file.cancellation.value]
      .sort((a, b) => a.withinDays - b.withinDays)
      .map(({ withinDays, percent }) => ({ withinDays, perMille: perMille(percent) })),
    pencilHoldMinutes: readLength(file.pencilHold.value),
    challengeMinutes: readLength(file.challenge.value),
    challengeFarMinutes: readLength(file.challengeFar.value),
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
          weight: scenario.weights[one.measure] ?? one.weight,
          gate: one.gate,
          ksbs: one.ksbs[scenario.standardVersion] ?? [],
        })),
      })),
  };
}
