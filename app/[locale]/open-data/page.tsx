import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { publicAddress } from "@/app/public-address";
import { Command } from "@/components/site/command";
import { FileWays } from "@/components/site/file-ways";
import { OperationList } from "@/components/site/operation-list";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { LICENCE } from "@/lib/openapi/document";
import { READS_PER_MINUTE } from "@/lib/platform/limits";
import { readableOperations } from "./operations";

type Props = { params: Promise<{ locale: string }> };

const DESCRIPTION = "/api/v1/openapi.json";
const FILES = "/api/v1/open-data/";
const TABLE = "/api/v1/tracking/table";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = messagesOf(locale).openData;
  return { title, description, alternates: alternatesOf(locale, "/open-data", "/all") };
}

export default async function OpenDataPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const messages = messagesOf(locale).openData;
  const { files, programs } = messages;
  const { operations, count } = await readableOperations();
  const at = (path: string) => new URL(path, publicAddress()).href;
  const inEveryForm = (table: string) => [
    { href: `${FILES}${table}.xlsx`, name: files.xlsx },
    { href: `${FILES}${table}.csv`, name: files.csv },
    { href: `${FILES}${table}.json`, name: "JSON" },
  ];
  const lasting = { place: at("/id/place/wuhan"), project: `${at("/id/project/")}…` };
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
                { href: `${TABLE}/xlsx?locale=${locale}`, name: files.xlsx },
                { href: `${TABLE}/csv?locale=${locale}`, name: files.csv },
                { href: `${FILES}projects.json`, name: "JSON" },
              ],
            },
            { ...files.places, files: inEveryForm("places") },
            { ...files.offers, files: inEveryForm("offers") },
            { ...files.priorities, files: inEveryForm("priorities") },
            {
              ...files.figures,
              files: [
                { href: "/api/v1/tracking/charts", name: files.charts },
                { href: `/api/v1/tracking/report?locale=${locale}`, name: files.report },
              ],
            },
            {
              ...files.taxonomy,
              files: [
                { href: "/api/v1/taxonomy", name: "JSON" },
                { href: `${FILES}taxonomy.jsonld`, name: files.skos },
              ],
            },
            {
              ...files.news,
              files: [{ href: `/api/v1/feeds/all?locale=${locale}`, name: files.feed }],
            },
            {
              ...files.everything,
              files: [
                { href: `${FILES}everything.json`, name: "JSON" },
                { href: `${FILES}SHA256SUMS`, name: files.sums },
                { href: `${FILES}catalogue.jsonld`, name: files.catalogue },
              ],
            },
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
        <h3>{programs.start}</h3>
        <p>{programs.startText}</p>
        <Command>{`curl ${at("/api/v1/profiles/wuhan")}`}</Command>
        <ul>
          <li>{programs.pages}</li>
          <li>{formatMessage(programs.limit, locale, { count: READS_PER_MINUTE })}</li>
          <li>{programs.again}</li>
          <li>{programs.errors}</li>
          <li>{formatMessage(programs.addresses, locale, lasting)}</li>
        </ul>
        <h3>{programs.tokens}</h3>
        <p>{programs.tokensText}</p>
        <Command>{`curl -H "Authorization: Bearer …" ${at("/api/v1/me")}`}</Command>
        <h3>{programs.reference}</h3>
        <p>{formatMessage(programs.referenceText, locale, { count })}</p>
        <OperationList operations={operations} messages={messages} />
      </section>
      <section aria-labelledby="use">
        <h2 id="use">{messages.use.title}</h2>
        <p>{formatMessage(messages.use.text, locale, { licence: messages.licence.name })}</p>
        <p>
          <a href={LICENCE}>{messages.licence.name}</a>
        </p>
      </section>
    </main>
  );
}
