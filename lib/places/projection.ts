/** A view of the earth: its centre, its scale in units per radian, and its size in units. */
export type View = { centre: { lat: number; lon: number }; scale: number; width: number; height: number };

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Where a point of the earth lies in a view: Lambert's azimuthal equal-area projection, `y` downwards. */
export function project({ lat, lon }: { lat: number; lon: number }, view: View): { x: number; y: number } {
  const [phi, phi0, lambda] = [radians(lat), radians(view.centre.lat), radians(lon - view.centre.lon)];
  const cosine = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda);
  const k = view.scale * Math.sqrt(2 / (1 + Math.max(cosine, -0.99)));
  return {
    x: view.width / 2 + k * Math.cos(phi) * Math.sin(lambda),
    y: view.height / 2 - k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda)),
  };
}
