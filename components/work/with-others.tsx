import Link from "next/link";
import { Fragment } from "react";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import { DaysAway } from "@/components/ui/today";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { WithOthers } from "@/lib/work/waiting/with-others";
import styles from "./waiting.module.css";

/** What of the reader's places others have to answer, quietly, in a line each. */
export function WithOthersLines({ lines, locale }: { lines: WithOthers[]; locale: Locale }) {
  const messages = messagesOf(locale).work;
  if (lines.length === 0) return null;
  const [first, ...rest] = lines;
  const more = rest.length;
  return (
    <div className={styles.withOthers} data-testid="with-others">
      <p>
        <strong>{messages.withOthers}</strong> {first && <Line line={first} locale={locale} />}
      </p>
      {more > 0 && (
        <details className={panels.disclosure}>
          <summary>{formatMessage(messages.more, locale, { count: more })}</summary>
          <ul>
            {rest.map((line) => (
              <li key={`${line.kind}-${line.project.code}-${line.item}`}>
                <Line line={line} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Line({ line, locale }: { line: WithOthers; locale: Locale }) {
  const { kind, project, places, clusterLead, since } = line;
  const messages = messagesOf(locale).work;
  const names = [...places.map(({ name }) => name[locale]), ...(clusterLead ? [messages.clusterLead] : [])];
  const who = new Intl.ListFormat(locale).format(names);
  const parts = messages.others[kind].split("{project}").map((part) => formatMessage(part, locale, { who }));
  return (
    <span>
      {parts.map((part, position) => (
        <Fragment key={part}>
          {position > 0 && (
            <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
              <Text text={project.title} locale={locale} />
            </Link>
          )}
          {part}
        </Fragment>
      ))}
      <DaysAway at={since} messages={{ before: messages.othersSince, today: "", after: "" }} locale={locale} />
    </span>
  );
}
