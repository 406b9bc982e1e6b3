/** A text of a project in both languages, and the original that its translation was written for. */
export type Both = { en: string | null; zh: string | null; of?: string | null };
/** What of a project the form's first page edits. */
export type Basics = {
  title: Both;
  summary: Both;
  cluster: string;
  themes: string[];
  challenges: string[];
  sdgs: number[];
  startsOn: string | null;
  endsOn: string | null;
};
