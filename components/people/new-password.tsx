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

/** What is beyond counts in no estimate, and would take its time. */
const LOOKED_AT = 64;
/** So many characters are called strong, unless they are easily guessed. */
const LONG = 16;
/** One word with a year or a sign: what is tried first. */
const WORD_AND_NUMBER = /^\p{L}+\d{0,6}\P{L}?$/u;

// Without the lists of leaked passwords, which weigh more than the page: those the server knows. So it praises nothing short.
async function gradeOf(password: string, own: string[], shortest: number): Promise<Grade> {
  if (password.length < shortest || WORD_AND_NUMBER.test(password)) return "weak";
  const { ZxcvbnFactory } = await import("@zxcvbn-ts/core");
  const { score } = new ZxcvbnFactory().check(password.slice(0, LOOKED_AT), [...GUESSED_WORDS, ...own]);
  if (score < 3) return "weak";
  return score > 3 && password.length >= LONG ? "strong" : "fair";
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
