import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { ThemeScope } from "@/prisma/generated/enums";

/** What every term says: `retired` is offered no more, and what has it keeps it. */
const term = { code: z.string(), name: bilingual, retired: z.boolean(), version: z.int() };

const theme = z.object({
  ...term,
  cluster: z.string(),
  scope: z.enum(ThemeScope),
  /** The theme of the other scope that is about the same. */
  twin: z.string().nullable(),
});

/** The taxonomy as the API answers it. */
export const taxonomyAnswer = z.object({
  sides: z.array(z.object({ code: z.string(), name: bilingual })),
  clusters: z.array(z.object({ ...term, colour: z.string(), shortName: bilingual, themes: z.array(theme) })),
  challenges: z.array(z.object(term)),
});
