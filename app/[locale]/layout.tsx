import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { readerLocale } from "@/app/reader-locale";
import { currentActor } from "@/app/session";
import { workOf } from "@/app/work";
import { FailureWords } from "@/components/shell/failure";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { isTheme, THEME_COOKIE, type Theme } from "@/components/shell/theme";
import { messagesOf } from "@/lib/language/messages";
import type { MaybeActor } from "@/lib/people/actor";
import { config } from "@/lib/platform/config";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/shell.css";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const PAPER: Record<Theme, string> = { light: "#ffffff", dark: "#1a2129" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, about } = messagesOf(await readerLocale((await params).locale)).shell;
  const { url, port } = config();
  return {
    title: { template: `%s · ${name}`, default: name },
    description: about,
    applicationName: name,
    metadataBase: new URL(url ?? `http://localhost:${port}`),
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
  const [{ locale: segment }, theme, actor] = await Promise.all([params, chosenTheme(), reader()]);
  const locale = await readerLocale(segment);
  const { shell, failure } = messagesOf(locale);
  preload("/fonts/source-serif-4.woff2", { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"} data-theme={theme}>
      <body>
        <a className="skip-link" href="#main">
          {shell.skip}
        </a>
        <SiteHeader locale={locale} actor={actor} waiting={await waitingFor(actor)} />
        <FailureWords words={{ ...failure, homePath: `/${locale}` }}>{children}</FailureWords>
        <SiteFooter locale={locale} />
      </body>
    </html>
  );
}

async function chosenTheme(): Promise<Theme | undefined> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(chosen) ? chosen : undefined;
}

// Where the database is out of reach, the page says so; the frame around it still stands.
const reader = (): Promise<MaybeActor> => currentActor().catch(() => null);

async function waitingFor(actor: MaybeActor): Promise<number> {
  if (!actor) return 0;
  return workOf(actor).then(
    ({ waiting }) => waiting.length,
    () => 0,
  );
}
