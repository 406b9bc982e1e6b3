import { messagesOf } from "@/lib/language/messages";
import type { ProjectStatus } from "./status";

/** A status in both languages, for sentences about it: whoever refuses does not know in which one it will be read. */
export const messageParams = <N extends string>(name: N, status: ProjectStatus) =>
  ({ [`${name}En`]: messagesOf("en").status[status], [`${name}Zh`]: messagesOf("zh").status[status] }) as Record<
    `${N}En` | `${N}Zh`,
    string
  >;
