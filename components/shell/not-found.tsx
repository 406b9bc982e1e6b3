import Link from "next/link";
import { FindPlace } from "@/components/places/find-place";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import styles from "./failure.module.css";
import { publicWays } from "./ways";

/** What a reader finds at an address that has nothing, and where to go instead. */
export function NothingHere({ locale }: { locale: Locale }) {
  const messages = messagesOf(locale).notFound;
  const ways = [...publicWays(locale), { href: `/${locale}`, name: messages.home }];
  return (
    <main id="main" className="narrow">
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <FindPlace label={messages.find} button={messages.findButton} locale={locale} />
      <ul className={styles.waysOn}>
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
