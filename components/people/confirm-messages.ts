import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ConfirmMessages } from "./confirm-again-dialog";

/** The words of the dialog that asks somebody to prove once more who they are. */
export function confirmMessages(locale: Locale): ConfirmMessages {
  const { signIn, project, problems } = messagesOf(locale);
  const { opening, notOpened, openAgain } = project;
  return {
    ...signIn.confirmAgain,
    password: signIn.password,
    code: signIn.code.label,
    codeHint: signIn.code.hint,
    passkeyFailed: signIn.passkey.failed,
    required: problems.required,
    ...{ opening, notOpened, openAgain },
  };
}
