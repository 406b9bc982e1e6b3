"use client";

import { useEffect } from "react";
import { rememberReader } from "@/components/ui/autosave/browser-store";

const WORKER = "/offline.js";

/**
 * Lets the browser show a page of the product's own where one cannot be fetched, from when this one has loaded; and notes
 * for whom this one was made, so that that page counts what is kept for nobody else.
 */
export function OfflinePage({ reader }: { reader: number | null }) {
  useEffect(() => rememberReader(reader), [reader]);
  useEffect(() => {
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    // Where the browser refuses, it shows its own page as before.
    const register = () => void navigator.serviceWorker.register(WORKER, { updateViaCache: "none" }).catch(() => {});
    if (document.readyState === "complete") return register();
    addEventListener("load", register, { once: true });
    return () => removeEventListener("load", register);
  }, []);
  return null;
}
