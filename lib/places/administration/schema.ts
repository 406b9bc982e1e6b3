import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { isCountry } from "@/lib/places/country-name";
import { codeFits } from "@/lib/places/official-code";
import { besideFaults, wholeSchema } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { codeGiven, line, matching } from "@/lib/text/schema";
import { PlaceKind } from "@/prisma/generated/enums";

const name = z.strictObject({ en: line(LIMITS.placeName), zh: line(LIMITS.placeName) });
const location = z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
/** What statistics call it: a NUTS code, or one of GB/T 2260; an empty one is none. */
const officialCode = matching(/^[0-9A-Z]*$/, 6)
  .transform((code) => code || null)
  .nullable();
const country = matching(/^[A-Z]{2}$/, 2, "unknownValue").refine(isCountry, "unknownValue");

/** What the secretariat says of a place, whatever its profile says. */
const told = { name, kind: z.enum(PlaceKind), country, location, officialCode };

type Coded = { country?: string; officialCode?: string | null };
const fitting = (value: Coded, context: z.core.$RefinementCtx) => {
  const { officialCode: code, country: where } = value;
  if (code && where && !codeFits(code, where))
    context.addIssue({ code: "custom", path: ["officialCode"], message: "codeOfNoPlaceThere" });
};

/** A place to be added; its address is made of its English name. */
export const newPlaceInput = z.strictObject({ ...told, side: codeGiven(60) });
/** The rule between its fields, for whoever adds some. */
export const officialCodeFits = fitting;
export type NewPlace = z.output<typeof newPlaceInput>;

/** What is changed of a place: what is told of it, and whether it takes part. */
export const placeChange = z
  .strictObject({ ...told, retired: z.boolean() })
  .partial()
  .superRefine(Object.assign(fitting, besideFaults));
export type PlaceChange = z.output<typeof placeChange>;

/** A place as the secretariat looks after it. */
export const placeRecord = z.object({
  slug: z.string(),
  name: bilingual,
  side: z.string(),
  kind: z.enum(PlaceKind),
  country: z.string(),
  location: z.object({ lat: z.number(), lon: z.number() }),
  officialCode: z.object({ system: z.enum(["NUTS", "GB_T_2260"]), code: z.string() }).nullable(),
  retiredAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type PlaceRecord = z.infer<typeof placeRecord>;
export const placeList = wholeSchema(placeRecord);
