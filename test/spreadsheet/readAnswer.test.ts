import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstText, labelledAnswer } from "../../src/spreadsheet/readAnswer";
import { call, messageOf } from "./plainHost";

const column = (...cells: readonly (string | number | null)[]) => cells.map((cell) => [cell]);

describe("an answer with its label", () => {
  it.each([
    ["10 - Extremely likely", 10],
    ["10 – Extremely likely", 10],
    ["10-Extremely likely", 10],
    ["10 = Extremely likely", 10],
    ["10: Extremely likely", 10],
    ["10. Extremely likely", 10],
    ["10) Extremely likely", 10],
    ["(10) Extremely likely", 10],
    ["[10] Extremely likely", 10],
    ["10, Extremely likely", 10],
    ["10 Extremely likely", 10],
    ["10 (Extremely likely)", 10],
    ["10 | sehr wahrscheinlich", 10],
    ["0 - Not at all likely", 0],
    ["-2 - very bad", -2],
    ["4.5 - good", 4.5],
    ["Extremely likely (10)", 10],
    ["Extremely likely - 10", 10],
    ["Extremely likely-10", 10],
    ["Extremely likely: 10", 10],
    ["Extremely likely = 10", 10],
    ["Extremely likely 10", 10],
    ["very bad (-2)", -2],
    ["1 (Very dissatisfied)", 1],
    ["5★", 5],
    ["5 ★", 5],
    ["★ 5", 5],
    ["★★★★★", 5],
    ["★★★★☆", 4],
    ["⭐⭐⭐", 3],
    ["5 stars", 5],
    ["4\ufe0f\u20e3 likely", 4],
    ["۱۰ - کاملاً محتمل", 10],
    ["١٠ = محتمل للغاية", 10],
    ["راضٍ جدًا (٥)", 5],
    ["خیلی راضی: ۵", 5],
    ["۵ ستاره", 5],
    ["5 نجوم", 5],
  ])("%j is %d", (text, answer) => {
    expect(labelledAnswer(text)).toBe(answer);
  });

  it.each([
    "",
    "Extremely likely",
    "10",
    "10th",
    "10%",
    "10% of them",
    "9/10",
    "9 out of 10",
    "9 - 10",
    "1. How easy was it?",
    "هل أنت راضٍ (٥)؟",
    "Score 10",
    "!!! 10",
    "bad -2",
    "2024 - score",
    "Q1 - 5",
  ])("%j is none", (text) => {
    expect(labelledAnswer(text)).toBeUndefined();
  });

  it("may be 200 letters long", () => {
    expect(labelledAnswer(`5 - ${"x".repeat(196)}`)).toBe(5);
    expect(labelledAnswer(`5 - ${"x".repeat(197)}`)).toBeUndefined();
  });

  it("is a text", () => {
    for (const cell of [5, true, null, new Date(0)]) expect(labelledAnswer(cell)).toBeUndefined();
  });
});

