import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Params, type Sentence } from "@/lib/language/say";

/** A refused attempt: what was typed, and what was wrong, in codes. */
export type Refused = { email: string; code: string; params?: Params; fields: { path: string; code: string }[] };

/** Where a refused attempt's sentences stand in a plain form: at its fields, or above it where they are of the whole. */
export function refusalsOf(refused: Refused | null, locale: Locale, paths: readonly string[]) {
  const sentences = messagesOf(locale).problems as Record<string, Sentence | undefined>;
  const sentence = (code: string, params?: Params) =>
    formatMessage(sentences[code] ?? sentences.unexpected ?? "", locale, params);
  const errorAt = (path: string) => {
    const code = refused?.fields.find((field) => field.path === path)?.code;
    return code && sentence(code);
  };
  const atFields = paths.some((path) => errorAt(path));
  const whole = refused && !atFields && (
    <p className={forms.fieldError} role="alert" id="sign-in-error">
      {sentence(refused.code, refused.params)}
    </p>
  );
  return { errorAt, whole, describedBy: whole ? "sign-in-error" : undefined };
}
