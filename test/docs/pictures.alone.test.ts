// The pictures of the guides are what the charts draw from the results of today.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pictures } from "../../scripts/pictures/pictures";

const drawn = await pictures();

describe("the pictures of the guides", () => {
  it("are all there, and no others", () => {
    const kept = readdirSync("docs/images").filter((file) => file.endsWith(".svg"));
    expect(kept.sort()).toEqual([...drawn.keys()].sort());
  });

  it.each([...drawn])("%s is up to date: npm run pictures", (name, svg) => {
    expect(svg).not.toMatch(/NaN|undefined/u);
    expect(readFileSync(`docs/images/${name}`, "utf8")).toBe(svg);
  });

  it("are all shown", () => {
    const pages = [
      "README.md",
      ...readdirSync("docs")
        .filter((file) => file.endsWith(".md"))
        .map((file) => `docs/${file}`),
    ];
    const text = pages.map((page) => readFileSync(page, "utf8")).join("");
    for (const name of drawn.keys()) expect(text).toContain(`images/${name})`);
  });
});
