/**
 * Effects: what a risk, a reply or a finished activity may do to the world. Each type is a file in effects/.
 * Every effect is given its cause, so that whatever follows can be traced back.
 */
import type { Effect } from './model.ts';
import { named, type Run } from './run.ts';
import type { Cause } from './state.ts';
import { byType, type EffectType } from './vocabulary.ts';

export const effectTypes = byType(import.meta.glob<EffectType>('./effects/*.ts', { eager: true, import: 'default' }));

export function applyEffects(run: Run, effects: readonly Effect[], because: Cause): void {
  for (const effect of effects) named(effectTypes, effect.type).apply(run, effect, because);
}
