import type { Actor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { Prisma } from "@/prisma/generated/client";
import { PLACE_RULES } from "./place-rules";
import { assessment, CLUSTER_RULES, profileReview } from "./review-rules";

/**
 * What waits for somebody, as rows of one statement: the list in “my work” and the number beside it are both read from
 * here. Each rule says of many what a policy says of one at hand and names it; a test over random projects holds the
 * two equal for everybody. Rules of roles that somebody has not are left out.
 */
export function waitingSql(actor: Actor): Prisma.Sql {
  const at = now();
  const rules = [
    ...(actor.coordinates.length > 0 ? PLACE_RULES.map((rule) => rule(actor, at)) : []),
    ...(actor.leads.length > 0 ? CLUSTER_RULES.map((rule) => rule(actor)) : []),
    ...(actor.isSecretariat ? [profileReview()] : []),
    assessment(actor),
  ];
  return Prisma.join(rules, " UNION ALL ");
}
