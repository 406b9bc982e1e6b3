import type { Program } from "./programs";

/** How the application is started: as it was built, or from its sources as they change. */
export type Mode = {
  /** Where the embedded database, its files and its secret are kept. */
  folder: string;
  /** What a start says when it is done. */
  ready: string;
  /** Whether others may come to it, so that a start that anybody could sign in to is refused. */
  production: boolean;
  /** The room that the disk must have. */
  megabytes: () => number;
  /** What has to be built first, if anything. */
  build?: () => Promise<void>;
  run: (name: "serve" | "worker", environment: Record<string, string>) => Program;
};
