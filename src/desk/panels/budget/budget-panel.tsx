/**
 * The budget: the top sheet with every line to its forecast, invoices against their orders, money moved, and the cost report.
 * All sums are the engine's; nothing is added up here.
 */
import { PoundSterling } from 'lucide-react';
import { Count, Empty } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { DeskPanel } from '../parts/desk-panel.tsx';
import { useKept } from '../parts/kept.ts';
import { Segments } from '../parts/segments.tsx';
import { CostReport } from './cost-report.tsx';
import { HotCosts } from './hot-costs.tsx';
import { InAndOut } from './in-and-out.tsx';
import { Invoices } from './invoices.tsx';
import { MoveMoney } from './move-money.tsx';
import { TopSheet } from './top-sheet.tsx';

type Part = 'top' | 'invoices' | 'cash' | 'move' | 'hot' | 'report';

export function BudgetPanel() {
  const view = useView();
  const [part, setPart] = useKept<Part>('budget-part', 'top');
  const open = view.money.invoices.filter((one) => one.status === 'open').length;
  const cold = view.hotCosts.filter((one) => one.sentMinute === null).length;
  const toBill = view.cash.payments.filter((one) => one.dueMinute !== null && one.billedMinute === null).length;
  return (
    <DeskPanel label="Budget" className="budget">
      <div className="panel-bar">
        <Segments
          legend="Part of the budget"
          value={part}
          onChange={setPart}
          options={[
            { value: 'top', label: 'Top sheet' },
            {
              value: 'invoices',
              label: 'Invoices',
              count: open > 0 ? <Count n={open} label="to look at" tone="tungsten" /> : undefined,
            },
            {
              value: 'cash',
              label: 'In and out',
              count: toBill > 0 ? <Count n={toBill} label="to bill" tone="tungsten" /> : undefined,
            },
            { value: 'move', label: 'Move money' },
            ...(view.hotCosts.length > 0
              ? [
                  {
                    value: 'hot' as const,
                    label: 'Hot costs',
                    count: cold > 0 ? <Count n={cold} label="to send" tone="tungsten" /> : undefined,
                  },
                ]
              : []),
            { value: 'report', label: 'Cost report' },
          ]}
        />
        <p className="panel-bar-words">Without VAT.</p>
      </div>
      {view.money.lines.length === 0 ? (
        <Empty icon={<PoundSterling />} title="This production has no budget of its own" />
      ) : part === 'top' ? (
        <TopSheet />
      ) : part === 'invoices' ? (
        <Invoices />
      ) : part === 'cash' ? (
        <InAndOut />
      ) : part === 'move' ? (
        <MoveMoney />
      ) : part === 'hot' ? (
        <HotCosts />
      ) : (
        <CostReport />
      )}
    </DeskPanel>
  );
}
