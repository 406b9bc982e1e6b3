// Which code may know which: checked by `npm run check`, and drawn into docs/architecture.md by `npm run architecture`.

/**
 * The rooms of `lib`, floor by floor from the ground. A room knows the floors below it: none above, and none beside it.
 */
export const FLOORS = [
  { holds: "who acts, what is refused and why", rooms: ["access"] },
  { holds: "database, events, jobs, limits, log: nothing of the domain", rooms: ["platform"] },
  {
    holds: "texts, numbers, files, print, the difference and the merging of what two wrote",
    rooms: ["language", "text", "diff", "merge", "spreadsheets", "storage", "print"],
  },
  { holds: "letters, and how they leave", rooms: ["mail"] },
  {
    holds: "the programme's terms, what texts mean, telling people, the API's description",
    rooms: ["taxonomy", "notifications", "openapi", "meaning"],
  },
  { holds: "the places that take part", rooms: ["places"] },
  {
    holds: "rules without a database, the plan's declaration, people",
    rooms: ["people", "matching", "project-rules", "plan-model", "site"],
  },
  { holds: "profiles, calls for proposals, projects", rooms: ["profiles", "rounds", "projects"] },
  {
    holds: "what a project has",
    rooms: ["plans", "conditions", "endorsements", "documents", "threads", "meetings"],
  },
  { holds: "what comes of a plan", rooms: ["progress", "final-report", "assessments"] },
  { holds: "whoever orchestrates: propose, move, merge", rooms: ["workflow"] },
  { holds: "what is read across projects", rooms: ["tracking", "search", "work", "operations"] },
  { holds: "letters about what happens, digests, answers without signing in", rooms: ["telling"] },
  { holds: "what is handed on: pictures of links, sheets of a page, open data", rooms: ["handouts", "open-data"] },
  { holds: "preparing a database, and the demonstration", rooms: ["setup"] },
];

/** The rooms of `components`, in the same way: what all are made of at the ground, what shows a whole page above. */
export const COMPONENT_FLOORS = [
  { holds: "requests, and the site's own texts", rooms: ["query", "site"] },
  { holds: "fields, dialogs, notices, lists, autosave: what everything is made of", rooms: ["ui"] },
  { holds: "a project as it is drawn", rooms: ["drawing"] },
  {
    holds: "one concept each",
    rooms: [
      "assessments",
      "diff",
      "documents",
      "mail",
      "meetings",
      "places",
      "proposals",
      "rounds",
      "search",
      "settings",
      "sharing",
      "threads",
    ],
  },
  { holds: "what is made of these", rooms: ["home", "mergers", "profiles", "progress"] },
  { holds: "plans and revisions, places side by side", rooms: ["comparison", "plan", "revisions"] },
  {
    holds: "projects as a whole, and what changes them",
    rooms: ["amendments", "final-report", "projects", "versions"],
  },
  { holds: "what is read across projects, and decisions", rooms: ["decision", "tracking", "work"] },
  { holds: "who is signed in", rooms: ["people", "system"] },
  { holds: "the frame around every page, and every component in every state", rooms: ["shell", "style"] },
  { holds: "the page without a line", rooms: ["offline"] },
];

const anyOf = (top, rooms) => `^${top}/(${rooms.join("|")})/`;

/** Of each room that it looks down: tests excepted, which reach whatever they try. */
const upwards = (top, floors) =>
  floors.flatMap(({ rooms }, floor) =>
    rooms.map((room) => {
      const notBelow = floors
        .slice(floor)
        .flatMap((other) => other.rooms)
        .filter((other) => other !== room);
      return {
        name: `${top}-${room}-looks-down`,
        comment: `${top}/${room} knows the floors below it, none above and none beside it.`,
        severity: "error",
        from: { path: anyOf(top, [room]), pathNot: TESTS() },
        to: { path: notBelow.length ? anyOf(top, notBelow) : "^$" },
      };
    }),
  );

/** Every room is on a floor. */
const onAFloor = (top, floors) => ({
  name: `${top}-room-has-a-floor`,
  comment: `A new room of ${top} is put on a floor in .dependency-cruiser.mjs.`,
  severity: "error",
  from: {},
  to: {
    path: `^${top}/`,
    pathNot: anyOf(
      top,
      floors.flatMap(({ rooms }) => rooms),
    ),
  },
});

function TESTS() {
  return "\\.test\\.tsx?$|^test/";
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...upwards("lib", FLOORS),
    ...upwards("components", COMPONENT_FLOORS),
    onAFloor("lib", FLOORS),
    onAFloor("components", COMPONENT_FLOORS),
    {
      name: "no-circle",
      comment: "Files that need each other are one file, or lack a third below them.",
      severity: "error",
      from: { pathNot: TESTS() },
      // What is imported at its first call was whole by then.
      to: { circular: true, viaOnly: { dependencyTypesNot: ["dynamic-import"] } },
    },
    {
      name: "lib-knows-no-interface",
      severity: "error",
      from: { path: "^lib/", pathNot: TESTS() },
      to: { path: ["^(components|app)/", "^node_modules/(react|react-dom|next)/"] },
    },
    {
      name: "components-know-no-page",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "interface-asks-queries",
      comment: "Pages and components ask queries and commands, never the database.",
      severity: "error",
      from: { path: "^(components|app)/", pathNot: TESTS() },
      to: { path: ["^prisma/", "^node_modules/@prisma/", "^lib/platform/database\\.ts$"] },
    },
    {
      name: "served-needs-no-test",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: TESTS() },
      to: { path: "^test/" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/generated"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"], exportsFields: ["exports"] },
    cache: { folder: ".test/dependencies", strategy: "content" },
  },
};
