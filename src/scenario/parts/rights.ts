/** What people who appear sign, and what of the production is a secret, as an author writes them. */
import { z } from 'zod';
import type { Embargo, ReleaseRules } from '../../engine/model.ts';
import { id, line, time } from '../vocabulary.ts';
import type { Pointer, Reader } from './part.ts';

/** A term in years; left out it has no end. */
export const years = z.number().int().min(1).max(99);

/** The form of a production that says nothing of releases. */
const STANDARD = { id: 'standard', label: 'Standard release', covers: [] };

export const releasesShape = z
  .strictObject({
    forms: z
      .array(
        z.strictObject({
          id,
          label: line.describe('As on the form: "All media, worldwide", "This film online, two years".'),
          covers: z
            .array(id)
            .default([])
            .describe('What it covers, in names that `mustCover` uses: "online", "worldwide", "privacy-notice".'),
          years: years.optional().describe('For how many years. Left out: without end.'),
        }),
      )
      .min(1)
      .max(6)
      .default([STANDARD])
      .describe('Forms to choose from. People ask more, or refuse, when one takes more than the film needs.'),
    mustCover: z.array(id).max(8).default([]).describe('What the film needs of everybody who appears.'),
    mustLast: years.optional().describe('For how many years at least. Left out: the term does not count.'),
  })
  .describe('What people who appear agree to.');

export const compileReleases = (one: z.output<typeof releasesShape>): ReleaseRules => ({
  forms: one.forms.map((form) => ({ ...form, years: form.years ?? null })),
  mustCover: one.mustCover,
  mustYears: one.mustLast ?? null,
});

export const embargoShape = z
  .strictObject({
    until: time.describe('Until then nothing is public.'),
    mayKnow: z
      .array(id)
      .max(40)
      .default([])
      .describe('Who may know besides those booked on it and whoever the trainee reports to.'),
  })
  .describe('A secret: papers sent to anybody else before it ends are a breach.');

export const compileEmbargo = (one: z.output<typeof embargoShape> | undefined, read: Reader): Embargo | null =>
  one ? { untilMinute: read.time(one.until), mayKnowIds: one.mayKnow } : null;

export const checkEmbargo = (one: z.output<typeof embargoShape> | undefined, point: Pointer): void =>
  one?.mayKnow.forEach((name, at) => point.ref('person', name, ['embargo', 'mayKnow', at]));
