import { beforeAll, describe, expect, it } from "vitest";
import * as drafts from "@/app/api/v1/profiles/[slug]/draft/route";
import * as documents from "@/app/api/v1/projects/[code]/documents/[id]/route";
import { POST as addDocument } from "@/app/api/v1/projects/[code]/documents/route";
import * as meetings from "@/app/api/v1/projects/[code]/meetings/[id]/route";
import { POST as answerMerger } from "@/app/api/v1/projects/[code]/mergers/[id]/answers/route";
import * as milestones from "@/app/api/v1/projects/[code]/milestones/[id]/route";
import { arrangeMeeting } from "@/lib/meetings/commands/arrange";
import { meetingInput } from "@/lib/meetings/schema";
import { reads } from "@/lib/platform/database";
import { openDraft } from "@/lib/profiles/revisions/commands/open";
import { planMilestone } from "@/lib/progress/commands/milestones";
import { offerMerger } from "@/lib/workflow/mergers/commands";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { coordinatorOf, type People, type Player, people, projectAt } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
let second: Player;
beforeAll(async () => {
  cast = await people();
  second = await coordinatorOf("barcelona");
});

type Handler = Parameters<typeof call>[0];
type Given = { params: Record<string, string>; path: string; body: unknown };

const nameOf = async ({ personId }: Player) => {
  const { nameEn, nameZh } = await reads().person.findUniqueOrThrow({ where: { id: personId } });
  return { en: nameEn, zh: nameZh };
};

/** One person changes what another had open, who is refused and told who that was. */
async function bothChange(handler: Handler, version: number, given: Given, first: Player, late: Player) {
  const change = (by: Player) =>
    call(handler, by.sessionId, { ...given, method: "PATCH", headers: { "if-match": `"${version}"` } });
  expect((await change(first)).status).toBe(200);
  await mustSayWho(await change(late), 412, first);
}

async function mustSayWho(refused: Response, status: number, who: Player) {
  const problem = (await refused.json()) as { lastChange?: { at: string } };
  expect(problem).toMatchObject({ status, current: {}, lastChange: { by: await nameOf(who) } });
  expect(Math.abs(Date.now() - Date.parse(problem.lastChange?.at ?? ""))).toBeLessThan(60_000);
}

describe("a change that comes too late is told who was first", () => {
  it("of a meeting", async () => {
    const { code } = await projectAt("IN_PROGRESS", cast);
    const [startsAt, endsAt] = ["2027-06-01T08:00:00Z", "2027-06-01T10:00:00Z"];
    const input = { kind: "ONLINE", title: "Monthly call", language: "en", startsAt, endsAt };
    const { id, version } = await arrangeMeeting(cast.barcelona, code, meetingInput.parse(input));
    await arrangeMeeting(cast.barcelona, code, meetingInput.parse({ ...input, title: "Another call" }));
    const params = { code, id: String(id) };
    const path = `/api/v1/projects/${code}/meetings/${id}`;
    await bothChange(meetings.PATCH, version, { params, path, body: { title: "Our call" } }, cast.wuhan, second);
  });

  it.each(["DRAFT", "PROPOSED"] as const)("of a milestone of a project at %s", async (status) => {
    const { code } = await projectAt(status, cast);
    const [id, other] = [
      await planMilestone(cast.barcelona, code, { title: "Sensors stand", language: "en", dueOn: "2027-06-30" }),
      await planMilestone(cast.barcelona, code, { title: "Sensors go", language: "en", dueOn: "2027-07-30" }),
    ];
    expect(other.id).not.toBe(id.id);
    const params = { code, id: String(id.id) };
    const path = `/api/v1/projects/${code}/milestones/${id.id}`;
    const body = { title: "The sensors stand" };
    await bothChange(milestones.PATCH, id.version, { params, path, body }, second, cast.barcelona);
  });

  it("of a document", async () => {
    const { code } = await projectAt("IN_PROGRESS", cast);
    const added = await call(addDocument, cast.barcelona.sessionId, {
      method: "POST",
      path: `/api/v1/projects/${code}/documents?title=Plan&language=en&name=plan.txt`,
      params: { code },
      body: "Two streets.",
      headers: { "content-type": "application/octet-stream" },
    });
    const { id, version } = (await added.json()) as { id: number; version: number };
    const params = { code, id: String(id) };
    const path = `/api/v1/projects/${code}/documents/${id}`;
    await bothChange(documents.PATCH, version, { params, path, body: { title: "Our plan" } }, cast.wuhan, second);
  });

  it("of the answer to a merger", async () => {
    const { code: from } = await projectAt("PROPOSED", cast);
    const { code } = await projectAt("PROPOSED", cast);
    const { id } = await offerMerger(cast.barcelona, from, { into: code, reason: "One street is enough." });
    const answer = (by: Player) =>
      call(answerMerger, by.sessionId, {
        method: "POST",
        path: `/api/v1/projects/${code}/mergers/${id}/answers`,
        params: { code, id: String(id) },
        body: { accepted: false },
      });
    expect((await answer(second)).status).toBe(201);
    await mustSayWho(await answer(cast.barcelona), 409, second);
  });

  it("of a place's profile, however long ago the writer sat down to it", async () => {
    const { version } = await openDraft(cast.barcelona, "barcelona");
    const path = "/api/v1/profiles/barcelona/draft";
    const given = { params: { slug: "barcelona" }, path, body: { overview: { en: "A city of blocks." } } };
    await bothChange(drafts.PATCH, version, given, second, cast.barcelona);
  });
});
