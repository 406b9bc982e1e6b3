import Link from "next/link";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { SEARCH_PAGES } from "@/lib/tracking/views/schema";
import { viewsOf } from "@/lib/tracking/views/views";
import { OwnViews } from "./own-views-part";

type Props = { page: (typeof SEARCH_PAGES)[number]; query: string; actor: MaybeActor; locale: Locale };

/** Saves what is searched for, so that its maker is told of what is new in it; for a visitor, and where nothing is asked for, nothing. */
export async function SaveSearch({ page, query, actor, locale }: Props) {
  if (!actor || !query) return null;
  const { savedSearches: messages, tracking, project } = messagesOf(locale);
  const views = await viewsOf(actor);
  return (
    <OwnViews
      views={views.filter((view) => view.page === page)}
      page={page}
      query={query}
      locale={locale}
      messages={{ ...tracking.views, ...messages.form }}
      failure={project.failure}
    >
      <p className="hint">{messages.what}</p>
      <p>
        <Link prefetch={false} href={`/${locale}/account/searches`}>
          {messages.all}
        </Link>
      </p>
    </OwnViews>
  );
}
