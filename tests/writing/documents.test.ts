/** What is written for people: links lead somewhere, and every production that ships has its notes, its lesson card and its place in the lists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { shippedTexts } from '../../src/scenario/library.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';

const under = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const pages = ['README.md', ...under('docs'), ...under('scenarios')];
const page = (path: string) => readFileSync(path, 'utf8');

test.each(pages)('%s leads nowhere that is not there', (path) => {
  for (const [, target = ''] of page(path).matchAll(/\]\(([^)#]+)/g))
    if (!target.startsWith('http')) expect(existsSync(join(dirname(path), target)), target).toBe(true);
});

describe.each(Object.entries(shippedTexts))('%s', (path, text) => {
  const file = parse(text) as ScenarioFile;
  const beside = (name: string) => page(join(dirname(path).replace(/^\//, ''), name));

  test('has notes and a lesson card under its own title, with what a tutor looks for', () => {
    const name = file.title.split(/[:,]/)[0];
    expect(beside('notes.md')).toMatch(
      /^## What it teaches$[\s\S]*^## Where people go wrong$[\s\S]*^## What it leaves out$/m,
    );
    expect(beside('lesson.md')).toMatch(
      /^\*\*Fits\*\* in months? [\s\S]*^## 50 minutes$[\s\S]*^## 90 minutes$[\s\S]*^## Likely wrong answers$[\s\S]*^## For those who were away$/m,
    );
    for (const stop of [1, 2, 3]) expect(beside('lesson.md')).toContain(`**Stop ${stop}**`);
    for (const one of ['notes.md', 'lesson.md']) expect(beside(one).split('\n')[0]).toContain(name);
  });

  test('stands in the read-me and in the programme, with how long it takes', () => {
    const folder = `scenarios/${file.id}/`;
    for (const list of ['README.md', 'docs/tutors/programme.md']) {
      const row = page(list)
        .split('\n')
        .find((one) => one.startsWith('|') && one.includes(folder));
      expect(row, list).toContain(` ${file.brief.playMinutes} min |`);
    }
  });
});
