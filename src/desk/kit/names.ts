/**
 * What people, kit, places and activities are called on screen. One place, so that nobody is ever shown an id.
 * It must not know React.
 */
import type { PersonView, View } from '../../engine/view.ts';
import { dayLabel } from '../../session/words.ts';

export const personById = (view: View, id: string): PersonView | undefined => view.people.find((one) => one.id === id);

/** The name of whatever has this id: a person, kit, a place, an activity, a permit, a payment, a message, or `day-3`. */
export function nameOf(view: View, id: string): string {
  if (id === 'you') return 'you';
  const day = /^day-(\d+)$/.exec(id);
  if (day) return dayLabel(view.startDate, Number(day[1]));
  const approval = /^approval-(\d+)$/.exec(id);
  if (approval) return personById(view, view.approvals[Number(approval[1])]?.toId ?? '')?.name ?? 'someone';
  return (
    personById(view, id)?.name ??
    view.kit.find((one) => one.id === id)?.name ??
    view.places.find((one) => one.id === id)?.name ??
    view.activities.find((one) => one.id === id)?.title ??
    view.risks.find((one) => one.id === id)?.title ??
    view.threads.find((one) => one.id === id)?.subject ??
    view.permits.find((one) => one.id === id)?.title ??
    view.cash.payments.find((one) => one.id === id)?.title ??
    view.money.lines.find((one) => one.code === id)?.title ??
    'someone'
  );
}

/** A title within a sentence, without the company: `Head of post, Pier House` to `head of post`. */
export const roleWords = (title: string): string => (title.split(',')[0] ?? title).toLowerCase();

/** A trait as a scenario writes it, for reading: `licensed-locally` to `licensed locally`, `uhd-25p` to `UHD 25p`. */
export const traitWords = (trait: string): string =>
  trait.replace(/-/g, ' ').replace(/\b(dcp|hd|tv|uhd)\b/g, (letters) => letters.toUpperCase());

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
