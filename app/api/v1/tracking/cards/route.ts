import { endpoint } from "@/app/api/pipeline";
import { moreCards } from "@/lib/tracking/board";
import { cardPage } from "@/lib/tracking/present";
import { cardsQuery } from "@/lib/tracking/query";

export const GET = endpoint({
  permission: "tracking.read",
  summary: "More cards of one column of a board, or of one lane of it.",
  limit: "read",
  query: cardsQuery,
  output: cardPage,
  act: ({ actor, query: { column, lanes, lane, cursor, limit, ...filter } }) =>
    moreCards(filter, { status: column, lanes, lane, cursor, limit }, actor),
});
