/** A run in a real browser, to be read: its plots, its list, each record; and what a hostile record cannot do. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serveView } from "@tabstract/pipeline";
import type { Browser, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser, NEEDS_BROWSER, openPage, seriousIssues, WITHOUT_BROWSER } from "./support/browser.ts";
import { paper } from "./support/program.ts";
import { inventedRun } from "./support/review.ts";

const TRIAL =
  "Background: Naps of 20 minutes are short. Methods: We randomised 120 adults to zelotinib (n = 60) or placebo (n = 60). Results: Pain ceased in 12/60 (90%) against 6/60 (10%) (P < 0.001; trend P = 0.04; P = 0.05; P = 0.29).";
const PAPERS = [paper(1), paper(2, { title: "Zelotinib against placebo", abstract: TRIAL }), paper(3), paper(4)];

describe.skipIf(WITHOUT_BROWSER)(`a view in Chromium${NEEDS_BROWSER}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("plots sample sizes, exact p-values with the line at 0.05, and bounds apart", async () => {
    const { page, troubles, requests, url } = await opened(browser, PAPERS);
    expect(await page.title()).toBe("View: run");
    expect(await page.locator(".tiles dd").allTextContents()).toEqual(["4", "1"]);
    const [sizes, all, small, bounds] = [0, 1, 2, 3].map((at) => page.locator(".plot").nth(at));
    expect(await sizes?.locator("rect title").allTextContents()).toEqual(["32 to 46: 3 records", "100 to 146: 1 records"]);
    expect(await sizes?.locator(".note").textContent()).toBe("4 of 4 records state a size: 41 to 120, median 43.5.");
    expect(await all?.locator("rect title").allTextContents()).toEqual([
      "0 to 0.05: 4 p-values",
      "0.05 to 0.1: 1 p-values",
      "0.25 to 0.3: 1 p-values",
    ]);
    expect(await all?.locator("rect.quiet").count()).toBe(2);
    expect(await small?.locator("rect title").allTextContents()).toEqual([
      "0.03 to 0.04: 3 p-values",
      "0.04 to 0.05: 1 p-values",
      "0.05 to 0.06: 1 p-values",
    ]);
    expect(await all?.locator(".note").textContent()).toBe("6 printed exactly, 4 of them below 0.05.");
    for (const plot of [all, small]) expect(await plot?.locator("text.mark").textContent()).toBe("0.05");
    expect(await bounds?.locator(".bar-row").allTextContents()).toEqual(["P < 0.0011"]);
    expect(await bounds?.locator(".note").textContent()).toContain("1 say on which side of a value p lies, and not where");
    // The line stands between the bars below 0.05 and those from it on.
    const line = Number(await small?.locator("line.mark").getAttribute("x1"));
    const bars = await small?.locator("rect").evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute("x"))));
    expect(bars?.map((x) => x > line)).toEqual([false, false, true]);
    await all?.locator("summary").click();
    expect(await all?.locator("tbody tr").first().locator("> *").allTextContents()).toEqual(["0 to 0.05", "4"]);
    expect(troubles).toEqual([]);
    expect(requests.filter((asked) => !asked.startsWith(url))).toEqual([]);
  });

  test("finds by id, title and text, and keeps those that fail a check", async () => {
    const { page } = await opened(browser, PAPERS);
    const status = page.locator(".status");
    const search = page.getByLabel("Search");
    await status.filter({ hasText: /^4 records$/ }).waitFor();
    for (const [words, count] of [
      ["paper.3", "1 record"],
      ["ZELOTINIB against", "1 record"],
      ["naps short", "4 records"],
      ["naps elephants", "No record matches."],
    ] as const) {
      await search.fill(words);
      await status.filter({ hasText: new RegExp(`^${count}$`) }).waitFor();
    }
    await search.fill("");
    await page.getByLabel("Failed check").selectOption("percentage-of-count");
    await status.filter({ hasText: /^1 record$/ }).waitFor();
    expect(await page.locator(".opener").allTextContents()).toEqual(["Zelotinib against placebo"]);
    expect(await page.locator(".chip").allTextContents()).toEqual([expect.stringMatching(/^\d+ results$/), "1 failed check"]);
    await page.getByLabel("Severity").selectOption("warning");
    await page.getByLabel("Failed check").selectOption("*");
    await status.filter({ hasText: /^1 record$/ }).waitFor();
  });

  test("shows a record with its numbers, results, arms, comparisons and checks, under an address of its own", async () => {
    const { page, troubles, url } = await opened(browser, PAPERS);
    await page.locator(".opener").nth(1).click();
    await page.locator(".record h2").waitFor();
    expect(page.url()).toBe(`${url}#record-2`);
    const marks = await page.locator(".abstract mark").evaluateAll((all) => all.map((mark) => `${mark.className} ${mark.textContent}`));
    expect(marks).toContain("kind-context 20 minutes");
    expect(marks.some((mark) => mark.startsWith("kind-p-value") && mark.endsWith("P < 0.001"))).toBe(true);
    expect(await page.locator(".results .words").allTextContents()).toContain("P < 0.001");
    const part = (name: RegExp) => page.locator("details.part", { has: page.locator("summary", { hasText: name }) });
    expect(
      await part(/^2 arms$/)
        .locator("tbody th")
        .allTextContents(),
    ).toEqual(["zelotinib", "placebo"]);
    expect(
      await part(/comparison/)
        .locator("li")
        .count(),
    ).toBeGreaterThan(0);
    const failed = part(/^1 check that failed$/);
    expect(await failed.locator(".arithmetic").textContent()).toContain("12/60");
    expect(await failed.locator(".chip").textContent()).toBe("warning");
    expect(await page.locator(".record button", { hasText: /Right|Wrong|Fix/ }).count()).toBe(0);
    // A check leads to what it is about, and so does a number of the abstract.
    await failed.locator("button.badge").first().click();
    expect(await page.locator("mark.shown").allTextContents()).toEqual(["12/60"]);
    await page.locator(".abstract mark", { hasText: "P < 0.001" }).click();
    expect(await page.locator(".results [data-shown] .words").textContent()).toBe("P < 0.001");
    await page.goBack();
    await page.locator(".record").waitFor({ state: "detached" });
    await page.goto(`${url}#record-3`);
    await page.locator(".record h2", { hasText: "number 3" }).waitFor();
    await page.reload();
    await page.locator(".record h2", { hasText: "number 3" }).waitFor();
    expect(troubles).toEqual([]);
  });

  test("is led by the keyboard: / j k enter n p escape", async () => {
    const { page, url } = await opened(browser, PAPERS);
    const shown = page.locator(".record h2");
    await page.locator(".opener").first().waitFor();
    for (const key of ["j", "j", "Enter"]) await page.keyboard.press(key);
    await shown.filter({ hasText: "Zelotinib" }).waitFor();
    await page.keyboard.press("j");
    await shown.filter({ hasText: "number 3" }).waitFor();
    for (const key of ["n", "n", "p"]) await page.keyboard.press(key);
    expect(await page.locator("mark.shown").count()).toBe(1);
    expect(await page.locator(".results > li").first().getAttribute("data-shown")).toBe("");
    await page.keyboard.press("Escape");
    expect(await shown.count()).toBe(0);
    expect(page.url()).toBe(url);
    await page.keyboard.press("/");
    await page.keyboard.type("paper.4");
    await page.locator(".status", { hasText: /^1 record$/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await shown.filter({ hasText: "number 4" }).waitFor();
  });

  test("executes nothing of a hostile record, and shows it as the text that it is", async () => {
    const hostile = `</script><script>window.hostile=1</script>"><img src=x onerror="window.hostile=1"> \u202e__proto__`;
    const run = await inventedRun([paper(1, { abstract: TRIAL })]);
    const [line = ""] = readFileSync(join(run, "records.jsonl"), "utf8").split("\n");
    const record = JSON.parse(line);
    const [first] = record.abstract.sections;
    const spoilt = {
      ...record,
      id: `doi:${hostile}`,
      title: { ...record.title, text: hostile },
      authors: [{ name: hostile, family: null, given: null, initials: null, suffix: null, collective: false }],
      abstract: { ...record.abstract, sections: [{ ...first, label: hostile }, ...record.abstract.sections.slice(1)] },
      study: { ...record.study, arms: record.study.arms.map((arm: object) => ({ ...arm, name: hostile })) },
      warnings: [{ code: hostile, message: hostile, path: null }],
      checks: record.checks.map((check: object) => ({ ...check, rule: hostile, message: hostile })),
    };
    writeFileSync(join(run, "records.jsonl"), `${JSON.stringify(spoilt)}\n`);
    const { page, troubles } = await openedRun(browser, run, { name: hostile });
    await page.locator(".opener").first().click();
    await page.locator(".record h2").waitFor();
    expect(await page.locator(".record h2").textContent()).toBe(hostile);
    expect(await page.locator(".part th bdi").first().textContent()).toBe(hostile);
    expect(await page.locator(".checks b").first().textContent()).toBe(hostile);
    await page.getByLabel("Search").fill("onerror");
    await page.locator(".status", { hasText: /^1 record$/ }).waitFor();
    await page.getByLabel("Failed check").selectOption({ index: 2 });
    await page.locator(".status", { hasText: /^1 record$/ }).waitFor();
    expect(await page.evaluate("window.hostile")).toBeUndefined();
    expect(await page.locator("img").count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test("says how far a long search is, stops it, and goes on", async () => {
    const run = await inventedRun([paper(1)]);
    const [line = ""] = readFileSync(join(run, "records.jsonl"), "utf8").split("\n");
    const padded = line.replace("Naps are short", `Naps are short${" and sweet".repeat(4000)}`);
    const lines = Array.from({ length: 200 }, (_, at) => `${padded.replace("paper.1", `paper.${at}`)}\n`);
    writeFileSync(join(run, "records.jsonl"), lines.join(""));
    const { page } = await openedRun(browser, run, { searchMomentMs: 0 });
    // Every question of this search after its first waits until the test lets it go: what is seen does not depend on who is faster.
    const held: Route[] = [];
    let isHeld = true;
    let asked = 0;
    await page.route(/text=paper\.199/, async (route) => {
      asked++;
      if (isHeld && asked > 1) held.push(route);
      else await route.continue();
    });
    await page.getByLabel("Search").fill("paper.199");
    await page.getByRole("button", { name: "Stop" }).click();
    expect(await page.locator(".progress").textContent()).toMatch(/^[1-9]\d? % searched$/);
    expect(await page.locator(".status").textContent()).toBe("No match yet.");
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
    await page.waitForTimeout(300);
    expect(asked).toBe(2);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.locator(".status", { hasText: /^1 record$/ }).waitFor();
    await page.locator(".progress", { hasText: /^$/ }).waitFor({ state: "attached" });
    expect(await page.locator(".opener").count()).toBe(1);
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 400],
    ["dark", 400],
  ] as const)("has no serious issue for axe-core: %s, %d pixels wide", async (colorScheme, width) => {
    const { page } = await opened(browser, PAPERS, { colorScheme, viewport: { width, height: 900 } });
    await page.locator(".opener").first().waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    await page.locator(".opener").nth(1).click();
    await page.locator(".record h2").waitFor();
    await page.keyboard.press("n");
    expect(await seriousIssues(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("prints the record without what is pressed", async () => {
    const { page } = await opened(browser, PAPERS);
    await page.locator(".opener").nth(1).click();
    await page.locator(".record h2").waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".controls").isVisible()).toBe(false);
    expect(await page.locator(".plot").first().isVisible()).toBe(true);
    expect(await page.locator(".checks").first().isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});

type Opened = Awaited<ReturnType<typeof openPage>> & { readonly url: string };

async function opened(browser: Browser, papers: readonly string[], context: OpenedRunOptions["context"] = {}): Promise<Opened> {
  return openedRun(browser, await inventedRun(papers), { context });
}

interface OpenedRunOptions {
  readonly name?: string;
  readonly context?: Parameters<typeof openPage>[1];
  readonly searchMomentMs?: number;
}

async function openedRun(browser: Browser, path: string, options: OpenedRunOptions = {}): Promise<Opened> {
  const { name = "run", context, ...rest } = options;
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const server = await serveView({ source: { name, path, stdin: nothing() }, port: 0, ...rest });
  onTestFinished(() => server.close());
  const watched = await openPage(browser, context);
  await watched.page.goto(server.url);
  return { ...watched, url: server.url };
}
