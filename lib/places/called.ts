import { fold } from "@/lib/text/fold";

type Named = { en: string; zh: string };

/** What people put before or after the name of a place to say what kind of place it is. */
const KIND_BEFORE = /^(?:the )?(?:city|municipality|metropolitan area|county|province|region|prefecture) of /;
const KIND_AFTER =
  /(?: (?:city|municipality|metropolitan area|county|province|region|prefecture)|自治区|大区|地区|市|省|州|县)$/;

/** A folded name without the word for the kind of place: “barcelona city” and “city of barcelona” are “barcelona”. */
const bare = (name: string) => name.replace(KIND_BEFORE, "").replace(KIND_AFTER, "") || name;
const joined = (text: string) => text.replaceAll(" ", "");

/** The ways to read what was asked for, the most literal first. */
const readings = (asked: string) => [...new Set([fold(asked), bare(fold(asked))])];

/** Whether a place's name contains what is asked for, also written in one word, as “emiliaromagna”, or as “武汉市”. */
export function nameContains({ en, zh }: Named, asked: string): boolean {
  const names = [fold(en), fold(zh)];
  return readings(asked).some((wanted) =>
    names.some((name) => name.includes(wanted) || joined(name).includes(joined(wanted))),
  );
}

/** Whether a place is called just so, with or without the word for what kind of place it is. */
export function isCalled({ en, zh }: Named, asked: string): boolean {
  const wanted = bare(fold(asked));
  return [en, zh].some((name) => bare(fold(name)) === wanted);
}
