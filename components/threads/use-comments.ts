"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { CommentView } from "@/lib/threads/schema";
import { threadKey } from "./read-comments";

type Written = {
  body: string;
  language: Locale;
  visibility: CommentView["visibility"];
  answers: string[];
  key: string;
};

/** Writes a comment, once per key; one that answers a place changes what the whole page asks for. */
export const useComment = (threadId: number, locale: Locale, answering = false) =>
  useChange({
    shownBy: answering ? undefined : [threadKey(threadId)],
    mutationFn: ({ key, ...input }: Written) =>
      send<CommentView>("POST", `/api/v1/threads/${threadId}/comments`, input, { locale, idempotencyKey: key }),
  });

/** Changes the reader's own comment. */
export const useEditComment = (threadId: number, locale: Locale) =>
  useChange({
    shownBy: [threadKey(threadId)],
    mutationFn: ({ id, version, body }: Pick<CommentView, "id" | "version" | "body">) =>
      send<CommentView>("PATCH", `/api/v1/comments/${id}`, { body }, { locale, ifMatch: version }),
  });

/** Deletes a comment, or brings it back. */
export const useDeleteComment = (threadId: number, locale: Locale) =>
  useChange({
    shownBy: [threadKey(threadId)],
    mutationFn: ({ id, version, deleted }: Pick<CommentView, "id" | "version" | "deleted">) =>
      deleted
        ? send<CommentView>("PATCH", `/api/v1/comments/${id}`, { deleted: false }, { locale, ifMatch: version })
        : send<CommentView>("DELETE", `/api/v1/comments/${id}`, undefined, { locale, ifMatch: version }),
  });
