import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { LinkGone } from "@/components/people/link-gone";
import { SignInFrame } from "@/components/people/sign-in-frame";
import { ActButton } from "@/components/ui/act-button";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { addressOfLink } from "@/lib/people/mailed-links";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).security.address.title, robots: { index: false } } : {};
}

// To open the address changes nothing: whatever reads mail ahead of its reader does so too.
export default async function AddressPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) {
    const here = `/${locale}/account/address/${encodeURIComponent(token)}`;
    redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`);
  }
  const link = await addressOfLink(token);
  const { security, project } = messagesOf(locale);
  const { address: messages } = security;
  if (link?.personId !== actor.personId) return <LinkGone locale={locale} another="/account/security" />;
  return (
    <SignInFrame
      title={messages.title}
      lead={fill(messages.confirmLead, { before: actor.email, address: link.address })}
    >
      <ActButton
        method="PUT"
        path="/api/v1/me/address"
        body={{ token }}
        label={messages.confirm}
        busy={messages.confirming}
        done={fill(messages.confirmed, { address: link.address })}
        next={`/${locale}/account/security`}
        locale={locale}
        failure={project.failure}
      />
    </SignInFrame>
  );
}
