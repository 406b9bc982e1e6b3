import type { CodeChange } from "@/lib/diff/fields";

/** What came to a set and what went from it, each by its name. */
export function Codes({ change, nameOf }: { change: CodeChange; nameOf: (code: string) => string }) {
  return (
    <ul className="code-changes">
      {change.removed.map((code) => (
        <li key={code}>
          <del>{nameOf(code)}</del>
        </li>
      ))}
      {change.added.map((code) => (
        <li key={code}>
          <ins>{nameOf(code)}</ins>
        </li>
      ))}
    </ul>
  );
}
