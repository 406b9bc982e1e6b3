import type { Messages as Wrong } from "@/components/ui/fields/form-field";
import type { Messages } from "@/lib/language/messages";
import { QUANTITIES } from "@/lib/language/quantities";
import { readNumber } from "@/lib/language/read-number";
import { OWN_ZONE } from "@/lib/places/programme-zones";
import { instantIn } from "@/lib/places/zones";
import { FORM_SECTIONS } from "@/lib/plan-model/sections";

export type RoundBody = ReturnType<typeof bodyOf>;

/** What the form says, as the API takes it; times are typed as the programme's own clock shows them. */
export function bodyOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const time = (name: string) => instantIn(OWN_ZONE, text(name))?.toISOString();
  const requirements = FORM_SECTIONS.flatMap((part) => {
    const required = form.get(`required-${part}`) === "on";
    const reading = readNumber(text(`longest-${part}`), QUANTITIES.length);
    const longest = reading.kind === "value" ? reading.value : null;
    return required || longest ? [[part, { required, longest }] as const] : [];
  });
  return {
    title: { en: text("title.en"), zh: text("title.zh") },
    opensAt: time("opensAt"),
    closesAt: time("closesAt"),
    clusters: form.getAll("clusters").map(String),
    requirements: Object.fromEntries(requirements),
    template: Number(text("template")) || null,
    assessors: form.getAll("assessors").map(Number),
  };
}

/** What a round must have and the form does not say, each told at its field; `from` is the first day a new one can open on. */
export function lackOf(
  { title, opensAt, closesAt }: RoundBody,
  messages: Messages["rounds"]["form"],
  from: string | null = null,
): Wrong {
  const earliest = from && instantIn(OWN_ZONE, `${from}T00:00`)?.toISOString();
  const lacking = [
    !title.en && ["title.en", messages.needed],
    !title.zh && ["title.zh", messages.needed],
    !opensAt && ["opensAt", messages.timeNeeded],
    opensAt && earliest && opensAt < earliest && ["opensAt", messages.pastOpening],
    !closesAt && ["closesAt", messages.timeNeeded],
    opensAt && closesAt && closesAt <= opensAt && ["closesAt", messages.badOrder],
  ];
  return Object.fromEntries(lacking.filter((each): each is [string, string] => Array.isArray(each)));
}
