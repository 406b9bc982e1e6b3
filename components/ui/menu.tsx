"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = {
  className?: string;
  testId: string;
  /** Whether it closes with what is chosen in it; what that opens leads back to the menu's own button. */
  closesOnChoice?: true;
  children: ReactNode;
};

function close(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

/**
 * A `<summary>` and what it opens, which closes as menus do: with Escape, and when something else is pressed. It lies
 * over the page only for whoever is in it: what opens it without going there (a search in the page, say) does not. The
 * platform opens it, so that it does without a script, and also in browsers that do not know `popover`.
 */
export function Menu({ className, testId, closesOnChoice, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      // What a dialog opened from here leaves behind is still open, and has the focus again.
      if (document.querySelector("dialog[open]")) return;
      if (menu.current && !menu.current.contains(target as Node)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, []);
  return (
    <details
      ref={menu}
      className={className}
      data-testid={testId}
      onClick={({ target, currentTarget }) => {
        const summary = (target as Element).closest("summary");
        // Safari does not give the focus to what is pressed.
        if (summary) summary.focus();
        else if (closesOnChoice) close(currentTarget);
      }}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.contains(document.activeElement)) currentTarget.open = false;
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Escape" && currentTarget.open) close(currentTarget);
      }}
    >
      {children}
    </details>
  );
}
