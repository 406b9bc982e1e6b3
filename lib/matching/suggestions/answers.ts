import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import type { Prisma } from "@/prisma/generated/client";
import type { SuggestionAnswer, SuggestionState } from "./schema";

/** For so many months a partner is not suggested to whom it is too early for. */
export const REST_MONTHS = 6;

const SLUG = { select: { slug: true } } as const;
const ANSWERED = { place: SLUG, other: SLUG, person: { select: { nameEn: true, nameZh: true } } } as const;
export type AnswerRow = Prisma.SuggestionAnswerGetPayload<{ include: typeof ANSWERED }>;

/** When a suggestion comes again that was answered with "not now". */
function endOfRest(at: Date): Date {
  const end = new Date(at);
  end.setUTCMonth(end.getUTCMonth() + REST_MONTHS);
  return end;
}

/** Whether an answer holds: "not now" does for some months, the others until they are withdrawn. */
export const holds = ({ stance, at }: Pick<AnswerRow, "stance" | "at">): boolean =>
  stance !== "NOT_NOW" || endOfRest(at) > now();

/** What a place said, and what others said about it; of one other place, where that is named. */
export const answersOf = (slug: string, other?: string): Promise<AnswerRow[]> =>
  askForAll(`answers to suggestions of ${slug} and ${other ?? "all"}`, () =>
    reads().suggestionAnswer.findMany({
      where: {
        OR: [
          { place: { slug }, ...(other && { other: { slug: other } }) },
          { other: { slug }, ...(other && { place: { slug: other } }) },
        ],
      },
      include: ANSWERED,
    }),
  );

/** Where a place stands with another by what both said. */
export function stateOf(rows: AnswerRow[], slug: string, other: string): SuggestionState {
  const between = (from: string, to: string) =>
    rows.find((row) => row.place.slug === from && row.other.slug === to && holds(row));
  const own = between(slug, other);
  return { answer: own ? present(own) : null, interested: between(other, slug)?.stance === "INTERESTED" };
}

const present = ({ stance, reason, person, at }: AnswerRow): SuggestionAnswer => ({
  stance,
  reason,
  by: { en: person.nameEn, zh: person.nameZh },
  at: at.toISOString(),
  restsUntil: stance === "NOT_NOW" ? endOfRest(at).toISOString() : null,
});
