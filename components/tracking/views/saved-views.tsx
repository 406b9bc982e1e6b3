import { messagesOf } from "@/lib/language/messages";
import { searchOf } from "@/lib/tracking/groups";
import { isSearch, VIEW_PAGES } from "@/lib/tracking/views/schema";
import { viewsOf } from "@/lib/tracking/views/views";
import type { TrackingRequest } from "../address";
import { OwnViews } from "./own-views-part";

/** The views the reader has saved, and the way to save this one; for a visitor nothing. */
export async function SavedViews({ requested, query }: { requested: TrackingRequest; query: string }) {
  const { locale, actor, cluster } = requested;
  const page = VIEW_PAGES.find((each) => each === requested.page);
  if (!actor || !page) return null;
  const messages = messagesOf(locale);
  // The address of a cluster's page names the cluster; a view's query does.
  const whole = new URLSearchParams(query);
  if (cluster)
    for (const [name, value] of new URLSearchParams(searchOf({ cluster: [cluster.code] }))) whole.append(name, value);
  return (
    <OwnViews
      views={(await viewsOf(actor)).filter((view) => !isSearch(view.page))}
      page={page}
      query={whole.toString()}
      locale={locale}
      messages={messages.tracking.views}
      failure={messages.project.failure}
    />
  );
}
