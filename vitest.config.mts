import { defineConfig } from "vitest/config";

/** Test files that change what others see (globals, modules, the environment): each runs in a worker of its own. */
const alone = "test/**/*.alone.test.ts";

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    globalSetup: ["test/seed.ts"],
    setupFiles: ["test/setup.ts"],
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
      // What is not reached yet is in the readers of files above all; raise these with every test that is added.
      thresholds: {
        lines: 98,
        branches: 95,
        functions: 98,
        statements: 97.5,
      },
    },
  },
});
