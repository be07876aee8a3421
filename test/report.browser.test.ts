/** The HTML report in a real browser: what a person sees, hears, types and prints, and what a hostile record cannot do. */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { type RecordChange, renderHtml } from "@tabstract/audit";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inventedChange, inventedReport } from "./support/audit-pages.ts";
import { launchBrowser, NEEDS_BROWSER, openPage, seriousIssues, WITHOUT_BROWSER } from "./support/browser.ts";
import { temporaryFolder } from "./support/program.ts";

describe.skipIf(WITHOUT_BROWSER)(`the HTML report in Chromium${NEEDS_BROWSER}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("shows the totals, a bar for each type, and the records", async () => {
    const { page, troubles, requests } = await opened(browser, twelve);
    expect(await page.title()).toBe("Audit: runs/before → runs/after");
    expect(await page.locator(".tiles dt").allTextContents()).toEqual([
      "records before",
      "records after",
      "the same",
      "changed",
      "added",
      "removed",
      "changes",
    ]);
    expect(await page.locator(".tiles dd").allTextContents()).toEqual(["100", "100", "88", "12", "0", "0", "12"]);
    expect(await page.locator(".bar-row").allTextContents()).toEqual(["result added4", "result removed4", "value changed4"]);
    expect(await page.locator(".opener").count()).toBe(12);
    expect(await page.locator(".status").textContent()).toBe("12 records");
    expect(troubles).toEqual([]);
    expect(requests).toEqual([page.url()]);
  });

  test("filters by type, by field and by kind, and searches id, title and values", async () => {
    const { page } = await opened(browser, twelve);
    const status = page.locator(".status");
    await page.getByRole("button", { name: "result added" }).click();
    expect(await status.textContent()).toBe("4 records");
    await page.getByRole("button", { name: "value changed" }).click();
    expect(await status.textContent()).toBe("8 records");
    await page.getByLabel("Field").selectOption("p-value.value");
    expect(await status.textContent()).toBe("4 records");
    await page.getByLabel("Kind").selectOption("interval");
    expect(await status.textContent()).toBe("No record matches.");
    await page.getByLabel("Kind").selectOption("all");
    await page.getByLabel("Field").selectOption("");
    await page.getByRole("button", { name: "result added" }).click();
    await page.getByRole("button", { name: "value changed" }).click();
    await page.getByLabel("Search").fill("INVENTED.7");
    expect(await page.locator(".opener").allTextContents()).toEqual(["Invented trial 7 of zelotinib for shoulder pain"]);
    await page.getByLabel("Search").fill("p = 0.01");
    expect(await status.textContent()).toBe("4 records");
  });

  test("shows the abstract before and after, numbers by kind, changes marked on both sides", async () => {
    const { page } = await opened(browser, twelve);
    await page.locator(".opener").first().click();
    expect(await page.locator(".change").textContent()).toBe("1result removedp-valueP = 0.02: P = 0.04");
    const [before, after] = [page.locator(".side").nth(0), page.locator(".side").nth(1)];
    expect(await before.locator("mark.noted").allTextContents()).toEqual(["P = 0.02"]);
    expect(await before.locator("mark.noted").getAttribute("class")).toBe("kind-p-value noted tone-removed");
    expect(await before.locator("mark.noted").getAttribute("data-badge")).toBe("1");
    expect(await after.locator("mark.noted").count()).toBe(0);
    const kinds = await after.locator("mark").evaluateAll((marks) => marks.map((mark) => `${mark.className}: ${mark.textContent}`));
    expect(kinds).toEqual([
      "kind-sample-size: 41",
      "kind-context: 5 mg",
      "kind-context: 12 weeks",
      "kind-group-value: 11%",
      "kind-estimate: odds ratio 1.11",
      "kind-interval: 95% CI 1.05 to 2.31",
    ]);
    expect(await after.locator(".kind-group-value").getAttribute("title")).toBe("group value: 11% · zelotinib · pain · 12 weeks");
  });

  test("is led by the keyboard: / j k enter n escape", async () => {
    const { page } = await opened(browser, twelve);
    const shown = page.locator(".record h2");
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press("j", "j", "j", "k", "Enter");
    expect(await shown.textContent()).toContain("Invented trial 2 ");
    await press("j");
    expect(await shown.textContent()).toContain("Invented trial 3 ");
    await press("n");
    expect(await page.locator("mark.shown").allTextContents()).toEqual(["P = 0.04", "P = 0.04"]);
    await press("Escape");
    expect(await shown.count()).toBe(0);
    await press("/");
    await page.keyboard.type("trial 11");
    expect(await page.locator(".opener").count()).toBe(1);
    await press("Enter", "Enter");
    expect(await shown.textContent()).toContain("Invented trial 11 ");
  });

  test("executes nothing of a hostile record, and shows it as the text that it is", async () => {
    const hostile = (name: string): string =>
      `${name}</script><script>window.hostile=1</script><!-- "><img src=x onerror="window.hostile=1"> \u2028\u202e__proto__`;
    const changes = [inventedChange(3, { title: hostile("title"), id: hostile("id"), background: hostile("background") })];
    const report = inventedReport(changes, 10);
    const named = { ...report, after: { ...report.after, name: hostile("run") } };
    const { page, troubles, requests } = await opened(browser, changes, { report: named });
    await page.locator(".opener").first().click();
    expect(await page.locator(".record h2").textContent()).toBe(hostile("title"));
    expect(await page.locator(".record .id bdi").textContent()).toBe(hostile("id"));
    expect(await page.locator(".side p[data-start='0']").first().textContent()).toBe(hostile("background"));
    expect(await page.title()).toContain("<script>");
    await page.getByLabel("Search").fill("onerror");
    expect(await page.locator(".opener").count()).toBe(1);
    expect(await page.evaluate("window.hostile")).toBeUndefined();
    expect(await page.locator("img").count()).toBe(0);
    expect(troubles).toEqual([]);
    expect(requests).toEqual([page.url()]);
  });

  test("has a policy that lets in no other script, no HTML from text, and no network", async () => {
    const { page } = await opened(browser, twelve);
    const outcome = (code: string): Promise<unknown> =>
      page.evaluate(`(async () => { try { await (${code}); return "done"; } catch (error) { return error.name; } })()`);
    expect(await outcome("document.body.innerHTML = '<b>x</b>'")).toBe("TypeError");
    expect(await outcome("fetch('http://127.0.0.1:9/')")).toBe("TypeError");
    await page.evaluate("document.body.setAttribute('onclick', 'window.ran = 1')").catch(() => {});
    await page.locator("h1").click();
    expect(await page.evaluate("window.ran")).toBeUndefined();
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 400],
    ["dark", 400],
  ] as const)("has no serious issue for axe-core: %s, %d pixels wide", async (colorScheme, width) => {
    const { page } = await opened(browser, twelve, { options: { colorScheme, viewport: { width, height: 900 } } });
    expect(await seriousIssues(page)).toEqual([]);
    await page.locator(".bar-row").first().click();
    await page.locator(".opener").first().click();
    await page.keyboard.press("n");
    expect(await page.locator("mark.shown").count()).toBeGreaterThan(0);
    expect(await seriousIssues(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("on a narrow screen, shows the list or the record", async () => {
    const { page } = await opened(browser, twelve, { options: { viewport: { width: 400, height: 800 } } });
    expect(await page.locator(".pane").isVisible()).toBe(false);
    await page.locator(".opener").nth(1).click();
    expect(await page.locator(".list").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Back to the list" }).click();
    expect(await page.locator(".list").isVisible()).toBe(true);
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Invented trial 2 ");
  });

  test("prints what is read, without what is pressed", async () => {
    const { page } = await opened(browser, twelve);
    await page.locator(".opener").first().click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".controls").isVisible()).toBe(false);
    expect(await page.locator(".tiles").isVisible()).toBe(true);
    expect(await page.locator(".side").nth(1).isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  test("works with 20,000 changed records", async () => {
    const { page, troubles } = await opened(browser, () => invented(20_000));
    expect(await page.locator(".status").textContent()).toBe("1–50 of 20,000 records");
    await page.getByLabel("Search").fill("invented.19999");
    expect(await page.locator(".opener").count()).toBe(1);
    await page.locator(".opener").first().click();
    expect(await page.locator(".side").first().textContent()).toContain("We randomised 59 adults");
    await page.getByLabel("Search").fill("");
    await page.getByRole("button", { name: "value changed" }).click();
    expect(await page.locator(".status").textContent()).toBe("1–50 of 6,666 records");
    for (let turn = 0; turn < 3; turn++) await page.getByRole("button", { name: "Next page" }).click();
    expect(await page.locator(".status").textContent()).toBe("151–200 of 6,666 records");
    expect(troubles).toEqual([]);
  });

  test("shows the scores of a run against a reference", async () => {
    const report = inventedReport(twelve, 100);
    const score = { kind: "p-value" as const, reference: 8, found: 8, matched: 4, precision: 0.5, recall: 0.5, f1: null };
    const gold = { scores: [score], confusion: [{ reference: "p-value" as const, found: "estimate" as const, count: 3 }] };
    const { page } = await opened(browser, twelve, { report: { ...report, mode: "gold", gold } });
    expect(await page.locator(".figures").first().locator("tbody tr > *").allTextContents()).toEqual([
      "p value",
      "8",
      "8",
      "4",
      "50.0 %",
      "50.0 %",
      "–",
    ]);
    expect(await page.locator(".figures").nth(1).locator("tbody tr > *").allTextContents()).toEqual(["p value", "estimate", "3"]);
    expect(await seriousIssues(page)).toEqual([]);
  });
});

const twelve: readonly RecordChange[] = [...invented(12)];

function* invented(count: number): Generator<RecordChange> {
  for (let number = 1; number <= count; number++) yield inventedChange(number);
}

/** The report of these changes, written to a file and opened from there. */
async function opened(
  browser: Browser,
  changes: Iterable<RecordChange> | (() => Iterable<RecordChange>),
  { report, options }: { report?: Parameters<typeof renderHtml>[0]; options?: Parameters<typeof openPage>[1] } = {},
): ReturnType<typeof openPage> {
  const given = typeof changes === "function" ? changes : () => changes;
  const file = join(temporaryFolder(), "report.html");
  const total = typeof changes === "function" ? 100_000 : 100;
  await pipeline(Readable.from(renderHtml(report ?? inventedReport(given(), total), given())), createWriteStream(file));
  const watched = await openPage(browser, options);
  await watched.page.goto(pathToFileURL(file).href);
  return watched;
}
