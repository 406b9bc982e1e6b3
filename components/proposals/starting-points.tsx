import Link from "next/link";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { StartingPoint } from "@/lib/workflow/prefill";
import styles from "./proposal.module.css";
import { type Start, startHref } from "./start-href";

type Props = { start: StartingPoint; requested: Pick<Start, "to" | "call">; locale: Locale };

/** What a new project takes up, quoted; or what the two places offer and seek that fits, to begin with. */
export function StartingPoints({ start, requested, locale }: Props) {
  const messages = messagesOf(locale).propose.start;
  const { bases, pairs, from } = start;
  return (
    <>
      {from && (
        <p className={panels.notice}>
          {formatMessage(messages.from, locale, {
            code: from.code,
            title: from.title[locale] ?? from.title[from.originalLanguage] ?? "",
          })}
        </p>
      )}
      {bases.length > 0 && (
        <section className={classes(panels.panel, styles.startingPoint)} aria-labelledby="basis">
          <h2 id="basis">{messages.basis}</h2>
          {bases.map(({ kind, place, item }) => (
            <blockquote key={item.key}>
              <p>
                <strong>{item.title[locale]}</strong>
              </p>
              <p>{item.body[locale]}</p>
              <footer>
                <Link
                  prefetch={false}
                  href={`/${locale}/places/${place.slug}#${kind === "offer" ? "offers" : "seeks"}`}
                >
                  {formatMessage(messages[kind], locale, { place: place.name[locale] })}
                </Link>
              </footer>
            </blockquote>
          ))}
          <p>
            <Link prefetch={false} href={startHref(locale, requested)}>
              {messages.without}
            </Link>
          </p>
        </section>
      )}
      {pairs.length > 0 && (
        <section className={classes(panels.panel, styles.startingPoint)} aria-labelledby="fitting">
          <h2 id="fitting">{messages.pairs}</h2>
          <ul>
            {pairs.map(({ offer, priority, offeredBy, soughtBy }) => (
              <li key={`${offer.key} ${priority.key}`}>
                {formatMessage(messages.pair, locale, {
                  offering: offeredBy.name[locale],
                  offer: offer.title[locale],
                  seeking: soughtBy.name[locale],
                  priority: priority.title[locale],
                })}{" "}
                <Link
                  prefetch={false}
                  href={startHref(locale, { ...requested, offer: offer.key, priority: priority.key })}
                >
                  {messages.startHere}
                  <span className="visually-hidden">: {offer.title[locale]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
