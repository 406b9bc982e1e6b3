import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Claimed } from "@/lib/mail/claims";
import type { Letter } from "@/lib/mail/letter";
import { messageOf, written } from "@/lib/mail/message";
import { arrangeMeeting, editMeeting } from "@/lib/meetings/commands/arrange";
import { meetingById } from "@/lib/meetings/queries";
import { markRead } from "@/lib/notifications/commands";
import { at } from "@/lib/platform/clock";
import { remindOfClosingCalls, remindOfMilestones } from "@/lib/progress/days-ahead";
import { partOf } from "@/lib/progress/parts";
import { askForUpdates } from "@/lib/progress/reminders";
import { comment } from "@/lib/threads/commands/comment";
import { markSeen, pagesWithNews } from "@/lib/work/seen";
import { openWishesOf } from "@/lib/work/waiting/open-wishes";
import { answer } from "@/lib/workflow/partners";
import { transitionProject } from "@/lib/workflow/transition";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";
import { followLink, linkView } from "./answer-links";
import { COMPOSERS } from "./composers";
import { composeDigest, nextDigest } from "./digest";
import { queueDigests } from "./digest-job";
import { inboxOf, moveNotice } from "./inbox";
import { composeNotice } from "./notice";
import { changeMailPreferences } from "./preferences";

useDatabase();
let cast: People;
beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", "https://tandem.test");
  cast = await people();
  return () => vi.unstubAllEnvs();
});
beforeEach(async () => {
  await rawDatabase().notification.deleteMany();
  await rawDatabase().mail.deleteMany();
  await rawDatabase().mailPreference.deleteMany();
  await rawDatabase().projectMail.deleteMany();
});

const DAY = 86_400_000;
const mailsTo = async ({ personId }: Player, kind = "notice") =>
  (await rawDatabase().mail.findMany({ where: { personId, kind }, orderBy: { id: "asc" } })) as unknown as Claimed[];
/** The letters of a kind that somebody would get now. */
const letters = async (player: Player, kind = "notice") =>
  Promise.all((await mailsTo(player, kind)).map((mail) => COMPOSERS[kind]?.(mail)));
const subjects = async (player: Player) => (await letters(player)).map((letter) => letter?.subject ?? null);

