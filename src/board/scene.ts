/**
 * The scene behind the board: keeps one canvas texture painted and tweens bars to where commands put them. It sleeps while
 * nothing moves. Must not send commands: that is the pointer's.
 */
import Phaser from 'phaser';
import { themes } from '../look/tokens.ts';
import type { SessionStore } from '../session/store.ts';
import type { BoardLayout } from './boxes.ts';
import { layOut } from './layout.ts';
import { paintBoard } from './paint.ts';
import { Papers } from './papers.ts';
import { type Picture, Pointer } from './pointer.ts';
import { type BoardWindow, DAY, type Measures, measuresFor } from './time-scale.ts';
import { hasTray } from './tray.ts';

const portraits = import.meta.glob('/assets/portraits/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
}) as Record<string, string>;

export class BoardScene extends Phaser.Scene implements Picture {
  private surface: Phaser.Textures.CanvasTexture | null = null;
  layout: BoardLayout = {
    arrangement: 'stages',
    lanes: [],
    bars: [],
    chips: [],
    moreChips: 0,
    contentHeight: 0,
  };
  m: Measures = measuresFor(1, 1, 'dark', false);
  /** CSS pixels of the content that are above the strip. */
  scroll = 0;
  private readonly shifts = new Map<string, { dx: number; dy: number; dw: number }>();
  private readonly pictures = new Map<string, HTMLImageElement>();
  private ready: (() => void)[] = [];
  private stale = true;
  private quietAt = 0;
  private papers: Papers | null = null;
  private readonly pointer: Pointer;

  constructor(
    private readonly store: SessionStore,
    private readonly host: HTMLElement,
  ) {
    super('board');
    this.pointer = new Pointer(store, host, this);
  }

  whenReady(then: () => void): void {
    if (this.surface) then();
    else this.ready.push(then);
  }

  create(): void {
    this.surface = this.textures.createCanvas('surface', 8, 8);
    this.add.image(0, 0, 'surface').setOrigin(0, 0).setName('surface');
    this.papers = new Papers(this);
    this.pointer.listen(this.input);
    for (const then of this.ready) then();
    this.ready = [];
  }

  /** The store changed something the board shows. */
  changed(): void {
    this.stale = true;
    this.wake();
  }

  /** Something is about to move. */
  wake(): void {
    this.quietAt = 0;
    const loop = this.game?.loop;
    if (!loop || loop.running) return;
    loop.resetDelta();
    loop.wake();
  }

  override update(time: number): void {
    if (this.stale) this.redraw();
    const busy = this.tweens.getTweens().length > 0 || this.pointer.holds;
    if (busy) this.quietAt = 0;
    else if (this.quietAt === 0) this.quietAt = time;
    else if (time - this.quietAt > 300) this.game.loop.sleep();
  }

  get dpr(): number {
    return window.devicePixelRatio || 1;
  }

  get window(): BoardWindow {
    const { boardFrom, boardMinutes, view } = this.store.getState();
    if (this.host.clientWidth < 560 && view) {
      // The phone shows one day.
      const day = Math.floor((boardFrom + Math.min(boardMinutes, DAY) / 2) / DAY);
      return { from: day * DAY, minutes: DAY };
    }
    return { from: boardFrom, minutes: boardMinutes };
  }

  private redraw(): void {
    this.stale = false;
    const state = this.store.getState();
    const { view } = state;
    if (!view || !this.surface) return;
    const width = this.host.clientWidth;
    const height = this.host.clientHeight;
    if (width === 0 || height === 0) return;
    const before = this.layout;
    const beforeMeasures = this.m;
    this.m = measuresFor(width, height, state.prefs.theme, hasTray(view));
    this.layout = layOut(view, this.window, this.m);
    const room = this.m.height - this.m.strip - this.m.tray;
    this.scroll = Math.max(0, Math.min(this.scroll, this.layout.contentHeight - this.m.strip - room));
    if (before.arrangement === this.layout.arrangement && beforeMeasures.width === this.m.width && !this.pointer.holds)
      this.travel(before, state.prefs.reducedMotion);
    this.papers?.watch(view, this.layout, state.prefs.reducedMotion, this.dpr, this.scroll);
    this.paint();
  }

  /** Bars that a command moved travel there; panning and the passing of time do not count. */
  private travel(before: BoardLayout, still: boolean): void {
    if (still || before.bars.length === 0) return;
    const was = new Map(before.bars.map((bar) => [`${bar.laneId}/${bar.activity.id}`, bar]));
    for (const bar of this.layout.bars) {
      const old = was.get(`${bar.laneId}/${bar.activity.id}`);
      const planned = old && old.activity.startMinute !== bar.activity.startMinute;
      if (!old || !planned || bar.activity.startedMinute !== null) continue;
      const from = { dx: old.x - bar.x, dy: old.y - bar.y, dw: old.width - bar.width };
      if (Math.abs(from.dx) + Math.abs(from.dy) + Math.abs(from.dw) < 2) continue;
      const { id } = bar.activity;
      this.shifts.set(id, from);
      this.tweens.add({
        targets: { part: 1 },
        part: 0,
        duration: 200,
        ease: 'Cubic.easeOut',
        onUpdate: (tween) => {
          const part = tween.getValue() ?? 0;
          this.shifts.set(id, { dx: from.dx * part, dy: from.dy * part, dw: from.dw * part });
          this.paint();
        },
        onComplete: () => {
          this.shifts.delete(id);
          this.paint();
        },
      });
    }
  }

  paint(): void {
    const { view, prefs, selection } = this.store.getState();
    const { surface } = this;
    if (!view || !surface) return;
    const width = Math.round(this.m.width * this.dpr);
    const height = Math.round(this.m.height * this.dpr);
    if (surface.width !== width || surface.height !== height) {
      surface.setSize(width, height);
      (this.children.getByName('surface') as Phaser.GameObjects.Image).setTexture('surface').setSize(width, height);
    }
    const ink = surface.getContext();
    ink.setTransform(this.dpr, 0, 0, this.dpr, 0, 0);
    paintBoard(ink, {
      view,
      layout: this.layout,
      window: this.window,
      m: this.m,
      theme: themes[prefs.theme],
      dark: prefs.theme === 'dark',
      scroll: this.scroll,
      selectedId: selection?.kind === 'activity' ? selection.id : null,
      shifts: this.shifts,
      hover: this.pointer.hover,
      ghost: this.pointer.ghost,
      portrait: (name) => this.portrait(name),
      placing: this.pointer.placingId(view) !== null,
    });
    surface.refresh();
  }

  private portrait(name: string): HTMLImageElement | null {
    let picture = this.pictures.get(name);
    if (!picture) {
      const url = portraits[`/assets/portraits/${name}.svg`];
      if (!url) return null;
      picture = new Image();
      picture.onload = () => this.changed();
      picture.src = url;
      this.pictures.set(name, picture);
    }
    return picture.complete && picture.naturalWidth > 0 ? picture : null;
  }
}
