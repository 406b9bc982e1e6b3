import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { chosenTheme, Frame } from "@/app/frame";
import { OPEN_GRAPH } from "@/app/open-graph";
import { publicAddress } from "@/app/public-address";
import { readerLocale } from "@/app/reader-locale";
import type { Theme } from "@/components/shell/theme";
import { messagesOf } from "@/lib/language/messages";
import { COLOURS } from "@/lib/print/colours";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readerLocale((await params).locale);
  const { name, about } = messagesOf(locale).shell;
  return {
    title: { template: `%s · ${name}`, default: name },
    description: about,
    applicationName: name,
    metadataBase: publicAddress(),
    manifest: `/${locale}/manifest.webmanifest`,
    openGraph: { siteName: name, locale: OPEN_GRAPH[locale] },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const colour = (scheme: Theme) => ({
    media: `(prefers-color-scheme: ${scheme})`,
    color: COLOURS[theme ?? scheme].raised,
  });
  return { themeColor: [colour("light"), colour("dark")] };
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  return <Frame locale={await readerLocale(locale)}>{children}</Frame>;
}
