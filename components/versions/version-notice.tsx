import labels from "@/components/ui/labels.module.css";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { shortFingerprint } from "@/lib/plan-model/fingerprint";
import type { VersionCard } from "@/lib/plans/versions/present";
import styles from "./versions.module.css";

type Props = { version: VersionCard; locale: Locale };

const CAUSES = { SENT: "sent", AGREED: "agreed", AMENDED: "amended" } as const;

/** Who brought a version about, when and by what. */
export function VersionNotice({ version, locale }: Props) {
  const messages = messagesOf(locale).versions;
  if (!version.cause) return messages.notFrozen;
  const values = { person: version.person?.[locale] ?? "", date: <Moment at={version.at} locale={locale} /> };
  return <Sentence text={messages[CAUSES[version.cause]]} values={values} locale={locale} />;
}

/** Whether a version is the baseline, or the plan in force. */
export function VersionMarks({ version, locale }: Props) {
  const messages = messagesOf(locale).versions;
  return (
    <>
      {version.inForce && (
        <span className={labels.tag} title={messages.inForceHint}>
          {messages.inForce}
        </span>
      )}
      {version.baseline && (
        <span className={labels.tag} title={messages.baselineHint}>
          {messages.baseline}
        </span>
      )}
    </>
  );
}

/** The short form of the fingerprint, with the whole one for whoever needs it. */
export const Fingerprint = ({ of }: { of: string }) => (
  <code className={styles.fingerprint} title={of}>
    {shortFingerprint(of)}
  </code>
);
