"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = { className?: string; testId: string; children: ReactNode };

/**
 * A `<summary>` and what it opens, which closes as menus do: with Escape, and when something else is pressed. The
 * platform opens it, so that it does without a script, and also in browsers that do not know `popover`.
 */
export function Menu({ className, testId, children }: Props) {
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
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape" || !currentTarget.open) return;
        currentTarget.open = false;
        currentTarget.querySelector("summary")?.focus();
      }}
    >
      {children}
    </details>
  );
}
