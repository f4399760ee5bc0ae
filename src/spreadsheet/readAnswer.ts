import { westernDigits } from "./readNumber";

/** Separators between a number and its label. */
const BETWEEN = String.raw`[\s()[\]{}\-\u2013\u2014\u2015:=.,;|/\\>\u2192\u2022\u00b7*_\u20e3\u060c\u061b]`;
/** `10 - Extremely likely`, `10 (Extremely likely)`, `(10) Extremely likely`, `5★`. */
const NUMBER_FIRST = new RegExp(
  String.raw`^[([{]?\s*([-+]?\d{1,3}(?:\.\d+)?)(?:${BETWEEN}+(?=\P{N}*[\p{L}\p{So}])|(?=\p{So}))([^\d%]+)$`,
  "u",
);
/** `Extremely likely - 10`, `Extremely likely (10)`, `Extremely likely: 10`. */
const NUMBER_LAST =
  /^([^\d%]*\p{L}[^\d%]*?)(?:\s*[([{:=|\u2192>]\s*([-+]?\d{1,3})\s*[)\]}]?|\s+[-\u2013\u2014]\s+(\d{1,3}))$/u;
/** `Extremely likely-10`: with a space before the dash only, it would be a minus. */
const NUMBER_AFTER_DASH = /^([^\d%]*\p{L}(?:[^\d%]*[^\s\d%])?)[-\u2013\u2014](\d{1,3})$/u;
/** `Extremely likely 10`, only if the words are known: `Score 10` is a title. */
const WORDS_THEN_NUMBER = /^(\D*[^\d\s-])\s+(\d{1,3})$/u;
/** `★ 5`. */
const STAR_FIRST = /^[\p{So}\s]+(\d{1,3})$/u;
/** Four of five stars. */
const STARS = /^([\u2605\u2b50\u{1f31f}]+)[\u2606\u2729]*$/u;
/** Longer labels are not expected. */
const LONGEST = 200;

/** Returns the number of a labeled answer, such as `10 - Extremely likely`; `undefined` if the text is not one. */
export function labelledAnswer(cell: unknown): number | undefined {
  return partsOf(cell)?.answer;
}

/** Meaning of a text on top of a column of answers: its title, the first answer, or either. */
export type FirstText = "title" | "answer" | "either";

/**
 * Returns whether a text on top of a column of answers is its title.
 *
 * @param cell - The text.
 * @param again - Whether the same text occurs below, so that it is not a title.
 */
export function firstText(cell: string, again: boolean): FirstText {
  const text = westernDigits(cell);
  if (!/\p{L}/u.test(text)) return text === "#" || text === "%" ? "title" : "answer";
  if (isQuestion(text)) return "title";
  const found = partsOf(cell);
  if (found) return again || isAnswerInWords(found.label) ? "answer" : "either";
  const hasNumber = /\d/.test(text.replace(NO_ANSWER, ""));
  return hasNumber || (isAnswerInWords(text) && !SCALE.test(text)) ? "either" : "title";
}

/** The ends of a scale, which begins at 0, at 1 or below 0: `0-10`, `1 to 5`, but not `7-8`. */
const RANGE =
  String.raw`(?:\b[01]|-\d+)\s*(?:-|\u2013|\u2014|/|to|through|\.{2,3}|\u2026` +
  String.raw`|\u0625\u0644\u0649|\u0627\u0644\u0649|\u062a\u0627)\s*\d+`;
const SCALE = new RegExp(RANGE, "iu");

/** Numbers in titles that are not answers: years and months, of a question, of a wave, and the ends of the scale. */
const NO_ANSWER = new RegExp(
  [
    String.raw`[\p{L}_]?\d{4,}(?:[-/.]\d{1,2}){0,2}`,
    String.raw`(?:[\p{L}_]|(?:question|item|survey|wave|week|month|\u0633\u0624\u0627\u0644|\u0627\u0644\u0633\u0624\u0627\u0644|\u0633\u0648\u0627\u0644|\u067e\u0631\u0633\u0634)\s#?)\d+`,
    // Arabic and Persian write "from 0 to 10" with the words that also stand before the end of a scale.
    String.raw`(?:(?:\u0645\u0646|\u0627\u0632)\s+)?${RANGE}`,
    String.raw`(?:/|\b(?:out )?of\s|\u0645\u0646\s|\u0627\u0632\s)\s*\d+`,
  ].join("|"),
  "giu",
);

