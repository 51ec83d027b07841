/** Plays the text as it is now, from the beginning or from a moment, with a seed that stays while one writes. */
import { Dices, Play } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Choice, SelectField, TextField } from '../desk/kit/index.ts';
import { useActions } from '../desk/session-context.ts';
import { newSeed } from '../session/clock.ts';
import { clockTime, dayLabel, dayOf, luckWord, minuteOfDay, moment } from '../session/words.ts';
import { networkOf } from '../writing/network.ts';
import { timelineOf } from '../writing/timeline.ts';
import type { PlayedBy } from '../writing/trial.ts';
import { useModel } from './pictures/unless.tsx';
import { benchActions, benchNow, useBench } from './use-bench.ts';
import { openLine } from './work/ask.ts';

const player = openLine();
const DAY = 1440;

export function PlayPanel() {
  const model = useModel();
  const seed = useBench((bench) => bench.seed);
  const { tryScenario } = useActions();
  const [from, setFrom] = useState<'beginning' | 'moment'>('beginning');
  const [day, setDay] = useState(dayOf(model.startMinute) + 1);
  const [clock, setClock] = useState('09:00');
  const [playedBy, setPlayedBy] = useState<PlayedBy>('careful');
  const [state, setState] = useState<{ busy: boolean; words: string }>({ busy: false, words: '' });
  const days = Array.from({ length: dayOf(model.endMinute) - dayOf(model.startMinute) + 1 }, (_, at) => at);
  const time = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  const wished = Math.min(day, days.length - 1) * DAY + Number(time?.[1]) * 60 + Number(time?.[2]);
  const minute = Math.ceil(wished / model.tickMinutes) * model.tickMinutes;
  const outside = from === 'moment' && (minute < model.startMinute || minute >= model.endMinute);

  const play = async () => {
    const { draft, reading } = benchNow();
    if (!draft || !reading) return;
    const file = { name: draft.name, text: reading.text };
    await benchActions().keepVersion('Before playing it');
    if (from === 'beginning') {
      setState({ busy: false, words: tryScenario(file, { seed, commands: [], minute: null }) ?? '' });
      return;
    }
    setState({ busy: true, words: 'Playing on to that moment…' });
    try {
      const commands = await player.ask({ ask: 'until', ...file, seed, playedBy, minute });
      setState({ busy: false, words: commands ? (tryScenario(file, { seed, commands, minute }) ?? '') : '' });
    } catch (error) {
      setState({ busy: false, words: `It could not be played to there: ${(error as Error).message}` });
    }
  };

  return (
    <div className="bench-play">
      <section className="bench-form-rows" aria-labelledby="play-title">
        <h2 id="play-title" className="picture-head">
          Play from here
        </h2>
        <p className="picture-words">
          You play the text as it stands. The run is kept only if you save a copy of it, and no saved run is touched.
          The way back is at the top.
        </p>
        <Choice
          legend="Start"
          value={from}
          onChange={(value) => setFrom(value as typeof from)}
          options={[
            { value: 'beginning', label: 'From the beginning' },
            { value: 'moment', label: 'From a moment' },
          ]}
        />
        {from === 'moment' ? (
          <>
            <JustBefore
              onMoment={(wanted) => {
                setDay(dayOf(wanted));
                setClock(clockTime(minuteOfDay(wanted)));
              }}
            />
            <div className="bench-pair">
              <SelectField label="Day" value={day} onChange={(event) => setDay(Number(event.target.value))}>
                {days.map((one) => (
                  <option key={one} value={one}>
                    {dayLabel(model.startDate, one)}
                  </option>
                ))}
              </SelectField>
              <TextField
                label="Time"
                value={clock}
                error={time ? (outside ? 'That is outside the production.' : null) : 'Write it as 09:30.'}
                onChange={(event) => setClock(event.target.value)}
              />
            </div>
            <Choice
              legend="Who plays up to there?"
              look="cards"
              value={playedBy}
              onChange={(value) => setPlayedBy(value as PlayedBy)}
              options={[
                {
                  value: 'careful',
                  label: 'A careful coordinator',
                  detail: 'Plans, books, tells and answers sensibly.',
                },
                { value: 'idle', label: 'Nobody', detail: 'Nothing is done until you take over.' },
              ]}
            />
          </>
        ) : null}
        <div className="bench-seed">
          <TextField
            label="Luck"
            hint="The same word gives the same luck, so that you see what your change did."
            value={seed}
            maxLength={40}
            onChange={(event) => benchActions().setSeed(luckWord(event.target.value))}
          />
          <Button icon={<Dices aria-hidden="true" />} onClick={() => benchActions().setSeed(newSeed())}>
            Other luck
          </Button>
        </div>
        <Button
          look="main"
          className="button-big"
          icon={<Play aria-hidden="true" />}
          because={
            seed === ''
              ? 'Write a word for the luck.'
              : from === 'moment' && (!time || outside)
                ? 'Choose a moment inside the production.'
                : state.busy
                  ? 'On the way to that moment…'
                  : null
          }
          onClick={() => void play()}
        >
          {from === 'beginning' ? 'Play from the beginning' : 'Play from that moment'}
        </Button>
        <p role="status">{state.words}</p>
      </section>
    </div>
  );
}

/** Half an hour before something of the timeline is expected. */
const AHEAD = 30;

/** Sets the moment by what is to come then: work, a message or a risk, where the plan says when. */
function JustBefore({ onMoment }: { onMoment: (minute: number) => void }) {
  const model = useModel();
  const groups = useMemo(() => timelineOf(model, networkOf(model)).groups, [model]);
  return (
    <SelectField
      label="Just before"
      hint="If all goes as early as it can. Or write a day and a time below."
      defaultValue=""
      onChange={(event) => {
        if (event.target.value !== '') onMoment(Math.max(model.startMinute, Number(event.target.value) - AHEAD));
      }}
    >
      <option value="">Choose something</option>
      {groups.map((group) => (
        <optgroup key={group.key} label={group.title}>
          {group.rows.flatMap((row) =>
            row.from === null
              ? []
              : [
                  <option key={row.path.join('.')} value={row.from}>
                    {row.title}, {moment(model.startDate, row.from)}
                  </option>,
                ],
          )}
        </optgroup>
      ))}
    </SelectField>
  );
}
