import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/lib/platform/embedded";
import { ownApplication } from "../application";
import { fetched } from "../ask";
import { type Line, meanRatio, middle } from "../line";
import { answersPerSecond } from "../load";
import { KEPT } from "./kept-pages";

const ROUNDS = 3;
const LOAD = { readers: 16, milliseconds: 2_000 };

/** nginx before the application, which keeps what it may, beside nginx with the same bytes as files. */
const settings = (folder: string, port: number, origin: string) => `
daemon off; pid ${folder}/pid; error_log ${folder}/errors;
events { worker_connections 1024; }
http {
  access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  proxy_cache_path ${folder}/kept keys_zone=kept:10m;
  server {
    listen 127.0.0.1:${port}; keepalive_requests 1000000;
    location /files/ { alias ${folder}/files/; gzip_static always; default_type text/html; }
    location / {
      proxy_pass ${origin}; proxy_http_version 1.1; proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_cache kept; proxy_cache_lock on; proxy_cache_use_stale updating; proxy_cache_background_update on;
    }
  }
}`;

/** How fast public pages are sent behind nginx, where there is one, beside nginx with the static file. */
export async function behindNginx(): Promise<Line[]> {
  if (spawnSync("nginx", ["-v"]).status !== 0) return [];
  const application = await ownApplication();
  const folder = mkdtempSync(path.join(tmpdir(), "nginx-"));
  const port = await freePort();
  mkdirSync(path.join(folder, "files"));
  writeFileSync(path.join(folder, "nginx.conf"), settings(folder, port, application.origin));
  for (const [index, page] of KEPT.entries())
    writeFileSync(path.join(folder, "files", `${index}.gz`), (await fetched(application.origin + page)).body);
  const nginx = spawn("nginx", ["-c", path.join(folder, "nginx.conf"), "-p", folder], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => nginx.once("exit", () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  try {
    while (nginx.exitCode === null && !(await fetch(`${origin}/healthz`).catch(() => null)))
      await new Promise((resolve) => setTimeout(resolve, 50));
    const ratios: number[] = [];
    for (const [index, page] of KEPT.entries()) {
      await fetched(origin + page);
      const rates: { before: number[]; file: number[] } = { before: [], file: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        rates.before.push(await answersPerSecond(origin + page, LOAD));
        rates.file.push(await answersPerSecond(`${origin}/files/${index}`, LOAD));
      }
      ratios.push(middle(rates.before) / middle(rates.file));
    }
    return [
      {
        ...{ measure: "public pages behind nginx, 16 readers", beside: "nginx with the static file" },
        ...{ value: meanRatio(ratios), unit: "×", least: 0.8 },
        told: KEPT.map((page, index) => `${page} ${ratios[index]?.toFixed(2)}`).join(", "),
      },
    ];
  } finally {
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
    await application.stop();
  }
}