describe("a text on top of a column of answers", () => {
  it.each([
    "Score",
    "How likely are you to recommend us (0-10)?",
    "1. How easy was it?",
    "ما مدى احتمال أن توصي بنا؟",
    "NPS (0–10)",
    "Satisfied (1 to 5)",
    "Easy (1 to 7)",
    "from 1 to 5",
    "امتیاز (۰ تا ۱۰)",
    "امتیاز از ۰ تا ۱۰",
    "التقييم من ٠ إلى ١٠",
    "Score out of 10",
    "Score /10",
    "Q1",
    "Q10. Recommend",
    "Question 5",
    "السؤال ٣",
    "wave_2",
    "NPS 2024",
    "NPS_2025-01",
    "Rating 2024/03/31",
    "Survey #3",
    "Satisfied (-2 to 2)",
    "Ease of use",
    "Effort",
    "رضایت",
    "نظر",
    "n/a",
    "#",
    "%",
    "Customer satisfaction",
  ])("%j is a title", (text) => {
    expect(firstText(text, false)).toBe("title");
  });

  it.each(["10 - Extremely likely", "★★★", "-"])("%j is an answer", (text) => {
    expect(firstText(text, false)).toBe("answer");
  });

  it.each([
    "1. Overall",
    "Score 10",
    "Score (10)",
    "10 – sehr wahrscheinlich",
    "Top 2",
    "9 out of 10 or more, 3",
    "Very satisfied/5",
    "Satisfied5",
    "Satisfied, 4 of 5",
    "Likely (7-8)",
    "Likely (10 to 9)",
    "Satisfied (2010-5)",
    "Rating, 3 of them",
    "Satisfied",
    "Extremely likely",
    "extremely likely!",
    "Neither agree nor disagree",
    "Not at all satisfied",
    "Promoter",
    "Outstanding",
    "Maybe",
    "OK",
    "Very low effort",
    "I love it",
    "مستاءة جدًا",
    "راضية",
    "سيء",
    "رائع",
    "ربما",
    "أوصي به بشدة",
    "جهد منخفض",
    "به‌هیچ‌وجه",
    "نظری ندارم",
    "بی‌نظر",
    "شاید",
    "حتماً توصیه می‌کنم",
    "رضایت کامل",
    "تا حدودی راضی",
    "افتضاح",
    "محايد",
    "غير راضٍ على الإطلاق",
    "خیلی راضی",
    "کاملاً موافقم",
    "به هیچ وجه راضی نیستم",
  ])("%j may be either", (text) => {
    expect(firstText(text, false)).toBe("either");
  });

  it("is no title if it stands below too", () => {
    expect(firstText("10 – sehr wahrscheinlich", true)).toBe("answer");
  });

  it("takes long texts without delay", () => {
    const start = performance.now();
    for (const text of ["a".repeat(1e5), "1 - ".repeat(3e4), " ".repeat(1e5)]) firstText(`${text}x`, false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("a column whose first answer has a label", () => {
  // Counted by hand: promoters 9 and 10, detractors 0 to 6, satisfied 4 and 5.
  it.each([
    ["NPS", ["10 - Extremely likely", 9, 8, 6, 3], 0],
    ["NPS", ["0 - Not at all likely", 9, 8, 10, 9], 40],
    ["CSAT", ["5 - Very satisfied", 4, 3, 2], 0.5],
    ["CSAT", ["1 (Very dissatisfied)", 4, 3, 2], 0.25],
    ["NPS", ["Score", "10 - Extremely likely", 9, "0 - Not at all likely", 9], 50],
    ["NPS", ["9 - gut", 3, "9 - gut"], 100 / 3],
    ["ENPS", ["۱۰ - کاملاً محتمل", "۹", 8, "٦", 3], 0],
    ["CES", ["7 - Strongly agree", "1 - Strongly disagree"], 0.5],
  ])("%s of %j is %d", (name, answers, result) => {
    expect(call(name, [column(...answers)])).toBeCloseTo(result, 12);
  });

  it("is refused by row if it cannot be read, or may be a title", () => {
    expect(messageOf("NPS", [column("Extremely likely", 9, 8)])).toBe(
      'answers in row 1 is the text "Extremely likely", a title or an answer: leave the title out of the range, ' +
        "or enter the answer as a number",
    );
    expect(messageOf("NPS", [column(null, "1. Overall", 9, 8)])).toBe(
      'answers in row 2 is the text "1. Overall", a title or an answer: leave the title out of the range, or ' +
        "enter the answer as a number",
    );
    expect(messageOf("NPS", [column("11 - Extremely likely", 9, 8)])).toBe(
      'answers in row 1 must be at most 10, but got the text "11 - Extremely likely"',
    );
    expect(messageOf("NPS", [column(9, "10 - yes", "no idea")])).toBe(
      'answers in row 3 must be a number, but got the text "no idea"',
    );
  });

  it("has its weight beside it, or titles in both columns", () => {
    expect(call("NPS", [column("10 - top", 3), column(3, 1)])).toBe(50);
    expect(call("NPS", [column("Score (10)", 10, 3), column("Weight", 3, 1)])).toBe(50);
    expect(messageOf("NPS", [column("10 - yes", 3), column("Weight", 1)])).toBe(
      'weights in row 1 must be a number, but got the text "Weight"',
    );
  });

  it("may have more columns of answers beside it", () => {
    const items = column("a", "b");
    const shares = (answers: readonly (readonly (string | number)[])[]) =>
      (call("PULSE", [answers, items]) as unknown[][]).slice(1).map(([, , favorable]) => favorable);
    expect(
      shares([
        ["5 - Strongly agree", "1 - Strongly disagree"],
        [4, 5],
      ]),
    ).toEqual([1, 0.5]);
    expect(
      shares([
        ["Q1", "Q2"],
        ["5 - Strongly agree", 2],
      ]),
    ).toEqual([1, 0]);
    expect(
      messageOf("PULSE", [
        [
          ["1. Work", "2. Load"],
          [4, 3],
        ],
        items,
      ]),
    ).toMatch(/^answers in row 1 is the text "1\. Work", a title or/u);
  });

  it("gives what the numbers give, whichever answers have labels", () => {
    const labels = ["%d - Extremely likely", "%d", "(%d) somewhat likely", "Very likely: %d", "%d★"];
    const cell = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.constantFrom(...labels));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const texts = cells.map(([answer, label]) => label.replace("%d", String(answer)));
        expect(call("NPS", [column(...texts)])).toEqual(call("NPS", [column(...cells.map(([answer]) => answer))]));
      }),
    );
  });
});

describe("a column of other numbers", () => {
  it("has no title that begins with a number", () => {
    expect(messageOf("MEAN_INTERVAL", [column("10 - Extremely likely of all", 9, 8)])).toBe(
      'values in row 1 must be a number, but got the text "10 - Extremely likely of all"',
    );
    expect(messageOf("MEAN_INTERVAL", [column("۱٬۲۰۰ تومان", 9, 8)])).toBe(
      'values in row 1 must be a number, but got the text "۱٬۲۰۰ تومان"',
    );
  });
});
