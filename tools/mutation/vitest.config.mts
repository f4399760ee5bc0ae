import config from "../../vitest.config.mts";

// What looks at the text or at the size of the source sees the mutants in it, and is left out.
export default {
  ...config,
  test: {
    ...config.test,
    exclude: ["**/node_modules/**", "test/package/**", "test/docs/**", "test/contract/{generated,layers}.test.ts"],
  },
};
