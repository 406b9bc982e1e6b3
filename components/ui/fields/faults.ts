"use client";

import { createContext, useContext } from "react";
import type { Messages as Catalogue } from "@/lib/language/messages";

/** The words about the faults of any form. */
export type FaultMessages = Catalogue["formFaults"];

/** What is wrong in a form: sentences by the ids of their fields, and the refusal that all of them tell. */
export type Faults = { at: Record<string, string>; told: unknown };
export const NO_FAULTS: Faults = { at: {}, told: null };

/** What is wrong in the form around. */
export const FaultsOfForm = createContext<Faults>(NO_FAULTS);

/** What the form around found wrong at the field with this id. */
export const useFaultAt = (id: string): string | undefined => useContext(FaultsOfForm).at[id];

/** Whether everything that a refusal says stands at the fields of the form around. */
export const useIsToldAtFields = (error: unknown): boolean => useContext(FaultsOfForm).told === error && !!error;
