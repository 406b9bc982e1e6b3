"use client";

import { useEffect } from "react";

/** The part of a page that a link led to is known to the browser alone: whoever signs in on the way goes on to it. */
export function KeepFragment() {
  useEffect(() => {
    for (const next of document.querySelectorAll<HTMLInputElement>("input[name=next]"))
      if (!next.value.includes("#")) next.value += location.hash;
    // Whoever asks for help first takes it along: an address that holds the path may hold its part too.
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href*='?next=']"))
      if (!link.href.includes("%23")) link.href += encodeURIComponent(location.hash);
  }, []);
  return null;
}
