import Link from "next/link";
import { FieldLength } from "@/components/editing/field-length";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

/** What a reader finds at an address that has nothing, and where to go instead. */
export function NothingHere({ locale }: { locale: Locale }) {
  const words = messagesOf(locale).notFound;
  const ways = [
    { href: `/${locale}/projects`, name: words.projects },
    { href: `/${locale}/clusters`, name: words.clusters },
    { href: `/${locale}`, name: words.home },
  ];
  return (
    <main id="main" className="narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <search>
        <form action={`/${locale}/places`} className="find-place">
          <label className="field">
            <span>
              {words.find} <FieldLength longest={100} />
            </span>
            <input type="search" name="q" />
          </label>
          <button type="submit" className="button primary">
            {words.findButton}
          </button>
        </form>
      </search>
      <ul className="ways-on">
        <li>
          <Link prefetch={false} href={`/${locale}/places`}>
            {words.places}
          </Link>
        </li>
        {ways.map(({ href, name }) => (
          <li key={href}>
            <Link prefetch={false} href={href}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
