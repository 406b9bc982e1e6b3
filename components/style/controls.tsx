import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { MoreMenu } from "@/components/ui/more-menu";
import pages from "@/components/ui/pages.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { Fields } from "./fields";
import { Specimen } from "./specimen";

/** What is pressed and filled in. */
export function Controls({ locale }: { locale: Locale }) {
  const { style: messages, home, project, problems, profile, progress } = messagesOf(locale);
  const label = home.findButton;
  const tabs = Object.entries(project.pages).slice(0, 4);
  return (
    <>
      <Specimen id="buttons" title={messages.buttons}>
        {[controls.primary, undefined, controls.quiet, controls.danger].map((look) => (
          <button key={look ?? "plain"} type="button" className={classes(controls.button, look)}>
            {label}
          </button>
        ))}
        <button type="button" className={controls.button} disabled>
          {label}
        </button>
        <button type="button" className={classes(controls.button, controls.primary)} aria-busy="true">
          {label}
        </button>
        <a href="#buttons">{label}</a>
      </Specimen>
      <Specimen id="fields" title={messages.fields}>
        <Fields
          labels={{
            title: profile.fields.title,
            year: profile.fields.year,
            themes: profile.fields.themes,
            text: profile.fields.text,
          }}
          hint={home.findHint}
          value={home.findButton}
          option={home.clusters}
          text={home.description}
          wrong={problems.required}
          optional={progress.optional}
        />
        <label>
          <input type="checkbox" defaultChecked /> {home.how}
        </label>
        <label>
          <input type="radio" name="style-radio" defaultChecked /> {home.latest}
        </label>
        <input type="text" aria-label={messages.disabled} disabled />
      </Specimen>
      <Specimen id="tabs" title={messages.tabs} wide>
        <nav className={pages.pageNav} aria-label={messages.tabs}>
          {tabs.map(([key, name], at) => (
            <a key={key} href="#tabs" aria-current={at === 0 ? "page" : undefined}>
              {name}
            </a>
          ))}
          <MoreMenu label={project.morePages}>
            <a href="#tabs">{project.pages.versions}</a>
          </MoreMenu>
        </nav>
      </Specimen>
    </>
  );
}
