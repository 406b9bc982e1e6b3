"use client";

import Link from "next/link";
import { type MouseEvent, useState } from "react";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { DialogOnDemand } from "@/components/ui/dialogs/dialog-on-demand";
import { type ShortProposal, shortProposalDialog } from "./short-proposal";

type Props = ShortProposal & {
  /** What it is called beside others of its kind. */
  name: string;
  label: string;
};

/**
 * Proposes a project where its partner stands, with what both places name already filled in: a few words are enough. The
 * form with all its fields is there too, and is what opens without a script or in another window.
 */
export function ProposeHere({ name, label, ...proposal }: Props) {
  const [open, setOpen] = useState(false);
  useRequestedForm("propose-short", (slug) => slug === proposal.to && setOpen(true));
  const ask = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <Link
        prefetch={false}
        href={proposal.href}
        aria-label={name}
        aria-haspopup="dialog"
        {...shortProposalDialog.warming}
        onClick={ask}
      >
        {label}
      </Link>
      {open && <DialogOnDemand dialog={shortProposalDialog} {...proposal} onClose={() => setOpen(false)} />}
    </>
  );
}
