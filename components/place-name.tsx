import Link from "next/link";
import type { Locale } from "@/lib/language/messages";

/** The letters of a side, in its colour and its shape. */
export function SideTag({ side }: { side: string }) {
  return <abbr className={`side-tag side-${side.toLowerCase()}`}>{side}</abbr>;
}

/** A place as a link to its profile, with its side. */
export function PlaceName(props: { slug: string; name: { en: string; zh: string }; side: string; locale: Locale }) {
  return (
    <span className="place-name">
      <SideTag side={props.side} />{" "}
      <Link prefetch={false} href={`/${props.locale}/places/${props.slug}`}>
        {props.name[props.locale]}
      </Link>
    </span>
  );
}
