/**
 * Reads a scenario file that nobody has checked: bounded in size and depth, comments and trailing commas accepted,
 * every problem in plain sentences with its line. Nothing in it is executed, fetched or drawn as mark-up.
 */
import { getNodeValue } from 'jsonc-parser';
import type { Model } from '../engine/model.ts';
import { checkNames } from './check.ts';
import { compile } from './compile.ts';
import { type House, houseShape } from './house-rules.ts';
import { bringIn } from './include.ts';
import { type Path, type Problem, Report } from './problems.ts';
import { readBounds } from './reading/bounds.ts';
import { readFields } from './reading/fields.ts';
import { readFormat } from './reading/formats.ts';
import { requiredOf, schemaAt } from './reading/schema-walk.ts';
import { readShape } from './reading/shape.ts';
import { readSyntax } from './reading/syntax.ts';
import { readTree } from './reading/tree.ts';
import { type Scenario, scenarioSchema } from './schema.ts';
import { lookOver } from './sense.ts';
import type { Library } from './shared-files.ts';

export interface ReadResult {
  problems: Problem[];
  /** Null while there is any error. */
  scenario: Scenario | null;
  model: Model | null;
}

/** Reads, checks and compiles; the rules of a house lie over it. Never throws on anything a file may hold. */
export function readScenario(file: string, given: string, library: Library, house: House | null = null): ReadResult {
  const { report, tree } = opened(file, given);
  const written = tree ? understood(report, library) : null;
  const scenario = written && house ? { ...written, house } : written;
  const model = scenario && !report.failed ? compile(scenario, library) : null;
  if (scenario && model) lookOver(report, scenario, model);
  report.close();
  return { problems: report.problems, scenario: model && scenario, model };
}

/** Reads a file of house rules. Null while there is any error. */
export function readHouse(file: string, given: string): { problems: Problem[]; house: House | null } {
  const { report, tree } = opened(file, given);
  const written: unknown = tree && getNodeValue(tree);
  if (tree) readFields(report, written, houseShape);
  const house = tree ? readShape(report, written, houseShape) : null;
  report.close();
  return { problems: report.problems, house: report.failed ? null : house };
}

/** The file as a tree, as far as its bounds, its marks and its names allow. */
function opened(file: string, given: string): { report: Report; tree: Report['tree'] } {
  // A byte-order mark at the start and line breaks of old are harmless; what stands in their place keeps the offsets as given.
  const report = new Report(file, given.replace(/^\uFEFF/, ' ').replace(/\r(?!\n)/g, '\n'));
  const whole = readBounds(report, given) && readSyntax(report) && report.tree && readTree(report, report.tree);
  return { report, tree: whole ? report.tree : undefined };
}

/** What the scenario says, as far as it can be made out. */
function understood(report: Report, library: Library): Scenario | null {
  if (!readFormat(report) || !report.tree) return null;
  const written: unknown = getNodeValue(report.tree);
  readFields(report, written, scenarioSchema);
  const included = bringIn(report, written, library.shelves, requiredAt);
  const scenario = readShape(report, included.value, scenarioSchema);
  if (scenario) checkNames(report, scenario, library, included);
  return scenario;
}

/** Names that an entry of the list at a path must write. */
const requiredAt = (path: Path): string[] => requiredOf(schemaAt(scenarioSchema, path, {}));

/**
 * The text to keep beside a run, whatever is shipped later: as written, unless it leans on shelves or a house, which are
 * then written out.
 */
export const textToKeep = (scenario: Scenario, written: string): string =>
  scenario.include.length > 0 || scenario.house ? JSON.stringify({ ...scenario, include: [] }, withoutBlanks) : written;

/** What was left out and reads as an empty text may not be written as one. */
const withoutBlanks = (_: string, value: unknown): unknown => (value === '' ? undefined : value);
