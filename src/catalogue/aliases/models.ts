import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of models. */
export const models: AliasesOf<"models"> = {
  bootstrapFit: {
    en: ["parametric bootstrap", "bootstrap standard errors", "resampling", "parameter uncertainty"],
    ar: ["بوتستراب", "البوتستراب البارامتري"],
    fa: ["بوت‌استرپ", "بوت‌استرپ پارامتری"],
  },
  checkFrequencies: {
    en: ["goodness of fit", "model fit", "repeat transaction histogram"],
    ar: ["جودة الملاءمة"],
    fa: ["نیکویی برازش"],
  },
  checkHoldout: {
    en: ["backtest", "holdout validation", "forecast accuracy", "MAE", "RMSE"],
    ar: ["دقة التوقع"],
    fa: ["دقت پیش‌بینی"],
  },
  contractLifetime: {
    en: ["betaDiscreteWeibullExpectedLifetime", "shiftedBetaGeometricExpectedLifetime", "expected tenure"],
    ar: [],
    fa: [],
  },
  contractRetention: {
    en: ["betaDiscreteWeibullRetentionRate", "shiftedBetaGeometricRetentionRate", "renewal rate"],
    ar: ["معدل التجديد"],
    fa: ["نرخ تمدید"],
  },
  contractSurvival: {
    en: ["betaDiscreteWeibullSurvival", "shiftedBetaGeometricSurvival", "survival function", "retention forecast"],
    ar: [],
    fa: ["پیش‌بینی نگهداشت"],
  },
  discountedPurchases: {
    en: ["bgBbDiscountedPurchases", "paretoNbdDiscountedPurchases", "DERT", "residual transactions"],
    ar: [],
    fa: [],
  },
  expectedPurchases: {
    en: [
      "bgBbExpectedPurchases",
      "bgNbdExpectedPurchases",
      "mbgNbdExpectedPurchases",
      "paretoNbdExpectedPurchases",
      "expected transactions",
      "conditional expected transactions",
    ],
    ar: ["توقع المشتريات"],
    fa: ["پیش‌بینی خرید"],
  },
  expectedSpend: {
    en: ["gammaGammaExpectedValue", "expected average order value", "expected spend", "monetary value"],
    ar: [],
    fa: [],
  },
  fitBetaDiscreteWeibull: {
    en: ["BdW", "beta-Weibull", "contractual CLV"],
    ar: [],
    fa: [],
  },
  fitBgBb: {
    en: ["BG/BB", "beta-geometric/beta-Bernoulli", "donor model"],
    ar: [],
    fa: [],
  },
  fitBgNbd: {
    en: ["BG/NBD", "BTYD", "buy till you die", "BetaGeoFitter"],
    ar: ["نموذج BG/NBD"],
    fa: ["مدل BG/NBD"],
  },
  fitGammaGamma: {
    en: ["Gamma-Gamma", "monetary value model", "spend model", "GammaGammaFitter"],
    ar: ["غاما غاما"],
    fa: ["گاما گاما"],
  },
  fitMbgNbd: {
    en: ["MBG/NBD", "modified BG/NBD", "BTYD", "ModifiedBetaGeoFitter"],
    ar: ["نموذج MBG/NBD"],
    fa: ["مدل MBG/NBD"],
  },
  fitParetoNbd: {
    en: ["Pareto/NBD", "SMC model", "BTYD", "buy till you die", "ParetoNBDFitter"],
    ar: ["نموذج Pareto/NBD"],
    fa: ["مدل Pareto/NBD"],
  },
  fitShiftedBetaGeometric: {
    en: ["sBG", "shifted beta-geometric", "contractual CLV"],
    ar: [],
    fa: [],
  },
  holdoutSplit: {
    en: ["calibration and holdout", "train/test split", "backtest"],
    ar: ["بيانات التدريب والاختبار"],
    fa: ["دادهٔ آموزش و آزمون"],
  },
  newCustomerPurchases: {
    en: [
      "bgNbdNewCustomerPurchases",
      "mbgNbdNewCustomerPurchases",
      "paretoNbdNewCustomerPurchases",
      "expected transactions",
    ],
    ar: [],
    fa: [],
  },
  nextPurchase: {
    en: ["next purchase date", "next order date", "time to next order"],
    ar: ["موعد الشراء القادم"],
    fa: ["تاریخ خرید بعدی"],
  },
  predictedClv: {
    en: ["CLV", "LTV", "CLTV", "predictive CLV", "pLTV", "customer lifetime value"],
    ar: ["قيمة عمر العميل", "القيمة الدائمة للعميل", "التنبؤ بقيمة العميل"],
    fa: ["ارزش طول عمر مشتری", "پیش‌بینی ارزش طول عمر مشتری"],
  },
  probabilityAlive: {
    en: [
      "bgBbProbabilityAlive",
      "bgNbdProbabilityAlive",
      "mbgNbdProbabilityAlive",
      "paretoNbdProbabilityAlive",
      "P(alive)",
      "probability alive",
      "alive probability",
    ],
    ar: [],
    fa: [],
  },
  purchaseProbabilities: {
    en: [
      "bgNbdPurchaseProbabilities",
      "mbgNbdPurchaseProbabilities",
      "paretoNbdPurchaseProbabilities",
      "probability of n purchases",
    ],
    ar: [],
    fa: [],
  },
  purchaseProbability: {
    en: ["purchase probability", "likelihood to buy"],
    ar: ["احتمال الشراء"],
    fa: ["احتمال خرید"],
  },
  renewalSurvivors: {
    en: ["renewal rate", "cohort survivors"],
    ar: ["معدل التجديد"],
    fa: ["نرخ تمدید"],
  },
  residualLifetimeValue: {
    en: [
      "betaDiscreteWeibullResidualLifetimeValue",
      "shiftedBetaGeometricResidualLifetimeValue",
      "RLV",
      "DERL",
      "residual CLV",
    ],
    ar: [],
    fa: [],
  },
  segmentByProbabilityAlive: {
    en: ["customer segmentation", "at-risk customers", "active vs lost customers"],
    ar: ["تجزئة العملاء", "العملاء المعرضون للخطر"],
    fa: ["بخش‌بندی مشتریان", "مشتریان در خطر ریزش"],
  },
  simulatePurchases: {
    en: ["Monte Carlo forecast", "posterior predictive simulation", "forecast scenarios"],
    ar: ["محاكاة مونت كارلو"],
    fa: ["شبیه‌سازی مونت‌کارلو"],
  },
  totalPurchases: {
    en: ["sales forecast", "order forecast", "prediction interval"],
    ar: ["توقع المبيعات"],
    fa: ["پیش‌بینی فروش"],
  },
  trackPurchases: {
    en: ["tracking plot", "cumulative transactions", "actual vs expected"],
    ar: [],
    fa: [],
  },
};
