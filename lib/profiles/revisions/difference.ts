import { type CodeChange, codeChange, type TextChange, textChanges } from "@/lib/diff/fields";
import { movedAmong } from "@/lib/diff/order";
import type { Bilingual } from "@/lib/taxonomy/queries";
import type { Note } from "../present";
import { type Content, type Figures, LISTS, type List } from "./content";
import { type Pair, pairsOf } from "./pairs";

/** One thing that differs between two revisions. */
export type Change =
  | { kind: "figure"; field: keyof Figures; before: number | string | null; after: number | string | null }
  | ({ kind: "codes"; field: "themes" | "challenges" } & CodeChange)
  | { kind: "overview"; texts: TextChange[] }
  | {
      kind: "item";
      list: List;
      became: "added" | "removed" | "changed" | "moved";
      key: string;
      title: Bilingual;
      titles: TextChange[];
      bodies: TextChange[];
      themes: CodeChange | null;
      /** Places in the list, counted from 1, where the item moved among those that stayed. */
      moved: { from: number; to: number } | null;
    }
  | { kind: "note"; became: "added" | "removed"; note: Note };

type ItemChange = Extract<Change, { kind: "item" }>;

const FIELDS = ["population", "populationYear", "populationSource", "areaKm2", "areaYear", "areaSource"] as const;
const NOTHING: Bilingual = { en: "", zh: "" };

function itemChange(list: List, { before, after }: Pair, moved: ItemChange["moved"]): ItemChange | null {
  const item = after ?? before;
  if (!item) return null;
  const titles = textChanges(before?.title ?? NOTHING, after?.title ?? NOTHING);
  const bodies = textChanges(before?.body ?? NOTHING, after?.body ?? NOTHING);
  const themes = codeChange(before?.themes ?? [], after?.themes ?? []);
  const changed = titles.length + bodies.length > 0 || themes;
  if (before && after && !changed && !moved) return null;
  const became = !before ? "added" : !after ? "removed" : changed ? "changed" : "moved";
  return { kind: "item", list, became, key: item.key, title: item.title, titles, bodies, themes, moved };
}

function itemChanges(list: List, before: Content, after: Content): Change[] {
  const pairs = pairsOf(before[list], after[list]);
  const moved = movedAmong(pairs, before[list], after[list]);
  return pairs.flatMap((pair) => itemChange(list, pair, moved.get(pair) ?? null) ?? []);
}

const same = (a: Note, b: Note) => a.field === b.field && a.en === b.en && a.zh === b.zh;

function noteChanges(before: Note[], after: Note[]): Change[] {
  const missing = (from: Note[], among: Note[]) => from.filter((note) => !among.some((other) => same(note, other)));
  return [
    ...missing(before, after).map((note) => ({ kind: "note", became: "removed", note }) as const),
    ...missing(after, before).map((note) => ({ kind: "note", became: "added", note }) as const),
  ];
}

/** Everything that differs between two revisions, in the order of the page: figures, themes, overview, items, notes. */
export function differenceOf(before: Content, after: Content): Change[] {
  const codes = (["themes", "challenges"] as const).flatMap((field): Change[] => {
    const change = codeChange(before[field], after[field]);
    return change ? [{ kind: "codes", field, ...change }] : [];
  });
  const overview = textChanges(before.overview, after.overview);
  return [
    ...FIELDS.filter((field) => before[field] !== after[field]).map(
      (field): Change => ({ kind: "figure", field, before: before[field], after: after[field] }),
    ),
    ...codes,
    ...(overview.length > 0 ? [{ kind: "overview", texts: overview } as const] : []),
    ...LISTS.flatMap((list) => itemChanges(list, before, after)),
    ...noteChanges(before.notes, after.notes),
  ];
}
