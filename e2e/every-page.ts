import { readdirSync } from "node:fs";
import path from "node:path";

/** Who reads: an account of the demonstration, or nobody in particular. */
export const READERS = {
  visitor: null,
  coordinator: "barcelona",
  partner: "wuhan",
  lead: "renewal-cohesion",
  assessor: "assessor-eu",
  secretariat: "secretariat",
} as const;
export type Reader = keyof typeof READERS;

const CLUSTER = "/clusters/renewal-cohesion";
const [RUNNING, PROPOSED, REVIEWED] = ["/projects/RC-2026-002", "/projects/GT-2026-004", "/projects/RC-2026-004"];
const CHANGED = "/projects/GT-2026-001";

/** Of each page on disk an address with the demonstration's data, and each reader whom it shows something of its own. */
export const PAGES: Record<string, Record<string, Reader[]>> = {
  "": { "": ["visitor"] },
  "/accessibility": { "/accessibility": ["visitor"] },
  "/account/address/[token]": { "/account/address/not-a-link-of-ours": ["coordinator"] },
  "/account/privacy": { "/account/privacy": ["coordinator"] },
  "/account/searches": { "/account/searches": ["coordinator"] },
  "/account/security": { "/account/security": ["coordinator"] },
  "/account/tokens": { "/account/tokens": ["coordinator", "secretariat"] },
  "/assessments": { "/assessments": ["assessor", "coordinator"] },
  "/assessments/[id]": { "/assessments/3": ["assessor", "secretariat"] },
  "/clusters/[code]": { [CLUSTER]: ["visitor", "coordinator", "lead"] },
  "/clusters/[code]/charts": { [`${CLUSTER}/charts`]: ["visitor"] },
  "/clusters/[code]/report": { [`${CLUSTER}/report`]: ["visitor"] },
  "/clusters/[code]/table": { [`${CLUSTER}/table`]: ["visitor"] },
  "/clusters/[code]/timeline": { [`${CLUSTER}/timeline`]: ["visitor"] },
  "/imprint": { "/imprint": ["visitor"] },
  "/inbox": { "/inbox": ["coordinator", "secretariat"], "/inbox?part=done": ["partner"] },
  "/inbox/settings": { "/inbox/settings": ["coordinator", "partner"] },
  "/invitation/[token]": { "/invitation/not-a-link-of-ours": ["visitor"] },
  "/open-data": { "/open-data": ["visitor"] },
  "/outbox": { "/outbox": ["visitor", "secretariat"] },
  "/outbox/[id]": { "/outbox/1": ["visitor"] },
  "/places": { "/places": ["visitor", "partner"] },
  "/places/compare": {
    "/places/compare?place=wuhan&place=barcelona&place=region-lazio": ["visitor"],
    "/places/compare?place=atlantis": ["visitor"],
  },
  "/places/[slug]": { "/places/barcelona": ["visitor", "coordinator", "partner", "secretariat"] },
  "/places/[slug]/edit": { "/places/barcelona/edit": ["coordinator"] },
  "/places/[slug]/edit/preview": { "/places/barcelona/edit/preview": ["coordinator"] },
  "/places/[slug]/people": { "/places/barcelona/people": ["coordinator", "secretariat"] },
  "/places/[slug]/pictures": { "/places/barcelona/pictures": ["coordinator"] },
  "/places/[slug]/revisions": { "/places/barcelona/revisions": ["visitor", "coordinator"] },
  "/places/[slug]/revisions/[number]": { "/places/barcelona/revisions/1": ["visitor"] },
  "/privacy": { "/privacy": ["visitor"] },
  "/programme": { "/programme": ["visitor", "secretariat"], "/programme?lanes=theme": ["lead"] },
  "/programme/charts": { "/programme/charts": ["visitor"] },
  "/programme/portfolio": { "/programme/portfolio": ["visitor", "secretariat"] },
  "/programme/report": { "/programme/report": ["visitor"] },
  "/programme/table": { "/programme/table": ["secretariat"] },
  "/programme/timeline": { "/programme/timeline": ["coordinator"] },
  "/projects": { "/projects": ["visitor", "coordinator"] },
  "/projects/[code]": {
    [RUNNING]: ["visitor", "coordinator", "partner", "lead", "assessor", "secretariat"],
    [PROPOSED]: ["coordinator"],
    [REVIEWED]: ["lead"],
  },
  "/projects/[code]/amendments": { [`${RUNNING}/amendments`]: ["visitor", "coordinator"] },
  "/projects/[code]/amendments/[number]": {
    [`${CHANGED}/amendments/1`]: ["visitor"],
    [`${RUNNING}/amendments/1`]: ["partner"],
  },
  "/projects/[code]/amendments/[number]/edit": { [`${RUNNING}/amendments/1/edit`]: ["coordinator"] },
  "/projects/[code]/decision": {
    [`${REVIEWED}/decision`]: ["lead", "visitor"],
    [`${PROPOSED}/decision`]: ["assessor"],
  },
  "/projects/[code]/documents": { [`${RUNNING}/documents`]: ["visitor", "coordinator", "lead"] },
  "/projects/[code]/final-report": {
    "/projects/IE-2026-001/final-report": ["visitor"],
    [`${RUNNING}/final-report`]: ["coordinator"],
  },
  "/projects/[code]/meetings": { [`${RUNNING}/meetings`]: ["visitor", "coordinator", "secretariat"] },
  "/projects/[code]/plan": { [`${RUNNING}/plan`]: ["visitor"], [`${PROPOSED}/plan`]: ["coordinator"] },
  "/projects/[code]/plan/edit/[section]": Object.fromEntries(
    ["basics", "objectives", "workPackages", "timeline", "results", "budget"].map((section) => [
      `${PROPOSED}/plan/edit/${section}`,
      ["coordinator"],
    ]),
  ),
  "/projects/[code]/progress": { [`${RUNNING}/progress`]: ["visitor", "coordinator", "partner", "lead"] },
  "/projects/[code]/progress/update": { [`${RUNNING}/progress/update`]: ["coordinator", "partner"] },
  "/projects/[code]/versions": { [`${CHANGED}/versions`]: ["visitor"] },
  "/projects/[code]/versions/[number]": { [`${CHANGED}/versions/2`]: ["visitor"] },
  "/projects/[code]/versions/compare": { [`${CHANGED}/versions/compare?from=1&to=2`]: ["visitor"] },
  "/projects/new": { "/projects/new?to=wuhan": ["coordinator"] },
  "/rounds": { "/rounds": ["visitor", "secretariat"] },
  "/rounds/[id]": { "/rounds/2": ["visitor", "assessor", "secretariat"] },
  "/search": { "/search": ["visitor"], "/search?q=water": ["visitor", "coordinator"] },
  "/secretariat": { "/secretariat": ["secretariat"] },
  "/secretariat/mail": { "/secretariat/mail": ["secretariat"], "/secretariat/mail?about=sent": ["secretariat"] },
  "/secretariat/announcement": { "/secretariat/announcement": ["secretariat"] },
  "/secretariat/system": { "/secretariat/system": ["secretariat"] },
  "/secretariat/matching": { "/secretariat/matching": ["secretariat"] },
  "/secretariat/people": { "/secretariat/people": ["secretariat"] },
  "/secretariat/people/[id]": { "/secretariat/people/1": ["secretariat"] },
  "/secretariat/people/invite": { "/secretariat/people/invite": ["secretariat"] },
  "/secretariat/places": { "/secretariat/places": ["secretariat"] },
  "/secretariat/places/[slug]": { "/secretariat/places/bari": ["secretariat"] },
  "/secretariat/places/new": { "/secretariat/places/new": ["secretariat"] },
  "/secretariat/taxonomy": { "/secretariat/taxonomy": ["secretariat"] },
  "/secretariat/profiles": { "/secretariat/profiles": ["secretariat"] },
  "/secretariat/rounds": { "/secretariat/rounds": ["secretariat"] },
  "/secretariat/settings": { "/secretariat/settings": ["secretariat"] },
  "/secretariat/texts": { "/secretariat/texts": ["secretariat"] },
  "/sign-in": { "/sign-in": ["visitor"] },
  "/sign-in/help": { "/sign-in/help": ["visitor"] },
  "/sign-in/link/[token]": { "/sign-in/link/none": ["visitor"] },
  "/sign-in/new-password/[token]": { "/sign-in/new-password/none": ["visitor"] },
  "/answer/[token]": { "/answer/none": ["visitor"] },
  "/unsubscribe/[token]": {},
  "/waiting": { "/waiting": ["coordinator"] },
  "/style": { "/style": ["visitor"] },
  "/work": { "/work": ["coordinator", "partner", "lead", "assessor", "secretariat"] },
};

/** What leads to another page and shows nothing of its own. */
export const LEADING_ON = ["/clusters", "/sign-in/code", "/projects/[code]/edit", "/v/[code]"];

/** The pages that there are. */
export const onDisk = (): string[] =>
  readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file))
    .map((folder) => (folder === "." ? "" : `/${folder.split(path.sep).join("/")}`));

/** The addresses that somebody is shown. */
export const addressesFor = (reader: Reader): string[] =>
  Object.values(PAGES).flatMap((addresses) =>
    Object.entries(addresses).flatMap(([address, readers]) => (readers.includes(reader) ? [address] : [])),
  );
