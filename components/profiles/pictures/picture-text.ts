import { textsOf } from "@/components/ui/fields/form-texts";
import type { PictureKind } from "@/lib/profiles/pictures/kinds";

/** What a form tells of a picture; empty fields are left out. */
export function textOf(data: FormData) {
  const text = (name: string) => textsOf(data)(name) || null;
  return {
    author: text("author"),
    licence: text("licence"),
    licenceText: text("licenceText"),
    source: text("source"),
    alt: { en: text("alt.en"), zh: text("alt.zh") },
  };
}

/** The same in the address of a request whose body is the picture. */
export function urlOf({ alt, ...told }: ReturnType<typeof textOf>, kind?: PictureKind): URLSearchParams {
  const all = { kind, ...told, altEn: alt.en, altZh: alt.zh };
  return new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Whether a text is a link that the API takes. */
export function isLink(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
