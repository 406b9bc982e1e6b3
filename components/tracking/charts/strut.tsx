/** Makes a row as high as its part of the drawing, whatever is written in it. */
export const Strut = ({ height }: { height: number }) => (
  <svg width="0" height={Math.round(height * 10) / 10} aria-hidden="true" />
);
