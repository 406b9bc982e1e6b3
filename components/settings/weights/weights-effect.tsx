"use client";

import { type ReactNode, useEffect, useRef } from "react";
import panels from "@/components/ui/panels.module.css";
import { formatFigure } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { WeightsEffect } from "@/lib/matching/weight-schema";
import { percent } from "./percent";
import styles from "./weights.module.css";

type Props = {
  effect: WeightsEffect;
  locale: Locale;
  messages: Messages["weightsPage"];
  /** What is done with these weights. */
  children: ReactNode;
};

/** What other weights would change: whose best partner, how stable each is, and which pairings for every place. */
export function WeightsEffectPanel({ effect, locale, messages, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever asked reads on here.
  useEffect(() => heading.current?.focus(), []);
  const { changed, places, portfolio } = effect;
  const partner = (best: WeightsEffect["changed"][number]["before"]) =>
    best
      ? formatMessage(messages.partner, locale, {
          name: best.name[locale],
          score: best.score,
          stability: percent(best.stability),
        })
      : messages.none;
  return (
    <section className={panels.panel} aria-labelledby="effect">
      <h2 id="effect" ref={heading} tabIndex={-1}>
        {messages.effect}
      </h2>
      <p>
        {changed.length > 0
          ? formatMessage(messages.changed, locale, { count: changed.length, total: places })
          : messages.unchanged}
      </p>
      {changed.length > 0 && (
        <dl className={styles.changed}>
          {changed.map(({ slug, name, before, after }) => (
            <div key={slug}>
              <dt>{name[locale]}</dt>
              <dd>
                <span className={styles.when}>{messages.before}</span> {partner(before)}
              </dd>
              <dd>
                <span className={styles.when}>{messages.after}</span> {partner(after)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        {formatMessage(messages.portfolio, locale, {
          before: formatFigure(portfolio.before.meanScore, locale),
          after: formatFigure(portfolio.after.meanScore, locale),
        })}
      </p>
      {(["added", "removed"] as const).map(
        (what) =>
          portfolio[what].length > 0 && (
            <details key={what} className={panels.disclosure}>
              <summary>{formatMessage(messages[what], locale, { count: portfolio[what].length })}</summary>
              <ul>
                {portfolio[what].map(({ places: [one, other] }) => (
                  <li key={`${one?.slug} ${other?.slug}`}>
                    {formatMessage(messages.pair, locale, {
                      one: one?.name[locale] ?? "",
                      other: other?.name[locale] ?? "",
                    })}
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
      {children}
    </section>
  );
}
