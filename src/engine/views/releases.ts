/** Release forms: to which contributor one was sent, and who has signed. */
import type { Minute } from '../model.ts';
import { inPlay, type Run } from '../run.ts';

export interface ReleaseView {
  personId: string;
  sentMinute: Minute | null;
  signed: boolean;
}

export const releaseViews = (run: Run): ReleaseView[] =>
  inPlay(run, 'releases')
    ? run.model.people
        .filter((person) => person.kind === 'contributor')
        .map((person) => ({
          personId: person.id,
          sentMinute: run.state.releases[person.id]?.sentMinute ?? null,
          signed: run.state.releases[person.id]?.signedMinute != null,
        }))
    : [];
