import { readPlaceFiles } from "@/lib/setup/load-places";

type Both = { en: string; zh: string };
/** A passage of a published profile in both languages; what has a title begins with it. */
export type Parallel = Both & { place: string; title?: Both };

const paragraphs = (text: string) => text.split(/\n\s*\n/).filter((one) => one.trim());

/** All passages of the published profiles: each paragraph of what they tell, each offer and each priority. */
export function parallelPassages(): Parallel[] {
  return readPlaceFiles().flatMap(({ place: { slug: place, overview, practices, priorities } }) => {
    const chinese = paragraphs(overview?.zh ?? "");
    const told = paragraphs(overview?.en ?? "").map((en, at) => ({ place, en, zh: chinese[at] ?? "" }));
    const items = [...practices, ...priorities].map(({ title, body }) => ({
      place,
      title,
      en: `${title.en}\n${body.en}`,
      zh: `${title.zh}\n${body.zh}`,
    }));
    return [...told, ...items];
  });
}
