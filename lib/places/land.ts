import land from "@/assets/land.json";

/** The outline of the land from Iceland to Japan, as an SVG path on the band. */
export const BAND_LAND: string = land.band;
