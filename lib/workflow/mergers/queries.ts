import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { mayAcceptMerger, mayOfferMerger, mayRefuseMerger } from "@/lib/project-rules/mergers-policy";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, PROJECT_ROWS } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { Prisma } from "@/prisma/generated/client";
import type { MergersView, MergerView } from "./schema";

export const MERGER_ROWS = {
  from: { include: PROJECT_ROWS },
  into: { include: PROJECT_ROWS },
  offeredBy: { select: { nameEn: true, nameZh: true } },
} as const satisfies Prisma.MergerInclude;
export type MergerRow = Prisma.MergerGetPayload<{ include: typeof MERGER_ROWS }>;

const NAMED = { code: true, titleEn: true, titleZh: true } as const;
const named = ({ code, titleEn, titleZh }: { code: string; titleEn: string | null; titleZh: string | null }) => ({
  code,
  title: { en: titleEn, zh: titleZh },
});

/** An offer as answers carry it, with what the actor may do about it. */
export function mergerView(row: MergerRow, actor: MaybeActor): MergerView {
  const [from, into] = [transitionContext(row.from), transitionContext(row.into)];
  const open = row.accepted === null;
  return {
    id: row.id,
    from: named(row.from),
    into: named(row.into),
    reason: row.reason,
    offeredBy: nameOf(row.offeredBy),
    offeredAt: row.offeredAt.toISOString(),
    accepted: row.accepted,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    abilities: {
      accept: open && mayAcceptMerger(actor, from, into).allowed,
      refuse: open && mayRefuseMerger(actor, from, into).allowed,
    },
  };
}

/** What is offered for a project, where it went on, and what went on in it. */
export async function mergersOf(code: string, actor: MaybeActor): Promise<MergersView> {
  const project = await readableRow(code, actor);
  const { id } = project;
  const [rows, related] = await askForAll(`mergers of ${id}`, () =>
    Promise.all([
      reads().merger.findMany({
        where: { OR: [{ fromId: id }, { intoId: id }] },
        include: MERGER_ROWS,
        orderBy: { id: "desc" },
      }),
      reads().project.findUniqueOrThrow({
        where: { id },
        select: { mergedInto: { select: NAMED }, absorbed: { select: NAMED, orderBy: { id: "asc" } } },
      }),
    ]),
  );
  return {
    items: rows.map((row) => mergerView(row, actor)),
    mergedInto: related.mergedInto && named(related.mergedInto),
    absorbed: related.absorbed.map(named),
    abilities: { offer: mayOfferMerger(actor, transitionContext(project)).allowed && !rows.some(isOpenFrom(id)) },
  };
}

const isOpenFrom = (id: number) => (row: MergerRow) => row.fromId === id && row.accepted === null;
