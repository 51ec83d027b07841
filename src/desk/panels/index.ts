/**
 * The panels under the board. Each reads the view and gives commands; none knows the board or another panel.
 */
import './panels.css';
import './plan/plan.css';
import './bookings/bookings.css';
import './papers/papers.css';
import './papers/call-sheet.css';
import './budget/budget.css';
import './log/log.css';
import './risk/risk.css';
import './print.css';

export { BookingsPanel } from './bookings/bookings-panel.tsx';
export { BudgetPanel } from './budget/budget-panel.tsx';
export { LogPanel } from './log/log-panel.tsx';
export { PapersPanel } from './papers/papers-panel.tsx';
export { PlanPanel } from './plan/plan-panel.tsx';
export { RiskPanel } from './risk/risk-panel.tsx';
