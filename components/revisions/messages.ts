import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";

/** What the fields of a profile are called, wherever they are named. */
export type FieldMessages = { fields: Messages["profile"]["fields"] } & Pick<
  Messages["terms"],
  "fieldInLanguage" | "languages" | "ownNames"
>;
/** The words of the editor. */
export type EditMessages = Messages["revisions"]["edit"] & { called: FieldMessages } & Pick<
    Messages["terms"],
    "exampleTitle"
  >;
/** The words of what differs between two revisions. */
export type ChangeMessages = Messages["revisions"]["changes"] & { called: FieldMessages };

function fieldMessages(locale: Locale): FieldMessages {
  const { profile, terms } = messagesOf(locale);
  return {
    fields: profile.fields,
    fieldInLanguage: terms.fieldInLanguage,
    languages: terms.languages,
    ownNames: terms.ownNames,
  };
}

export const editMessages = (locale: Locale): EditMessages => ({
  ...messagesOf(locale).revisions.edit,
  exampleTitle: messagesOf(locale).terms.exampleTitle,
  called: fieldMessages(locale),
});

export const changeMessages = (locale: Locale): ChangeMessages => ({
  ...messagesOf(locale).revisions.changes,
  called: fieldMessages(locale),
});
