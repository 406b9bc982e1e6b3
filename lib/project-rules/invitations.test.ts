import { expect, it } from "vitest";
import { closesInvitations, hasLapsed, isAmong } from "./invitations";
import { STATUSES } from "./status";
import { TRANSITIONS } from "./transitions";

const place = (status: string) => ({ side: "CN", status });

it("an invitation lapses once the project is agreed or ends, and its place is then no longer among the project’s", () => {
  for (const status of STATUSES) {
    const lapsed = !["DRAFT", "PROPOSED", "UNDER_REVIEW", "CHANGES_REQUESTED"].includes(status);
    expect(hasLapsed({ status }, place("INVITED"))).toBe(lapsed);
    expect(isAmong({ status }, place("INVITED"))).toBe(!lapsed);
    expect(isAmong({ status }, place("ACCEPTED"))).toBe(true);
    expect(isAmong({ status }, place("DECLINED"))).toBe(false);
    expect(isAmong({ status }, { side: "EU" })).toBe(true);
  }
});

it("exactly the moves that agree to a proposal or end it close invitations", () => {
  const closing = TRANSITIONS.filter(({ from, to }) => closesInvitations(from, to)).map(({ verb }) => verb);
  expect([...new Set(closing)].sort()).toEqual(["agree", "decline", "withdraw"]);
});
