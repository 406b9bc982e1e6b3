"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether this browser knows passkeys at all; false on the server, where nobody knows. */
export const usePasskeysKnown = (): boolean =>
  useSyncExternalStore(
    never,
    () => typeof PublicKeyCredential === "function",
    () => false,
  );

/** Whether an authenticator was left without an answer by its person, which is nothing to complain about. */
export const wasLeft = (error: unknown): boolean =>
  error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError");
