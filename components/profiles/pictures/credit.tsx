import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Picture } from "@/lib/profiles/pictures/schema";

/** How the licences' own pages call the languages. */
const DEED = { en: "deed.en", zh: "deed.zh-hans" } as const;

/** Who made a picture, under which licence it is shown, and where it is from. */
export function Credit({ picture, locale }: { picture: Picture; locale: Locale }) {
  const { pictures: messages } = messagesOf(locale);
  const { kind, author, licence, licenceText, licenceUrl, source } = picture;
  const terms = licenceText ?? messages.licences[licence];
  return (
    <>
      <span>{formatMessage(messages.credit[kind], locale, { author })}</span>{" "}
      <span>
        {licenceUrl ? (
          <a href={`${licenceUrl}${DEED[locale]}`} rel="license noreferrer">
            {terms}
          </a>
        ) : (
          terms
        )}
      </span>{" "}
      {source && (
        <span>
          <a href={source} rel="noreferrer">
            {messages.source}
          </a>
        </span>
      )}
    </>
  );
}