describe("what waits for somebody", () => {
  it("is told at once, with what it is, to those it waits for and to nobody else", async () => {
    await projectAt("PROPOSED", cast);
    expect(await subjects(cast.wuhan)).toEqual(["Barcelona invites Wuhan: Quiet streets"]);
    expect(await subjects(cast.lead)).toEqual(["To review: Quiet streets, proposed by Barcelona"]);
    expect(await subjects(cast.barcelona)).toEqual([]);
    expect(await subjects(cast.chengdu)).toEqual([]);
  });

  it("says until when it can be answered, where the call that it is for ends", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const closesAt = new Date("2099-12-12T23:00:00Z");
    const round = await rawDatabase().round.create({
      data: {
        ...{
          titleEn: "Call",
          titleZh: "征集",
          clusters: [],
          requirements: {},
          opensAt: new Date("2026-01-01"),
          closesAt,
        },
      },
    });
    await rawDatabase().project.update({ where: { code }, data: { roundId: round.id } });
    await at(new Date("2099-11-30T12:00:00Z"), async () =>
      expect(await subjects(cast.wuhan)).toEqual(["Barcelona invites Wuhan: Quiet streets – answer by 13 December"]),
    );
    await at(new Date("2099-12-20T12:00:00Z"), async () =>
      expect(await subjects(cast.wuhan)).toEqual(["Barcelona invites Wuhan: Quiet streets"]),
    );
    await rawDatabase().project.update({ where: { code }, data: { roundId: null } });
    await rawDatabase().round.delete({ where: { id: round.id } });
  });

  it("is one conversation and one list in a mailbox, by project", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const headers = async (player: Player) => {
      const [mail] = await mailsTo(player);
      const letter = await composeNotice(mail as Claimed);
      const raw = String(await messageOf(mail as Claimed, letter as Letter, written(letter as Letter, "en")));
      return ["References", "In-Reply-To", "Thread-Index", "List-Id", "List-Unsubscribe-Post"].map((name) =>
        new RegExp(`^${name}: (.*)`, "im").exec(raw)?.[1]?.trim(),
      );
    };
    const root = `<project-${code}@tandem.test>`;
    const list = `Tandem <project-${code.toLowerCase()}.tandem.test>`;
    const expected = [root, root, expect.stringMatching(/^A[\w+/]{29}=*$/), list, "List-Unsubscribe=One-Click"];
    expect(await headers(cast.wuhan)).toEqual(expected);
    expect(await headers(cast.lead)).toEqual(await headers(cast.wuhan));
  });

  it("is told in the reader's language, and leads to the very thing", async () => {
    await rawDatabase().person.update({ where: { id: cast.wuhan.personId }, data: { locale: "zh" } });
    const { code } = await projectAt("PROPOSED", cast);
    const [letter] = await letters(cast.wuhan);
    expect(letter?.subject).toBe("巴塞罗那邀请武汉参与：Quiet streets");
    expect(letter?.actions?.[0]).toEqual({ label: "答复巴塞罗那", path: `/zh/projects/${code}` });
    expect(letter?.conversation).toEqual({ id: `project-${code}`, topic: "Quiet streets" });
    const { text, html } = written(letter ?? { subject: "", heading: "" }, "zh");
    for (const part of [text, html]) expect(part).toContain(`https://tandem.test/zh/projects/${code}`);
    await rawDatabase().person.update({ where: { id: cast.wuhan.personId }, data: { locale: "en" } });
  });

  it("is not told any more once it was seen, or is done", async () => {
    await projectAt("PROPOSED", cast);
    const [mail] = await mailsTo(cast.wuhan);
    const [notice] = await rawDatabase().notification.findMany({ where: { personId: cast.wuhan.personId } });
    await markRead(cast.wuhan, notice?.id ?? 0);
    expect(await composeNotice(mail as Claimed)).toBeNull();
    await rawDatabase().notification.updateMany({ data: { readAt: null } });
    expect(await composeNotice(mail as Claimed)).not.toBeNull();
    const [group] = await inboxOf(cast.wuhan, "open");
    await moveNotice(cast.wuhan, group?.notices[0]?.id ?? 0, { move: "done" });
    expect(await composeNotice(mail as Claimed)).toBeNull();
  });
});

