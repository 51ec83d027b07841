/**
 * The scene behind the board: keeps one canvas texture painted, tweens bars to where commands put them, and reads the
 * pointer. Drags are local until dropped; a drop is one command.
 */
import Phaser from 'phaser';
import type { View } from '../engine/view.ts';
import { themes } from '../look/tokens.ts';
import type { SessionStore } from '../session/store.ts';
import { clockTime, dayLabel, duration } from '../session/words.ts';
import { type Carry, goalOf } from './drop.ts';
import {
  type BoardLayout,
  type BoardWindow,
  barAt,
  chipAt,
  hasTray,
  laneAt,
  layOut,
  type Measures,
  measuresFor,
  toMinute,
  toX,
} from './layout.ts';
import { paintBoard, type Scene } from './paint.ts';
import { Papers } from './papers.ts';

const portraits = import.meta.glob('/assets/portraits/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
}) as Record<string, string>;

const DAY = 1440;
const LEAST_MINUTES = 4 * 60;
const MOST_MINUTES = 140 * DAY;
/** CSS pixels before a press becomes a drag. */
const SLACK = 4;

type Drag = { kind: 'pan'; fromX: number; fromY: number; window: BoardWindow; scroll: number } | Carry;

export class BoardScene extends Phaser.Scene {
  private surface: Phaser.Textures.CanvasTexture | null = null;
  private layout: BoardLayout = {
    arrangement: 'stages',
    lanes: [],
    bars: [],
    chips: [],
    moreChips: 0,
    contentHeight: 0,
  };
  private m: Measures = measuresFor(1, 1, 'dark', false);
  private scroll = 0;
  private drag: Drag | null = null;
  private pointer = { x: 0, y: 0 };
  private hover: Scene['hover'] = null;
  private ghost: Scene['ghost'] = null;
  private readonly shifts = new Map<string, { dx: number; dy: number; dw: number }>();
  private readonly pictures = new Map<string, HTMLImageElement>();
  private ready: (() => void)[] = [];
  private stale = true;
  private quietAt = 0;
  private papers: Papers | null = null;
  private pinch: number | null = null;

  constructor(
    private readonly store: SessionStore,
    private readonly host: HTMLElement,
  ) {
    super('board');
  }

  whenReady(then: () => void): void {
    if (this.surface) then();
    else this.ready.push(then);
  }

