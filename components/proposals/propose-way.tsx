import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { mayProposeIn } from "@/lib/rounds/policy";
import type { RoundView } from "@/lib/rounds/schema";
import { startHref } from "./start-href";

type Props = {
  round: RoundView;
  actor: MaybeActor;
  locale: Locale;
  /** Whether it is what its page is about: of several, the first. */
  primary: boolean;
};

/** The way from an open round to a proposal in it; a visitor's leads over the signing in. */
export function ProposeWay({ round, actor, locale, primary }: Props) {
  const messages = messagesOf(locale).rounds;
  if (actor ? !mayProposeIn(actor, round).allowed : round.phase !== "OPEN") return null;
  const form = startHref(locale, { call: String(round.id) });
  return (
    <Link
      className={classes(controls.button, primary ? controls.primary : undefined)}
      prefetch={false}
      href={actor ? form : `/${locale}/sign-in?next=${encodeURIComponent(form)}`}
    >
      {actor ? messages.propose : messages.signInToPropose}
      <span className="visually-hidden"> {round.title[locale]}</span>
    </Link>
  );
}
