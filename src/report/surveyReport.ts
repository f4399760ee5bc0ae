import { answerBars } from "../charts/answerBars";
import { npsBar } from "../charts/npsBar";
import { rateTrend } from "../charts/rateTrend";
import { answerSide, surveyScales } from "../files/surveyScales";
import type { Interval } from "../metric/interval";
import type { AnswerCount } from "../surveys";
import { compareNps, npsSampleSize } from "../surveys";
import { parseInput } from "../validation/parseInput";
import { emptySection } from "./emptySection";
import { changeOfShares } from "./library";
import { readingChecks, readingTerms } from "./readingOf";
import type {
  Report,
  ReportAdvice,
  ReportCell,
  ReportCheck,
  ReportNumber,
  ReportSection,
  SurveyReportAnswer,
  SurveyReportOptions,
} from "./report";
import { surveyReportOptions } from "./reportOptions";
import { emptyReport } from "./subtitleOf";
import { type Asked, askedOf, wavesOf } from "./survey/askedOf";
import { withDefinitions } from "./withDefinitions";
import { type Writer, writerOf } from "./words/writer";

const METRIC = "surveyReport";
/** Margin of error targeted by the advice, in points and as a fraction. */
const MARGIN = 5;
const FEW = 30;

/**
 * Reports on the answers to a survey: the score, the distribution of answers, and the trend.
 *
 * @param answers - The answers, as returned by `readSurvey` of `retention-metrics/files`.
 * @param options - The scale, the question, and the language.
 * @returns The report as plain data, for `renderTerminal`, `renderHtml` and `toJson`.
 * @throws {@link MetricInputError} if an answer is not on the scale, or `options` is invalid.
 *
 * @example
 * ```ts
 * const answers = [10, 9, 7, 3].map((score) => ({ score, respondent: null, answeredAt: null }));
 * surveyReport(answers, { score: "nps" }).headlines[0].text; // => "+25"
 * ```
 */
export function surveyReport(answers: readonly SurveyReportAnswer[], options: SurveyReportOptions): Report {
  const parsed = parseInput(METRIC, surveyReportOptions, options);
  const { locale, reading, score, question } = parsed;
  const writer = writerOf(locale, undefined);
  const words = writer.words.survey;
  const asked = askedOf(answers, score);
  if (asked.answered === 0)
    return emptyReport("survey", writer, words.titles[surveyScales[score].metric], words.empty, undefined, reading);
  const n = asked.answered;
  const dated = asked.from !== null && asked.until !== null;
  const dates = dated
    ? { from: writer.date(asked.from as number, "UTC"), until: writer.date(asked.until as number, "UTC") }
    : {};
  const subtitle = writer.say(dated ? words.subtitleOfDates : words.subtitle, { n, ...dates });
  const file = reading?.fileName;
  const waves = wavesOf(answers);
  const told = new Set(reading?.told?.map(({ code }) => code));
  return withDefinitions({
    kind: "survey",
    locale,
    direction: writer.rtl ? "rtl" : "ltr",
    title: words.titles[asked.metric],
    subtitle: file === undefined ? subtitle : `${writer.quote(file)}: ${subtitle}`,
    asOf: dated ? new Date(asked.until as number).toISOString() : null,
    currency: null,
    headlines: headlinesOf(writer, asked),
    checks: [
      ...readingChecks(reading, writer),
      // Information already given about the file is not repeated.
      ...checksOf(writer, asked).filter(({ id }) => id !== "several" || !told.has("several-answers")),
    ],
    sections: [scoreSection(writer, asked, answers), answersSection(writer, asked), trendSection(writer, waves, score)],
    reading: [
      ...readingTerms(reading, writer),
      ...(question === undefined ? [] : [{ term: words.reading.question, text: writer.quote(question) }]),
      { term: words.reading.answers, text: writer.say(words.reading.answersText, { n }) },
      ...(asked.people === null
        ? []
        : [{ term: words.reading.people, text: writer.say(words.reading.peopleText, { n: asked.people }) }]),
      {
        term: words.reading.scale,
        text: writer.say(words.reading.scaleText, {
          min: (asked.counts[0] as AnswerCount).answer,
          max: (asked.counts.at(-1) as AnswerCount).answer,
        }),
      },
    ],
    words: words.glossary,
  });
}

