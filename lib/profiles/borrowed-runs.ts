import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { TaxonomyFile } from "@/lib/taxonomy/taxonomy-file";
import type { PlaceFile } from "./place-file";

/** So many Chinese characters in a row that are the brochure's too were not found anew. */
const LENGTH = 13;
const BYTES = 5;

/** Commas, colons and line ends do not part a sentence that was taken over; an enumeration's marks do. */
const WITHIN = /[\s，；：,;:]/g;
const BETWEEN_ITEMS = /、|以及/;
const QUOTED = /“[^”]*”|《[^》]*》/g;

const stretchesOf = (text: string) =>
  text
    .replaceAll(WITHIN, "")
    .split(BETWEEN_ITEMS)
    .flatMap((part) => part.match(/\p{Script=Han}+/gu) ?? []);

const fingerprint = (run: string) => createHash("sha256").update(run).digest().subarray(0, BYTES).toString("hex");

/** The places at which a run of the length begins in a stretch. */
const starts = (stretch: string) => Array.from({ length: Math.max(0, stretch.length - LENGTH + 1) }, (_, at) => at);

/** The fingerprints of every run of a text: they tell whether a run is in it, and give no word of it away. */
export const fingerprintsOf = (text: string): Set<string> =>
  new Set(
    stretchesOf(text).flatMap((stretch) => starts(stretch).map((at) => fingerprint(stretch.slice(at, at + LENGTH)))),
  );

/** The runs that a Chinese text shares with a fingerprinted one, each at its full length, outside quotations and given names. */
export function borrowedRuns(text: string, known: Set<string>, names: string[]): string[] {
  const own = names.reduce((left, name) => left.replaceAll(name, "·"), text.replaceAll(QUOTED, "·"));
  return stretchesOf(own).flatMap((stretch) => {
    const hits = starts(stretch).filter((at) => known.has(fingerprint(stretch.slice(at, at + LENGTH))));
    return hits
      .filter((at) => !hits.includes(at - 1))
      .map((first) => {
        let last = first;
        while (hits.includes(last + 1)) last += 1;
        return stretch.slice(first, last + LENGTH);
      });
  });
}

/** The runs that a place's Chinese texts have in common with the brochure. */
export const borrowedByPlace = (place: PlaceFile, known: Set<string>, names: string[]) =>
  [
    place.overview?.zh ?? "",
    ...[...place.practices, ...place.priorities].flatMap(({ title, body }) => [title.zh, body.zh]),
  ].flatMap((text) => borrowedRuns(text, known, names));

/** How `data/brochure-fingerprints.txt` is written: `scripts/fingerprint-brochure.ts` makes it from the brochure's text. */
export const writeFingerprints = (known: Set<string>) =>
  `${Buffer.from([...known].sort().join(""), "hex")
    .toString("base64")
    .replaceAll(/.{100}/g, "$&\n")
    .trimEnd()}\n`;

/** The fingerprints of the brochure’s text. */
export function readFingerprints(folder = path.join(process.cwd(), "data")): Set<string> {
  const bytes = Buffer.from(readFileSync(path.join(folder, "brochure-fingerprints.txt"), "utf8"), "base64");
  const hex = bytes.toString("hex");
  return new Set(hex.match(new RegExp(`.{${2 * BYTES}}`, "g")) ?? []);
}

/**
 * What nobody may write anew: the long names of `data/brochure-names.yaml` (institutions, parks, plans, titles), and the
 * programme's own terms where they are long enough to be nothing else.
 */
export function brochureNames(taxonomy: TaxonomyFile, folder = path.join(process.cwd(), "data")): string[] {
  const listed = parse(readFileSync(path.join(folder, "brochure-names.yaml"), "utf8"));
  const terms = [...taxonomy.themes, ...taxonomy.challenges].flatMap(({ name, labels }) => [name.zh, ...labels]);
  return [...z.array(z.string().min(1)).parse(listed), ...terms.filter((term) => term.length >= 8)];
}
