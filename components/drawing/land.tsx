import land from "@/assets/land.svg";

type Props = { className: string | undefined; scale?: number };

/** The land from Iceland to Japan, in the units of the band: a file of its own, which is fetched once for all maps. */
export const Land = ({ className, scale }: Props) => (
  <use
    className={className}
    href={`${land.src}#land`}
    transform={scale === undefined ? undefined : `scale(${scale})`}
  />
);
