/**
 * Where a deadline or a stop leads: what to select, which panel to show, and the word for the button.
 * It must not know how either is drawn.
 */
import type { View } from '../../engine/view.ts';
import type { Panel, Selection } from '../../session/types.ts';
import { useActions } from '../session-context.ts';

export interface Target {
  words: string;
  selection: Selection;
  panel: Panel | null;
}

/** `id` is anything the engine may name: a thread, a risk, an activity, a person, kit, a place, `day-3`, `incident-0` or `assessment`. */
export function targetOf(view: View, id: string): Target | null {
  const thread = view.threads.find((one) => one.id === id);
  if (thread) {
    const ringing = thread.channel === 'phone' && thread.unread;
    return { words: ringing ? 'Answer the phone' : 'Open the message', selection: { kind: 'thread', id }, panel: null };
  }
  if (/^(hot|report|invoice)-/.test(id) || view.cash.payments.some((one) => one.id === id))
    return { words: 'Show the budget', selection: null, panel: 'budget' };
  if (/^day-\d+$/.test(id)) return { words: 'Show the papers', selection: null, panel: 'papers' };
  if (id === 'assessment' || /^incident-\d+$/.test(id))
    return { words: 'Show the risk panel', selection: null, panel: 'risk' };
  const show = (selection: Selection, panel: Panel | null = null): Target => ({ words: 'Show me', selection, panel });
  if (view.risks.some((one) => one.id === id)) return show({ kind: 'risk', id });
  if (view.activities.some((one) => one.id === id)) return show({ kind: 'activity', id });
  if (view.people.some((one) => one.id === id)) return show({ kind: 'person', id });
  if (view.kit.some((one) => one.id === id)) return show({ kind: 'kit', id });
  if (view.places.some((one) => one.id === id)) return show({ kind: 'place', id });
  return null;
}

/** Goes there. Selecting something brings up its details by itself. */
export function useGoTo(): (target: Target) => void {
  const { select, setPanel, setTab } = useActions();
  return ({ selection, panel }) => {
    if (panel) {
      setPanel(panel);
      setTab('plan');
    }
    if (selection) select(selection);
  };
}
