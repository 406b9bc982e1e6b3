import { vi } from "vitest";

// Pages are rendered by the React that serves them: the one for development keeps a stack for every element, which takes
// longer than the page itself. Which of the two it is, is settled when it is first loaded.
vi.stubEnv("NODE_ENV", "production");
await Promise.all([import("react"), import("react/jsx-runtime"), import("react-dom"), import("react-dom/static")]);
vi.unstubAllEnvs();
