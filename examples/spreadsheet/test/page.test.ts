// The page in a real browser: what its cells show, what a change does, and what a cell says that has no result.
import { deepEqual, equal, ok } from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { type Browser, chromium, type Page, type PageScreenshotOptions } from "playwright-core";
import {
  ces,
  churnHalfLife,
  clvFromChurn,
  cohortTable,
  compareChurnScenarios,
  convertChurnRate,
  csat,
  lifetimeValueToCost,
  nps,
  orderLogFromColumns,
  paybackPeriod,
  purchaseGaps,
  repeatWithin,
  rfm,
} from "retention-metrics";
import ordersFile from "../../data/orders.csv";
import surveyFile from "../../data/survey.csv";
import { browserPath } from "./browser";

/** As seen from the folder of the example, where the tests are run. */
const PICTURES = "../../docs/images";
const BUILT = "build/page";

const FILES: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  "/": { file: "index.html", type: "text/html" },
  "/page.js": { file: "page.js", type: "text/javascript" },
  "/page.css": { file: "page.css", type: "text/css" },
};

const server = createServer(({ url = "" }, response) => {
  const found = FILES[url];
  if (!found) response.writeHead(404).end();
  else response.writeHead(200, { "content-type": found.type }).end(readFileSync(`${BUILT}/${found.file}`));
});

const rowsOf = (file: string) =>
  file
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const orders = rowsOf(ordersFile);
const log = orderLogFromColumns({
  customerId: orders.map(([customer]) => customer as string),
  orderedAt: orders.map(([, day]) => day as string),
  amount: orders.map(([, , amount]) => Number(amount)),
});
const answers = (column: number) => rowsOf(surveyFile).map((row) => (row[column] ? Number(row[column]) : null));
const AS_OF = "2026-01-01";

if (!browserPath) console.log("No browser is found, so that the page is not opened: CHROMIUM_PATH says where one is.");

