/** What may go wrong, as an author writes it, as the engine knows it: hazards, the controls against them, and risks with their responses. */
import type { Control, Hazard, Risk } from '../../engine/model.ts';
import { compileClaim } from '../parts/incidents.ts';
import type { Reader } from '../parts/part.ts';
import type { Scenario } from '../schema.ts';

export const compileHazard = (
  { activities, knownWhen, ...one }: Scenario['hazards'][number],
  read: Reader,
): Hazard => ({
  ...one,
  activityIds: activities,
  knownWhen: read.condition(knownWhen),
});

export const compileControl = (one: Scenario['controls'][number], read: Reader): Control => ({
  id: one.id,
  title: one.title,
  hierarchy: one.hierarchy,
  costPence: read.money(one.cost),
  line: one.line,
  leadMinutes: read.length(one.lead),
  reduces: one.reduces.map(({ hazard, likelihood, severity }) => ({ hazardId: hazard, likelihood, severity })),
});

export const compileRisk = (one: Scenario['risks'][number], read: Reader): Risk => ({
  id: one.id,
  title: one.title,
  situation: one.situation ?? null,
  activityId: one.activity ?? null,
  aheadMinutes: read.length(one.ahead),
  atMinute: one.at === undefined ? null : read.time(one.at),
  only: read.condition(one.only),
  oddsPerMille: read.perMille(one.odds),
  factors: one.factors.map(({ when, times }) => ({
    when: read.condition(when),
    timesPerMille: Math.round(times * 1000),
  })),
  warnings: one.warnings.map(({ before, from, channel, text }) => ({
    beforeMinutes: read.span(before),
    fromId: from ?? null,
    channel,
    text,
  })),
  text: one.text,
  fromId: one.from ?? null,
  severity: one.severity,
  incident: one.incident,
  tellIds: one.tell,
  tellMinutes: read.span(one.tellWithin),
  reports: one.reports.map(({ rule, when }) => ({ ruleId: rule, when: read.condition(when) })),
  claim: one.claim ? compileClaim(one.claim, read) : null,
  slip: one.slip,
  prevention: one.prevention ?? '',
  onHappen: one.onHappen.map(read.effect),
  responses: one.responses.map((response) => ({
    id: response.id,
    label: response.label,
    outlook: response.outlook,
    costPence: read.money(response.cost),
    line: response.line,
    deskMinutes: read.length(response.desk),
    soundPerMille: response.sound * 10,
    why: response.why,
    tellIds: response.tells,
    effects: response.effects.map(read.effect),
    worksPerMille: read.perMille(response.works),
    otherwise: response.otherwise.map(read.effect),
  })),
  waitMinutes: read.length(one.waits),
  ifLeft: one.ifLeft.map(read.effect),
});
