import { byWords } from "@/lib/meaning/by-words";
import { analyse, together, type Vocabulary } from "@/lib/meaning/features";
import { learn } from "@/lib/meaning/learn";
import { scoreOf } from "@/lib/meaning/score";
import { cosine, latentEncoder } from "@/lib/meaning/space";
import { inverseFrequencies } from "@/lib/meaning/weighing";
import { fold } from "@/lib/text/fold";
import type { Parallel } from "./passages";

type Language = "en" | "zh";
/** Scores texts of one language as answers to a text of the other; a method may learn from passages in both. */
export type Method = {
  name: string;
  prepare(learned: Parallel[]): (answers: string[], language: Language) => (question: string) => number[];
};

const trigramsOf = (text: string) => {
  const padded = `  ${fold(text)} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
};

/** What a plain search finds: whoever says the very words. */
export const substring: Method = {
  name: "substring",
  prepare: () => (answers) => (question) => answers.map((text) => (fold(text).includes(fold(question)) ? 1 : 0)),
};

/** What Postgres calls word similarity: the share of the question's trigrams. */
export const trigram: Method = {
  name: "trigram",
  prepare: () => (answers) => {
    const known = answers.map(trigramsOf);
    return (question) => {
      const asked = [...trigramsOf(question)];
      return known.map((trigrams) => asked.filter((one) => trigrams.has(one)).length / asked.length);
    };
  },
};

/** By meaning, as the product does it: on passages of other places alone. */
export const meaning = (name: string, vocabulary: Vocabulary): Method => ({
  name,
  prepare(learned) {
    const passages = learned.map(
      ({ en, zh }) => together([analyse(en, vocabulary), analyse(zh, vocabulary, { translated: !en })]).features,
    );
    const weigh = inverseFrequencies(passages);
    const encoder = latentEncoder(learn(passages, weigh), passages, weigh);
    return (answers) => {
      const analyses = answers.map((text) => analyse(text, vocabulary, { translated: true }));
      const vectors = analyses.map((one) => encoder.encode(one));
      const words = byWords(
        analyses.map(({ features }) => features),
        weigh,
      );
      return (question) => {
        const asked = analyse(question, vocabulary, { translated: true, widened: true });
        const [vector, shares] = [encoder.encode(asked), words(asked.features)];
        return vectors.map((one, at) => scoreOf(cosine(vector, one), shares[at] ?? 0));
      };
    };
  },
});
