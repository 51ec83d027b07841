/** What a permit, a licence or a release covers, and for how long, against what the production needs. */

export interface Scope {
  covers: readonly string[];
  /** Term; null: without end. */
  years: number | null;
}

export interface Needed {
  mustCover: readonly string[];
  /** Null: the term does not count. */
  mustYears: number | null;
}

export const coversAll = (scope: Scope, { mustCover, mustYears }: Needed): boolean =>
  mustCover.every((one) => scope.covers.includes(one)) &&
  (mustYears === null || scope.years === null || scope.years >= mustYears);

/** Takes in something that is not held, or holds for longer. */
export const isWider = (scope: Scope, held: Scope): boolean =>
  scope.covers.some((one) => !held.covers.includes(one)) ||
  (held.years !== null && (scope.years === null || scope.years > held.years));
