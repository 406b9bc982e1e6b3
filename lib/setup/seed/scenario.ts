import type { Locale } from "@/lib/language/locales";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { AmendmentAction } from "./actions/amendments";
import type { DecisionAction } from "./actions/decision";
import type { ProgressAction } from "./actions/delivery";
import type { DocumentAction } from "./actions/documents";
import type { FinalReportAction } from "./actions/final-report";
import type { MeetingAction } from "./actions/meetings";

type Text = { en?: string; zh?: string };

/** One thing somebody does in a project. */
export type Action =
  | { does: "moves"; to: ProjectStatus; reason?: string }
  | { does: "answers"; status: "ACCEPTED" | "DECLINED"; reason?: string }
  | AmendmentAction
  | DecisionAction
  | ProgressAction
  | FinalReportAction
  | MeetingAction
  | DocumentAction
  | { does: "comments"; body: string; partnersOnly?: true };

/** How many days ago, the account's name (`barcelona`, `green-transition`), in which language, and what. */
export type Step = [daysAgo: number, by: string, language: Locale, action: Action];

/** An invented project, told as what its people did one after the other; its first day is that of its draft. */
export type Scenario = {
  key: string;
  daysAgo: number;
  lead: string;
  partners: string[];
  cluster: string;
  themes: string[];
  challenges: string[];
  originalLanguage: Locale;
  title: Text;
  summary: Text;
  /** Days from today. */
  startsIn?: number;
  endsIn?: number;
  steps: Step[];
};

export const moves = (to: ProjectStatus, reason?: string): Action => ({ does: "moves", to, reason });
export const accepts = (reason?: string): Action => ({ does: "answers", status: "ACCEPTED", reason });
export const refuses = (reason: string): Action => ({ does: "answers", status: "DECLINED", reason });
export const comments = (body: string): Action => ({ does: "comments", body });
export const tellsPartners = (body: string): Action => ({ does: "comments", body, partnersOnly: true });
