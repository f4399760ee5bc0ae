import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metrics } from "../../src/catalogue";
import { churnRate } from "../../src/churn/churnRate";
import { formatError } from "../../src/locales";
import { errors as englishErrors } from "../../src/locales/en/errors";
import { attempt } from "../../src/metric/attempt";
import { hasNamedArguments } from "../../src/metric/inputOf";
import type { MetricInputError } from "../../src/validation/errors";
import type { ErrorCode } from "../../src/validation/errorTexts";
import { amounts, count, fraction, oneOf, optional, signedAmount } from "../../src/validation/fields";
import { inputSchema } from "../../src/validation/inputSchema";
import { parseInput } from "../../src/validation/parseInput";
import { needs } from "../../src/validation/rareErrors";
import { different, notAbove, notBoth, rule, spread } from "../../src/validation/rules";
import { fieldsOf } from "../contract/inputs";

interface OrderInput {
  readonly customers: number;
  readonly lost: number;
  readonly rate: number;
  readonly money: number;
  readonly unit: "day" | "week";
  readonly margins?: ArrayLike<number> | undefined;
  readonly value?: number | undefined;
  readonly uplift?: number | undefined;
  readonly best: number;
  readonly worst: number;
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
}

/** A function with a field of every kind and a rule of every kind. */
const orderInput = inputSchema<OrderInput>(() => ({
  fields: {
    customers: count(1),
    lost: count(),
    rate: fraction(),
    money: signedAmount(),
    unit: oneOf("day", "week"),
    margins: optional(amounts({ minLength: 2 })),
    value: optional(fraction()),
    uplift: optional(fraction()),
    best: fraction(),
    worst: fraction(),
    before: amounts(),
    after: amounts(),
  },
  rules: [
    notAbove("lost", "customers"),
    notBoth("value", "uplift"),
    different("best", "worst"),
    spread("before", "after"),
    rule(
      ["uplift", "margins"],
      ({ uplift, margins }) => uplift === undefined || margins !== undefined,
      ({ uplift }) => ({ code: needs, value: uplift, details: { other: [["margins"]] } }),
    ),
  ],
}));
const order = (input: OrderInput) => parseInput("order", orderInput, input);
const good = {
  customers: 400,
  lost: 14,
  rate: 0.1,
  money: 1,
  unit: "day",
  best: 0,
  worst: 1,
  before: [1, 2],
  after: [1, 3],
};

function refusal(input: unknown): MetricInputError {
  const outcome = attempt(order, input);
  if (outcome.ok) throw new Error("not refused");
  return outcome.error;
}

const unreadable = Object.defineProperty({}, "customers", {
  enumerable: true,
  get() {
    throw new Error("no");
  },
});

