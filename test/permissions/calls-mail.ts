import { createHash } from "node:crypto";
import { vi } from "vitest";
import { calendarToken } from "@/lib/telling/calendar-key";
import { unsubscribeToken } from "@/lib/telling/unsubscribe";
import { rawDatabase } from "../database";
import type { Request } from "./calls";
import type { Role } from "./matrix";
import type { Stage } from "./stage";

const SENT_LINK = "a-link-that-was-sent";
const CAUGHT = { id: 900_001, text: "Good day", html: "<p>Good day</p>", state: "SENT" } as const;

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
  params: { id: String(CAUGHT.id) },
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

const token = (stage: Stage) => unsubscribeToken(stage.people.secretariat, "digests");

/** A notice of somebody's. */
const notice = (personId: number): Request => ({
  method: "POST",
  path: "/me/notifications/{id}/moves",
  params: { id: "900000" },
  body: { move: "done" },
  before: () =>
    rawDatabase().notification.create({ data: { id: 900_000, personId, type: "project.agreed", detail: {} } }),
});
const ownerOf = ({ people }: Stage, role: Role, other: boolean) =>
  people[role === "visitor" || other ? (role === "clusterLead" ? "secretariat" : "clusterLead") : role].personId;

const level =
  (status: "PROPOSED" | "DRAFT") =>
  (stage: Stage): Request => ({
    method: "PATCH",
    path: "/me/mail/projects/{code}",
    params: { code: stage.projects[status].code },
    body: { level: "NOTHING" },
  });

/** A link of the invited place's coordinator, or one that nobody was sent. */
const link =
  (method: "GET" | "POST", sent: boolean) =>
  (stage: Stage): Request => ({
    method,
    path: "/answers/{token}",
    params: { token: sent ? SENT_LINK : "a-link-that-nobody-was-sent" },
    before: async () => {
      const { code } = stage.projects.PROPOSED;
      const { id: projectId } = await rawDatabase().project.findUniqueOrThrow({
        where: { code },
        select: { id: true },
      });
      const { personId, email: address } = stage.people.coordinatorOfInvited;
      const tokenHash = createHash("sha256").update(SENT_LINK).digest("hex");
      const link = { act: "accept-invitation", data: { place: "wuhan" }, address };
      const expiresAt = new Date(Date.now() + 60_000);
      await rawDatabase().answerLink.create({ data: { ...link, tokenHash, personId, projectId, expiresAt } });
    },
  });

const KEY = "a-calendar-that-is-named";
/** A calendar that somebody follows, by its address or another one. */
const calendar =
  (own: boolean) =>
  ({ people }: Stage): Request => ({
    method: "GET",
    path: "/calendars/{key}/calendar.ics",
    params: { key: own ? calendarToken(KEY) : calendarToken(KEY).replace(/.$/, "_") },
    before: () =>
      rawDatabase().mailPreference.create({ data: { personId: people.clusterLead.personId, calendarKey: KEY } }),
  });

export const MAIL_CALLS = {
  "answers.read": { "what a letter opens": link("GET", true), "anything else": link("GET", false) },
  "answers.give": { "what a letter opens": link("POST", true), "anything else": link("POST", false) },
  "calendar.read": { "one's own": (): Request => ({ method: "GET", path: "/me/calendar" }) },
  "calendar.renew": {
    "one's own": (): Request => ({ method: "POST", path: "/me/calendar" }),
    "its end": (): Request => ({ method: "DELETE", path: "/me/calendar" }),
  },
  "calendar.follow": { "by its address": calendar(true), "by any other": calendar(false) },
  "inbox.read": { "one's own": (): Request => ({ method: "GET", path: "/me/inbox" }) },
  "inbox.move": {
    "one's own notice": (stage: Stage, role: Role) => notice(ownerOf(stage, role, false)),
    "somebody else's": (stage: Stage, role: Role) => notice(ownerOf(stage, role, true)),
  },
  "mailPreferences.read": { "one's own": (): Request => ({ method: "GET", path: "/me/mail" }) },
  "mailPreferences.change": {
    "one's own": (): Request => ({ method: "PATCH", path: "/me/mail", version: 0, body: { digest: "WEEKLY" } }),
  },
  "mailPreferences.ofProject": { proposed: level("PROPOSED"), "a draft": level("DRAFT") },
  "mail.unsubscribe": {
    "with what a letter opens": (stage: Stage): Request => ({
      method: "POST",
      path: "/unsubscribe/{token}",
      params: { token: token(stage) },
    }),
    "with anything else": (stage: Stage): Request => ({
      method: "POST",
      path: "/unsubscribe/{token}",
      params: { token: token(stage).replace(/.$/, (last) => (last === "A" ? "B" : "A")) },
    }),
  },
  "mails.list": { always: (): Request => ({ method: "GET", path: "/mails" }) },
  "mails.move": {
    "try a refused one again": () => move(900_002, "REFUSED", "retry"),
    "leave an undecided one": () => move(900_003, "UNDECIDED", "leave"),
  },
  "mails.try": { always: (): Request => ({ method: "POST", path: "/mails/trials" }) },
  "mails.show": {
    "a caught one": () => show("outbox", () => mail(CAUGHT)),
    "one that left": () => show("server", () => mail(CAUGHT)),
  },
};
