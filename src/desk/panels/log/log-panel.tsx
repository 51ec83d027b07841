/** Log: coming next. */
export function LogPanel() {
  return <section className="desk-panel" aria-label="Log" />;
}
