import { z } from "zod";
import { isStored } from "@/lib/platform/stored";
import { LIMITS } from "@/lib/text/limits";
import { type CharacterFault, characterFault, composed, isVisible, type Layout } from "./characters";

// Every text that comes in is one of these: a test walks the schemas of all endpoints. Lengths are counted as browsers
// count them (`maxlength`, `String.length`): in UTF-16 code units, of the text as it is kept. A text is empty, or has
// something to see in it.

const RULES = new WeakSet<object>();

/** Whether the schema of a text is one of this room's; for the test that finds all others. */
export const isRuled = (schema: z.ZodType): boolean =>
  ((schema.def as { checks?: object[] }).checks ?? []).some((check) => RULES.has(check));

function rule(layout: Layout): z.core.$ZodCheck<string> {
  const check = z.check<string>((context) => {
    if (isStored()) return;
    const fault = characterFault(context.value, layout);
    if (fault) context.issues.push(issueOf(fault, context.value));
  });
  RULES.add(check);
  return check;
}

const issueOf = ({ code, params }: CharacterFault, input: string) =>
  ({ code: "custom", message: code, params, input }) as const;

const RULE = { line: rule("line"), paragraphs: rule("paragraphs") };

const typed = (layout: Layout) =>
  z
    .string()
    .check(RULE[layout])
    .overwrite((text) => (isStored() ? text : composed(text, layout)));
const trimmed = (layout: Layout) => typed(layout).trim();

// Blanks alone are an empty text, or one whose first word is about to come.
const visible = z.check<string>((context) => {
  if (!isStored() && context.value.trim() && !isVisible(context.value))
    context.issues.push({ code: "custom", message: "nothingVisible", input: context.value });
});

// Zod counts code points; every field of every browser, and whatever counts what is typed there, counts code units.
const within = (text: z.ZodString, maximum: number) =>
  text
    .check(
      z.check<string>(({ value: input, issues }) => {
        if (input.length > maximum) issues.push({ code: "too_big", origin: "string", maximum, inclusive: true, input });
      }),
    )
    .max(maximum);

/** One line that may be empty: what somebody searches for, or a title that is still being written. */
export const lineOrEmpty = (longest: number) => within(trimmed("line"), longest).check(visible);
/** Paragraphs that may be empty. */
export const paragraphsOrEmpty = (longest: number) => within(trimmed("paragraphs"), longest).check(visible);

/** A line of a draft, with the blanks around it that a further word may follow. */
export const lineAsTyped = (longest: number) => within(typed("line"), longest).check(visible);
/** Paragraphs of a draft, with the blanks around them. */
export const paragraphsAsTyped = (longest: number) => within(typed("paragraphs"), longest).check(visible);

/** One line with something to see on it: a title, a name. */
export const line = (longest: number) => lineOrEmpty(longest).min(1);
/** Paragraphs with something to see in them. */
export const paragraphs = (longest: number) => paragraphsOrEmpty(longest).min(1);

const orNone = (text: z.ZodString) =>
  text
    .transform((value) => value || null)
    .nullable()
    .optional();

/** One line that may be left out; an empty one is none. */
export const optionalLine = (longest: number) => orNone(lineOrEmpty(longest));
/** Paragraphs that may be left out; empty ones are none. */
export const optionalParagraphs = (longest: number) => orNone(paragraphsOrEmpty(longest));

/** A file's name: one line, without what a path would read otherwise. */
export const fileName = (longest: number) => line(longest).regex(/^[^/\\]*$/u, "badForm");

/** A name of a form of its own. */
export const matching = (form: RegExp, longest: number, error = "badForm") =>
  z.string().check(RULE.line).max(longest, error).regex(form, error);

/** A name that programs gave: a code, a key. */
export const code = (longest: number) =>
  z
    .string()
    .check(RULE.line)
    .trim()
    .max(longest)
    .regex(/^[\w.-]*$/, "badForm");
/** Such a name that is there. */
export const codeGiven = (longest: number) => code(longest).min(1);
/** Names a place. */
export const slug = codeGiven(100);

/** Each value once, in the order given. */
export const set = (item: z.ZodString, most: number) =>
  z
    .array(item)
    .max(most)
    .transform((values) => [...new Set(values)]);
/** The digest of a text. */
export const digest = matching(/^[\w+/=-]*$/, 64);

/** Where a page of a list ended, as the answer before said it (`nextCursor`). */
export const cursor = matching(/^[\w-]+$/, 200, "unknownCursor");

/** A web address. */
export const webAddress = (longest: number) =>
  lineOrEmpty(longest).pipe(z.url({ protocol: /^https?$/, error: "badAddress" }));

/** An e-mail address. */
export const email = lineOrEmpty(LIMITS.emailAddress).min(1).pipe(z.email());

/** A password: any characters but broken ones, as they were typed on whatever system. */
export const password = z
  .string()
  .check(RULE.line)
  .overwrite((text) => text.normalize("NFC"))
  .max(LIMITS.password);
