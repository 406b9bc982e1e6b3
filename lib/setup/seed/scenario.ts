import type { Locale } from "@/lib/language/locales";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { AmendmentDeed } from "./actions/amendments";
import type { DecisionDeed } from "./actions/decision";
import type { DeliveryDeed } from "./actions/delivery";
import type { PaperDeed } from "./actions/documents";
import type { ReportDeed } from "./actions/final-report";
import type { GatheringDeed } from "./actions/meetings";

type Text = { en?: string; zh?: string };

/** One thing somebody does in a project. */
export type Deed =
  | { does: "moves"; to: ProjectStatus; reason?: string }
  | { does: "answers"; status: "ACCEPTED" | "DECLINED"; reason?: string }
  | AmendmentDeed
  | DecisionDeed
  | DeliveryDeed
  | ReportDeed
  | GatheringDeed
  | PaperDeed
  | { does: "comments"; body: string; partnersOnly?: true };

/** How many days ago, the account's name (`barcelona`, `green-transition`), in which language, and what. */
export type Step = [daysAgo: number, by: string, language: Locale, deed: Deed];

/** An invented project, told as what its people did one after the other; its first day is that of its draft. */
export type Story = {
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

export const moves = (to: ProjectStatus, reason?: string): Deed => ({ does: "moves", to, reason });
export const accepts = (reason?: string): Deed => ({ does: "answers", status: "ACCEPTED", reason });
export const refuses = (reason: string): Deed => ({ does: "answers", status: "DECLINED", reason });
export const comments = (body: string): Deed => ({ does: "comments", body });
export const tellsPartners = (body: string): Deed => ({ does: "comments", body, partnersOnly: true });
