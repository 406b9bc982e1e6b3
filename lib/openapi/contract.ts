import type { z } from "zod";
import type { Permission } from "@/lib/access/permissions";

/** What an endpoint declares of itself: read by the pipeline, the OpenAPI document and the permission tests. */
export type Contract = {
  /** What it does, and thereby whom it serves at all, for example `projects.propose`. */
  permission: Permission;
  /** One line that says what it does, for the OpenAPI document. */
  summary?: string;
  limit: "read" | "write";
  params?: z.ZodType;
  query?: z.ZodType;
  input?: z.ZodType;
  /** What it answers with; documentation only. */
  output?: z.ZodType;
  status: number;
  ifMatch: boolean;
  /** Whether it is done shortly after signing in alone, whatever is asked for or part of it. */
  fresh?: true | "partly";
  /** Whether its body is a file. */
  receives?: boolean;
  /** Whether its ETag carries a version that If-Match takes. */
  versioned: boolean;
};
