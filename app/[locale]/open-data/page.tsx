import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { FileWays } from "@/components/site/file-ways";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { READS_PER_MINUTE } from "@/lib/platform/limits";

type Props = { params: Promise<{ locale: string }> };

const DESCRIPTION = "/api/v1/openapi.json";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = messagesOf(locale).openData;
  return { title, description, alternates: alternatesOf(locale, "/open-data") };
}

export default async function OpenDataPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const messages = messagesOf(locale).openData;
  const { files, programs } = messages;
  const table = `/api/v1/tracking/table`;
  return (
    <main id="main" className="narrow">
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <section aria-labelledby="files">
        <h2 id="files">{files.title}</h2>
        <p>{files.lead}</p>
        <FileWays
          ways={[
            {
              ...files.projects,
              files: [
                { href: `${table}/xlsx?locale=${locale}`, name: files.xlsx },
                { href: `${table}/csv?locale=${locale}`, name: files.csv },
                { href: "/api/v1/projects", name: "JSON" },
              ],
            },
            { ...files.places, files: [{ href: "/api/v1/profiles", name: "JSON" }] },
            {
              ...files.figures,
              files: [
                { href: "/api/v1/tracking/charts", name: files.charts },
                { href: `/api/v1/tracking/report?locale=${locale}`, name: files.report },
              ],
            },
            { ...files.taxonomy, files: [{ href: "/api/v1/taxonomy", name: "JSON" }] },
          ]}
        />
        <p>{files.more}</p>
      </section>
      <section aria-labelledby="programs">
        <h2 id="programs">{programs.title}</h2>
        <p>{programs.lead}</p>
        <p>
          <a href={DESCRIPTION}>{programs.description}</a>
        </p>
        <ul>
          <li>{programs.pages}</li>
          <li>{formatMessage(programs.limit, locale, { count: READS_PER_MINUTE })}</li>
          <li>{programs.errors}</li>
        </ul>
      </section>
      <section aria-labelledby="use">
        <h2 id="use">{messages.use.title}</h2>
        <p>{messages.use.text}</p>
      </section>
    </main>
  );
}
