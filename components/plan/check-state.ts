"use client";

import { createContext, useContext } from "react";

/** What the check of a plan says to whatever sends it. */
type CheckState = {
  /** Whether nothing that it finds stands against sending. */
  clean: boolean;
  /** Whether the sending is what its page leads to. */
  primary: boolean;
  /** Whether something was written on the page since it came. */
  written?: boolean;
  /** Saves what is being typed on the page; answers whether all of it is. */
  saveFirst?: () => Promise<boolean>;
};

const Context = createContext<CheckState>({ clean: false, primary: false });
export const CheckStateProvider = Context.Provider;
/** The state of the check around. */
export const useCheckState = () => useContext(Context);
