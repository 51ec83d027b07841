/** What calibration holds a scenario to: the house figures, and those the scenario has a reason to change. */
import type { CalibrationLimits } from '../../engine/model.ts';
import type { Reader } from '../parts/part.ts';
import type { Scenario } from '../schema.ts';

export function limitsOf({ brief, calibration }: Scenario, read: Reader): CalibrationLimits {
  const [shortest, longest] = calibration?.minutes ?? [
    Math.floor(brief.playMinutes / 2),
    Math.floor((brief.playMinutes * 3) / 2),
  ];
  return {
    idlePassesPerMille: read.perMille(calibration?.idlePasses ?? 5),
    expertDistinctionsPerMille: read.perMille(calibration?.expertDistinctions ?? 90),
    luckPerMille: read.perMille(calibration?.luck ?? 10),
    shortestMinutes: shortest,
    longestMinutes: longest,
    deadEnds: calibration?.deadEnds ?? 0,
    mayNeverFire: calibration?.mayNeverFire ?? [],
    mayBeBest: calibration?.mayBeBest ?? [],
    reason: calibration?.reason ?? '',
  };
}
