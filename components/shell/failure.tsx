"use client";

import { createContext, type ReactNode, use } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Messages } from "@/lib/language/messages";
import styles from "./failure.module.css";

type Words = Messages["failure"] & { homePath: string };

const Given = createContext<Words | null>(null);

/** Hands the words of the error page down to it: an error page gets no properties from the server. */
export function FailureWords({ words, children }: { words: Words; children: ReactNode }) {
  return <Given value={words}>{children}</Given>;
}

type Props = { digest?: string; again: () => void };

/** What a reader sees when a page could not be made, and what to do. */
export function Failure({ digest, again }: Props) {
  const words = use(Given);
  if (!words) return null;
  return (
    <main id="main" className="narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <div className={styles.failureWays}>
        <button type="button" className={classes(controls.button, controls.primary)} onClick={again}>
          {words.again}
        </button>
        <a className={controls.button} href={words.homePath}>
          {words.home}
        </a>
      </div>
      {digest && (
        <p className="hint">
          {words.number} <code>{digest}</code>
        </p>
      )}
    </main>
  );
}
