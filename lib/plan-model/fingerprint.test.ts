import { describe, expect, it } from "vitest";
import { canonicalJson, fingerprintOf, shortFingerprint } from "./fingerprint";

describe("a fingerprint", () => {
  it("does not depend on the order of keys, and does on that of items", () => {
    expect(fingerprintOf({ a: 1, b: { d: [1, 2], c: "城市" } })).toBe(
      fingerprintOf({ b: { c: "城市", d: [1, 2] }, a: 1 }),
    );
    expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
  });

  it("is of canonical JSON, which anybody can make", () => {
    expect(canonicalJson({ b: [null, 0.1, "a\n“城”"], a: undefined, Z: {} })).toBe(
      '{"Z":{},"b":[null,0.1,"a\\n“城”"]}',
    );
    expect(fingerprintOf({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });

  it("tells one changed letter", () => {
    const plan = { title: { en: "Quiet streets", zh: "安静的街道" } };
    expect(fingerprintOf(plan)).not.toBe(fingerprintOf({ title: { en: "Quiet street", zh: "安静的街道" } }));
  });

  it("survives what a database does to JSON", () => {
    const plan = { items: [{ key: "abcdef", amount: 1_000_000_000, share: 0.25 }], of: null };
    expect(fingerprintOf(JSON.parse(JSON.stringify(plan)))).toBe(fingerprintOf(plan));
  });

  it("has a short form in fours", () => {
    expect(shortFingerprint("44136fa355b3678a1146ad16f7e8649e")).toBe("4413 6fa3 55b3 678a");
  });
});
