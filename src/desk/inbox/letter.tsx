/**
 * The reply as the other person will read it, growing as it is built. The sentences are those the engine sends.
 */
import { FileText } from 'lucide-react';
import type { Channel, Stance, Tone } from '../../engine/model.ts';
import type { ReplyOptionsView, ThreadView } from '../../engine/view.ts';
import { OPENINGS } from '../../session/words.ts';
import { listNames, nameOf, personById } from '../kit/index.ts';
import { useView } from '../session-context.ts';
import { CHANNEL_WORDS } from '../words.ts';

export interface Draft {
  stance: Stance | null;
  /** Passed up to this one, where several doors are named. */
  toId: string | null;
  factIds: string[];
  promiseId: string | null;
  /** "No date" was chosen, which is not the same as not having chosen. */
  noPromise?: boolean;
  copyIds: string[];
  channel: Channel | null;
  tone: Tone | null;
}

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

export function Letter({ thread, options, draft }: { thread: ThreadView; options: ReplyOptionsView; draft: Draft }) {
  const view = useView();
  const to = personById(view, thread.fromId);
  const stance = options.stances.find((one) => one.stance === draft.stance && one.toId === draft.toId);
  const promise = options.promises.find((one) => one.id === draft.promiseId);
  const facts = options.facts.filter((fact) => draft.factIds.includes(fact.id));
  const empty = !draft.tone && !stance && facts.length === 0 && !promise;
  return (
    <section className="letter" aria-label="The reply so far" aria-live="off">
      <header className="letter-head">
        <p>
          <span>To</span> {to?.name ?? 'them'}
        </p>
        {draft.copyIds.length > 0 ? (
          <p>
            <span>Copy</span>{' '}
            {listNames(
              draft.copyIds.map((id) => nameOf(view, id)),
              6,
            )}
          </p>
        ) : null}
        <p>
          <span>By</span> {draft.channel ? CHANNEL_WORDS[draft.channel].toLowerCase() : '…'}
        </p>
        <p>
          <span>Subject</span> {thread.subject}
        </p>
      </header>
      <div className="letter-words">
        {empty ? (
          <p className="letter-empty">
            <FileText aria-hidden="true" />
            Your reply appears here as you build it.
          </p>
        ) : null}
        {draft.tone ? <p>{OPENINGS[draft.tone]}</p> : null}
        {stance ? (
          <p>
            <span className="letter-own">In your own words:</span> {sentence(stance.label)}
          </p>
        ) : null}
        {facts.length > 0 ? <p>{facts.map((fact) => sentence(fact.text)).join(' ')}</p> : null}
        {promise ? <p>{sentence(promise.label)}</p> : null}
        {empty ? null : <p className="letter-sign">{view.you.role}</p>}
      </div>
    </section>
  );
}
