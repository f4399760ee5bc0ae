// All tests that may notice a mutant, as one file: see vitest.config.mts.
import "./mutatedTests";
