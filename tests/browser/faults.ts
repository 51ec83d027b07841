/** What is wrong with a page for somebody who cannot see it well, or has a narrow screen. It looks; it presses nothing. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe objects to, and whether the page can be pushed sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`),
    ...(await sidewaysOf(page)),
  ];
}

/**
 * What can be pushed sideways: the page, or a part of it that scrolls; and tables that are wider than their place. Rows of tabs may, as the chosen one is always in sight;
 * so may program text and the picture of the order, which are wider than any screen.
 */
export const sidewaysOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pageBy = document.documentElement.scrollWidth - window.innerWidth;
    const parts = [...document.querySelectorAll<HTMLElement>('body *')].filter((part) => {
      if (part.scrollWidth <= part.clientWidth + 1 || part.clientWidth < 100) return false;
      if (part.closest('.tab-list, .cm-editor, .network')) return false;
      return /auto|scroll/.test(getComputedStyle(part).overflowX);
    });
    const tables = [...document.querySelectorAll('table')].filter(
      (table) => table.offsetWidth > (table.parentElement?.clientWidth ?? 0) + 1 && table.offsetWidth > 100,
    );
    return [
      ...(pageBy > 0 ? [`the page is ${pageBy} px too wide`] : []),
      ...parts.map((part) => `${part.className} is ${part.scrollWidth - part.clientWidth} px too wide`),
      ...tables.map((table) => `the table “${table.caption?.textContent}” is wider than its place`),
    ];
  });