describe("the page", { skip: browserPath ? false : "no browser is found" }, () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    // Containers, where tests often run as root, have no sandbox.
    browser = await chromium.launch({ executablePath: browserPath as string, args: ["--no-sandbox"] });
    page = await browser.newPage({ viewport: { width: 1600, height: 960 } });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "127.0.0.1") complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(`http://127.0.0.1:${port}/`);
    await shows("Customers", "A1", "customer_id");
  });

  after(async () => {
    await browser?.close();
    server.close();
  });

  /** The numbers and texts that a range of a sheet has, and what it shows of them. */
  const read = (sheet: string, range: string): Promise<{ raw: unknown[][]; shown: string[][] }> =>
    page.evaluate(
      ([name = "", address = ""]) => {
        const found = window.univerAPI.getActiveWorkbook()?.getSheetByName(name)?.getRange(address);
        return { raw: found?.getRawValues() ?? [], shown: found?.getDisplayValues() ?? [] };
      },
      [sheet, range],
    );

  const cell = async (sheet: string, address: string) => (await read(sheet, address)).raw[0]?.[0];

  /** What the rows of a table show, which stand in no cell of their own. */
  const table = async (sheet: string, range: string) => (await read(sheet, range)).shown;

  /** Waits until a cell shows something. */
  async function shows(sheet: string, address: string, wanted: unknown): Promise<void> {
    let got: unknown;
    for (let tries = 0; tries < 300; tries++) {
      got = await cell(sheet, address).catch(() => undefined);
      if (got === wanted) return;
      await page.waitForTimeout(100);
    }
    equal(got, wanted, `${sheet}!${address}`);
  }

  /** Goes to a cell of the sheet that is shown and types, as a person does. */
  async function type(address: string, text: string): Promise<void> {
    await page.evaluate((at) => {
      window.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(at).activate();
    }, address);
    await page.keyboard.type(text, { delay: 20 });
  }

  async function picture(name: string, clip?: PageScreenshotOptions["clip"]): Promise<void> {
    if (!process.env["KEEP_SCREENSHOTS"]) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.waitForTimeout(1000);
    await page.screenshot({ path: `${PICTURES}/${name}.png`, ...(clip && { clip }) });
  }

  const near = (got: unknown, wanted: number | null, what: string) => {
    const difference = Math.abs(Number(got) - Number(wanted));
    ok(typeof got === "number" && difference <= 5e-12 * Math.max(1, Math.abs(Number(wanted))), `${what}: ${got}`);
  };

  it("shows what the functions of the library return", async () => {
    const churnRate = 0.035;
    const value = clvFromChurn({ revenuePerPeriod: 49, churnRate, grossMargin: 0.8, discountRate: 0.01 });
    const wanted: Record<string, number | null> = {
      C8: churnRate,
      C9: convertChurnRate({ churnRate, from: "month", to: "year" }),
      C10: churnHalfLife({ churnRate }),
      C17: value,
      C18: lifetimeValueToCost({ lifetimeValue: value as number, acquisitionCost: 310 }),
      // Without churn it would be 7.9 months, whatever the churn is.
      C19: paybackPeriod({ acquisitionCost: 310, revenuePerPeriod: 49, grossMargin: 0.8, churnRate }),
      C22: nps({ answers: answers(3) }).score,
      C23: nps({ answers: answers(3) }).interval?.low ?? null,
      C24: nps({ answers: answers(3) }).interval?.high ?? null,
      C25: csat({ answers: answers(4) }).share,
      C26: ces({ answers: answers(5) }).score,
      C29: repeatWithin(log, { days: 30, asOf: AS_OF }).rate,
      C30: purchaseGaps(log).median,
    };
    for (const [address, number] of Object.entries(wanted)) near(await cell("Dashboard", address), number, address);
    ok(
      answers(3).some((answer) => answer === null),
      "some have not answered",
    );
  });

  it("fills tables", async () => {
    const texts = (row: readonly unknown[]) => row.map((each) => (each === null ? "" : String(each)));
    const { cohorts } = cohortTable(log, { period: "quarter", asOf: AS_OF });
    const [titles, ...rows] = await table("Dashboard", "F6:N14");
    deepEqual(titles?.slice(0, 4), ["start", "size", "period_0", "period_1"]);
    deepEqual(
      rows,
      cohorts.slice(0, 8).map(({ start, size, cells }) => texts([start, size, ...cells.slice(0, 7)])),
    );

    const { customers, segments } = rfm(log, { asOf: AS_OF });
    const whole = await table("Customers", `A2:H${customers.length + 2}`);
    deepEqual(
      whole.map((row) => [row[0], row[2], row[4]]),
      [...customers.map(({ customerId, orders, recency }) => texts([customerId, orders, recency])), ["", "", ""]],
    );
    deepEqual(
      await table("Dashboard", `F19:G${18 + segments.length}`),
      segments.map(({ id, customers: size }) => texts([id, size])),
    );

    const { scenarios } = compareChurnScenarios({
      startingRevenue: 400 * 49,
      newRevenue: 18 * 49,
      months: 12,
      churnRates: [0.035, 0.028, 0.021],
    });
    deepEqual(
      (await table("Scenarios", "C12:C14")).flat(),
      scenarios.map(({ endingRevenue }) => Math.round(endingRevenue).toLocaleString("en")),
    );
  });

  it("colors the cohort table by the share that came back", async () => {
    const colorOf = (address: string) =>
      page.evaluate((at) => {
        const sheet = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
        const { row = 0, column = 0 } = { row: sheet?.getRange(at).getRow(), column: sheet?.getRange(at).getColumn() };
        const { s } = sheet?.getSheet().getCell(row, column) ?? {};
        return (s as { bg?: { rgb?: string } } | undefined)?.bg?.rgb ?? null;
      }, address);
    equal(await colorOf("H7"), "rgb(95, 179, 179)");
    const { cohorts } = cohortTable(log, { period: "quarter", asOf: AS_OF });
    const share = Number(cohorts[0]?.cells[1]) / Number(cohorts[0]?.size);
    equal(await colorOf("I7"), `rgb(${[160, 76, 76].map((span) => Math.round(255 - span * share)).join(", ")})`);
    equal(await colorOf("G7"), null);
    equal(await colorOf("N14"), null);
  });

  it("shows no errors", async () => {
    for (const sheet of ["Dashboard", "Scenarios"]) {
      const shown = (await table(sheet, "A1:O30")).flat();
      deepEqual(
        shown.filter((text) => text.startsWith("#")),
        [],
      );
    }
    await picture("spreadsheet-dashboard");
  });

  it("computes anew what depends on a cell that is changed", async () => {
    await type("C6", "28");
    await page.keyboard.press("Enter");
    await shows("Dashboard", "C8", 0.07);
    near(await cell("Dashboard", "C10"), churnHalfLife({ churnRate: 0.07 }), "C10");
    equal(Number(await cell("Dashboard", "C19")).toFixed(1), "11.1");
    // 7 % of the revenue of 400 customers, in the first row of the projection.
    deepEqual(await table("Dashboard", "M20"), [["1,372"]]);
  });

  it("says what is wrong when the pointer rests on an error", async () => {
    await type("C6", "fourteen");
    await page.keyboard.press("Enter");
    await shows("Dashboard", "C8", "#VALUE!");
    const rect = await page.evaluate(() => {
      const sheet = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
      const { x = 0, y = 0, width = 0, height = 0 } = sheet?.getRange("C8").getCellRect() ?? {};
      return { x, y, width, height };
    });
    // The place is one in the drawing of the sheet.
    const drawing = await page.locator("canvas[id^=univer-sheet-main-canvas]").first().boundingBox();
    const [x, y] = [(drawing?.x ?? 0) + rect.x + rect.width / 2, (drawing?.y ?? 0) + rect.y + rect.height / 2];
    await page.mouse.move(x, y + 200);
    await page.mouse.move(x, y, { steps: 5 });
    await page.getByText('customers_lost must be a number, but got the text "fourteen"').waitFor({ timeout: 5000 });
    await picture("spreadsheet-message", { x: 0, y: 104, width: 800, height: 320 });
    await type("C6", "14");
    await page.keyboard.press("Enter");
    await shows("Dashboard", "C8", 0.035);
    await page.getByText("is the text").waitFor({ state: "hidden", timeout: 5000 });
  });

  it("offers the functions while a formula is typed, with their arguments", async () => {
    await page.evaluate(() => window.univerAPI.getActiveWorkbook()?.setActiveSheet("Scenarios"));
    await type("C17", "=RETAIN_CHURN");
    await page.getByText("RETAIN_CHURN_HALF_LIFE", { exact: true }).waitFor({ timeout: 5000 });
    await picture("spreadsheet-functions", { x: 0, y: 500, width: 800, height: 430 });
    await page.keyboard.type("_RATE(");
    await page.getByText("customers_at_start").first().waitFor({ timeout: 5000 });
    // The arrow shows what each argument means.
    await page.locator("div:has(> .univer-flex > .univer-size-6) > .univer-flex > .univer-size-6").first().click();
    await page.getByText("Customers at the start of the period").first().waitFor({ timeout: 5000 });
    await picture("spreadsheet-help", { x: 0, y: 500, width: 800, height: 430 });
    await page.keyboard.press("Escape");
  });

  it("has nothing to complain of, and asks no other host for anything", () => {
    deepEqual(complaints, []);
  });
});
