/** Which Node the project runs on. It must load on a Node too old for the rest, so its syntax stays plain. */
import { giveUp } from './project.mjs';

/** Node 20.19 or later of 20, 22.13 or later of 22, or 24 and later: `engines` in package.json. @param {string} version */
export function suits(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
}

export function checkNode(version = process.versions.node) {
  if (suits(version)) return;
  giveUp(
    `Call Time needs Node 20.19 or later of 20, 22.13 or later of 22, or 24 and newer; this is Node ${version}. Get one from nodejs.org and try again.`,
  );
}
