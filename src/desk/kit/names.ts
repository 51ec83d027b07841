/**
 * What people, kit, places and activities are called on screen. One place, so that nobody is ever shown an id.
 * It must not know React.
 */
import type { PersonView, View } from '../../engine/view.ts';

export const personById = (view: View, id: string): PersonView | undefined => view.people.find((one) => one.id === id);

/** The name of whatever has this id: a person, kit, a place, an activity, a risk or a thread. */
export function nameOf(view: View, id: string): string {
  if (id === 'you') return 'you';
  return (
    personById(view, id)?.name ??
    view.kit.find((one) => one.id === id)?.name ??
    view.places.find((one) => one.id === id)?.name ??
    view.activities.find((one) => one.id === id)?.title ??
    view.risks.find((one) => one.id === id)?.title ??
    view.threads.find((one) => one.id === id)?.subject ??
    view.money.lines.find((one) => one.code === id)?.title ??
    'someone'
  );
}

/** `Amira Khan` to `Amira`: for buttons, where space is short. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** `Ann`, `Ann and Ben`, `Ann, Ben and 3 more`. */
export function listNames(names: readonly string[], most = 3): string {
  if (names.length === 0) return 'nobody';
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : [...shown];
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}
