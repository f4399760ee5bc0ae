// @ts-check
// npm run docs:check: the page that reports on a file, used as people use it. With --screenshot it also rewrites the
// picture of a report in docs/images/.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { url, close } = await serve("site", process.env["SITE_BASE"]);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
/** @type {string[]} */
const faults = [];
try {
  await sample("try.html", "Report on your file");
  await sample("ar/try.html", "تقرير عن ملفك");
  await sample("fa/try.html", "گزارش از فایل شما");
  await questions();
  await broken();
  if (process.argv.includes("--screenshot")) await screenshot();
  await largeAndCanceled();
  await closed();
} finally {
  await browser.close();
  close();
}
assert.deepEqual(faults, []);
console.log(
  "the page that reports on a file: sample in three languages, questions, broken file, 100 MB, no connection",
);

/** @param {string} path */
async function opened(path) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.on("pageerror", (error) => faults.push(`${path}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${path}: ${message.text()}`);
  });
  await page.goto(`${url}${path}`);
  return page;
}

/** @param {import("playwright-core").Page} page */
async function reportText(page) {
  await page.waitForSelector("#result:not([hidden])", { timeout: 60_000 });
  return page.frameLocator("#report").locator("body").innerText();
}

/** The sample has a report, which can be saved. @param {string} path @param {string} title */
async function sample(path, title) {
  const page = await opened(path);
  assert.equal(await page.locator("h1").innerText(), title);
  await page.click("#sample");
  assert.match(await reportText(page), /sample-orders\.csv/u);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save-html")]);
  assert.equal(download.suggestedFilename(), "sample-orders-report.html");
  assert.match(readFileSync(await download.path(), "utf8"), /^<!doctype html>/u);
  const [json] = await Promise.all([page.waitForEvent("download"), page.click("#save-json")]);
  assert.equal(JSON.parse(readFileSync(await json.path(), "utf8")).kind, "orders");
  const wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  assert.equal(wide, 0, `${path} is too wide`);
  await page.evaluate(axeSource);
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(`axe.run(document).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 160)))`);
    assert.deepEqual(violations, [], `${path}, ${colorScheme}`);
  }
  await page.close();
}

/** The report of the sample as the first page shows it. */
async function screenshot() {
  const page = await browser.newPage({ viewport: { width: 1040, height: 650 } });
  await page.goto(`${url}try.html`);
  await page.click("#sample");
  await reportText(page);
  const html = await page.getAttribute("#report", "srcdoc");
  await page.setContent(html ?? "");
  await page.evaluate("scrollTo(0, 0)");
  await page.screenshot({ path: "docs/images/report-of-the-sample.png" });
  await page.close();
}

/** A file that leaves the order of day and month open is asked about, and read as answered. */
async function questions() {
  const page = await opened("try.html");
  const rows = Array.from({ length: 30 }, (_, i) => `${i},c${i % 9}@example.com,0${(i % 9) + 1}/02/2025,${i + 1}.50`);
  await choose(page, "dates.csv", `order_id,email,date,total\n${rows.join("\n")}\n`);
  await page.waitForSelector("#questions:not([hidden])");
  await page.selectOption("#questions select", "dmy");
  await page.click("#again");
  assert.match(await reportText(page), /dates\.csv/u);
  // A column chosen by hand is taken.
  await page.click("#columns-box summary");
  await page.fill("#column-customer", "order_id");
  await page.click("#columns button");
  assert.match(await reportText(page), /dates\.csv/u);
  await page.close();
}

/** A file that is none is refused with a sentence. */
async function broken() {
  const page = await opened("try.html");
  await choose(page, "broken.csv", "\u0000\u0001\u0002 not a table");
  await page.waitForSelector("#questions:not([hidden]), #problem:not([hidden])");
  assert.ok((await page.locator("main").innerText()).length > 100);
  assert.equal(await page.isVisible("#result"), false);
  await page.close();
}

/** 100 MB do not stop the page: it draws on, tells how far it is, and can be stopped. */
async function largeAndCanceled() {
  const page = await opened("try.html");
  // The file is made in the page: it need not travel there.
  await page.evaluate(`{
    const rows = Array.from({ length: 20000 }, (_, i) =>
      (i % 7919) + ",c" + (i % 4001) + "@example.com,2025-0" + (1 + (i % 9)) + "-1" + (i % 10) + "," + (i % 97) + ".25\\n").join("");
    const parts = ["order_no,email,date,total\\n", ...Array(Math.ceil(1e8 / rows.length)).fill(rows)];
    const transfer = new DataTransfer();
    transfer.items.add(new File(parts, "large.csv"));
    const input = document.getElementById("file");
    input.files = transfer.files;
    globalThis.longest = 0;
    let last = performance.now();
    const tick = () => {
      globalThis.longest = Math.max(globalThis.longest, performance.now() - last);
      last = performance.now();
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    input.dispatchEvent(new Event("change"));
  }`);
  await page
    .locator("#progress")
    .filter({ hasText: /\p{Nd}/u })
    .waitFor({ timeout: 60_000 });
  await page.click("#cancel");
  assert.equal(await page.isVisible("#working"), false);
  assert.match(await page.locator("#note").innerText(), /Canceled/u);
  assert.equal(await page.isVisible("#result"), false);
  const longest = Number(await page.evaluate("globalThis.longest"));
  assert.ok(longest < 3000, `the page stood still for ${longest} ms`);
  await page.close();
}

/** Neither the page nor a worker of it can connect to anything. */
async function closed() {
  const page = await browser.newPage();
  await page.goto(`${url}try.html`);
  assert.match(await page.content(), /connect-src 'none'/u);
  const asked = (/** @type {string} */ from) =>
    `fetch("${url}index.html").then(() => "${from} connected", () => "refused")`;
  assert.equal(await page.evaluate(asked("the page")), "refused");
  const inWorker = `new Promise((resolve) => {
    const code = ${JSON.stringify(`${asked("the worker")}.then((said) => postMessage(said))`)};
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
    worker.onmessage = ({ data }) => resolve(data);
  })`;
  assert.equal(await page.evaluate(inWorker), "refused");
  await page.close();
}

/** @param {import("playwright-core").Page} page @param {string} name @param {string} text */
async function choose(page, name, text) {
  await page.setInputFiles("#file", { name, mimeType: "text/csv", buffer: Buffer.from(text) });
}
