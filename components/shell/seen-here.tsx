"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";

type Props = {
  /** The pages that tell the reader something new, without their language. */
  pages: string[];
  locale: Locale;
};

/** Says that the reader has opened a page that tells something new, so that no mail tells it again. */
export function SeenHere({ pages, locale }: Props) {
  const path = usePathname().replace(/^\/(en|zh)(?=\/)/, "");
  const said = useRef(new Set<string>());
  useEffect(() => {
    if (!pages.includes(path) || said.current.has(path)) return;
    said.current.add(path);
    // Where it does not arrive, the notice stays unread: nothing is lost.
    send("POST", "/api/v1/me/notifications/seen", { path }, { locale }).catch(() => said.current.delete(path));
  }, [pages, path, locale]);
  return null;
}
