import { endpoint } from "@/app/api/pipeline";
import { listPeople } from "@/lib/people/directory/queries";
import { peoplePage, peopleQuery } from "@/lib/people/directory/schema";

export const GET = endpoint({
  permission: "people.list",
  summary:
    "The people you look after, by name: all of them for the secretariat, those of their places for coordinators.",
  limit: "read",
  query: peopleQuery,
  output: peoplePage,
  act: ({ actor, query }) => listPeople(actor, query),
});
