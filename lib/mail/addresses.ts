import type { Config } from "@/lib/platform/config";

/** The host that mails and calendars are identified by: that of the application's own address. */
export const mailHost = ({ url }: Pick<Config, "url">): string => (url ? new URL(url).hostname : "tandem.example");

/** The address of a path of the application, as it is written in a letter. */
export const linkTo = ({ url }: Pick<Config, "url">, path: string): string =>
  `${(url ?? "http://localhost:3000").replace(/\/$/, "")}${path}`;
