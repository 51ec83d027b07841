/** How hard a text is to read, by the Flesch-Kincaid grade: years at school somebody needs. Must not know scenarios. */

/** Texts shorter than this have no level worth naming, in words. */
const FEWEST_WORDS = 25;

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?…])["”’)]*\s+/u).filter((one) => /\p{L}/u.test(one));
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}’'£%-]+/gu) ?? [];

/** Groups of vowels, without a silent e at the end. Near enough for a level. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  return Math.max(1, letters.replace(/(?<=[a-z]{2})e$/, '').match(/[aeiouy]+/g)?.length ?? 1);
}

/** The grade in whole years, or null where the text is too short to have one. */
export function readingGrade(text: string): number | null {
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) return null;
  const sentences = Math.max(1, sentencesOf(text).length);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return Math.round((0.39 * words.length) / sentences + (11.8 * sounds) / words.length - 15.59);
}

/** Words in the longest sentence. */
export const longestSentence = (text: string): number =>
  Math.max(0, ...sentencesOf(text).map((one) => wordsOf(one).length));
