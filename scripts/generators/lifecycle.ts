import { writeFileSync } from "node:fs";
import { lifecycleDocument } from "@/lib/project-rules/lifecycle";

writeFileSync("docs/lifecycle.md", lifecycleDocument());
