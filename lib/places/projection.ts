import { geoAzimuthalEqualArea } from "d3-geo";

/** A view of the earth: its centre, its scale in units per radian, and its size in units. */
export type View = { centre: { lat: number; lon: number }; scale: number; width: number; height: number };

/** Where a point of the earth lies in a view: Lambert's azimuthal equal-area projection, `y` downwards. */
export function project({ lat, lon }: { lat: number; lon: number }, view: View): { x: number; y: number } {
  const projection = geoAzimuthalEqualArea()
    .rotate([-view.centre.lon, -view.centre.lat])
    .scale(view.scale)
    .translate([view.width / 2, view.height / 2]);
  const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
  return { x, y };
}
