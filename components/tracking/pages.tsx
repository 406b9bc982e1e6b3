import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";

type Props = { page: number; pages: number; href: (page: number) => string; locale: Locale };

/** The way between the pages of a list: the first, those beside this one, the last. */
export function Pages({ page, pages, href, locale }: Props) {
  const words = messagesOf(locale).tracking;
  if (pages < 2) return null;
  const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return (
    <nav className="list-pages" aria-label={words.pagesOf}>
      {shown.map((each, index) => (
        <span key={each} className="list-page">
          {index > 0 && each > (shown[index - 1] ?? 0) + 1 && <span aria-hidden="true">… </span>}
          <Link
            className="button quiet"
            prefetch={false}
            href={href(each)}
            aria-current={each === page ? "page" : undefined}
            aria-label={say(words.pageNumber, locale, { page: each, pages })}
          >
            {say("{page}", locale, { page: each })}
          </Link>
        </span>
      ))}
    </nav>
  );
}
