import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, it } from "vitest";
import { Figures } from "@/components/home/figures";
import { ProjectHead } from "@/components/projects/project-head";
import type { Actor } from "@/lib/access/actor";
import { projectPicture } from "@/lib/handouts/project-picture";
import en from "@/lib/language/en.json";
import { withProgramme } from "@/lib/language/programme";
import zh from "@/lib/language/zh.json";
import { matchesOf } from "@/lib/matching/queries";
import { invitePerson } from "@/lib/people/invitations/commands/invite";
import { invitationInput } from "@/lib/people/invitations/schema";
import { placesOverview } from "@/lib/profiles/overview";
import { placeFileSchema } from "@/lib/profiles/place-file";
import { drawnThread } from "@/lib/projects/drawn-thread";
import { projectInput } from "@/lib/projects/schema";
import { loadTemplate } from "@/lib/setup/load-checklist";
import { loadPlaces } from "@/lib/setup/load-places";
import { taxonomy } from "@/lib/taxonomy/queries";
import { taxonomyFileSchema } from "@/lib/taxonomy/taxonomy-file";
import { countryPairs } from "@/lib/tracking/band/country-pairs";
import { clusterBoard } from "@/lib/tracking/board";
import { pairingsOf } from "@/lib/tracking/charts/pairings";
import { answer } from "@/lib/workflow/partners";
import { propose } from "@/lib/workflow/propose";
import { projectByCode } from "@/lib/workflow/queries";
import { transitionProject } from "@/lib/workflow/transition";
import { useDatabase } from "./database";
import { clusterLeadOf, coordinatorOf, ofTheSecretariat, type Player } from "./fixtures/projects";

// Another programme, from data alone: three sides, two clusters, other names.
useDatabase({ empty: true });

const TERMS = taxonomyFileSchema.parse({
  sides: [
    { code: "AF", name: { en: "Africa", zh: "非洲" } },
    { code: "LA", name: { en: "Latin America", zh: "拉丁美洲" } },
    { code: "OC", name: { en: "Oceania", zh: "大洋洲" } },
  ],
  clusters: [
    {
      code: "blue-coast",
      colour: "transition",
      name: { en: "Coasts", zh: "海岸" },
      shortName: { en: "Coasts", zh: "海岸" },
    },
    {
      code: "old-towns",
      colour: "renewal",
      name: { en: "Old towns", zh: "老城" },
      shortName: { en: "Towns", zh: "老城" },
    },
  ],
  themes: [
    { code: "ports", cluster: "blue-coast", scope: "CITY", name: { en: "Ports", zh: "港口" }, labels: ["港口"] },
    { code: "squares", cluster: "old-towns", scope: "CITY", name: { en: "Squares", zh: "广场" }, labels: ["广场"] },
  ],
  challenges: [],
});

const place = (slug: string, side: string, country: string, en: string, zh: string) => ({
  digest: slug,
  place: placeFileSchema.parse({
    ...{ slug, side, country, kind: "CITY", name: { en, zh }, location: { lat: 1, lon: 1 } },
    ...{ sourcePage: 1, population: 400_000, areaKm2: 90, printedLabels: ["港口"], themes: ["ports"] },
    practices: [{ title: { en: "A quay", zh: "码头" }, body: { en: "Open.", zh: "开放。" }, themes: ["ports"] }],
    priorities: [{ title: { en: "A pier", zh: "栈桥" }, body: { en: "New.", zh: "新建。" }, themes: ["ports"] }],
  }),
});
const PLACES = [
  place("mombasa", "AF", "KE", "Mombasa", "蒙巴萨"),
  place("santos", "LA", "BR", "Santos", "桑托斯"),
  place("hobart", "OC", "AU", "Hobart", "霍巴特"),
];

let cast: Record<"santos" | "hobart" | "mombasa" | "lead", Player>;
let secretariat: Actor;
beforeAll(async () => {
  await loadPlaces(PLACES, TERMS);
  await loadTemplate();
  cast = {
    santos: await coordinatorOf("santos"),
    hobart: await coordinatorOf("hobart"),
    mombasa: await coordinatorOf("mombasa"),
    lead: await clusterLeadOf("blue-coast"),
  };
  secretariat = await ofTheSecretariat();
});

