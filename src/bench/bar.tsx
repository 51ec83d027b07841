/** The bar over the writing: what is open and whether it is kept, taking back, and what is done to the whole text. */
import {
  ArrowLeft,
  CalendarArrowUp,
  Check,
  CircleHelp,
  Download,
  History,
  LoaderCircle,
  PackagePlus,
  Play,
  Redo2,
  Settings,
  TextCursorInput,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../desk/kit/index.ts';
import { saveFile } from '../desk/save-file.ts';
import { useActions } from '../desk/session-context.ts';
import { member, textOf } from '../writing/text.ts';
import { EMPTY_NAME, fileNameFor } from './bench-store.ts';
import { HistoryDialog } from './dialogs/history.tsx';
import { HowToDialog } from './dialogs/how-to.tsx';
import { PatternsDialog } from './dialogs/patterns.tsx';
import { RenameDialog } from './dialogs/rename.tsx';
import { ShiftDialog } from './dialogs/shift.tsx';
import { redoChange, undoChange } from './editor/editor.tsx';
import { benchActions, benchNow, useBench } from './use-bench.ts';

const SAVED = {
  kept: { words: 'Kept on this computer', icon: <Check aria-hidden="true" /> },
  keeping: { words: 'Keeping…', icon: <LoaderCircle aria-hidden="true" /> },
  failed: { words: 'Not kept: save it as a file', icon: <TriangleAlert aria-hidden="true" /> },
  passing: { words: 'Gone when you close this page: save it as a file', icon: <TriangleAlert aria-hidden="true" /> },
};

export function Bar({ onPlay }: { onPlay: () => void }) {
  const name = useBench((bench) => bench.draft?.name ?? '');
  const title = useBench((bench) => textOf(member(bench.settled.tree, 'title')) ?? bench.draft?.name ?? '');
  const saved = useBench((bench) => (bench.lasting === false ? 'passing' : bench.saved));
  const [open, setOpen] = useState<'patterns' | 'rename' | 'shift' | 'history' | 'how-to' | null>(null);
  const playing = useBench((bench) => bench.sight.picture === 'play');
  const { go } = useActions();
  const close = () => setOpen(null);
  const save = () => {
    saveFile({ name: name === EMPTY_NAME ? fileNameFor(title) : name, text: benchNow().text });
    void benchActions().keepVersion('Saved as a file');
  };
  return (
    <header className="bench-bar">
      <IconButton
        label="All your productions"
        look="quiet"
        icon={<ArrowLeft aria-hidden="true" />}
        onClick={() => benchActions().close()}
      />
      <div className="bench-title">
        <h1>{title}</h1>
        <span className={`bench-saved bench-saved-${saved}`} role="status">
          {SAVED[saved].icon}
          {SAVED[saved].words}
        </span>
      </div>
      <div className="bench-tools">
        <IconButton label="Undo" look="quiet" icon={<Undo2 aria-hidden="true" />} onClick={() => undoChange()} />
        <IconButton label="Redo" look="quiet" icon={<Redo2 aria-hidden="true" />} onClick={() => redoChange()} />
        <Button
          look="quiet"
          title="Put in a pattern"
          icon={<PackagePlus aria-hidden="true" />}
          onClick={() => setOpen('patterns')}
        >
          Patterns
        </Button>
        <Button
          look="quiet"
          title="Rename"
          icon={<TextCursorInput aria-hidden="true" />}
          onClick={() => setOpen('rename')}
        >
          Rename
        </Button>
        <Button
          look="quiet"
          title="Move in time"
          icon={<CalendarArrowUp aria-hidden="true" />}
          onClick={() => setOpen('shift')}
        >
          Move in time
        </Button>
        <Button look="quiet" title="Versions" icon={<History aria-hidden="true" />} onClick={() => setOpen('history')}>
          Versions
        </Button>
        <Button look="quiet" title="Save as a file" icon={<Download aria-hidden="true" />} onClick={save}>
          Save as a file
        </Button>
        <IconButton
          label="How to write here"
          look="quiet"
          icon={<CircleHelp aria-hidden="true" />}
          onClick={() => setOpen('how-to')}
        />
        <IconButton
          label="Settings"
          look="quiet"
          icon={<Settings aria-hidden="true" />}
          onClick={() => go('settings')}
        />
        <Button look={playing ? 'plain' : 'main'} icon={<Play aria-hidden="true" />} onClick={onPlay}>
          Play it
        </Button>
      </div>
      <PatternsDialog open={open === 'patterns'} onClose={close} />
      <RenameDialog open={open === 'rename'} onClose={close} />
      <ShiftDialog open={open === 'shift'} onClose={close} />
      <HowToDialog open={open === 'how-to'} onClose={close} />
      <HistoryDialog open={open === 'history'} onClose={close} />
    </header>
  );
}
