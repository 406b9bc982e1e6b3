import { MarkedText } from "@/components/ui/marked-text";
import type { Locale } from "@/lib/language/locales";
import type { CommentView } from "@/lib/threads/schema";
import styles from "./thread.module.css";

type Props = { comment: Pick<CommentView, "body" | "language">; locale: Locale; mark: string };

/** A comment's words, in its own language and with its own lines. */
export function CommentBody({ comment: { body, language }, locale, mark }: Props) {
  return (
    <MarkedText as="p" className={styles.commentBody} text={body} language={language} locale={locale} mark={mark} />
  );
}
