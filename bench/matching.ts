import { rmSync } from "node:fs";
import path from "node:path";
import { type Basis, bestFits } from "@/lib/matching/fit";
import { portfolio } from "@/lib/matching/portfolio/queries";
import { candidates, matchingBasis } from "@/lib/matching/queries";
import { WEIGHTS, type Weights } from "@/lib/matching/weights";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { FORGETFUL } from "@/test/throwaway-postgres";
import { PAIRINGS } from "./matching/pairings";

// Where the partner that a place really had in IURC stands among the suggestions made to it, from both ends; beside counting
// themes alone. The pairings are a sanity check: no weight is fitted to them.
// usage: npm run bench:matching [-- --json]

const only = (...kinds: (keyof Weights)[]): Weights =>
  Object.fromEntries(
    Object.entries(WEIGHTS).map(([kind, weight]) => [kind, kinds.includes(kind as keyof Weights) ? weight : 0]),
  ) as Weights;
const even = Object.fromEntries(Object.keys(WEIGHTS).map((kind) => [kind, 10])) as Weights;

const folder = path.resolve(".test", `matching-${process.pid}`);
const server = await startEmbedded({ folder, settings: FORGETFUL });
try {
  await ensureDatabase(server, "tandem");
  process.env.DATABASE_URL = server.urlOf("tandem");
  await prepare({});
  const [places, basis] = await Promise.all([candidates(), matchingBasis()]);
  const ways: [string, Basis][] = [
    ["themes alone", { ...basis, weights: { ...only(), theyOffer: 40, youOffer: 40, bothNamed: 20 } }],
    ["meaning alone", { ...basis, weights: only("theyMean", "youMean") }],
    ["without ties", { ...basis, weights: { ...WEIGHTS, ties: 0 } }],
    ["all reasons alike", { ...basis, weights: even }],
    ["as declared", { ...basis, weights: WEIGHTS }],
  ];
  const rankOf = (from: string, to: string, by: Basis) => {
    const place = places.find(({ slug }) => slug === from);
    const ranked = place ? bestFits(place, places, places.length, by) : [];
    return ranked.findIndex(({ slug }) => slug === to) + 1 || places.length;
  };
  const ranks = Object.fromEntries(
    ways.map(([name, by]) => [
      name,
      PAIRINGS.flatMap(([one, other]) => [rankOf(one, other, by), rankOf(other, one, by)]),
    ]),
  );
  if (process.argv.includes("--json")) console.log(JSON.stringify(ranks));
  else {
    console.log("Ranks of eight pairings that IURC made: a sanity check, no weight is fitted to them.");
    const ends = PAIRINGS.flatMap(([one, other]) => [`${one} → ${other}`, `${other} → ${one}`]);
    console.table(
      Object.fromEntries(
        ends.map((end, at) => [end, Object.fromEntries(ways.map(([name]) => [name, ranks[name]?.[at]]))]),
      ),
    );
    console.table(
      Object.fromEntries(
        Object.entries(ranks).map(([name, found]) => [
          name,
          {
            "within five": `${found.filter((rank) => rank <= 5).length} of ${found.length}`,
            "mean reciprocal rank": (found.reduce((sum, rank) => sum + 1 / rank, 0) / found.length).toFixed(2),
          },
        ]),
      ),
    );
    console.log("Pairings that serve every place, with at most so many partners each, beside plain best fit.");
    const found = await Promise.all([1, 2, 3].map((most) => portfolio(most)));
    console.table(found.map(({ most, figures }) => ({ "at most": most, ...figures })));
    console.table(
      found[0]?.plain.alone.map(({ side, count, of }) => ({ side, "taken by nobody": `${count} of ${of}` })),
    );
  }
} finally {
  await disconnect();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
