import { classes } from "@/components/ui/classes";
import workStyles from "@/components/work/work.module.css";
import type { Actor } from "@/lib/access/actor";
import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { me } from "@/lib/people/queries";
import { SHOWN } from "@/lib/people/schema";
import styles from "./shown.module.css";
import { ShownChoice } from "./shown-choice";

/** What the profiles of one's places say of oneself, for the person to settle. */
export async function OwnShown({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { people, project } = messagesOf(locale);
  const messages = people.shown;
  const { shownAs, version, email, coordinates } = await me(actor);
  const places = listed(
    coordinates.map(({ name }) => name[locale]),
    locale,
  );
  return (
    <section id="shown" className={classes(workStyles.workSection, styles.ownShown)} aria-labelledby="shown-title">
      <div className={workStyles.workHead}>
        <h2 id="shown-title">{messages.title}</h2>
      </div>
      <p>{formatMessage(messages.text, locale, { places })}</p>
      <ShownChoice
        shownAs={shownAs}
        version={version}
        options={SHOWN.map((value) => ({ value, name: formatMessage(messages[value], locale, { email }) }))}
        locale={locale}
        messages={{ title: messages.title, save: messages.save, saving: messages.saving, saved: messages.saved }}
        failure={project.failure}
      />
    </section>
  );
}
