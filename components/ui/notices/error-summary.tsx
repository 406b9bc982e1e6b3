"use client";

import { useEffect, useRef } from "react";
import { fieldId, type Messages } from "../fields/form-field";
import forms from "../forms.module.css";

type Props = { title: string; errors: Messages; nameOf: (path: string) => string };

/** What is wrong, each with a link to its field; takes the focus when it appears. */
export function ErrorSummary({ title, errors, nameOf }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  useEffect(() => {
    if (Object.keys(errors).length) box.current?.focus();
  }, [errors]);
  if (entries.length === 0) return null;
  return (
    <div ref={box} className={forms.errorSummary} data-testid="error-summary" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {entries.map(([path, message]) => (
          <li key={path}>
            <a
              href={`#${fieldId(path)}`}
              onClick={(event) => {
                const field = document.getElementById(fieldId(path));
                if (!field) return;
                event.preventDefault();
                field.scrollIntoView({ block: "center" });
                field.focus({ preventScroll: true });
              }}
            >
              {[nameOf(path), message].filter(Boolean).join(": ")}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
