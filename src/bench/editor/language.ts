/**
 * Completion and hover for the text of a scenario: fields and choices from our JSON Schema through the language service, and the
 * names that stand in the file wherever a field points at one. Must not know the editor that shows them.
 */
import { getLocation } from 'jsonc-parser';
import {
  CompletionItemKind,
  getLanguageService,
  InsertTextFormat,
  type JSONDocument,
} from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { scenarioJsonSchema } from '../../scenario/json-schema.ts';
import { NAME_PATTERN } from '../../scenario/vocabulary.ts';
import { includedNames, sharedNames } from '../../writing/names-outside.ts';
import { givenNames, KIND_WORDS, type Kind, LISTS, namesIn, needAt, pointsAt } from '../../writing/references.ts';
import { member, type Node, nodeAt, type Path, textOf, tooDeep, treeOf } from '../../writing/text.ts';

export interface Completion {
  label: string;
  /** Who or what it is. */
  detail: string;
  /** Sentences about it. */
  about: string;
  sort: 'field' | 'choice' | 'name';
  /** What replaces the characters from `from` to `to`; `${1}` and so on are places to fill in when `holes` is true. */
  text: string;
  holes: boolean;
  from: number;
  to: number;
}

type Schema = { [key: string]: unknown };

/**
 * A field that says what it means, over a shared shape that speaks of itself: only the field's own words count, or the service
 * would show the other's.
 */
function withOwnWords(schema: Schema): Schema {
  const definitions = (schema.definitions ?? {}) as Record<string, Schema>;
  const mend = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(mend);
    if (typeof node !== 'object' || node === null) return node;
    const { allOf, ...rest } = node as Schema;
    const [only, ...more] = Array.isArray(allOf) ? (allOf as Schema[]) : [];
    const shared = typeof only?.$ref === 'string' ? definitions[only.$ref.replace('#/definitions/', '')] : undefined;
    const own = shared && more.length === 0 && rest.description ? { ...shared, ...rest } : (node as Schema);
    // A made-up name leads nowhere: names are offered from the text.
    const { examples, ...without } = own;
    const offered = own.pattern === NAME_PATTERN.source || examples === undefined ? without : own;
    return Object.fromEntries(Object.entries(offered).map(([key, value]) => [key, mend(value)]));
  };
  return mend(schema) as Schema;
}

const service = getLanguageService({});
service.configure({
  validate: false,
  allowComments: true,
  schemas: [{ uri: 'call-time:scenario', fileMatch: ['*'], schema: withOwnWords(JSON.parse(scenarioJsonSchema())) }],
});

let last: { text: string; document: TextDocument; json: JSONDocument } | null = null;

/** Read once for a text, however often it is asked about. */
function documentOf(text: string) {
  if (last?.text !== text) {
    // The schema a file names is ours, but the service would go and look for it; as long a name keeps every place.
    const own = text.replace('"$schema"', '"#schema"');
    const document = TextDocument.create('call-time:scenario.json', 'jsonc', 1, own);
    last = { text, document, json: service.parseJSONDocument(document) };
  }
  return last;
}

/** A name with what a reader knows it by: "Moira Brennan, Production manager". */
function titlesOf(tree: Node | undefined): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [key, { kind, field }] of Object.entries(LISTS))
    for (const item of member(tree, key)?.children ?? []) {
      const name = textOf(member(item, field));
      const words = ['name', 'title', 'subject'].map((one) => textOf(member(item, one))).filter(Boolean);
      if (name) titles.set(`${kind}:${name}`, words.join(', '));
    }
  return titles;
}

/** The object around a place in the text. */
function objectAt(tree: Node | undefined, path: Path): Node | undefined {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const node = nodeAt(tree, path.slice(0, length));
    if (node?.type === 'object') return node;
  }
  return undefined;
}

