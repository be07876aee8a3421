import { defineConfig } from "vitest/config";

/** Tests run on source: the scoped export condition resolves every workspace package to its src/. */
const conditions = ["@tabstract/source", "node", "import", "default"];
const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "pipeline/**/*.test.ts"],
          setupFiles: ["./packages/testkit/src/fail-on-console.ts", "./packages/testkit/src/same-draws.ts"],
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "whole",
          include: ["test/**/*.test.ts"],
          setupFiles: ["./packages/testkit/src/same-draws.ts"],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
