import { beforeAll, describe, expect, it } from "vitest";
import * as sections from "@/app/api/v1/projects/[code]/plan/[section]/route";
import * as project from "@/app/api/v1/projects/[code]/route";
import type { Actor } from "@/lib/access/actor";
import { assign } from "@/lib/assessments/commands/assign";
import { actorOfSession } from "@/lib/people/sessions";
import { isText } from "@/lib/plan-model/text";
import { planFindings, sectionOf } from "@/lib/plans/sections/queries";
import { primary } from "@/lib/platform/database";
import { editMilestone, planMilestone, removeMilestone } from "@/lib/progress/commands/milestones";
import { milestonesOf } from "@/lib/progress/milestones";
import { editPartner } from "@/lib/workflow/edit-partner";
import { answer, invite } from "@/lib/workflow/partners";
import { projectByCode } from "@/lib/workflow/queries";
import { sendVersion } from "@/lib/workflow/send-version";
import { transitionProject } from "@/lib/workflow/transition";
import { call, personWith } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { coordinatorOf, type People, people, projectAt } from "@/test/fixtures/projects";
import { routeFiles } from "@/test/permissions/route-files";
import { planOf } from "../../../../../../test/fixtures/plan";
import { readPdf } from "../../../../../../test/pdf-text";

useDatabase();

/** Stands in every text of the working copy, and nowhere else. */
const WORD = "xyloquark";
const AMOUNT = 7_654_321;
const DAYS = ["2031-04-17", "2033-05-19", "2032-03-21"];
const TELLTALES = [WORD, String(AMOUNT), "7,654,321", "innovation-ecosystems", "smart-specialisation", ...DAYS];

/** The same content with the word in each of its texts. */
function marked(content: unknown): unknown {
  if (isText(content)) return { ...content, en: `${content.en ?? ""} ${WORD}`, zh: `${content.zh ?? ""} ${WORD}` };
  if (Array.isArray(content)) return content.map(marked);
  if (typeof content !== "object" || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, marked(value)]));
}

/** What is about one project, or about what its reader has to do. */
const OWN = /\/(projects\/\{code\}|projects$|me|assessments|threads)(?!.*pdf)/;

type Reader = Actor | null;
type Get = Parameters<typeof call>[0];
const gets: { path: string; GET: Get }[] = [];
let cast: People;
let assessor: Actor;
let reader: Actor;
let code: string;
let ids: string[];

/** A project that Barcelona leads, Wuhan writes, Chengdu may only read and Kunming is asked to, with all of it rewritten. */
beforeAll(async () => {
  for (const { file, path } of routeFiles()) {
    const { GET } = (await import(/* @vite-ignore */ file)) as { GET?: Get };
    if (GET) gets.push({ path, GET });
  }
  cast = await people();
  reader = await coordinatorOf("kunming");
  assessor = (await actorOfSession((await personWith([{ role: "ASSESSOR" }])).sessionId)) as Actor;
  ({ code } = await projectAt("PROPOSED", cast));
  await invite(cast.barcelona, code, "chengdu");
  await answer(cast.chengdu, code, "chengdu", 1, { status: "ACCEPTED" });
  await editPartner(cast.barcelona, code, "chengdu", 2, { level: "VIEW" });
  await invite(cast.barcelona, code, "kunming");
  const plan = planOf();
  for (const title of ["Sensors stand", "Sensors go"])
    await planMilestone(cast.barcelona, code, { title, language: "en", dueOn: "2027-06-30" });
  await sendVersion(cast.barcelona, code, null);
  await assign(cast.lead, code, { assessor: assessor.personId });
  await transitionProject(cast.lead, code, { to: "UNDER_REVIEW" });
  await write(plan.sections);
});

async function write(content: object) {
  const { version } = await projectByCode(code, cast.barcelona);
  const text = { en: `Streets ${WORD}`, zh: `街道${WORD}` };
  const basics = {
    title: text,
    summary: text,
    cluster: "innovation-ecosystems",
    themes: ["smart-specialisation"],
    challenges: ["post-covid"],
    sdgs: [3, 17],
    startsOn: DAYS[0],
    endsOn: DAYS[1],
  };
  await save(project.PATCH, {}, version, basics);
  for (const [section, given] of Object.entries(content)) {
    const before = await sectionOf(code, section, cast.wuhan);
    const lines = (given as { lines?: object[] }).lines?.map((line) => ({ ...line, amount: AMOUNT, year: 2032 }));
    const body = { ...(marked(given) as object), ...(lines && { lines: marked(lines), total: 2 * AMOUNT }) };
    await save(sections.PATCH, { section }, before.version, body, cast.wuhan);
  }
  const [remaining, gone] = await milestonesOf(code, cast.wuhan);
  const title = `Poles ${WORD}`;
  const added = await planMilestone(cast.wuhan, code, { title, language: "en", dueOn: DAYS[2] as string });
  await editMilestone(cast.wuhan, code, remaining?.id ?? 0, remaining?.version ?? 0, {
    title,
    dueOn: "2032-09-30",
    dependsOn: [added.id],
  });
  await removeMilestone(cast.wuhan, code, gone?.id ?? 0, gone?.version ?? 0);
  ids = [String(added.id), String(remaining?.id)];
}

async function save(handler: Get, params: object, version: number, body: unknown, by: Actor = cast.barcelona) {
  const headers = { "if-match": `"${version}"` };
  const answered = await call(handler, by.sessionId, { method: "PATCH", params: { code, ...params }, body, headers });
  expect({ params, body: await answered.json(), status: answered.status }).toMatchObject({ status: 200 });
}

