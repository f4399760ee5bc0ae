// The README convinces on one screen, and what it links to is in the package.
import { readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";

const readme = readFileSync("README.md", "utf8");
const { files }: { files: readonly string[] } = JSON.parse(readFileSync("package.json", "utf8"));
// npm packs these whatever is listed.
const packed = [...files, "LICENSE"];

it("is shorter than 10 kB", () => {
  expect(statSync("README.md").size).toBeLessThan(10_000);
});

it("links to what the package contains", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)[^)]*\)/gu)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    expect(statSync(link).isFile(), link).toBe(true);
    const isPacked = packed.some((each) =>
      each.endsWith("*.md") ? /^docs\/[^/]+\.md$/u.test(link) : link === each || link.startsWith(`${each}/`),
    );
    expect(isPacked, link).toBe(true);
  }
});
