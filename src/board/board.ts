/**
 * The board: a Phaser scene that shows one painted surface, moves things with meaning, and turns drags and clicks into
 * commands. It reads the store and sends commands; the rules are elsewhere. It sleeps while nothing moves.
 */
import Phaser from 'phaser';
import type { SessionStore } from '../session/store.ts';
import type { Session } from '../session/types.ts';
import { BoardScene } from './scene.ts';

export interface Board {
  destroy(): void;
}

/** Software WebGL is several times slower than the canvas renderer, so WebGL is used only on a real graphics card. */
function rendererType(): number {
  if (new URLSearchParams(location.search).get('renderer') === 'canvas') return Phaser.CANVAS;
  const probe = document.createElement('canvas').getContext('webgl');
  if (!probe) return Phaser.CANVAS;
  const info = probe.getExtension('WEBGL_debug_renderer_info');
  const name = String(info ? probe.getParameter(info.UNMASKED_RENDERER_WEBGL) : '');
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(name) || name === '' ? Phaser.CANVAS : Phaser.WEBGL;
}

/** Mounts the board into an element that has its size. The element and the board live as long as the page. */
export async function mountBoard(host: HTMLElement, store: SessionStore): Promise<Board> {
  await Promise.all(
    ['500 13px "Atkinson Hyperlegible Next Variable"', '500 13px "Atkinson Hyperlegible Mono Variable"'].map((font) =>
      document.fonts.load(font),
    ),
  ).catch(() => undefined);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  const scene = new BoardScene(store, host);
  const dpr = window.devicePixelRatio || 1;
  const game = new Phaser.Game({
    type: rendererType(),
    canvas,
    parent: host,
    scene,
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, gamepad: false, mouse: { preventDefaultWheel: true } },
    autoFocus: false,
    disableContextMenu: false,
    antialiasGL: false,
    transparent: false,
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
    scene.changed();
  };
  const watcher = new ResizeObserver(resize);
  watcher.observe(host);
  const stop = store.subscribe((now: Session, before: Session) => {
    if (
      now.view !== before.view ||
      now.selection !== before.selection ||
      now.prefs !== before.prefs ||
      now.boardFrom !== before.boardFrom ||
      now.boardMinutes !== before.boardMinutes
    )
      scene.changed();
  });
  await new Promise<void>((resolve) => scene.whenReady(resolve));
  resize();
  return {
    destroy() {
      stop();
      watcher.disconnect();
      game.destroy(true);
      game.loop.wake();
    },
  };
}
