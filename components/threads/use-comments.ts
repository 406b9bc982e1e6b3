"use client";

import { useMutation } from "@tanstack/react-query";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";
import type { CommentView } from "@/lib/threads/schema";

type Written = { body: string; language: Locale; visibility: CommentView["visibility"]; key: string };

/** Writes a comment, once per key. */
export const useComment = (threadId: number, locale: Locale) =>
  useMutation({
    mutationFn: ({ key, ...input }: Written) =>
      send<CommentView>("POST", `/api/v1/threads/${threadId}/comments`, input, { locale, idempotencyKey: key }),
  });

/** Changes the reader's own comment. */
export const useEditComment = (locale: Locale) =>
  useMutation({
    mutationFn: ({ id, version, body }: Pick<CommentView, "id" | "version" | "body">) =>
      send<CommentView>("PATCH", `/api/v1/comments/${id}`, { body }, { locale, ifMatch: version }),
  });

/** Deletes a comment, or brings it back. */
export const useDeleteComment = (locale: Locale) =>
  useMutation({
    mutationFn: ({ id, version, deleted }: Pick<CommentView, "id" | "version" | "deleted">) =>
      deleted
        ? send<CommentView>("PATCH", `/api/v1/comments/${id}`, { deleted: false }, { locale, ifMatch: version })
        : send<CommentView>("DELETE", `/api/v1/comments/${id}`, undefined, { locale, ifMatch: version }),
  });
