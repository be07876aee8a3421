/** A review in a real browser: what a person says of a result is there after a reload, and in corrections.jsonl. */

import { serveReview } from "@tabstract/pipeline";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser, NEEDS_BROWSER, openPage, seriousIssues, WITHOUT_BROWSER } from "./support/browser.ts";
import { paper } from "./support/program.ts";
import { inventedRun, savedCorrections } from "./support/review.ts";

const TRIAL =
  "Background: Naps of 20 minutes are short. Methods: We randomised 41 adults to zelotinib or placebo. Results: Pain fell by 12% with zelotinib (p = 0.03). Conclusions: It may help.";

describe.skipIf(WITHOUT_BROWSER)(`a review in Chromium${NEEDS_BROWSER}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("marks, fixes and adds results by mouse and keyboard, and has them after a reload", async () => {
    const { run, page, troubles, requests, url } = await opened(browser, [paper(1, { abstract: TRIAL }), paper(2)]);
    await page.locator(".opener").first().click();
    const items = page.locator(".results > li");
    await items.first().waitFor();
    expect(await items.locator(".words").allTextContents()).toEqual(["n = 41", "percentage 12%", "P = 0.03"]);
    expect(await page.locator(".side").first().locator("mark").allTextContents()).toEqual(["20 minutes", "41 adults", "12%", "p = 0.03"]);

    await page.getByRole("button", { name: "Right: 41 adults" }).click();
    await items.locator(".verdict.right").waitFor();
    await page.keyboard.press("n");
    await page.keyboard.press("w");
    await items.locator(".verdict.wrong").waitFor();

    await page.getByRole("button", { name: "Fix: p = 0.03" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    expect(await page.locator(".hint").textContent()).toBe("Nothing in it was changed: nothing was saved.");
    await page.getByRole("spinbutton", { name: "Value" }).fill("0.3");
    await page.getByLabel("Relation").selectOption("<");
    await page.getByLabel("zelotinib").uncheck();
    await selectWords(page, "Pain fell");
    await page.getByRole("button", { name: "Take the outcome from selection" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await items.locator(".verdict.fixed").waitFor();

    await selectWords(page, "short");
    await page.keyboard.press("a");
    await page.keyboard.press("Enter");
    await page
      .getByRole("alert")
      .filter({ hasText: /cannot be so/ })
      .waitFor();
    await page.keyboard.press("Escape");
    expect(await items.count()).toBe(3);

    await selectWords(page, "20 minutes");
    await page.keyboard.press("a");
    expect(await page.getByRole("spinbutton", { name: "Value" }).inputValue()).toBe("20");
    await page.getByLabel("Kind").selectOption("estimate");
    await page.getByLabel("Unit").fill("minutes");
    await page.keyboard.press("Enter");
    await items.locator(".verdict.added").waitFor();
    expect(await page.locator(".tiles dd").allTextContents()).toEqual(["2", "0", "4"]);
    expect(await page.locator(".chip.added").textContent()).toBe("4 reviewed");

    const record = savedCorrections(run)[0]?.record;
    const line = { correctionVersion: 1, record };
    // The words around a place, which the server adds, are told of elsewhere.
    const saved = savedCorrections(run).map((one) =>
      JSON.parse(JSON.stringify(one, (name, value) => (name === "around" ? undefined : value))),
    );
    expect(saved).toEqual([
      { ...line, verdict: "right", result: { kind: "sample-size", span: [44, 53], text: "41 adults" }, fix: { value: 41 } },
      { ...line, verdict: "wrong", result: { kind: "group-value", span: [92, 95], text: "12%" }, fix: null },
      {
        ...line,
        verdict: "fixed",
        result: { kind: "p-value", span: [112, 120], text: "p = 0.03" },
        fix: { value: 0.3, relation: "<", arms: [], outcome: "Pain fell" },
      },
      {
        ...line,
        verdict: "added",
        result: null,
        added: { kind: "estimate", span: [8, 18], text: "20 minutes" },
        fix: { value: 20, unit: "minutes" },
      },
    ]);

    await page.reload();
    await page.locator(".opener").first().click();
    await items.first().waitFor();
    expect(await items.locator(".verdict").allTextContents()).toEqual(["added", "right", "wrong", "fixed"]);
    await page.getByRole("button", { name: "Remove: 20 minutes" }).click();
    await items.locator(".verdict.added").waitFor({ state: "detached" });
    expect(await items.count()).toBe(3);
    expect(savedCorrections(run).at(-1)).toMatchObject({ verdict: "wrong", result: { text: "20 minutes" } });
    await page.getByLabel("Show").selectOption("untouched");
    await page.locator(".status", { hasText: /^1 record$/ }).waitFor();
    expect(await page.locator(".opener").allTextContents()).toEqual(["Invented trial number 2"]);
    expect(requests.filter((asked) => !asked.startsWith(url))).toEqual([]);
    expect(troubles, "the refusal of words without a number").toEqual([expect.stringContaining("422")]);
  });

  test("executes nothing of a hostile record", async () => {
    const hostile = `</script><script>window.hostile=1</script>"><img src=x onerror="window.hostile=1">`;
    const fields = {
      title: `Title ${hostile}`,
      externalIds: { DOI: `10.5555/x"><img/src=x/onerror=alert(1)>` },
      abstract: `We randomised 41 adults ${hostile}.`,
    };
    const { page, troubles } = await opened(browser, [paper(1, fields)]);
    await page.locator(".opener").first().click();
    await page.locator(".results > li").first().waitFor();
    await page.getByRole("button", { name: "Right: 41 adults" }).click();
    await page.locator(".verdict.right").waitFor();
    expect(await page.evaluate("window.hostile")).toBeUndefined();
    expect(await page.locator("img").count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test("says so where the server has gone, and loses nothing that is on the page", async () => {
    const { page, close } = await opened(browser, [paper(1, { abstract: TRIAL })]);
    await page.locator(".opener").first().click();
    await page.locator(".results > li").first().waitFor();
    await page.getByRole("button", { name: "Fix: 12%" }).click();
    await page.getByRole("spinbutton", { name: "Value" }).fill("13");
    await close();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").filter({ hasText: "Nothing was saved" }).waitFor();
    expect(await page.getByRole("spinbutton", { name: "Value" }).inputValue()).toBe("13");
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 400],
  ] as const)("has no serious issue for axe-core: %s, %d pixels wide", async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 } };
    const { page } = await opened(browser, [paper(1, { abstract: TRIAL })], options);
    await page.locator(".opener").first().click();
    await page.locator(".results > li").first().waitFor();
    for (const key of ["n", "r", "n", "w"]) {
      await page.keyboard.press(key);
      if (key !== "n") await page.locator(`.verdict.${key === "r" ? "right" : "wrong"}`).waitFor();
    }
    await page.keyboard.press("n");
    await page.keyboard.press("f");
    expect(await page.locator("form.fix").count()).toBe(1);
    expect(await seriousIssues(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});

/** Selects the first such words of the abstract, as a person would with the mouse. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector(".abstract"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
    }
  })()`);
}

async function opened(
  browser: Browser,
  papers: readonly string[],
  options: Parameters<typeof openPage>[1] = {},
): Promise<Awaited<ReturnType<typeof openPage>> & { readonly run: string; readonly url: string; close(): Promise<void> }> {
  const run = await inventedRun(papers);
  const server = await serveReview({ run, name: "run", port: 0 });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await server.close();
    isOpen = false;
  };
  onTestFinished(close);
  const watched = await openPage(browser, options);
  await watched.page.goto(server.url);
  return { ...watched, run, url: server.url, close };
}
