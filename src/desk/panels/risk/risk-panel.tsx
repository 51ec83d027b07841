/** Risk: coming next. */
export function RiskPanel() {
  return <section className="desk-panel" aria-label="Risk" />;
}
