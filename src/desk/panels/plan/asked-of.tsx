/**
 * What an activity asks for besides people and things: what comes before, light, quiet, dry weather, papers, a date.
 */
import {
  Check,
  ClipboardCheck,
  CloudRain,
  FileSignature,
  Flag,
  Link2,
  Moon,
  ShieldCheck,
  Sun,
  Timer,
  VolumeX,
  Wind,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActivityView, View } from '../../../engine/view.ts';
import { duration, moment } from '../../../session/words.ts';
import { useView } from '../../session-context.ts';
import { activityById } from '../parts/reading.ts';

export function AskedOf({ activity }: { activity: ActivityView }) {
  const view = useView();
  return (
    <ul className="asked">
      {activity.kind !== 'milestone' && activity.estimate.high > activity.estimate.low ? (
        <Asked icon={<Timer aria-hidden="true" />}>
          Likely {duration(activity.estimate.likely)}; between {duration(activity.estimate.low)} and{' '}
          {duration(activity.estimate.high)}
        </Asked>
      ) : null}
      {activity.after.map((link) => (
        <After key={link.activityId} view={view} id={link.activityId} lag={link.lagMinutes} />
      ))}
      {activity.dueMinute !== null ? (
        <Asked icon={<Flag aria-hidden="true" />}>Due {moment(view.startDate, activity.dueMinute)}</Asked>
      ) : null}
      {activity.needsDark ? <Asked icon={<Moon aria-hidden="true" />}>Needs the dark</Asked> : null}
      {activity.needsDaylight ? <Asked icon={<Sun aria-hidden="true" />}>Needs daylight</Asked> : null}
      {activity.needsDry ? <Asked icon={<CloudRain aria-hidden="true" />}>Needs dry weather</Asked> : null}
      {activity.outside ? <Asked icon={<Wind aria-hidden="true" />}>Out of doors</Asked> : null}
      {activity.tests ? (
        <Asked icon={<ClipboardCheck aria-hidden="true" />}>A test of the kit it collects or uses</Asked>
      ) : null}
      {activity.needsQuiet ? <Asked icon={<VolumeX aria-hidden="true" />}>Needs quiet</Asked> : null}
      {activity.needsAssessment ? (
        <Asked icon={<ShieldCheck aria-hidden="true" />}>Needs a signed risk assessment</Asked>
      ) : null}
      {activity.needsReleases ? <Asked icon={<FileSignature aria-hidden="true" />}>Needs signed releases</Asked> : null}
    </ul>
  );
}

function After({ view, id, lag }: { view: View; id: string; lag: number }) {
  const before = activityById(view, id);
  if (!before) return null;
  const done = before.state === 'done' || before.state === 'skipped';
  return (
    <Asked icon={done ? <Check aria-hidden="true" /> : <Link2 aria-hidden="true" />}>
      After {before.title}
      {lag > 0 ? ` and ${duration(lag)}` : ''}
      {done ? ', which is done' : ''}
    </Asked>
  );
}

const Asked = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className="asked-one">
    {icon}
    <span>{children}</span>
  </li>
);
