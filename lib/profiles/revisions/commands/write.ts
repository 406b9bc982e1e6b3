import { Problem } from "@/lib/access/problems";
import { type Database, reads } from "@/lib/platform/database";
import { taxonomy } from "@/lib/taxonomy/queries";
import type { Prisma } from "@/prisma/generated/client";
import { type Content, LISTS, type List } from "../content";
import { columnsOf, contentOf, itemRowsOf, WHOLE, type WholeRow } from "../rows";

/** The number that a place's next revision has. */
export async function nextNumber(placeId: number): Promise<number> {
  const { _max } = await reads().profileRevision.aggregate({ where: { placeId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** Reads a revision whole, as it is stored now. */
export const stored = (id: number): Promise<WholeRow> =>
  reads().profileRevision.findUniqueOrThrow({ where: { id }, include: WHOLE });

type Own = Pick<
  Prisma.ProfileRevisionUncheckedCreateInput,
  "number" | "status" | "authorId" | "editorId" | "reviewerId"
> &
  Pick<Prisma.ProfileRevisionUncheckedCreateInput, "submittedAt" | "publishedAt">;

/** Adds a revision that begins as a copy of another, with other content where it is given. */
export async function addRevision(database: Database, source: WholeRow, own: Own, content = contentOf(source)) {
  const { id } = await database.profileRevision.create({
    data: {
      placeId: source.placeId,
      sourcePage: source.sourcePage,
      printedLabels: source.printedLabels,
      copiedFrom: source.number,
      ...columnsOf(content),
      ...own,
    },
    select: { id: true },
  });
  await database.profileItem.createMany({ data: LISTS.flatMap((list) => itemRowsOf(id, list, content[list])) });
  return stored(id);
}

/** Replaces the content of an open revision. */
export async function replaceContent(database: Database, row: WholeRow, content: Content): Promise<void> {
  await database.profileRevision.update({ where: { id: row.id }, data: columnsOf(content), select: { id: true } });
  const before = contentOf(row);
  if (LISTS.every((list) => JSON.stringify(before[list]) === JSON.stringify(content[list]))) return;
  await database.profileItem.deleteMany({ where: { revisionId: row.id } });
  await database.profileItem.createMany({ data: LISTS.flatMap((list) => itemRowsOf(row.id, list, content[list])) });
}

type Coded = Partial<Pick<Content, "themes" | "challenges" | List>>;

/** Where a content names a theme or challenge that there is not. */
export async function unknownCodes(content: Coded) {
  const known = await taxonomy();
  const faults = (path: string, codes: string[], find: (code: string) => unknown) =>
    codes.flatMap((code, index) => (find(code) ? [] : [{ path: `${path}.${index}`, code: "unknownValue" }]));
  return [
    ...faults("themes", content.themes ?? [], known.theme),
    ...faults("challenges", content.challenges ?? [], known.challenge),
    ...LISTS.flatMap((list) =>
      (content[list] ?? []).flatMap((item, index) => faults(`${list}.${index}.themes`, item.themes, known.theme)),
    ),
  ];
}

/** Throws 422 where a content names a theme or challenge that there is not. */
export async function assertKnownCodes(content: Coded): Promise<void> {
  const fields = await unknownCodes(content);
  if (fields.length > 0) throw new Problem(422, "invalidInput", { fields });
}
