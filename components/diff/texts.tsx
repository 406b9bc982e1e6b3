import { classes } from "@/components/ui/classes";
import type { TextChange } from "@/lib/diff/fields";
import type { Language } from "@/lib/diff/words";
import styles from "./difference.module.css";
import { Parts } from "./parts";

type Props = { texts: TextChange[]; className?: string; languages: Record<Language, string> };

/** What became of a text in both languages, one beside the other. */
export function Texts({ texts, className, languages }: Props) {
  if (texts.length === 0) return null;
  return (
    <div className={classes(styles.textChanges, className)}>
      {texts.map(({ language, parts }) => (
        <p key={language}>
          <span className={styles.textLanguage}>{languages[language]}</span>
          <Parts parts={parts} language={language} />
        </p>
      ))}
    </div>
  );
}
