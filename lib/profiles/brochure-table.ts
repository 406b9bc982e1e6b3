import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const item = z.strictObject({ about: z.string().min(1), figures: z.array(z.string()) });

/** `data/brochure-items.yaml`: what a reader counted by hand in the brochure, place by place, to test the place files against. */
const brochureTableSchema = z.record(
  z.string(),
  z.strictObject({
    page: z.int(),
    population: z.int(),
    areaKm2: z.number(),
    labels: z.array(z.string()),
    overviewFigures: z.array(z.string()),
    practices: z.array(item),
    priorities: z.array(item),
  }),
);

/** Reads and checks the hand-made table. */
export const readBrochureTable = (folder = path.join(process.cwd(), "data")) =>
  brochureTableSchema.parse(parse(readFileSync(path.join(folder, "brochure-items.yaml"), "utf8")));
