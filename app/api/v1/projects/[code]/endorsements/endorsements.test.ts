import { beforeAll, describe, expect, it } from "vitest";
import * as endorsement from "@/app/api/v1/projects/[code]/endorsements/[slug]/route";
import * as endorsements from "@/app/api/v1/projects/[code]/endorsements/route";
import * as partner from "@/app/api/v1/projects/[code]/partners/[slug]/route";
import type { EndorsementView } from "@/lib/endorsements/schema";
import { reads } from "@/lib/platform/database";
import type { ProjectView } from "@/lib/projects/present";
import { projectInput } from "@/lib/projects/schema";
import { propose } from "@/lib/workflow/propose";
import { transitionProject } from "@/lib/workflow/transition";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { coordinatorOf, type People, type Player, people, projectAt, proposal } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const json = async <T>(response: Response) => (await response.json()) as T;
const saying = (code: string, body: object, by: Player) =>
  call(endorsements.POST, by.sessionId, { method: "POST", params: { code }, body });
const at = (code: string, version: number) => ({
  params: { code, slug: "chengdu" },
  headers: { "if-match": `"${version}"` },
});
const sayingAnew = (code: string, version: number, body: object, by: Player) =>
  call(endorsement.PATCH, by.sessionId, { method: "PATCH", body, ...at(code, version) });
const takingBack = (code: string, version: number, by: Player) =>
  call(endorsement.DELETE, by.sessionId, { method: "DELETE", ...at(code, version) });
const listed = async (code: string) =>
  (await json<{ items: EndorsementView[] }>(await call(endorsements.GET, null, { params: { code } }))).items;
const word = { place: "chengdu", word: "我们也有这样的街道。", language: "zh" };

describe("a place that does not take part", () => {
  it("speaks for a proposal, says it anew, and takes it back", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    expect((await saying(code, word, cast.chengdu)).status).toBe(201);
    const anew = { word: "我们也想参加。", language: "zh" };
    expect(await json(await sayingAnew(code, 1, anew, cast.chengdu))).toMatchObject({ ...anew, version: 2 });
    expect(await listed(code)).toMatchObject([{ place: { slug: "chengdu" }, word: "我们也想参加。", language: "zh" }]);
    const notified = await reads().notification.findMany({ where: { project: { code }, type: "endorsement.given" } });
    expect(notified.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([cast.barcelona.personId, cast.wuhan.personId, cast.lead.personId]),
    );
    expect((await takingBack(code, 2, cast.chengdu)).status).toBe(204);
    expect(await listed(code)).toEqual([]);
    expect((await takingBack(code, 2, cast.chengdu)).status).toBe(404);
  });

  it("loses no word to a second person of its own, who is told whose word stands", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const second = await coordinatorOf("chengdu");
    const first = await json<EndorsementView>(await saying(code, word, cast.chengdu));
    const refused = async (response: Response) => {
      expect(response.status).toBe(412);
      expect(await json(response)).toMatchObject({
        code: "stale",
        current: { word: word.word, version: 1 },
        lastChange: { at: first.at, by: first.person },
      });
    };
    await refused(await saying(code, { ...word, word: "我写的是另一句。" }, second));
    await refused(await sayingAnew(code, 7, { word: "我写的是另一句。", language: "zh" }, second));
    await refused(await takingBack(code, 7, second));
    expect(await listed(code)).toMatchObject([{ word: word.word }]);
  });

  it("cannot be spoken for by others, nor be one that takes part, nor speak when it is decided", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    expect((await saying(code, word, cast.barcelona)).status).toBe(403);
    expect((await saying(code, { ...word, place: "wuhan" }, cast.wuhan)).status).toBe(403);
    await transitionProject(cast.lead, code, { to: "AGREED", version: 1 });
    const late = await saying(code, word, cast.chengdu);
    expect(await json(late)).toMatchObject({ status: 403, code: "notEndorsableNow" });
  });
});

describe("an invited place", () => {
  it("says what would have to be otherwise, and answers later", async () => {
    const { code } = await propose(cast.barcelona, projectInput.parse({ ...proposal(), status: "PROPOSED" }));
    const answering = (version: number, body: object) =>
      call(partner.PATCH, cast.wuhan.sessionId, {
        method: "PATCH",
        params: { code, slug: "wuhan" },
        body,
        headers: { "if-match": `"${version}"` },
      });
    expect((await answering(1, { status: "INVITED" })).status).toBe(422);
    expect((await answering(1, { status: "ACCEPTED", wishes: "Two years." })).status).toBe(422);
    const wished = await json<ProjectView>(await answering(1, { status: "INVITED", wishes: "Two years, not one." }));
    const wuhan = (view: ProjectView) => view.partners.find(({ slug }) => slug === "wuhan");
    expect(wuhan(wished)).toMatchObject({ status: "INVITED", wishes: "Two years, not one.", version: 2 });
    const notified = await reads().notification.findMany({ where: { project: { code }, type: "partner.wished" } });
    expect(notified.map(({ personId }) => personId)).toEqual([cast.barcelona.personId]);
    const accepted = await json<ProjectView>(await answering(2, { status: "ACCEPTED" }));
    expect(wuhan(accepted)).toMatchObject({ status: "ACCEPTED", wishes: null });
  });
});
