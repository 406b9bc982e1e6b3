import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import rows from "@/components/ui/lists/rows.module.css";
import pages from "@/components/ui/pages.module.css";
import { SideTag } from "@/components/ui/place-name";
import { formatDate } from "@/lib/language/format";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placeRecords } from "@/lib/places/administration/queries";
import { countryName } from "@/lib/places/country-name";
import { mayManagePlaces } from "@/lib/places/policy";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).placesPage.title, robots: { index: false } } : {};
}

export default async function PlacesAdministrationPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  const here = `/${locale}/secretariat/places`;
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`);
  const { placesPage: messages, catalogue, work } = messagesOf(locale);
  if (!mayManagePlaces(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  const places = await placeRecords(actor);
  const other = locale === "en" ? "zh" : "en";
  return (
    <main id="main">
      <div className={pages.listHead}>
        <h1>{messages.title}</h1>
        <Link className={classes(controls.button, controls.primary)} prefetch={false} href={`${here}/new`}>
          {messages.add}
        </Link>
      </div>
      <p className="lead">{messages.lead}</p>
      <p className="hint">{formatMessage(messages.count, locale, { count: places.length })}</p>
      <ul className={classes(rows.rows, rows.managed)} aria-label={messages.listOf} data-testid="places">
        {places.map((place) => (
          <li key={place.slug} className={rows.row}>
            <div>
              <h2>
                <Link prefetch={false} href={`${here}/${place.slug}`}>
                  {place.name[locale]}
                </Link>{" "}
                <span className="other-name" lang={other === "zh" ? "zh-Hans" : "en"}>
                  {place.name[other]}
                </span>
              </h2>
              <p className="hint">
                <SideTag side={place.side} />{" "}
                {[
                  catalogue.kinds[place.kind],
                  countryName(place.country, locale),
                  ...(place.officialCode ? [place.officialCode.code] : []),
                ].join(" · ")}
              </p>
            </div>
            <div className={rows.rowState}>
              {place.retiredAt &&
                formatMessage(messages.retiredSince, locale, { date: formatDate(place.retiredAt, locale) })}
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
}
