import { parse } from "pg-connection-string";
import { describe, expect, it } from "vitest";
import { ConfigError, config, DEVELOPMENT_SECRET, refuseUnsafeProduction } from "./config";

const DATABASE_URL = "postgresql://somebody@db/tandem";
const SECRET = "k3Jx0vQ7mZr9sT2wY5bN8cF1hL4pD6gA";
const settings = (more: Record<string, string>) =>
  config({ NODE_ENV: "production", DATABASE_URL, NEXTAUTH_SECRET: SECRET, ...more });
const AWAY = { embedded: false, demonstrationAccounts: false };

describe("the environment", () => {
  it("is read with its defaults", () => {
    expect(config({ DATABASE_URL })).toMatchObject({
      production: false,
      port: 3000,
      demonstration: false,
      secret: DEVELOPMENT_SECRET,
    });
  });

  it("names every setting at fault, and shows no address with a password in it", () => {
    const read = () => config({ DATABASE_URL: "mysql://me:hidden@db/x", PORT: "many", NEXTAUTH_URL: "tandem.example" });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/DATABASE_URL[\s\S]*NEXTAUTH_URL[\s\S]*PORT/);
    expect(read).not.toThrow(/hidden/);
  });

  it.each([
    ["TANDEM_PAGE_CACHE", "10001", "takes a whole number from 0 to 10000"],
    ["TANDEM_PROXIES", "x", "takes a whole number from 0 to 10"],
    ["TANDEM_PROXIES", "11", "takes a whole number from 0 to 10"],
    ["TANDEM_PROXIES", "0x1", "takes a whole number from 0 to 10"],
    ["PORT", "1e3", "takes a whole number from 0 to 65535"],
    ["PORT", "8080.5", "takes a whole number from 0 to 65535"],
    ["DATABASE_PORT", "0", "takes a whole number from 1 to 65535"],
    ["DATABASE_POOL", "ten", "takes a whole number from 1 to 200"],
    ["DATABASE_READ_DELAY", "0,5", "takes a number from 0.5 to 3600"],
    ["TANDEM_DEMONSTRATION", "yes", "takes on or off"],
    ["TANDEM_LOG", "verbose", "takes debug, info, warn or error"],
    ["NODE_ENV", "prod", "takes development, production or test"],
    ["NEXTAUTH_URL", "tandem.example", "takes an address like https://tandem.example"],
    ["TANDEM_S3_ENDPOINT", "s3.example", "takes an address like https://s3.example"],
    ["MAIL_FROM", "nobody", "takes an address like Tandem <tandem@tandem.example>"],
    ["SMTP_PORT", "smtp", "takes a whole number from 1 to 65535"],
    ["TANDEM_STORAGE", "s3://Bucket_1", "takes a folder or a bucket like s3://tandem-files"],
  ])("says what was read of %s, “%s”, and what it takes", (name, value, takes) => {
    expect(() => config({ DATABASE_URL, [name]: value })).toThrow(
      new ConfigError(`The environment is not as it should be:\n  ${name} is “${value}”: it ${takes}`),
    );
  });

  it("takes numbers with blanks around them", () => {
    expect(config({ DATABASE_URL, TANDEM_PROXIES: " 2 ", DATABASE_READ_DELAY: "0.5" })).toMatchObject({
      proxies: 2,
      databaseReadDelay: 0.5,
    });
  });

  it("say how mail leaves: through a server, caught on the embedded database, or not yet", () => {
    const mail = (more: Record<string, string>) => config({ DATABASE_URL, ...more }).mail;
    expect(mail({ NEXTAUTH_URL: "https://tandem.eu" })).toEqual({
      by: { kind: "none" },
      from: { name: "Tandem 同舟", address: "tandem@tandem.eu" },
      bounces: "tandem@tandem.eu",
    });
    expect(mail({ TANDEM_EMBEDDED: "on" }).by).toEqual({ kind: "outbox" });
    const named = { MAIL_FROM: "同舟 <t@t.test>", MAIL_BOUNCES: "back@t.test" };
    expect(mail({ SMTP_URL: "smtps://li%40na:p%2Fw@mail.test", ...named })).toEqual({
      by: {
        kind: "smtp",
        server: { host: "mail.test", port: 465, secure: true, auth: { user: "li@na", pass: "p/w" } },
      },
      from: { name: "同舟", address: "t@t.test" },
      bounces: "back@t.test",
    });
    expect(mail({ SMTP_HOST: "mail.test", SMTP_USER: "a", SMTP_PASSWORD: "p/w", TANDEM_EMBEDDED: "on" }).by).toEqual({
      kind: "smtp",
      server: { host: "mail.test", port: 587, secure: false, auth: { user: "a", pass: "p/w" } },
    });
    const hidden = () => mail({ SMTP_URL: "mail.test/secret-of-theirs" });
    expect(hidden).toThrow(/SMTP_URL: it takes/);
    expect(hidden).not.toThrow(/secret-of-theirs/);
  });

  it("names what a bucket still needs", () => {
    const bucket = { DATABASE_URL, TANDEM_STORAGE: "s3://files", TANDEM_S3_ENDPOINT: "https://s3.example" };
    expect(() => config(bucket)).toThrow(
      /TANDEM_STORAGE: a bucket needs .*TANDEM_S3_ACCESS_KEY_ID and TANDEM_S3_SECRET_ACCESS_KEY/,
    );
  });

  it("takes a password with any sign, where the database is named by its parts", () => {
    const password = "p/a#s@s:w%20?&'\"";
    const { databaseUrl, databaseOwnerUrl } = config({
      DATABASE_HOST: "postgres",
      DATABASE_PASSWORD: password,
      DATABASE_OWNER: "owner@tandem",
      DATABASE_OWNER_PASSWORD: password,
    });
    expect(parse(databaseUrl)).toMatchObject({ host: "postgres", user: "tandem", database: "tandem", password });
    expect(parse(databaseOwnerUrl)).toMatchObject({ host: "postgres", user: "owner@tandem", password });
  });

  it("prepares and works over the direct address, where there is one", () => {
    const DATABASE_DIRECT_URL = "postgresql://somebody@postgres:5433/tandem";
    expect(config({ DATABASE_URL }).databaseDirectUrl).toBe(DATABASE_URL);
    const { databaseUrl, databaseDirectUrl, databaseOwnerUrl } = config({ DATABASE_URL, DATABASE_DIRECT_URL });
    expect([databaseUrl, databaseDirectUrl, databaseOwnerUrl]).toEqual([
      DATABASE_URL,
      DATABASE_DIRECT_URL,
      DATABASE_DIRECT_URL,
    ]);
  });

  it("takes a provider of OpenID Connect whole, or says what it still needs", () => {
    const TANDEM_OIDC_ISSUER = "https://login.example";
    const whole = {
      ...{ DATABASE_URL, TANDEM_OIDC_ISSUER, NEXTAUTH_URL: "https://tandem.example" },
      ...{ TANDEM_OIDC_CLIENT_ID: "tandem", TANDEM_OIDC_CLIENT_SECRET: "secret", TANDEM_OIDC_NAME: "EU Login" },
    };
    expect(config({ DATABASE_URL }).oidc).toBeUndefined();
    expect(config(whole).oidc).toMatchObject({ issuer: TANDEM_OIDC_ISSUER, name: "EU Login" });
    for (const missing of ["TANDEM_OIDC_CLIENT_ID", "TANDEM_OIDC_CLIENT_SECRET", "NEXTAUTH_URL"])
      expect(() => config({ ...whole, [missing]: "" })).toThrow(/TANDEM_OIDC_ISSUER: a provider needs/);
  });

  it("names the setting that is missing where no database is named", () => {
    expect(() => config({})).toThrow(/DATABASE_URL: is not set/);
  });

  it("listens where an address says so, and takes a machine's name that a shell left there for none", () => {
    const hosts = ["0.0.0.0", "::1", "localhost", "x86_64-conda-linux-gnu", ""];
    const listens = hosts.map((HOST) => config({ DATABASE_URL, HOST }).host);
    expect(listens).toEqual(["0.0.0.0", "::1", "localhost", undefined, undefined]);
  });

  it("takes an empty setting for none", () => {
    expect(config({ DATABASE_URL, NEXTAUTH_URL: "", DATABASE_READ_URL: "" }).url).toBeUndefined();
  });
});

