import type { ReactNode } from "react";
import { ActButton } from "@/components/ui/act-button";
import { classes } from "@/components/ui/classes";
import rows from "@/components/ui/lists/rows.module.css";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PersonView } from "@/lib/people/directory/schema";
import styles from "./people.module.css";
import { heldOf, roleNames } from "./role-names";

type Props = { person: PersonView; duties: number; locale: Locale };

/** One person: what they do, when they were here, and what the secretariat can do about it. */
export async function PersonPage({ person, duties, locale }: Props) {
  const { peoplePage, project, terms } = messagesOf(locale);
  const messages = peoplePage.person;
  const { id, name, email, roles, version, disabledAt, lastSeenAt } = person;
  const names = await roleNames(roles.map(heldOf), locale);
  const other = locale === "en" ? "zh" : "en";
  const named = { name: name[locale] };
  const common = { version, locale, failure: project.failure } as const;
  const seen = lastSeenAt ? <Moment at={lastSeenAt} locale={locale} /> : peoplePage.states.NEVER_SEEN;
  const facts: { term: string; value: ReactNode }[] = [
    { term: messages.email, value: email },
    { term: messages.language, value: terms.languages[person.locale] },
    { term: messages.since, value: formatDate(person.createdAt, locale) },
    { term: messages.lastSeen, value: seen },
    { term: messages.duties, value: formatMessage("{duties}", locale, { duties }) },
  ];
  return (
    <>
      <h1>
        {name[locale]}{" "}
        <span className="other-name" lang={other === "zh" ? "zh-Hans" : "en"}>
          {name[other]}
        </span>
      </h1>
      {disabledAt && (
        <p className={panels.notice}>
          {formatMessage(messages.closedSince, locale, { date: formatDate(disabledAt, locale) })}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(({ term, value }) => (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="roles">
        <h2 id="roles">{messages.roles}</h2>
        {roles.length === 0 && <p className={panels.sectionEmpty}>{peoplePage.noRole}</p>}
        <ul className={classes(rows.rows, rows.managed)}>
          {roles.map((role, index) => (
            <li key={role.id} className={rows.row}>
              <div>
                <h3>{names[index]}</h3>
                {role.abilities.end && (
                  <ActButton
                    {...common}
                    method="DELETE"
                    path={`/api/v1/people/${id}/roles/${role.id}`}
                    label={messages.endRole}
                    busy={messages.ending}
                    done={formatMessage(messages.roleEnded, locale, { ...named, role: names[index] ?? "" })}
                    asks={{ open: messages.endRole, text: messages.endRoleText }}
                  />
                )}
              </div>
              <div className={rows.rowState}>
                {formatMessage(messages.roleSince, locale, { date: formatDate(role.since, locale) })}
              </div>
            </li>
          ))}
        </ul>
      </section>
      {person.abilities.change && (
        <section aria-labelledby="account">
          <h2 id="account">{messages.account}</h2>
          <p>{disabledAt ? messages.openText : messages.closeText}</p>
          <ActButton
            {...common}
            method="PATCH"
            path={`/api/v1/people/${id}`}
            body={{ disabled: !disabledAt }}
            label={disabledAt ? messages.open : messages.close}
            busy={messages.changing}
            done={formatMessage(disabledAt ? messages.opened : messages.closed, locale, named)}
            asks={disabledAt ? undefined : { open: messages.close, text: messages.closeAsk }}
          />
        </section>
      )}
    </>
  );
}