interface Parts {
  readonly answer: number;
  readonly label: string;
}

function partsOf(cell: unknown): Parts | undefined {
  if (typeof cell !== "string" || cell.length > LONGEST) return undefined;
  const text = westernDigits(cell);
  if (isQuestion(text)) return undefined;
  const [, stars] = STARS.exec(text) ?? [];
  // A star may take two UTF-16 units.
  if (stars !== undefined) return { answer: Array.from(stars).length, label: "" };
  const [, starred] = STAR_FIRST.exec(text) ?? [];
  if (starred !== undefined) return { answer: Number(starred), label: "" };
  const [, number, after = ""] = NUMBER_FIRST.exec(text) ?? [];
  if (number !== undefined) return { answer: Number(number), label: after };
  const [, before = "", last, dashed = last] = NUMBER_LAST.exec(text) ?? [];
  if (dashed !== undefined) return { answer: Number(dashed), label: before };
  const [, phrase = "", close] = NUMBER_AFTER_DASH.exec(text) ?? [];
  if (close !== undefined) return { answer: Number(close), label: phrase };
  const [, words = "", plain] = WORDS_THEN_NUMBER.exec(text) ?? [];
  return plain !== undefined && isAnswerInWords(words) ? { answer: Number(plain), label: words } : undefined;
}

function isQuestion(text: string): boolean {
  return /[?\u061f]\W*$/u.test(text);
}

/** Words of answers in English, Arabic and Persian: a text with only these words is an answer. */
const CORE = wordSet(
  `likely unlikely probable improbable probably definitely satisfied dissatisfied unsatisfied agree disagree easy difficult
  hard neutral good bad poor excellent great terrible awful fair average happy unhappy delighted promoter passive
  detractor yes no never always often sometimes rarely star stars easily maybe absolutely outstanding perfect awesome
  amazing fantastic wonderful horrible worst best better worse ok okay acceptable unacceptable moderate high low love
  hate undecided disappointed disappointing
  محتمل المحتمل مرجح المرجح مستبعد راض راضي غير_راض محايد موافق اوافق معارض سهل سهله صعب صعبه ممتاز جيد سيي ضعيف مقبول سعيد
  نعم لا ابدا دايما احيانا نادرا بالتاكيد نجمه نجوم نجمتان ربما راضيه مستاء مستاءه سيء سييه رايع رايعه سعيده جيده
  ممتازه ضعيفه مقبوله متوسطه متاكد متاكده محايده موافقه اوصي ساوصي منخفض
  راضي ناراضي موافقم مخالف مخالفم اسان سخت دشوار نامحتمل احتمال عالي خوب بد ضعيف متوسط خنثي ممتنع بله خير هرگز هميشه
  گاهي اغلب ستاره معمولي خوشحال ناراحت قطعا اصلا زياد كم شايد احتمالا هيچ افتضاح كامل كنم نارضايتي نظري بي بينظر
  بهترين بدترين`,
);
const AROUND = wordSet(
  `extremely very strongly highly somewhat slightly moderately fairly quite rather completely totally absolutely mostly
  not at all so nor or neither and a bit little most least i would it to recommend effort
  جدا للغايه تماما بشده الي حد ما غير من علي الاطلاق اطلاقا قليلا نوعا كثيرا ليس و او هذا لن به بها جهد
  خيلي بسيار كاملا تا حدي حدودي به وجه نه و يا كمي دارد دارم ندارد ندارم است نيست نيستم هستم حتما نسبتا توصيه مي نمي
  ميكنم نميكنم رضايت نظر`,
);

function isAnswerInWords(label: string): boolean {
  const words = plainWords(label);
  return words.some((word) => CORE.has(word)) && words.every((word) => CORE.has(word) || AROUND.has(word));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(plainWords(words));
}

/** Normalizes spelling variants: capitals, vowel signs, and letters with two forms. */
function plainWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\p{M}\u0640'\u2019]/gu, "")
      .replace(/[\u06cc\u0649\u0626]/g, "\u064a")
      .replace(/\u06a9/g, "\u0643")
      .replace(/\u0629/g, "\u0647")
      .match(/\p{L}+/gu) ?? []
  );
}
