import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addOfficeMinutes,
  dateOfDay,
  isoDateOfDay,
  nextOfficeMinute,
  officeMinutesBetween,
  weekdayOfDay,
} from '../../src/engine/calendar.ts';
import { clockTime, duration, longDate, money, shortDate } from '../../src/engine/format.ts';

const office = { startDate: '2026-03-02', holidays: [9], from: 540, to: 1050 };
const start = '2026-03-02';

describe('dates', () => {
  it.each([
    ['2026-03-02', 0, '2026-03-02', 1],
    ['2026-02-27', 3, '2026-03-02', 1],
    ['2028-02-28', 1, '2028-02-29', 2],
    ['2026-12-31', 1, '2027-01-01', 5],
  ])('counts %s and %i days as %s', (from, days, to, weekday) => {
    expect(isoDateOfDay(from, days)).toBe(to);
    expect(weekdayOfDay(from, days)).toBe(weekday);
  });

  it('agrees with the calendar of the machine over four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 146_000 }), (days) => {
        const there = new Date(Date.UTC(1900, 0, 1) + days * 86_400_000);
        const here = dateOfDay('1900-01-01', days);
        return (
          here.year === there.getUTCFullYear() &&
          here.month === there.getUTCMonth() + 1 &&
          here.dayOfMonth === there.getUTCDate()
        );
      }),
    );
  });
});

describe('office hours', () => {
  it('skip the night and the weekend', () => {
    const fridayAtFive = 4 * 1440 + 17 * 60;
    expect(addOfficeMinutes(office, fridayAtFive, 60)).toBe(7 * 1440 + 540 + 30);
    expect(nextOfficeMinute(office, 5 * 1440)).toBe(7 * 1440 + 540);
  });

  it('skip a bank holiday', () => {
    const dayBefore = 8 * 1440 + 17 * 60;
    expect(addOfficeMinutes(office, dayBefore, 60)).toBe(10 * 1440 + 540 + 30);
    expect(officeMinutesBetween(office, 9 * 1440, 10 * 1440)).toBe(0);
  });

  it('count back what they count on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 1, max: 5000 }),
        (from, minutes) => officeMinutesBetween(office, from, addOfficeMinutes(office, from, minutes)) === minutes,
      ),
    );
  });
});

describe('numbers are written as people here write them', () => {
  it.each([
    [money(125_000), '£1,250'],
    [money(-1_234_567), '−£12,345.67'],
    [money(5), '£0.05'],
    [clockTime(1440 + 9 * 60 + 5), '09:05'],
    [shortDate(start, 1), '03/03/2026'],
    [longDate(start, 1), 'Tuesday 3 March'],
    [duration(90), '1 h 30 min'],
    [duration(0), '0 min'],
  ])('%s is %s', (written, wanted) => expect(written).toBe(wanted));
});
