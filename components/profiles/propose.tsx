import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Profile } from "@/lib/profiles/present";

/** What this reader can do with the profile: edit it, propose a project to its place, or why not. */
export function Propose({ profile, actor, locale }: { profile: Profile; actor: MaybeActor; locale: Locale }) {
  const words = messagesOf(locale).profile;
  const target = `/${locale}/projects/new?to=${profile.slug}`;
  const hint = () => {
    if (!actor) return words.proposeVisitor;
    if (profile.abilities.propose) return words.proposeReady;
    if (actor.coordinates.some(({ slug }) => slug === profile.slug)) return words.yours;
    return actor.coordinates.length ? words.proposeOwn : words.proposeRole;
  };
  const open = !actor || profile.abilities.propose;
  return (
    <>
      {profile.abilities.edit && (
        <Link className={controls.button} prefetch={false} href={`/${locale}/places/${profile.slug}/edit`}>
          {words.edit}
        </Link>
      )}
      {open && (
        <Link
          className={classes(controls.button, controls.primary)}
          prefetch={false}
          href={actor ? target : `/${locale}/sign-in?next=${encodeURIComponent(target)}`}
        >
          {say(words.propose, locale, { name: profile.name[locale] })}
        </Link>
      )}
      <p className={panels.panelHint}>{hint()}</p>
    </>
  );
}
