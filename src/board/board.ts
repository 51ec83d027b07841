/**
 * The board: a Phaser scene that shows one painted surface, moves things with meaning, and turns drags and clicks into
 * commands. It reads the store and sends commands; the rules are elsewhere. It sleeps while nothing moves.
 */
import Phaser from 'phaser';
import type { SessionStore } from '../session/store.ts';
import type { Session } from '../session/types.ts';
import { hangGame } from './hang.ts';
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
  const scene = new BoardScene(store, host);
  const { resize, takeDown } = hangGame(
    host,
    scene,
    {
      type: rendererType(),
      input: { keyboard: false, gamepad: false, mouse: { preventDefaultWheel: true } },
      disableContextMenu: false,
      antialiasGL: false,
      transparent: false,
    },
    () => scene.changed(),
  );
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
      takeDown();
    },
  };
}
