import { describe, expect, it } from "vitest";
import { EXAMPLES, help } from "../../src/cli/help";
import { COMMANDS, OPTION_NAMES } from "../../src/cli/options";
import { cliTextsOf } from "../../src/cli/texts/cliTextsOf";

const english = flat(cliTextsOf("en"));

/** All sentences by the path to each. */
function flat(texts: object, path = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([key, value]) =>
      typeof value === "string" ? { [path + key]: value } : flat(value, `${path}${key}.`),
    ),
  );
}

const placeholders = (text = "") => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();

describe.each(["ar", "fa"] as const)("the texts in %s", (locale) => {
  const texts = flat(cliTextsOf(locale));

  it("are as many as in English, each with the same values", () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(texts))
      expect(placeholders(text), key).toEqual(placeholders(english[key]));
  });

  it("are in its letters", () => {
    for (const [key, text] of Object.entries(texts))
      if (!/^(?:locale|direction)$/u.test(key)) expect(text, key).toMatch(/[\u0600-\u06ff]/u);
  });

  it("keep what is written from left to right in isolates", () => {
    for (const command of [null, ...COMMANDS])
      for (const line of help(command, cliTextsOf(locale)).split("\n"))
        if (/[\u0600-\u06ff]/u.test(line) && !line.includes("ریزش --lang"))
          expect(line.replace(/\u2068[^\u2069]*\u2069/gu, "").match(/--?[a-z]/u), line).toBeNull();
  });
});

describe("the help", () => {
  it("shows every option of every command once, with an example", () => {
    for (const command of COMMANDS) {
      const text = help(command, cliTextsOf("en"));
      // In examples, fields of metrics may be called like options of other commands.
      const sentences = text.split("\n").filter((line) => !line.includes("retention-metrics "));
      for (const name of OPTION_NAMES) {
        const shown = text.split("\n").filter((line) => new RegExp(`^  (?:-\\w, )?--${name}(?: |$)`, "u").test(line));
        expect(shown.length, `${command} --${name}`).toBe(
          sentences.join("\n").includes(`--${name} `) || shown.length > 0 ? 1 : 0,
        );
      }
      for (const example of EXAMPLES[command]) expect(text).toContain(`  ${example}\n`);
    }
  });

  it("fits into the terminal, examples aside", () => {
    for (const columns of [40, 60, 80, 200])
      for (const command of [null, ...COMMANDS])
        for (const line of help(command, cliTextsOf("en"), columns).split("\n"))
          if (!line.includes("retention-metrics") && !/^ {2}(?:-\w, )?--/u.test(line))
            expect(line.length, line).toBeLessThanOrEqual(Math.min(columns, 100));
  });
});
