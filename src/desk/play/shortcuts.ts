/**
 * Keys for the clock and the desk. They can be turned off, and they are silent while something is being typed
 * or a dialog is open. The list here is the one the help page shows.
 */
import { useEffect } from 'react';
import type { Panel, Session, Tab } from '../../session/types.ts';
import { useSessionStore } from '../session-context.ts';

export interface Shortcut {
  keys: string;
  words: string;
  act: (session: Session) => void;
}

const showPanel = (panel: Panel) => (session: Session) => {
  session.setPanel(panel);
  session.setTab('plan');
};
const showTab = (tab: Tab) => (session: Session) => session.setTab(tab);

export const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: 'p',
    words: 'Start or pause the clock',
    act: (session) => (session.playback.playing ? session.pause() : session.play()),
  },
  { keys: '.', words: 'Forward one step', act: (session) => session.step() },
  { keys: 'n', words: 'Run on to the next decision', act: (session) => session.runOn() },
  { keys: '1', words: 'Slowest speed', act: (session) => session.setSpeed(1) },
  { keys: '2', words: 'Twice the speed', act: (session) => session.setSpeed(2) },
  { keys: '3', words: 'Four times the speed', act: (session) => session.setSpeed(4) },
  { keys: '4', words: 'Eight times the speed', act: (session) => session.setSpeed(8) },
  { keys: 'i', words: 'Inbox', act: showTab('inbox') },
  { keys: 'l', words: 'Plan', act: showPanel('plan') },
  { keys: 'b', words: 'Bookings', act: showPanel('bookings') },
  { keys: 'm', words: 'Budget', act: showPanel('budget') },
  { keys: 'r', words: 'Risk', act: showPanel('risk') },
  { keys: 's', words: 'Papers', act: showPanel('papers') },
  { keys: 'g', words: 'Log', act: showPanel('log') },
  { keys: '?', words: 'Help', act: (session) => session.go('help') },
];

export function useShortcuts(): void {
  const store = useSessionStore();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const session = store.getState();
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const undoKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
      if (undoKey) {
        event.preventDefault();
        if (event.shiftKey) session.redo();
        else session.undo();
        return;
      }
      if (!session.prefs.shortcuts || event.ctrlKey || event.metaKey || event.altKey) return;
      const shortcut = SHORTCUTS.find((one) => one.keys === event.key);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.act(session);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [store]);
}

/** Nothing is typed into a tick or a choice, so the keys go on working there. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select'));
