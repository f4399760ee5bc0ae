import { currencyOf } from "./currencies";

/** Codes that stand in titles; three capitals alone may be any word. */
const CODES = new Set(
  (
    "USD EUR GBP CHF CAD AUD NZD JPY CNY INR PKR BDT SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH ILS AED SAR QAR " +
    "KWD BHD OMR JOD LBP EGP MAD TND DZD IRR ZAR NGN KES GHS BRL MXN ARS CLP COP PEN SGD HKD TWD KRW THB MYR " +
    "IDR PHP VND"
  ).split(" "),
);

/** A title apart from the currency at its end. */
export interface TitleOfMoney {
  /** What is left: `Total` of `Total (USD)`. */
  readonly title: string;
  /** The currency as amounts state it: a code or a sign; empty if there is none. */
  readonly currency: string;
}

/** Takes the currency off a title: `Betrag CHF`, `amount_usd`, `Total (€)`, `Price in EUR`. */
export function currencyInTitle(title: string): TitleOfMoney {
  const trimmed = title.trim();
  const [, rest, word] = /^(.*\S)[\s_]*[([]\s*([^()[\]]+?)\s*[)\]]$/u.exec(trimmed) ?? [];
  const [, plain, last] = /^(.*\S)[\s_]+(?:in[\s_]+)?(\S+)$/u.exec(trimmed) ?? [];
  for (const [bare, text] of [
    [rest, word],
    [plain?.replace(/[\s_]+in$/iu, ""), last],
  ]) {
    if (bare === undefined || text === undefined) continue;
    const isCode = /^[a-z]{3}$/iu.test(text);
    const currency = isCode ? (CODES.has(text.toUpperCase()) ? text.toUpperCase() : undefined) : currencyOf(text);
    if (currency !== undefined && (isCode || !/^[\p{L}]+$/u.test(text))) return { title: bare, currency };
  }
  return { title: trimmed, currency: "" };
}
