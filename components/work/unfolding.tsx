"use client";

import Link from "next/link";
import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from "react";
import type { FormKind, FormPlace } from "@/components/ui/autosave/form-kinds";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { fieldId } from "@/components/ui/fields/form-field";

type Unfolded = { open: boolean; id: string; toggle: () => void; begin: () => void };
const Context = createContext<Unfolded | null>(null);

type Props = {
  /** The form that unfolds; it stands open where the address asks for it. */
  form: FormPlace;
  /** The path of the field with which the reader begins. */
  field: string;
  children: ReactNode;
};

/** A row of the page in which a form unfolds, so that nobody leaves the page for a few words. */
export function Unfolding({ form, field, children }: Props) {
  const [open, setOpen] = useState(false);
  const [kind, ...rest] = form.split("/");
  useRequestedForm(kind as FormKind, (requested) => requested === rest.join("/") && setOpen(true));
  const [begun, setBegun] = useState(0);
  const id = useId();
  const latest = useRef(field);
  latest.current = field;
  useEffect(() => {
    if (begun > 0) document.getElementById(fieldId(latest.current))?.focus();
  }, [begun]);
  const begin = () => setBegun((times) => times + 1);
  const toggle = () => {
    if (!open) begin();
    setOpen(!open);
  };
  return <Context value={{ open, id, toggle, begin }}>{children}</Context>;
}

type LinkProps = {
  href: string;
  className?: string;
  children: ReactNode;
  "aria-describedby"?: string;
  "aria-label"?: string;
};

/** Unfolds the form of the row around; leads to the form's own page without a script, and in another window. */
export function UnfoldingLink({ href, children, ...rest }: LinkProps) {
  const row = useContext(Context);
  const unfold = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Of a double click the second would fold it away again, and has taken the focus from its field.
    if (event.detail < 2) row?.toggle();
    else row?.begin();
  };
  return (
    <Link {...rest} prefetch={false} href={href} aria-expanded={row?.open} aria-controls={row?.id} onClick={unfold}>
      {children}
    </Link>
  );
}

type UnfoldedProps = {
  /** What its form is about, where it is listed elsewhere. */
  about?: string;
  className?: string;
  children: ReactNode;
};

/** What unfolds. */
export function Unfolded({ about, className, children }: UnfoldedProps) {
  const row = useContext(Context);
  return (
    <div id={row?.id} data-about={about} className={className} hidden={!row?.open}>
      {row?.open && children}
    </div>
  );
}
