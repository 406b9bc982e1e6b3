import type { Query } from "./query";

/** Projects by their titles, whole and in part. */
export const PROJECTS: Query[] = [
  { q: "Streets that drink the rain", first: ["project:Streets that drink the rain"] },
  { q: "会喝水的街道", first: ["project:Streets that drink the rain"] },
  { q: "Superblocks, two ways", first: ["project:Superblocks, two ways"] },
  { q: "water that goes round", first: ["project:工业园区的循环用水"] },
  { q: "循环用水", first: ["project:工业园区的循环用水"] },
  { q: "street asks residents", first: ["project:A street asks its residents"] },
  { q: "街道问居民", first: ["project:A street asks its residents"] },
  { q: "walking to the train", first: ["project:步行去坐车"] },
  { q: "old towns after dark", first: ["project:古城与夜游"] },
  { q: "互联工厂", first: ["project:Apprentices of connected factories"] },
  { q: "干旱城市的花园", first: ["project:干旱城市的花园"] },
  { q: "olive groves", first: ["project:Small machines for steep fields"] },
  { q: "cleaner air", first: ["project:Shared data for cleaner air"] },
];
