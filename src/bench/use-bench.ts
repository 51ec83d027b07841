/** The one bench of the page, and how its parts read it. It outlives the screen, so that trying a production out loses nothing. */
import { useStore } from 'zustand';
import { type Bench, type BenchActions, createBench } from './bench-store.ts';

const bench = createBench();

/** `pick` must return something that already lives there, never a new list or object. */
export const useBench = <T>(pick: (bench: Bench) => T): T => useStore(bench, pick);

/** The actions never change, so reading them never redraws. */
export const benchActions = (): BenchActions => bench.getState();
export const benchNow = (): Bench => bench.getState();
