/**
 * The words conditions and effects are made of. Each type of either is one file that declares its fields by kind; from those
 * declarations come its schema, its checks, its compiled form and the types its code sees. This file must not know any one of them.
 */
import type { Condition, Effect } from './model.ts';
import type { Run } from './run.ts';
import type { Cause } from './state.ts';

/** Things of a scenario a field may name. `subject` is a person, a kit item or a place; `need` belongs to the field `activity` beside it. */
export type Reference =
  | 'activity'
  | 'person'
  | 'place'
  | 'kit'
  | 'subject'
  | 'need'
  | 'line'
  | 'control'
  | 'risk'
  | 'thread'
  | 'permit'
  | 'job'
  | 'note';

/** What an author writes in a field, and what it becomes in the model. */
export type FieldKind =
  | { is: 'reference'; to: Reference }
  | { is: 'references'; to: Reference }
  /** Pounds as written; whole pence here. */
  | { is: 'money' }
  /** A stretch of work: a day is eight office hours; minutes here. */
  | { is: 'length' }
  /** A stretch of the calendar: a day is 24 hours; minutes here. */
  | { is: 'span' }
  /** A moment; a minute of the run here. */
  | { is: 'time' }
  /** A sentence shown to the trainee. */
  | { is: 'words' }
  /** A name that is used in this file alone, such as a flag. */
  | { is: 'name' }
  | { is: 'number'; from: number; to: number }
  | { is: 'choice'; of: readonly string[] }
  | { is: 'choices'; of: readonly string[] }
  | { is: 'condition' }
  | { is: 'conditions' };

export type Field = FieldKind & {
  /** What it means, for authors. */
  about?: string;
  /** May be left out; then it is null, or an empty list. */
  optional?: true;
};
export type Fields = Readonly<Record<string, Field>>;

type Full<F> = F extends { is: 'money' | 'length' | 'span' | 'time' | 'number' }
  ? number
  : F extends { is: 'reference' | 'words' | 'name' }
    ? string
    : F extends { is: 'references' }
      ? string[]
      : F extends { is: 'choice'; of: readonly (infer T)[] }
        ? T
        : F extends { is: 'choices'; of: readonly (infer T)[] }
          ? T[]
          : F extends { is: 'condition' }
            ? Condition
            : F extends { is: 'conditions' }
              ? Condition[]
              : never;
type Value<F> = F extends { is: 'references' | 'choices' | 'conditions' }
  ? Full<F>
  : F extends { optional: true }
    ? Full<F> | null
    : Full<F>;
/** What the code of a type sees: its fields, compiled. */
export type Values<F extends Fields> = { readonly [K in keyof F]: Value<F[K]> };

interface Word {
  /** What an author writes in `type`; the name of the file. */
  type: string;
  /** What it means, for authors. */
  about: string;
  fields: Fields;
}

export interface ConditionType extends Word {
  /** Whether it holds now. Reads the state; must not change it. */
  holds(run: Run, values: Condition): boolean;
}

export interface EffectType extends Word {
  /** Changes the state. `because` is the cause that whatever follows leads back to. */
  apply(run: Run, values: Effect, because: Cause): void;
}

export const conditionType = <const F extends Fields>(word: {
  type: string;
  about: string;
  fields: F;
  holds(run: Run, values: Values<F>): boolean;
}): ConditionType => word as unknown as ConditionType;

export const effectType = <const F extends Fields>(word: {
  type: string;
  about: string;
  fields: F;
  apply(run: Run, values: Values<F>, because: Cause): void;
}): EffectType => word as unknown as EffectType;

/** Types from a folder of files, by name; a file whose name is not its type is a mistake of ours. */
export function byType<T extends Word>(files: Record<string, T>): ReadonlyMap<string, T> {
  const found = Object.entries(files)
    .map(([path, word]) => ({ name: path.replace(/^.*\/|\.ts$/g, ''), word }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, word } of found)
    if (word.type !== name) throw new Error(`The file ${name}.ts holds the type "${word.type}".`);
  return new Map(found.map(({ name, word }) => [name, word]));
}