function mainNumber(writer: Writer, { metric, value, interval }: Asked): ReportNumber {
  return writer.number({
    id: metric,
    label: writer.words.survey.headlines[metric],
    value,
    unit: metric === "nps" ? "points" : "fraction",
    interval,
    metric,
  });
}

function headlinesOf(writer: Writer, asked: Asked): ReportNumber[] {
  const words = writer.words.survey.headlines;
  const { number, say } = writer;
  const { metric, answered, people, poor, good, mean } = asked;
  return [
    mainNumber(writer, asked),
    number({
      id: "answers",
      label: words.answers,
      value: answered,
      unit: "count",
      metric,
      ...(people === null ? {} : { note: say(words.answersNote, { people }) }),
    }),
    number({ id: "high", label: words.high, value: good / answered, unit: "fraction", metric }),
    number({ id: "low", label: words.low, value: poor / answered, unit: "fraction", metric }),
    number({ id: "mean", label: words.mean, value: mean, unit: "scale", metric }),
  ];
}

function scoreSection(writer: Writer, asked: Asked, answers: readonly SurveyReportAnswer[]): ReportSection {
  const words = writer.words.survey.score;
  const { metric, value, poor, middle, good, answered } = asked;
  const locale = writer.locale;
  const answer = writer.say(words[metric], {
    score: metric === "nps" ? writer.format.points(value) : writer.percent(value, 1),
    promoters: good,
    detractors: poor,
    satisfied: good,
    n: answered,
  });
  const names = {
    nps: [words.promoters, words.passives, words.detractors],
    csat: [words.satisfied, words.neutral, words.dissatisfied],
    ces: [words.easy, words.neutral, words.difficult],
  }[metric];
  const counts = [good, middle, poor];
  const rows = names.map((name, i): ReportCell[] => {
    const count = counts[i] as number;
    return [
      { value: name, text: name },
      { value: count, text: writer.format.count(count) },
      { value: count / answered, text: writer.percent(count / answered, 1) },
    ];
  });
  return {
    ...emptySection("score", words.question),
    answer,
    numbers: [mainNumber(writer, asked)],
    tables: [
      {
        id: "groups",
        caption: words.caption,
        kind: "list",
        columns: [words.group, writer.words.survey.reading.answers, writer.words.common.share],
        rows,
        total: null,
        metric,
      },
    ],
    charts:
      metric === "nps"
        ? [
            {
              id: "nps",
              caption: words.caption,
              spec: npsBar(
                { promoters: good, passives: middle, detractors: poor, answered, score: value },
                { locale, description: answer },
              ),
              metric,
            },
          ]
        : [],
    whatToDo: adviceOf(writer, asked, answers),
  };
}

function adviceOf(writer: Writer, asked: Asked, answers: readonly SurveyReportAnswer[]): ReportAdvice[] {
  const words = writer.words.survey.advice;
  const { score: scale, metric, poor, good, answered, variance } = asked;
  const listOf = (id: string, wanted: "good" | "poor") => {
    const rows = answers.flatMap(({ respondent, answeredAt, score }) =>
      score !== null && respondent !== null && answerSide(scale, score) === wanted
        ? [[respondent, score, answeredAt === null ? null : new Date(answeredAt).toISOString()]]
        : [],
    );
    return rows.length === 0 ? null : { id, columns: ["respondent", "answer", "answered_at"], rows };
  };
  const number = (id: string, label: string, value: number) =>
    writer.number({ id, label, value, unit: "count", metric });
  const found: ReportAdvice[] = [];
  if (poor > 0)
    found.push({
      id: "unhappy",
      title: words.callTitle,
      text: writer.say(words.call, { n: poor, share: writer.percent(poor / answered) }),
      numbers: [number("unhappy", words.unhappy, poor)],
      list: listOf("unhappy-respondents", "poor"),
    });
  if (good > 0)
    found.push({
      id: "happy",
      title: words.thankTitle,
      text: writer.say(words.thank, { n: good, share: writer.percent(good / answered) }),
      numbers: [number("happy", words.happy, good)],
      list: listOf("happy-respondents", "good"),
    });
  if (variance !== null && variance > 0) {
    const needed = npsSampleSize({ marginOfError: MARGIN, variance });
    const values = { margin: writer.say(words.marginOfPoints, { margin: MARGIN }), n: needed, have: answered };
    found.push({
      id: "more",
      title: words.moreTitle,
      text: writer.say(answered < needed ? words.more : words.enough, values),
      numbers: [
        writer.number({ id: "needed", label: words.needed, value: needed, unit: "count", metric: "npsSampleSize" }),
      ],
      list: null,
    });
  }
  return found;
}

