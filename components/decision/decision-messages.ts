import type { Messages } from "@/lib/language/messages";

/** The words of the decision's form, with what its fields are called where a decision is read. */
export type DecisionMessages = Messages["decision"]["form"] &
  Pick<Messages["terms"], "exampleTitle"> & { answer: string; conditions: string };
