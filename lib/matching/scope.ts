import type { Taxonomy } from "@/lib/taxonomy/queries";
import { likeness } from "./likeness";

export type Scope = { cluster: string; themes: string[] };

/** The cluster that most of the themes belong to, and those of them that do; an empty code where none has any. */
export function scopeOf(themes: string[], { clusters }: Pick<Taxonomy, "clusters">): Scope {
  const fitting = clusters.map(({ code, themes: own }) => ({
    cluster: code,
    themes: [...new Set(themes)].filter((theme) => own.some((one) => one.code === theme)),
  }));
  const [best] = fitting.sort((a, b) => b.themes.length - a.themes.length);
  return best && best.themes.length > 0 ? best : { cluster: "", themes: [] };
}

/** What two are both about, as the first of them names it; where that is nothing, what either is about. */
export function sharedScope(mine: string[], theirs: string[], taxonomy: Pick<Taxonomy, "clusters" | "twinOf">): Scope {
  const { themes } = likeness(mine, theirs, taxonomy.twinOf);
  return scopeOf(themes.length > 0 ? themes : [...mine, ...theirs], taxonomy);
}