  create(): void {
    this.surface = this.textures.createCanvas('surface', 8, 8);
    this.add.image(0, 0, 'surface').setOrigin(0, 0).setName('surface');
    this.papers = new Papers(this);
    this.input.on('pointerdown', (pointer: Phaser.Input.Pointer) => this.press(pointer));
    this.input.on('pointermove', (pointer: Phaser.Input.Pointer) => this.move(pointer));
    this.input.on('pointerup', () => this.release());
    this.input.on('pointerupoutside', () => this.release());
    this.input.on('gameout', () => this.leave());
    this.input.addPointer(1);
    this.host.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.host.addEventListener('pointerenter', () => this.wake());
    this.host.addEventListener('pointerdown', () => this.wake());
    window.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.drag && this.drag.kind !== 'pan') this.cancel();
    });
    for (const then of this.ready) then();
    this.ready = [];
  }

  /** The store changed something the board shows. */
  changed(): void {
    this.stale = true;
    this.wake();
  }

  private wake(): void {
    this.quietAt = 0;
    const loop = this.game?.loop;
    if (!loop || loop.running) return;
    loop.resetDelta();
    loop.wake();
  }

  override update(time: number): void {
    if (this.stale) this.redraw();
    const busy = this.tweens.getTweens().length > 0 || this.drag !== null;
    if (busy) this.quietAt = 0;
    else if (this.quietAt === 0) this.quietAt = time;
    else if (time - this.quietAt > 300) this.game.loop.sleep();
  }

  private get dpr(): number {
    return window.devicePixelRatio || 1;
  }

  private get window(): BoardWindow {
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
    if (before.arrangement === this.layout.arrangement && beforeMeasures.width === this.m.width && this.drag === null)
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

  private paint(): void {
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
      hover: this.drag ? null : this.hover,
      ghost: this.ghost,
      portrait: (name) => this.portrait(name),
      placing: this.placingId(view) !== null,
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

  // ---------------------------------------------------------------- the pointer

  private at(pointer: Phaser.Input.Pointer): { x: number; y: number } {
    return { x: pointer.x / this.dpr, y: pointer.y / this.dpr };
  }

  /** Something selected that has no time yet: a click on free time places it. The click path of the drag. */
  private placingId(view: View): string | null {
    const { selection } = this.store.getState();
    if (selection?.kind !== 'activity') return null;
    const activity = view.activities.find((one) => one.id === selection.id);
    return activity?.canPlan && activity.kind !== 'desk' && activity.startMinute === null ? activity.id : null;
  }

  private press(pointer: Phaser.Input.Pointer): void {
    const { view } = this.store.getState();
    if (!view) return;
    this.hover = null;
    const { x, y } = this.at(pointer);
    const chip = chipAt(this.layout, x, y);
    if (chip) {
      this.store.getState().select({ kind: 'activity', id: chip.activityId });
      this.drag = { kind: 'place', activityId: chip.activityId, fromX: x, moved: false };
      return;
    }
    const bar = y > this.m.strip && y < this.m.height - this.m.tray ? barAt(this.layout, x, y + this.scroll) : null;
    if (bar) {
      this.store.getState().select({ kind: 'activity', id: bar.activity.id });
      if (!bar.activity.canPlan || view.ended || this.layout.arrangement === 'list') return;
      const edge = x > bar.x + bar.width - 8 && bar.width > 24;
      this.drag = {
        kind: edge ? 'resize' : 'move',
        bar,
        fromX: x,
        grabX: x - toX(bar.start, this.window, this.m),
        moved: false,
      };
      return;
    }
    this.drag = { kind: 'pan', fromX: x, fromY: y, window: this.window, scroll: this.scroll };
  }

  private move(pointer: Phaser.Input.Pointer): void {
    const { x, y } = this.at(pointer);
    this.pointer = { x, y };
    const second = this.input.pointer2;
    if (second?.isDown && this.input.pointer1?.isDown) {
      this.pinched(this.input.pointer1, second);
      return;
    }
    this.pinch = null;
    const { drag } = this;
    if (!drag) {
      this.look(x, y);
      return;
    }
    if (drag.kind === 'pan') {
      const perPixel = drag.window.minutes / (this.m.width - this.m.gutter);
      this.scroll = Math.max(0, drag.scroll - (y - drag.fromY));
      if (this.layout.arrangement === 'list') {
        this.changed();
        return;
      }
      this.setWindow(drag.window.from - (x - drag.fromX) * perPixel, drag.window.minutes);
      return;
    }
    if (!drag.moved && Math.abs(x - drag.fromX) < SLACK) return;
    drag.moved = true;
    this.follow(drag, x, y);
  }

  /** Where a drop would put it, in words, while it is dragged. */
  private follow(drag: Carry, x: number, y: number): void {
    const { view } = this.store.getState();
    if (!view) return;
    const goal = goalOf(drag, x, view, this.window, this.m);
    if (!goal) return;
    const left = toX(goal.start, this.window, this.m);
    const right = toX(goal.end, this.window, this.m);
    const top =
      drag.kind === 'place'
        ? Math.min(Math.max(y - this.m.bar / 2, this.m.strip), this.m.height - this.m.tray - this.m.bar)
        : drag.bar.y - this.scroll;
    this.ghost = {
      x: left,
      y: drag.kind === 'move' && this.layout.arrangement === 'lanes' ? Math.max(this.m.strip, y - this.m.bar / 2) : top,
      width: Math.max(8, right - left),
      height: this.m.bar,
      words: `${dayLabel(view.startDate, Math.floor(goal.start / DAY))} ${clockTime(goal.start)}, ${duration(goal.minutes)}`,
      allowed: goal.start >= view.minute && y < this.m.height - this.m.tray,
    };
    this.paint();
  }

  private release(): void {
    const { drag, ghost } = this;
    const { view, dispatch } = this.store.getState();
    this.drag = null;
    this.ghost = null;
    if (!drag || !view) return;
    if (drag.kind === 'pan') {
      const moved = Math.abs(this.pointer.x - drag.fromX) + Math.abs(this.pointer.y - drag.fromY) >= SLACK;
      const placing = this.placingId(view);
      if (!moved && placing && this.pointer.y > this.m.strip && this.pointer.x > this.m.gutter) {
        const goal = goalOf(
          { kind: 'place', activityId: placing, fromX: 0, moved: true },
          this.pointer.x,
          view,
          this.window,
          this.m,
        );
        if (goal) dispatch({ type: 'plan-activity', activityId: placing, startMinute: goal.start });
      } else if (!moved) this.chooseLane();
      this.changed();
      return;
    }
    if (drag.moved && ghost?.allowed) this.drop(drag, view);
    this.changed();
  }

  /** A click on a lane’s name selects whoever or whatever it is. */
  private chooseLane(): void {
    if (this.pointer.x > this.m.gutter) return;
    const lane = laneAt(this.layout, this.pointer.y + this.scroll);
    if (lane?.kind === 'person' || lane?.kind === 'kit' || lane?.kind === 'place')
      this.store.getState().select({ kind: lane.kind, id: lane.id });
  }

  private drop(drag: Carry, view: View): void {
    const { dispatch } = this.store.getState();
    const goal = goalOf(drag, this.pointer.x, view, this.window, this.m);
    if (!goal) return;
    if (drag.kind === 'place') {
      dispatch({ type: 'plan-activity', activityId: drag.activityId, startMinute: goal.start });
      return;
    }
    const { activity, laneId } = drag.bar;
    if (drag.kind === 'resize') {
      dispatch({ type: 'plan-activity', activityId: activity.id, minutes: goal.minutes });
      return;
    }
    const lane = laneAt(this.layout, this.pointer.y + this.scroll);
    const elsewhere = lane && lane.id !== laneId ? lane : null;
    if (elsewhere?.kind === 'place' && activity.placeIds.includes(elsewhere.id)) {
      dispatch({ type: 'plan-activity', activityId: activity.id, startMinute: goal.start, placeId: elsewhere.id });
      return;
    }
    const need =
      elsewhere && activity.needs.find((one) => one.subjectId === laneId && one.optionIds.includes(elsewhere.id));
    if (need && elsewhere) {
      dispatch({ type: 'assign-need', activityId: activity.id, needId: need.id, subjectId: elsewhere.id });
      if (goal.start === activity.startMinute) return;
    }
    dispatch({ type: 'plan-activity', activityId: activity.id, startMinute: goal.start });
  }

  private cancel(): void {
    this.drag = null;
    this.ghost = null;
    this.changed();
  }

  private leave(): void {
    this.hover = null;
    if (!this.drag) this.changed();
  }

  private look(x: number, y: number): void {
    const bar = y > this.m.strip && y < this.m.height - this.m.tray ? barAt(this.layout, x, y + this.scroll) : null;
    const edge = bar?.activity.canPlan && bar.width > 24 && x > bar.x + bar.width - 8;
    this.host.style.cursor = bar
      ? bar.activity.canPlan
        ? edge
          ? 'ew-resize'
          : 'grab'
        : 'pointer'
      : chipAt(this.layout, x, y)
        ? 'grab'
        : 'default';
    if (bar?.activity.id === this.hover?.bar.activity.id && !bar) return;
    this.hover = bar ? { x, y, bar } : null;
    this.paint();
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    this.wake();
    const { left } = this.host.getBoundingClientRect();
    const { from, minutes } = this.window;
    if (event.ctrlKey || event.metaKey) {
      this.zoom(event.deltaY > 0 ? 1.25 : 0.8, event.clientX - left);
      return;
    }
    const tall = this.layout.contentHeight > this.m.height - this.m.tray;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY) || !tall) {
      const pixels = event.deltaX || event.deltaY;
      this.setWindow(from + (pixels * minutes) / (this.m.width - this.m.gutter), minutes);
      return;
    }
    this.scroll = Math.max(0, this.scroll + event.deltaY);
    this.changed();
  }

  private pinched(a: Phaser.Input.Pointer, b: Phaser.Input.Pointer): void {
    const apart = Math.hypot(a.x - b.x, a.y - b.y);
    if (this.pinch !== null && apart > 0) this.zoom(this.pinch / apart, (a.x + b.x) / 2 / this.dpr);
    this.pinch = apart;
    this.drag = null;
  }

  /** Zooms about a point, so that what is under the pointer stays there. */
  private zoom(times: number, x: number): void {
    const { from, minutes } = this.window;
    const next = Math.max(LEAST_MINUTES, Math.min(MOST_MINUTES, minutes * times));
    const fixed = toMinute(x, this.window, this.m);
    this.setWindow(fixed - ((fixed - from) * next) / minutes, next);
  }

  private setWindow(from: number, minutes: number): void {
    const { view, setBoardWindow } = this.store.getState();
    if (!view) return;
    const least = Math.floor(view.startMinute / DAY) * DAY - DAY;
    setBoardWindow(Math.round(Math.max(least, Math.min(from, view.endMinute))), Math.round(minutes));
  }
}
