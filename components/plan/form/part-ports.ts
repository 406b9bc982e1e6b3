import { send } from "@/components/query/send";
import type { ServerPorts } from "@/components/ui/autosave/draft-sync";
import type { Locale } from "@/lib/language/locales";
import type { Content } from "@/lib/plan-model/fields";
import type { ContentSection, WrittenSection } from "@/lib/plan-model/sections";
import { withDigests } from "@/lib/plan-model/text";
import type { SectionView } from "@/lib/plans/sections/present";
import type { ProjectView } from "@/lib/projects/present";
import { storedBasics, storedSection } from "./stored";

export type SavedPart = WrittenSection;

/** Where a part of a plan is saved and read, and what is checked before. */
export function partPorts(code: string, part: SavedPart, original: Locale, locale: Locale): ServerPorts<Content> {
  const basics = part === "basics";
  const path = basics ? `/api/v1/projects/${code}` : `/api/v1/projects/${code}/plan/${part}`;
  const read = (answer: unknown) =>
    basics ? storedBasics(answer as ProjectView) : storedSection(answer as SectionView);
  return {
    save: async (patch, version) => read(await send("PATCH", path, patch, { locale, ifMatch: version })),
    load: async () => read(await send("GET", path, undefined, { locale })),
    read,
    asSaved: (saved, sent) => withDigests(saved, sent, original),
    // Where the check cannot be loaded, the server's answer tells.
    check: (patch) =>
      basics
        ? import("@/components/proposals/check-proposal")
            .then(({ checkEdit }) => checkEdit(patch))
            .then((checked) => (checked.ok ? [] : checked.errors))
            .catch(() => [])
        : import("@/components/plan/form/check-section")
            .then(({ faultsOfSection }) => faultsOfSection(part as ContentSection, patch))
            .catch(() => []),
  };
}
