/**
 * Hangs a Phaser game into an element: silent, without keys of its own, crisp at the device's own pixels, and resized with
 * the element. Must not know what it shows.
 */
import Phaser from 'phaser';

export interface Hung {
  game: Phaser.Game;
  /** To the element's size now; nothing while it has none. */
  resize(): void;
  takeDown(): void;
}

/** `more` is what this game wants besides; `sized` is called after every change of size. */
export function hangGame(
  host: HTMLElement,
  scene: Phaser.Scene,
  more: Phaser.Types.Core.GameConfig,
  sized: (game: Phaser.Game) => void,
): Hung {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  const dpr = window.devicePixelRatio || 1;
  const game = new Phaser.Game({
    canvas,
    parent: host,
    scene,
    banner: false,
    audio: { noAudio: true },
    autoFocus: false,
    ...more,
    scale: {
      mode: Phaser.Scale.NONE,
      width: Math.max(1, host.clientWidth * dpr),
      height: Math.max(1, host.clientHeight * dpr),
      zoom: 1 / dpr,
    },
  } as Phaser.Types.Core.GameConfig);
  const resize = () => {
    const ratio = window.devicePixelRatio || 1;
    if (host.clientWidth === 0 || host.clientHeight === 0) return;
    game.scale.resize(Math.round(host.clientWidth * ratio), Math.round(host.clientHeight * ratio));
    game.scale.setZoom(1 / ratio);
    sized(game);
  };
  const watcher = new ResizeObserver(resize);
  watcher.observe(host);
  return {
    game,
    resize,
    takeDown() {
      watcher.disconnect();
      game.destroy(true);
      game.loop.wake();
    },
  };
}