describe("the link in an invitation", () => {
  const linkIn = async () => {
    const { code } = await (async () => {
      const draft = await projectAt("DRAFT", cast);
      return transitionProject(cast.barcelona, draft.code, { to: "PROPOSED" });
    })();
    const [letter] = await letters(cast.wuhan);
    return { code, token: letter?.actions?.[1]?.path.replace("/en/answer/", "") ?? "" };
  };
  /** The link to answer by in the latest letter to somebody about a project. */
  const answerIn = async (player: Player, code: string) => {
    const ofProject = (await letters(player)).filter((letter) => letter?.conversation?.id === `project-${code}`);
    return (
      ofProject
        .at(-1)
        ?.actions?.find(({ opens }) => opens)
        ?.path.replace("/en/answer/", "") ?? ""
    );
  };
  const statusIn = async (code: string) =>
    (await rawDatabase().partner.findFirst({ where: { project: { code }, role: "PARTNER" } }))?.status;

  it("shows what it would do, and does it once, in the name of whom it was sent to", async () => {
    const { code, token } = await linkIn();
    expect(await linkView(token, "en")).toMatchObject({ state: "open", place: { en: "Wuhan" }, project: { code } });
    expect(await statusIn(code)).toBe("INVITED");
    await followLink(token);
    expect(await statusIn(code)).toBe("ACCEPTED");
    expect((await linkView(token, "en")).state).toBe("used");
    await expect(followLink(token)).rejects.toThrow("linkUsed");
    const event = await rawDatabase().auditEvent.findFirst({ where: { type: "link.followed" } });
    expect(event).toMatchObject({
      personId: cast.wuhan.personId,
      subject: `project:${code}`,
      detail: { act: "accept-invitation", place: "wuhan", sentTo: expect.stringMatching(/^.…@[^@]+$/) },
    });
    const told = (await nextDigest(cast.barcelona.personId, "en"))?.groups?.flatMap(({ items }) => items) ?? [];
    expect(told.map(({ when }) => when).join()).toMatch(/, using the link sent to .…@[^@]+, /);
  });

  it("opens nothing once its reader has another address", async () => {
    const { code, token } = await linkIn();
    const { personId, email } = cast.wuhan;
    await rawDatabase().person.update({ where: { id: personId }, data: { email: "moved@wuhan.test" } });
    await expect(linkView(token, "en")).rejects.toThrow("notFound");
    await expect(followLink(token)).rejects.toThrow("notFound");
    expect(await statusIn(code)).toBe("INVITED");
    await rawDatabase().person.update({ where: { id: personId }, data: { email: email.toUpperCase() } });
    expect((await linkView(token, "en")).state).toBe("open");
    await rawDatabase().person.update({ where: { id: personId }, data: { email } });
  });

  it("does nothing after its time, after another answer, or where nobody was sent it", async () => {
    const { code, token } = await linkIn();
    await at(new Date(Date.now() + 15 * DAY), () => expect(followLink(token)).rejects.toThrow("linkExpired"));
    await answer(cast.wuhan, code, "wuhan", 1, { status: "DECLINED" });
    await expect(followLink(token)).rejects.toThrow("linkSettled");
    await expect(linkView("anything-else", "en")).rejects.toThrow("notFound");
  });

  it("answers what a place would have otherwise, with words that stand in the conversation", async () => {
    const { code } = await linkIn();
    await answer(cast.wuhan, code, "wuhan", 1, { status: "INVITED", wishes: "We measure noise too." });
    const token = await answerIn(cast.barcelona, code);
    expect(await linkView(token, "en")).toMatchObject({
      ...{ act: "answer-wish", state: "open", place: { en: "Wuhan" }, quote: "We measure noise too." },
    });
    await expect(followLink(token)).rejects.toThrow("invalidInput");
    await followLink(token, { text: "Gladly: both of us measure." });
    expect(await rawDatabase().comment.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      ...{ body: "Gladly: both of us measure.", authorId: cast.barcelona.personId, language: "en" },
    });
    expect((await linkView(token, "en")).state).toBe("used");
    expect(await openWishesOf(code, cast.barcelona)).toEqual([]);
  });

  it("keeps words for the next report, which it does not send", async () => {
    const { code } = await projectAt("IN_PROGRESS", cast);
    await rawDatabase().mail.deleteMany();
    await at(new Date(Date.now() + 88 * DAY), askForUpdates);
    const token = await answerIn(cast.barcelona, code);
    expect(await linkView(token, "zh")).toMatchObject({
      act: "write-report",
      state: "open",
      place: { en: "Barcelona" },
    });
    await followLink(token, { text: "两条街道已完成。" });
    const { body, version } = await partOf(code, "barcelona", cast.barcelona);
    expect([body, version]).toEqual(["两条街道已完成。", 1]);
    expect(await rawDatabase().update.count({ where: { project: { code } } })).toBe(0);
  });

  it("says whether its reader comes to a meeting, until it is over or called off", async () => {
    const { code } = await projectAt("IN_PROGRESS", cast);
    await rawDatabase().mail.deleteMany();
    const starts = Date.now() + 10 * DAY;
    const { id } = await arrangeMeeting(cast.barcelona, code, {
      ...{
        kind: "ONLINE",
        title: "First call",
        language: "en",
        place: null,
        venue: null,
        link: null,
        description: null,
      },
      ...{ startsAt: new Date(starts).toISOString(), endsAt: new Date(starts + 3_600_000).toISOString() },
    });
    const [token, ofLead] = [await answerIn(cast.wuhan, code), await answerIn(cast.lead, code)];
    expect(await linkView(token, "en")).toMatchObject({ act: "answer-meeting", state: "open", item: "First call" });
    await expect(followLink(token)).rejects.toThrow("invalidInput");
    await followLink(token, { choice: "NO" });
    expect((await meetingById(code, id, cast.wuhan)).ownAnswer).toBe("NO");
    await editMeeting(cast.barcelona, code, id, 1, { cancelled: true });
    expect((await linkView(ofLead, "en")).state).toBe("settled");
    await at(new Date(starts + DAY), () =>
      expect(followLink(ofLead, { choice: "YES" })).rejects.toThrow("linkExpired"),
    );
  });

  it("does nothing in the name of a closed account", async () => {
    const { token } = await linkIn();
    const close = (disabledAt: Date | null) =>
      rawDatabase().person.update({ where: { id: cast.wuhan.personId }, data: { disabledAt } });
    await close(new Date());
    await expect(followLink(token)).rejects.toThrow("notFound");
    await close(null);
    expect((await linkView(token, "en")).state).toBe("open");
  });
});

