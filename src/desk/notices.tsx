/**
 * One-line troubles of the surroundings, such as full storage. They never stop the play and can be put away.
 */
import { Info, X } from 'lucide-react';
import { IconButton } from './kit/index.ts';
import { useActions, useSession } from './session-context.ts';

export function Notices() {
  const notices = useSession((session) => session.notices);
  const { dismissNotice } = useActions();
  if (notices.length === 0) return null;
  return (
    <aside className="notices" aria-label="Notices">
      <ul className="notices-list">
        {notices.map((notice) => (
          <li key={notice.id} className="notice">
            <Info aria-hidden="true" />
            <span>{notice.text}</span>
            <IconButton
              look="quiet"
              size="small"
              label="Put this notice away"
              icon={<X aria-hidden="true" />}
              onClick={() => dismissNotice(notice.id)}
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}
