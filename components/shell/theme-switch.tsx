"use client";

import type { ReactNode } from "react";
import styles from "./header.module.css";
import { THEME_COOKIE, type Theme } from "./theme";

const YEAR = 365 * 24 * 60 * 60;

/** Remembers the choice for the server, which writes it on the page; a choice that the system makes anyway is forgotten. */
function choose(theme: Theme, system: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === system) delete dataset.theme;
  else dataset.theme = theme;
  const age = theme === system ? 0 : YEAR;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too young.
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax`;
}

/** Switches between light and dark; the style sheet shows the drawing of what one would get. */
export function ThemeSwitch({ label, children }: { label: string; children: ReactNode }) {
  function change() {
    const system: Theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const now = document.documentElement.dataset.theme ?? system;
    choose(now === "dark" ? "light" : "dark", system);
  }
  return (
    <button type="button" className={styles.themeSwitch} aria-label={label} title={label} onClick={change}>
      {children}
    </button>
  );
}
