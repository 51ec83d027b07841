/**
 * One hazard: ticked or not, how it is rated, and when open the whole entry with the matrix and the controls.
 */
import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { AssessmentView, View } from '../../../engine/view.ts';
import { Choices, nameOf, SelectField } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { type DraftEntry, isWhole, leftOf, scoreOf } from './assessment-draft.ts';
import { Controls } from './controls.tsx';
import { Matrix } from './matrix.tsx';
import { BAND_WORDS, bandOf } from './risk-words.ts';

type HazardView = AssessmentView['hazards'][number];

interface Props {
  hazard: HazardView;
  entry: DraftEntry | undefined;
  open: boolean;
  onOpen: () => void;
  onTick: (on: boolean) => void;
  onChange: (part: Partial<DraftEntry>) => void;
}

export function HazardCard({ hazard, entry, open, onOpen, onTick, onChange }: Props) {
  const view = useView();
  const id = useId();
  return (
    <li className={open && entry ? 'hazard hazard-opened' : 'hazard'}>
      <div className="hazard-head">
        <label className="tick">
          <input type="checkbox" checked={entry !== undefined} onChange={(event) => onTick(event.target.checked)} />
          <span className="said">Include: {hazard.title}</span>
        </label>
        {entry ? (
          <button
            type="button"
            className="hazard-open"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={onOpen}
          >
            <ChevronRight className="slot-fold" aria-hidden="true" />
            <span className="hazard-title">{hazard.title}</span>
            <Summary view={view} entry={entry} />
          </button>
        ) : (
          <span className="hazard-title is-quiet">{hazard.title}</span>
        )}
      </div>
      {open && entry ? (
        <div className="hazard-body" id={id}>
          <Matrix
            legend="How likely, and how bad"
            title={hazard.title}
            likelihood={entry.likelihood}
            severity={entry.severity}
            onChange={(likelihood, severity) => onChange({ likelihood, severity })}
          />
          <div className="hazard-fields">
            <SelectField
              label="At which work"
              className="input input-small select"
              value={entry.activityId}
              onChange={(event) => onChange({ activityId: event.target.value })}
            >
              <option value="">Choose the work</option>
              {workFor(view).map((activity) => (
                <option key={activity.id} value={activity.id}>
                  {activity.title}
                </option>
              ))}
            </SelectField>
            <Choices
              legend="Who may be harmed"
              options={whoFor(view).map((who) => ({ value: who, label: who }))}
              values={entry.who}
              onChange={(who) => onChange({ who })}
            />
          </div>
          <Controls
            hazardId={hazard.id}
            chosen={entry.controlIds}
            onChange={(controlIds) => onChange({ controlIds })}
          />
          {entry.controlIds.length > 0 ? (
            <Matrix
              legend="What is left with that in place"
              title={hazard.title}
              likelihood={entry.residualLikelihood}
              severity={entry.residualSeverity}
              onChange={(residualLikelihood, residualSeverity) => onChange({ residualLikelihood, residualSeverity })}
            />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function Summary({ view, entry }: { view: View; entry: DraftEntry }) {
  const score = scoreOf(entry);
  const left = leftOf(entry);
  return (
    <span className="hazard-summary">
      {entry.activityId ? <span>{nameOf(view, entry.activityId)}</span> : null}
      {entry.controlIds.length > 0 ? (
        <span>
          {entry.controlIds.length} {entry.controlIds.length === 1 ? 'control' : 'controls'}
        </span>
      ) : null}
      {score === null ? (
        <span className="is-tungsten">Not rated</span>
      ) : (
        <span className={`band band-${bandOf(score)}`}>
          {score} {BAND_WORDS[bandOf(score)].toLowerCase()}
        </span>
      )}
      {entry.controlIds.length > 0 && left !== null ? (
        <span className={`band band-${bandOf(left)}`}>
          {left} {BAND_WORDS[bandOf(left)].toLowerCase()} left
        </span>
      ) : null}
      {isWhole(entry) || score === null ? null : (
        <span className="is-tungsten">{entry.activityId === '' ? 'No work chosen' : 'What is left is not rated'}</span>
      )}
    </span>
  );
}

/** All work a hazard could be tied to: what needs an assessment, whichever hazard this is. */
const workFor = (view: View) => view.activities.filter((one) => one.needsAssessment);

/** All groups of people the assessment speaks of, in one order for every hazard. */
const whoFor = (view: View): string[] => [...new Set(view.assessment.hazards.flatMap((one) => one.who))].sort();
