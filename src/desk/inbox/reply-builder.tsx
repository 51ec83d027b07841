/**
 * Builds a reply from parts: an answer, facts, a date, who sees it, how it goes and in what tone. Nothing is chosen
 * beforehand, so nothing gives the answer away. The letter and its cost are in sight before it is sent.
 */
import { Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Channel, Stance, Tone } from '../../engine/model.ts';
import type { ReplyOptionsView, ThreadView } from '../../engine/view.ts';
import { money } from '../../session/words.ts';
import {
  Button,
  Choice,
  type ChoiceOption,
  Choices,
  firstName,
  listNames,
  Money,
  nameOf,
  personById,
  RefusalNote,
} from '../kit/index.ts';
import { shortMoment } from '../play/stats.tsx';
import { useActions, useSession, useView } from '../session-context.ts';
import { CHANNEL_WORDS, STANCE_WORDS, TONE_WORDS } from '../words.ts';
import { CHANNEL_ICONS } from './inbox.tsx';
import { type Draft, Letter } from './letter.tsx';

const EMPTY: Draft = { stance: null, toId: null, factIds: [], promiseId: null, copyIds: [], channel: null, tone: null };
const NO_PROMISE = 'none';

/** Half-built replies, by run and thread: looking at the plan must not cost the words. They are no part of the run. */
const kept = new Map<string, Draft>();

export function ReplyBuilder({
  thread,
  options,
  onCancel,
  onSent,
}: {
  thread: ThreadView;
  options: ReplyOptionsView;
  onCancel: () => void;
  onSent: () => void;
}) {
  const view = useView();
  const { dispatch } = useActions();
  const key = `${useSession((session) => session.runKey ?? session.seed)}:${thread.id}`;
  const [draft, setDraft] = useState<Draft>(() => kept.get(key) ?? EMPTY);
  const form = useRef<HTMLFormElement>(null);
  const set = (part: Partial<Draft>) => setDraft((was) => ({ ...was, ...part }));
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  useEffect(() => {
    kept.set(key, draft);
  }, [key, draft]);

  const to = personById(view, thread.fromId);
  const stance = options.stances.find((one) => one.stance === draft.stance && one.toId === draft.toId);
  const missing = [
    draft.stance ? '' : 'your answer',
    draft.channel ? '' : 'how it goes',
    draft.tone ? '' : 'a tone',
  ].filter(Boolean);
  const send = () => {
    if (!draft.stance || !draft.channel || !draft.tone) return;
    const refusal = dispatch({
      type: 'reply',
      threadId: thread.id,
      stance: draft.stance,
      ...(draft.toId === null ? {} : { toId: draft.toId }),
      factIds: draft.factIds,
      promiseId: draft.promiseId,
      copyIds: draft.copyIds,
      channel: draft.channel,
      tone: draft.tone,
    });
    if (refusal) return;
    kept.delete(key);
    onSent();
  };
  return (
    <form
      ref={form}
      className="reply"
      aria-label={`Reply to ${to?.name ?? 'this message'}`}
      data-guide="reply-builder"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Parts options={options} draft={draft} set={set} />
      <div className="reply-paper">
        <Letter thread={thread} options={options} draft={draft} />
        <div className="reply-send">
          <Button
            type="submit"
            look="main"
            guide="reply-send"
            icon={<Send aria-hidden="true" />}
            costPence={stance?.commitsPence}
            costMinutes={options.deskMinutes}
            because={missing.length > 0 ? `Choose ${listNames(missing)} first.` : null}
          >
            Send to {to ? firstName(to.name) : 'them'}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            Put it away
          </Button>
        </div>
        <RefusalNote when={(command) => command.type === 'reply' && command.threadId === thread.id} />
      </div>
    </form>
  );
}

/** Passing a matter up to one person is another answer than passing it to the next. */
const answerKey = (stance: Stance, toId: string | null): string => (toId === null ? stance : `${stance}:${toId}`);

/** The parts to choose from. What this matter does not need is not asked. */
function Parts({
  options,
  draft,
  set,
}: {
  options: ReplyOptionsView;
  draft: Draft;
  set: (part: Partial<Draft>) => void;
}) {
  const view = useView();
  const promises: ChoiceOption[] = [
    ...options.promises.map((one) => ({
      value: one.id,
      label: one.label,
      detail: <>due {shortMoment(view, one.dueMinute)}</>,
    })),
    { value: NO_PROMISE, label: 'No date' },
  ];
  return (
    <div className="reply-parts">
      <h3 className="reply-title">Your reply</h3>
      <Choice
        legend="What is your answer?"
        look="cards"
        value={draft.stance === null ? null : answerKey(draft.stance, draft.toId)}
        onChange={(value) => {
          const chosen = options.stances.find((one) => answerKey(one.stance, one.toId) === value);
          if (chosen) set({ stance: chosen.stance, toId: chosen.toId });
        }}
        options={options.stances.map((one) => ({
          value: answerKey(one.stance, one.toId),
          label: (
            <>
              <span className="reply-stance">{STANCE_WORDS[one.stance]}</span> {one.label}
            </>
          ),
          detail: one.toId ? (
            <>
              to {nameOf(view, one.toId)}, {personById(view, one.toId)?.title}
            </>
          ) : one.commitsPence ? (
            <>
              spends <Money pence={one.commitsPence} />
              {one.beyondLimit ? `, above your limit of ${money(view.you.limitPence)}` : ''}
            </>
          ) : undefined,
        }))}
      />
      {options.facts.length > 0 ? (
        <Choices
          legend="What do you tell them?"
          hint="Only what this person needs, and only what is true."
          look="cards"
          values={draft.factIds}
          onChange={(factIds) => set({ factIds })}
          options={options.facts.map((fact) => ({ value: fact.id, label: fact.text }))}
        />
      ) : null}
      {options.promises.length > 0 ? (
        <Choice
          legend="Do you promise a date?"
          hint="A promise is kept in your list and checked."
          look="cards"
          value={draft.promiseId ?? (draft.noPromise ? NO_PROMISE : null)}
          options={promises}
          onChange={(value) =>
            set(value === NO_PROMISE ? { promiseId: null, noPromise: true } : { promiseId: value, noPromise: false })
          }
        />
      ) : null}
      {options.copyIds.length > 0 ? (
        <Choices
          legend="Who else sees it?"
          values={draft.copyIds}
          onChange={(copyIds) => set({ copyIds })}
          options={options.copyIds.map((id) => ({
            value: id,
            label: nameOf(view, id),
            detail: personById(view, id)?.title,
          }))}
        />
      ) : null}
      <Choice
        legend="How does it go?"
        value={draft.channel}
        onChange={(value) => set({ channel: value as Channel })}
        options={options.channels.map((channel) => ({
          value: channel,
          label: CHANNEL_WORDS[channel],
          icon: CHANNEL_ICONS[channel],
        }))}
      />
      <Choice
        legend="In what tone?"
        value={draft.tone}
        onChange={(value) => set({ tone: value as Tone })}
        options={options.tones.map((tone) => ({ value: tone, label: TONE_WORDS[tone] }))}
      />
    </div>
  );
}