/** Code, input, and the sentences in English, Arabic and Persian; names and values in isolates are in ⟨⟩ here. */
const refused: readonly [ErrorCode, unknown, en: string, ar: string, fa: string][] = [
  [
    "missing",
    { ...good, unit: undefined },
    'order: unit is missing: one of "day", "week" is needed',
    '⟨order⟩: لم تُعطَ قيمة ⟨unit⟩: المطلوب إحدى القيم ⟨"day", "week"⟩',
    '⟨order⟩: ⟨unit⟩ داده نشده است: یکی از ⟨"day", "week"⟩ لازم است',
  ],
  [
    "wrongType",
    { ...good, customers: "400" },
    'order: customers must be a whole number, but got the string "400"',
    '⟨order⟩: قيمة ⟨customers⟩ غير مقبولة: المطلوب عدد صحيح، والقيمة المعطاة هي النص ⟨"400"⟩',
    '⟨order⟩: ⟨customers⟩ باید عدد صحیح باشد، ولی متن ⟨"400"⟩ داده شده است',
  ],
  [
    "unknownField",
    { ...good, nonsense: 1 },
    "order: nonsense is not a field of this function: remove it",
    "⟨order⟩: ⟨nonsense⟩ ليس من حقول هذه الدالة: احذفه",
    "⟨order⟩: ⟨nonsense⟩ از فیلدهای این تابع نیست: آن را حذف کنید",
  ],
  [
    "misspelledField",
    { ...good, margin: 1 },
    "order: margin is not a field of this function: did you mean margins?",
    "⟨order⟩: ⟨margin⟩ ليس من حقول هذه الدالة: هل تقصد ⟨margins⟩؟",
    "⟨order⟩: ⟨margin⟩ از فیلدهای این تابع نیست: آیا منظورتان ⟨margins⟩ بود؟",
  ],
  [
    "notWhole",
    { ...good, lost: 0.5 },
    "order: lost must be a whole number, but got 0.5",
    "⟨order⟩: يجب أن تكون قيمة ⟨lost⟩ عددًا صحيحًا، لكنها ⟨0.5⟩",
    "⟨order⟩: ⟨lost⟩ باید عدد صحیح باشد، ولی ⟨0.5⟩ است",
  ],
  [
    "tooSmall",
    { ...good, lost: -1 },
    "order: lost must be at least 0, but got -1",
    "⟨order⟩: يجب ألا تقل قيمة ⟨lost⟩ عن ⟨0⟩، لكنها ⟨-1⟩",
    "⟨order⟩: ⟨lost⟩ نباید کمتر از ⟨0⟩ باشد، ولی ⟨-1⟩ است",
  ],
  [
    "tooLarge",
    { ...good, money: 2e15 },
    "order: money must be at most 1000000000000000, but got 2000000000000000",
    "⟨order⟩: يجب ألا تزيد قيمة ⟨money⟩ على ⟨1000000000000000⟩، لكنها ⟨2000000000000000⟩",
    "⟨order⟩: ⟨money⟩ نباید بیشتر از ⟨1000000000000000⟩ باشد، ولی ⟨2000000000000000⟩ است",
  ],
  [
    "notAFraction",
    { ...good, rate: 5 },
    "order: rate must be at most 1, but got 5: rates are fractions, and 5 is 500%; did you mean 0.05?",
    "⟨order⟩: يجب ألا تزيد قيمة ⟨rate⟩ على ⟨1⟩، لكنها ⟨5⟩: تُعطى المعدلات كسورًا، والقيمة ⟨5⟩ تعني ⟨⟨500⟩%⟩، فهل " +
      "تقصد ⟨0.05⟩؟",
    "⟨order⟩: ⟨rate⟩ نباید بیشتر از ⟨1⟩ باشد، ولی ⟨5⟩ است: نرخ‌ها به‌صورت کسر داده می‌شوند و ⟨5⟩ یعنی ⟨⟨500⟩%⟩، " +
      "آیا منظورتان ⟨0.05⟩ بود؟",
  ],
  [
    "nearZero",
    { ...good, rate: 1e-300 },
    "order: rate must be 0, or at least 1e-12 in absolute value, but got 1e-300",
    "⟨order⟩: يجب أن تكون قيمة ⟨rate⟩ صفرًا أو أن تبعد عنه بمقدار ⟨1e-12⟩ على الأقل، لكنها ⟨1e-300⟩",
    "⟨order⟩: ⟨rate⟩ باید صفر باشد یا دست‌کم ⟨1e-12⟩ از صفر فاصله داشته باشد، ولی ⟨1e-300⟩ است",
  ],
  [
    "notAChoice",
    { ...good, unit: "fortnight" },
    'order: unit must be one of "day", "week", but got the string "fortnight"',
    '⟨order⟩: يجب أن تكون قيمة ⟨unit⟩ إحدى القيم ⟨"day", "week"⟩، لكن القيمة المعطاة هي النص ⟨"fortnight"⟩',
    '⟨order⟩: ⟨unit⟩ باید یکی از ⟨"day", "week"⟩ باشد، ولی متن ⟨"fortnight"⟩ داده شده است',
  ],
  [
    "wrongLength",
    { ...good, margins: [1] },
    "order: margins must have ≥ 2 items, but got 1",
    "⟨order⟩: عدد عناصر ⟨margins⟩ هو ⟨1⟩، والمطلوب ⟨≥ 2⟩",
    "⟨order⟩: تعداد عضوهای ⟨margins⟩ باید ⟨≥ 2⟩ باشد، ولی ⟨1⟩ است",
  ],
  [
    "notAbove",
    { ...good, lost: 500 },
    "order: lost (500) must be at most customers (400)",
    "⟨order⟩: يجب ألا تزيد قيمة ⟨lost⟩ (⟨500⟩) على قيمة ⟨customers⟩ (⟨400⟩)",
    "⟨order⟩: ⟨lost⟩ (⟨500⟩) نباید بیشتر از ⟨customers⟩ (⟨400⟩) باشد",
  ],
  [
    "conflict",
    { ...good, value: 0.1, uplift: 0.2, margins: [1, 2] },
    "order: value and uplift cannot be used together: pass only one of them",
    "⟨order⟩: لا يُستعمل ⟨value⟩ و⟨uplift⟩ معًا: أعطِ أحدهما فقط",
    "⟨order⟩: ⟨value⟩ و ⟨uplift⟩ را با هم نمی‌توان داد: فقط یکی را بدهید",
  ],
  [
    "needs",
    { ...good, uplift: 0.2 },
    "order: uplift needs margins: pass margins too, or remove uplift",
    "⟨order⟩: لا يُستعمل ⟨uplift⟩ من دون ⟨margins⟩: أعطِ ⟨margins⟩ أيضًا أو احذف ⟨uplift⟩",
    "⟨order⟩: ⟨uplift⟩ بدون ⟨margins⟩ به کار نمی‌آید: ⟨margins⟩ را هم بدهید یا ⟨uplift⟩ را حذف کنید",
  ],
  [
    "notDifferent",
    { ...good, best: 1 },
    "order: best and worst must differ, but both are 1",
    "⟨order⟩: يجب أن تختلف قيمة ⟨best⟩ عن قيمة ⟨worst⟩، لكن كلتا القيمتين ⟨1⟩",
    "⟨order⟩: ⟨best⟩ و ⟨worst⟩ باید متفاوت باشند، ولی هر دو ⟨1⟩ هستند",
  ],
  [
    "noSpread",
    { ...good, before: [1, 1], after: [2, 2, 2] },
    "order: before and after cannot be compared: all values within each are equal",
    "⟨order⟩: لا تباين في ⟨before⟩ ولا في ⟨after⟩ تقوم عليه المقارنة: القيم في كل منهما متساوية",
    "⟨order⟩: ⟨before⟩ و ⟨after⟩ پراکندگی ندارند و نمی‌توان مقایسه کرد: مقدارهای هر یک همه با هم برابرند",
  ],
  [
    "unreadable",
    unreadable,
    "order: the input could not be read: reading it threw",
    "⟨order⟩: تعذرت قراءة المُدخل: وقع خطأ عند قراءته",
    "⟨order⟩: ورودی خوانده نشد: هنگام خواندن آن خطایی رخ داد",
  ],
];

