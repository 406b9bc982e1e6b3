import ICAL from "ical.js";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";
import { answerMeeting } from "./commands/answer";
import { arrangeMeeting, editMeeting } from "./commands/arrange";
import { invitationOf, requestFor } from "./invitation";
import { comingMeetings, meetingById, meetingsOf, nextMeeting } from "./queries";
import { type MeetingInput, meetingInput } from "./schema";

useDatabase();
let cast: People;
let code: string;
beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", "https://tandem.test");
  cast = await people();
  code = (await projectAt("IN_PROGRESS", cast)).code;
  return () => vi.unstubAllEnvs();
});

/** In ten days and so many hours, to the second, as calendars tell time. */
const begin = Math.floor(Date.now() / 1000) * 1000;
const in10 = (hours: number) => new Date(begin + (240 + hours) * 3_600_000).toISOString();
const visit = (more: Partial<MeetingInput> = {}): MeetingInput =>
  meetingInput.parse({
    kind: "STUDY_VISIT",
    title: "Walk through 汉口, with residents; and lunch",
    language: "en",
    startsAt: in10(0),
    endsAt: in10(3),
    place: "wuhan",
    venue: "江汉路步行街",
    link: "https://meet.example/abc",
    ...more,
  });

describe("a project's meetings", () => {
  it("are told in the zones of both sides, the host's first", async () => {
    const made = await arrangeMeeting(cast.barcelona, code, visit());
    expect(made).toMatchObject({ place: { slug: "wuhan" }, past: false, cancelled: false, version: 1 });
    expect(made.zones.map(({ zone, side }) => [zone, side])).toEqual([
      ["Asia/Shanghai", "CN"],
      ["Europe/Madrid", "EU"],
    ]);
    const online = await arrangeMeeting(cast.wuhan, code, visit({ kind: "ONLINE", place: null }));
    expect(online.zones.map(({ zone }) => zone)).toEqual(["Europe/Madrid", "Asia/Shanghai"]);
  });

  it("tell the link to join to those concerned only", async () => {
    const { id } = await arrangeMeeting(cast.barcelona, code, visit());
    const linkFor = async (actor: People[keyof People] | null) => (await meetingById(code, id, actor)).link;
    expect([await linkFor(cast.wuhan), await linkFor(cast.lead)]).toEqual(Array(2).fill("https://meet.example/abc"));
    expect([await linkFor(cast.chengdu), await linkFor(null)]).toEqual([null, null]);
  });

  it("refuse an end before the start and a host that does not take part, and what is stale", async () => {
    const wrong = arrangeMeeting(cast.barcelona, code, visit({ endsAt: in10(-1), place: "kunming" }));
    await expect(wrong).rejects.toMatchObject({
      status: 422,
      more: {
        fields: [
          { path: "endsAt", code: "endsBeforeStart" },
          { path: "place", code: "notAProjectPlace" },
        ],
      },
    });
    const { id } = await arrangeMeeting(cast.barcelona, code, visit());
    const earlier = editMeeting(cast.wuhan, code, id, 1, { endsAt: in10(-5) });
    await expect(earlier).rejects.toMatchObject({ status: 422 });
    await editMeeting(cast.wuhan, code, id, 1, { title: "Moved" });
    await expect(editMeeting(cast.wuhan, code, id, 1, { title: "Again" })).rejects.toMatchObject({ status: 412 });
    await expect(editMeeting(cast.chengdu, code, id, 2, { title: "Ours" })).rejects.toMatchObject({ status: 403 });
  });

  it("that are called off are not the next ones any more", async () => {
    const { code: other } = await projectAt("IN_PROGRESS", cast);
    const { id } = await arrangeMeeting(cast.barcelona, other, visit({ startsAt: in10(-200), endsAt: in10(-199) }));
    expect(nextMeeting(await meetingsOf(other, null))?.id).toBe(id);
    expect((await comingMeetings(cast.wuhan))[0]?.code).toBe(other);
    await editMeeting(cast.barcelona, other, id, 1, { cancelled: true });
    expect(nextMeeting(await meetingsOf(other, null))).toBeUndefined();
    expect((await comingMeetings(cast.wuhan)).map((coming) => coming.code)).not.toContain(other);
  });
});

