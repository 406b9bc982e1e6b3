import { z } from "zod";
import { type Locale, messagesOf } from "@/lib/language/messages";
import { type Sentence, say } from "@/lib/language/say";
import { bilingual } from "@/lib/language/texts";
import { changeSchema } from "../present";
import type { Fault } from "./found";
import { isFaultless, type Plan } from "./plan";

const where = z.union([
  z.object({ sheet: z.string(), row: z.int(), column: z.string(), cell: z.string().optional() }),
  z.object({ path: z.string() }),
]);
const fault = z.object({ where, code: z.string(), message: z.string() });

/** What an import would do, or did. `plan` is what must be given back to carry it out; null when it cannot be. */
export const importReport = z.object({
  plan: z.string().nullable(),
  written: z.boolean(),
  counts: z.object({ changed: z.int(), same: z.int(), faulty: z.int() }),
  faults: z.array(fault),
  profiles: z.array(
    z.object({
      slug: z.string(),
      name: bilingual.nullable(),
      outcome: z.enum(["changed", "same", "faulty", "unread"]),
      draftOpen: z.boolean(),
      faults: z.array(fault),
      changes: z.array(changeSchema),
    }),
  ),
});
export type ImportReport = z.infer<typeof importReport>;

function told({ where: at, code, params }: Fault, locale: Locale) {
  const sentences = messagesOf(locale).problems as Record<string, Sentence>;
  return { where: at, code, message: say(sentences[code] ?? code, locale, params) };
}

/** A plan as it is answered, in the reader's language. */
export function reportOf(plan: Plan, written: boolean, locale: Locale): ImportReport {
  const count = (outcome: string) => plan.profiles.filter((profile) => profile.outcome === outcome).length;
  const counts = { changed: count("changed"), same: count("same"), faulty: count("faulty") };
  return {
    plan: !written && isFaultless(plan) && counts.changed > 0 ? plan.id : null,
    written,
    counts,
    faults: plan.faults.map((one) => told(one, locale)),
    profiles: plan.profiles.map(({ next: _, faults, ...profile }) => ({
      ...profile,
      faults: faults.map((one) => told(one, locale)),
    })),
  };
}
