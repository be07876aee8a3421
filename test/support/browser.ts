/** A real browser, where there is one. */
import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";

const CHROMIUM: string = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** For `describe.skipIf`. */
export const WITHOUT_BROWSER: boolean = !existsSync(CHROMIUM);
/** What the name of a skipped suite says. */
export const NEEDS_BROWSER: string = WITHOUT_BROWSER ? " (skipped: no Chromium; apt-get install -y chromium, or say CHROMIUM=path)" : "";
if (WITHOUT_BROWSER)
  process.stderr.write(
    `Tests of pages are skipped: there is no Chromium at ${CHROMIUM}. apt-get install -y chromium, or say CHROMIUM=path.\n`,
  );

export function launchBrowser(): Promise<Browser> {
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

export interface Watched {
  readonly page: Page;
  /** Errors of the script, what the console was told, dialogs, and what broke the page's policy. */
  readonly troubles: string[];
  /** Every address that was asked for. */
  readonly requests: string[];
}

/** A page of its own, gone with the test. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => troubles.push(message.text()));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => requests.push(request.url()));
  return { page, troubles, requests };
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core calls serious or critical in the page as it is now. */
export async function seriousIssues(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = (await page.evaluate("axe.run().then(({ violations }) => violations)")) as Violation[];
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
