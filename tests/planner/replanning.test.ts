import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/engine/begin.ts';
import { officeMinutesBetween, unitDayOf } from '../../src/engine/calendar.ts';
import type { Command } from '../../src/engine/command.ts';
import { DAY_MINUTES, type Model } from '../../src/engine/model.ts';
import { glance } from '../../src/engine/observe.ts';
import { letGo } from '../../src/planner/booking.ts';
import { planAhead } from '../../src/planner/schedule.ts';
import { read } from '../../src/scenario/library.ts';
import { Player } from '../helpers/small.ts';

const shipped = (id: string): Model => {
  const path = `scenarios/${id}/${id}.json`;
  const { model } = read(path, readFileSync(path, 'utf8'));
  if (!model) throw new Error(`${path} can be played.`);
  return model;
};
const starts = (commands: readonly Command[]): Map<string, number> =>
  new Map(
    commands.flatMap((one) => (one.type === 'plan-activity' ? [[one.activityId, one.startMinute ?? 0] as const] : [])),
  );

describe('whoever plans ahead', () => {
  it('plans nothing at a place before its owner can have signed', () => {
    const model = shipped('corporate-interview');
    const wharf = model.places.find(({ id }) => id === 'wharf');
    if (!wharf) throw new Error('The wharf is a place of it.');
    wharf.permissionMinutes = 12 * 8 * 60;
    const run = begin(model, '1');
    const exterior = starts(planAhead(glance(run))).get('exterior') ?? 0;
    const opens = unitDayOf(exterior) * DAY_MINUTES + model.you.deskFrom;
    expect(officeMinutesBetween(run.tables.office, run.state.minute, opens)).toBeGreaterThanOrEqual(12 * 8 * 60);
  });

  it('lets go of somebody booked only for a day that the plan has left', () => {
    const player = new Player();
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: 8 * DAY_MINUTES + 600, placeId: 'hall' });
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'sound', subjectId: 'dee' });
    player.do({ type: 'confirm', subjectId: 'dee', days: [8], reason: 'She hears everything.' }).until(1, '16:00');
    expect(letGo(glance(player.run))).toEqual([]);
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: 9 * DAY_MINUTES + 600, placeId: 'hall' });
    expect(letGo(glance(player.run))).toEqual([{ type: 'release', subjectId: 'dee' }]);
  });
});
