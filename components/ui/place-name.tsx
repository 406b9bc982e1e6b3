import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { endOf } from "@/lib/taxonomy/ends";
import { classes } from "./classes";
import labels from "./labels.module.css";

/** The letters of a side, in its colour and its shape. */
export function SideTag({ side }: { side: string }) {
  return <span className={classes(labels.sideTag, labels[endOf(side)])}>{side}</span>;
}

type Props = { name: { en: string; zh: string }; locale: Locale; side?: string; slug?: string; both?: boolean };

/** A place's name, with its side where told, as a link to its profile where the slug is; `both` adds the other script. */
export function PlaceName({ name, locale, side, slug, both = false }: Props) {
  const other: Locale = locale === "en" ? "zh" : "en";
  return (
    <span>
      {side && <SideTag side={side} />}{" "}
      {slug ? (
        <Link prefetch={false} href={`/${locale}/places/${slug}`}>
          {name[locale]}
        </Link>
      ) : (
        name[locale]
      )}
      {both && (
        <>
          {" "}
          <span className="other-name" lang={other}>
            {name[other]}
          </span>
        </>
      )}
    </span>
  );
}
