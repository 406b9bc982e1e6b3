import Link from "next/link";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import { Quoting, Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import type { MergersView, MergerView } from "@/lib/workflow/mergers/schema";
import { AnswerMerger } from "./answer-merger";

type Props = { code: string; mergers: MergersView; locale: Locale };
type Named = MergerView["from"];

/** Where the proposal went on, what went on in it, and offers that wait for an answer; nothing where there is none. */
export function Mergers({ code, mergers, locale }: Props) {
  const { merger: messages, project } = messagesOf(locale);
  const open = mergers.items.filter(({ accepted }) => accepted === null);
  if (!mergers.mergedInto && mergers.absorbed.length === 0 && open.length === 0) return null;
  const titleOf = ({ code: named, title }: Named) => inLanguage(title, locale)?.text ?? named;
  const link = (named: Named) => (
    <Link prefetch={false} href={`/${locale}/projects/${named.code}`}>
      <Text text={named.title} locale={locale} />
    </Link>
  );
  return (
    <section className={panels.panel} aria-labelledby="mergers">
      <h2 id="mergers">{messages.title}</h2>
      {mergers.mergedInto && (
        <p>
          {messages.goneOn} {link(mergers.mergedInto)} ({mergers.mergedInto.code})
        </p>
      )}
      {mergers.absorbed.length > 0 && (
        <>
          <h3>{messages.absorbed}</h3>
          <ul>
            {mergers.absorbed.map((named) => (
              <li key={named.code}>
                {link(named)} ({named.code})
              </li>
            ))}
          </ul>
          <p className={panels.panelHint}>{messages.absorbedText}</p>
        </>
      )}
      {open.map(({ id, from, into, reason, offeredBy, abilities }) => {
        const own = from.code === code;
        const other = own ? into : from;
        return (
          <div key={id}>
            <p>
              <Quoting
                sentence={own ? messages.offeredInto : messages.offeredFrom}
                name="title"
                text={titleOf(other)}
                params={{ name: offeredBy[locale], code: other.code }}
                locale={locale}
              />{" "}
              <Link prefetch={false} href={`/${locale}/projects/${other.code}`}>
                {other.code}
              </Link>
            </p>
            <Written as="blockquote" text={reason} locale={locale} />
            {(abilities.accept || abilities.refuse) && (
              <AnswerMerger
                code={code}
                merger={{ id, from: from.code, accept: abilities.accept, refuse: abilities.refuse }}
                own={own}
                locale={locale}
                messages={{
                  ...dialogMessages(project),
                  accept: messages.accept,
                  acceptTells: messages.acceptTells,
                  refuse: messages.refuse,
                  refuseTells: messages.refuseTells,
                  takeBack: messages.takeBack,
                  accepted: messages.accepted,
                  refused: messages.refused,
                  takenBack: messages.takenBack,
                }}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
