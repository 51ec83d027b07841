/**
 * Finds drawn faces and places by file name. A missing picture is not an error: the caller draws initials instead.
 */
const PORTRAITS = import.meta.glob<string>('../../../assets/portraits/*.svg', {
  eager: true,
  import: 'default',
  query: '?url',
});
const PLACES = import.meta.glob<string>('../../../assets/places/*.svg', {
  eager: true,
  import: 'default',
  query: '?url',
});

export const portraitUrl = (name: string): string | undefined => PORTRAITS[`../../../assets/portraits/${name}.svg`];
export const placeUrl = (name: string): string | undefined =>
  PLACES[`../../../assets/places/${name}.svg`] ?? PLACES[`../../../assets/places/place-${name}.svg`];
