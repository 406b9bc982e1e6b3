import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { type Model, unpacked } from "./model";
import { type Near, nearest } from "./nearest";

type Kept = { digest: string; model: Promise<Model | null> };
// The server, the pages and the API are bundles of one process.
const held = globalThis as unknown as { tandemMeaning?: Kept };

/** What was learned from the published profiles, as it is now; null until the worker has made it. */
export async function meaningModel(): Promise<Model | null> {
  const digest = await askForAll(
    "what texts mean was learned from",
    async () => (await reads().meaningIndex.findUnique({ where: { id: 1 }, select: { digest: true } }))?.digest ?? null,
  );
  if (digest === null) return null;
  if (held.tandemMeaning?.digest !== digest) {
    const kept = { digest, model: read() };
    // What cannot be read now is asked for by whoever comes next.
    kept.model.catch(() => {
      if (held.tandemMeaning === kept) held.tandemMeaning = undefined;
    });
    held.tandemMeaning = kept;
  }
  return (held.tandemMeaning as Kept).model;
}

const read = async (): Promise<Model | null> => {
  const row = await reads().meaningIndex.findUnique({ where: { id: 1 }, select: { body: true } });
  return row && unpacked(row.body);
};

/** The passages of published profiles that are nearest to a question in either language; see `nearest`. */
export async function nearestPassages(question: string, options?: Parameters<typeof nearest>[2]): Promise<Near[]> {
  const model = await meaningModel();
  return model ? nearest(model, question, options) : [];
}
