/**
 * The style sheet repeats the tokens of src/look, and what stands on what can be read by everyone.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { departments, type ThemeName, themes } from '../../src/look/tokens.ts';

const css = readFileSync(new URL('../../src/desk/theme.css', import.meta.url), 'utf8');

/** The variables a rule sets, by name. */
function variablesOf(selector: string): Map<string, string> {
  const start = css.indexOf(selector);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name, value]) => [name as string, value as string]),
  );
}

const ofTheme = (name: ThemeName) => variablesOf(`:root[data-theme="${name}"] {`);

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['dark', 'light', 'projector'] as const)('the %s theme', (name) => {
  const sheet = ofTheme(name);
  const value = (variable: string) => sheet.get(variable) ?? '';

  it.each(['background', 'surface', 'raised', 'ink', 'quiet', 'tungsten', 'daylight', 'good', 'bad'] as const)(
    'repeats the token %s',
    (token) => expect(value(token)).toBe(themes[name][token]),
  );

  it.each([
    ['ink', 'surface'],
    ['ink', 'background'],
    ['ink', 'raised'],
    ['quiet', 'surface'],
    ['quiet', 'background'],
    ['quiet', 'raised'],
    ['tungsten', 'surface'],
    ['tungsten', 'tungsten-wash'],
    ['ink', 'tungsten-wash'],
    ['quiet', 'tungsten-wash'],
    ['daylight', 'surface'],
    ['daylight', 'daylight-wash'],
    ['quiet', 'daylight-wash'],
    ['good', 'good-wash'],
    ['bad', 'bad-wash'],
    ['bad', 'surface'],
    ['on-tungsten', 'tungsten'],
    ['on-daylight', 'daylight'],
  ])('can be read: %s on %s', (words, ground) =>
    expect(contrast(value(words), value(ground))).toBeGreaterThanOrEqual(4.5),
  );

  it.each(['surface', 'sunken', 'raised'])('shows the edge of a control on %s', (ground) => {
    expect(contrast(value('edge'), value(ground))).toBeGreaterThanOrEqual(3);
  });

  it('shows the focus ring on every ground', () => {
    for (const ground of ['background', 'surface', 'raised', 'tungsten', 'daylight']) {
      const best = Math.max(contrast(value('ring-in'), value(ground)), contrast(value('ring-out'), value(ground)));
      expect(best, ground).toBeGreaterThanOrEqual(3);
    }
  });
});

it('repeats the colours of the departments', () => {
  const sheet = variablesOf(':root {');
  for (const [department, colour] of Object.entries(departments)) expect(sheet.get(`dept-${department}`)).toBe(colour);
});
