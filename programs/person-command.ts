import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { Problem } from "@/lib/access/problems";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Sentence } from "@/lib/language/say";
import { giveRole } from "@/lib/people/commands/give-role";
import { registerPerson } from "@/lib/people/commands/register";
import type { NewPerson } from "@/lib/people/schema";
import { ConfigError, config } from "@/lib/platform/config";
import { assertDatabaseReady } from "@/lib/platform/database-ready";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { assertNotNewer, pendingMigrations } from "@/lib/platform/migrations";

const USAGE = `Registers a person, such as the first of the secretariat; gives somebody who is registered a further role.

  --email    address to sign in with
  --name-en  name in Latin letters
  --name-zh  name in Chinese
  --role     secretariat, coordinator (with --place), lead (with --cluster), assessor or observer
  --place    slug of the place, such as wuhan
  --cluster  code of the thematic cluster, such as green-transition
  --locale   en (usual) or zh

Of somebody who is registered, --email and the new role are enough, and the password stays. Else it is read from the environment variable PERSON_PASSWORD, or with --password-stdin from the standard input;
without either one is made up and printed once.`;

type Outside = {
  environment: Record<string, string | undefined>;
  readInput: () => Promise<string>;
  print: (line: string) => void;
};

/** Registers the person that the arguments describe; returns the exit code. A password that was given is never printed. */
export async function person(args: string[], { environment, readInput, print }: Outside): Promise<number> {
  try {
    const given = read(args);
    if (!given) {
      print(USAGE);
      return 2;
    }
    const { databaseUrl, databaseSettings } = config();
    await assertDatabaseReady(databaseUrl, { settings: databaseSettings.serving });
    await assertNotNewer();
    const pending = await pendingMigrations();
    if (pending.length)
      throw new ConfigError("This database is not prepared for this version yet: start Tandem on it first.");
    const role = await giveRole("system", given.person.email, given.membership);
    if (role === "held" && !given.person.nameEn && !given.person.nameZh) {
      print(`${given.person.email} holds this role already; nothing was changed.`);
      return 1;
    }
    if (role === "given") {
      print(
        `${given.person.email} was registered already and holds this role as well from now on; the password stays.`,
      );
      return 0;
    }
    const chosen = given.passwordFromInput
      ? (await readInput()).replace(/\r?\n$/, "")
      : environment.PERSON_PASSWORD || undefined;
    const password = chosen ?? randomBytes(18).toString("base64url");
    await registerPerson("system", { ...given.person, password });
    print(`${given.person.email} is registered and can sign in.`);
    if (chosen === undefined) print(`Password, shown this once: ${password}`);
    return 0;
  } catch (error) {
    const sentences = error instanceof Problem ? sentencesOf(error) : [faultSentence(error)];
    for (const line of sentences) {
      if (line === null) throw error;
      print(line);
    }
    return 1;
  }
}

const text = { type: "string", default: "" } as const;

function read(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        ...{ email: text, "name-en": text, "name-zh": text, role: text, place: text, cluster: text, locale: text },
        "password-stdin": { type: "boolean", default: false },
      },
    });
    const membership = membershipOf(values.role, values.place, values.cluster);
    if (!membership) return null;
    const locale: NewPerson["locale"] = values.locale === "zh" ? "zh" : "en";
    const names = { nameEn: values["name-en"], nameZh: values["name-zh"] };
    return {
      person: { email: values.email, ...names, locale, memberships: [membership] },
      membership,
      passwordFromInput: values["password-stdin"],
    };
  } catch {
    return null;
  }
}

function membershipOf(role: string, place: string, cluster: string): NewPerson["memberships"][number] | null {
  if (role === "secretariat") return { role: "SECRETARIAT" };
  if (role === "assessor") return { role: "ASSESSOR" };
  if (role === "observer") return { role: "OBSERVER" };
  if (role === "coordinator" && place) return { role: "COORDINATOR", place };
  if (role === "lead" && cluster) return { role: "CLUSTER_LEAD", cluster };
  return null;
}

function sentencesOf({ code, more: { fields, params } }: Problem): string[] {
  const sentences = messagesOf("en").problems as Record<string, Sentence | undefined>;
  const sentence = (name: string, values = params) => formatMessage(sentences[name] ?? name, "en", values);
  return fields?.length ? fields.map((each) => `${each.path}: ${sentence(each.code, each.params)}`) : [sentence(code)];
}
