/**
 * The pointer on the board: hovering, dragging, panning, zooming and pinching. Drags are local until dropped; a drop is one
 * act of the user, sent as commands. Must not draw: it says what should be drawn.
 */
import type Phaser from 'phaser';
import type { View } from '../engine/view.ts';
import type { SessionStore } from '../session/store.ts';
import { clockTime, dayLabel, duration } from '../session/words.ts';
import type { BarBox, BoardLayout } from './boxes.ts';
import { type Carry, commandsOf, goalOf } from './drop.ts';
import type { Scene } from './paint.ts';
import { type BoardWindow, DAY, type Measures, toMinute, toX } from './time-scale.ts';
import { isUnplaced } from './tray.ts';
import { barAt, chipAt, laneAt } from './under-point.ts';

/** What the pointer may know of the picture, and what it may ask of it. */
export interface Picture {
  readonly layout: BoardLayout;
  readonly m: Measures;
  readonly window: BoardWindow;
  /** Pixels of the screen for each CSS pixel. */
  readonly dpr: number;
  scroll: number;
  paint(): void;
  changed(): void;
  wake(): void;
}

type Drag = { kind: 'pan'; fromX: number; fromY: number; window: BoardWindow; scroll: number } | Carry;

const LEAST_MINUTES = 4 * 60;
const MOST_MINUTES = 140 * DAY;
/** CSS pixels before a press becomes a drag. */
const SLACK = 4;
/** The end of a bar, in CSS pixels, that pulls it longer; only on bars that leave room to hold the rest. */
const EDGE = 8;
const EDGE_FROM_WIDTH = 24;

const onEdge = (bar: BarBox, x: number): boolean => x > bar.x + bar.width - EDGE && bar.width > EDGE_FROM_WIDTH;

export class Pointer {
  /** Where a drop would put what is held, to be drawn. */
  ghost: Scene['ghost'] = null;
  private drag: Drag | null = null;
  private over: Scene['hover'] = null;
  private at = { x: 0, y: 0 };
  private pinch: number | null = null;
  private input: Phaser.Input.InputPlugin | null = null;

  constructor(
    private readonly store: SessionStore,
    private readonly host: HTMLElement,
    private readonly picture: Picture,
  ) {}

