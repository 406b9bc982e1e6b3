import type { Note } from "../present";
import { type Content, type ContentItem, LISTS } from "./content";

/** A field that two people changed differently: which, and what each made of it. */
export type Conflict = { path: string; mine: unknown; theirs: unknown };

type Flat = Map<string, string>;

// The parts of a content that are compared and chosen as wholes, each under a path like `overview.en` or
// `practices.<key>.body.zh`, as JSON so that they compare by value.
function flat(content: Content): Flat {
  const { overview, practices, priorities, ...rest } = content;
  const parts: [string, unknown][] = Object.entries(rest);
  parts.push(["overview.en", overview.en], ["overview.zh", overview.zh]);
  for (const [list, items] of Object.entries({ practices, priorities })) {
    for (const { key, title, body, themes, derivedFromParagraph } of items) {
      const at = (field: string, value: unknown) => parts.push([`${list}.${key}.${field}`, value]);
      at("title.en", title.en);
      at("title.zh", title.zh);
      at("body.en", body.en);
      at("body.zh", body.zh);
      at("themes", themes);
      at("derivedFromParagraph", derivedFromParagraph);
    }
  }
  return new Map(parts.map(([path, value]) => [path, JSON.stringify(value)]));
}

/** What is taken where two people changed the same field; of two texts, both may be kept, one below the other. */
export type Choice = "mine" | "theirs" | "both";

function chosen(choice: Choice, mine: string, theirs: string): string {
  if (choice !== "both") return choice === "mine" ? mine : theirs;
  const [a, b] = [JSON.parse(mine), JSON.parse(theirs)];
  return typeof a === "string" && typeof b === "string" ? JSON.stringify(`${a.trim()}\n\n${b.trim()}`) : mine;
}

/** The paths of the fields in which two contents differ; `practices.order` where only the order of a list does. */
export function changedPaths(before: Content, after: Content): string[] {
  const [a, b] = [flat(before), flat(after)];
  const paths = [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
  const orders = LISTS.filter((list) => keysOf(before[list]).join() !== keysOf(after[list]).join());
  return [...paths, ...orders.map((list) => `${list}.order`)];
}

const keysOf = (items: ContentItem[]) => items.map(({ key }) => key);

/** Puts what only the other order has after the item that it stands behind there. */
function woven(lead: string[], other: string[]): string[] {
  const order = [...lead];
  for (const [index, key] of other.entries()) {
    if (order.includes(key)) continue;
    const before = other.slice(0, index).findLast((candidate) => order.includes(candidate));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}

function mergedItems(list: "practices" | "priorities", base: Content, mine: Content, theirs: Content, parts: Flat) {
  const [old, own, other] = [base, mine, theirs].map(
    (content) => new Map(content[list].map((item) => [item.key, item])),
  );
  const touched = (a: ContentItem | undefined, b: ContentItem | undefined) => JSON.stringify(a) !== JSON.stringify(b);
  const stays = (key: string) => {
    const [before, a, b] = [old?.get(key), own?.get(key), other?.get(key)];
    if (a && b) return true;
    if (!before) return true;
    // One removed it: it is gone unless the other one worked on it, so that no work is lost.
    return a ? touched(before, a) : b ? touched(before, b) : false;
  };
  const orders = [keysOf(mine[list]), keysOf(theirs[list])] as const;
  // Who alone changed the order decides it; where both did, theirs is stored already and stays.
  const order = orders[1].join() === keysOf(base[list]).join() ? woven(...orders) : woven(orders[1], orders[0]);
  return order.filter(stays).map((key): ContentItem => {
    const at = <T>(field: string) => JSON.parse(parts.get(`${list}.${key}.${field}`) as string) as T;
    return {
      key,
      title: { en: at("title.en"), zh: at("title.zh") },
      body: { en: at("body.en"), zh: at("body.zh") },
      themes: at("themes"),
      derivedFromParagraph: at("derivedFromParagraph"),
    };
  });
}

/**
 * Joins what two people made of the same content. Fields that only one of them changed are taken from that one; where
 * both changed the same field differently, `choose` decides (mine, until somebody has chosen) and the field is listed.
 */
export function merged(
  base: Content,
  mine: Content,
  theirs: Content,
  choose: (path: string) => Choice = () => "mine",
): { content: Content; conflicts: Conflict[] } {
  const [old, own, other] = [flat(base), flat(mine), flat(theirs)];
  const parts: Flat = new Map();
  const conflicts: Conflict[] = [];
  for (const path of new Set([...own.keys(), ...other.keys()])) {
    const [before, a, b] = [old.get(path), own.get(path), other.get(path)];
    if (a === undefined || b === undefined) parts.set(path, (a ?? b) as string);
    else if (a === b || b === before) parts.set(path, a);
    else if (a === before) parts.set(path, b);
    else {
      conflicts.push({ path, mine: JSON.parse(a), theirs: JSON.parse(b) });
      parts.set(path, chosen(choose(path), a, b));
    }
  }
  const part = <T>(path: string) => JSON.parse(parts.get(path) as string) as T;
  const content: Content = {
    population: part("population"),
    populationYear: part("populationYear"),
    populationSource: part("populationSource"),
    areaKm2: part("areaKm2"),
    areaYear: part("areaYear"),
    areaSource: part("areaSource"),
    themes: part("themes"),
    challenges: part("challenges"),
    notes: part<Note[]>("notes"),
    overview: { en: part("overview.en"), zh: part("overview.zh") },
    practices: mergedItems("practices", base, mine, theirs, parts),
    priorities: mergedItems("priorities", base, mine, theirs, parts),
  };
  return { content, conflicts };
}

/** What of a content must be sent so that the other side has it too: the top-level fields that differ. */
export function patchOf(saved: Content, wanted: Content) {
  const fields = Object.keys(wanted) as (keyof Content)[];
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(saved[field]) !== JSON.stringify(wanted[field]))
      .map((field) => [field, wanted[field]]),
  ) as Partial<Content>;
}
