"use client";

import type { Stored } from "@/components/ui/autosave/draft-sync";
import { useDraftSync } from "@/components/ui/autosave/use-draft-sync";
import type { Locale } from "@/lib/language/locales";
import type { Content } from "@/lib/plan-model/fields";
import { partPorts, type SavedPart } from "./part-ports";

type Part = {
  code: string;
  part: SavedPart;
  stored: Stored<Content>;
  owner: number;
  original: Locale;
  locale: Locale;
};

/** The part of a plan that this page edits: saved while one types, kept, and joined with what co-authors save. */
export const usePart = ({ code, part, stored, owner, original, locale }: Part) =>
  useDraftSync<Content>({
    stored,
    owner,
    name: `plan/${code}/${part}`,
    saveOnLeave: true,
    ports: partPorts(code, part, original, locale),
  });
