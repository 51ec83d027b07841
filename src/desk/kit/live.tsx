/**
 * The two live regions, there from the first moment of the page. News is polite; only what is urgent interrupts.
 * News is gathered for two seconds, so that a fast clock does not talk over itself.
 */
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session-context.ts';

const GATHER_MS = 2000;
const MOST_AT_ONCE = 4;

export function LiveRegions() {
  const announcements = useSession((session) => session.announcements);
  const [news, setNews] = useState('');
  const [urgent, setUrgent] = useState('');
  const heard = useRef(announcements.at(-1)?.id ?? -1);
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    for (const one of announcements) {
      if (one.id <= heard.current) continue;
      heard.current = one.id;
      if (one.urgent) setUrgent(one.text);
      else waiting.current.push(one.text);
    }
    if (waiting.current.length === 0 || timer.current !== null) return;
    timer.current = setTimeout(() => {
      setNews(waiting.current.slice(-MOST_AT_ONCE).join(' '));
      waiting.current = [];
      timer.current = null;
    }, GATHER_MS);
  }, [announcements]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  return (
    <div className="said">
      <div role="status" aria-live="polite">
        {news}
      </div>
      <div role="alert" aria-live="assertive">
        {urgent}
      </div>
    </div>
  );
}
