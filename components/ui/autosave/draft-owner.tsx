"use client";

import { createContext, type ReactNode, useContext, useLayoutEffect } from "react";
import { type Reader, setReader } from "@/components/query/reader";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { FaultMessages } from "../fields/faults";

type OwnerMessages = Pick<
  Messages["drafts"],
  "keeping" | "restored" | "sentElsewhere" | "discard" | "impossible" | "ofProject" | "ofPlan" | "forms"
>;
type Keeping = { owner: number; locale: Locale; messages: OwnerMessages; faults: FaultMessages };
const Context = createContext<Keeping | null>(null);

/** Says to the forms below for whom this browser keeps what is written. */
export function DraftOwner({ children, name, ...keeping }: Keeping & { name: Reader["name"]; children: ReactNode }) {
  const { owner } = keeping;
  const { en, zh } = name;
  useLayoutEffect(() => {
    setReader({ id: owner, name: { en, zh } });
    return () => setReader(null);
  }, [owner, en, zh]);
  return <Context value={keeping}>{children}</Context>;
}

/** For whom this browser keeps what is written; null for readers who have not signed in. */
export const useDraftOwner = (): Keeping | null => useContext(Context);
