import { writeFileSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import config, { FLOORS } from "../../.dependency-cruiser.mjs";

// Draws docs/architecture.md from the code: `npm run architecture`.

const PAGE = "docs/architecture.md";
const TESTS = /\.test\.tsx?$/;

/** The folder that a file of `lib`, `components` or `app` belongs to as a room: `plans` of `lib/plans/…`. */
const roomOf = (file: string): string => file.split("/")[1] ?? "";

/** For each room the rooms that its files import, with how many imports there are. */
async function imports(): Promise<Map<string, Map<string, number>>> {
  const { output } = await cruise(["lib"], config.options, undefined, { tsConfig: extractTSConfig("tsconfig.json") });
  const found = new Map(FLOORS.flatMap(({ rooms }) => rooms.map((room) => [room, new Map<string, number>()])));
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    if (!source.startsWith("lib/") || TESTS.test(source)) continue;
    const room = found.get(roomOf(source));
    for (const { resolved } of dependencies) {
      if (!resolved.startsWith("lib/") || roomOf(resolved) === roomOf(source)) continue;
      room?.set(roomOf(resolved), (room.get(roomOf(resolved)) ?? 0) + 1);
    }
  }
  return found;
}

/** What a room reaches by way of the others it imports: an arrow beside such a way would tell nothing new. */
function reached(room: string, arrows: Map<string, Map<string, number>>): Set<string> {
  const all = new Set<string>();
  const follow = (from: string) => {
    for (const next of arrows.get(from)?.keys() ?? []) {
      if (all.has(next)) continue;
      all.add(next);
      follow(next);
    }
  };
  for (const next of arrows.get(room)?.keys() ?? []) follow(next);
  return all;
}

function picture(arrows: Map<string, Map<string, number>>): string {
  const floors = [...FLOORS.entries()]
    .reverse()
    .map(([index, { holds, rooms }]) =>
      [`  subgraph floor${index}["${holds}"]`, "    direction LR", ...rooms.map((room) => `    ${room}`), "  end"].join(
        "\n",
      ),
    );
  const lines = [...arrows].flatMap(([room, targets]) => {
    const indirect = reached(room, arrows);
    return [...targets.keys()].filter((target) => !indirect.has(target)).map((target) => `  ${room} --> ${target}`);
  });
  return ["flowchart TB", ...floors, ...lines].join("\n");
}

function table(arrows: Map<string, Map<string, number>>): string {
  const users = (room: string) => [...arrows].filter(([, targets]) => targets.has(room)).length;
  const rows = [...FLOORS].reverse().flatMap(({ holds, rooms }) =>
    rooms.map((room, index) => {
      const below = [...(arrows.get(room)?.keys() ?? [])].sort().join(", ");
      return `| ${index === 0 ? holds : ""} | \`lib/${room}\` | ${below || "nothing"} | ${users(room)} |`;
    }),
  );
  return ["| floor | room | knows | known by |", "| --- | --- | --- | --: |", ...rows].join("\n");
}

/** The whole page, as the code is now. */
export async function architecturePage(): Promise<string> {
  const arrows = await imports();
  return `# Architecture

<!-- Drawn from the code by \`npm run architecture\`; do not edit by hand. -->

One Next.js application and one worker over one Postgres. Imports point down: \`app\` (pages and the API's routes) → \`components\` (what a reader sees) → \`lib\` (what the product knows) → the database's client. \`lib\` knows neither React nor Next; pages and components ask its queries and commands, never the database.

Inside \`lib\` the rooms lie on floors. A room knows the floors below its own, none above and none beside it, and no two files need each other. \`npm run check\` refuses anything else: the floors are written in \`.dependency-cruiser.mjs\`, which is where a new room gets its place.

Where something belongs: a **rule** that needs no database into \`project-rules\` (or the \`policy.ts\` of its room); what the **plan** is made of into \`plan-model\`; what **one concept** stores and answers into its own room, as \`schema.ts\` (what comes in), \`present.ts\` (what an answer shows), \`queries.ts\` (reads), \`commands/\` (writes, each in one transaction with its event and whom it tells); what **joins several** into \`workflow\`.

## Rooms of lib

Arrows that follow from others are left out.

\`\`\`mermaid
${picture(arrows)}
\`\`\`

${table(arrows)}
`;
}

if (process.argv[1]?.endsWith("architecture.ts")) writeFileSync(PAGE, await architecturePage());
