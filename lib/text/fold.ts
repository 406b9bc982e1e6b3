// What follows stands in SQL too (the function fold of the migration folded_text), and a test holds both together: by
// table and not by locale, so that every Postgres folds as every browser does.
const MARKS = "\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\u3099\\u309a\\ufe20-\\ufe2f";
const UNSEEN =
  "\\u00ad\\u061c\\u115f\\u1160\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff";
const APOSTROPHES = "'\\u2018\\u2019\\u201b\\u02b9\\u02bb\\u02bc\\u02be\\u02bf`";
const DROPPED = new RegExp(`[${MARKS}${UNSEEN}${APOSTROPHES}]`, "gu");
const BLANKS = /[\t-\r \u1680\u2028\u2029\u2010-\u2015\u2212-]+/gu;

const CAPITALS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐŁØĐĦŦŊƏÐıłøđħŧŋəðςſ";
const SMALL =
  "abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґlodhtnedilodhtnedσs";
const TOGETHER: [RegExp, string][] = [
  [/[ßẞ]/g, "ss"],
  [/[æÆ]/g, "ae"],
  [/[œŒ]/g, "oe"],
  [/[þÞ]/g, "th"],
];
const letters = [...SMALL];
const SMALL_OF = new Map([...CAPITALS].map((capital, index) => [capital, letters[index] ?? capital]));

/**
 * A text as it is searched: by its letters, whatever their case, accents, width or form (NFKC), without apostrophes and
 * what nobody sees; blanks and dashes of any kind and number are one blank. Everything else stays what it is.
 */
export function fold(text: string): string {
  const bare = text.normalize("NFKD").replaceAll(DROPPED, "");
  let small = "";
  for (const sign of bare) small += SMALL_OF.get(sign) ?? sign;
  for (const [sign, letter] of TOGETHER) small = small.replaceAll(sign, letter);
  return small.replaceAll(BLANKS, " ").replaceAll(/^ | $/g, "");
}

/** Folded words as a pattern for LIKE that finds them anywhere: its own signs stand for themselves. */
export const anywhere = (query: string): string => `%${fold(query).replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