  listen(input: Phaser.Input.InputPlugin): void {
    this.input = input;
    input.on('pointerdown', (pointer: Phaser.Input.Pointer) => this.press(pointer));
    input.on('pointermove', (pointer: Phaser.Input.Pointer) => this.move(pointer));
    input.on('pointerup', () => this.release());
    input.on('pointerupoutside', () => this.release());
    input.on('gameout', () => this.leave());
    input.addPointer(1);
    this.host.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.host.addEventListener('pointerenter', () => this.picture.wake());
    this.host.addEventListener('pointerdown', () => this.picture.wake());
    window.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.drag && this.drag.kind !== 'pan') this.cancel();
    });
  }

  /** Something is held, be it the board itself. */
  get holds(): boolean {
    return this.drag !== null;
  }

  /** The bar to tell about, to be drawn; none while something is held. */
  get hover(): Scene['hover'] {
    return this.drag ? null : this.over;
  }

  /** Something selected that has no time yet: a click on free time places it. The click path of the drag. */
  placingId(view: View): string | null {
    const { selection } = this.store.getState();
    if (selection?.kind !== 'activity') return null;
    const activity = view.activities.find((one) => one.id === selection.id);
    return activity && isUnplaced(activity) ? activity.id : null;
  }

  /** In CSS pixels of the board. */
  private placeOf(pointer: Phaser.Input.Pointer): { x: number; y: number } {
    return { x: pointer.x / this.picture.dpr, y: pointer.y / this.picture.dpr };
  }

  private barUnder(x: number, y: number): BarBox | null {
    const { layout, m, scroll } = this.picture;
    return y > m.strip && y < m.height - m.tray ? barAt(layout, x, y + scroll) : null;
  }

  private press(pointer: Phaser.Input.Pointer): void {
    const { view, select } = this.store.getState();
    if (!view) return;
    const { layout, m, window, scroll } = this.picture;
    this.over = null;
    const { x, y } = this.placeOf(pointer);
    const chip = chipAt(layout, x, y);
    if (chip) {
      select({ kind: 'activity', id: chip.activityId });
      this.drag = { kind: 'place', activityId: chip.activityId, fromX: x, moved: false };
      return;
    }
    const bar = this.barUnder(x, y);
    if (!bar) {
      this.drag = { kind: 'pan', fromX: x, fromY: y, window, scroll };
      return;
    }
    select({ kind: 'activity', id: bar.activity.id });
    if (!bar.activity.canPlan || view.ended || layout.arrangement === 'list') return;
    this.drag = {
      kind: onEdge(bar, x) ? 'resize' : 'move',
      bar,
      fromX: x,
      grabX: x - toX(bar.start, window, m),
      moved: false,
    };
  }

  private move(pointer: Phaser.Input.Pointer): void {
    const { picture, input } = this;
    const { x, y } = this.placeOf(pointer);
    this.at = { x, y };
    const second = input?.pointer2;
    if (second?.isDown && input?.pointer1?.isDown) {
      this.pinched(input.pointer1, second);
      return;
    }
    this.pinch = null;
    const { drag } = this;
    if (!drag) {
      this.look(x, y);
      return;
    }
    if (drag.kind === 'pan') {
      const perPixel = drag.window.minutes / (picture.m.width - picture.m.gutter);
      picture.scroll = Math.max(0, drag.scroll - (y - drag.fromY));
      if (picture.layout.arrangement === 'list') {
        picture.changed();
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
    const { layout, m, window, scroll } = this.picture;
    const goal = goalOf(drag, x, view, window, m);
    if (!goal) return;
    const left = toX(goal.start, window, m);
    const right = toX(goal.end, window, m);
    const top =
      drag.kind === 'place'
        ? Math.min(Math.max(y - m.bar / 2, m.strip), m.height - m.tray - m.bar)
        : drag.bar.y - scroll;
    this.ghost = {
      x: left,
      y: drag.kind === 'move' && layout.arrangement === 'lanes' ? Math.max(m.strip, y - m.bar / 2) : top,
      width: Math.max(8, right - left),
      height: m.bar,
      words: `${dayLabel(view.startDate, Math.floor(goal.start / DAY))} ${clockTime(goal.start)}, ${duration(goal.minutes)}`,
      allowed: goal.start >= view.minute && y < m.height - m.tray,
    };
    this.picture.paint();
  }

  private release(): void {
    const { drag, ghost } = this;
    const { view } = this.store.getState();
    this.drag = null;
    this.ghost = null;
    if (!drag || !view) return;
    if (drag.kind === 'pan') {
      if (Math.abs(this.at.x - drag.fromX) + Math.abs(this.at.y - drag.fromY) < SLACK) this.click(view);
    } else if (drag.moved && ghost?.allowed) this.drop(drag, view);
    this.picture.changed();
  }

  /** A click beside every bar: puts what is selected there if it waits for a time, else chooses the lane. */
  private click(view: View): void {
    const placing = this.placingId(view);
    const { m } = this.picture;
    if (placing && this.at.y > m.strip && this.at.x > m.gutter)
      this.drop({ kind: 'place', activityId: placing, fromX: 0, moved: true }, view);
    else this.chooseLane();
  }

  /** A click on a lane’s name selects whoever or whatever it is. */
  private chooseLane(): void {
    if (this.at.x > this.picture.m.gutter) return;
    const lane = this.laneUnder();
    if (lane?.kind === 'person' || lane?.kind === 'kit' || lane?.kind === 'place')
      this.store.getState().select({ kind: lane.kind, id: lane.id });
  }

  private laneUnder(): ReturnType<typeof laneAt> {
    return laneAt(this.picture.layout, this.at.y + this.picture.scroll);
  }

  private drop(drag: Carry, view: View): void {
    const { dispatch } = this.store.getState();
    const goal = goalOf(drag, this.at.x, view, this.picture.window, this.picture.m);
    if (!goal) return;
    dispatch(...commandsOf(drag, goal, this.laneUnder()));
  }

  private cancel(): void {
    this.drag = null;
    this.ghost = null;
    this.picture.changed();
  }

  private leave(): void {
    this.over = null;
    if (!this.drag) this.picture.changed();
  }

  private look(x: number, y: number): void {
    const bar = this.barUnder(x, y);
    this.host.style.cursor = this.cursorOver(bar, x, y);
    if (bar?.activity.id === this.over?.bar.activity.id && !bar) return;
    this.over = bar ? { x, y, bar } : null;
    this.picture.paint();
  }

  private cursorOver(bar: BarBox | null, x: number, y: number): string {
    if (!bar) return chipAt(this.picture.layout, x, y) ? 'grab' : 'default';
    if (!bar.activity.canPlan) return 'pointer';
    return onEdge(bar, x) ? 'ew-resize' : 'grab';
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const { picture } = this;
    const { m } = picture;
    picture.wake();
    const { from, minutes } = picture.window;
    if (event.ctrlKey || event.metaKey) {
      this.zoom(event.deltaY > 0 ? 1.25 : 0.8, event.clientX - this.host.getBoundingClientRect().left);
      return;
    }
    const tall = picture.layout.contentHeight > m.height - m.tray;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY) || !tall) {
      const pixels = event.deltaX || event.deltaY;
      this.setWindow(from + (pixels * minutes) / (m.width - m.gutter), minutes);
      return;
    }
    picture.scroll = Math.max(0, picture.scroll + event.deltaY);
    picture.changed();
  }

  private pinched(a: Phaser.Input.Pointer, b: Phaser.Input.Pointer): void {
    const apart = Math.hypot(a.x - b.x, a.y - b.y);
    if (this.pinch !== null && apart > 0) this.zoom(this.pinch / apart, (a.x + b.x) / 2 / this.picture.dpr);
    this.pinch = apart;
    this.drag = null;
  }

  /** Zooms about a point, so that what is under the pointer stays there. */
  private zoom(times: number, x: number): void {
    const { window, m } = this.picture;
    const next = Math.max(LEAST_MINUTES, Math.min(MOST_MINUTES, window.minutes * times));
    const fixed = toMinute(x, window, m);
    this.setWindow(fixed - ((fixed - window.from) * next) / window.minutes, next);
  }

  private setWindow(from: number, minutes: number): void {
    const { view, setBoardWindow } = this.store.getState();
    if (!view) return;
    const least = Math.floor(view.startMinute / DAY) * DAY - DAY;
    setBoardWindow(Math.round(Math.max(least, Math.min(from, view.endMinute))), Math.round(minutes));
  }
}
