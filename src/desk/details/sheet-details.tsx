/**
 * A call sheet in short: which one, what changed, who has answered, and the way to the paper itself.
 */
import { FileText } from 'lucide-react';
import { longDate, moment } from '../../session/words.ts';
import { Button } from '../kit/index.ts';
import { SheetReplies } from '../panels/papers/sheet-replies.tsx';
import { useActions, useView } from '../session-context.ts';
import { DetailsFrame } from './details-frame.tsx';

export function SheetDetails({ id, day }: { id: number; day: number }) {
  const view = useView();
  const { setPanel, setTab } = useActions();
  const sheet = view.sheets.find((one) => one.id === id) ?? view.sheets.findLast((one) => one.day === day);
  const draft = view.sheetDrafts.find((one) => one.day === day);
  return (
    <DetailsFrame
      title={`Call sheet, ${longDate(view.startDate, day)}`}
      line={
        sheet
          ? `Revision ${sheet.revision}, sent ${moment(view.startDate, sheet.minute)}`
          : draft
            ? `Not sent yet. Due ${moment(view.startDate, draft.dueMinute)}`
            : 'Not sent'
      }
      picture={<FileText aria-hidden="true" />}
    >
      {sheet && sheet.changes.length > 0 ? (
        <ul className="details-list">
          {sheet.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      ) : null}
      {draft?.changed && sheet ? <p className="is-tungsten">The plan has changed since it was sent.</p> : null}
      <div className="details-buttons">
        <Button
          icon={<FileText aria-hidden="true" />}
          onClick={() => {
            setPanel('papers');
            setTab('plan');
          }}
        >
          Show the paper
        </Button>
      </div>
      {sheet ? <SheetReplies sheet={sheet} /> : null}
    </DetailsFrame>
  );
}
