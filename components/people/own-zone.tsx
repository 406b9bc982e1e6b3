import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { me } from "@/lib/people/queries";
import styles from "./sign-in.module.css";
import { ZoneChoice } from "./zone-choice-part";

/** The zone that the person reads moments in, to be chosen. */
export async function OwnZone({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { people, project } = messagesOf(locale);
  const { timeZone, version } = await me(actor);
  const zones = [...new Set([...Intl.supportedValuesOf("timeZone"), ...(timeZone ? [timeZone] : [])])].sort();
  return (
    <section className={styles.ownSessions} aria-labelledby="own-zone">
      <h2 id="own-zone">{people.zone.title}</h2>
      <p>{people.zone.text}</p>
      <ZoneChoice
        timeZone={timeZone}
        version={version}
        zones={zones}
        locale={locale}
        messages={people.zone}
        failure={project.failure}
      />
    </section>
  );
}
