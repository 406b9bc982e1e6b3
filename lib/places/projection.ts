type Location = { lat: number; lon: number };
export type Point = { x: number; y: number };

/** The band that shows both sides whole, from Iceland to Japan, in units of which it is 1440 wide. */
export const BAND = { west: -27, east: 148, north: 66.6, south: 17, width: 1440, height: 518 };
// An azimuthal projection over so many degrees would tilt Europe; on this parallel, between the two, nothing is stretched.
const TRUE_AT = (38 * Math.PI) / 180;
const UNITS_PER_DEGREE = BAND.width / ((BAND.east - BAND.west) * Math.cos(TRUE_AT));

/** Where a point of the earth lies in the band: plate carrée with the standard parallel 38°, `y` downwards. */
export const projectOnBand = ({ lat, lon }: Location): Point => ({
  x: (lon - BAND.west) * Math.cos(TRUE_AT) * UNITS_PER_DEGREE,
  y: (BAND.north - lat) * UNITS_PER_DEGREE,
});
