"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/language/locales";
import styles from "./header.module.css";
import type { Way } from "./ways";

/** The present address; the header stays while the page below it changes, so it asks the browser. */
function useHere(): { path: string; query: string } {
  const query = useSearchParams().toString();
  return { path: usePathname(), query: query && `?${query}` };
}

/** The same page in the other language. */
export function OtherLanguage({ other, name }: { other: Locale; name: string }) {
  const { path, query } = useHere();
  const [, first, ...rest] = path.split("/");
  const same = first === "en" || first === "zh" ? [other, ...rest].join("/") + query : other;
  return (
    <a href={`/${same}`} hrefLang={other} lang={other}>
      {name}
    </a>
  );
}

/** To the sign-in page, and back to here. */
export function SignInLink({ locale, name }: { locale: Locale; name: string }) {
  const { path, query } = useHere();
  const there = `/${locale}/sign-in`;
  const next = path === there ? "" : `?next=${encodeURIComponent(path + query)}`;
  return (
    <Link prefetch={false} href={there + next} aria-current={path === there ? "page" : undefined}>
      {name}
    </Link>
  );
}

export type NavigationLink = Way & { count?: ReactNode; className?: string };

/** The ways through the product; the one that is walked is marked. */
export function Ways({ ways, name }: { ways: NavigationLink[]; name: string }) {
  const { path } = useHere();
  return (
    <nav className={styles.ways} aria-label={name}>
      {ways.map(({ href, name, also = [], count, className }) => (
        <Link
          prefetch={false}
          key={href}
          href={href}
          className={className}
          aria-current={
            path === href
              ? "page"
              : [href, ...also].some((way) => `${path}/`.startsWith(`${way}/`))
                ? "true"
                : undefined
          }
        >
          {name}
          {count}
        </Link>
      ))}
    </nav>
  );
}
