/** Goes to where a thing of a picture stands in the text. */
import { nodeAt, type Path } from '../../writing/text.ts';
import { benchActions, benchNow } from '../use-bench.ts';

export function goTo(path: Path): void {
  const node = nodeAt(benchNow().settled.tree, path);
  if (node) benchActions().jump(node.offset);
}
