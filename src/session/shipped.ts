/** The scenarios that come with the product, as cards to choose from and as files to open. Must not know runs. */
import type { RunFile } from '../engine/replay.ts';
import { houseTexts, read, shippedTexts } from '../scenario/library.ts';
import { readHouse } from '../scenario/read.ts';
import type { HouseFile, ScenarioCard, TextFile } from './types.ts';

/** Cards of the shipped scenarios, the guided day first, then by length. */
export function shippedCards(): ScenarioCard[] {
  return Object.entries(shippedTexts)
    .flatMap(([path, text]): ScenarioCard[] => {
      const { scenario } = read(path, text);
      return scenario
        ? [
            {
              id: scenario.id,
              title: scenario.title,
              line: scenario.summary,
              playMinutes: scenario.brief.playMinutes,
              marked: scenario.marked,
              drawing: scenario.drawing,
            },
          ]
        : [];
    })
    .sort((a, b) => Number(a.marked) - Number(b.marked) || a.playMinutes - b.playMinutes);
}

/** The shipped scenario of that id, or null. */
export function shippedScenario(id: string): TextFile | null {
  for (const [name, text] of Object.entries(shippedTexts)) {
    if (read(name, text).scenario?.id === id) return { name, text };
  }
  return null;
}

/** Whether a run was played with a scenario as it is shipped, and under no house rules. */
export function isAsShipped({ scenarioId, scenarioHash }: Pick<RunFile, 'scenarioId' | 'scenarioHash'>): boolean {
  const shipped = shippedScenario(scenarioId);
  return shipped !== null && read(shipped.name, shipped.text).model?.hash === scenarioHash;
}

/** House rules that come with the product. */
export const shippedHouses = (): HouseFile[] =>
  Object.entries(houseTexts).flatMap(([name, text]) => {
    const { house } = readHouse(name, text);
    return house ? [{ name, text, title: house.title }] : [];
  });
