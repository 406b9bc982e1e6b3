const ENGLISH_SCALES: Record<string, number> = { hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 };
const CHINESE_SCALES: Record<string, number> = {
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const ENGLISH = new RegExp(`(${NUMBER})(?:[ \u00a0-](hundred|thousand|million|billion|trillion)\\b)?`, "gi");
const CHINESE = new RegExp(`(${NUMBER})\\s*(?:余|多)?\\s*(百万|千万|百亿|千亿|万亿|百|千|万|亿)?`, "g");

/** Shifts a decimal string by powers of ten without floating point: `("10141", 8)` → `"1014100000000"`. */
function shift(digits: string, power: number): string {
  const [whole = "0", fraction = ""] = digits.replaceAll(",", "").split(".");
  const padded = fraction.padEnd(power, "0");
  const integer = (whole + padded.slice(0, power)).replace(/^0+(?=\d)/, "");
  const rest = padded.slice(power).replace(/0+$/, "");
  return rest ? `${integer}.${rest}` : integer;
}

/** What a number is counted in: how each language writes the units in which a mistake would matter most. */
const UNITS = [
  { unit: "%", zh: /^\s*%/, en: /^\s?(?:%|per cent)/ },
  { unit: "yuan", zh: /^(?:余|多)?元/, en: /^ yuan/ },
  { unit: "dollars", zh: /^(?:余|多)?美元/, en: /^ US dollars/ },
  { unit: "euros", zh: /^(?:余|多)?欧元/, en: /^ euros/ },
  { unit: "square kilometres", zh: /^(?:余|多)?平方公里/, en: /^ (?:km²|square kilometres)/ },
];

/** A Chinese text names a decade by its last two digits, an English one by all four: 80年代, “the 1980s”. */
const DECADE = /^(?:[和、至]\d0)?年代/;

/** How either language writes a small number in words: as a count, a rank or the part of a fraction. */
const SMALL_NUMBERS: Record<string, { en: RegExp; zh: RegExp }> = {
  "1": { en: /\b(?:one|first|single)\b/i, zh: /[一首]/ },
  "2": { en: /\b(?:two|second|twice)\b/i, zh: /[二两]/ },
  "3": { en: /\b(?:three|thirds?)\b/i, zh: /三/ },
  "4": { en: /\b(?:four|fourths?)\b/i, zh: /四/ },
  "5": { en: /\b(?:five|fifths?)\b/i, zh: /五/ },
  "6": { en: /\b(?:six|sixths?)\b/i, zh: /六/ },
  "7": { en: /\b(?:seven|sevenths?)\b/i, zh: /七/ },
  "8": { en: /\b(?:eight|eighths?)\b/i, zh: /八/ },
  "9": { en: /\b(?:nine|ninths?)\b/i, zh: /九/ },
};

/** Whether a text says a figure below ten in words, as prose does: “two pillar industries” for 2大支柱产业. */
export const isStatedIn = (figure: string, text: string, language: "en" | "zh"): boolean =>
  SMALL_NUMBERS[figure]?.[language].test(text) ?? false;

function* numbersIn(text: string, language: "en" | "zh") {
  const [pattern, scales] = language === "en" ? [ENGLISH, ENGLISH_SCALES] : [CHINESE, CHINESE_SCALES];
  for (const { 0: whole, 1: digits = "", 2: scale, index } of text.matchAll(pattern)) {
    const behind = text.slice(index + whole.length);
    const decade = /^\d0$/.test(whole) && DECADE.test(behind);
    const amount = shift(decade ? `19${digits}` : digits, scale ? (scales[scale.toLowerCase()] ?? 0) : 0);
    yield { amount, behind };
  }
}

/**
 * Every number written in digits in a text, as plain decimal strings in order of size, each once:
 * `"3.6万亿元、2.9万家"` → `["29000", "3600000000000"]`. Scale words of the text's language are applied exactly;
 * numbers in words (“second”, 第二) are no figures.
 */
export function figuresIn(text: string, language: "en" | "zh"): string[] {
  const found = new Set(Array.from(numbersIn(text, language), ({ amount }) => amount));
  return [...found].sort((a, b) => Number(a) - Number(b) || a.localeCompare(b));
}

/** The numbers of a text that stand before a unit, with that unit: `"3.6万亿元"` → `["3600000000000 yuan"]`. */
export function measuresIn(text: string, language: "en" | "zh"): string[] {
  const found = Array.from(numbersIn(text, language), ({ amount, behind }) => {
    const known = UNITS.find((unit) => unit[language].test(behind));
    return known && `${amount} ${known.unit}`;
  });
  return [...new Set(found.filter((measure) => measure !== undefined))];
}
