/** On a day’s board each person’s lane tells how the work stands for them: booked, told, or holding an older plan. */
import { describe, expect, it } from 'vitest';
import type { BarBox } from '../../src/board/boxes.ts';
import { layOut } from '../../src/board/layout.ts';
import { measuresFor } from '../../src/board/time-scale.ts';
import { tipLines } from '../../src/board/tip.ts';
import { applyEffects } from '../../src/engine/effects.ts';
import type { Effect } from '../../src/engine/model.ts';
import { observe } from '../../src/engine/observe.ts';
import { at, modelOf, Player, personOf, plannedAndBooked } from '../helpers/small.ts';

const m = measuresFor(1366, 400, 'dark', false);

/** The bar of the interview in somebody’s lane, and the words beside the pointer there. */
function interviewOf(player: Player, laneId: string): { bar: BarBox; words: string } {
  const view = observe(player.run);
  const layout = layOut(view, { from: at(4, '06:00'), minutes: 12 * 60 }, m);
  expect(layout.arrangement).toBe('lanes');
  const bar = layout.bars.find((one) => one.activity.id === 'interview' && one.laneId === laneId);
  if (!bar) throw new Error(`The interview is not in the lane of ${laneId}.`);
  const lane = layout.lanes.find((one) => one.id === laneId) ?? null;
  return {
    bar,
    words: tipLines(view, bar, lane)
      .map((line) => line.text)
      .join('\n'),
  };
}

const states = (player: Player, ...laneIds: string[]) =>
  laneIds.map((laneId) => interviewOf(player, laneId).bar.standing.state);

/** All booked; then Bo takes the camera and the place changes, and only Dee has heard of it. */
function changedAndOneTold(): Player {
  const model = modelOf((file) => {
    personOf(file, 'bo').rate = 100;
  });
  const player = plannedAndBooked(new Player(model));
  player.do({ type: 'confirm', subjectId: 'bo', days: [3], reason: 'In case.' }).until(3, '10:00');
  player.do({ type: 'assign-need', activityId: 'interview', needId: 'camera', subjectId: 'bo' });
  player.do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
  return player.do({ type: 'phone-person', personId: 'dee', activityIds: ['interview'] }).until(3, '12:00');
}

const wrongFor = (player: Player, laneId: string) =>
  interviewOf(player, laneId).bar.standing.wrong.map((one) => one.code);

describe('the list of a phone', () => {
  it.each(['dark', 'light', 'projector'] as const)('leaves room for the time of day before each bar: %s', (theme) => {
    const view = observe(plannedAndBooked(new Player()).run);
    const phone = measuresFor(390, 300, theme, false);
    const { bars, arrangement } = layOut(view, { from: at(4, '00:00'), minutes: 24 * 60 }, phone);
    expect(arrangement).toBe('list');
    expect(bars.length).toBeGreaterThan(0);
    const figure = phone.font * 0.6;
    for (const bar of bars) expect(bar.x).toBeGreaterThan(10 + '10:00'.length * figure);
    for (const bar of bars) expect(bar.x + bar.width).toBeLessThanOrEqual(390);
  });
});

describe('a lane of the board', () => {
  it('shows who was told, who holds an older plan and who was not told, each in their own', () => {
    const player = changedAndOneTold();
    expect(states(player, 'dee', 'guest', 'bo')).toEqual(['told', 'told-older', 'booked']);
    expect(states(player, 'hall')).toEqual(['told-older']);
  });

  it('counts against a person only what is wrong for them', () => {
    const player = changedAndOneTold();
    expect(wrongFor(player, 'hall')).toEqual(['no-assessment', 'no-release', 'told-older', 'nobody-told']);
    expect(wrongFor(player, 'dee')).toEqual(['no-assessment']);
    expect(wrongFor(player, 'guest')).toEqual(['no-assessment', 'no-release', 'told-older']);
    expect(wrongFor(player, 'bo')).toEqual(['no-assessment', 'nobody-told']);
  });

  it('says so in words at the pointer', () => {
    const player = changedAndOneTold();
    expect(interviewOf(player, 'dee').words).toContain('Dee Okafor: booked and told');
    expect(interviewOf(player, 'guest').words).toContain('Gus Hart: last told 10:00, The office');
    expect(interviewOf(player, 'bo').words).toContain('Bo Lund: booked, not told yet');
    expect(interviewOf(player, 'hall').words).not.toContain('booked and told');
  });

  it('shows which call sheet is out of date when only the address of the place has changed', () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'send-call-sheet', day: 3, toIds: ['ana'], note: '' }).until(3, '12:00');
    expect(states(player, 'ana')).toEqual(['told']);
    const effects: Effect[] = [{ type: 'move-address', place: 'office', address: '9 New Road' }];
    applyEffects(player.run, effects, { by: 'scenario', id: 'test' });
    expect(states(player, 'ana', 'office')).toEqual(['told-older', 'told-older']);
    expect(interviewOf(player, 'ana').bar.standing.olderRevision).toBe(1);
    expect(interviewOf(player, 'office').bar.standing.olderRevision).toBe(1);
  });

  it('calls nobody told whose booking has gone, and leaves the others as they are', () => {
    const player = changedAndOneTold();
    player.do({ type: 'release', subjectId: 'dee' }).until(3, '13:00');
    expect(states(player, 'dee', 'guest', 'bo')).toEqual(['draft', 'told-older', 'booked']);
    expect(interviewOf(player, 'dee').words).toContain('Dee Okafor is not to be had then.');
  });

  it('holds nothing of telling against kit, which nobody tells', () => {
    const player = changedAndOneTold();
    expect(states(player, 'cam-kit')).toEqual(['booked']);
    expect(wrongFor(player, 'cam-kit')).toEqual(['no-assessment']);
  });

  it('shows the work itself in every lane once it is over', () => {
    const player = plannedAndBooked(new Player()).until(5, '09:00');
    expect(states(player, 'office', 'ana', 'dee', 'guest')).toEqual(['done', 'done', 'done', 'done']);
  });
});
