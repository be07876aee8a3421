/** The manifests are tested like code: every package is described the same way, pinned, and part of the build. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ROOT } from "./root.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly license?: string;
  readonly type?: string;
  readonly packageManager?: string;
  readonly engines?: { readonly node?: string };
  readonly exports?: Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>>;
  readonly sideEffects?: false | readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readJson<Shape>(...path: string[]): Shape {
  return JSON.parse(readFileSync(join(ROOT, ...path), "utf8")) as Shape;
}

const root = readJson<Manifest>("package.json");
const built = [...readdirSync(join(ROOT, "packages")).map((name) => `packages/${name}`), "pipeline"].sort();
const everything = ["", "test", ...built];

describe.each(everything)("manifest %j", (folder) => {
  const manifest = readJson<Manifest>(folder, "package.json");
  it("is a private ES module under the MIT licence, at the version of all", () => {
    expect(manifest).toMatchObject({ private: true, type: "module", license: "MIT", version: root.version });
  });
  it("pins what it depends on exactly", () => {
    // DuckDB numbers the releases of its bindings for one version of the engine: "1.5.6-r.1".
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => version !== "workspace:*" && !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))).toEqual([]);
  });
});

describe.each(built)("package %s", (folder) => {
  const manifest = readJson<Manifest>(folder, "package.json");
  it("runs on the same Node as all", () => {
    expect(manifest.engines).toEqual(root.engines);
  });
  it("offers its source under the scoped condition first, and its build after it", () => {
    // For a page, the package that is both a command and a library has less to offer.
    const { browser, ...main } = manifest.exports?.["."] ?? {};
    const order = ["@tabstract/source", "types", "default"];
    expect(Object.keys(main)).toEqual(order);
    if (browser !== undefined) expect(Object.keys(browser)).toEqual(order);
    expect(main).toEqual({
      "@tabstract/source": "./src/index.ts",
      types: "./dist/index.d.ts",
      default: "./dist/index.js",
    });
    expect(existsSync(join(ROOT, folder, "src/index.ts"))).toBe(true);
  });
  it("tells bundlers what may be left away", () => {
    if (manifest.name === "@tabstract/testkit") return;
    const { sideEffects } = manifest;
    if (sideEffects === false) return;
    // Programs and workers do something when they are loaded; each is named as it is written and as it is built.
    const [written = [], built = []] = [".ts", ".js"].map((end) => sideEffects?.filter((path) => path.endsWith(end)));
    expect(built).toEqual(written.map((path) => path.replace("/src/", "/dist/").replace(/ts$/, "js")));
    for (const path of written) expect(existsSync(join(ROOT, folder, path)), path).toBe(true);
    expect(written.length).toBeGreaterThan(0);
  });
  it("is referenced by the build, and references what it imports", () => {
    const all = readJson<{ references: { path: string }[] }>("tsconfig.json").references.map((one) => one.path);
    expect(all).toContain(folder);
    const own = readJson<{ references?: { path: string }[] }>(folder, "tsconfig.json").references ?? [];
    const referenced = own.map((one) => readJson<Manifest>(folder, one.path, "package.json").name).sort();
    const imported = Object.entries(manifest.dependencies ?? {})
      .filter(([, version]) => version === "workspace:*")
      .map(([name]) => name);
    expect(referenced).toEqual(imported.sort());
  });
});

describe("the workspace", () => {
  it("has no package that needs itself, tests included", () => {
    const needs = new Map(
      everything.map((folder) => {
        const { name, dependencies, devDependencies } = readJson<Manifest>(folder, "package.json");
        return [
          name,
          Object.entries({ ...dependencies, ...devDependencies }).flatMap(([one, version]) => (version === "workspace:*" ? [one] : [])),
        ];
      }),
    );
    // Taking away what needs nothing that is left: what remains stands in a circle, or above one.
    for (let size = -1; size !== needs.size; ) {
      size = needs.size;
      for (const [name, others] of [...needs]) if (!others.some((other) => needs.has(other))) needs.delete(name);
    }
    expect([...needs.keys()]).toEqual([]);
  });
  it("can link its command before anything is built", () => {
    const { bin = {} } = readJson<Manifest>("packages/cli", "package.json");
    expect(Object.keys(bin)).toEqual(["tabstract"]);
    const path = join(ROOT, "packages/cli", bin.tabstract ?? "");
    expect(readFileSync(path, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    const elsewhere = mkdtempSync(join(tmpdir(), "tabstract-bin-"));
    onTestFinished(() => rmSync(elsewhere, { recursive: true }));
    mkdirSync(join(elsewhere, "bin"));
    writeFileSync(join(elsewhere, "package.json"), '{"type": "module"}');
    cpSync(path, join(elsewhere, "bin", "tabstract.js"));
    const unbuilt = spawnSync(process.execPath, ["bin/tabstract.js"], { cwd: elsewhere, encoding: "utf8" });
    expect(unbuilt).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^tabstract: it is not built yet: run "npx -y pnpm@/),
    });
    expect(unbuilt.stderr.match(/pnpm@[\d.]+/g)).toEqual([root.packageManager, root.packageManager]);
    mkdirSync(join(elsewhere, "dist"));
    writeFileSync(join(elsewhere, "dist", "bin.js"), 'process.stdout.write("built"); process.exitCode = 3;');
    expect(spawnSync(process.execPath, ["bin/tabstract.js"], { cwd: elsewhere, encoding: "utf8" })).toMatchObject({
      status: 3,
      stdout: "built",
    });
  });
});

describe("versions", () => {
  it("are the same in every manifest", () => {
    const seen = new Map<string, Set<string>>();
    for (const folder of everything) {
      const { dependencies, devDependencies } = readJson<Manifest>(folder, "package.json");
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        seen.set(name, (seen.get(name) ?? new Set()).add(version));
      }
    }
    expect([...seen].filter(([, versions]) => versions.size > 1)).toEqual([]);
  });
  it("name the package manager that the README and CI call", () => {
    const manager = root.packageManager ?? "";
    expect(manager).toMatch(/^pnpm@\d+\.\d+\.\d+$/);
    for (const file of ["README.md", "CONTRIBUTING.md", ".ci/run"]) {
      const called = [...readFileSync(join(ROOT, file), "utf8").matchAll(/pnpm@[\d.]*\d/g)].map(([word]) => word);
      expect(called.length, file).toBeGreaterThan(0);
      expect(new Set(called), file).toEqual(new Set([manager]));
    }
  });
  it("scripts work without a pnpm of one's own", () => {
    const scripts = Object.values(root.scripts ?? {});
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => /\bpnpm\b/.test(script))).toEqual([]);
  });
});
