/** Bookings: coming next. */
export function BookingsPanel() {
  return <section className="desk-panel" aria-label="Bookings" />;
}
