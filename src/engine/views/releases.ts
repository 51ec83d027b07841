/** Release forms: to which contributor one was sent, and who has signed. */
import { inPlay, type Run } from '../run.ts';
import type { View } from '../view.ts';

export const releaseViews = (run: Run): View['releases'] =>
  inPlay(run, 'releases')
    ? run.model.people
        .filter((person) => person.kind === 'contributor')
        .map((person) => ({
          personId: person.id,
          sentMinute: run.state.releases[person.id]?.sentMinute ?? null,
          signed: run.state.releases[person.id]?.signedMinute != null,
        }))
    : [];
