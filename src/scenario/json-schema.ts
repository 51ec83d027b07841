/**
 * The JSON Schema that editors use for completion and hover, made from the one schema. Written to scenarios/schema/ and
 * held to it by a test.
 */
import { z } from 'zod';
import { scenarioSchema } from './schema.ts';

export const scenarioJsonSchema = (): string =>
  `${JSON.stringify({ title: 'A Call Time scenario', ...z.toJSONSchema(scenarioSchema, { io: 'input', reused: 'ref', target: 'draft-7' }) }, null, 2)}\n`;
