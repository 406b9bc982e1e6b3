"use client";

import { useEffect, useMemo, useRef } from "react";
import { goToField, type WrongField } from "../fields/find-faults";
import { fieldId, type Messages } from "../fields/form-field";
import forms from "../forms.module.css";

/** What a question is called ends by itself. */
const ENDS = /[?？]$/;

type LinksProps = {
  title: string;
  wrong: WrongField[];
  /** Which try found them: what is taken off the list later takes no focus. */
  of?: number;
};

/** What is wrong, each with a link to its field; takes the focus when it appears. */
export function FieldLinks({ title, wrong, of }: LinksProps) {
  const box = useRef<HTMLDivElement>(null);
  const found = of ?? wrong;
  useEffect(() => {
    if (found) box.current?.focus();
  }, [found]);
  if (wrong.length === 0) return null;
  return (
    <div ref={box} className={forms.errorSummary} data-testid="error-summary" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {wrong.map(({ id, name, sentence }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                goToField(id);
              }}
            >
              {[name, sentence].filter(Boolean).join(ENDS.test(name) ? " " : ": ")}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Props = { title: string; errors: Messages; nameOf: (path: string) => string };

/** What is wrong at the fields of a draft that is saved while it is written, once it is to be sent. */
export function ErrorSummary({ title, errors, nameOf }: Props) {
  const name = useRef(nameOf);
  name.current = nameOf;
  const wrong = useMemo(
    () => Object.entries(errors).map(([path, sentence]) => ({ id: fieldId(path), name: name.current(path), sentence })),
    [errors],
  );
  return <FieldLinks title={title} wrong={wrong} />;
}
