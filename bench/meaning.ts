import { readFileSync } from "node:fs";
import { termFinder } from "@/lib/meaning/glossary";
import { parseGlossary } from "@/lib/meaning/glossary-file";
import { parseGlosses } from "@/lib/meaning/glosses";
import { type Method, meaning, substring, trigram } from "./meaning/methods";
import { type Parallel, parallelPassages } from "./meaning/passages";

// How well passages are found that exist in the other language alone: the profiles are held out by place, so that nothing
// was learned from them. A passage asks for its twin among all passages in the other language; then its title alone does.
// usage: npm run bench:meaning [-- --json]

/** The places are parted into so many groups, each held out once. */
const GROUPS = 11;

type Tally = { asked: number; first: number; withinFive: number; reciprocal: number };
type Figures = { name: string; passagesZhEn: Tally; passagesEnZh: Tally; titlesZhEn: Tally; titlesEnZh: Tally };

const empty = (): Tally => ({ asked: 0, first: 0, withinFive: 0, reciprocal: 0 });

/** Counts where the right one of the answers stands; whatever scores the same stands before it. */
function count(tally: Tally, scores: number[], right: number): void {
  const rank = scores.filter((score, at) => at === right || score >= (scores[right] ?? 0)).length;
  tally.asked += 1;
  tally.first += rank === 1 ? 1 : 0;
  tally.withinFive += rank <= 5 ? 1 : 0;
  tally.reciprocal += 1 / rank;
}

/** The figures of a method over all passages, each asked for by what was learned without its place. */
export function measure(method: Method, passages: Parallel[]): Figures {
  const places = [...new Set(passages.map(({ place }) => place))];
  const figures = {
    name: method.name,
    ...{ passagesZhEn: empty(), passagesEnZh: empty(), titlesZhEn: empty(), titlesEnZh: empty() },
  };
  for (let group = 0; group < GROUPS; group++) {
    const held = new Set(places.filter((_, at) => at % GROUPS === group));
    const answersIn = method.prepare(passages.filter(({ place }) => !held.has(place)));
    const english = answersIn(
      passages.map(({ en }) => en),
      "en",
    );
    const chinese = answersIn(
      passages.map(({ zh }) => zh),
      "zh",
    );
    passages.forEach(({ place, en, zh, title }, at) => {
      if (!held.has(place)) return;
      count(figures.passagesZhEn, english(zh), at);
      count(figures.passagesEnZh, chinese(en), at);
      if (!title) return;
      count(figures.titlesZhEn, english(title.zh), at);
      count(figures.titlesEnZh, chinese(title.en), at);
    });
  }
  return figures;
}

const percent = (part: number, { asked }: Tally) => `${((100 * part) / asked).toFixed(1)} %`;
const row = (tally: Tally) => ({
  first: percent(tally.first, tally),
  "within five": percent(tally.withinFive, tally),
  "mean reciprocal rank": (tally.reciprocal / tally.asked).toFixed(2),
});

const passages = parallelPassages();
const terms = termFinder(parseGlossary(readFileSync("data/glossary.yaml", "utf8")));
const glosses = parseGlosses(readFileSync("data/glosses.txt", "utf8"));
const methods = [
  substring,
  trigram,
  meaning("meaning, without glossary and glosses", { terms: termFinder([]), glosses: new Map() }),
  meaning("meaning, without glosses", { terms, glosses: new Map() }),
  meaning("meaning", { terms, glosses }),
];
const only = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const found = methods.filter(({ name }) => !only || name === only).map((method) => measure(method, passages));
if (process.argv.includes("--json")) console.log(JSON.stringify(found));
else {
  console.log(`${passages.length} passages of the published profiles in both languages, held out by place`);
  for (const { name, ...kinds } of found) {
    console.log(`\n${name}`);
    console.table(Object.fromEntries(Object.entries(kinds).map(([kind, tally]) => [kind, row(tally)])));
  }
}
