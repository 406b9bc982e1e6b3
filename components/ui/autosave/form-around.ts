"use client";

import { createContext, useContext } from "react";
import type { FormDraft } from "./form-draft";

/** The draft of the form around: by itself, so that what only asks for it does not carry every kind of field along. */
export const FormAround = createContext<FormDraft | null>(null);

/** The place of the form around; null outside of one. */
export const useFormPlace = (): string | null => useContext(FormAround)?.place ?? null;
