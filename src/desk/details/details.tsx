/** What is selected: coming next. */
export function Details() {
  return null;
}
