/** Release forms: what there is to be signed, who signs for whom, to whom one was sent, and how they answered. */
import type { Minute, ReleaseForm } from '../model.ts';
import type { ReleaseStatus } from '../record.ts';
import { formFits, signerOf } from '../releases.ts';
import { inPlay, type Run } from '../run.ts';

export interface ReleaseView {
  personId: string;
  /** Who signs: they themselves, or a parent. */
  signerId: string;
  sentMinute: Minute | null;
  status: ReleaseStatus | 'none';
  signed: boolean;
  formId: string | null;
  /** What was signed covers what the film needs. */
  fits: boolean;
  /** What they say, if they have not signed. */
  words: string;
}

export interface ReleaseFormsView {
  forms: ReleaseForm[];
  mustCover: string[];
  /** For how many years; null: the term does not count. */
  mustYears: number | null;
}

export const releaseForms = (run: Run): ReleaseFormsView => ({
  forms: run.model.releases.forms.map((form) => ({ ...form, covers: [...form.covers] })),
  mustCover: [...run.model.releases.mustCover],
  mustYears: run.model.releases.mustYears,
});

export const releaseViews = (run: Run): ReleaseView[] =>
  inPlay(run, 'releases')
    ? run.model.people
        .filter((person) => person.kind === 'contributor')
        .map((person) => {
          const release = run.state.releases[person.id];
          const signed = release?.signedMinute != null;
          return {
            personId: person.id,
            signerId: signerOf(person),
            sentMinute: release?.sentMinute ?? null,
            status: release?.status ?? 'none',
            signed,
            formId: release?.formId ?? null,
            fits: signed && formFits(run, release.formId),
            words: release?.words ?? '',
          };
        })
    : [];
