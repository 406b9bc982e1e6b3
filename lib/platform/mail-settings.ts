import { z } from "zod";
import { wholeNumber } from "./setting";

const FROM = /^(?:(?<name>[^<>"\r\n]+?)\s*<(?<named>[^<>\s@]+@[^<>\s@]+)>|(?<bare>[^<>\s@]+@[^<>\s@]+))$/;

/** The settings that say how mail leaves: one address of a mail server, or its parts, which may hold any sign. */
export const mailEnvironment = {
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error:
        "takes an address like smtps://user@mail.example; where a password has signs like / # @, set SMTP_HOST, SMTP_USER and SMTP_PASSWORD instead",
    })
    .optional(),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: wholeNumber(1, 65_535).optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  /** Who mail comes from. */
  MAIL_FROM: z.string().regex(FROM, "takes an address like Tandem <tandem@tandem.example>").optional(),
  /** Where reports of mail that does not arrive go; they are handed to `npm run bounce`. */
  MAIL_BOUNCES: z.email("takes an address like bounces@tandem.example").optional(),
};

type MailEnvironment = z.output<z.ZodObject<typeof mailEnvironment>>;

/** How a mail server is reached. TLS from the first byte where `secure`; else as soon as the server offers it. */
export type SmtpServer = { host: string; port: number; secure: boolean; auth?: { user: string; pass: string } };

/** How mail leaves: through a server; caught, to be read in the browser; or not yet at all. */
export type MailSettings = {
  by: { kind: "smtp"; server: SmtpServer } | { kind: "outbox" } | { kind: "none" };
  from: { name: string; address: string };
  /** The sender on the envelope, to whom other servers report. */
  bounces: string;
};

const SUBMISSION = 587;
const TLS = 465;

function serverOf(env: MailEnvironment): SmtpServer | null {
  const url = env.SMTP_URL ? new URL(env.SMTP_URL) : null;
  const host = url ? url.hostname.replace(/^\[|\]$/g, "") : env.SMTP_HOST;
  if (!host) return null;
  const user = url?.username ? decodeURIComponent(url.username) : env.SMTP_USER;
  const pass = url?.password ? decodeURIComponent(url.password) : (env.SMTP_PASSWORD ?? "");
  const given = url?.port ? Number(url.port) : env.SMTP_PORT;
  const secure = url ? url.protocol === "smtps:" || given === TLS : given === TLS;
  return { host, port: given ?? (secure ? TLS : SUBMISSION), secure, auth: user ? { user, pass } : undefined };
}

/** How mail leaves, by the settings: on the embedded database it is caught where no server is named. */
export function mailSettings(env: MailEnvironment, embedded: boolean, host = "tandem.example"): MailSettings {
  const server = serverOf(env);
  const { name, named, bare } = FROM.exec(env.MAIL_FROM ?? "")?.groups ?? {};
  const address = named ?? bare ?? `tandem@${host}`;
  return {
    by: server ? { kind: "smtp", server } : { kind: embedded ? "outbox" : "none" },
    from: { name: name ?? "Tandem 同舟", address },
    bounces: env.MAIL_BOUNCES ?? address,
  };
}
