import { expect, it } from "vitest";
import { FILE_TYPES } from "@/lib/documents/content";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

it.each(LOCALES)("names beside the field every kind of file that is taken, and no other as taken, in %s", (locale) => {
  const [taken = "", refused = ""] = messagesOf(locale).documents.form.hint.split(/You cannot upload|旧版/);
  const named = [...taken.matchAll(/\.([a-z]+)/g)].map(([, ending]) => ending);
  expect(named.toSorted()).toEqual([...Object.keys(FILE_TYPES), "jpeg"].toSorted());
  for (const ending of Object.keys(FILE_TYPES)) expect(refused).not.toMatch(new RegExp(`\\.${ending}\\b`));
});
