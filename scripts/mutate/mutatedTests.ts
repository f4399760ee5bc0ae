// In its place vitest.config.mts puts imports of all tests that may notice a mutant.
export {};
