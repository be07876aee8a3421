/** `extract` in a page: bundled as an application would bundle it, small, without Node, and the same in a real browser. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { extract } from "tabstract";
import { extract as fromSubpath } from "tabstract/extract";
import { describe, expect, it, test } from "vitest";
import { INVENTED_ABSTRACTS } from "./support/abstracts.ts";
import { launchBrowser, NEEDS_BROWSER, openPage, WITHOUT_BROWSER } from "./support/browser.ts";

/** Bytes that a page loads, compressed once and for all, as files that do not change are. */
const LARGEST = 250 * 1024;

interface Bundle {
  readonly code: string;
  /** The modules that something is left of. */
  readonly modules: readonly string[];
}

/** What the bundler of Vite makes of an application that imports `extract` alone. */
async function bundled(): Promise<Bundle> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("./support/application.ts", import.meta.url)),
    platform: "browser",
    resolve: { conditionNames: ["browser", "@tabstract/source", "import", "default"] },
    // A module of Node would stay behind as an import that no browser can follow.
    onLog: (_, { message }) => {
      throw new Error(message);
    },
  });
  try {
    const { output } = await bundle.generate({ format: "iife", minify: true, comments: false });
    expect(output).toHaveLength(1);
    const modules = Object.entries(output[0].modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));
    return { code: output[0].code, modules };
  } finally {
    await bundle.close();
  }
}

describe("extract, bundled for a page", async () => {
  const { code, modules } = await bundled();

  it(`is under ${LARGEST / 1024} KiB, compressed`, () => {
    expect(code).toContain("risk-ratio");
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(LARGEST);
  });
  it("brings nothing of Node, no schema, no parser of HTML and no language detector", () => {
    expect(modules.length).toBeGreaterThan(100);
    const heavy =
      /^node:|\/(?:zod|cheerio|parse5|rehype-parse|unified|franc|commander)@|\/(?:pipeline|packages\/(?:sources|sinks|audit))\/src\//;
    expect(modules.filter((id) => heavy.test(id))).toEqual([]);
  });
  it("is what tabstract/extract is", () => {
    expect(fromSubpath).toBe(extract);
  });

  test.skipIf(WITHOUT_BROWSER)(`gives in Chromium what it gives in Node${NEEDS_BROWSER}`, async () => {
    const browser = await launchBrowser();
    try {
      const { page, troubles, requests } = await openPage(browser);
      await page.addScriptTag({ content: code });
      for (const { shows, text, title } of INVENTED_ABSTRACTS) {
        const there = await page.evaluate(`JSON.stringify(extract(${JSON.stringify(text)}, { title: ${JSON.stringify(title)} }))`);
        expect(there, shows).toBe(JSON.stringify(extract(text, { title })));
      }
      expect(await page.evaluate(`(() => { try { extract(null); } catch (error) { return error.message; } })()`)).toBe(
        "extract() takes the text of one abstract, not null",
      );
      expect(troubles).toEqual([]);
      expect(requests).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
