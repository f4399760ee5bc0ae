// What stands beside the code for those who publish, cite or report.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { version } from "../../package.json";

describe("what is published", () => {
  it("is cited by the version of the package", () => {
    expect(readFileSync("CITATION.cff", "utf8")).toContain(`\nversion: ${version}\n`);
  });

  it("is built and tried by the workflows as it is here", () => {
    for (const file of readdirSync(".github/workflows"))
      expect(readFileSync(`.github/workflows/${file}`, "utf8")).toContain("- run: .ci/run");
    expect(readFileSync(".github/workflows/release.yml", "utf8")).toContain("npm publish --provenance");
  });
});
