import { spawn } from "node:child_process";
import { freePort } from "@/lib/platform/embedded";
import { type Line, middle } from "../line";

/** How long `npm start` takes until it answers, where it was started before. */
export async function warmStart(): Promise<Line[]> {
  await started();
  const seconds = [await started(), await started(), await started()];
  const told = seconds.map((each) => each.toFixed(1)).join(", ");
  return [{ measure: "warm start", beside: "–", value: middle(seconds), unit: "s", most: 5, told }];
}

/** Seconds until a start answers; it is ended afterwards. */
async function started(): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: "ignore",
    env: { ...process.env, PORT: String(port), DATABASE_URL: "" },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    while (child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok) return (performance.now() - began) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("The start ended before it answered.");
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}
