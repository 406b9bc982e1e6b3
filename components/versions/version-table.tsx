import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { Moment } from "@/components/ui/moment";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { VersionCard } from "@/lib/plans/versions/present";
import { Fingerprint, VersionMarks } from "./version-notice";
import styles from "./versions.module.css";

type Props = { code: string; versions: VersionCard[]; locale: Locale };

/** The versions of a plan, one a row, the latest on top. */
export function VersionTable({ code, versions, locale }: Props) {
  const messages = messagesOf(locale).versions;
  return (
    <table className={classes(styles.planTable, styles.stacking)}>
      <thead>
        <tr>
          {[messages.head.version, messages.head.what, messages.head.who, messages.head.fingerprint].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.number}>
            <th scope="row">
              <Link prefetch={false} href={`/${locale}/projects/${code}/versions/${version.number}`}>
                {formatMessage(messages.number, locale, { number: version.number ?? "" })}
              </Link>
            </th>
            <td>
              {version.cause && messages.causes[version.cause]} <VersionMarks version={version} locale={locale} />
            </td>
            <td>
              {version.person?.[locale]} · <Moment at={version.at} locale={locale} />
            </td>
            <td>
              <Fingerprint of={version.fingerprint} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
