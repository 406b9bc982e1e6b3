import type { MaybeActor } from "@/lib/access/actor";
import { mayEditProfile } from "../policy";
import { differenceOf } from "./difference";
import { mayReadNames, revisionAbilities } from "./policy";
import type { Revision, RevisionCard } from "./present";
import { type CardRow, contentOf, type WholeRow } from "./rows";

const time = (date: Date | null) => date?.toISOString() ?? null;

/** A stored revision as it stands in a list, for this reader. */
export function cardOf(row: CardRow, actor: MaybeActor): RevisionCard {
  const subject = { placeId: row.place.id, side: row.place.sideCode, status: row.status };
  const names = mayReadNames(actor).allowed;
  const name = (person: CardRow["author"]) => (names && person ? { en: person.nameEn, zh: person.nameZh } : null);
  const inside = mayEditProfile(actor, subject).allowed;
  return {
    place: {
      slug: row.place.slug,
      name: { en: row.place.nameEn, zh: row.place.nameZh },
      side: row.place.sideCode,
    },
    number: row.number,
    status: row.status,
    version: row.version,
    author: name(row.author),
    editor: name(row.editor),
    reviewer: name(row.reviewer),
    fromBrochure: row.fileDigest !== null,
    copiedFrom: row.copiedFrom,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    submittedAt: time(row.submittedAt),
    publishedAt: time(row.publishedAt),
    returned:
      inside && row.returnedAt && row.returnReason
        ? { at: row.returnedAt.toISOString(), reason: row.returnReason }
        : null,
    abilities: revisionAbilities(actor, subject),
  };
}

/** A whole stored revision, compared with the one before it. */
export function revisionOf(row: WholeRow, before: WholeRow | null, actor: MaybeActor): Revision {
  const content = contentOf(row);
  return {
    ...cardOf(row, actor),
    sourcePage: row.sourcePage,
    printedLabels: row.printedLabels,
    content,
    before: before && { number: before.number },
    changes: before ? differenceOf(contentOf(before), content) : [],
  };
}
