import { describe, expect, it } from 'vitest';
import { at, Player, plannedAndBooked } from '../helpers/small.ts';

describe('people act on what they were told', () => {
  it('moves nobody when the plan changes and nobody is sent anything', () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    player.until(4, '10:45');
    expect(player.run.state.presence.ana?.placeId).toBe('office');
    expect(player.run.state.lost.map((lost) => lost.reason)).toContain('person-elsewhere');
  });

  it('brings those who read the new sheet to the new place, and leaves the one who did not', () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    player.do({ type: 'send-call-sheet', day: 3, toIds: ['ana', 'dee', 'guest'], note: '' });
    player.until(4, '10:45');
    expect(player.run.state.presence.ana?.placeId).toBe('hall');
    expect(player.run.state.presence.dee?.placeId).toBe('office');
    player.do({ type: 'phone-person', personId: 'dee', activityIds: ['interview'] });
    player.until(4, '11:45');
    expect(player.run.state.presence.dee?.placeId).toBe('hall');
    expect(player.run.state.work.interview?.status).toBe('running');
  });

  it('makes a chased person read the sheet', () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'send-call-sheet', day: 3, toIds: ['ana', 'dee', 'guest'], note: '' }).until(3, '12:00');
    expect(player.run.state.sheets[0]?.readBy.dee).toBeUndefined();
    player.do({ type: 'chase-person', sheet: 0, personId: 'dee' }).until(3, '13:00');
    expect(player.run.state.sheets[0]?.acknowledgedBy.dee).toBeGreaterThan(at(3, '12:00'));
  });
});
