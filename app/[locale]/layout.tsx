import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { chosenTheme, Frame } from "@/app/frame";
import { publicAddress } from "@/app/public-address";
import { readerLocale } from "@/app/reader-locale";
import type { Theme } from "@/components/shell/theme";
import { messagesOf } from "@/lib/language/messages";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const PAPER: Record<Theme, string> = { light: "#ffffff", dark: "#1a2129" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, about } = messagesOf(await readerLocale((await params).locale)).shell;
  return {
    title: { template: `%s · ${name}`, default: name },
    description: about,
    applicationName: name,
    metadataBase: publicAddress(),
    openGraph: { siteName: name },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const colour = (scheme: Theme) => ({ media: `(prefers-color-scheme: ${scheme})`, color: PAPER[theme ?? scheme] });
  return { themeColor: [colour("light"), colour("dark")] };
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  return <Frame locale={await readerLocale(locale)}>{children}</Frame>;
}
