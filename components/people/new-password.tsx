"use client";

import { useState } from "react";
import { FormField } from "@/components/ui/fields/form-field";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { GUESSED_WORDS } from "@/lib/people/guessed-words";
import styles from "./security.module.css";

type Grade = "weak" | "fair" | "strong";
type Props = {
  /** What of the person's names and address is easily guessed. */
  own: string[];
  shortest: number;
  locale: Locale;
  messages: Messages["security"]["password"];
  /** What was wrong with the one before, where no script looks. */
  error?: string;
};

const GRADES: Grade[] = ["weak", "weak", "weak", "fair", "strong"];
/** What is beyond counts in no estimate, and would take its time. */
const LOOKED_AT = 64;

// Without the lists of leaked passwords, which weigh more than the page: those the server knows.
async function gradeOf(password: string, own: string[], shortest: number): Promise<Grade> {
  const { ZxcvbnFactory } = await import("@zxcvbn-ts/core");
  const { score } = new ZxcvbnFactory().check(password.slice(0, LOOKED_AT), [...GUESSED_WORDS, ...own]);
  return password.length < shortest ? "weak" : (GRADES[score] ?? "weak");
}

/** A new password, which says how hard it is to guess while it is written. */
export function NewPassword({ own, shortest, locale, messages, error }: Props) {
  const [shown, setShown] = useState(false);
  const [grade, setGrade] = useState<Grade | null>(null);
  async function written(password: string) {
    const found = password ? await gradeOf(password, own, shortest).catch(() => null) : null;
    setGrade(found);
  }
  return (
    <div>
      <FormField
        path="password"
        label={messages.new}
        hint={formatMessage(messages.hint, locale, { count: shortest })}
        errors={error ? { password: error } : undefined}
      >
        {(control) => (
          <input
            {...control}
            name="password"
            type={shown ? "text" : "password"}
            autoComplete="new-password"
            spellCheck={false}
            onChange={(event) => void written(event.target.value)}
          />
        )}
      </FormField>
      <label className={styles.showPassword}>
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        <span>{messages.show}</span>
      </label>
      <p className={styles.strength} role="status" data-grade={grade ?? undefined}>
        {grade && `${messages.strength} ${messages[grade]}`}
      </p>
    </div>
  );
}
