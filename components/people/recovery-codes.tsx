"use client";

import { useEffect, useRef, useState } from "react";
import controls from "@/components/ui/controls.module.css";
import type { Messages } from "@/lib/language/messages";
import styles from "./security.module.css";

type Props = { codes: string[]; messages: Messages["security"]["second"]; onKept: () => void };

/** Recovery codes, told this once: to be copied, printed, or kept as a file. */
export function RecoveryCodes({ codes, messages, onKept }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState("");
  useEffect(() => heading.current?.focus(), []);
  const text = codes.join("\n");
  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(messages.copied),
      () => setCopied(messages.copyByHand),
    );
  }
  return (
    <div className={styles.shownOnce} data-testid="recovery-codes">
      <h3 ref={heading} tabIndex={-1}>
        {messages.codesTitle}
      </h3>
      <p>{messages.codesText}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <button type="button" className={controls.button} onClick={copy}>
          {messages.copyCodes}
        </button>
        <a
          className={controls.button}
          download={`${messages.fileName}.txt`}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {messages.saveCodes}
        </a>
        <button type="button" className={controls.button} onClick={onKept}>
          {messages.kept}
        </button>
      </div>
      <p role="status">{copied}</p>
    </div>
  );
}
