import ICAL from "ical.js";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Claimed } from "@/lib/mail/claims";
import { messageOf, written } from "@/lib/mail/message";
import { arrangeMeeting, editMeeting } from "@/lib/meetings/commands/arrange";
import { meetingInput } from "@/lib/meetings/schema";
import { markRead } from "@/lib/notifications/commands";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";
import { endCalendar, ownCalendar, renewCalendar } from "./calendar-key";
import { composeNotice } from "./notice";
import { followedCalendar } from "./own-calendar";

useDatabase();
let cast: People;
beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", "https://tandem.test");
  cast = await people();
  return () => vi.unstubAllEnvs();
});
beforeEach(async () => {
  await rawDatabase().mail.deleteMany();
});

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY);
const walk = (starts = inDays(10)) =>
  meetingInput.parse({
    ...{ kind: "MEETING", title: "Walk along the canal", language: "en", place: "wuhan" },
    ...{ startsAt: starts.toISOString(), endsAt: new Date(starts.getTime() + 7_200_000).toISOString() },
    link: "https://meet.example/abc",
  });

const tokenIn = (address: string | null) => /calendars\/(.+)\/calendar\.ics$/.exec(address ?? "")?.[1] ?? "";
/** What a calendar program reads at the address of somebody's calendar. */
const followed = async (address: string | null) => {
  const { bytes } = await followedCalendar(tokenIn(address));
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)));
  const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  return events.map(({ summary, startDate, description }) => ({ summary, on: startDate.toString(), description }));
};
const mailsTo = async ({ personId }: Player) =>
  (await rawDatabase().mail.findMany({ where: { personId, kind: "notice" }, orderBy: { id: "asc" } })) as Claimed[];

it("one's own calendar holds one's meetings and deadlines, and of others' projects nothing", async () => {
  const { code } = await projectAt("IN_PROGRESS", cast);
  const { id: projectId } = await rawDatabase().project.findUniqueOrThrow({ where: { code } });
  const [wuhan] = cast.wuhan.coordinates;
  const dueOn = inDays(40).toISOString().slice(0, 10);
  await rawDatabase().milestone.create({
    data: { projectId, title: "Four streets", language: "en", placeId: wuhan?.placeId ?? 0, dueOn: new Date(dueOn) },
  });
  await arrangeMeeting(cast.barcelona, code, walk());
  const { id: off } = await arrangeMeeting(cast.barcelona, code, walk(inDays(12)));
  await editMeeting(cast.barcelona, code, off, 1, { cancelled: true });

  const entries = await followed((await renewCalendar(cast.wuhan)).address);
  expect(entries.map(({ summary }) => summary)).toContain("Walk along the canal");
  expect(entries.filter(({ summary }) => summary === "Walk along the canal")).toHaveLength(1);
  expect(entries.find(({ summary }) => summary === "Due: Four streets (Quiet streets)")?.on).toBe(dueOn);
  const met = entries.find(({ summary }) => summary === "Walk along the canal");
  expect(met?.description).toContain("https://meet.example/abc");
  expect((await followed((await renewCalendar(cast.barcelona)).address)).map(({ summary }) => summary)).not.toContain(
    "Due: Four streets (Quiet streets)",
  );
  const elsewhere = await followed((await renewCalendar(cast.chengdu)).address);
  expect(elsewhere.filter(({ description }) => description.includes(code))).toEqual([]);
});

it("the address of a calendar opens it alone, until there is another one, none, or its person may do nothing", async () => {
  const { address } = await renewCalendar(cast.wuhan);
  expect(await ownCalendar(cast.wuhan)).toEqual({ address });
  const token = tokenIn(address);
  await expect(followedCalendar(token.replace(/.$/, "_"))).rejects.toThrow("notFound");
  const { address: next } = await renewCalendar(cast.wuhan);
  await expect(followedCalendar(token)).rejects.toThrow("notFound");
  const close = (disabledAt: Date | null) =>
    rawDatabase().person.update({ where: { id: cast.wuhan.personId }, data: { disabledAt } });
  await close(new Date());
  await expect(followedCalendar(tokenIn(next))).rejects.toThrow("notFound");
  await close(null);
  expect(await followed(next)).toEqual(expect.any(Array));
  await endCalendar(cast.wuhan);
  await expect(followedCalendar(tokenIn(next))).rejects.toThrow("notFound");
});

it("a meeting is mailed as an invitation that calendars take up, follow and strike out, seen or not", async () => {
  const { code } = await projectAt("IN_PROGRESS", cast);
  await rawDatabase().mail.deleteMany();
  const { id } = await arrangeMeeting(cast.barcelona, code, walk());
  const [asked] = await mailsTo(cast.wuhan);
  const letter = await composeNotice(asked as Claimed);
  if (!letter) throw new Error("nothing was written");
  expect(letter.facts?.map(({ label }) => label)).toEqual(["When", "Where", "Join online"]);
  expect(letter.actions?.[0]?.path).toBe(`/en/projects/${code}/meetings#meeting-${id}`);
  const raw = String(await messageOf(asked as Claimed, letter, written(letter, "en")));
  expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);

  const newest = await rawDatabase().notification.findFirstOrThrow({
    where: { personId: cast.wuhan.personId },
    orderBy: { id: "desc" },
  });
  await markRead(cast.wuhan, newest.id);
  expect((await composeNotice(asked as Claimed))?.calendar?.method).toBe("REQUEST");
  await editMeeting(cast.barcelona, code, id, 1, { cancelled: true });
  // What asks to come to it is not needed any more.
  expect(await composeNotice(asked as Claimed)).toBeNull();
  const struck = await composeNotice((await mailsTo(cast.wuhan))[1] as Claimed);
  expect(struck?.calendar?.method).toBe("CANCEL");
  expect(struck?.calendar?.content).toContain("SEQUENCE:1");
});
