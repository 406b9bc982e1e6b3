import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Blocks } from "@/components/style/blocks";
import { Controls } from "@/components/style/controls";
import { Drawings } from "@/components/style/drawings";
import { Labels } from "@/components/style/labels";
import { Projects } from "@/components/style/projects";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { config } from "@/lib/platform/config";
import { taxonomy } from "@/lib/taxonomy/queries";

type Props = { params: Promise<{ locale: string }> };

/** For whoever works on Tandem: in development, and where the demonstration is shown. */
const isShown = () => !config().production || config().demonstration;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale) || !isShown()) return {};
  return { title: messagesOf(locale).style.title, robots: { index: false } };
}

/** Every component in every state, to look at and to compare with the approved pictures. */
export default async function StylePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale) || !isShown()) notFound();
  const { style } = messagesOf(locale);
  const terms = await taxonomy();
  return (
    <main id="main">
      <h1>{style.title}</h1>
      <p className="lead">{style.lead}</p>
      <Drawings locale={locale} />
      <Projects taxonomy={terms} locale={locale} />
      <Labels taxonomy={terms} locale={locale} />
      <Controls locale={locale} />
      <Blocks locale={locale} />
    </main>
  );
}
