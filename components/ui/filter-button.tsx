"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { withSearch } from "@/lib/text/search-params";
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
  const [needed, setNeeded] = useState(true);
  const router = useRouter();
  const address = useSearchParams().toString();

  useEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    let pausing = 0;
    const apply = (go: typeof router.push) => {
      clearTimeout(pausing);
      if (!form.checkValidity() || form.querySelector("[aria-invalid]")) return;
      const search = new URLSearchParams();
      for (const [field, value] of new FormData(form)) if (value) search.append(field, String(value));
      go(withSearch(form.getAttribute("action") ?? "", search.toString()), { scroll: false });
    };
    const searched = ({ target }: Event) => target instanceof HTMLInputElement && target.type === "search";
    const typed = (event: Event) => {
      clearTimeout(pausing);
      // Only the whole of the words is a step to go back to.
      if (searched(event)) pausing = window.setTimeout(() => apply(router.replace), PAUSE);
    };
    const chosen = (event: Event) => !searched(event) && apply(router.push);
    const sent = (event: Event) => {
      event.preventDefault();
      apply(router.push);
    };
    form.addEventListener("input", typed);
    form.addEventListener("change", chosen);
    form.addEventListener("submit", sent);
    setNeeded(false);
    return () => {
      clearTimeout(pausing);
      form.removeEventListener("input", typed);
      form.removeEventListener("change", chosen);
      form.removeEventListener("submit", sent);
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
    <button ref={button} type="submit" className={classes(controls.button, controls.primary)} hidden={!needed}>
      {name}
    </button>
  );
}
