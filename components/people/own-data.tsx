import Link from "next/link";
import { ActButton } from "@/components/ui/act-button";
import { classes } from "@/components/ui/classes";
import rows from "@/components/ui/lists/rows.module.css";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Me } from "@/lib/people/present";
import type { ConsentView } from "@/lib/people/privacy/consents";
import { SaveFile } from "./save-file";

type Props = { me: Me; consents: ConsentView[]; locale: Locale };

/** What one agreed to, each withdrawn as easily as it was given. */
export function OwnConsents({ me, consents, locale }: Props) {
  const { privacy, project } = messagesOf(locale);
  const messages = privacy.consents;
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">{messages.title}</h2>
      <p>{messages.text}</p>
      <ul className={classes(rows.rows, rows.managed)}>
        {consents.map(({ kind, given, at }) => {
          const change = kind === "TRANSFER" ? { allowsTransfer: !given } : given ? { shownAs: "NOTHING" } : null;
          const since =
            at && formatMessage(given ? messages.given : messages.withdrawn, locale, { date: formatDate(at, locale) });
          return (
            <li key={kind} className={rows.row}>
              <div>
                <h3>{messages.kinds[kind].title}</h3>
                <p>{messages.kinds[kind].text}</p>
                <div className={rows.rowActs}>
                  {change ? (
                    <ActButton
                      method="PATCH"
                      path="/api/v1/me"
                      body={change}
                      version={me.version}
                      label={given ? messages.withdraw : messages.give}
                      busy={messages.saving}
                      done={given ? messages.nowWithdrawn : messages.nowGiven}
                      locale={locale}
                      failure={project.failure}
                    />
                  ) : (
                    me.coordinates.length > 0 && (
                      <Link prefetch={false} href={`/${locale}/work`}>
                        {messages.choose}
                      </Link>
                    )
                  )}
                </div>
              </div>
              <div className={rows.rowState}>{since || messages.never}</div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** All about oneself to take away, and the way out. */
export function OwnData({ me, locale }: Pick<Props, "me" | "locale">) {
  const { privacy, project } = messagesOf(locale);
  const { download, erase } = privacy;
  const erased = (words: "KEEP" | "REMOVE") => (
    <ActButton
      method="POST"
      path="/api/v1/me/erasure"
      body={{ words }}
      version={me.version}
      label={erase.confirm[words]}
      busy={erase.erasing}
      done={erase.done}
      next={`/${locale}`}
      asks={{ open: erase.open[words], text: erase.text[words] }}
      locale={locale}
      failure={project.failure}
    />
  );
  return (
    <>
      <section aria-labelledby="download">
        <h2 id="download">{download.heading}</h2>
        <p>{download.text}</p>
        <p className={rows.rowActs}>
          {(["html", "json"] as const).map((format) => (
            <SaveFile
              key={format}
              href={`/api/v1/me/export.${format}?locale=${locale}`}
              name={`my-data.${format}`}
              label={download[format]}
              locale={locale}
              failure={project.failure}
            />
          ))}
        </p>
      </section>
      <section aria-labelledby="erase">
        <h2 id="erase">{erase.title}</h2>
        <p>{erase.lead}</p>
        {erased("KEEP")}
        {erased("REMOVE")}
      </section>
    </>
  );
}
