import { readFileSync, writeFileSync } from "node:fs";
import { fingerprintsOf, writeFingerprints } from "@/lib/profiles/borrowed-runs";

// usage: npx tsx scripts/fingerprint-brochure.ts BROCHURE.txt – writes data/brochure-fingerprints.txt from the brochure’s
// Chinese text, which is not part of this repository. Only what it prints of the places counts, from the first overview on.
const text = readFileSync(process.argv[2] ?? "", "utf8");
const known = fingerprintsOf(text.slice(text.indexOf("社会经济概况")));
writeFileSync("data/brochure-fingerprints.txt", writeFingerprints(known));
console.log(`${known.size} fingerprints`);
