import { messagesOf } from "@/lib/language/messages";
import { isEnded, STATUSES } from "./status";
import { CONDITIONS, type Condition, type Guard, TRANSITIONS, type TransitionRow, type Who } from "./transitions";

const WHO: Record<Who, string> = {
  leadPlaceCoordinator: "a coordinator of the lead place",
  clusterLead: "the cluster lead",
  decider: "the cluster lead who decided",
  secretariat: "the secretariat",
};
const SITUATION: Record<Guard, string> = {
  directlyBack: "directly after the move it takes back",
  whereWorkWas: "only to where the work was before the pause",
  onItsOwn: "if it was a proposal that did not go on in another one",
};
const REASON: Record<TransitionRow["reason"], string> = {
  required: "required",
  optional: "optional",
  requiredUnlessRevised: "required unless revised",
};

const { status, transition, problems } = messagesOf("en");
const verb = (name: string) => (transition as Record<string, { button: string }>)[name]?.button ?? name;
const condition = (name: Condition) => (problems as Record<string, unknown>)[name] as string;

const line = ({ from, to, verb: name, who, conditions, reason, guard }: TransitionRow) =>
  [
    status[from],
    status[to],
    `${verb(name)} (\`${name}\`)`,
    who.map((each) => WHO[each]).join("; "),
    [...(guard ? [SITUATION[guard]] : []), ...conditions.map((each) => `\`${each}\``)].join("; ") || "–",
    REASON[reason],
  ].join(" | ");

const arrow = ({ from, to, verb: name }: TransitionRow) => `  ${from} --> ${to}: ${name}`;

/** The life of a project as a page of documentation, made from the table of moves alone. */
export const lifecycleDocument = (): string => `# The life of a project

Made from the table of moves in \`lib/project-rules/transitions.ts\` by \`npx tsx scripts/generators/lifecycle.ts\`; a test fails when this
page is behind. The same table decides which buttons are shown and what the API refuses. Every move is kept with who made
it, in which capacity, when and why; none is ever changed or deleted.

\`\`\`mermaid
stateDiagram-v2
  [*] --> DRAFT
${TRANSITIONS.filter(({ verb: name }) => name !== "revert" && name !== "reopen")
  .map(arrow)
  .join("\n")}
${STATUSES.filter(isEnded)
  .map((each) => `  ${each} --> [*]`)
  .join("\n")}
\`\`\`

What was decided can be taken back, and what has ended can go on:

\`\`\`mermaid
stateDiagram-v2
${TRANSITIONS.filter(({ verb: name }) => name === "revert" || name === "reopen")
  .map(arrow)
  .join("\n")}
\`\`\`

| from | to | move | who may | what must be true | reason |
| --- | --- | --- | --- | --- | --- |
${TRANSITIONS.map((row) => `| ${line(row)} |`).join("\n")}

Where two rows lead from one status to the same other one, the first that is the actor's counts.

| condition | what the API answers where it is not true |
| --- | --- |
${(Object.keys(CONDITIONS) as Condition[]).map((each) => `| \`${each}\` | ${condition(each)} |`).join("\n")}
`;
