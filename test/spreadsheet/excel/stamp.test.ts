// The command that a person runs, from the package as it is installed.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { excelFiles } from "../../../scripts/spreadsheet/excelFiles";
import { everyElement, problemsOf } from "./manifestGrammar";

const BASE = "https://example.com/retention";
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

const folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
const installed = join(folder, "node_modules/retention-metrics/dist/excel");
beforeAll(async () => {
  mkdirSync(installed, { recursive: true });
  for (const [name, content] of Object.entries(await excelFiles())) writeFileSync(join(installed, name), content);
  writeFileSync(join(installed, "../../package.json"), JSON.stringify({ version: "0.12.3" }));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const newFolder = () => join("public", String(count++));

function stamp(...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(installed, "stamp.cjs"), ...args], { cwd: folder, encoding: "utf8" });
}

function refused(...args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [join(installed, "stamp.cjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  return stderr.trim();
}

function manifestIn(out: string): XmlElement {
  return parseXml(readFileSync(join(folder, out, "manifest.xml"), "utf8")).root as XmlElement;
}

function textOf(root: XmlElement, name: string): string {
  return [...everyElement(root, "")].find(({ path }) => path === `OfficeApp/${name}`)?.element.text ?? "";
}

describe("stamp.cjs", () => {
  it("writes a manifest in the order that Office asks for, with nothing that it does not know", () => {
    const out = newFolder();
    stamp(BASE, "--out", out);
    const root = manifestIn(out);
    expect(problemsOf(root)).toEqual([]);
    expect(root.attributes).toEqual({
      xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
      "xsi:type": "TaskPaneApp",
    });
    expect(textOf(root, "Id")).toMatch(GUID);
    expect(textOf(root, "Version")).toBe("1.0.12.3");
    expect(["Restricted", "ReadDocument", "ReadWriteDocument"]).toContain(textOf(root, "Permissions"));
    const elements = [...everyElement(root, "")].map(({ element }) => element);
    const overrides = elements.find(({ name }) => name === "VersionOverrides");
    expect(overrides?.attributes).toEqual({
      xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
      "xsi:type": "VersionOverridesV1_0",
    });
    const types = elements.flatMap(({ attributes }) => attributes["xsi:type"] ?? []);
    expect(types.slice(2)).toEqual(["Workbook", "CustomFunctions", "PrimaryCommandSurface", "Button", "ShowTaskpane"]);
    for (const { name, attributes } of elements)
      if (name === "DisplayName" || name === "Description")
        expect((attributes["DefaultValue"] ?? "").length).toBeLessThanOrEqual(250);
    for (const icon of elements.filter(({ name }) => name === "Icon"))
      expect(icon.children.flatMap((each) => (each as XmlElement).attributes?.["size"] ?? [])).toEqual([
        "16",
        "32",
        "80",
      ]);
    expect(
      elements.find(({ attributes }) => attributes["id"] === "Functions.Namespace")?.attributes["DefaultValue"],
    ).toBe("RETAIN");
  });

  it("puts every file that the manifest names where it says", () => {
    const out = newFolder();
    const said = stamp(`${BASE}/`, "--out", out);
    const addresses = [...everyElement(manifestIn(out), "")]
      .map(({ element }) => element.attributes["DefaultValue"] ?? "")
      .filter((value) => value.startsWith("https:"));
    expect(new Set(addresses).size).toBeGreaterThanOrEqual(8);
    for (const address of addresses) {
      expect(address.startsWith(`${BASE}/`)).toBe(true);
      const file = address.slice(BASE.length + 1);
      expect(existsSync(join(folder, out, file)), file).toBe(true);
      expect(said).toContain(join(out, file));
    }
    expect(readdirSync(join(folder, out)).sort()).toEqual([
      "functions.html",
      "functions.js",
      "functions.json",
      "help.html",
      "icon-16.png",
      "icon-32.png",
      "icon-64.png",
      "icon-80.png",
      "manifest.xml",
    ]);
    expect(readFileSync(join(folder, out, "icon-16.png")).equals(readFileSync(join(installed, "icon-16.png")))).toBe(
      true,
    );
  });

  it("makes a new id for a new folder, and keeps that of an add-in which is there", () => {
    const [first, second] = [newFolder(), newFolder()];
    stamp(BASE, "--out", first);
    stamp(BASE, "--out", second);
    const id = textOf(manifestIn(first), "Id");
    expect(id).not.toBe(textOf(manifestIn(second), "Id"));
    stamp("https://example.com/elsewhere", "--out", first, "--version", "2.0.0.1");
    expect(textOf(manifestIn(first), "Id")).toBe(id);
    expect(textOf(manifestIn(first), "Version")).toBe("2.0.0.1");
  });

  it("takes an id, a provider and a namespace", () => {
    const out = newFolder();
    const id = "00000000-0000-4000-8000-000000000000";
    stamp(BASE, "--out", out, "--id", id, "--provider", `"R&D" <x>`, "--namespace", "KPI");
    const root = manifestIn(out);
    expect(problemsOf(root)).toEqual([]);
    expect([textOf(root, "Id"), textOf(root, "ProviderName")]).toEqual([id, `"R&D" <x>`]);
    const help = readFileSync(join(folder, out, "help.html"), "utf8");
    expect(help).toContain("=KPI.CHURN_RATE(");
    expect(help).not.toContain("RETAIN.");
  });

  it.each([
    [["http://example.com/x"], "Excel loads add-ins over https only, not from http://example.com/x"],
    [["example.com"], "example.com is no address: it must be like https://example.com/retention"],
    [[`${BASE}?a=1`], `the address of a folder has no ? and no #: ${BASE}?a=1`],
    [[`${BASE}/manifest.xml`], `give the address of the folder, not of a file in it: ${BASE}/manifest.xml`],
    [[BASE, "--id", "1"], "--id must be a GUID, but is 1"],
    [[BASE, "--version", "1"], "--version must be like 1.0.0.0, but is 1"],
    [[BASE, "--namespace", "MY-KPI"], "--namespace must be up to 32 letters and digits, but is MY-KPI"],
    [[BASE, "--provider", ""], "--provider must have 1 to 125 characters"],
  ])("refuses %j", (args, message) => {
    const out = newFolder();
    expect(refused(...args, "--out", out)).toBe(message);
    expect(existsSync(join(folder, out))).toBe(false);
  });

  it("says how it is used", () => {
    expect(stamp("--help")).toMatch(/^Usage: /u);
    expect(refused()).toBe("");
    expect(refused(BASE, "--guid", "1")).toContain("--guid");
  });
});

describe("the check of manifests", () => {
  const stamped = () => {
    const out = newFolder();
    stamp(BASE, "--out", out);
    return readFileSync(join(folder, out, "manifest.xml"), "utf8");
  };
  it.each([
    ["elements in another order", /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/u, "$2$1"],
    ["a missing element", /<Permissions>.*<\/Permissions>/u, ""],
    ["an unknown element", "<Hosts>", "<Guests/><Hosts>"],
    ["a missing page", /<Page>[\s\S]*?<\/Page>/u, ""],
    ["a reference to nothing", 'resid="Help.Url"', 'resid="Help"'],
    ["a reference to a text of another kind", 'resid="Help.Url"', 'resid="Retention.Tip"'],
    ["two resources of one id", ' id="Icon.80"', ' id="Icon.16"'],
    ["an attribute too many", "<Supertip>", '<Supertip resid="Retention.Tip">'],
  ])("finds %s", (_, from, to) => {
    const broken = stamped().replace(from, to);
    expect(broken).not.toBe(stamped());
    expect(problemsOf(parseXml(broken).root as XmlElement).length).toBeGreaterThan(0);
  });
});
