import type { Messages } from "@/lib/language/messages";

/** The words of a conversation, with the mark of comments in the other language. */
export type ThreadMessages = Messages["thread"] & Pick<Messages["terms"], "inOtherLanguage" | "languages">;
