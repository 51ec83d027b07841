/**
 * Risk: the assessment to write and have signed, what is happening or may, and incidents for the book.
 * It must not know how likely anything truly is.
 */
import { Count } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { DeskPanel } from '../parts/desk-panel.tsx';
import { useKept } from '../parts/kept.ts';
import { Segments } from '../parts/segments.tsx';
import { AssessmentForm } from './assessment-form.tsx';
import { Incidents } from './incidents.tsx';
import { LiveRisks } from './live-risks.tsx';

type Part = 'assessment' | 'live' | 'incidents';

export function RiskPanel() {
  const view = useView();
  const [part, setPart] = useKept<Part>('risk-part', 'assessment');
  const live = view.risks.filter((one) => one.status === 'happening' || one.status === 'warned').length;
  const unrecorded = view.incidents.filter((one) => !one.recorded).length;
  return (
    <DeskPanel label="Risk" className="risk">
      <div className="panel-bar">
        <Segments
          legend="Part of risk"
          value={part}
          onChange={setPart}
          options={[
            { value: 'assessment', label: 'Risk assessment' },
            {
              value: 'live',
              label: 'Signs and events',
              count: live > 0 ? <Count n={live} label="open" tone="tungsten" /> : undefined,
            },
            {
              value: 'incidents',
              label: 'Incident book',
              count: unrecorded > 0 ? <Count n={unrecorded} label="to record" tone="tungsten" /> : undefined,
            },
          ]}
        />
      </div>
      {part === 'assessment' ? <AssessmentForm /> : part === 'live' ? <LiveRisks /> : <Incidents />}
    </DeskPanel>
  );
}
