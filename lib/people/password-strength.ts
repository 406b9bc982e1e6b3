import { Problem } from "@/lib/access/problems";
import { GUESSED_WORDS, ownWords } from "./guessed-words";

/** How many characters a password has at least: long enough that what people can remember is not found by trying. */
export const SHORTEST_PASSWORD = 12;

/** Of the estimate's five grades, 0 to 4, the least that is taken: more than a hundred million guesses. */
const LEAST = 3;
/** What is beyond counts in no estimate, and would take its time. */
const LOOKED_AT = 64;

type Estimate = (password: string, own: string[]) => number;
let estimate: Promise<Estimate> | undefined;

// Some 50,000 passwords that were leaked most often, with names, words and keyboards: read when the first is chosen.
function estimator(): Promise<Estimate> {
  estimate ??= (async () => {
    const [{ ZxcvbnFactory }, common, english] = await Promise.all([
      import("@zxcvbn-ts/core"),
      import("@zxcvbn-ts/language-common"),
      import("@zxcvbn-ts/language-en"),
    ]);
    const factory = new ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...english.dictionary },
      graphs: common.adjacencyGraphs,
    });
    return (password, own) => factory.check(password.slice(0, LOOKED_AT), [...GUESSED_WORDS, ...own]).score;
  })();
  return estimate;
}

/** Whether it would be guessed soon: it is among the leaked ones, close to one, or made of the person's own names. */
export async function isEasilyGuessed(
  password: string,
  person: { email: string; nameEn: string; nameZh: string },
): Promise<boolean> {
  return (await (await estimator())(password, ownWords(person))) < LEAST;
}

/** Refuses a password, at its field, that would be guessed soon. Checked here alone: it is sent to nobody. */
export async function assertGoodPassword(
  password: string,
  person: { email: string; nameEn: string; nameZh: string },
): Promise<void> {
  if (await isEasilyGuessed(password, person))
    throw new Problem(422, "invalidInput", { fields: [{ path: "password", code: "easyPassword" }] });
}