describe("a production start", () => {
  it("goes ahead with a secret of its own", () => {
    expect(() => refuseUnsafeProduction(AWAY, settings({}))).not.toThrow();
  });

  it.each(["", "short", DEVELOPMENT_SECRET, "please-change-me-please-change-me-please"])(
    "refuses the secret “%s”",
    (secret) => {
      expect(() => refuseUnsafeProduction(AWAY, settings({ NEXTAUTH_SECRET: secret }))).toThrow(/NEXTAUTH_SECRET/);
    },
  );

  it("refuses demonstration accounts, and says every reason at once", () => {
    const start = () =>
      refuseUnsafeProduction(
        { embedded: false, demonstrationAccounts: true },
        settings({ TANDEM_DEMONSTRATION: "on", NEXTAUTH_SECRET: "x" }),
      );
    expect(start).toThrow(/NEXTAUTH_SECRET[\s\S]*TANDEM_DEMONSTRATION[\s\S]*demonstration accounts/);
  });

  it("leaves the embedded database and development alone", () => {
    const unsafe = settings({ TANDEM_DEMONSTRATION: "on" });
    expect(() => refuseUnsafeProduction({ embedded: true, demonstrationAccounts: true }, unsafe)).not.toThrow();
    const development = config({ DATABASE_URL, NODE_ENV: "development" });
    expect(() => refuseUnsafeProduction({ embedded: false, demonstrationAccounts: true }, development)).not.toThrow();
  });
});
