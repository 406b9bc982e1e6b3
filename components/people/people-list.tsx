import Link from "next/link";
import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import rows from "@/components/ui/lists/rows.module.css";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PersonView } from "@/lib/people/directory/schema";
import styles from "./people.module.css";
import { heldOf, roleNames } from "./role-names";

type Props = {
  people: PersonView[];
  /** How many duties wait for each of them. */
  duties: ReadonlyMap<number, number>;
  /** Where a person's own page is; none where there is nothing to do there. */
  hrefOf: ((id: number) => string) | null;
  locale: Locale;
};

/** People with their roles, when they were last here, and how much waits for them. */
export async function PeopleList({ people, duties, hrefOf, locale }: Props) {
  const names = await roleNames(
    people.flatMap(({ roles }) => roles.map(heldOf)),
    locale,
  );
  let at = 0;
  const shown = people.map((person) => {
    const own = names.slice(at, at + person.roles.length);
    at += person.roles.length;
    return { person, own };
  });
  return (
    <ul className={classes(rows.rows, rows.managed)} data-testid="people">
      {shown.map(({ person, own }) => (
        <PersonRow key={person.id} person={person} roles={own} duties={duties} hrefOf={hrefOf} locale={locale} />
      ))}
    </ul>
  );
}

type RowProps = Omit<Props, "people"> & { person: PersonView; roles: string[] };

function PersonRow({ person, roles, duties, hrefOf, locale }: RowProps) {
  const messages = messagesOf(locale).peoplePage;
  const { id, name, email, state, lastSeenAt } = person;
  const waiting = duties.get(id) ?? 0;
  const other = locale === "en" ? "zh" : "en";
  const called = name[locale];
  return (
    <li className={rows.row}>
      <div>
        <h2>
          {hrefOf ? (
            <Link prefetch={false} href={hrefOf(id)}>
              {called}
            </Link>
          ) : (
            called
          )}{" "}
          <span className="other-name" lang={other === "zh" ? "zh-Hans" : "en"}>
            {name[other]}
          </span>
        </h2>
        <p>{roles.length > 0 ? roles.join(messages.between) : messages.noRole}</p>
        <p className={classes("hint", styles.address)}>{email}</p>
      </div>
      <div className={rows.rowState}>
        {state === "DISABLED" && <span className={labels.tag}>{messages.states.DISABLED}</span>}
        {lastSeenAt ? (
          <span>
            <Sentence
              text={messages.lastSeen}
              values={{ date: <Moment at={lastSeenAt} locale={locale} /> }}
              locale={locale}
            />
          </span>
        ) : (
          <span>{messages.states.NEVER_SEEN}</span>
        )}
        {waiting > 0 && <span>{formatMessage(messages.duties, locale, { count: waiting })}</span>}
      </div>
    </li>
  );
}
