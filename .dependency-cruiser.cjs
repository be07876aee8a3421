/** The import direction of docs/architecture.md: record ◄ text ◄ {sources, sections, results, checks, sinks, audit} ◄ pipeline ◄ cli. */

const ROOMS = ["sources", "sections", "results", "checks", "sinks", "audit"];
const TESTS = "\\.(?:test|examples)\\.ts$";

/** From the source of one place (tests excepted) to others. */
function direction(name, from, to, comment) {
  return {
    name,
    comment,
    severity: "error",
    from: { path: `^${from}/src/`, pathNot: TESTS },
    to: { path: to.map((place) => `^${place}`) },
  };
}

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Modules that need each other are one module; types may refer to each other.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment: "Every import leads to a file or an installed package.",
      severity: "error",
      from: {},
      // Packages that are types only ("hast") resolve for the compiler alone.
      to: { couldNotResolve: true, pathNot: "^hast$" },
    },
    direction("record-stands-alone", "packages/record", ["packages/(?!record/)", "pipeline/", "test/"], "record imports none of ours."),
    direction("text-below-all", "packages/text", ["packages/(?!record/|text/)", "pipeline/", "test/"], "text imports record only."),
    ...ROOMS.map((room) =>
      direction(
        `${room}-keeps-to-itself`,
        `packages/${room}`,
        [`packages/(?!record/|text/|${room}/)`, "pipeline/", "test/"],
        "What these packages share is a type in record.",
      ),
    ),
    direction("pipeline-below-cli", "pipeline", ["packages/cli/", "packages/testkit/", "test/"], "Only cli stands above the pipeline."),
    direction("cli-without-tests", "packages/cli", ["packages/testkit/", "test/"], "The test kit is for tests."),
    {
      name: "packages-are-pure",
      comment: "No files, processes, threads or network in packages/: only cli and testkit may.",
      severity: "error",
      from: { path: "^packages/(?!cli/|testkit/)[^/]+/src/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-package-internals",
      comment:
        "A package is used through what its package.json exports: index.ts, and for what learns weights training.ts and tables of examples.",
      severity: "error",
      from: { path: "^(packages/[^/]+|pipeline)/" },
      to: {
        path: "^(packages/[^/]+|pipeline)/src/(?!index\\.ts$|training\\.ts$|fail-on-console\\.ts$|linkers/[a-z-]+\\.examples\\.ts$)",
        pathNot: "^$1/",
      },
    },
    {
      name: "training-stays-outside",
      comment: "Only what learns weights sees a package's insides: no source that ships does.",
      severity: "error",
      from: { pathNot: ["^pipeline/train/", "^packages/(?:results|sections)/"] },
      to: { path: "^packages/(?:results|sections)/src/training\\.ts$" },
    },
    {
      name: "no-tests-in-source",
      comment: "Source does not import tests or tables of examples.",
      severity: "error",
      from: { pathNot: [TESTS, "^packages/testkit/", "^test/", "^pipeline/(?:bench|train)/"] },
      to: { path: TESTS },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/(?:dist|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@tabstract/source", "import", "node", "default"],
      extensions: [".ts", ".js"],
    },
  },
};
