import { expect, it, vi } from "vitest";
import { cursorAt, positionOf } from "./page";

// Cursors are sealed with the secret of the configuration, which names a database too.
vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/nothing");

it("a cursor tells nothing, holds for its own list, and cannot be made up", () => {
  const cursor = cursorAt("projects", 42);
  expect(cursor).toBe(cursorAt("projects", 42));
  expect(positionOf("projects", cursor)).toBe("42");
  expect(Buffer.from(cursor, "base64url").toString("latin1")).not.toContain("42");
  const other = cursor.endsWith("A") ? `${cursor.slice(0, -1)}Q` : `${cursor.slice(0, -1)}A`;
  for (const wrong of ["GT-2026-001", "42", "", "AAAA", other, `${cursor}AA`, cursorAt("comments of 1", 42)])
    expect(() => positionOf("projects", wrong)).toThrow("unknownCursor");
  expect(positionOf("projects", undefined)).toBeUndefined();
});
