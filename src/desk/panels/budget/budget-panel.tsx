/** Budget: coming next. */
export function BudgetPanel() {
  return <section className="desk-panel" aria-label="Budget" />;
}
