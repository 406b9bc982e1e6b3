import land from "@/assets/land.json";
import type { View } from "./projection";

/** The outline of the land around the places of a side, as an SVG path in its view; undefined for a side without one. */
export const landOf = (side: string): (View & { path: string }) | undefined =>
  (land.sides as Record<string, View & { path: string }>)[side];

/** The outline of the land from Iceland to Japan, as an SVG path on the band. */
export const BAND_LAND: string = land.band;
