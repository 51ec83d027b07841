/** The names of the pictures that come with the product: files in assets/portraits and assets/places. A test holds the two together. */

export const PORTRAITS: readonly string[] = Array.from(
  { length: 20 },
  (_, at) => `portrait-${String(at + 1).padStart(2, '0')}`,
);

export const DRAWINGS: readonly string[] = [
  'place-boardroom',
  'place-canal-warehouse',
  'place-community-theatre',
  'place-coworking-loft',
  'place-edit-suite',
  'place-estuary',
  'place-kit-hire-counter',
  'place-mill-office',
  'place-pottery-works',
  'place-production-office-day',
  'place-production-office-night',
  'place-slipway',
  'place-studio-cyclorama',
  'place-terrace',
  // The office may be named without what it is.
  'production-office-day',
  'production-office-night',
];
