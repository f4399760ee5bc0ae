/** Signs and words that identify one currency. */
const CODES: Readonly<Record<string, string>> = {
  "€": "EUR",
  "₹": "INR",
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
  جم: "EGP",
  دک: "KWD",
  رق: "QAR",
  رع: "OMR",
  دب: "BHD",
  دت: "TND",
  دم: "MAD",
  دج: "DZD",
  دع: "IQD",
  دل: "LYD",
  لس: "SYP",
  لل: "LBP",
  ری: "YER",
  جس: "SDG",
  "ریال سعودی": "SAR",
  "ریال قطری": "QAR",
  "ریال عمانی": "OMR",
  "ریال یمنی": "YER",
  "درهم اماراتی": "AED",
  "درهم مغربی": "MAD",
  "دینار اردنی": "JOD",
  "دینار کویتی": "KWD",
  "دینار عراقی": "IQD",
  "جنیه مصری": "EGP",
};

/** Signs shared by several currencies, and units without a code, which are kept as written. */
const SIGNS: Readonly<Record<string, string>> = {
  $: "$",
  "£": "£",
  "¥": "¥",
  kr: "kr",
  rs: "Rs",
  lei: "lei",
  درهم: "درهم",
  دا: "د.ا",
  تومان: "تومان",
  toman: "تومان",
  tomans: "تومان",
};

/**
 * Signs in which one letter makes the difference: the hamza of dirhams and dinars, and the yeh of riyals, which is
 * written in Iran in a way of its own.
 */
const AS_WRITTEN: Readonly<Record<string, string>> = { دإ: "AED", دأ: "JOD", ريال: "ريال" };

/** The currency in the letters around a number: a code, a shared sign, or `undefined` for other words. */
export function currencyOf(letters: string): string | undefined {
  const text = letters.trim();
  if (/^[A-Z]{3}$/u.test(text)) return text;
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[.\u200b-\u200f\u061c]/gu, "");
  const bare = plain.replace(/ي/gu, "ی").replace(/ك/gu, "ک").replace(/[أإ]/gu, "ا");
  for (const [list, sign] of [
    [AS_WRITTEN, plain],
    [SIGNS, bare],
    [CODES, bare],
  ] as const)
    if (Object.hasOwn(list, sign)) return list[sign];
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
