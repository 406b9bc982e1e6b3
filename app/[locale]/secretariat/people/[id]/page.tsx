import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { PersonPage } from "@/components/people/person-page";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { personById } from "@/lib/people/directory/queries";
import { personParams } from "@/lib/people/directory/schema";
import { mayRegisterPeople } from "@/lib/people/policy";
import { dutiesOf } from "@/lib/work/duties";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).peoplePage.person.title, robots: { index: false } } : {};
}

export default async function OnePersonPage({ params }: Props) {
  const { locale, id: asked } = await params;
  const parsed = personParams.safeParse({ id: asked });
  if (!isLocale(locale) || !parsed.success) notFound();
  const { id } = parsed.data;
  const actor = await currentActor();
  const list = `/${locale}/secretariat/people`;
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`${list}/${id}`)}`);
  const { peoplePage: messages, work } = messagesOf(locale);
  if (!mayRegisterPeople(actor).allowed)
    return refusedPage({
      title: messages.person.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  const person = await personById(id, actor);
  const duties = (await dutiesOf([id])).get(id) ?? 0;
  return (
    <main id="main" className="narrow">
      <p>
        <Link prefetch={false} href={list}>
          {messages.all}
        </Link>
      </p>
      <PersonPage person={person} duties={duties} locale={locale} />
    </main>
  );
}
