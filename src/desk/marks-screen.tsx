/** Marks: coming next. */
export function MarksScreen() {
  return <main id="main" />;
}
