"use client";

import { createContext, type ReactNode, use } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Messages } from "@/lib/language/messages";
import styles from "./failure.module.css";

type PageMessages = Messages["failure"] & { homePath: string };

const Given = createContext<PageMessages | null>(null);

/** Hands the words of the error page down to it: an error page gets no properties from the server. */
export function FailureMessages({ messages, children }: { messages: PageMessages; children: ReactNode }) {
  return <Given value={messages}>{children}</Given>;
}

type Props = { digest?: string; again: () => void };

/** What a reader sees when a page could not be made, and what to do. */
export function Failure({ digest, again }: Props) {
  const messages = use(Given);
  if (!messages) return null;
  return (
    <main id="main" className="narrow">
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <div className={styles.failureWays}>
        <button type="button" className={classes(controls.button, controls.primary)} onClick={again}>
          {messages.again}
        </button>
        <a className={controls.button} href={messages.homePath}>
          {messages.home}
        </a>
      </div>
      {digest && (
        <p className="hint">
          {messages.number} <code>{digest}</code>
        </p>
      )}
    </main>
  );
}
