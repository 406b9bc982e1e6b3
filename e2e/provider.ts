import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { STATE } from "./state";

/** Presses what leads to the provider of OpenID Connect, where somebody signs in whom it knows by this name. */
export async function atProvider(page: Page, sub: string, button: string): Promise<void> {
  const { TANDEM_OIDC_ISSUER } = JSON.parse(readFileSync(STATE, "utf8"));
  await page.request.get(`${TANDEM_OIDC_ISSUER}/be/${sub}`);
  await page.getByRole("button", { name: button, exact: true }).click();
}
