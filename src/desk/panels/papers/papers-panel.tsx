/**
 * Papers: the call sheet of each day with who has it, what was sent before, and release forms. The paper is made from the plan;
 * the trainee answers for its gaps.
 */
import { FileText, Printer } from 'lucide-react';
import { useEffect } from 'react';
import type { View } from '../../../engine/view.ts';
import { dayLabel, moment } from '../../../session/words.ts';
import { Button, Empty, SelectField } from '../../kit/index.ts';
import { useSession, useView } from '../../session-context.ts';
import { DeskPanel } from '../parts/desk-panel.tsx';
import { useKept } from '../parts/kept.ts';
import { inPlay } from '../parts/reading.ts';
import { Segments } from '../parts/segments.tsx';
import { CallSheet } from './call-sheet.tsx';
import { DailyReports } from './daily-reports.tsx';
import { DealMemos } from './deal-memos.tsx';
import { Permits } from './permits.tsx';
import { PlanChanges } from './plan-changes.tsx';
import { PostPapers } from './post-papers.tsx';
import { Releases } from './releases.tsx';
import { Rushes } from './rushes.tsx';
import { SendSheet } from './send-sheet.tsx';
import { paperOfDraft, paperOfSheet } from './sheet-paper.ts';
import { SheetReplies } from './sheet-replies.tsx';

const RELEASES = 'releases';
const PERMITS = 'permits';
const REPORTS = 'reports';
const RUSHES = 'rushes';
const MEMOS = 'memos';
const CHANGES = 'changes';
const POST = 'post';

export function PapersPanel() {
  const view = useView();
  const selection = useSession((session) => session.selection);
  const [wanted, setShown] = useKept<string | null>('papers-shown', null);
  const [version, setVersion] = useKept<number | null>('papers-version', null);
  const days = sheetDays(view);
  useEffect(() => {
    if (selection?.kind !== 'sheet') return;
    setShown(String(selection.day));
    setVersion(selection.id >= 0 ? selection.id : null);
  }, [selection, setShown, setVersion]);
  const releases = inPlay(view, 'releases') && view.releases.length > 0;
  const first = days.find((day) => view.days[day]?.shootDay && day >= view.day) ?? days.at(-1);
  const permits = view.permits.length > 0;
  const reports = inPlay(view, 'reports');
  const memos = inPlay(view, 'contracts');
  const changed = view.changes.length > 0;
  const toTell = view.changes.filter((one) => !one.settled).length;
  const post = view.post !== null && (view.post.jobs.length > 0 || view.post.assets.length > 0);
  const rushes = view.kit.some((one) => one.cardMinutes > 0);
  const shown = wanted ?? (first === undefined ? (permits ? PERMITS : post ? POST : RELEASES) : String(first));
  if (days.length === 0 && !releases && !permits && !reports && !memos && !post) {
    return (
      <DeskPanel label="Papers">
        <Empty icon={<FileText />} title="No papers yet">
          <p>Plan something at a place and its call sheet appears here.</p>
        </Empty>
      </DeskPanel>
    );
  }
  return (
    <DeskPanel label="Papers" className="papers">
      <div className="panel-bar">
        <Segments
          legend="Which papers"
          value={shown}
          onChange={(next) => {
            setShown(next);
            setVersion(null);
          }}
          options={[
            ...days.map((day) => ({
              value: String(day),
              label: `${dayLabel(view.startDate, day)}${standing(view, day)}`,
            })),
            ...(releases
              ? [
                  {
                    value: RELEASES,
                    label: `Releases, ${view.releases.filter((one) => one.signed).length} of ${view.releases.length} signed`,
                  },
                ]
              : []),
            ...(permits
              ? [
                  {
                    value: PERMITS,
                    label: `Permits, ${view.permits.filter((one) => one.fits).length} of ${view.permits.length} in hand`,
                  },
                ]
              : []),
            ...(reports ? [{ value: REPORTS, label: 'Daily reports' }] : []),
            ...(changed ? [{ value: CHANGES, label: toTell > 0 ? `Changes, ${toTell} to tell` : 'Changes' }] : []),
            ...(memos ? [{ value: MEMOS, label: 'Deal memos' }] : []),
            ...(rushes ? [{ value: RUSHES, label: 'Rushes' }] : []),
            ...(post ? [{ value: POST, label: 'Tracker and versions' }] : []),
          ]}
        />
      </div>
      {shown === RELEASES && releases ? (
        <Releases />
      ) : shown === PERMITS && permits ? (
        <Permits />
      ) : shown === REPORTS && reports ? (
        <DailyReports />
      ) : shown === CHANGES && changed ? (
        <PlanChanges />
      ) : shown === MEMOS && memos ? (
        <DealMemos />
      ) : shown === RUSHES && rushes ? (
        <Rushes />
      ) : shown === POST && post ? (
        <PostPapers />
      ) : days.includes(Number(shown)) ? (
        <DayPapers day={Number(shown)} version={version} onVersion={setVersion} />
      ) : (
        <Empty icon={<FileText />} title="Nothing is planned for that day any more" />
      )}
    </DeskPanel>
  );
}

/** Days with a sheet to send or one that was sent, and those of filming first. */
function sheetDays(view: View): number[] {
  return [...new Set([...view.sheets.map((one) => one.day), ...view.sheetDrafts.map((one) => one.day)])].sort(
    (a, b) => a - b,
  );
}

function standing(view: View, day: number): string {
  const sent = view.sheets.findLast((one) => one.day === day);
  const draft = view.sheetDrafts.find((one) => one.day === day);
  if (!sent) return '';
  if (draft?.changed) return `, changed since rev ${sent.revision}`;
  return `, rev ${sent.revision} sent`;
}

function DayPapers({
  day,
  version,
  onVersion,
}: {
  day: number;
  version: number | null;
  onVersion: (id: number | null) => void;
}) {
  const view = useView();
  const draft = view.sheetDrafts.find((one) => one.day === day);
  const sent = view.sheets.filter((one) => one.day === day);
  const last = sent.at(-1);
  const [note, setNote] = useKept(`sheet-note-${day}-${draft?.revision ?? 0}`, '');
  const unsent = draft && (draft.changed || !last);
  const shownSheet = sent.find((one) => one.id === version) ?? (unsent || version === -1 ? undefined : last);
  const paper = shownSheet ? paperOfSheet(shownSheet) : draft ? paperOfDraft(draft, note) : null;
  if (!paper) return null;
  return (
    <div className="papers-desk">
      <div className="papers-paper">
        <CallSheet paper={paper} />
      </div>
      <div className="papers-side">
        {sent.length > 0 ? (
          <SelectField
            label="Showing"
            className="input input-small select"
            value={shownSheet?.id ?? -1}
            onChange={(event) => onVersion(Number(event.target.value))}
          >
            {draft ? <option value={-1}>Revision {draft.revision}, not sent yet</option> : null}
            {[...sent].reverse().map((one) => (
              <option key={one.id} value={one.id}>
                Revision {one.revision}, sent {moment(view.startDate, one.minute)}
              </option>
            ))}
          </SelectField>
        ) : null}
        {shownSheet ? <SheetReplies sheet={shownSheet} /> : null}
        {shownSheet || !draft ? null : <SendSheet draft={draft} note={note} onNote={setNote} />}
        {!shownSheet && last ? <SheetReplies sheet={last} /> : null}
        <Button size="small" look="quiet" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          Print this sheet
        </Button>
      </div>
    </div>
  );
}
