import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";
import type { RetentionName } from "@/lib/platform/jobs";
import styles from "./retention.module.css";

/** How the rules that the worker keeps to are told to readers, in the order of the table. */
const TOLD = {
  sessions: "sessions",
  "personal tokens": "personalTokens",
  "links by mail": "mailedLinks",
  "idempotency keys": "idempotencyKeys",
  "rate limits": "rateLimits",
  mails: "mails",
  "refused addresses": "refusedAddresses",
  "traces of signing in": "signIns",
  "accepted invitations": "acceptedInvitations",
  invitations: "invitations",
  "links to answer by": "answerLinks",
  notices: "notices",
  files: "files",
} as const satisfies Record<RetentionName | "files", keyof Messages["privacy"]["retention"]["rules"]>;

/** For how long what is kept, as the worker keeps to it: a rule that is not told here is refused by the compiler. */
export function Retention({ locale }: { locale: Locale }) {
  const { retention } = messagesOf(locale).privacy;
  return (
    <section aria-labelledby="retention">
      <h2 id="retention">{retention.title}</h2>
      <p>{retention.text}</p>
      <table className={styles.retention}>
        <thead>
          <tr>
            <th scope="col">{retention.what}</th>
            <th scope="col">{retention.until}</th>
          </tr>
        </thead>
        <tbody>
          {Object.values(TOLD).map((name) => (
            <tr key={name}>
              <td>{retention.rules[name].what}</td>
              <td>{retention.rules[name].until}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
