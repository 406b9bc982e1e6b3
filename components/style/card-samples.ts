import { STATUSES } from "@/lib/project-rules/status";
import type { BoardCard } from "@/lib/tracking/present";
import { BARCELONA, WUHAN } from "./places";

const TITLE = { en: "Superblocks, two ways", zh: "超级街区：两种做法" };

const boardCard = (status: BoardCard["status"], more: Partial<BoardCard> = {}): BoardCard => ({
  code: `RC-2026-${status}`,
  status,
  originalLanguage: "en",
  title: TITLE,
  cluster: "renewal-cohesion",
  themes: [],
  lead: BARCELONA,
  partners: [{ ...WUHAN, status: "ACCEPTED" }],
  milestones: { done: 0, late: 0, total: 0 },
  health: null,
  statusSince: "2026-07-02T08:00:00.000Z",
  updatedAt: "2026-07-02T08:00:00.000Z",
  abilities: { move: false },
  ...more,
});

/** A card in each status, with each health, of several places, in the other language, and one that its reader may move. */
export const CARDS: BoardCard[] = [
  ...STATUSES.map((status) => boardCard(status)),
  boardCard("PROPOSED", { partners: [{ ...WUHAN, status: "INVITED" }], cluster: "green-transition" }),
  boardCard("IN_PROGRESS", { health: "ON_TRACK", milestones: { done: 2, late: 0, total: 4 } }),
  boardCard("IN_PROGRESS", { health: "AT_RISK", milestones: { done: 1, late: 0, total: 3 } }),
  boardCard("IN_PROGRESS", { health: "LATE", milestones: { done: 1, late: 1, total: 3 } }),
  boardCard("IN_PROGRESS", { health: "STALE", milestones: { done: 3, late: 0, total: 20 } }),
  boardCard("PROPOSED", {
    cluster: "innovation-ecosystems",
    title: { en: null, zh: "干旱城市的花园与古城夜游" },
    originalLanguage: "zh",
    partners: [
      { ...WUHAN, status: "ACCEPTED" },
      { slug: "yangzhou", side: "CN", name: { en: "Yangzhou", zh: "扬州" }, status: "INVITED" },
      { slug: "ioannina", side: "EU", name: { en: "Ioannina", zh: "约阿尼纳" }, status: "ACCEPTED" },
    ],
  }),
  boardCard("UNDER_REVIEW", { abilities: { move: true } }),
].map((card, at) => ({ ...card, code: `${card.code}-${at}` }));
