import { ALLOWED, BARE, bareWith, NAMES, weigh, weighBarePage } from "./weigh";

// How much JavaScript, gzipped, each public page ships, beside a bare page of the same Next version.
// usage: npm start (elsewhere), then: npx tsx bench/page-weight.ts [http://localhost:3000]
const ADDRESS = process.argv[2] ?? "http://localhost:3000";

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const bare = await weighBarePage();
console.log(`${kB(bare)}  a bare page made with ${bareWith()}`);
const known = Math.abs(BARE.bytes - bare) <= NAMES && BARE.made === bareWith();
if (!known) console.error(`bench/weigh.ts knows another bare page: it is ${bare} bytes, made with ${bareWith()}.`);
let over = false;
for (const [page, allowed] of Object.entries(ALLOWED)) {
  const bytes = await weigh(new URL(page, ADDRESS).href);
  over ||= bytes - bare > allowed;
  const above = `${bytes >= bare ? "+" : "−"}${kB(Math.abs(bytes - bare)).trim()}`;
  console.log(`${kB(bytes)}  ${page} (${above} of ${kB(allowed).trim()})`);
}
if (over) console.error("A page ships more above the bare one than it may.");
process.exit(over || !known ? 1 : 0);
