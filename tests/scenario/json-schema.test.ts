import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';

describe('the JSON Schema that editors use', () => {
  it('is the one the language has: run this with -u after changing the language', async () => {
    await expect(scenarioJsonSchema()).toMatchFileSnapshot('../../scenarios/schema/scenario.schema.json');
  });

  it('describes its fields to whoever hovers over them', () => {
    const schema = JSON.parse(scenarioJsonSchema()) as { properties: Record<string, { description?: string }> };
    expect(Object.keys(schema.properties)).toContain('activities');
    expect(scenarioJsonSchema().match(/"description"/g)?.length).toBeGreaterThan(40);
  });
});
