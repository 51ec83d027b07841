/** What a trainee has come to know, where more than one part of the view or of the checks asks it. Changes nothing. */
import type { Place } from './model.ts';
import { addressVersion, draftOf, named, placeOf, type Run } from './run.ts';
import type { Told } from './state.ts';

/** Whether what somebody was told of an activity is the plan as it stands: its start, its place, and that place's address. */
export const isThePlan = (run: Run, activityId: string, told: Told): boolean =>
  told.startMinute === draftOf(run, activityId).startMinute &&
  told.placeId === placeOf(run, named(run.tables.activities, activityId)) &&
  told.addressVersion === addressVersion(run, told.placeId);

/** Which of a place's noises are known, as their numbers in its list; null when nobody has listened. */
export const knownNoise = (run: Run, place: Place): readonly number[] | null =>
  place.noiseKnown ? place.noise.map((_, index) => index) : (run.state.known.noise[place.id] ?? null);
