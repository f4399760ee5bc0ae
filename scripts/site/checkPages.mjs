// @ts-check
// npm run docs:check: every page of site/ in a browser, on a phone and on a desk, in light and dark; SITE_BASE is the
// path that the site was built for.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const all = readdirSync("site", { recursive: true, encoding: "utf8" })
  // The page that reports on a file is checked by checkTry.mjs, and the spreadsheet in the page that it stands in.
  .filter((file) => file.endsWith(".html") && !/(?:^|\/)try\.html$|^spreadsheet\//u.test(file));
const only = process.argv[2];
const pages = only ? all.filter((file) => file.includes(only)) : all;

/**
 * Pages of every kind and direction, for the long check of accessibility: light on a phone, dark on a desk. Colors
 * depend on the scheme alone, and the order of what is there on the width alone.
 */
const SAMPLES = [
  "index.html",
  "ar/index.html",
  "fa/index.html",
  "metrics/index.html",
  "metrics/churnRate.html",
  "metrics/cohortTable.html",
  "metrics/kaplanMeier.html",
  "ar/metrics/churnRate.html",
  "ar/metrics/nps.html",
  "fa/metrics/index.html",
  "fa/metrics/netRevenueRetention.html",
  "fa/guides/spreadsheets.html",
  "web-spreadsheet.html",
  "google-sheets.html",
  "ar/google-sheets.html",
  "guides/getting-started.html",
  "guides/which-churn-rate.html",
  "guides/sources.html",
  "api/index.html",
  "api/time.html",
  "changelog.html",
  "404.html",
];

/** What is typed into the search of a page, and what must come first there. */
const SEARCHES = /** @type {const} */ ([
  ["index.html", "NRR", "/metrics/netRevenueRetention.html"],
  ["index.html", "GRR", "/metrics/grossRevenueRetention.html"],
  ["index.html", "AOV", "/metrics/averageOrderValue.html"],
  ["index.html", "churn rate", "/metrics/churnRate.html"],
  ["index.html", "heat map", "/metrics/cohortTable.html"],
  ["ar/index.html", "تسرب", "/ar/metrics/churnRate.html"],
  ["fa/index.html", "نگهداشت", "/fa/metrics/retentionRate.html"],
]);

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/** @typedef {{ name: string, size: typeof PHONE, colorScheme: "light" | "dark" }} View */

/** @type {View} */
const LIGHT_PHONE = { name: "390 px, light", size: PHONE, colorScheme: "light" };
/** @type {View} */
const DARK_DESK = { name: "1280 px, dark", size: DESK, colorScheme: "dark" };

/** @type {string[]} */
const faults = [];
const { url, close } = await serve("site", process.env["SITE_BASE"]);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const started = Date.now();
const queue = [...pages];
await Promise.all([work(), work(), work()]);
for (const [file, words, target] of SEARCHES) await searches(file, words, target);
await spreadsheet();
await codeForSheets();
await browser.close();
close();
console.log(`${pages.length} pages, ${Math.round((Date.now() - started) / 1000)} s`);
if (faults.length > 0) {
  console.error(faults.slice(0, 60).join("\n"));
  console.error(`${faults.length} faults`);
  process.exit(1);
}

async function work() {
  const context = await browser.newContext({ viewport: PHONE, colorScheme: "light", reducedMotion: "reduce" });
  // Pages that a reader may open next are not what is measured here.
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  const page = await context.newPage();
  let file = "";
  let view = LIGHT_PHONE;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`${file}: console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${file}: ${error.message}`));
  for (;;) {
    const next = queue.shift();
    if (next === undefined) break;
    file = next;
    await page.goto(`${url}${file}`, { waitUntil: "load" });
    await page.waitForFunction(() => "__vue_app__" in (document.querySelector("#app") ?? {}));
    await look(page, file, view);
    // The next page is opened as this one is left.
    view = view === LIGHT_PHONE ? DARK_DESK : LIGHT_PHONE;
    await page.setViewportSize(view.size);
    await page.emulateMedia({ colorScheme: view.colorScheme });
    await look(page, file, view);
  }
  await context.close();
}

/** @param {import("playwright-core").Page} page @param {string} file @param {View} view */
async function look(page, file, { name }) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) faults.push(`${file}: ${wide} px too wide at ${name}`);
  if (SAMPLES.includes(file)) await accessible(page, file, name);
}

/**
 * @param {string} file
 * @param {string} words
 * @param {string} target
 */
async function searches(file, words, target) {
  const page = await browser.newPage({ viewport: DESK });
  await page.goto(`${url}${file}`, { waitUntil: "load" });
  await page.click(".DocSearch-Button");
  await page.fill("#localsearch-input", words);
  const first = page.locator("#localsearch-list .result").first();
  const href = await first.getAttribute("href", { timeout: 20_000 }).catch(() => "nothing");
  if (!href?.includes(target)) faults.push(`${file}: "${words}" leads to ${href}, not to ${target}`);
  // The list answers to the keyboard: the page opens.
  await page.keyboard.press("Enter");
  await page
    .waitForURL(`**${target}*`, { timeout: 20_000 })
    .catch(() => faults.push(`${file}: "${words}" opens nothing`));
  await page.close();
}

/** The spreadsheet opens in its page, computes, and asks no other host for anything. */
async function spreadsheet() {
  const page = await browser.newPage({ viewport: DESK });
  page.on("pageerror", (error) => faults.push(`the spreadsheet: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(url).origin) faults.push(`the spreadsheet asks ${origin}`);
  });
  await page.goto(`${url}web-spreadsheet.html`, { waitUntil: "load" });
  await page.click(".web-spreadsheet button");
  const frame = await (await page.waitForSelector(".web-spreadsheet iframe")).contentFrame();
  const cell = `globalThis.univerAPI?.getActiveWorkbook()?.getSheetByName("Dashboard")?.getRange("C8")?.getRawValue()`;
  // Its policy forbids what waits for a function.
  let shown;
  for (let tries = 0; tries < 600 && shown !== 0.035; tries++) {
    await page.waitForTimeout(100);
    shown = await frame?.evaluate(cell);
  }
  if (shown !== 0.035) faults.push(`the spreadsheet shows ${shown}, not the churn rate of 0.035`);
  await page.close();
}

/** A click copies the code for Google Sheets. */
async function codeForSheets() {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(`${url}fa/google-sheets.html`, { waitUntil: "load" });
  await page.click(".sheets-code button");
  await page.waitForFunction(`document.querySelector(".sheets-code [role=status]").textContent !== ""`);
  const copied = String(await page.evaluate("navigator.clipboard.readText()"));
  if (copied !== readFileSync("site/sheets/Code.js", "utf8")) faults.push("the code for Google Sheets is not copied");
  await context.close();
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} file
 * @param {string} at
 */
async function accessible(page, file, at) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    // @ts-expect-error what axe adds to the page
    const { violations } = await globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
      resultTypes: ["violations"],
      preload: false,
    });
    return violations.map((/** @type {any} */ each) => {
      const { html, failureSummary } = each.nodes[0];
      return `${each.id} (${each.nodes.length}): ${html.slice(0, 160)} ${failureSummary.split("\n")[1]}`;
    });
  });
  for (const each of found) faults.push(`${file}: ${at}: ${each}`);
}
