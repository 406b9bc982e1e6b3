import Link from "next/link";
import catalogue from "@/components/ui/catalogue.module.css";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { chosenOf, without } from "@/lib/tracking/filter";
import { type Asked, trackingHref } from "./address";
import { keptOf } from "./filter-form";
import { chosenName } from "./names";

/** The filters in use, each a link that removes it. */
export function ChosenTracking({ asked }: { asked: Asked }) {
  const { locale, page, cluster, filter } = asked;
  const words = messagesOf(locale).projects;
  const chosen = chosenOf(cluster ? { ...filter, cluster: undefined } : filter);
  if (chosen.length === 0) return null;
  const kept = keptOf(asked);
  return (
    <div className={catalogue.chosen}>
      <ul aria-label={words.chosen}>
        {chosen.map((each) => {
          const name = chosenName(each, asked);
          return (
            <li key={`${each.group}=${each.value}`}>
              <Link
                className={catalogue.chosenFilter}
                prefetch={false}
                href={trackingHref(asked, page, without(filter, each), kept)}
                aria-label={say(words.remove, locale, { name })}
              >
                {name} <span aria-hidden="true">×</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <Link className={catalogue.chosenClear} prefetch={false} href={trackingHref(asked, page, {}, kept)}>
        {words.clear}
      </Link>
    </div>
  );
}
