/**
 * Releases: who signs for whom, what a form covers and for how long, and how people answer: they sign, ask, refuse, or take back
 * what they signed. Must not know what is done with the film.
 */
import { between, chance } from './luck.ts';
import type { Person, ReleaseForm } from './model.ts';
import type { ReleaseState } from './record.ts';
import { askStop, changeTrust, named, nameOf, note, officeLater, type Run, schedule } from './run.ts';
import { coversAll } from './scope.ts';
import type { Cause } from './state.ts';

/**
 * How people answer a form, by how far they trust whoever sends it: at ease they sign, uneasy they may ask first, and below that
 * they may refuse. A form that takes more than the film needs is met with less trust. Design figures.
 */
const AT_EASE = 50;
const UNEASY = 35;
const ODDS = { asksPerMille: 400, refusesPerMille: 300, asksWhenWaryPerMille: 600 };
const GREEDY = 15;
/** A question answered by word of mouth is worth something. */
const ANSWERED_TRUST = 2;

export const signerOf = (person: Person): string => person.signedById ?? person.id;

export const formOf = (run: Run, formId: string): ReleaseForm | undefined =>
  run.model.releases.forms.find((one) => one.id === formId);

/** A form that covers all that the film needs, for as long. */
export function formFits(run: Run, formId: string): boolean {
  const form = formOf(run, formId);
  return !!form && coversAll(form, run.model.releases);
}

/** Takes more than the film needs. */
function isGreedy(run: Run, form: ReleaseForm): boolean {
  const { mustCover, mustYears } = run.model.releases;
  return form.covers.some((one) => !mustCover.includes(one)) || (mustYears !== null && form.years === null);
}

export function sendReleases(run: Run, personIds: readonly string[], formId: string, because: Cause): void {
  for (const personId of personIds) {
    const before = run.state.releases[personId];
    run.state.releases[personId] = {
      status: 'sent',
      formId,
      signerId: signerOf(named(run.tables.people, personId)),
      sentMinute: run.state.minute,
      signedMinute: null,
      tries: (before?.tries ?? 0) + 1,
      words: '',
    };
    const wait = between(run.state.seed, `release:${personId}/${run.state.minute}`, 60, 960);
    schedule(run, officeLater(run, wait), { type: 'release-answered', personId }, because);
  }
  note(run, { kind: 'releases-sent', personIds: [...personIds] }, because);
}

export function releaseAnswered(run: Run, personId: string, because: Cause): void {
  const release = run.state.releases[personId];
  const form = release && formOf(run, release.formId);
  if (release?.status !== 'sent' || !form) return;
  const trust = (run.state.trust[release.signerId] ?? 0) - (isGreedy(run, form) ? GREEDY : 0);
  const stream = `release-answer:${personId}/${release.tries}`;
  if (trust < UNEASY && chance(run.state.seed, `${stream}/no`, ODDS.refusesPerMille))
    say(run, release, personId, 'refused', '“I would rather not sign that.”', because);
  else if (
    trust < AT_EASE &&
    chance(run.state.seed, stream, trust < UNEASY ? ODDS.asksWhenWaryPerMille : ODDS.asksPerMille)
  )
    say(run, release, personId, 'questions', '“What is it for, where will it be shown, and for how long?”', because);
  else sign(run, release, personId, because);
}

function sign(run: Run, release: ReleaseState, personId: string, because: Cause): void {
  release.status = 'signed';
  release.words = '';
  release.signedMinute = run.state.minute;
  note(run, { kind: 'release-signed', personId }, because);
}

function say(
  run: Run,
  release: ReleaseState,
  personId: string,
  status: 'refused' | 'questions' | 'withdrawn',
  words: string,
  because: Cause,
): void {
  release.status = status;
  release.words = words;
  release.signedMinute = null;
  note(run, { kind: 'release-in-doubt', personId, status, words }, because);
  askStop(run, 'answer', `${nameOf(run, release.signerId)}: ${words}`, personId);
}

/** Whether somebody waits for an answer before they sign. */
export const hasQuestions = (run: Run, signerId: string): boolean =>
  Object.values(run.state.releases).some((one) => one.status === 'questions' && one.signerId === signerId);

/** Whoever rings them answers what they asked, and they sign. */
export function answerQuestions(run: Run, signerId: string, because: Cause): void {
  for (const [personId, release] of Object.entries(run.state.releases)) {
    if (release.status !== 'questions' || release.signerId !== signerId) continue;
    changeTrust(run, signerId, ANSWERED_TRUST);
    sign(run, release, personId, because);
  }
}

/** Consent is taken back: what was signed counts no more. */
export function withdrawRelease(run: Run, personId: string, words: string, because: Cause): void {
  const release = run.state.releases[personId];
  if (release?.status === 'signed') say(run, release, personId, 'withdrawn', words, because);
}

/** Cut from the film or made unrecognisable: no release is needed of them any more. */
export function takeOutOfFilm(run: Run, personId: string, because: Cause): void {
  const release = run.state.releases[personId];
  run.state.releases[personId] = {
    formId: run.model.releases.forms[0]?.id ?? '',
    signerId: signerOf(named(run.tables.people, personId)),
    sentMinute: run.state.minute,
    tries: 0,
    ...release,
    status: 'not-in-film',
    signedMinute: null,
    words: '',
  };
  note(run, { kind: 'taken-out', personId }, because);
}
