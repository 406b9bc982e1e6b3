import { headers } from "next/headers";
import { comesFromMachine } from "@/app/api/caller";
import { currentActor } from "@/app/session";
import type { OutboxReader } from "@/lib/mail/policy";

/** Who reads the mails that were caught. */
export const outboxReader = async (): Promise<OutboxReader> => ({
  actor: await currentActor(),
  local: comesFromMachine(await headers()),
});
