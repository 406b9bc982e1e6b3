/** What Chinese words mean: the English stems of the dictionary's glosses. */
export type Glosses = ReadonlyMap<string, readonly string[]>;

/** Reads the lines of `data/glosses.txt`: a word and its stems, parted by blanks; what begins with “#” is a remark. */
export const parseGlosses = (text: string): Glosses =>
  new Map(
    text.split("\n").flatMap((line) => {
      const [word, ...stems] = line.split(" ");
      return word && !line.startsWith("#") ? [[word, stems] as const] : [];
    }),
  );
