/** An activity as an author writes it, as the engine knows it: how long, with whom, where, after what, and what it brings about. */
import type { Activity } from '../../engine/model.ts';
import { compileDelegation } from '../parts/delegation.ts';
import type { Reader } from '../parts/part.ts';
import { compileTurnover } from '../parts/post.ts';
import type { Scenario } from '../schema.ts';

export const compileActivity = (one: Scenario['activities'][number], read: Reader): Activity => ({
  id: one.id,
  title: one.title,
  kind: one.kind,
  stage: one.stage,
  unit: one.unit,
  department: one.department,
  about: one.about,
  hours: one.hours,
  low: read.length(one.lasts[0]),
  likely: read.length(one.lasts[1]),
  high: read.length(one.lasts[2]),
  needs: one.needs.map((need) => ({
    id: need.id,
    kind: need.kind,
    asks: need.asks,
    label: need.label,
    wants: need.wants,
    essential: need.essential,
    line: need.line,
    allowancePence: read.money(need.allowance),
  })),
  placeIds: one.places,
  after: one.after.map((link) =>
    typeof link === 'string'
      ? { activityId: link, lagMinutes: 0 }
      : { activityId: link.activity, lagMinutes: read.length(link.lag) },
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
  dueMinute: one.due === undefined ? null : read.time(one.due),
  dueAfter: one.dueAfter ? { activityId: one.dueAfter.activity, minutes: read.length(one.dueAfter.within) } : null,
  evidence: one.evidence,
  delegation: one.delegate ? compileDelegation(one.delegate, read) : null,
  turnover: one.turnover ? compileTurnover(one.turnover, read) : null,
  locks: one.locks,
  when: read.condition(one.when),
  checks: one.checks.map((check) => ({
    id: check.id,
    passesWhen: read.condition(check.passesWhen),
    text: check.text,
    addMinutes: read.length(check.adds),
    effects: check.effects.map(read.effect),
  })),
  onStart: one.onStart.map(read.effect),
  onDone: one.onDone.map(read.effect),
});
