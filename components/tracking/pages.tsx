import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import pagesStyles from "@/components/ui/pages.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";

type Props = { page: number; pages: number; href: (page: number) => string; locale: Locale };

/** The way between the pages of a list: the first, those beside this one, the last. */
export function Pages({ page, pages, href, locale }: Props) {
  const messages = messagesOf(locale).tracking;
  if (pages < 2) return null;
  const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return (
    <nav className={pagesStyles.listPages} aria-label={messages.pagesOf}>
      {shown.map((each, index) => (
        <span key={each} className={pagesStyles.listPage}>
          {index > 0 && each > (shown[index - 1] ?? 0) + 1 && <span aria-hidden="true">… </span>}
          <Link
            className={classes(controls.button, controls.quiet)}
            prefetch={false}
            href={href(each)}
            aria-current={each === page ? "page" : undefined}
            aria-label={formatMessage(messages.pageNumber, locale, { page: each, pages })}
          >
            {formatMessage("{page}", locale, { page: each })}
          </Link>
        </span>
      ))}
    </nav>
  );
}
