/** The mark: two parallel strokes, one per side. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 16" aria-hidden="true">
      <rect className="mark-eu" y="1" width="24" height="5" rx="2.5" />
      <rect className="mark-cn" y="10" width="24" height="5" rx="2.5" />
    </svg>
  );
}
