/** Sentences of their own: files that are something else, marks of other programs, words only a person can read, other words for fields. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/scenario/library.ts';
import { mendAll } from '../../src/scenario/mend.ts';
import type { Problem } from '../../src/scenario/problems.ts';
import { shoot } from '../helpers/planted.ts';

const problemsOf = (text: string): Problem[] => read('x.json', text).problems;
const errorsOf = (text: string): Problem[] => problemsOf(text).filter(({ level }) => level === 'error');
const swap = (from: string | RegExp, to: string): string => {
  const text = shoot.replace(from, to);
  if (text === shoot) throw new Error(`The template has no ${from}.`);
  return text;
};

describe('a file that is something else', () => {
  it.each([
    ['XML', '<?xml version="1.0"?><scenario><title>x</title></scenario>', /is XML, not JSON/],
    ['a web page', '<!DOCTYPE html>\n<html><body>x</body></html>', /is a web page/],
    ['YAML', 'format: 2\nid: my-production\n', /is YAML/],
    ['a table', 'name,role,rate\nPat,manager,0\n', /a table with commas/],
    ['null', 'null', /one group of names and values/],
    ['a list', '[1, 2]', /one group of names and values/],
    ['nothing', '  \n', /is empty/],
  ])('such as %s is told of in one sentence', (_name, text, says) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(says);
  });
});

describe('marks of other programs', () => {
  it('of a wrong encoding are one warning, and the file is read as it was meant', () => {
    const mixed = shoot.replaceAll('£', 'Â£').replaceAll('’', 'â€™').replaceAll('“', 'â€œ');
    const { problems, model } = read('x.json', mixed);
    expect(problems.map(({ code, level }) => [code, level])).toEqual([['wrong-encoding', 'warning']]);
    // A mark that was lost for good stays lost.
    expect(model?.people.map(({ about }) => about)).toEqual(
      read('x.json', shoot).model?.people.map(({ about }) => about),
    );
    const { edit } = problems[0] ?? {};
    expect(edit && problemsOf(mixed.slice(0, edit.start) + edit.text + mixed.slice(edit.end))).toEqual([]);
  });

  it('keep their lines where a file has the line breaks of old', () => {
    const [problem] = problemsOf(swap('"city"', '"citty"').replaceAll('\n', '\r'));
    expect(problem?.line).toBe(shoot.split('\n').findIndex((line) => line.includes('"city"')) + 1);
  });

  it.each(['a<b', 'levels <minus twelve', 'JavaScript: the basics', 'under < £500', 'Tom & Leila > Pat'])(
    'are no mark-up: %s',
    (words) => {
      expect(problemsOf(swap('"about": "Hands, steam, plates."', `"about": "${words}"`))).toEqual([]);
    },
  );

  it.each(['<b>bold</b>', '<img src=x onerror=alert(1)>', '</p>', '<!-- note -->'])('are mark-up: %s', (words) => {
    expect(problemsOf(swap('"about": "Hands, steam, plates."', `"about": "${words}"`)).map(({ code }) => code)).toEqual(
      ['markup'],
    );
  });
});

describe('other words for what a scenario has', () => {
  it.each([
    ['equipment', 'kit'],
    ['locations', 'places'],
    ['crew', 'people'],
    ['stakeholders', 'people'],
    ['schedule', 'activities'],
    ['documents', 'permits'],
    ['messages', 'threads'],
    ['tasks', 'activities'],
  ])('%s belongs in %s, and is not thrown away', (word, name) => {
    const [problem, ...more] = errorsOf(swap('"format": 2,', `"format": 2, "${word}": [{ "id": "x" }],`));
    expect(more).toEqual([]);
    expect(problem?.fix).toContain(`"${name}"`);
    expect(problem?.edit ?? null).toBeNull();
  });

  it('are read as meant where the place is free', () => {
    expect(errorsOf(swap('"kit": [', '"equipment": [')).map(({ fix }) => fix)).toEqual(['Write "kit".']);
  });
});

describe('--fix', () => {
  it.each([
    ['a list that stands twice', swap('"people": [', '"people": [],\n  "people": ['), shoot],
    ['an old name', swap('"summary"', '"line"'), shoot],
    ['a condition as a word', swap('"when": { "type": "always" }', '"when": "always"'), shoot],
    ['an hour without its nought', swap('"due": "2027-03-18 12:00"', '"due": "2027-03-18 noon"'), shoot],
  ])('gives back the file as it was for %s', (_name, broken, good) => {
    const { text, left } = mendAll(broken, problemsOf);
    expect(left).toEqual([]);
    expect(read('x', text).model?.hash).toBe(read('x', good).model?.hash);
  });

  it.each([
    ['a range', swap('"budget": 900', '"budget": "900-1000"')],
    ['a figure out of range', swap('"free": 90', '"free": 950')],
    ['what may be minutes or months', swap('"ahead": "2 h"', '"ahead": "2 m"')],
    ['what is missing', swap(/"client": "[^"]+",/, '')],
    ['two values for one name', swap('"city": "manchester"', '"city": "manchester", "city": "london"')],
    ['a group nobody knows', swap('"format": 2,', '"format": 2, "mood": { "sunny": true },')],
  ])('leaves %s to a person', (_name, broken) => {
    const { text, left } = mendAll(broken, problemsOf);
    expect(text).toBe(broken);
    expect(left.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});

describe('what a message says', () => {
  const said = (text: string) => errorsOf(text).flatMap(({ message, why, fix }) => [message, why, fix]);

  it('has the articles and numbers of plain English', () => {
    const all = [
      swap('"places": ["warehouse"],\n      "reveals"', '"places": [], "after": ["nothing-like-it"],\n      "reveals"'),
      swap('"story": [', '"story": [], "stories": ['),
      swap(/"client": "[^"]+"/, '"client": ""'),
      swap('"lasts": ["45 min", "60 min", "90 min"]', '"lasts": ["45 min"]'),
    ].flatMap(said);
    expect(all.length).toBeGreaterThan(8);
    for (const words of all) expect(words).not.toMatch(/\ba [aeiou]|1 characters|1 items|must be|knows\./);
  });

  it('says for each kind of field what an apprentice would notice', () => {
    const whys = [
      swap('"due": "2027-03-18 12:00"', '"due": "soon after"'),
      swap('"rate": 420', '"rate": "a lot"'),
      swap('"lasts": ["60 min", "90 min", "2 h"]', '"lasts": ["60 min", "a while", "2 h"]'),
      swap('"reportsTo": "pat"', '"reportsTo": "somebody-else"'),
      swap(/"story": \[[\s\S]*?\],/, ''),
    ].map((text) => errorsOf(text)[0]?.why);
    expect(new Set(whys).size).toBe(whys.length);
    for (const why of whys) expect(why).not.toMatch(/cannot be played/);
  });

  it('shows the line as typed, with the words at fault', () => {
    const [problem] = errorsOf(swap('"city": "manchester"', '"city": "manchster"'));
    const { text, from, to } = problem?.excerpt ?? { text: '', from: 0, to: 0 };
    expect(text).toBe('  "city": "manchster",');
    expect(text.slice(from, to)).toBe('"manchster"');
  });

  it('shows the part of a long line around them', () => {
    const [problem] = errorsOf(
      swap('"city": "manchester"', `"tick": 15, ${' '.repeat(400)} "city": "manchster", ${' '.repeat(400)}`),
    );
    const { text, from, to } = problem?.excerpt ?? { text: '', from: 0, to: 0 };
    expect(text.length).toBeLessThan(110);
    expect(text.slice(from, to)).toBe('"manchster"');
  });
});
