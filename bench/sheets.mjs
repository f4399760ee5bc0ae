// What a formula of Google Sheets costs: every call starts the whole script anew, in a realm of its own.
// Build first: npm run build, at the root.
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { print, ratio } from "./ratio.mjs";

const code = readFileSync(new URL("../dist/sheets/Code.js", import.meta.url), "utf8");
const byHand = `function RETAIN_CHURN_RATE(customers_at_start, customers_lost) {
  if (customers_at_start === 0) throw new Error("no customers at the start");
  return customers_lost / customers_at_start;
}`;

/** A call from nothing: the text is read again, too. */
function cold(text, formula) {
  const realm = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(text, realm);
  return vm.runInContext(formula, realm);
}

const few = { rounds: 21, nanoseconds: 5e7 };
print(
  "one cell, started anew : the same formula written by hand",
  ratio(
    () => cold(code, "RETAIN_CHURN_RATE(400, 14)"),
    () => cold(byHand, "RETAIN_CHURN_RATE(400, 14)"),
    few,
  ),
);

const column = (value) => `Array.from({ length: 1000 }, (_, i) => [${value}])`;
print(
  "1,000 cells in one call with ranges : one cell",
  ratio(
    () => cold(code, `RETAIN_CHURN_RATE(${column("1000 + i")}, ${column("i")})`),
    () => cold(code, "RETAIN_CHURN_RATE(400, 14)"),
    few,
  ),
);

const orders = "Array.from({ length: 20000 }, (_, i) => ";
print(
  "a cohort table of 20,000 orders : one cell",
  ratio(
    () =>
      cold(
        code,
        `RETAIN_COHORT_TABLE(${orders}["c" + ((i * 7919) % 5000)]), ${orders}[new Date(2024, 0, 1 + ((i * 104729) % 366))]), "month")`,
      ),
    () => cold(code, "RETAIN_CHURN_RATE(400, 14)"),
    few,
  ),
);
