import Link from "next/link";
import catalogue from "@/components/ui/catalogue.module.css";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { chosenOf, without } from "@/lib/tracking/filter";
import { type TrackingRequest, trackingHref } from "./address";
import { otherParamsOf } from "./filter-form";
import { chosenName } from "./names";

/** The filters in use, each a link that removes it. */
export function ChosenTracking({ requested }: { requested: TrackingRequest }) {
  const { locale, page, cluster, filter } = requested;
  const messages = messagesOf(locale).projects;
  const chosen = chosenOf(cluster ? { ...filter, cluster: undefined } : filter);
  if (chosen.length === 0) return null;
  const otherParams = otherParamsOf(requested);
  return (
    <div className={catalogue.chosen}>
      <ul aria-label={messages.chosen}>
        {chosen.map((each) => {
          const name = chosenName(each, requested);
          return (
            <li key={`${each.group}=${each.value}`}>
              <Link
                className={catalogue.chosenFilter}
                prefetch={false}
                href={trackingHref(requested, page, without(filter, each), otherParams)}
                aria-label={formatMessage(messages.remove, locale, { name })}
              >
                {name} <span aria-hidden="true">×</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <Link className={catalogue.chosenClear} prefetch={false} href={trackingHref(requested, page, {}, otherParams)}>
        {messages.clear}
      </Link>
    </div>
  );
}
