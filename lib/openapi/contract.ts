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
  /** What it answers with, in JSON. */
  output?: z.ZodType;
  /** The media types of the file that it answers with instead; a last star stands for any. */
  produces?: readonly string[];
  status: number;
  ifMatch: boolean;
  /** Whether it is done shortly after signing in alone, whatever is asked for or part of it. */
  fresh?: true | "partly";
  /** The media types of the file that its body is. */
  consumes?: readonly string[];
  /** Whether a browser that opened it, or sent its own form, is led on to a page. */
  leadsOn?: boolean;
  /** Whether its ETag carries a version that If-Match takes. */
  versioned: boolean;
};
