import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import type { MaybeActor } from "@/lib/access/actor";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Profile } from "@/lib/profiles/present";

/** What this reader can do with the profile: edit it, propose a project to its place, or why not. */
export function Propose({ profile, actor, locale }: { profile: Profile; actor: MaybeActor; locale: Locale }) {
  const messages = messagesOf(locale).profile;
  const target = `/${locale}/projects/new?to=${profile.slug}`;
  const hint = () => {
    if (profile.retiredAt) {
      const date = formatDate(profile.retiredAt, locale);
      return formatMessage(messages.retired, locale, { name: profile.name[locale], date });
    }
    if (!actor) return messages.proposeVisitor;
    if (profile.abilities.propose) return messages.proposeReady;
    if (actor.coordinates.some(({ slug }) => slug === profile.slug)) return messages.yours;
    return actor.coordinates.length ? messages.proposeOwn : messages.proposeRole;
  };
  const open = profile.abilities.propose || (!actor && !profile.retiredAt);
  return (
    <>
      {profile.abilities.edit && (
        <Link className={controls.button} prefetch={false} href={`/${locale}/places/${profile.slug}/edit`}>
          {messages.edit}
        </Link>
      )}
      {open && (
        <Link
          className={classes(controls.button, controls.primary)}
          prefetch={false}
          href={actor ? target : `/${locale}/sign-in?next=${encodeURIComponent(target)}`}
        >
          {formatMessage(messages.propose, locale, { name: profile.name[locale] })}
        </Link>
      )}
      <p className={panels.panelHint}>{hint()}</p>
    </>
  );
}
