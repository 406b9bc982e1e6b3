import { analyse, together } from "./features";
import { type Term, termFinder } from "./glossary";
import type { Glosses } from "./glosses";
import { learn } from "./learn";
import { type Passage, packed } from "./model";
import { latentEncoder } from "./space";
import { inverseFrequencies } from "./weighing";

/** Learns from passages in both languages, and packs what comparing needs: the same passages give the same bytes. */
export function build(passages: Passage[], terms: Term[], glosses: Glosses): Buffer {
  const vocabulary = { terms: termFinder(terms), glosses };
  const taken = passages.map(({ place, kind, key, en, zh }) => ({
    ...{ place, kind, key },
    en: analyse(en, vocabulary),
    // Where the English stands beside it, glosses would only blur what is said.
    zh: analyse(zh, vocabulary, { translated: !en }),
  }));
  const wholes = taken.map(({ en, zh }) => together([en, zh]));
  const features = wholes.map((whole) => whole.features);
  const weigh = inverseFrequencies(features);
  const learned = learn(features, weigh);
  const encoder = latentEncoder(learned, features, weigh);
  const vectors = wholes.map((whole) => encoder.encode(whole));
  // A gloss that no passage says leads nowhere.
  const said = new Set(features.flatMap((one) => [...one.keys()]));
  const useful = [...glosses].filter(([, stems]) => stems.some((stem) => said.has(stem)));
  return packed(taken, { terms, glosses: useful }, learned, vectors);
}
