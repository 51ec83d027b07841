/**
 * What can be done about a hazard, strongest kind first, each with its price and the notice it needs.
 */
import type { AssessmentView } from '../../../engine/view.ts';
import { moment, money } from '../../../session/words.ts';
import { Badge } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { officeLength } from '../bookings/options-table.tsx';
import { HIERARCHY, HIERARCHY_WORDS } from './risk-words.ts';

type ControlView = AssessmentView['controls'][number];

export function Controls({
  hazardId,
  chosen,
  onChange,
}: {
  hazardId: string;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const view = useView();
  const offered = view.assessment.controls.filter((control) => control.hazardIds.includes(hazardId));
  if (offered.length === 0) return <p className="is-quiet">No control is on offer for this one.</p>;
  return (
    <fieldset className="controls">
      <legend className="field-label">What is done about it, strongest first</legend>
      {HIERARCHY.flatMap((kind) => {
        const here = offered.filter((control) => control.hierarchy === kind);
        return here.map((control) => (
          <label key={control.id} className="tick-line control">
            <input
              type="checkbox"
              checked={chosen.includes(control.id)}
              onChange={() =>
                onChange(
                  chosen.includes(control.id) ? chosen.filter((id) => id !== control.id) : [...chosen, control.id],
                )
              }
            />
            <span className="control-kind" title={HIERARCHY_WORDS[kind].line}>
              {HIERARCHY_WORDS[kind].label}
            </span>
            <span className="control-title">{control.title}</span>
            <ControlTerms startDate={view.startDate} control={control} />
          </label>
        ));
      })}
    </fieldset>
  );
}

function ControlTerms({ startDate, control }: { startDate: string; control: ControlView }) {
  if (control.status === 'in-place') return <Badge tone="good">In place</Badge>;
  if (control.status === 'coming') {
    return (
      <Badge tone="daylight">
        Coming{control.fromMinute === null ? '' : `, from ${moment(startDate, control.fromMinute)}`}
      </Badge>
    );
  }
  return (
    <span className="control-terms">
      <span className="money">{control.costPence > 0 ? money(control.costPence) : 'No charge'}</span>
      {control.leadMinutes > 0 ? <span className="is-quiet">needs {officeLength(control.leadMinutes)}</span> : null}
    </span>
  );
}
