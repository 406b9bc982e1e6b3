import Link from "next/link";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { SEARCH_PAGES } from "@/lib/tracking/views/schema";

type Props = { page: (typeof SEARCH_PAGES)[number]; query: string; actor: MaybeActor; locale: Locale };

/** Leads to where a search is saved, so that its maker is told of what is new; nothing for a visitor, or where nothing is asked. */
export function SaveSearch({ page, query, actor, locale }: Props) {
  if (!actor || !query) return null;
  return (
    <p>
      <Link
        prefetch={false}
        rel="nofollow"
        href={`/${locale}/account/searches?${new URLSearchParams({ page, query })}`}
      >
        {messagesOf(locale).savedSearches.form.title}
      </Link>
    </p>
  );
}
