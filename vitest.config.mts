import { defineConfig } from "vitest/config";

/** Test files that change what others see (globals, modules, the environment): each runs in a worker of its own. */
const alone = "test/**/*.alone.test.ts";

/** Folders of which every line and every branch is reached. */
const whole = [
  ...["catalogue", "charts", "churn", "cohorts", "experiments", "impact", "locales", "logs", "metric", "purchases"],
  ...["risk", "subscription", "surveys", "time", "validation", "value", "warehouse"],
];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    globalSetup: ["test/seed.ts"],
    setupFiles: ["test/setup.ts"],
    // A test that asserts nothing cannot fail.
    expect: { requireAssertions: true },
    // Vitest leaves one core to others, which is half of two. Each worker takes some gigabytes.
    maxWorkers: 2,
    // More runs of the properties take more time.
    testTimeout: Math.max(10_000, 50 * Number(process.env["FC_RUNS"] ?? 100)),
    projects: [
      // All others share the modules that they load: that is what most of the time went into.
      { extends: true, test: { name: "all", include: ["test/**/*.test.ts"], exclude: [alone], isolate: false } },
      { extends: true, test: { name: "alone", include: [alone], isolate: true } },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "text", "html"],
      // What no test can reach is code that nothing needs. The folders that are not named are nearly whole.
      thresholds: {
        lines: 99.8,
        branches: 99.5,
        functions: 99.8,
        statements: 99.8,
        ...Object.fromEntries(whole.map((folder) => [`src/${folder}/**`, { 100: true as const }])),
      },
    },
  },
});
