/**
 * What the shape of a file can't say: names that lead nowhere or stand twice, loops, dates that are not on the calendar.
 * Says everything it finds at once. The larger parts are in checking/.
 */
import { DAY_MINUTES } from '../engine/model.ts';
import { checkActivities } from './checking/activities.ts';
import { Checker } from './checking/checker.ts';
import { checkRisks } from './checking/risks.ts';
import { checkFaultClasses, checkFilledIn, checkLimits, checkShared, shelvesWith } from './checking/shared.ts';
import { checkStart } from './checking/start.ts';
import { checkThreads } from './checking/threads.ts';
import { checkTwice } from './checking/twice.ts';
import type { Included } from './include.ts';
import type { Pointer } from './parts/part.ts';
import { checkPermits } from './parts/permits.ts';
import { checkPost } from './parts/post.ts';
import { checkEmbargo } from './parts/rights.ts';
import type { Report } from './problems.ts';
import type { Scenario } from './schema.ts';
import type { Library } from './shared-files.ts';
import { readTime } from './written.ts';

/** Longer than any production a class has the time for; each day of a run is played. */
const MOST_DAYS = 400;

/** `included`: what came in from shared files, and what may still be missing from them. */
export function checkNames(report: Report, s: Scenario, library: Library, included: Included): void {
  const check = new Checker(report, s, library);
  checkShared(check);
  checkFilledIn(check);
  checkLimits(check);
  checkFaultClasses(check);
  check.date(['begins'], s.begins);
  checkEnds(check);
  check.when(['ends'], s.ends);
  for (const [name, day] of Object.entries(s.dates)) check.when(['dates', name], day);
  check.ref('person', s.you.reportsTo, ['you', 'reportsTo']);
  s.people.forEach((one, at) => {
    if (one.through) check.ref('person', one.through, ['people', at, 'through']);
    if (one.signedBy) check.ref('person', one.signedBy, ['people', at, 'signedBy']);
    one.busy.forEach((day, index) => check.when(['people', at, 'busy', index], day));
  });
  s.kit.forEach((one, at) => {
    if (one.collectedBy) check.ref('activity', one.collectedBy, ['kit', at, 'collectedBy']);
    if (one.owner) check.ref('person', one.owner, ['kit', at, 'owner']);
    if (one.returnedBy) check.ref('activity', one.returnedBy, ['kit', at, 'returnedBy']);
    if (one.insuredBy) check.ref('permit', one.insuredBy, ['kit', at, 'insuredBy']);
    if (one.agreedBy) check.ref('person', one.agreedBy, ['kit', at, 'agreedBy']);
    if (one.conform) check.ref('activity', one.conform.activity, ['kit', at, 'conform', 'activity']);
    one.brings.forEach((id, index) => check.ref('hazard', id, ['kit', at, 'brings', index]));
    one.busy.forEach((day, index) => check.when(['kit', at, 'busy', index], day));
  });
  s.places.forEach((one, at) => {
    if (one.owner) check.ref('person', one.owner, ['places', at, 'owner']);
    if (one.line) check.ref('line', one.line, ['places', at, 'line']);
    one.busy.forEach((day, index) => check.when(['places', at, 'busy', index], day));
  });
  s.travel.forEach((one, at) =>
    one.between.forEach((id, index) => check.ref('place', id, ['travel', at, 'between', index])),
  );
  checkActivities(check);
  s.lines.forEach((line, at) =>
    line.allowances.forEach(
      (one, index) => one.on && check.ref('activity', one.on, ['lines', at, 'allowances', index, 'on']),
    ),
  );
  s.hazards.forEach((one, at) => {
    one.activities.forEach((id, index) => check.ref('activity', id, ['hazards', at, 'activities', index]));
    check.condition(one.knownWhen, ['hazards', at, 'knownWhen']);
  });
  s.controls.forEach((one, at) => {
    check.ref('line', one.line, ['controls', at, 'line']);
    one.reduces.forEach((cut, index) => check.ref('hazard', cut.hazard, ['controls', at, 'reduces', index, 'hazard']));
  });
  checkRisks(check);
  checkThreads(check);
  checkWhatIsGranted(check);
  checkStart(check);
  s.guide.forEach((one, at) => check.condition(one.doneWhen, ['guide', at, 'doneWhen']));
  checkTwice(check, s, []);
  check.names.tell({
    some: s.include.length > 0,
    failed: included.failed || report.isBlamed(['include']),
    wanted: included.wanted,
    holding: (scope, name) => shelvesWith(check, included, scope, name),
  });
}

function checkEnds(check: Checker): void {
  const { begins, ends } = check.scenario;
  if (!check.known(ends)) return;
  const minutes = readTime(ends, check.written) - readTime(begins, check.written);
  if (minutes > 0 && minutes <= MOST_DAYS * DAY_MINUTES) return;
  check.endsRight = false;
  const days = Math.ceil(minutes / DAY_MINUTES);
  check.report.path(['ends'], {
    ...(minutes <= 0
      ? {
          code: 'ends-early',
          message: 'The production ends before it begins.',
          why: 'The run would be over at once.',
          fix: 'Write a later time for "ends".',
        }
      : {
          code: 'too-long',
          message: `The production lasts ${days} days; the most is ${MOST_DAYS}.`,
          why: 'Every day of it is played, and no class has the time.',
          fix: 'Write an earlier time for "ends".',
        }),
    leansOn: check.leaning(ends),
  });
  check.report.blame(['ends']);
}

/** Permits, rights, post and what the client pays. */
function checkWhatIsGranted(check: Checker): void {
  const { permits, clientPayments, embargo } = check.scenario;
  const point: Pointer = {
    ref: (to, name, path) => check.ref(to, name, path),
    condition: (c, path) => check.condition(c, path),
  };
  checkPermits(permits, point, check.report);
  checkEmbargo(embargo, point);
  if (embargo) check.when(['embargo', 'until'], embargo.until);
  clientPayments.forEach((one, at) => {
    check.condition(one.when, ['clientPayments', at, 'when']);
    if (one.payer) check.ref('person', one.payer, ['clientPayments', at, 'payer']);
  });
  checkPost(check.scenario, point);
}
