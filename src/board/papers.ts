/**
 * Motion that explains: a call sheet flies to the people it reached. Made from new facts, never from calls between screens,
 * so a board that starts late misses nothing but the flight.
 */
import type Phaser from 'phaser';
import type { View } from '../engine/view.ts';
import type { BoardLayout } from './boxes.ts';

export class Papers {
  private seen = -1;

  constructor(private readonly scene: Phaser.Scene) {}

  watch(view: View, layout: BoardLayout, still: boolean, dpr: number, scroll: number): void {
    const last = view.facts.at(-1)?.index ?? -1;
    const fresh = this.seen === -1 || last < this.seen ? [] : view.facts.filter((fact) => fact.index > this.seen);
    this.seen = last;
    if (still) return;
    for (const fact of fresh) {
      if (fact.kind !== 'sheet-sent') continue;
      fact.toIds.forEach((personId, order) => {
        const lane = layout.lanes.find((one) => one.id === personId);
        if (lane) this.fly(40 * dpr, (lane.y - scroll + lane.height / 2) * dpr, order, dpr);
      });
    }
  }

  private fly(x: number, y: number, order: number, dpr: number): void {
    const { width } = this.scene.scale;
    const paper = this.scene.add
      .rectangle(width - 40 * dpr, 20 * dpr, 13 * dpr, 17 * dpr, 0xfbf8f1)
      .setStrokeStyle(dpr, 0x8a4b00);
    this.scene.tweens.add({
      targets: paper,
      x,
      y,
      angle: -14,
      duration: 240,
      delay: order * 60,
      ease: 'Cubic.easeInOut',
      onComplete: () => {
        this.scene.tweens.add({ targets: paper, alpha: 0, duration: 150, onComplete: () => paper.destroy() });
      },
    });
  }
}
