import { z } from "zod";

const name = z.object({ en: z.string(), zh: z.string() });
const theme = z.object({ code: z.string(), cluster: z.string(), scope: z.enum(["CITY", "REGION"]), name });

/** The taxonomy as the API answers it. */
export const taxonomyAnswer = z.object({
  sides: z.array(z.object({ code: z.string(), name })),
  clusters: z.array(z.object({ code: z.string(), colour: z.string(), name, shortName: name, themes: z.array(theme) })),
  challenges: z.array(z.object({ code: z.string(), name })),
});
