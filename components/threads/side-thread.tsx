import Link from "next/link";
import type { ReactNode } from "react";
import { Quoting } from "@/components/ui/written";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { Thread } from "./thread";
import styles from "./thread.module.css";

type Props = {
  threadId: number;
  /** What it is about, for those who hear the page. */
  about: string;
  /** How many comments it has. */
  count: number;
  /** The thread that the address asks to show; the others stay folded, and nothing of them is read. */
  open: string | undefined;
  /** The page's own address. */
  here: string;
  actor: MaybeActor;
  locale: Locale;
};

/** Draws the conversation about one thing of a page, by its thread and its name. */
export type Discuss = (threadId: number, about: string) => ReactNode;

/** The conversation about one thing among many on a page: how many comments there are, and all of them when asked for. */
export function SideThread({ threadId, about, count, open, here, actor, locale }: Props) {
  const messages = messagesOf(locale).thread;
  const id = `thread-${threadId}`;
  const unfolded = open === String(threadId);
  if (!unfolded && !actor && count === 0) return null;
  return (
    <div className={styles.sideThread} id={id}>
      <Link prefetch={false} scroll={false} href={unfolded ? `${here}#${id}` : `${here}?thread=${threadId}#${id}`}>
        {unfolded ? messages.close : count > 0 ? formatMessage(messages.count, locale, { count }) : messages.open}
        <span className="visually-hidden">
          {" "}
          <Quoting
            sentence={unfolded || count > 0 ? messages.about : messages.openAbout}
            name="title"
            text={about}
            locale={locale}
          />
        </span>
      </Link>
      {unfolded && (
        <Thread threadId={threadId} actor={actor} locale={locale} back={`${here}?thread=${threadId}#${id}`} />
      )}
    </div>
  );
}
