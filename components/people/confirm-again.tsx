"use client";

import { useEffect, useState } from "react";
import { ApiProblem, onRefused } from "@/components/query/send";
import { DialogOnDemand } from "@/components/ui/dialogs/dialog-on-demand";
import { onDemand } from "@/components/ui/dialogs/on-demand";
import type { ConfirmProps } from "./confirm-again-dialog";

const confirmDialog = onDemand(() => import("./confirm-again-dialog").then((part) => part.ConfirmAgainDialog));

type Asked = Pick<ConfirmProps, "by"> & { answer: (proven: boolean) => void };

/** Asks the reader to prove once more who they are, wherever on the page something was refused until then. */
export function ConfirmAgain(props: Omit<ConfirmProps, "by" | "onProven" | "onClose">) {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let asking: Promise<boolean> | null = null;
    // Once for whatever is refused at the same time.
    onRefused((refusal) => {
      const by = refusal instanceof ApiProblem && refusal.problem.code === "signInAgain" && refusal.problem.confirmBy;
      if (!by) return Promise.resolve(false);
      asking ??= new Promise<boolean>((resolve) => setAsked({ by, answer: resolve })).finally(() => {
        asking = null;
        setAsked(null);
      });
      return asking;
    });
    return () => onRefused(null);
  }, []);
  if (!asked) return null;
  return (
    <DialogOnDemand
      {...props}
      dialog={confirmDialog}
      by={asked.by}
      onProven={() => asked.answer(true)}
      onClose={() => asked.answer(false)}
    />
  );
}
