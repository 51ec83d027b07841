/** A person as an author writes them, as the engine knows them: what they cost, when they are free, how they answer. */
import type { Person } from '../../engine/model.ts';
import { houseRate } from '../house-rules.ts';
import type { Reader } from '../parts/part.ts';
import type { Scenario } from '../schema.ts';
import type { Library } from '../shared-files.ts';
import { childLimits, driverLimits } from '../shared-rules.ts';

export const compilePerson = (
  one: Scenario['people'][number],
  house: Scenario['house'],
  library: Library,
  read: Reader,
): Person => ({
  id: one.id,
  name: one.name,
  title: one.title,
  kind: one.kind,
  department: one.department,
  portrait: one.portrait,
  about: one.about,
  roles: one.roles,
  skills: one.skills,
  ratePence: read.money(houseRate(house, one.roles) ?? one.rate),
  vat: one.vat,
  grade: one.grade,
  limits:
    one.child !== undefined
      ? childLimits(library, one.child, one.lessons)
      : one.driver !== undefined
        ? driverLimits(library, one.driver)
        : null,
  soloMinutes: one.worksAlone === undefined ? null : read.length(one.worksAlone),
  dutyCapMinutes: one.dutyCap === undefined ? null : read.length(one.dutyCap),
  pacePerMille: one.pace * 10,
  busyDays: one.busy.map(read.day),
  freePerMille: read.perMille(one.free),
  replyMinutes: read.range(one.replies),
  readMinutes: read.range(one.reads),
  missesSheetPerMille: read.perMille(one.missesSheet),
  answersPhonePerMille: read.perMille(one.answersPhone),
  challengePerMille: read.perMille(one.challenged),
  homeTravelMinutes: read.length(one.homeTravel),
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
      : { kind: given.kind, upToPence: read.money(given.upTo) },
  ),
});