function answersSection(writer: Writer, { counts, answered, mean, metric }: Asked): ReportSection {
  const words = writer.words.survey.answers;
  const mode = counts.reduce((most: AnswerCount, each) => (each.count > most.count ? each : most));
  const answer = writer.say(words.answer, {
    mode: mode.answer,
    share: writer.percent(mode.count / answered),
    mean: writer.format.decimal(mean),
  });
  return {
    ...emptySection("answers", words.question),
    answer,
    numbers: [
      writer.number({
        id: "mean",
        label: writer.words.survey.headlines.mean,
        value: mean,
        unit: "scale",
        metric,
      }),
    ],
    charts: [
      {
        id: "answers",
        caption: words.caption,
        spec: answerBars(counts, { locale: writer.locale, description: answer }),
        metric,
      },
    ],
    notes: [words.note],
  };
}

function trendSection(writer: Writer, waves: ReturnType<typeof wavesOf>, score: Asked["score"]): ReportSection {
  const words = writer.words.survey.trend;
  const section = emptySection("trend", words.question);
  const asked = waves.map(({ start, answers }) => ({ start, ...askedOf(answers, score) }));
  const [before, after] = asked.slice(-2);
  if (before === undefined || after === undefined) return { ...section, answer: words.early };
  const points = score === "nps";
  const change = points
    ? npsChange(before, after)
    : changeOfShares({ events: before.good, trials: before.answered }, { events: after.good, trials: after.answered });
  const write = (value: number) => (points ? writer.format.points(value) : writer.signed(value));
  const shown = (value: number) => (points ? writer.format.points(value) : writer.percent(value, 1));
  const name = (start: string) => writer.format.period(start, "month");
  const { low, high } = change.interval;
  return {
    ...section,
    answer: writer.say(words.answer, {
      before: name(before.start),
      after: name(after.start),
      p: shown(before.value),
      q: shown(after.value),
      change: writer.say(points ? words.points : words.unit, { value: write(change.estimate) }),
      low: write(low),
      high: write(high),
      verdict: low > 0 ? words.better : high < 0 ? words.worse : words.same,
    }),
    numbers: [
      writer.number({
        id: "change",
        label: words.change,
        value: change.estimate,
        unit: points ? "points" : "percentagePoints",
        interval: change.interval,
        metric: points ? "compareNps" : "compareRates",
      }),
    ],
    charts: [
      {
        id: "trend",
        caption: words.caption,
        spec: rateTrend(
          asked.map(({ start, value, interval }) => ({ start, estimate: value, interval })),
          { locale: writer.locale, unit: points ? "points" : "fraction", period: "month" },
        ),
        metric: before.metric,
      },
    ],
  };
}

/** Change of a net promoter score, in points. */
function npsChange(before: Asked, after: Asked) {
  const group = ({ good, middle, poor }: Asked) => ({ promoters: good, passives: middle, detractors: poor });
  const { difference, interval } = compareNps({ a: group(after), b: group(before) });
  return { estimate: difference as number, interval: interval as Interval };
}

function checksOf(writer: Writer, { answered, people, counts }: Asked): ReportCheck[] {
  const words = writer.words.survey.checks;
  const found: ReportCheck[] = [];
  if (answered < FEW) found.push({ id: "few", text: writer.say(words.few, { n: answered }) });
  if (people !== null && people < answered)
    found.push({ id: "several", text: writer.say(words.several, { n: answered - people }) });
  const most = counts.reduce((largest: AnswerCount, each) => (each.count > largest.count ? each : largest));
  if (answered >= FEW && most.count > 0.8 * answered)
    found.push({
      id: "sameAnswer",
      text: writer.say(words.sameAnswer, { share: writer.percent(most.count / answered), answer: most.answer }),
    });
  return found;
}
