import { vi } from "vitest";
import { rawDatabase } from "../database";
import type { Request } from "./calls";

const CAUGHT = { id: 1, text: "Good day", html: "<p>Good day</p>", state: "SENT" } as const;

/** A mail in the database, as the situation needs it. */
async function mail(more: { id: number; state: "SENT" | "REFUSED" | "UNDECIDED"; html?: string; text?: string }) {
  const time = new Date();
  await rawDatabase().mail.create({
    data: {
      ...{ messageId: `<${more.id}@tandem.test>`, kind: "trial", data: {}, address: "li.na@tandem.test", locale: "en" },
      ...{ dueAt: time, giveUpAt: time, subject: "Good day", ...more },
    },
  });
}

const show = (by: "outbox" | "server", before: () => Promise<unknown>): Request => ({
  method: "GET",
  path: "/mails/{id}/html",
  params: { id: "1" },
  before: () => {
    vi.stubEnv("TANDEM_EMBEDDED", by === "outbox" ? "on" : "off");
    vi.stubEnv("HOST", "0.0.0.0");
    return before();
  },
});

const move = (id: number, from: "REFUSED" | "UNDECIDED", move: "retry" | "leave"): Request => ({
  method: "POST",
  path: "/mails/{id}/moves",
  params: { id: String(id) },
  body: { move, from },
  before: () => mail({ id, state: from }),
});

export const MAIL_CALLS = {
  "mails.list": { always: (): Request => ({ method: "GET", path: "/mails" }) },
  "mails.move": {
    "try a refused one again": () => move(2, "REFUSED", "retry"),
    "leave an undecided one": () => move(3, "UNDECIDED", "leave"),
  },
  "mails.try": { always: (): Request => ({ method: "POST", path: "/mails/trials" }) },
  "mails.show": {
    "a caught one": () => show("outbox", () => mail(CAUGHT)),
    "one that left": () => show("server", () => mail(CAUGHT)),
  },
};
