import type { SearchKind } from "@/prisma/generated/enums";

/** What is found, as it stands in the table of documents. `edition` changes whenever it does. */
export type SearchDocument = {
  kind: SearchKind;
  sourceId: number;
  placeId: number | null;
  projectId: number | null;
  sides: string[];
  clusters: string[];
  titleEn: string;
  titleZh: string;
  bodyEn: string;
  bodyZh: string;
  context: string;
  edition: string;
};

/** Names a document among all. */
export const keyOf = ({ kind, sourceId }: Pick<SearchDocument, "kind" | "sourceId">): string => `${kind}:${sourceId}`;
