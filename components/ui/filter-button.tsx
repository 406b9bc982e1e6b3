"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { classes } from "./classes";
import controls from "./controls.module.css";

/** How long after the last letter the words searched for are applied, in milliseconds. */
const PAUSE = 400;

/**
 * The button of a filter's form. Where its script runs nobody needs it: what is chosen in the form applies at once, and
 * the form shows what the address says when a filter is removed elsewhere.
 */
export function FilterButton({ name }: { name: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const router = useRouter();
  const address = useSearchParams().toString();

  useEffect(() => {
    const { current: own } = button;
    const form = own?.form;
    if (!form) return;
    own.hidden = true;
    let pausing = 0;
    const apply = (go: typeof router.push) => {
      clearTimeout(pausing);
      if (!form.checkValidity() || form.querySelector("[aria-invalid]")) return;
      const search = new URLSearchParams();
      for (const [field, value] of new FormData(form)) if (value) search.append(field, String(value));
      go([form.getAttribute("action"), String(search)].filter(Boolean).join("?"), { scroll: false });
    };
    const searched = ({ target }: Event) => target instanceof HTMLInputElement && target.type === "search";
    const typed = (event: Event) => {
      if (!searched(event)) return;
      clearTimeout(pausing);
      // Only the whole of the words is a step to go back to.
      pausing = window.setTimeout(apply, PAUSE, router.replace);
    };
    const chosen = (event: Event) => !searched(event) && apply(router.push);
    const sent = (event: Event) => {
      event.preventDefault();
      apply(router.push);
    };
    const gone = new AbortController();
    form.addEventListener("input", typed, gone);
    form.addEventListener("change", chosen, gone);
    form.addEventListener("submit", sent, gone);
    return () => {
      clearTimeout(pausing);
      gone.abort();
    };
  }, [router]);

  useEffect(() => {
    const asked = new URLSearchParams(address);
    for (const field of button.current?.form?.elements ?? []) {
      if (field instanceof HTMLSelectElement) {
        field.value = asked.get(field.name) ?? "";
        if (field.selectedIndex < 0) field.selectedIndex = 0;
      } else if (field instanceof HTMLInputElement && field.type === "checkbox")
        field.checked = asked.getAll(field.name).includes(field.value);
      // Who is writing there goes on writing.
      else if (field instanceof HTMLInputElement && field.type !== "hidden" && field !== document.activeElement)
        field.value = asked.get(field.name) ?? "";
    }
  }, [address]);

  return (
    <button ref={button} type="submit" className={classes(controls.button, controls.primary)}>
      {name}
    </button>
  );
}
