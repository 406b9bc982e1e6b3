import { ActButton } from "@/components/ui/act-button";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";

type Props = { slug: string; place: string; standsIn: boolean; locale: Locale };

/** Lets the secretariat act for a place that has no coordinator, and give it back. */
export function StandIn({ slug, place, standsIn, locale }: Props) {
  const { peoplePage, project } = messagesOf(locale);
  const messages = peoplePage.standIn;
  const said = (sentence: string) => formatMessage(sentence, locale, { place });
  return (
    <section className={panels.panel} aria-labelledby="stand-in">
      <h2 id="stand-in">{said(standsIn ? messages.actingTitle : messages.title)}</h2>
      <p>{standsIn ? messages.actingText : messages.text}</p>
      <ActButton
        method={standsIn ? "DELETE" : "POST"}
        path={`/api/v1/places/${slug}/stand-in`}
        label={said(standsIn ? messages.end : messages.act)}
        busy={messages.saving}
        done={said(standsIn ? messages.ended : messages.done)}
        locale={locale}
        failure={project.failure}
      />
    </section>
  );
}
