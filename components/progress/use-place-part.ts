"use client";

import { send } from "@/components/query/send";
import type { Stored } from "@/components/ui/autosave/draft-sync";
import { useDraftSync } from "@/components/ui/autosave/use-draft-sync";
import { languageOf } from "@/lib/language/language-of";
import { lengthOf } from "@/lib/language/length";
import type { Locale } from "@/lib/language/locales";
import type { OpenPartView } from "@/lib/progress/present";

type Written = { body: string };
/** As many characters as a place's part may have. */
export const LONGEST_PART = 8_000;

const stored = ({ body, version, updatedAt, author }: OpenPartView): Stored<Written> => ({
  content: { body },
  version,
  updatedAt: updatedAt ?? "",
  editor: author,
});

/** A place's part of the next report: saved while one types, kept, and joined with what others of the place save. */
export function usePlacePart(code: string, part: OpenPartView, owner: number, locale: Locale) {
  const path = `/api/v1/projects/${code}/updates/parts/${part.place.slug}`;
  const read = (answer: unknown) => stored(answer as OpenPartView);
  return useDraftSync<Written>({
    stored: stored(part),
    owner,
    name: `part/${code}/${part.place.slug}`,
    saveOnLeave: true,
    ports: {
      save: async (patch, version) => {
        const { body = "" } = patch as Partial<Written>;
        const written = { body, language: languageOf(body, locale) };
        return read(await send("PATCH", path, written, { locale, ifMatch: version }));
      },
      load: async () => read(await send("GET", path, undefined, { locale })),
      read,
      check: async ({ body = "" }: Partial<Written>) =>
        lengthOf(body) > LONGEST_PART ? [{ path: "body", code: "tooLong", params: { count: LONGEST_PART } }] : [],
    },
  });
}
