import { headers } from "next/headers";
import { NothingHere } from "@/components/shell/nothing-here";
import { preferredLocale } from "@/lib/language/preferred";
import "./[locale]/styles/tokens.css";
import "./[locale]/styles/base.css";
import "./[locale]/styles/shell.css";

/** An address outside both languages, in the language the reader's browser asks for. */
export default async function GlobalNotFound() {
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"}>
      <body>
        <NothingHere locale={locale} />
      </body>
    </html>
  );
}
