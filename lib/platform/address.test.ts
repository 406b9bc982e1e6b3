import { describe, expect, it } from "vitest";
import { callerIn, callerOf, isLoopback } from "./address";

describe("one caller", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["203.0.113.7:4711", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::9", "2001:db8:1:2::/64"],
    ["[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("%s is %s", (written, caller) => {
    expect(callerOf(written)).toBe(caller);
  });

  it("is whom the outermost proxy of ours saw, whatever else was claimed", () => {
    expect(callerIn("1.2.3.4, 203.0.113.7", 0)).toBe("203.0.113.7");
    expect(callerIn("1.2.3.4, 203.0.113.7, 10.0.0.1", 1)).toBe("203.0.113.7");
    expect(callerIn("203.0.113.7, 10.0.0.2, 10.0.0.1", 2)).toBe("203.0.113.7");
    expect(callerIn(null, 1)).toBe("unknown");
  });
});

it.each([
  ["127.0.0.1", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["10.0.0.1", false],
  ["::", false],
])("%s is of the machine itself: %s", (written, loopback) => {
  expect(isLoopback(written)).toBe(loopback);
});
