import { formatDate, formatMoney, formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import type { Label, Value } from "@/lib/plan-model/blocks";
import type { Choice } from "@/lib/plan-model/choices";
import type { Section } from "@/lib/plan-model/sections";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";
import { excerpt } from "@/lib/text/excerpt";

export type CodesOf = "themes" | "challenges" | "sdgs" | "plan";

/** What the parts, fields and values of a plan are called in one language. */
export type PlanNames = {
  locale: Locale;
  part: (part: Section) => string;
  item: (list: string) => string;
  /** The name of a field by its label. */
  field: (label: string) => string;
  value: (value: Value) => string;
  code: (of: CodesOf, code: string, names?: Record<string, Bilingual>) => string;
  place: (slug: string) => string;
  side: (code: string) => string;
  label: (label: Label) => string;
  money: (amount: number, currency: string) => string;
};

const LONGEST_LABEL = 80;
const shortened = (text: string) => excerpt(text, LONGEST_LABEL, "…");

/** Names a plan's parts, fields and values for readers of one language; what has no name is called by its code. */
export function planNames(locale: Locale, taxonomy: Taxonomy, places: Pick<Place, "slug" | "name">[]): PlanNames {
  const { plan: messages, terms } = messagesOf(locale);
  const bySlug = new Map(places.map(({ slug, name }) => [slug, name[locale]]));
  const place = (slug: string) => bySlug.get(slug) ?? slug;
  const side = (code: string) => taxonomy.side(code)?.name[locale] ?? code;
  const choice = (of: Choice | "language" | "role", code: string | number) =>
    ((of === "language" ? terms.languages : messages.choices[of]) as Record<string, string>)[code] ?? String(code);
  const money = (amount: number, currency: string) => {
    const number = formatMoney(amount, locale);
    return locale === "zh"
      ? `${number}${currency === "CNY" ? "元" : choice("currency", currency)}`
      : `${currency} ${number}`;
  };
  const value = ({ as, value: of, currency }: Value): string => {
    switch (as) {
      case "day":
        return formatDate(String(of), locale);
      case "year":
        return String(of);
      case "number":
        return formatNumber(Number(of), locale);
      case "money":
        return money(Number(of), currency ?? "EUR");
      case "place":
        return place(String(of));
      case "cluster":
        return taxonomy.cluster(String(of))?.name[locale] ?? String(of);
      default:
        return choice(as, of);
    }
  };
  const code = (of: CodesOf, one: string, names: Record<string, Bilingual> = {}): string => {
    if (of === "themes") return taxonomy.theme(one)?.name[locale] ?? one;
    if (of === "challenges") return taxonomy.challenge(one)?.name[locale] ?? one;
    if (of === "sdgs") return `${one} ${(messages.sdgs as Record<string, string>)[one] ?? ""}`.trim();
    return (names[one] && inLanguage(names[one], locale)?.text) ?? one;
  };
  const label = (of: Label): string => {
    if (of.kind === "text") return shortened(inLanguage(of.text, locale)?.text ?? "");
    if (of.kind === "place") return place(of.place);
    if (of.kind === "side") return side(of.side);
    return [place(of.place), of.year, choice("source", of.source)].join(" · ");
  };
  return {
    locale,
    part: (part) => messages.sections[part],
    item: (list) => (messages.lists as Record<string, string>)[list] ?? list,
    field: (label) => (messages.fields as Record<string, string>)[label] ?? label,
    value,
    code,
    place,
    side,
    label,
    money,
  };
}
