import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { borrowedByPlace, brochureNames, readFingerprints } from "@/lib/profiles/borrowed-runs";
import { placeFileSchema } from "@/lib/profiles/place-file";
import { figureErrors } from "@/lib/profiles/place-file-check";
import { readTaxonomyFile } from "@/lib/taxonomy/taxonomy-file";

// usage: npx tsx scripts/check-places.ts [slug …] – what is wrong with the files of data/places, one line each.
const only = process.argv.slice(2);
const [brochure, names] = [readFingerprints(), brochureNames(readTaxonomyFile())];
let bad = 0;
for (const file of readdirSync("data/places")) {
  const slug = file.replace(/\.yaml$/, "");
  if (only.length && !only.includes(slug)) continue;
  const read = placeFileSchema.safeParse(parse(readFileSync(`data/places/${file}`, "utf8")));
  const errors = read.success
    ? [
        ...figureErrors(read.data),
        ...borrowedByPlace(read.data, brochure, names).map((run) => `taken over from the brochure: ${run}`),
      ]
    : read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  for (const error of errors) console.log(`${slug}: ${error}`);
  bad += errors.length;
}
process.exitCode = bad ? 1 : 0;
