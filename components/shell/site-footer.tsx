import { type Locale, messagesOf } from "@/lib/language/messages";

/** What this is, where its facts come from, and the open data. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const words = messagesOf(locale).shell;
  return (
    <footer className="site-footer">
      <p>{words.about}</p>
      <p>
        {words.source} <a href="/api/v1/openapi.json">{words.api}</a>
      </p>
    </footer>
  );
}
