import type { ReactNode } from "react";
import { readerLocale } from "@/app/reader-locale";
import { currentActor } from "@/app/session";
import { ConfirmAgain } from "@/components/people/confirm-again";
import { confirmMessages } from "@/components/people/confirm-messages";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

/** Asks the reader on this page to prove once more who they are, where something on it wants a fresh sign-in. */
export async function Confirming({ locale }: { locale: Locale }) {
  const actor = await currentActor().catch(() => null);
  if (!actor) return null;
  const { failure } = messagesOf(locale).project;
  return <ConfirmAgain email={actor.email} locale={locale} messages={confirmMessages(locale)} failure={failure} />;
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** The frame of pages on which much is done shortly after signing in alone. */
export async function ConfirmingLayout({ children, params }: Props) {
  return (
    <>
      {children}
      <Confirming locale={await readerLocale((await params).locale)} />
    </>
  );
}
