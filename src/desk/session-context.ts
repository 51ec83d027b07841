/**
 * Gives the screens the one store. Screens read it with `useSession` and `useView`, and call its actions.
 * It must not know how the store is made: the composition root hands it in.
 */
import { createContext, use } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { View } from '../engine/view.ts';
import type { Session, SessionActions } from '../session/types.ts';

export type SessionStore = StoreApi<Session>;

export const SessionContext = createContext<SessionStore | null>(null);

export function useSessionStore(): SessionStore {
  const store = use(SessionContext);
  if (!store) throw new Error('A screen was drawn outside the session.');
  return store;
}

/** Reads one thing from the store. `pick` must return something that already lives there, never a new list or object. */
export function useSession<T>(pick: (session: Session) => T): T {
  return useStore(useSessionStore(), pick);
}

/** The actions never change, so reading them never redraws. */
export function useActions(): SessionActions {
  return useSessionStore().getState();
}

/** What the trainee may know now. Only for screens that are drawn while a scenario is open. */
export function useView(): View {
  const view = useSession((session) => session.view);
  if (!view) throw new Error('A screen that needs an open scenario was drawn without one.');
  return view;
}
