/** The pages of the reference: what the schema says, and nothing that leads nowhere. */
import { describe, expect, it } from 'vitest';
import { conditionTypes } from '../../src/engine/conditions.ts';
import { effectTypes } from '../../src/engine/effects.ts';
import { referencePages } from '../../src/scenario/reference.ts';

const reference = referencePages();
const pages = Object.entries(reference);

describe('the reference of the scenario language', () => {
  it.each(pages)('%s is what the schema says: run this with -u after changing the language', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../docs/reference/${name}`);
  });

  it('has every condition and every effect', () => {
    const { 'conditions.md': conditions = '', 'effects.md': effects = '' } = reference;
    for (const type of conditionTypes.keys()) expect(conditions).toContain(`\n## ${type}\n`);
    for (const type of effectTypes.keys()) expect(effects).toContain(`\n## ${type}\n`);
  });

  it('leads nowhere that is not there', () => {
    const anchorsIn = (text: string) =>
      new Set(
        [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
          title
            .toLowerCase()
            .replace(/[^a-z0-9 -]/g, '')
            .replaceAll(' ', '-'),
        ),
      );
    const anchors = new Map(pages.map(([name, text]) => [name, anchorsIn(text)]));
    const lost = pages.flatMap(([name, text]) =>
      [...text.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([, file = '', anchor]) => {
        const target = anchors.get(file === '' ? name : file);
        return target !== undefined && (anchor === undefined || target.has(anchor))
          ? []
          : [`${name}: ${file}#${anchor}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  it('never says that something is just a value', () => {
    expect(pages.filter(([, text]) => /\| a value \|/.test(text)).map(([name]) => name)).toEqual([]);
  });
});