describe("the digest", () => {
  /** A morning, and what happened the day before it. */
  const morning = new Date("2027-03-02T07:10:00Z");
  const write = (threadId: number, body: string) =>
    at(new Date(morning.getTime() - DAY / 2), () =>
      comment(cast.wuhan, threadId, { body, language: "en", visibility: "SIGNED_IN" }),
    );

  it("tells in the morning, by project, what was neither told at once nor seen; and each thing once", async () => {
    const { threadId } = await at(new Date(morning.getTime() - 2 * DAY), () => projectAt("PROPOSED", cast));
    await rawDatabase().notification.deleteMany();
    await write(threadId, "Who measures?");
    expect(await at(morning, queueDigests)).toBeGreaterThan(0);
    expect(await at(morning, queueDigests)).toBe(0);
    const [letter] = await at(morning, () => letters(cast.barcelona, "digest"));
    expect(letter?.subject).toBe("News about Quiet streets");
    expect(
      letter?.groups?.map(({ heading, items }) => [heading, items.map(({ text, quote }) => [text, quote])]),
    ).toEqual([["Quiet streets", [["Comment added", "Who measures?"]]]]);
    expect(letter?.groups?.[0]?.items[0]?.when).toContain(`${cast.wuhan.nameEn}, `);
    // Who wrote it hears nothing of it.
    expect(await mailsTo(cast.wuhan, "digest")).toEqual([]);
    expect(await at(new Date(morning.getTime() + DAY), queueDigests)).toBe(0);
  });

  it("is not sent where all of it was seen before it left", async () => {
    const { threadId } = await at(new Date(morning.getTime() - 2 * DAY), () => projectAt("PROPOSED", cast));
    await write(threadId, "Who measures?");
    await at(morning, queueDigests);
    await rawDatabase().notification.updateMany({ data: { readAt: morning } });
    const [mail] = await mailsTo(cast.barcelona, "digest");
    expect(await composeDigest(mail as Claimed)).toBeNull();
  });

  it("leaves out what was seen by opening the page that it is about", async () => {
    const { code, threadId } = await at(new Date(morning.getTime() - 2 * DAY), () => projectAt("PROPOSED", cast));
    await rawDatabase().notification.deleteMany();
    await write(threadId, "Who measures?");
    const page = `/projects/${code}`;
    expect(await pagesWithNews(cast.barcelona)).toEqual([page]);
    expect(await markSeen(cast.barcelona, `${page}/meetings`)).toEqual({ read: 0 });
    expect(await markSeen(cast.barcelona, page)).toEqual({ read: 1 });
    await at(morning, queueDigests);
    expect(await mailsTo(cast.barcelona, "digest")).toEqual([]);
    expect(await pagesWithNews(cast.lead)).toEqual([page]);
  });

  it("comes never, or once a week, to those who want it so", async () => {
    const { threadId } = await at(new Date(morning.getTime() - 2 * DAY), () => projectAt("PROPOSED", cast));
    await changeMailPreferences(cast.barcelona, 0, { digest: "NEVER" });
    await write(threadId, "Who measures?");
    await at(morning, queueDigests);
    expect(await mailsTo(cast.barcelona, "digest")).toEqual([]);
    await expect(changeMailPreferences(cast.barcelona, 0, { digest: "DAILY" })).rejects.toThrow("stale");
  });
});

