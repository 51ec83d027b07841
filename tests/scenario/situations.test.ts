/**
 * The situations that every coordinator meets sooner or later: each has a number, each is possible in some production, and each can
 * be brought into any. docs/situations.md is the list a person reads.
 */
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/bench/templates.ts';
import { begin } from '../../src/engine/begin.ts';
import { step } from '../../src/engine/step.ts';
import { library, read, shippedTexts } from '../../src/scenario/library.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';

/** The trade's list (domain 7), in its order. */
const SITUATIONS = [
  'Could you just add two cutdowns?',
  'The shoot date moves by a week',
  'The client cancels eight days before',
  'A star is wanted, for no more money',
  'A rival’s logo is in shot',
  'Notes come three days late',
  'Two clients contradict each other',
  'An approval has to be chased three days before',
  'Somebody complains that the crew was rude',
  'A question about the overtime on an invoice',
  'A supplier has not been paid for 45 days',
  'A journalist asks where you are filming',
  'A crew member has posted a photo from set',
  'A contributor uses a wheelchair',
  'Signing or captions are wanted on a stream',
  'Another format is wanted as well',
  'The director wants the crane, the producer does not',
  'The director asks to skip lunch',
  'A pick-up before eleven hours of rest are over',
  'A parent says that the child can stay longer',
  'A neighbour threatens to ring the council',
  'The owner of a place wants more on the day',
  'Crew claim three quarters of an hour of overtime',
  'Another camera is wanted',
  'A freelancer has another offer',
  'A runner has too much, and is in tears',
  'Somebody tells you of harassment',
  'The medic reports a minor injury',
  'A contributor asks to see the cut',
  'Somebody asks to have their details deleted',
  'New bank details come by email',
  'An archive wants more once the picture is locked',
  'A broadcaster sends the master back',
  'The client wants the raw rushes',
  'Fly the drone over the crowd',
  'How sustainable was it?',
  'Two productions want the same suite',
  'What has it cost, by tonight?',
];
const numbers = SITUATIONS.map((_, at) => at + 1);

interface Numbered {
  id: string;
  situation?: number;
}
const shared = (library.shelves.situations?.threads ?? []) as unknown as Numbered[];
const shipped = Object.values(shippedTexts).flatMap((text) => {
  const file = parse(text) as { title: string; include?: unknown[]; threads?: Numbered[]; risks?: Numbered[] };
  const brought = shared.filter(({ id }) => file.include?.includes(`situations/${id}`));
  return [...(file.threads ?? []), ...(file.risks ?? []), ...brought].map((one) => ({
    ...one,
    title: file.title,
  }));
});

describe('every situation of the trade', () => {
  it('is possible: in the shared list or in a production that ships, with no number missing', () => {
    const there = new Set([...shared, ...shipped].map((one) => one.situation));
    expect(numbers.filter((number) => !there.has(number))).toEqual([]);
  });

  it('is in the shared list once, so that any production can have it', () => {
    expect(shared.map((one) => one.situation).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(numbers);
  });

  it('can be brought into one production, where each comes and asks for an answer', () => {
    const half = parse(TEMPLATES.find((one) => one.name === 'half-day.json')?.text ?? '') as ScenarioFile;
    const when = { type: 'time-reached', time: 'day 1 10:00' } as const;
    const from = half.you.reportsTo;
    const threads = shared.map(({ id }) => ({ id, from, when })) as unknown as ScenarioFile['threads'];
    const include = [...(half.include ?? []), ...shared.map(({ id }) => `situations/${id}`)];
    const file = { ...half, include, threads: [...(half.threads ?? []), ...(threads ?? [])] };
    const { model, problems } = read('half-day.json', JSON.stringify(file));
    if (!model) throw new Error(JSON.stringify(problems, null, 1));
    const run = begin(model, 'situations');
    while (!run.state.ended && run.state.minute < 11 * 60) step(run);
    for (const { id } of shared) expect(run.state.threads[id]).toMatchObject({ status: 'open' });
  });

  it('can be answered well, and tempts with an answer that is wrong', () => {
    for (const one of library.shelves.situations?.threads ?? []) {
      const { stances } = one as unknown as { stances: { judgement: number; why: string }[] };
      expect(stances.length).toBeGreaterThan(1);
      expect(Math.max(...stances.map(({ judgement }) => judgement))).toBe(2);
      expect(Math.min(...stances.map(({ judgement }) => judgement))).toBe(0);
      for (const { why } of stances) expect(why).toMatch(/[.!?]$/);
    }
  });

  it('stands in the list that a person reads, with its number and where it is met', async () => {
    const rows = numbers.map((number) => {
      const of = (one: Numbered) => one.situation === number;
      const met = [...new Set(shipped.filter(of).map((one) => one.title))].sort();
      return `| ${number} | ${SITUATIONS[number - 1]} | \`situations/${shared.find(of)?.id}\` | ${met.join(', ')} |`;
    });
    const text = [
      '# The 38 situations',
      '',
      'For authors. What every coordinator meets sooner or later, by number. Bring one in by its entry, and say who writes and when. The last column says which of our productions have it, in words of their own or as it stands here.',
      '',
      '| number | situation | entry | met in |',
      '|---|---|---|---|',
      ...rows,
      '',
      'This page is made from the files by `tests/scenario/situations.test.ts`.',
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('../../docs/situations.md');
  });
});
