"use client";

import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
/** Opens the browser's own print dialog, where the report can be kept as a PDF too. */
export function PrintButton({ messages }: { messages: string }) {
  return (
    <button type="button" className={classes(controls.button, controls.primary)} onClick={() => print()}>
      {messages}
    </button>
  );
}
