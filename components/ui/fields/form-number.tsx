"use client";

import { useState } from "react";
import { type NumberFieldProps, TypedNumber } from "./typed-number";

/** A number of a form that is read when it is sent, by its name. */
export function FormNumber({ initial = "", ...field }: NumberFieldProps & { name: string; initial?: string }) {
  const [typed, setTyped] = useState(initial);
  return <TypedNumber {...field} typed={typed} onTyped={setTyped} />;
}

/** Whether a number of the form is not settled; then the reader is led to it, and what is asked about it shows. */
export function refuseUnsettled(form: HTMLFormElement): boolean {
  const field = form.querySelector<HTMLElement>("[data-unsettled]");
  // Entered, left and entered again: only then is it asked whether a number is right.
  field?.focus();
  field?.blur();
  field?.focus();
  return field !== null;
}
