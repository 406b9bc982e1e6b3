import next from "next";
import { apiFaults } from "@/app/api/paths";
import { config } from "@/lib/platform/config";
import { listen } from "@/programs/listen";
import { apiPaths } from "../generators/api-paths";

// Serves the application from its sources, behind the same front door and with the same headers as the built one.
const application = next({
  dev: true,
  dir: process.cwd(),
  port: config().port,
  hostname: "localhost",
  turbopack: true,
});
await application.prepare();
listen({
  answer: application.getRequestHandler(),
  // Looked up anew each time, since a route may have come or gone.
  apiFault: (path, method) => apiFaults(apiPaths())(path, method),
  patient: false,
  close: () => application.close(),
});
