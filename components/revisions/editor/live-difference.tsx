"use client";

import { useDeferredValue, useEffect, useState } from "react";
import revisionsStyles from "@/components/revisions/revisions.module.css";
import styles from "@/components/ui/autosave/editor.module.css";
import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { Content } from "@/lib/profiles/revisions/content";
import type { Change } from "@/lib/profiles/revisions/difference";
import { Changes } from "../changes";
import type { ChangeMessages, EditMessages } from "../messages";
import type { Names } from "../names";
import editorStyles from "./editor.module.css";

type Compare = (before: Content, after: Content) => Change[];

/** What differs from the published revision while it is written; the comparison comes after the form is there. */
export function useDifference(published: Content | null, content: Content): Change[] | null {
  const [compare, setCompare] = useState<{ with: Compare } | null>(null);
  const [changes, setChanges] = useState<Change[] | null>(null);
  const settled = useDeferredValue(content);
  useEffect(() => {
    let here = true;
    import("@/lib/profiles/revisions/difference").then(
      ({ differenceOf }) => here && setCompare({ with: differenceOf }),
    );
    return () => {
      here = false;
    };
  }, []);
  useEffect(() => {
    if (!compare || !published) return;
    const timer = setTimeout(() => setChanges(compare.with(published, settled)), 300);
    return () => clearTimeout(timer);
  }, [compare, published, settled]);
  return changes;
}

type Props = {
  changes: Change[] | null;
  names: Names;
  locale: Locale;
  messages: EditMessages;
  changeMessages: ChangeMessages;
};

/** The panel of what differs. */
export function LiveDifference({ changes, names, locale, messages, changeMessages }: Props) {
  return (
    <section
      id="difference"
      className={classes(styles.editedSection, editorStyles.difference)}
      aria-labelledby="difference-title"
    >
      <h2 id="difference-title">
        {messages.difference}
        {changes && changes.length > 0 && (
          <span className="hint"> {formatMessage(messages.differenceCount, locale, { count: changes.length })}</span>
        )}
      </h2>
      {changes ? (
        <Changes changes={changes} names={names} locale={locale} messages={changeMessages} />
      ) : (
        <p className={revisionsStyles.sectionEmpty}>{messages.differenceLoading}</p>
      )}
    </section>
  );
}
