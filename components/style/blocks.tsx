import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import dialogs from "@/components/ui/dialog.module.css";
import panels from "@/components/ui/panels.module.css";
import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { PLACES } from "./samples";
import { Specimen } from "./specimen";
import styles from "./style.module.css";

/** What stands in a frame of its own, and what is compared line by line. */
export function Blocks({ locale }: { locale: Locale }) {
  const { style: messages, home, profile, failure } = messagesOf(locale);
  const name = { name: PLACES[0]?.name[locale] ?? "" };
  return (
    <>
      <Specimen id="notices" title={messages.notices} wide>
        <div className={panels.panel}>
          <h3>{home.steps.find.name}</h3>
          <p>{home.steps.find.text}</p>
          <p className={panels.panelHint}>{home.findHint}</p>
        </div>
        <p className={panels.notice}>{home.steps.agree.text}</p>
        <details className={panels.disclosure} open>
          <summary>{home.how}</summary>
          <p>{home.steps.follow.text}</p>
        </details>
      </Specimen>
      <Specimen id="empty" title={messages.empty} wide>
        <p className={panels.sectionEmpty}>{formatMessage(profile.offersEmpty, locale, name)}</p>
      </Specimen>
      <Specimen id="dialog" title={messages.dialog} wide>
        <dialog open className={classes(dialogs.dialog, styles.open)} aria-labelledby="style-dialog">
          <h2 id="style-dialog">{home.steps.propose.name}</h2>
          <p>{home.steps.propose.text}</p>
          <div className={dialogs.dialogButtons}>
            <button type="button" className={classes(controls.button, controls.primary)}>
              {failure.again}
            </button>
            <button type="button" className={classes(controls.button, controls.quiet)}>
              {failure.home}
            </button>
          </div>
        </dialog>
      </Specimen>
      <Specimen id="table" title={messages.table} wide>
        <table>
          <thead>
            <tr>
              <th scope="col">{profile.fields.name}</th>
              <th scope="col">{profile.fields.population}</th>
              <th scope="col">{profile.fields.areaKm2}</th>
            </tr>
          </thead>
          <tbody>
            {PLACES.map(({ name: place, population, areaKm2 }) => (
              <tr key={population}>
                <th scope="row">{place[locale]}</th>
                <td>{formatNumber(population, locale)}</td>
                <td>{formatNumber(areaKm2, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Specimen>
    </>
  );
}
