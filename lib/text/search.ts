import { LIMITS } from "@/lib/text/limits";
import { withoutFaults } from "./characters";
import { excerpt } from "./excerpt";

/** What an address of a page searches for, if anything; what cannot be searched for is left out. */
export const searchedFor = (value: string | string[] | undefined): string | undefined =>
  excerpt(withoutFaults([value ?? []].flat()[0] ?? ""), LIMITS.search) || undefined;
