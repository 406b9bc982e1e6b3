import type { Actor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { Prisma } from "@/prisma/generated/client";
import { type Reader, readerOf } from "./columns";
import { PLACE_RULES } from "./place-rules";
import { assessment, CLUSTER_RULES, profileReview } from "./review-rules";

type Roles = Record<"ofPlaces" | "ofClusters" | "ofSecretariat", boolean>;

function rulesFor(reader: Reader, { ofPlaces, ofClusters, ofSecretariat }: Roles): Prisma.Sql {
  const at = now();
  const rules = [
    ...(ofPlaces ? PLACE_RULES : []),
    ...(ofClusters ? CLUSTER_RULES : []),
    ...(ofSecretariat ? [profileReview] : []),
    assessment,
  ];
  return Prisma.join(
    rules.map((rule) => rule(reader, at)),
    " UNION ALL ",
  );
}

/**
 * What waits for somebody, as rows of one statement: the list in “my work” and the number beside it are both read from
 * here. Each rule says of many what a policy says of one at hand and names it; a test over random projects holds the
 * two equal for everybody. Rules of roles that somebody has not are left out.
 */
export const waitingSql = (actor: Actor): Prisma.Sql =>
  rulesFor(readerOf(actor), {
    ofPlaces: actor.coordinates.length > 0,
    ofClusters: actor.leads.length > 0,
    ofSecretariat: actor.isSecretariat,
  });

/** The same for each row of a relation of people: one statement that is planned once, however many they are. */
export const waitingSqlOfEach = (reader: Reader): Prisma.Sql =>
  rulesFor(reader, { ofPlaces: true, ofClusters: true, ofSecretariat: true });
