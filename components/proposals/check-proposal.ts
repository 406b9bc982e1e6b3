import { check } from "@/lib/platform/field-errors";
import { projectEdit, projectInput } from "@/lib/projects/schema";

/** What the server's own schema says against a new project. Loaded when it is needed: the schema library is large. */
export const checkNew = (input: unknown) => check(projectInput, input);

/** What it says against a change. */
export const checkEdit = (input: unknown) => check(projectEdit, input);
