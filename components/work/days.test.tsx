import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DayBlock } from "@/components/ui/day-block";
import { ReaderTime } from "@/components/ui/reader-time";
import { messagesOf } from "@/lib/language/messages";
import { Urgency } from "./urgency";

const EVENING_IN_EUROPE = "2026-11-24T17:00:00.000Z";
const { urgency } = messagesOf("en").work;

/** As somebody reads it on that evening; in UTC, where the account names no zone and the browser has not said its own. */
const readIn = (zone: string | null, children: ReactNode) =>
  renderToStaticMarkup(
    <ReaderTime zone={zone} now={EVENING_IN_EUROPE}>
      {children}
    </ReaderTime>,
  ).replace(/<[^>]*>/g, "");
const due = (dueOn: string) => <Urgency dueOn={dueOn} since="2026-11-01T10:00:00Z" locale="en" messages={urgency} />;

it("counts days from today where the reader is", () => {
  expect(readIn("Europe/Brussels", due("2026-11-24"))).toBe("due today");
  expect(readIn(null, due("2026-11-24"))).toBe("due today");
  // It is the 25th there already.
  expect(readIn("Asia/Shanghai", due("2026-11-24"))).toBe("▲ 1 day late");
  expect(readIn("Asia/Shanghai", due("2026-11-25"))).toBe("due today");
  expect(readIn("Europe/Brussels", due("2026-11-25"))).toBe("1 day left");
});

it("says since when something waits by the days of the reader", () => {
  const since = <Urgency dueOn={null} since="2026-11-24T15:30:00Z" locale="en" messages={urgency} />;
  expect(readIn("Europe/Brussels", since)).toBe("new today");
  expect(readIn("Asia/Shanghai", since)).toBe("for 1 day");
});

it("shows a moment on the reader’s day, a meeting on the host’s, and a day on that day", () => {
  const leaf = (at: string, zone?: string) => <DayBlock at={at} zone={zone} locale="en" />;
  expect(readIn("Asia/Shanghai", leaf("2026-12-01T18:00:00.000Z"))).toBe("2 Dec");
  expect(readIn("Europe/Brussels", leaf("2026-12-01T18:00:00.000Z"))).toBe("1 Dec");
  expect(readIn("Asia/Shanghai", leaf("2026-12-01T18:00:00.000Z", "Europe/Madrid"))).toBe("1 Dec");
  expect(readIn("America/New_York", leaf("2026-12-01"))).toBe("1 Dec");
});
