import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";
import { calendarOf, folded } from "./calendar";
import { arrangeMeeting, editMeeting } from "./commands/arrange";
import { invitationOf } from "./invitation";
import { comingMeetings, meetingById, meetingsOf, nextMeeting } from "./queries";
import { type MeetingInput, meetingInput } from "./schema";

useDatabase();
let cast: People;
let code: string;
beforeAll(async () => {
  cast = await people();
  code = (await projectAt("IN_PROGRESS", cast)).code;
});

const in10 = (hours: number) => new Date(Date.now() + (240 + hours) * 3_600_000).toISOString();
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

describe("an invitation for a calendar", () => {
  const unfolded = (text: string) => text.replaceAll("\r\n ", "");
  const read = async (id: number) => {
    const { bytes } = await invitationOf(code, id, cast.wuhan, "zh");
    return unfolded(new TextDecoder().decode(bytes)).split("\r\n");
  };

  it("keeps its identity, counts its changes, and is struck out when called off", async () => {
    const { id } = await arrangeMeeting(cast.barcelona, code, visit());
    const first = await read(id);
    const line = (lines: string[], name: string) => lines.find((each) => each.startsWith(name));
    expect(line(first, "SUMMARY")).toBe("SUMMARY;LANGUAGE=en:Walk through 汉口\\, with residents\\; and lunch");
    expect(line(first, "LOCATION")).toBe("LOCATION:江汉路步行街\\, 武汉");
    expect(line(first, "DTSTART")).toMatch(/^DTSTART:\d{8}T\d{6}Z$/);
    await editMeeting(cast.barcelona, code, id, 1, { startsAt: in10(1) });
    await editMeeting(cast.barcelona, code, id, 2, { cancelled: true });
    const last = await read(id);
    expect(line(last, "UID")).toBe(line(first, "UID"));
    expect([line(first, "SEQUENCE"), line(last, "SEQUENCE")]).toEqual(["SEQUENCE:0", "SEQUENCE:2"]);
    expect([line(last, "METHOD"), line(last, "STATUS")]).toEqual(["METHOD:CANCEL", "STATUS:CANCELLED"]);
  });

  it("has no line of more than 75 octets, and no character cut in two", async () => {
    const text = `SUMMARY:${"城市与地区合作，".repeat(20)}🚲`;
    const lines = folded(text).split("\r\n");
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(lines.join("\r\n"))).toBe(text);
    const meeting = await arrangeMeeting(cast.barcelona, code, visit({ description: `a\nb\\c ${"汉".repeat(300)}` }));
    const project = { code, title: "Quiet streets", url: "https://tandem.example/en" };
    const file = calendarOf({ meeting, project, domain: "x", where: null, at: new Date("2027-01-01T00:00:00.5Z") });
    expect(unfolded(file)).toContain("DESCRIPTION:a\\nb\\\\c 汉");
    expect(file).toContain("DTSTAMP:20270101T000000Z\r\n");
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
});