/** Everything that the API answers to somebody, with what it could be asked about this project, by path. */
async function everythingFor(by: Reader, { all }: { all: boolean }): Promise<Map<string, string>> {
  const { threadId } = await projectByCode(code, null);
  const slugs = ["barcelona", "wuhan"];
  const values: Record<string, string[]> = {
    code: [code],
    number: ["now", "1", "2"],
    section: Object.keys(planOf().sections),
    slug: slugs,
    id: [...ids, String(threadId)],
    key: ["indic-1"],
  };
  const queries = ["", `?q=${WORD}&limit=100`, "?cluster=innovation-ecosystems&limit=100"];
  const answers = new Map<string, string>();
  for (const { path, GET } of gets) {
    if (!all && !OWN.test(path)) continue;
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    const ways = names.reduce<Record<string, string>[]>(
      (all, name) => all.flatMap((way) => (values[name] ?? ["1"]).map((value) => ({ ...way, [name]: value }))),
      [{}],
    );
    const own = path.endsWith("/clusters/{code}/board")
      ? ["renewal-cohesion", "innovation-ecosystems"].map((cluster) => ({ code: cluster }))
      : ways;
    for (const params of own)
      for (const query of names.length > 0 ? queries.slice(0, 1) : queries) {
        const response = await call(GET, by?.sessionId ?? null, { params, path: `/api/v1/test${query}` });
        const bytes = new Uint8Array(await response.arrayBuffer());
        const isPdf = response.headers.get("content-type") === "application/pdf";
        const text = isPdf ? JSON.stringify(await readPdf(bytes)) : new TextDecoder().decode(bytes);
        const name = `${path} ${JSON.stringify(params)} ${query} ${response.status}`;
        // What was searched for comes back in a refusal, and in the addresses that lead on from a chart.
        answers.set(name, response.status === 200 ? text.replaceAll(`q=${WORD}`, "") : "");
      }
  }
  return answers;
}

/** Of the answers those that say something of the working copy; what is always there says nothing. */
const leaksIn = (answers: Map<string, string>) =>
  [...answers].flatMap(([name, text]) => {
    const always = /taxonomy|openapi|profiles|rounds|settings|clusters|tracking|matching/.test(name);
    const messages = TELLTALES.filter((word) => text.includes(word) && (word === WORD || !always));
    return messages.length > 0 ? [`${name}: ${messages}`] : [];
  });

describe("a working copy", () => {
  it("is in no answer of the API to anybody who may not write it", async () => {
    const readers: [string, Reader][] = [
      ["a visitor", null],
      ["the cluster's lead", cast.lead],
      ["another cluster's lead", cast.otherLead],
      ["the secretariat", cast.secretariat],
      ["an assessor", assessor],
      ["a partner that only reads", cast.chengdu],
      ["an invited place", reader],
    ];
    for (const [who, by] of readers) {
      // Lists, boards and prints are looked through for a visitor and for the partner that knows the most.
      const answers = await everythingFor(by, { all: by === null || by === cast.chengdu });
      const read = [...answers.keys()].filter((name) => name.endsWith("200"));
      expect(read.length).toBeGreaterThan(25);
      expect({ who, leaks: leaksIn(answers) }).toEqual({ who, leaks: [] });
      const seen = JSON.parse(answers.get(`/api/v1/projects/{code} ${JSON.stringify({ code })}  200`) ?? "{}");
      expect(seen).toMatchObject({ title: { en: "Quiet streets" }, beingRevised: true, workingCopy: null });
    }
  });

  it("is not in what anybody is told, nor in what is kept of what happened", async () => {
    const notified = await primary().notification.findMany({ where: { project: { code } } });
    const events = await primary().auditEvent.findMany({ where: { subject: `project:${code}` } });
    for (const word of TELLTALES)
      expect(JSON.stringify([notified, events], (_, v) => (typeof v === "bigint" ? String(v) : v))).not.toContain(word);
    const edited = notified.filter(({ type }) => type === "project.edited").map(({ personId }) => personId);
    expect(new Set(edited)).toEqual(new Set([cast.barcelona.personId, cast.wuhan.personId]));
  });

  it("is read in all its parts by those who write it, and by everybody once it is sent", async () => {
    const places = [
      "/api/v1/projects/{code}",
      "/api/v1/projects/{code}/plan",
      "/api/v1/projects/{code}/milestones",
      "/api/v1/projects/{code}/working-copy",
    ].map((path) => `${path} ${JSON.stringify({ code })}  200`);
    for (const by of [cast.barcelona, cast.wuhan]) {
      const own = await everythingFor(by, { all: false });
      for (const place of places) expect(own.get(place)).toContain(WORD);
      const plan = own.get(places[1] as string) ?? "";
      expect(plan.split(WORD).length).toBeGreaterThan(40);
      expect(plan).toContain(String(AMOUNT));
    }
    const { items } = await planFindings(code, cast.barcelona);
    expect(items.filter(({ severity }) => severity === "must").map(({ message }) => message.en)).toEqual([]);
    await sendVersion(cast.barcelona, code, "With the poles.");
    const sent = await everythingFor(null, { all: false });
    for (const place of places.slice(0, 3)) expect(sent.get(place)).toContain(WORD);
    const { cluster, sentVersion, beingRevised } = await projectByCode(code, null);
    expect({ cluster, sentVersion, beingRevised }).toEqual({
      cluster: "innovation-ecosystems",
      sentVersion: 3,
      beingRevised: false,
    });
    const [milestone] = await milestonesOf(code, null);
    expect(milestone).toMatchObject({ id: Number(ids[0]), title: `Poles ${WORD}`, dueOn: DAYS[2] });
  });
});
