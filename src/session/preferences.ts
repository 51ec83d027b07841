/** What the user prefers, kept on this computer. Preferences are comfort: without storage they last as long as the page. */
import type { Preferences } from './types.ts';

const KEY = 'call-time-preferences';

/** As kept; else as the computer itself is set. */
export const preferences = (): Preferences => ({
  theme: matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark',
  reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
  shortcuts: true,
  stopAtMail: true,
  house: null,
  ...kept(),
});

function kept(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
}

export function keepPreferences(prefs: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch {
    // Nothing is kept where nothing can be.
  }
}

/** Everything small that any page of ours keeps in this browser. */
export function forgetPreferences(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('call-time-')) localStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be.
  }
}
