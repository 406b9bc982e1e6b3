"use client";

/** Opens the browser's own print dialog, where the report can be kept as a PDF too. */
export function PrintButton({ words }: { words: string }) {
  return (
    <button type="button" className="button primary" onClick={() => print()}>
      {words}
    </button>
  );
}
