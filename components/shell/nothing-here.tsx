import Link from "next/link";
import { type Locale, messagesOf } from "@/lib/language/messages";

/** What a reader finds at an address that has nothing, and where to go instead. */
export function NothingHere({ locale }: { locale: Locale }) {
  const words = messagesOf(locale).notFound;
  return (
    <main id="main" className="narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <ul className="ways-on">
        <li>
          <Link href={`/${locale}/places`}>{words.places}</Link>
        </li>
        <li>
          <Link href={`/${locale}/projects`}>{words.projects}</Link>
        </li>
        <li>
          <Link href={`/${locale}`}>{words.home}</Link>
        </li>
      </ul>
    </main>
  );
}