function nameCompletions(text: string, offset: number): Completion[] {
  const location = getLocation(text, offset);
  if (location.isAtPropertyKey) return [];
  const tree = treeOf(text);
  const path = location.path as Path;
  const around = objectAt(tree, path);
  const kinds = pointsAt(path, around) ?? [];
  const node = location.previousNode?.type === 'string' ? location.previousNode : undefined;
  const within = node && node.offset <= offset && offset <= node.offset + node.length ? node : undefined;
  const from = within?.offset ?? offset;
  const to = within ? within.offset + within.length : offset;
  const put = (name: string, detail: string, about: string): Completion => ({
    label: name,
    detail,
    about,
    sort: 'name',
    text: JSON.stringify(name),
    holes: false,
    from,
    to,
  });
  const activity = needAt(path, around);
  if (activity !== null) {
    const list = member(tree, 'activities')?.children?.find((one) => textOf(member(one, 'id')) === activity);
    return (member(list, 'needs')?.children ?? []).flatMap((need) => {
      const name = textOf(member(need, 'id'));
      return name ? [put(name, textOf(member(need, 'label')) ?? '', `A need of “${activity}”.`)] : [];
    });
  }
  const titles = titlesOf(tree);
  // The word being typed is no name yet.
  const places = namesIn(tree).filter((one) => one.offset !== within?.offset);
  const own = kinds.flatMap((kind: Kind) =>
    givenNames(places, [kind]).map((name) => put(name, titles.get(`${kind}:${name}`) ?? '', `A ${KIND_WORDS[kind]}.`)),
  );
  const outside = [...includedNames(tree, kinds), ...sharedNames(path)]
    .filter(({ name }) => own.every(({ label }) => label !== name))
    .map(({ name, detail }) => put(name, detail, ''));
  return [...own, ...outside];
}

const plain = (words: string | { value: string } | undefined): string =>
  (typeof words === 'string' ? words : (words?.value ?? ''))
    .replace(/\\?[`*]/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .trim();

/** Places to fill in as the editor writes them: `$1` becomes `${1}`. A number keeps its own, or it would be taken for one. */
const withHoles = (insert: string): string =>
  insert.replace(/\$(\d+)/g, (_all, at: string) => ['$', '{', at, '}'].join(''));

/** What could stand at a place in the text, names of the file first. */
export async function completionsAt(text: string, offset: number): Promise<Completion[]> {
  if (tooDeep(text)) return [];
  const names = nameCompletions(text, offset);
  if (names.length > 0) return names;
  const { document, json } = documentOf(text);
  const found = await service.doComplete(document, document.positionAt(offset), json);
  return (found?.items ?? []).flatMap((item): Completion[] => {
    const edit = item.textEdit;
    const range = edit && ('range' in edit ? edit.range : edit.replace);
    const holes = item.insertTextFormat === InsertTextFormat.Snippet;
    const insert = edit?.newText ?? item.insertText ?? item.label;
    return [
      {
        label: plain(item.label),
        detail: item.detail ?? '',
        about: plain(item.documentation),
        sort: item.kind === CompletionItemKind.Property ? 'field' : 'choice',
        text: holes ? withHoles(insert) : insert,
        holes,
        from: range ? document.offsetAt(range.start) : offset,
        to: range ? document.offsetAt(range.end) : offset,
      },
    ];
  });
}

export interface HoverWords {
  from: number;
  to: number;
  /** Sentences, one a line. */
  words: string[];
}

/** What the word at a place means: the field from the schema, and who or what a name points at. */
export async function hoverAt(text: string, offset: number): Promise<HoverWords | null> {
  if (tooDeep(text)) return null;
  const tree = treeOf(text);
  const places = namesIn(tree);
  const under = places.find((one) => one.offset <= offset && offset <= one.offset + one.length);
  // A name that nobody has is no name yet.
  const place = under && givenNames(places, [under.kind]).includes(under.name) ? under : undefined;
  const title = place && titlesOf(tree).get(`${place.kind}:${place.name}`);
  const named = place
    ? [[title, `A ${KIND_WORDS[place.kind]} called “${place.name}”.`].filter(Boolean).join('. ')]
    : [];
  const { document, json } = documentOf(text);
  const hover = await service.doHover(document, document.positionAt(offset), json);
  const contents = hover ? [hover.contents].flat() : [];
  const meant = contents.flatMap((one) => plain(one).split(/\n+/)).filter(Boolean);
  const words = [...named, ...meant];
  if (words.length === 0) return null;
  const range = hover?.range;
  return {
    from: place?.offset ?? (range ? document.offsetAt(range.start) : offset),
    to: place ? place.offset + place.length : range ? document.offsetAt(range.end) : offset,
    words,
  };
}
