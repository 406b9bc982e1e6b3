import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { currentActor } from "@/app/session";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { isLocale, messagesOf } from "@/lib/language/messages";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/shell.css";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return {
    title: { template: `%s · ${messagesOf(locale).shell.name}`, default: messagesOf(locale).shell.name },
    metadataBase: new URL(process.env.NEXTAUTH_URL ?? "http://localhost:3000"),
  };
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"}>
      <body>
        <a className="skip-link" href="#main">
          {messagesOf(locale).shell.skip}
        </a>
        <SiteHeader locale={locale} actor={actor} />
        {children}
        <SiteFooter locale={locale} />
      </body>
    </html>
  );
}
