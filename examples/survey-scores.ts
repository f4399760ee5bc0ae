// From a survey's CSV to its scores, labeled in three languages.
import { ces, csat, nps, npsBand } from "retention-metrics";
import { ar, en, fa, formatMetric } from "retention-metrics/locales";
import { answersOf } from "./survey/readSurvey";

const wave = "autumn";
const recommend = nps({ answers: answersOf(wave, "recommend") });
const satisfied = csat({ answers: answersOf(wave, "satisfied") });
const easy = ces({ answers: answersOf(wave, "easy") });

for (const [locale, { metrics }] of Object.entries({ en, "ar-EG": ar, "fa-IR": fa })) {
  const points = (value: number | null) => formatMetric(value, "points", { locale });
  const percent = (value: number | null) => formatMetric(value, "fraction", { locale });
  const count = (value: number) => formatMetric(value, "count", { locale });
  console.log(`[${locale}]`);
  console.log(
    `${metrics.nps.title}: ${points(recommend.score)} (${points(recommend.interval?.low ?? null)} … ${points(recommend.interval?.high ?? null)}), n = ${count(recommend.answered)}`,
  );
  console.log(`${metrics.csat.title}: ${percent(satisfied.share)}, n = ${count(satisfied.answered)}`);
  console.log(`${metrics.ces.title}: ${percent(easy.easyShare)}, n = ${count(easy.answered)}`);
}

// What is needed to believe the numbers.
console.log({ promoters: recommend.promoters, passives: recommend.passives, detractors: recommend.detractors });
console.log({ missing: [recommend.missing, satisfied.missing, easy.missing], scale: recommend.scale });
if (recommend.score !== null) console.log("band:", npsBand(recommend.score)?.id, "(the articles' goal is above 70)");

// An answer off the scale is named, never clamped.
try {
  nps({ answers: [9, 10, 11] });
} catch (error) {
  console.log((error as Error).message);
}
