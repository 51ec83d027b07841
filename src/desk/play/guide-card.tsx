/**
 * The guided first day, one step at a time: what to do, and a soft ring around the control it speaks of.
 * The ring is a style rule on the control's name, so it finds the control whenever it is drawn.
 */
import { Locate, Route } from 'lucide-react';
import { useEffect } from 'react';
import type { GuideView } from '../../engine/view.ts';
import type { Panel, Selection, Tab } from '../../session/types.ts';
import { Button } from '../kit/index.ts';
import { useActions, useSession } from '../session-context.ts';

const LAST_WORDS = {
  running: 'Run on and see how the day ends, or go to a production with marks.',
  ended: 'The day is done. Your first production, with bookings, money and marks, is waiting.',
};

export function GuideCard({ guide, ended, onSkip }: { guide: GuideView; ended: boolean; onSkip: () => void }) {
  const { setPanel, setTab, leave } = useActions();
  const trial = useSession((session) => session.trial);
  const panel = useSession((session) => session.panel);
  const tab = useSession((session) => session.tab);
  const selection = useSession((session) => session.selection);
  const first = firstStep(guide.points, selection);
  const place = whereIs(first);
  // Where the control itself is out of sight, the way to it is ringed too.
  const way = [
    first === guide.points ? '' : first,
    place.panel && place.panel !== panel ? `panel-${place.panel}` : '',
    place.tab && place.tab !== tab ? `tab-${place.tab}` : '',
  ];
  useRing(guide.finished ? '' : [guide.points, ...way].filter(Boolean).join(' '));
  const show = () => {
    if (place.panel) setPanel(place.panel);
    if (place.tab) setTab(place.tab);
    // The control may only be drawn after the tab has changed.
    requestAnimationFrame(() => requestAnimationFrame(() => focusOn(first)));
  };
  return (
    <section className="guide" aria-labelledby="guide-title">
      <Route className="guide-icon" aria-hidden="true" />
      <div className="guide-words">
        <h2 id="guide-title" className="guide-title">
          <span className="guide-step">
            {guide.finished ? 'Guide finished' : `Step ${guide.step} of ${guide.steps}`}
          </span>
          {guide.finished ? 'You know the desk now' : guide.title}
        </h2>
        <p>{guide.finished ? LAST_WORDS[ended ? 'ended' : 'running'] : guide.text}</p>
      </div>
      <progress
        className="guide-progress"
        value={guide.finished ? guide.steps : guide.step - 1}
        max={guide.steps}
        aria-label="How far the guide has got"
      />
      <div className="guide-buttons">
        {guide.points && !guide.finished ? (
          <Button size="small" icon={<Locate aria-hidden="true" />} onClick={show}>
            Show me where
          </Button>
        ) : null}
        {guide.finished && !ended ? (
          <Button size="small" onClick={leave}>
            {trial ? 'Back to writing' : 'Choose a production'}
          </Button>
        ) : null}
        <Button size="small" look="quiet" onClick={onSkip}>
          {guide.finished ? 'Stay and look around' : 'Skip the guide'}
        </Button>
      </div>
    </section>
  );
}

/** A reply needs an open message, and details need something selected: until then the way there comes first. */
function firstStep(points: string, selection: Selection): string {
  if (/^(message|reply)/.test(points) && selection?.kind !== 'thread') return 'inbox';
  if (/^details/.test(points) && (selection === null || selection.kind === 'thread')) return 'board';
  return points;
}

/** Names begin with the part of the desk they are in: `panel-papers`, `inbox`, `details-send`. */
function whereIs(points: string): { tab?: Tab; panel?: Panel } {
  const panel = /^(?:panel-)?(plan|bookings|budget|risk|papers|log)\b/.exec(points)?.[1] as Panel | undefined;
  if (panel) return { tab: 'plan', panel };
  if (/^(inbox|thread|queue|deadlines)/.test(points)) return { tab: 'inbox' };
  if (points === 'board') return { tab: 'plan' };
  if (/^(details|message|reply)/.test(points)) return { tab: 'details' };
  return {};
}

function focusOn(name: string): void {
  const control = document.querySelector<HTMLElement>(`[data-guide="${CSS.escape(name)}"]`);
  if (!control) return;
  control.scrollIntoView({ block: 'nearest' });
  const target = control.matches('button, input, select, a')
    ? control
    : control.querySelector<HTMLElement>('button, input, select, a');
  target?.focus();
}

/** Draws the ring by a constructed style sheet, which needs no inline style and touches no element. */
function useRing(names: string): void {
  useEffect(() => {
    if (!names) return;
    const sheet = new CSSStyleSheet();
    const controls = names.split(' ').map((name) => `[data-guide="${CSS.escape(name)}"]`);
    sheet.replaceSync(
      `:is(${controls}) { outline: 3px solid var(--tungsten); outline-offset: 2px; border-radius: 8px; animation: guide-glow 2.4s ease-in-out infinite var(--loop); }
       :is(${controls}):is([role="tab"], .phone-tab) { outline-offset: -3px; }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [names]);
}
