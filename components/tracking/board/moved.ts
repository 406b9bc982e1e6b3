"use client";

import { createContext } from "react";
import type { ProjectStatus } from "@/lib/project-rules/status";

/** Where cards were moved to on this board, for what was loaded of it before. */
export const MovedCards = createContext<ReadonlyMap<string, ProjectStatus>>(new Map());