describe("reminders", () => {
  const told = (player: Player, act: () => Promise<number>, day: string) =>
    at(new Date(`${day}T08:00:00Z`), async () => {
      await Promise.all([act(), act()]);
      return subjects(player);
    });

  it("come a week and a day before a milestone, once each, to whom it is left, and none once it is reached", async () => {
    const { code } = await projectAt("IN_PROGRESS", cast);
    const { id: projectId } = await rawDatabase().project.findUniqueOrThrow({ where: { code } });
    const [own] = cast.wuhan.coordinates;
    const planned = (title: string, dueOn: string) =>
      rawDatabase().milestone.create({
        data: { projectId, title, language: "en", placeId: own?.placeId ?? null, dueOn: new Date(dueOn) },
      });
    await planned("Four streets planted", "2027-05-20");
    const { id: reached } = await planned("Costs published", "2027-06-20");
    await rawDatabase().mail.deleteMany();

    const reminder = "Due on 20 May 2027: “Four streets planted” of Quiet streets";
    expect(await told(cast.wuhan, remindOfMilestones, "2027-05-12")).toEqual([]);
    expect(await told(cast.wuhan, remindOfMilestones, "2027-05-13")).toEqual([reminder]);
    expect(await told(cast.wuhan, remindOfMilestones, "2027-05-14")).toEqual([reminder]);
    expect(await told(cast.wuhan, remindOfMilestones, "2027-05-19")).toEqual([reminder, reminder]);
    await rawDatabase().milestone.update({ where: { id: reached }, data: { completedOn: new Date("2027-06-01") } });
    expect(await told(cast.wuhan, remindOfMilestones, "2027-06-14")).toEqual([reminder, reminder]);
    expect(await subjects(cast.barcelona)).toEqual([]);
  });

  it("come before a call closes to the place whose draft is written for it, in its language", async () => {
    const { code } = await projectAt("DRAFT", cast);
    const { id: roundId } = await rawDatabase().round.create({
      data: {
        ...{ titleEn: "Second call", titleZh: "第二次征集", clusters: [], requirements: {} },
        ...{ opensAt: new Date("2027-08-01"), closesAt: new Date("2027-09-20T16:00:00Z") },
      },
    });
    await rawDatabase().project.update({ where: { code }, data: { roundId } });
    const reminder = "The call “Second call” closes on 20 September 2027";
    expect(await told(cast.barcelona, remindOfClosingCalls, "2027-09-12")).toEqual([]);
    expect(await told(cast.barcelona, remindOfClosingCalls, "2027-09-14")).toEqual([reminder]);
    expect(await told(cast.barcelona, remindOfClosingCalls, "2027-09-21")).toEqual([reminder]);
    expect(await subjects(cast.wuhan)).toEqual([]);
  });
});

describe("the inbox", () => {
  it("keeps what happened by project, and lets it be done or put off until a day", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const shown = async (part: "open" | "later" | "done") =>
      (await inboxOf(cast.lead, part)).map(({ key, notices }) => [key, notices.map(({ type }) => type)]);
    expect(await shown("open")).toEqual([[code, ["partner.accepted", "project.proposed"]]]);
    const [group] = await inboxOf(cast.lead, "open");
    const [accepted, proposed] = group?.notices ?? [];
    expect([proposed?.waits, accepted?.waits]).toEqual([true, false]);
    await moveNotice(cast.lead, accepted?.id ?? 0, { move: "done" });
    await moveNotice(cast.lead, proposed?.id ?? 0, { move: "later", until: "2099-01-01" });
    expect(await shown("open")).toEqual([]);
    expect(await shown("later")).toEqual([[code, ["project.proposed"]]]);
    expect(await shown("done")).toEqual([[code, ["partner.accepted"]]]);
    await at(new Date("2099-01-01T09:00:00Z"), async () =>
      expect(await shown("open")).toEqual([[code, ["project.proposed"]]]),
    );
  });

  it("says that something waits for as long as it does", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const waits = async () =>
      (await inboxOf(cast.lead, "open"))[0]?.notices.find((each) => each.type.startsWith("project"))?.waits;
    expect(await waits()).toBe(true);
    await transitionProject(cast.lead, code, { to: "DECLINED", version: 1, reason: "There is one already." });
    expect(await waits()).toBe(false);
  });
});
