import { expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { ProjectCard } from "@/lib/projects/present";
import { mayMoveCard } from "./may-move";

const actor = (roles: Partial<Actor>) =>
  ({ personId: 1, coordinates: [], leads: [], isSecretariat: false, ...roles }) as unknown as Actor;
const of = (slug: string) => actor({ coordinates: [{ placeId: 7, slug, nameEn: slug, nameZh: slug, side: "EU" }] });
const card = (status: ProjectStatus) =>
  ({ status, cluster: "green-transition", lead: { slug: "bari", side: "EU" } }) as ProjectCard;

it("offers a card's menu to those whom the table of moves names, and to nobody else", () => {
  expect(mayMoveCard(card("PROPOSED"), null)).toBe(false);
  expect(mayMoveCard(card("PROPOSED"), actor({ leads: ["green-transition"] }))).toBe(true);
  expect(mayMoveCard(card("PROPOSED"), actor({ leads: ["renewal-cohesion"] }))).toBe(false);
  expect(mayMoveCard(card("AGREED"), of("bari"))).toBe(true);
  expect(mayMoveCard(card("AGREED"), of("wuhan"))).toBe(false);
  expect(mayMoveCard(card("ON_HOLD"), of("bari"))).toBe(true);
  expect(mayMoveCard(card("COMPLETED"), of("bari"))).toBe(true);
  expect(mayMoveCard(card("CANCELLED"), of("bari"))).toBe(false);
  expect(mayMoveCard(card("CANCELLED"), actor({ isSecretariat: true }))).toBe(true);
});
