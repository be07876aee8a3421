/**
 * The script and the style that every page carries (client-script.ts) are made from client/ here. `UPDATE=1` writes them anew; without it the
 * test says whether they are up to date. A page needs the same bytes whatever runs the program (source, build, test), so they are made once
 * and kept, and neither the build nor the program needs a bundler.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { PAGE_IDS } from "./page.ts";

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

test("client-script.ts is made from client/", async () => {
  const made = await clientModule();
  if (process.env.UPDATE === "1") writeFileSync(place("client-script.ts"), made);
  expect(readFileSync(place("client-script.ts"), "utf8"), "run UPDATE=1 npx vitest run packages/audit/src/html").toBe(made);
});

test("what is inlined cannot end the element that it stands in", async () => {
  for (const text of [await bundled("client/main.ts"), await bundled("client/style.css"), chunkScript]) {
    expect(text.length).toBeGreaterThan(40);
    expect(text).not.toMatch(/<\/(?:script|style)|<!--/i);
  }
});

const chunkScript = `document.dispatchEvent(new Event(${JSON.stringify(PAGE_IDS.chunk)}))`;

async function clientModule(): Promise<string> {
  const values = { clientScript: await bundled("client/main.ts"), clientStyle: await bundled("client/style.css"), chunkScript };
  const lines = Object.entries(values).map(([name, text]) => {
    const hash = createHash("sha256").update(text).digest("base64");
    return `export const ${name}: string =\n  ${JSON.stringify(text)};\n/** For a Content-Security-Policy. */\nexport const ${name}Hash: string = "sha256-${hash}";\n`;
  });
  return `/** Made from client/ by client-script.test.ts: change it there. */\n\n${lines.join("\n")}`;
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [place(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome110", "firefox115", "safari16"],
    charset: "ascii",
    legalComments: "none",
    logLevel: "silent",
  });
  return (outputFiles[0]?.text ?? "").trim();
}
