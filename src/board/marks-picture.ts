/**
 * The picture of marks: every duty a strip of film rising to its points, one frame a measure, with the lines where pass
 * and distinction begin. Only a picture: the words beside it say the same.
 */
import Phaser from 'phaser';
import { themes } from '../look/tokens.ts';
import type { SessionStore } from '../session/store.ts';
import type { Session } from '../session/types.ts';
import { hangGame } from './hang.ts';
import { crisp, fill, font, type Ink, roundBox } from './ink.ts';
import { wholeWords, wordsFont } from './whole-words.ts';

type MarksState = NonNullable<Session['marks']>;

const PASS = 50;
const DISTINCTION = 80;

class MarksScene extends Phaser.Scene {
  private surface: Phaser.Textures.CanvasTexture | null = null;
  private sleepiness = 0;
  /** 0 to 1: how far the strips have risen. */
  private risen = 0;

  constructor(
    private readonly store: SessionStore,
    private readonly host: HTMLElement,
  ) {
    super('marks');
  }

  create(): void {
    this.surface = this.textures.createCanvas('marks', 8, 8);
    this.add.image(0, 0, 'marks').setOrigin(0, 0).setName('marks');
    const still = this.store.getState().prefs.reducedMotion;
    if (still) {
      this.risen = 1;
      this.draw();
      this.rest();
      return;
    }
    this.tweens.addCounter({
      from: 0,
      to: 1,
      duration: 600,
      ease: 'Cubic.easeOut',
      onUpdate: (tween) => {
        this.risen = tween.getValue() ?? 1;
        this.draw();
      },
      onComplete: () => this.rest(),
    });
  }

  /** Sleeps once everything has surely been shown; never before there is anything to show. */
  rest(): void {
    window.clearTimeout(this.sleepiness);
    this.sleepiness = window.setTimeout(() => {
      if (this.surface && this.tweens.getTweens().length === 0) this.game.loop.sleep();
    }, 700);
  }

  /** Before the picture is taken down: nothing may be asked of it afterwards. */
  stayAwake(): void {
    window.clearTimeout(this.sleepiness);
  }

  draw(): void {
    const { marks, prefs } = this.store.getState();
    const { surface } = this;
    if (!marks || !surface) return;
    const dpr = window.devicePixelRatio || 1;
    const width = this.host.clientWidth;
    const height = this.host.clientHeight;
    if (surface.width !== Math.round(width * dpr) || surface.height !== Math.round(height * dpr)) {
      surface.setSize(Math.round(width * dpr), Math.round(height * dpr));
      (this.children.getByName('marks') as Phaser.GameObjects.Image).setTexture('marks');
    }
    const ink = surface.getContext();
    ink.setTransform(dpr, 0, 0, dpr, 0, 0);
    paintMarks(ink, marks, prefs.theme, width, height, this.risen);
    surface.refresh();
  }
}

function paintMarks(
  ink: Ink,
  marks: MarksState,
  themeName: Session['prefs']['theme'],
  width: number,
  height: number,
  risen: number,
): void {
  const theme = themes[themeName];
  const large = themeName === 'projector';
  const size = large ? 20 : 13;
  const narrow = width < 620;
  const left = narrow ? 34 : Math.round(size * 6.2);
  const top = size + 26;
  const step = (width - left - 14) / Math.max(1, marks.duties.length);
  const titles = marks.duties.map((duty) => duty.title);
  const names = narrow ? null : wholeWords(ink, titles, step - 4, large ? [20, 18, 16] : [12]);
  const lineHeight = names ? names.size + 2 : 0;
  const foot = height - size - 16 - lineHeight * (names?.most ?? 0);
  const tall = foot - top;
  fill(ink, 0, 0, width, height, theme.surface);
  const y = (points: number) => foot - (tall * points) / 100;
  for (const [points, name, colour] of [
    [PASS, 'Pass', theme.daylight],
    [DISTINCTION, 'Distinction', theme.good],
  ] as const) {
    ink.strokeStyle = colour;
    ink.lineWidth = 1.5;
    ink.setLineDash([6, 5]);
    ink.beginPath();
    ink.moveTo(left - 6, crisp(y(points)));
    ink.lineTo(width - 14, crisp(y(points)));
    ink.stroke();
    ink.setLineDash([]);
    ink.fillStyle = colour;
    ink.font = font(size, 600);
    ink.textBaseline = 'middle';
    const words = narrow ? [String(points)] : [name, 'level'];
    words.forEach((word, line) => {
      ink.fillText(word, 10, y(points) + (line - (words.length - 1) / 2) * (size + 2));
    });
  }
  const strip = Math.min(64, step * 0.62);
  marks.duties.forEach((duty, at) => {
    const x = left + step * (at + 0.5) - strip / 2;
    ink.strokeStyle = theme.line;
    ink.lineWidth = 1;
    roundBox(ink, x, top, strip, tall, 4);
    ink.stroke();
    let base = foot;
    const shown = ((duty.tenths ?? 0) / 10) * risen;
    const full = duty.measures.reduce((sum, one) => sum + one.tenths, 0) || 1;
    duty.measures.forEach((measure, frame) => {
      const part = (tall * shown * measure.tenths) / full / 100;
      if (part < 1) return;
      ink.globalAlpha = frame % 2 === 0 ? 1 : 0.72;
      fill(
        ink,
        x + 1,
        base - part,
        strip - 2,
        part,
        duty.grade === 'distinction' ? theme.good : duty.grade === 'pass' ? theme.daylight : theme.bad,
      );
      ink.globalAlpha = 1;
      base -= part;
    });
    // Sprocket holes down both sides, so that a strip reads as film.
    for (let hole = top + 6; hole < foot - 4; hole += 14) {
      fill(ink, x + 4, hole, 5, 6, theme.surface);
      fill(ink, x + strip - 9, hole, 5, 6, theme.surface);
    }
    ink.textAlign = 'center';
    ink.textBaseline = 'alphabetic';
    ink.fillStyle = theme.ink;
    ink.font = font(size + 1, 700, true);
    const points = duty.points === null ? '–' : String(Math.floor(duty.points));
    // The outline of the reel ends where the number stands.
    ink.strokeStyle = theme.surface;
    ink.lineWidth = 6;
    ink.strokeText(points, x + strip / 2, y(shown) - 8);
    ink.fillText(points, x + strip / 2, y(shown) - 8);
    ink.font = font(size, 600);
    ink.fillText(String(duty.number), x + strip / 2, foot + size + 6);
    ink.fillStyle = theme.quiet;
    if (names) ink.font = wordsFont(names.size);
    names?.lines[at]?.forEach((line, below) => {
      ink.fillText(line, x + strip / 2, foot + size + 8 + lineHeight * (below + 1));
    });
    ink.textAlign = 'left';
  });
}

/** Hangs the picture into an element; returns how to take it down again. */
export function mountMarks(host: HTMLElement, store: SessionStore): () => void {
  const scene = new MarksScene(store, host);
  const draw = (game: Phaser.Game) => {
    scene.draw();
    game.loop.wake();
    scene.rest();
  };
  const { game, takeDown } = hangGame(
    host,
    scene,
    { type: Phaser.CANVAS, input: { keyboard: false, mouse: false, touch: false } },
    draw,
  );
  const stop = store.subscribe((now, before) => {
    if (now.prefs.theme !== before.prefs.theme) draw(game);
  });
  return () => {
    stop();
    scene.stayAwake();
    takeDown();
  };
}
