import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ThemeScope } from "@/prisma/generated/enums";

const name = z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** Texts the brochure prints for a code; a composite label stands under each code it covers. */
const labels = z.array(z.string().min(1)).min(1);

/** `data/taxonomy.yaml`: the programme's sides, thematic clusters, themes and challenges, in the order they are shown. */
export const taxonomyFileSchema = z
  .strictObject({
    sides: z.array(z.strictObject({ code: z.string().regex(/^[A-Z]{2}$/), name })).min(2),
    clusters: z.array(z.strictObject({ code, colour: z.string().min(1), name, shortName: name })).min(1),
    themes: z
      .array(
        z.strictObject({
          code,
          cluster: code,
          scope: z.enum(ThemeScope),
          /** The theme of the other scope that is about the same. */
          twin: code.optional(),
          /** The Sustainable Development Goals that it serves first. */
          sdgs: z.array(z.int().min(1).max(17)).min(1).max(4).optional(),
          name,
          labels,
        }),
      )
      .min(1),
    challenges: z.array(
      z.strictObject({ code, sdgs: z.array(z.int().min(1).max(17)).max(4).optional(), name, labels }),
    ),
  })
  .refine(({ clusters, themes }) => themes.every((theme) => clusters.some(({ code }) => code === theme.cluster)), {
    path: ["themes"],
    message: "a theme stands under a cluster that does not exist",
  })
  .refine(
    ({ themes, challenges }) =>
      new Set([...themes, ...challenges].map(({ code }) => code)).size === themes.length + challenges.length,
    {
      path: ["themes"],
      message: "a code is given twice",
    },
  )
  .refine(
    ({ themes }) =>
      themes.every(({ code: own, scope, twin }) => {
        const other = themes.find((theme) => theme.code === twin);
        return twin === undefined || (other?.twin === own && other.scope !== scope);
      }),
    { path: ["themes"], message: "twins do not name each other, or are of the same scope" },
  );

export type TaxonomyFile = z.infer<typeof taxonomyFileSchema>;

/** Reads and checks `data/taxonomy.yaml`. */
export function readTaxonomyFile(folder = path.join(process.cwd(), "data")): TaxonomyFile {
  return taxonomyFileSchema.parse(parse(readFileSync(path.join(folder, "taxonomy.yaml"), "utf8")));
}

/** The themes and challenges that printed labels stand for, in the taxonomy's order, and the labels nobody knows. */
export function codesOfLabels(file: TaxonomyFile, printed: string[]) {
  const known = [...file.themes, ...file.challenges].flatMap(({ labels: texts }) => texts);
  const codes = (entries: { code: string; labels: string[] }[]) =>
    entries.filter(({ labels: texts }) => texts.some((text) => printed.includes(text))).map((entry) => entry.code);
  return {
    themes: codes(file.themes),
    challenges: codes(file.challenges),
    unknown: printed.filter((label) => !known.includes(label)),
  };
}
