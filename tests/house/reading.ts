/**
 * Reads source text for the house rules: what it imports, which names from outside it uses, with lines. A real parser, so that
 * words in comments, strings and types count for nothing. TypeScript's own cannot be used: version 7 does not offer one.
 */
import { posix } from 'node:path';
import { parseAst } from 'vite';

export interface SourceFile {
  /** From the root of the repository, with slashes: `src/engine/step.ts`. */
  path: string;
  text: string;
}

export interface Import {
  /** A path from the root for our own files, otherwise the name of a package or `node:` module. */
  to: string;
  typeOnly: boolean;
  line: number;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const isCode = (path: string): boolean => /\.tsx?$/.test(path);

function parse({ path, text }: SourceFile): Node {
  const lang = path.endsWith('.d.ts') ? 'dts' : path.endsWith('.tsx') ? 'tsx' : 'ts';
  return parseAst(text, { lang }, path) as unknown as Node;
}

/** Every node with its parent and the key it hangs on, parents first. `enter` returns false to leave a branch out. */
function walk(node: Node, enter: (node: Node, parent: Node | null, key: string) => boolean): void {
  const visit = (one: Node, parent: Node | null, key: string): void => {
    if (!enter(one, parent, key)) return;
    for (const [name, value] of Object.entries(one)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, one, name);
    }
  };
  visit(node, null, '');
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? node.value ?? '') : '');

/** Where a written address leads: a file of ours, or a package by its name without the path inside it. */
function target(from: string, written: string): string {
  const plain = written.replace(/^!/, '').replace(/\?.*$/, '');
  if (plain.startsWith('/')) return plain.slice(1);
  if (plain.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), plain));
  if (plain.startsWith('node:')) return plain;
  return plain.split('/', plain.startsWith('@') ? 2 : 1).join('/');
}

const cssImports = ({ path, text }: SourceFile): Import[] =>
  [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)].map((found) => ({
    to: target(path, found[1] ?? ''),
    typeOnly: false,
    line: lineAt(text, found.index),
  }));

/** A name that no rule allows: an import whose address is worked out while running cannot be checked. */
export const COMPUTED = '(an address worked out at run time)';

const literalsIn = (node: unknown): string[] => {
  if (!isNode(node)) return [COMPUTED];
  if (node.type === 'ArrayExpression') return (node.elements as unknown[]).flatMap(literalsIn);
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [COMPUTED];
};

/**
 * Everything a file reaches for: static, dynamic, re-exported, globbed, and in types. `import { type A } from` is not type-only:
 * under verbatimModuleSyntax the module itself is still loaded.
 */
export function importsOf(file: SourceFile): Import[] {
  if (file.path.endsWith('.css')) return cssImports(file);
  if (!isCode(file.path)) return [];
  const found: Import[] = [];
  const add = (node: Node, written: string[], typeOnly: boolean) => {
    for (const one of written) {
      const to = one === COMPUTED ? COMPUTED : target(file.path, one);
      found.push({ to, typeOnly, line: lineAt(file.text, node.start) });
    }
  };
  walk(parse(file), (node) => {
    if (node.type === 'ImportDeclaration') add(node, literalsIn(node.source), node.importKind === 'type');
    if ((node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node.source) {
      add(node, literalsIn(node.source), node.exportKind === 'type');
    }
    if (node.type === 'ImportExpression') add(node, literalsIn(node.source), false);
    if (node.type === 'TSImportType') add(node, literalsIn(node.source ?? node.argument), true);
    if (node.type === 'CallExpression' && isGlob(node.callee))
      add(node, literalsIn((node.arguments as unknown[])[0]), false);
    return true;
  });
  return found;
}

const isGlob = (callee: unknown): boolean =>
  isNode(callee) &&
  callee.type === 'MemberExpression' &&
  nameOf(callee.property) === 'glob' &&
  isNode(callee.object) &&
  callee.object.type === 'MetaProperty';

export interface Use {
  /** `Date.now()`, `new Date()`, `new Date(…)`, `window`, `.localeCompare`. */
  what: string;
  line: number;
}

const TYPES_ONLY = /^(typeAnnotation|typeParameters|typeArguments|returnType|superTypeArguments|implements)$/;
const isTypeDeclaration = (node: Node): boolean =>
  node.type === 'TSTypeAliasDeclaration' || node.type === 'TSInterfaceDeclaration' || node.declare === true;

/** The names a file gives to things of its own, wherever in it: such a name is not the surroundings' one. */
function ownNames(tree: Node): Set<string> {
  const own = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') own.add(nameOf(pattern));
    for (const key of ['left', 'argument', 'parameter']) bind(pattern[key]);
    if (pattern.type === 'ArrayPattern') for (const one of pattern.elements as unknown[]) bind(one);
    if (pattern.type === 'ObjectPattern') {
      for (const one of pattern.properties as Node[]) bind(one.type === 'Property' ? one.value : one);
    }
  };
  walk(tree, (node) => {
    if (isTypeDeclaration(node)) return false;
    for (const key of ['params', 'specifiers']) {
      for (const one of (node[key] as Node[] | undefined) ?? []) bind(key === 'params' ? one : one.local);
    }
    if (node.type === 'VariableDeclarator' || /^(Function|Class)(Declaration|Expression)$/.test(node.type))
      bind(node.id);
    if (node.type === 'CatchClause') bind(node.param);
    return true;
  });
  return own;
}

const isReference = (node: Node, parent: Node | null, key: string): boolean =>
  node.type === 'Identifier' &&
  !(parent?.type === 'MemberExpression' && key === 'property' && !parent.computed) &&
  !(
    /^(Property|MethodDefinition|PropertyDefinition|AccessorProperty)$/.test(parent?.type ?? '') &&
    key === 'key' &&
    !parent?.computed
  ) &&
  !/^(ExportSpecifier|ImportSpecifier|LabeledStatement|BreakStatement|ContinueStatement)$/.test(parent?.type ?? '');

/** The names a file uses without having made them, as it uses them, and every method it calls by name. */
export function usesOf(file: SourceFile): Use[] {
  if (!isCode(file.path)) return [];
  const tree = parse(file);
  const own = ownNames(tree);
  const uses: Use[] = [];
  const add = (node: Node, what: string) => uses.push({ what, line: lineAt(file.text, node.start) });
  walk(tree, (node, parent, key) => {
    if (TYPES_ONLY.test(key) || isTypeDeclaration(node)) return false;
    if (node.type === 'BinaryExpression' && node.operator === '**') add(node, '**');
    if (node.type === 'MemberExpression' && !(node.computed && (node.property as Node).type !== 'Literal')) {
      add(node, `.${nameOf(node.property)}`);
    }
    if (!isReference(node, parent, key) || own.has(nameOf(node))) return true;
    const name = nameOf(node);
    if (parent?.type === 'MemberExpression' && key === 'object') {
      const named = !parent.computed || (parent.property as Node).type === 'Literal';
      add(node, named ? `${name}.${nameOf(parent.property)}` : `${name} as a whole`);
    } else if (parent?.type === 'NewExpression' && key === 'callee') {
      add(node, `new ${name}(${['', '…', '…, …'][Math.min(2, (parent.arguments as unknown[]).length)]})`);
    } else if (parent?.type === 'CallExpression' && key === 'callee') add(node, `${name}()`);
    else add(node, `${name} as a whole`);
    add(node, name);
    return true;
  });
  return uses;
}
