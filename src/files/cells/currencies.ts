/** Signs and words that identify one currency. */
const CODES: Readonly<Record<string, string>> = {
  "€": "EUR",
  "₹": "INR",
  rs: "INR",
  "₺": "TRY",
  tl: "TRY",
  "₽": "RUB",
  руб: "RUB",
  "₴": "UAH",
  "₪": "ILS",
  "₩": "KRW",
  "₫": "VND",
  "฿": "THB",
  "₱": "PHP",
  "₦": "NGN",
  "₵": "GHS",
  "₲": "PYG",
  "₡": "CRC",
  "₸": "KZT",
  "₾": "GEL",
  "₼": "AZN",
  rm: "MYR",
  rp: "IDR",
  zł: "PLN",
  kč: "CZK",
  ft: "HUF",
  lei: "RON",
  us$: "USD",
  ca$: "CAD",
  c$: "CAD",
  a$: "AUD",
  au$: "AUD",
  nz$: "NZD",
  hk$: "HKD",
  s$: "SGD",
  sg$: "SGD",
  nt$: "TWD",
  mx$: "MXN",
  r$: "BRL",
  "cn¥": "CNY",
  "jp¥": "JPY",
  fr: "CHF",
  sfr: "CHF",
  رس: "SAR",
  "﷼": "IRR",
  ریال: "IRR",
  دا: "AED",
  جم: "EGP",
  دک: "KWD",
  رق: "QAR",
  رع: "OMR",
  دب: "BHD",
  دت: "TND",
  دم: "MAD",
  دج: "DZD",
  "ریال سعودی": "SAR",
  درهم: "AED",
};

/** Signs shared by several currencies, and units without a code, which are kept as written. */
const SIGNS = ["$", "£", "¥", "kr", "تومان"];

/** The currency in the letters around a number: a code, a shared sign, or `undefined` for other words. */
export function currencyOf(letters: string): string | undefined {
  const text = letters.trim();
  if (/^[A-Z]{3}$/u.test(text)) return text;
  const plain = text.normalize("NFKC").toLowerCase().replace(/[ي]/gu, "ی").replace(/[ك]/gu, "ک");
  if (plain === "د.إ" || plain === "د.ا") return "AED";
  const bare = plain.replace(/[.\u200b-\u200f\u061c]/gu, "").replace(/أ|إ/gu, "ا");
  if (SIGNS.includes(bare)) return bare;
  if (bare === "toman" || bare === "tomans") return "تومان";
  const known = Object.hasOwn(CODES, bare) ? CODES[bare] : undefined;
  if (known !== undefined) return known;
  // A code next to a sign, as in "$12.00 USD".
  const code = /[A-Z]{3}/u.exec(text)?.[0];
  if (code === undefined) return undefined;
  const rest = text.replace(code, "").trim();
  return rest === "" || currencyOf(rest) !== undefined ? code : undefined;
}

/** A currency stated by a column: a code in capitals, or the currency of a sign. */
export function statedCurrency(cell: string): string {
  const text = cell.trim();
  if (/^[a-z]{3}$/iu.test(text)) return text.toUpperCase();
  return currencyOf(text) ?? text;
}
