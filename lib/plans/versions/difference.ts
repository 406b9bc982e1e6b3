import { type CodeChange, codeChange, type TextChange, textChanges } from "@/lib/diff/fields";
import { type Moved, movedAmong } from "@/lib/diff/order";
import { type Block, blocksOf, type Field, type Label, type Value } from "@/lib/plan-model/blocks";
import type { PlanContent } from "@/lib/plan-model/content";
import { SECTION_NAMES, type Section } from "@/lib/plan-model/sections";
import type { Bilingual } from "@/lib/taxonomy/queries";

export type FieldChange = { field: string } & (
  | { kind: "text"; texts: TextChange[] }
  | { kind: "value"; before: Value | null; after: Value | null }
  | ({
      kind: "codes";
      of: "themes" | "challenges" | "sdgs" | "plan";
      names: Record<string, Bilingual>;
      /** What both plans have. */
      unchanged: string[];
    } & CodeChange)
);

/** What became of a part's own fields, or of one item in a list of it. */
export type PlanChange = {
  part: Section;
  list: string | null;
  key: string;
  label: Label | null;
  within: Label | null;
  became: "added" | "removed" | "changed" | "moved";
  moved: Moved | null;
  fields: FieldChange[];
};

const NOTHING: Bilingual = { en: "", zh: "" };

/** What became of a field; either side is missing where its item was added or removed. */
function fieldChange(before: Field | undefined, after: Field | undefined): FieldChange | null {
  const { field, kind } = (after ?? before) as Field;
  if (kind === "text") {
    const of = (side: Field | undefined) => (side?.kind === "text" ? side.text : NOTHING);
    const texts = textChanges(of(before), of(after));
    return texts.length > 0 ? { field, kind, texts } : null;
  }
  if (kind === "value") {
    const of = (side: Field | undefined) => (side?.kind === "value" ? side.value : null);
    const [old, fresh] = [of(before), of(after)];
    return old?.value === fresh?.value ? null : { field, kind, before: old, after: fresh };
  }
  const none: { codes: string[]; names: undefined } = { codes: [], names: undefined };
  const old = before?.kind === "codes" ? before : none;
  const fresh = after?.kind === "codes" ? after : none;
  const change = codeChange(old.codes, fresh.codes);
  const of = after?.kind === "codes" ? after.of : before?.kind === "codes" ? before.of : "plan";
  const unchanged = fresh.codes.filter((code) => old.codes.includes(code));
  return change && { field, kind, of, names: { ...old.names, ...fresh.names }, unchanged, ...change };
}

type Pair = { before: Block | null; after: Block | null };

function changeOf({ before, after }: Pair, moved: Moved | null): PlanChange | null {
  const block = (after ?? before) as Block;
  const names = [...new Set([...(after?.fields ?? []), ...(before?.fields ?? [])].map(({ field }) => field))];
  const at = (side: Block | null, name: string) => side?.fields.find(({ field }) => field === name);
  const fields = names.flatMap((name) => fieldChange(at(before, name), at(after, name)) ?? []);
  // A part's own fields that came or went with an empty part are no news.
  if (fields.length === 0 && !moved && (block.list === null || (before && after))) return null;
  const both = block.list === null || (before && after);
  const became = both ? (fields.length > 0 ? "changed" : "moved") : before ? "removed" : "added";
  const { part, list, key, label, within } = block;
  return { part, list, key, label, within: within?.label ?? null, became, moved, fields };
}

/** Blocks of one list that stand beside each other; activities are listed for each work package of their own. */
const groupOf = ({ part, list, within }: Block) => `${part} ${list ?? ""} ${within?.key ?? ""}`;

function changesIn(before: Block[], after: Block[]): PlanChange[] {
  const old = new Map(before.map((block) => [block.key, block]));
  const remaining = new Set(after.map(({ key }) => key));
  const pairs: Pair[] = [
    ...after.map((block) => ({ before: old.get(block.key) ?? null, after: block })),
    ...before.filter(({ key }) => !remaining.has(key)).map((block) => ({ before: block, after: null })),
  ];
  const moved = after[0]?.ordered ? movedAmong(pairs, before, after) : new Map<Pair, Moved>();
  return pairs.flatMap((pair) => changeOf(pair, moved.get(pair) ?? null) ?? []);
}

function grouped(blocks: Block[]): Map<string, Block[]> {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) groups.set(groupOf(block), [...(groups.get(groupOf(block)) ?? []), block]);
  return groups;
}

/** Everything that differs between two plans, in the order in which the newer one is read; what is gone stands last. */
export function differenceOf(before: PlanContent, after: PlanContent): PlanChange[] {
  const blocks = blocksOf(after);
  const [old, fresh] = [grouped(blocksOf(before)), grouped(blocks)];
  const changes = [...new Set([...fresh.keys(), ...old.keys()])].flatMap((group) =>
    changesIn(old.get(group) ?? [], fresh.get(group) ?? []),
  );
  const place = ({ part, list, key, became }: PlanChange) =>
    became === "removed"
      ? blocks.length
      : blocks.findIndex((block) => block.part === part && block.list === list && block.key === key);
  return SECTION_NAMES.flatMap((part) =>
    changes.filter((change) => change.part === part).sort((a, b) => place(a) - place(b)),
  );
}
