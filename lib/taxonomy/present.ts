import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { ThemeScope } from "@/prisma/generated/enums";

const theme = z.object({
  code: z.string(),
  cluster: z.string(),
  scope: z.enum(ThemeScope),
  /** The theme of the other scope that is about the same. */
  twin: z.string().nullable(),
  name: bilingual,
});

/** The taxonomy as the API answers it. */
export const taxonomyAnswer = z.object({
  sides: z.array(z.object({ code: z.string(), name: bilingual })),
  clusters: z.array(
    z.object({ code: z.string(), colour: z.string(), name: bilingual, shortName: bilingual, themes: z.array(theme) }),
  ),
  challenges: z.array(z.object({ code: z.string(), name: bilingual })),
});