async function running(lead: "santos" | "mombasa", partners: ("santos" | "hobart")[]) {
  const input = projectInput.parse({
    ...{ lead, partners, originalLanguage: "en", cluster: "blue-coast", themes: ["ports"] },
    title: { en: "Quays that stay dry" },
    summary: { en: "Three harbours measure what a higher sea does to a quay, and build one that stays dry." },
  });
  const { code } = await propose(cast[lead], input);
  const move = (who: Player, to: "PROPOSED" | "UNDER_REVIEW" | "AGREED" | "IN_PROGRESS") =>
    transitionProject(who, code, { to, version: 1 });
  await move(cast[lead], "PROPOSED");
  for (const partner of partners) await answer(cast[partner], code, partner, 1, { status: "ACCEPTED" });
  await move(cast.lead, "UNDER_REVIEW");
  await move(cast.lead, "AGREED");
  await move(cast[lead], "IN_PROGRESS");
  return projectByCode(code, cast[lead]);
}

it("runs a project from one side to two others, numbered by its own cluster, and shows all who take part", async () => {
  const project = await running("mombasa", ["santos", "hobart"]);
  expect(project.code).toMatch(/^BC-\d{4}-001$/);
  const head = renderToStaticMarkup(<ProjectHead project={project} taxonomy={await taxonomy()} locale="en" />);
  const [before = "", after = ""] = head.split("<svg");
  expect(before).toContain("Mombasa");
  expect([after.includes("Santos"), after.includes("Hobart")]).toEqual([true, true]);
  expect(JSON.stringify(await clusterBoard("blue-coast", {}, {}, null))).toContain(project.code);
  expect((await pairingsOf({}, null)).length).toBe(3);
  expect((await countryPairs()).map(({ countries }) => countries.LEFT)).toEqual(["KE", "KE"]);
});

it("draws a line between two sides of which neither is the first", async () => {
  const project = await running("santos", ["hobart"]);
  const lead = project.partners[0];
  if (!lead) throw new Error("nobody leads");
  const thread = drawnThread({ ...project, lead, partners: project.partners.slice(1) });
  expect(thread.ends).toEqual({ LEFT: "ANSWERED", RIGHT: "ANSWERED" });
  const drawn = JSON.stringify(await projectPicture(project, await taxonomy(), "en"));
  expect(drawn.length).toBeGreaterThan(1_000);
});

it("counts its places by its own sides, and matches them", async () => {
  const [places, terms, matches] = await Promise.all([placesOverview([]), taxonomy(), matchesOf("hobart")]);
  const figures = renderToStaticMarkup(<Figures places={places} sides={terms.sides} standing={[]} locale="en" />);
  expect(figures).toContain("places, 1 on each side");
  expect(matches?.map(({ slug }) => slug).sort()).toEqual(["mombasa", "santos"]);
});

/** What says where a system of codes or a standard is from, whoever's programme it is. */
const OF_THE_WORLD = [/"codeOfNoPlaceThere":"[^"]*"/, /"officialCodeHint":"[^"]*"/, /European standard|欧洲标准/];

it("is called by its own name and joins its own parts of the world, which no message says", () => {
  const names = {
    ...{ programme: "Tidelines", programmeInFull: "Tidelines", programmeAndYears: "Tidelines, 2027" },
    ...{ regions: "three oceans", regionsElsewhere: "三大洋", jurisdictions: "all of them" },
    ...{ ownClock: "Nairobi time", otherClock: "Hobart time" },
  };
  for (const messages of [en, zh]) {
    const said = JSON.stringify(withProgramme(messages, names));
    const text = OF_THE_WORLD.reduce((rest, each) => rest.replace(each, ""), said);
    expect(text).not.toMatch(/IURC|\{programme|\b(China|Europe(?!\/)|EU|European)\b|中欧|中国|欧洲|欧盟/);
    for (const name of Object.values(names)) expect(text).toContain(name);
  }
});

it("invites people to its places", async () => {
  const membership = { role: "COORDINATOR", place: "hobart" } as const;
  const invited = await invitePerson(secretariat, invitationInput.parse({ email: "ann@hobart.example", membership }));
  expect(invited.place).toMatchObject({ slug: "hobart", side: "OC" });
});
