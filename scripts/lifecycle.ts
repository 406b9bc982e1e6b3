import { writeFileSync } from "node:fs";
import { lifecycleDocument } from "@/lib/projects/lifecycle";

writeFileSync("docs/lifecycle.md", lifecycleDocument());
