import fc from "fast-check";
import { inject } from "vitest";

// FC_RUNS=10000 npm test    more cases; FC_SEED=123 npm test    the same cases again
fc.configureGlobal({
  seed: inject("fcSeed"),
  ...(process.env["FC_RUNS"] === undefined ? {} : { numRuns: Number(process.env["FC_RUNS"]) }),
});
