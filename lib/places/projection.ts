import { geoAzimuthalEqualArea } from "d3-geo";

/** A view of the earth: its centre, its scale in units per radian, and its size in units. */
export type View = { centre: { lat: number; lon: number }; scale: number; width: number; height: number };
type Location = { lat: number; lon: number };
export type Point = { x: number; y: number };

/** Where a point of the earth lies in a view: Lambert's azimuthal equal-area projection, `y` downwards. */
export function project({ lat, lon }: Location, view: View): Point {
  const projection = geoAzimuthalEqualArea()
    .rotate([-view.centre.lon, -view.centre.lat])
    .scale(view.scale)
    .translate([view.width / 2, view.height / 2]);
  const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
  return { x, y };
}

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
