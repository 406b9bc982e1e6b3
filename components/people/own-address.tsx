import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { AddressForm } from "./address-form";

/** The person's e-mail address, to be changed. */
export function OwnAddress({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { security, problems, project } = messagesOf(locale);
  const { address: messages } = security;
  return (
    <section aria-labelledby="own-address">
      <h2 id="own-address">{messages.title}</h2>
      <p>{fill(messages.text, { address: actor.email })}</p>
      <AddressForm locale={locale} messages={messages} required={problems.required} failure={project.failure} />
    </section>
  );
}
