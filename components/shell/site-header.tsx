import { headers } from "next/headers";
import Link from "next/link";
import { SignOut } from "@/components/people/sign-out";
import { type Locale, messagesOf } from "@/lib/language/messages";
import type { MaybeActor } from "@/lib/people/actor";
import { Mark } from "./mark";

/** The mark, the ways through the product, the other language, and who is signed in. */
export async function SiteHeader({ locale, actor }: { locale: Locale; actor: MaybeActor }) {
  const words = messagesOf(locale).shell;
  const path = (await headers()).get("x-path") ?? `/${locale}`;
  const other: Locale = locale === "en" ? "zh" : "en";
  const ways = [
    ["places", words.places],
    ["projects", words.projects],
    ["clusters", words.clusters],
    ...(actor ? [["work", words.work]] : []),
  ];
  return (
    <header className="site-header">
      <div className="site-header-row">
        <Link prefetch={false} href={`/${locale}`} className="brand">
          <Mark /> Tandem <span lang="zh">同舟</span>
        </Link>
        <nav aria-label={words.nav}>
          {ways.map(([way, name]) => (
            <Link
              prefetch={false}
              key={way}
              href={`/${locale}/${way}`}
              aria-current={path.startsWith(`/${locale}/${way}`) ? "page" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
        <div className="site-header-end">
          <a href={path.replace(/^\/(en|zh)/, `/${other}`)} hrefLang={other} lang={other}>
            {words.otherLanguage}
          </a>
          {actor ? (
            <details className="account">
              <summary>{locale === "zh" ? actor.nameZh : actor.nameEn}</summary>
              <div className="panel">
                <Link prefetch={false} href={`/${locale}/sign-in`}>
                  {words.account}
                </Link>
                <SignOut locale={locale} next={path} />
              </div>
            </details>
          ) : (
            <Link prefetch={false} href={`/${locale}/sign-in?next=${encodeURIComponent(path)}`}>
              {words.signIn}
            </Link>
          )}
        </div>
      </div>
    </header>
  );
}
