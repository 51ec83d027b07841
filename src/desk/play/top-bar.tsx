/**
 * The bar at the top: the clock and its controls, and a few numbers, each with a small picture.
 * Trust is never shown: how people behave shows it.
 */
import {
  Download,
  Ellipsis,
  Flag,
  HelpCircle,
  LogOut,
  Redo2,
  Route,
  Settings as SettingsIcon,
  Undo2,
} from 'lucide-react';
import { useId, useState } from 'react';
import { Button, Dialog, IconButton } from '../kit/index.ts';
import { saveFile } from '../save-file.ts';
import { useActions, useSession, useView } from '../session-context.ts';
import { Clock, ClockControls } from './clock.tsx';
import { Stats } from './stats.tsx';

export function TopBar({
  guideOff,
  onGuide,
  onDue,
}: {
  guideOff: boolean;
  onGuide: () => void;
  /** Shows the list of what is due. */
  onDue: () => void;
}) {
  const view = useView();
  const canUndo = useSession((session) => session.canUndo);
  const canRedo = useSession((session) => session.canRedo);
  const { undo, redo, exportRun } = useActions();
  const saveCopy = async () => {
    const file = await exportRun();
    if (file) saveFile(file);
  };
  return (
    <header className="top-bar">
      <h1 className="said">{view.title}</h1>
      <Clock />
      <ClockControls />
      <Stats onDue={onDue} />
      <div className="top-tools">
        <IconButton
          label="Undo the last change to the draft"
          look="quiet"
          icon={<Undo2 aria-hidden="true" />}
          because={canUndo ? null : 'Nothing to take back'}
          onClick={undo}
        />
        <IconButton
          label="Redo"
          look="quiet"
          icon={<Redo2 aria-hidden="true" />}
          because={canRedo ? null : 'Nothing to bring back'}
          onClick={redo}
        />
        <IconButton
          label="Save a copy"
          look="quiet"
          guide="save-copy"
          icon={<Download aria-hidden="true" />}
          onClick={saveCopy}
        />
        <Menu guideOff={guideOff} onGuide={onGuide} />
      </div>
    </header>
  );
}

/** What is needed seldom: help, settings, handing over early, leaving. */
function Menu({ guideOff, onGuide }: { guideOff: boolean; onGuide: () => void }) {
  const id = useId();
  const view = useView();
  const trial = useSession((session) => session.trial);
  const { go, leave, finish, pause } = useActions();
  const [handing, setHanding] = useState(false);
  const close = () => document.getElementById(id)?.hidePopover();
  const items = [
    { label: 'Help and trade terms', icon: <HelpCircle aria-hidden="true" />, act: () => go('help') },
    { label: 'Settings', icon: <SettingsIcon aria-hidden="true" />, act: () => go('settings') },
    ...(view.guide
      ? [{ label: guideOff ? 'Show the guide' : 'Hide the guide', icon: <Route aria-hidden="true" />, act: onGuide }]
      : []),
    ...(view.ended
      ? []
      : [{ label: 'Hand over and end the run', icon: <Flag aria-hidden="true" />, act: () => setHanding(true) }]),
    {
      label: trial ? 'Back to writing; kept only if you saved a copy' : 'Leave; the run is kept',
      icon: <LogOut aria-hidden="true" />,
      act: leave,
    },
  ];
  return (
    <>
      <button
        type="button"
        className="button button-quiet button-icon menu-button"
        popoverTarget={id}
        aria-label="Menu"
        title="Menu"
      >
        <Ellipsis aria-hidden="true" />
      </button>
      <nav id={id} popover="auto" className="menu" aria-label="Menu">
        {items.map((item) => (
          <Button
            key={item.label}
            look="quiet"
            className="menu-item"
            icon={item.icon}
            onClick={() => {
              close();
              pause();
              item.act();
            }}
          >
            {item.label}
          </Button>
        ))}
      </nav>
      <Dialog
        title="Hand over and end the run?"
        open={handing}
        onClose={() => setHanding(false)}
        foot={
          <>
            <Button onClick={() => setHanding(false)}>Go on working</Button>
            <Button
              look="danger"
              icon={<Flag aria-hidden="true" />}
              onClick={() => {
                setHanding(false);
                finish();
              }}
            >
              Hand over
            </Button>
          </>
        }
      >
        <p>
          The production runs on to its end as you left it. You decide nothing more, and the clock can’t be turned back.
        </p>
      </Dialog>
    </>
  );
}
