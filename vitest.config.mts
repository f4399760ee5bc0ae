import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/seed.ts"],
    setupFiles: ["test/setup.ts"],
    // More runs of the properties take more time.
    testTimeout: Math.max(10_000, 50 * Number(process.env["FC_RUNS"] ?? 100)),
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "text", "html"],
      thresholds: { 100: true },
    },
  },
});
