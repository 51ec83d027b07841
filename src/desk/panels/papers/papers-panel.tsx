/** Papers: coming next. */
export function PapersPanel() {
  return <section className="desk-panel" aria-label="Papers" />;
}