describe("who comes", () => {
  const said = async (id: number, actor: Player | null) => {
    const { answers, ownAnswer } = await meetingById(code, id, actor);
    return [answers.map(({ name, place, answer }) => [name.en, place?.en, answer]), ownAnswer];
  };

  it("is told to those concerned, is changed until the meeting is over, and asked anew for another time", async () => {
    const { id } = await arrangeMeeting(cast.barcelona, code, visit());
    await answerMeeting(cast.wuhan, code, id, "MAYBE");
    await answerMeeting(cast.wuhan, code, id, "YES");
    expect(await said(id, cast.wuhan)).toEqual([[[cast.wuhan.nameEn, "Wuhan", "YES"]], "YES"]);
    expect(await said(id, cast.barcelona)).toEqual([[[cast.wuhan.nameEn, "Wuhan", "YES"]], null]);
    expect(await said(id, cast.chengdu)).toEqual([[], null]);
    await editMeeting(cast.barcelona, code, id, 1, { title: "Another name" });
    expect(await said(id, cast.wuhan)).toMatchObject({ 1: "YES" });
    await editMeeting(cast.barcelona, code, id, 2, { startsAt: in10(1) });
    expect(await said(id, cast.wuhan)).toEqual([[], null]);
    await editMeeting(cast.barcelona, code, id, 3, { cancelled: true });
    await expect(answerMeeting(cast.wuhan, code, id, "YES")).rejects.toMatchObject({ code: "meetingOver" });
    await expect(answerMeeting(cast.chengdu, code, id, "YES")).rejects.toMatchObject({ code: "onlyThoseInvited" });
  });

  it("is told to whoever arranged it", async () => {
    const { id } = await arrangeMeeting(cast.barcelona, code, visit());
    await answerMeeting(cast.wuhan, code, id, "NO");
    const told = await rawDatabase().notification.findFirst({ where: { type: "meeting.declined" } });
    expect(told).toMatchObject({ personId: cast.barcelona.personId, waits: false, detail: { meeting: id } });
  });
});

describe("an invitation for a calendar", () => {
  /** What a calendar reads in an iCalendar object: its method, and its events by another reader of the standard. */
  const read = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
    return { method: calendar.getFirstPropertyValue("method"), events };
  };
  const file = async (id: number) => {
    const { bytes } = await invitationOf(code, id, cast.wuhan, "zh");
    const { method, events } = read(new TextDecoder().decode(bytes));
    return { method, event: events[0] as ICAL.Event };
  };
  const asked = async (id: number) => {
    const { address, name } = { address: "li.na@tandem.test", name: 'Li "Na", 李娜' };
    const { calendar } = await requestFor(code, id, cast.wuhan, "en", { address, name });
    return { ...calendar, event: read(calendar.content).events[0] as ICAL.Event };
  };

  it("keeps its identity, which is the application's own, counts its changes, and is struck out when called off", async () => {
    const { id } = await arrangeMeeting(cast.barcelona, code, visit());
    const first = await file(id);
    expect(first.event.summary).toBe("Walk through 汉口, with residents; and lunch");
    expect(first.event.location).toBe("江汉路步行街, 武汉");
    expect(first.event.startDate.toJSDate().toISOString()).toBe(in10(0));
    expect(first.event.uid).toMatch(/^[0-9a-f-]{36}@tandem\.test$/);
    await editMeeting(cast.barcelona, code, id, 1, { startsAt: in10(1) });
    await editMeeting(cast.barcelona, code, id, 2, { cancelled: true });
    const last = await file(id);
    expect(last.event.uid).toBe(first.event.uid);
    expect([first.event.sequence, last.event.sequence]).toEqual([0, 2]);
    expect([first.method, last.method]).toEqual(["PUBLISH", "CANCEL"]);
    expect(last.event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  it("asks by mail one person, of whom it says what they answered, in the name of who arranged it", async () => {
    const { id } = await arrangeMeeting(cast.barcelona, code, visit());
    const of = (event: ICAL.Event, name: string) => event.component.getFirstProperty(name);
    const { method, event } = await asked(id);
    expect(method).toBe("REQUEST");
    expect(of(event, "organizer")?.getFirstValue()).toBe("mailto:tandem@tandem.test");
    expect(of(event, "organizer")?.getParameter("cn")).toContain(cast.barcelona.nameEn);
    expect(event.attendees.map((each) => [each.getFirstValue(), each.getParameter("cn")])).toEqual([
      ["mailto:li.na@tandem.test", "Li 'Na', 李娜"],
    ]);
    expect(event.attendees[0]?.getParameter("partstat")).toBe("NEEDS-ACTION");
    await answerMeeting(cast.wuhan, code, id, "MAYBE");
    expect((await asked(id)).event.attendees[0]?.getParameter("partstat")).toBe("TENTATIVE");
    await editMeeting(cast.barcelona, code, id, 1, { cancelled: true });
    expect((await asked(id)).method).toBe("CANCEL");
  });

  it("has no line of more than 75 octets, and no character cut in two", async () => {
    const description = `a\nb\\c, d; ${"城市与地区合作，".repeat(40)}🚲`;
    const { id } = await arrangeMeeting(cast.barcelona, code, visit({ description }));
    const text = new TextDecoder().decode((await invitationOf(code, id, cast.wuhan, "zh")).bytes);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect((await file(id)).event.description.startsWith(description)).toBe(true);
  });
});