const hostile = new Proxy(
  {},
  {
    ownKeys() {
      throw new Error("no");
    },
  },
);

const { kinds, values: _values, input: _input, ...sentences } = englishErrors;
const codes = Object.keys(sentences) as ErrorCode[];

const shownIsolates = (text: string) => text.replaceAll("\u2068", "⟨").replaceAll("\u2069", "⟩");

describe("formatError", () => {
  it.each(refused)("says %s in every language", (code, input, english, arabic, persian) => {
    const error = refusal(input);
    expect(error.issues.map((issue) => issue.code)).toEqual([code]);
    expect(formatError(error, "en")).toBe(english);
    expect(shownIsolates(formatError(error, "ar"))).toBe(arabic);
    expect(shownIsolates(formatError(error, "fa"))).toBe(persian);
  });

  it.each(codes)("fills the sentence of %s", (code) => {
    const text = (englishErrors[code].match(/\{\w+\}/gu) ?? []).join("");
    const details = Object.fromEntries(text.match(/\w+/gu)?.map((name) => [name, name]) ?? []);
    const issue = { path: ["field"], code, message: "", value: 7, details: { ...details, expected: "number" } };
    for (const locale of ["en", "ar", "fa"]) {
      const sentence = formatError({ metric: "f", issues: [issue] }, locale);
      expect(sentence).not.toMatch(/[{}]|undefined|\[object/u);
      for (const [, name] of text.matchAll(/\{(\w+)\}/gu))
        if (name !== "expected") expect(sentence).toContain(name === "value" ? "7" : name);
    }
  });

  it.each([
    ["400", 'النص ⟨"400"⟩', 'متن ⟨"400"⟩'],
    [new Date(0), "التاريخ ⟨1970-01-01T00:00:00.000Z⟩", "تاریخ ⟨1970-01-01T00:00:00.000Z⟩"],
    [new Date(Number.NaN), "تاريخ غير صالح", "تاریخی نامعتبر"],
    [() => 1, "دالة", "یک تابع"],
    [null, "⟨null⟩", "⟨null⟩"],
    [[1, 2, 3, 4], "⟨[1, 2, 3, …]⟩", "⟨[1, 2, 3, …]⟩"],
    [[new Date(0), () => 1, new Date(Number.NaN)], "⟨[1970-01-01T00:00:00.000Z, function, Invalid Date]⟩", ""],
    [1n, "⟨1n⟩", "⟨1n⟩"],
    [{ a: { b: 1 }, c: [1], d: "x" }, '⟨{a: {…}, c: […], d: "x"}⟩', '⟨{a: {…}, c: […], d: "x"}⟩'],
    [hostile, "⟨object⟩", "⟨object⟩"],
    [`${"x".repeat(57)}😀x`, `النص ⟨"${"x".repeat(57)}…⟩`, `متن ⟨"${"x".repeat(57)}…⟩`],
    ["عدد", 'النص ⟨"عدد"⟩', 'متن ⟨"عدد"⟩'],
    ["\u2069\u202e\n", 'النص ⟨"\\u2069\\u202e\\n"⟩', 'متن ⟨"\\u2069\\u202e\\n"⟩'],
  ])("names a value of any kind (%#)", (customers, arabic, persian) => {
    const error = refusal({ ...good, customers });
    expect(shownIsolates(formatError(error, "ar")).endsWith(`هي ${arabic}`)).toBe(true);
    expect(shownIsolates(formatError(error, "fa"))).toContain(persian);
  });

  it("quotes a field name of the caller's that is no name", () => {
    const error = refusal({ ...good, "a b\n\u2069": 1, ["x".repeat(1000)]: 1 });
    expect(formatError(error, "en").split("\n")).toEqual([
      'order: ["a b\\n\\u2069"] is not a field of this function: remove it',
      `order: ["${"x".repeat(58)}…] is not a field of this function: remove it`,
    ]);
  });

  it("names an item of a list", () => {
    expect(formatError(refusal({ ...good, margins: [1, -1] }), "en")).toBe(
      "order: margins[1] must be at least 0, but got -1",
    );
    expect(shownIsolates(formatError(refusal({ ...good, margins: [1, -1] }), "fa"))).toContain("⟨margins[1]⟩");
  });

  it.each([
    ["ar", "يجب"],
    ["AR", "يجب"],
    ["ar-EG", "يجب"],
    ["ar_SA", "يجب"],
    ["ar-u-nu-latn", "يجب"],
    ["fa", "نباید"],
    ["fa-IR", "نباید"],
    ["en-GB", "must"],
    ["de", "must"],
    ["arz", "must"],
    ["far", "must"],
    ["", "must"],
    ["constructor", "must"],
    ["not a tag", "must"],
    [undefined as never, "must"],
  ])("speaks the language of %s", (locale, word) => {
    expect(formatError(refusal({ ...good, lost: 500 }), locale)).toContain(word);
  });

  it("takes a copy of an error", () => {
    const error = refusal({ ...good, lost: 500 });
    const { metric, issues } = JSON.parse(JSON.stringify({ metric: error.metric, issues: error.issues }));
    for (const locale of ["en", "ar", "fa"])
      expect(formatError({ metric, issues }, locale)).toBe(formatError(error, locale));
  });

  const junk = fc.oneof(
    fc.anything({ withDate: true, withBigInt: true, withTypedArray: true, withNullPrototype: true }),
    fc.record({
      customersAtStart: fc.oneof(fc.double(), fc.string({ unit: "binary" })),
      customersLost: fc.oneof(fc.nat(), fc.date({ noInvalidDate: false })),
    }),
    fc.dictionary(fc.string({ unit: "binary" }), fc.integer(), { maxKeys: 3 }),
  );
  const churnError = junk
    .map((input) => attempt(churnRate, input))
    .filter((outcome) => !outcome.ok)
    .map((outcome) => (outcome as { error: MetricInputError }).error);

  it.each(metrics.map((metric) => [metric.id, metric] as const))(
    "has all that the sentences of %s need",
    (_, metric) => {
      const names = fieldsOf(metric).map(([name]) => name);
      const value = fc.oneof(
        fc.constantFrom(0, 1, -1, 0.5, 5, 1e-300, 1e300, "day", undefined, [], [1, -1], {}),
        fc.anything(),
      );
      const changes = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value, {
        minKeys: 1,
        maxKeys: 3,
      });
      fc.assert(
        fc.property(changes, fc.constantFrom(...metric.examples), (changed, { arguments: call }) => {
          // Of named arguments, the fields are the arguments.
          const changedCall = hasNamedArguments(metric)
            ? metric.arguments.map(({ name }, i) => (Object.hasOwn(changed, name) ? changed[name] : call[i]))
            : [{ ...(call[0] as object), ...changed }];
          const outcome = attempt(metric.compute as (...call: unknown[]) => unknown, ...changedCall);
          if (outcome.ok) return;
          for (const { code, details } of outcome.error.issues) {
            const expected = details["expected"] as keyof typeof kinds | undefined;
            const sentence = `${englishErrors[code]} ${expected ? kinds[expected] : ""}`;
            const needed = [...sentence.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name as string);
            const given = new Set(["field", "value", ...Object.keys(details)]);
            expect(needed.filter((name) => !given.has(name))).toEqual([]);
          }
        }),
      );
    },
  );

  it("says in English what the error says, a problem a line", () => {
    fc.assert(
      fc.property(churnError, (error) => {
        const lines = formatError(error, "en").split("\n");
        expect(lines).toEqual(error.issues.map(({ message }) => `churnRate: ${message}`));
        const all = `churnRate: ${error.issues.map(({ message }) => message).join("; ")}`;
        const [told, more] = error.message.split(/(…$)/u) as [string, string?];
        expect(all.startsWith(told)).toBe(true);
        expect(all === told).toBe(more === undefined);
      }),
    );
  });

  it.each(["ar", "fa"])("keeps Latin letters in isolates and lines whole, whatever was given (%s)", (locale) => {
    fc.assert(
      fc.property(churnError, (error) => {
        const lines = formatError(error, locale).split(/[\n\r\u0085\u2028\u2029]/u);
        expect(lines).toHaveLength(error.issues.length);
        for (const line of lines) {
          expect(line).toMatch(/^\u2068churnRate\u2069: /u);
          const sentence = line.replace(/\u2068[^\u2068\u2069]*\u2069/gu, "");
          expect(sentence).not.toMatch(/[A-Za-z{}\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });
});
