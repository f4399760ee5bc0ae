"use strict";Object.defineProperty(exports, "__esModule", {value: true});



var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');

// src/locales/en/churn.ts
var churn = {
  churnRate: {
    title: "Customer churn rate",
    summary: "The share of the customers at the start of a period who are gone at its end."
  },
  retentionRate: {
    title: "Customer retention rate",
    summary: "The share of the customers at the start of a period who are still customers at its end, not counting those who joined in between."
  },
  churnRateByMethod: {
    title: "Churn rate by method",
    summary: "All customers lost in a period, including those who joined in it, over the customer base that the chosen method takes."
  },
  exposureChurnRate: {
    title: "Churn rate from customer-days",
    summary: "The probability that a customer leaves within one period, from the customers lost per day that customers were present."
  },
  convertChurnRate: {
    title: "Churn rate over another period",
    summary: "A churn rate brought by compounding to a longer or shorter period, such as from a month to a year."
  },
  retainedShare: {
    title: "Retained share",
    summary: "The share of a group of customers who are still there after a number of periods at a constant churn rate."
  },
  expectedLifetime: {
    title: "Expected customer lifetime",
    summary: "The average number of periods that a customer stays at a constant churn rate, counted by the chosen convention."
  },
  churnHalfLife: {
    title: "Customer half-life",
    summary: "The number of periods until half of a group of customers is gone at a constant churn rate."
  },
  winBackRate: {
    title: "Win-back rate",
    summary: "The share of the customers lost who were won back."
  },
  customerGrowthRate: {
    title: "Customer growth rate",
    summary: "The change in the number of customers from the start of a period to its end, over their number at the start."
  },
  addressableChurn: {
    title: "Addressable churn",
    summary: "The lost customers who could have been kept by solving the causes that can be solved, and what they are worth."
  }
};

// src/locales/en/cohorts.ts
var cohorts = {
  cohortTable: {
    title: "Cohort table",
    summary: "The customers who came in each calendar period, and how many of them, or how much revenue, were still there one, two, three or more periods later."
  }
};

// src/locales/en/errors.ts
var rare = Object.fromEntries(Object.values(_chunkZX2QLR52js.rareErrors_exports).map(({ code, english }) => [code, english]));
var errors = {
  ..._chunkZX2QLR52js.englishErrors,
  ...rare,
  kinds: { ..._chunkZX2QLR52js.englishErrors.kinds, ..._chunkZX2QLR52js.rareKinds }
};

// src/locales/en/experiments.ts
var experiments = {
  proportionInterval: {
    title: "Interval of a proportion",
    summary: "A share of things counted one by one, with the interval that its true value is likely to be in."
  },
  meanInterval: {
    title: "Interval of a mean",
    summary: "The mean of a list of numbers, with the interval that the true mean is likely to be in."
  },
  compareMeans: {
    title: "Comparison of two means",
    summary: "The difference between the means of two groups, with its interval and Welch's test."
  },
  compareRates: {
    title: "Comparison of two rates",
    summary: "The event rate of a control group less that of a treated group, with its interval and its test."
  },
  holdoutChurn: {
    title: "Churn prevented, by holdout",
    summary: "The churn rate of customers held out of a campaign less that of customers who were to get it, with its interval and its worth."
  },
  rateSampleSize: {
    title: "Sample size for two rates",
    summary: "The number of customers that each of two groups needs for a test to find a given difference between their rates."
  },
  ratePower: {
    title: "Power for two rates",
    summary: "The probability that a test of two groups of a given size finds a given difference between their rates."
  }
};

// src/locales/en/impact.ts
var impact = {
  leverImpact: {
    title: "Levers of profit",
    summary: "The profit that a small change of churn brings over some periods, beside that of the same change of acquisition and of price."
  },
  projectRevenue: {
    title: "Projected recurring revenue",
    summary: "The monthly recurring revenue after some months of steady churn, expansion and new business."
  },
  compareChurnScenarios: {
    title: "Comparison of churn rates",
    summary: "The gap in monthly recurring revenue between a business and the same business at another churn rate, after some months."
  },
  retentionProfitImpact: {
    title: "Profit of better retention",
    summary: "The profit that a lower churn rate brings over the whole stay of the present customers, less what the programme costs."
  },
  acquisitionVersusRetentionCost: {
    title: "Cost of winning against cost of keeping",
    summary: "The cost of winning a customer divided by the cost of keeping one."
  },
  repeatSpendUplift: {
    title: "Extra spend of repeat customers",
    summary: "The share by which customers who bought before spend more than new ones."
  },
  referralValue: {
    title: "Profit of referrals",
    summary: "The lifetime value of the customers whom referrals bring, less rewards and costs."
  },
  priceIncreaseImpact: {
    title: "Profit of a price increase",
    summary: "The profit that a higher price adds over some periods, less what is lost with the customers who leave because of it."
  },
  saveOfferImpact: {
    title: "Profit of save offers",
    summary: "What customers kept by an offer still bring, less what the offers cost for all who take them."
  },
  incentiveReturn: {
    title: "Return of an incentive programme",
    summary: "The margin on what members spend because of a reward programme, less what the programme costs."
  },
  churnCost: {
    title: "Cost of churn",
    summary: "The revenue that lost customers would have brought in a period, beside the cost of replacing them and the value lost with them."
  }
};

// src/locales/en/models.ts
var models = {
  fitBgNbd: {
    title: "BG/NBD model, fitted",
    summary: "The BG/NBD model of repeat purchases without a contract, fitted to the histories of customers by maximum likelihood."
  },
  holdoutSplit: {
    title: "Holdout split of an order history",
    summary: "The order history of every customer in two parts: what a model may learn from, and what happened afterwards."
  },
  fitGammaGamma: {
    title: "Gamma-Gamma model, fitted",
    summary: "The Gamma-Gamma model of what customers spend on a purchase, fitted to the mean values of their repeat purchases by maximum likelihood."
  },
  gammaGammaExpectedValue: {
    title: "Expected value of a purchase (Gamma-Gamma)",
    summary: "The mean value expected of a customer's further purchases, between their own average so far and that of all customers."
  },
  fitBgBb: {
    title: "BG/BB model, fitted",
    summary: "The BG/BB model of customers who may buy at discrete opportunities, such as yearly donors, fitted to their histories by maximum likelihood."
  },
  bgBbProbabilityAlive: {
    title: "Probability of being a customer still (BG/BB)",
    summary: "The probability that a customer is still there at the next opportunity to buy."
  },
  bgBbExpectedPurchases: {
    title: "Expected purchases (BG/BB)",
    summary: "The number of purchases that a customer is expected to make at the next opportunities."
  },
  bgBbDiscountedPurchases: {
    title: "Discounted expected purchases (BG/BB)",
    summary: "All purchases that a customer is expected yet to make, later ones discounted to now."
  },
  fitShiftedBetaGeometric: {
    title: "Shifted-beta-geometric model, fitted",
    summary: "The sBG model of customers on a contract, who differ in how easily they leave, fitted to how many were left after each renewal."
  },
  shiftedBetaGeometricSurvival: {
    title: "Survival (sBG)",
    summary: "The share of new customers who are still there after a number of renewals, by the shifted-beta-geometric model."
  },
  shiftedBetaGeometricRetentionRate: {
    title: "Retention rate by renewal (sBG)",
    summary: "The share of the customers facing a renewal who renew, by the shifted-beta-geometric model."
  },
  shiftedBetaGeometricExpectedLifetime: {
    title: "Expected lifetime (sBG)",
    summary: "The periods that a new customer is expected to stay, by the shifted-beta-geometric model."
  },
  shiftedBetaGeometricResidualLifetimeValue: {
    title: "Residual lifetime value (sBG)",
    summary: "What a customer on a contract is yet to bring, discounted, just before the next renewal, by the shifted-beta-geometric model."
  },
  fitBetaDiscreteWeibull: {
    title: "Beta-discrete-Weibull model, fitted",
    summary: "The BdW model of customers on a contract, whose own churn may rise or fall with time, fitted to how many were left after each renewal."
  },
  betaDiscreteWeibullSurvival: {
    title: "Survival (BdW)",
    summary: "The share of new customers who are still there after a number of renewals, by the beta-discrete-Weibull model."
  },
  betaDiscreteWeibullRetentionRate: {
    title: "Retention rate by renewal (BdW)",
    summary: "The share of the customers facing a renewal who renew, by the beta-discrete-Weibull model."
  },
  betaDiscreteWeibullExpectedLifetime: {
    title: "Expected lifetime (BdW)",
    summary: "The periods that a new customer is expected to stay, by the beta-discrete-Weibull model."
  },
  betaDiscreteWeibullResidualLifetimeValue: {
    title: "Residual lifetime value (BdW)",
    summary: "What a customer on a contract is yet to bring, discounted, just before the next renewal, by the beta-discrete-Weibull model."
  },
  renewalSurvivors: {
    title: "Survivors by renewal",
    summary: "The customers of each start cohort who are left after each renewal of their contract."
  },
  bgNbdProbabilityAlive: {
    title: "Probability of still being a customer (BG/NBD)",
    summary: "The probability that somebody with this history of purchases is still a customer, where customers leave only after a repeat purchase."
  },
  bgNbdExpectedPurchases: {
    title: "Expected purchases (BG/NBD)",
    summary: "The purchases that a customer with this history is expected to make within a number of periods, by the BG/NBD model."
  },
  bgNbdNewCustomerPurchases: {
    title: "Expected purchases of a new customer (BG/NBD)",
    summary: "The purchases after the first that a new customer is expected to make within a number of periods, by the BG/NBD model."
  },
  bgNbdPurchaseProbabilities: {
    title: "Probabilities of numbers of purchases (BG/NBD)",
    summary: "The probabilities that a new customer makes 0, 1, 2 and more repeat purchases within a number of periods, by the BG/NBD model."
  },
  fitMbgNbd: {
    title: "MBG/NBD model, fitted",
    summary: "The model of repeat purchases in which customers may leave after any purchase, the first included, fitted by maximum likelihood."
  },
  mbgNbdProbabilityAlive: {
    title: "Probability of still being a customer (MBG/NBD)",
    summary: "The probability that somebody with this history of purchases is still a customer, where customers may leave after any purchase, the first included."
  },
  mbgNbdExpectedPurchases: {
    title: "Expected purchases (MBG/NBD)",
    summary: "The purchases that a customer with this history is expected to make within a number of periods, by the MBG/NBD model."
  },
  mbgNbdNewCustomerPurchases: {
    title: "Expected purchases of a new customer (MBG/NBD)",
    summary: "The purchases after the first that a new customer is expected to make within a number of periods, by the MBG/NBD model."
  },
  mbgNbdPurchaseProbabilities: {
    title: "Probabilities of numbers of purchases (MBG/NBD)",
    summary: "The probabilities that a new customer makes 0, 1, 2 and more repeat purchases within a number of periods, by the MBG/NBD model."
  },
  fitParetoNbd: {
    title: "Pareto/NBD model, fitted",
    summary: "The Pareto/NBD model of repeat purchases without a contract, whose customers may leave at any time, fitted to their histories by maximum likelihood."
  },
  paretoNbdProbabilityAlive: {
    title: "Probability of being a customer still (Pareto/NBD)",
    summary: "The probability that a customer without a contract has not left, given what has been bought so far."
  },
  paretoNbdExpectedPurchases: {
    title: "Expected purchases (Pareto/NBD)",
    summary: "The number of purchases that a customer is expected to make within the next periods, given what has been bought so far."
  },
  paretoNbdNewCustomerPurchases: {
    title: "Expected purchases of a new customer (Pareto/NBD)",
    summary: "The number of repeat purchases that a new customer is expected to make within a time after the first purchase."
  },
  paretoNbdPurchaseProbabilities: {
    title: "Probabilities of purchase counts (Pareto/NBD)",
    summary: "How probable it is that a new customer makes no, one, two or more repeat purchases within a time after the first one."
  },
  paretoNbdDiscountedPurchases: {
    title: "Discounted expected purchases (Pareto/NBD)",
    summary: "All purchases that a customer who may leave at any time is expected yet to make, later ones discounted to now."
  },
  predictedClv: {
    title: "Predicted lifetime value",
    summary: "What customers without a contract are expected to bring within a horizon, discounted, from a model of their purchases and the value of a purchase."
  },
  trackPurchases: {
    title: "Expected and actual purchases over time",
    summary: "The repeat purchases of each period since the first order, as a model expects them and as they were made, with the errors before and after the end of the calibration."
  },
  checkFrequencies: {
    title: "Expected and actual numbers of customers by frequency",
    summary: "How many customers have made no, one, two or more repeat purchases, and how many a model expects to have, in the data that it was fitted to."
  },
  checkHoldout: {
    title: "A model held against what happened next",
    summary: "The purchases of a holdout that a model expected of the customers, against those they made and against two guesses without a model."
  },
  purchaseProbability: {
    title: "Probability of buying again",
    summary: "How probable it is that a customer buys at least once within the next periods, given what has been bought so far."
  },
  nextPurchase: {
    title: "Time to the next purchase",
    summary: "The time from now within which a customer will have bought again with a probability of one half, or another one."
  },
  segmentByProbabilityAlive: {
    title: "Segments by the probability of being a customer still",
    summary: "The customers who are active, at risk or probably gone, by how probable a model finds it that they have not left."
  }
};

// src/locales/en/purchases.ts
var purchases = {
  repeatPurchaseRate: {
    title: "Repeat purchase rate",
    summary: "The share of the customers who ordered in a period that placed two or more orders in that same period."
  },
  purchaseFrequency: {
    title: "Purchase frequency",
    summary: "The number of orders placed in a period over the number of customers who placed them."
  },
  averageOrderValue: {
    title: "Average order value (AOV)",
    summary: "The revenue of a period over the number of orders that brought it."
  },
  impliedPurchaseInterval: {
    title: "Implied purchase interval",
    summary: "The days of a period over the purchase frequency in it, customers who bought only once included."
  },
  customerValue: {
    title: "Customer value",
    summary: "The average revenue from a customer in a period: average order value times purchase frequency."
  },
  redemptionRate: {
    title: "Reward redemption rate",
    summary: "The share of the rewards issued that customers redeemed."
  },
  purchaseSummary: {
    title: "Purchase summary",
    summary: "The customers, repeat customers, orders, revenue and refunds of a period, and the rates that they make."
  },
  returningCustomerRate: {
    title: "Returning customer rate",
    summary: "The share of the customers who ordered in a period that had ordered before, in it or at any earlier time."
  },
  repeatWithin: {
    title: "Repeat rate within a number of days",
    summary: "The share of customers who ordered again within so many days after their first order, of those who have had the time."
  },
  purchaseGaps: {
    title: "Time between purchases",
    summary: "The days between consecutive purchases of the same customer: mean, median and quantiles."
  },
  customerSummaries: {
    title: "Customer summaries",
    summary: "Every customer's frequency, recency, age and mean repeat value, as models of lifetime value take them."
  },
  rfm: {
    title: "RFM analysis",
    summary: "The customers scored by how recently they ordered, how often, and how much they paid, with named segments."
  },
  lapsedCustomers: {
    title: "Lapsed customers",
    summary: "The customers who have not ordered for longer than a given time, or than is usual for them."
  },
  lifecycle: {
    title: "Customer lifecycle",
    summary: "The customers of each period by what they did before: new, returning or resurrecting, and those who went dormant."
  },
  stickiness: {
    title: "Stickiness (DAU/MAU)",
    summary: "The share of a month's active customers who are active on an average day of it."
  }
};

// src/locales/en/risk.ts
var risk = {
  churnRisk: {
    title: "Churn-risk score",
    summary: "A weighted mean of a customer's risk factors, from 0, all at their best, to 100, all at their worst."
  },
  churnProbability: {
    title: "Churn probability",
    summary: "The probability that a customer leaves, from the coefficients of a logistic model."
  },
  evaluateRisk: {
    title: "Quality of churn scores (AUC)",
    summary: "How often customers who left had a higher score than customers who stayed, with its interval."
  }
};

// src/locales/en/subscription.ts
var subscription = {
  monthlyRecurringRevenue: {
    title: "Monthly recurring revenue (MRR)",
    summary: "The price of a subscription brought to one month, however often it bills."
  },
  annualRecurringRevenue: {
    title: "Annual recurring revenue (ARR)",
    summary: "The monthly recurring revenue times twelve."
  },
  revenueRollForward: {
    title: "Recurring revenue roll-forward",
    summary: "The recurring revenue at the end of a period: that at its start plus new, expansion and reactivation revenue, less contraction and churned revenue."
  },
  grossRevenueChurnRate: {
    title: "Gross revenue churn rate",
    summary: "The share of the recurring revenue at the start of a period that was lost to cancellations and downgrades, whatever was gained elsewhere."
  },
  netRevenueChurnRate: {
    title: "Net revenue churn rate",
    summary: "The recurring revenue lost in a period to cancellations and downgrades, less what expansion and reactivation gained, over the recurring revenue at its start."
  },
  grossRevenueRetention: {
    title: "Gross revenue retention (GRR)",
    summary: "The share of the recurring revenue at the start of a period that the same customers still pay at its end, not counting any expansion."
  },
  netRevenueRetention: {
    title: "Net revenue retention (NRR)",
    summary: "The recurring revenue at the end of a period from the customers present at its start, expansion included, over what they paid at the start."
  },
  quickRatio: {
    title: "SaaS quick ratio",
    summary: "The recurring revenue gained in a period (new, expansion and reactivation) over the recurring revenue lost in it (churned and contraction)."
  },
  averageRevenuePerAccount: {
    title: "Average revenue per account (ARPA)",
    summary: "The recurring revenue of a period over the number of customers who pay it."
  },
  expansionRate: {
    title: "Revenue expansion rate",
    summary: "The recurring revenue gained in a period from existing customers who pay more, over the recurring revenue at its start."
  },
  trialConversionRate: {
    title: "Trial conversion rate",
    summary: "The share of the trials started in the same period that became paid subscriptions."
  },
  paymentRecoveryRate: {
    title: "Failed-payment recovery rate",
    summary: "The share of the failed payments that were collected after all."
  },
  ruleOf40: {
    title: "Rule of 40",
    summary: "The revenue growth rate plus the profit margin of a company, measured against a mark of 40 %."
  },
  magicNumber: {
    title: "SaaS magic number",
    summary: "The growth of revenue from one quarter to the next, brought to a year, over the sales and marketing spend of the earlier quarter."
  },
  revenueMovements: {
    title: "Recurring-revenue movements",
    summary: "The recurring revenue of each period from its start to its end: what came from new customers and from those who returned, what others added or took away, and what was lost with those who left."
  },
  customerChurn: {
    title: "Customer churn from subscriptions",
    summary: "The share of the subscribers at the start of a window who are lost in it, counted from the subscriptions themselves."
  },
  revenueRetention: {
    title: "Revenue retention from subscriptions",
    summary: "The share of the recurring revenue at one time that the same customers still pay at another, without and with expansion."
  },
  churnByTenure: {
    title: "Churn by tenure",
    summary: "The churn rate of customers by how long they have been customers, which shows whether it is the new ones who leave."
  }
};

// src/locales/en/surveys.ts
var surveys = {
  nps: {
    title: "Net promoter score (NPS)",
    summary: "The percentage of promoters (9 and 10 of 10) among those who answered, less the percentage of detractors (0 to 6)."
  },
  npsFromCounts: {
    title: "Net promoter score from counts",
    summary: "The net promoter score of promoters, passives and detractors that were counted already, with its interval."
  },
  enps: {
    title: "Employee net promoter score (eNPS)",
    summary: "The percentage of employees who would recommend the company as a place to work, less the percentage of detractors."
  },
  ces: {
    title: "Customer effort score (CES)",
    summary: "How easy customers found it to get something done, as the share who found it easy."
  },
  csat: {
    title: "Customer satisfaction score (CSAT)",
    summary: "The share of those who answered that chose one of the best answers of the scale."
  },
  pulse: {
    title: "Pulse survey",
    summary: "The favorable shares of a short repeated survey by question and factor, with participation and the change against the wave before."
  },
  responseRate: {
    title: "Response rate",
    summary: "The share of the people reached by a survey who answered it."
  },
  compareNps: {
    title: "Comparison of two net promoter scores",
    summary: "The difference between two net promoter scores in points, with its interval and its test."
  },
  npsSampleSize: {
    title: "Sample size for a net promoter score",
    summary: "The number of answers after which the interval of a net promoter score is as narrow as wanted."
  }
};

// src/locales/en/survival.ts
var survival = {
  survivalFromSubscriptions: {
    title: "Lifetimes from subscriptions",
    summary: "How long each customer of a subscription log has stayed, and whether they left or are still there."
  },
  kaplanMeier: {
    title: "Survival curve (Kaplan\u2013Meier)",
    summary: "The share of customers who stay longer than each length of time, with those still there counted for as long as seen."
  },
  medianSurvival: {
    title: "Median lifetime",
    summary: "The time by which half of the customers have left, with those still there taken into account."
  },
  survivalQuantile: {
    title: "Time until a share has left",
    summary: "The time by which a given share of the customers has left, with those still there taken into account."
  },
  restrictedMeanSurvival: {
    title: "Mean lifetime up to a horizon",
    summary: "The mean time that customers stay before a given horizon: the area under the survival curve."
  },
  nelsonAalen: {
    title: "Cumulative hazard (Nelson\u2013Aalen)",
    summary: "The churn rates at all times so far, added up; its slope is the churn rate of those still there."
  },
  logRankTest: {
    title: "Log-rank test",
    summary: "Whether two or more groups of customers leave at the same pace over the whole of their time."
  },
  fitWeibull: {
    title: "Weibull model of lifetimes",
    summary: "A model of how long customers stay, whose shape says whether leaving becomes rarer or more frequent with tenure."
  },
  fitCox: {
    title: "Cox regression",
    summary: "By how much each characteristic of a customer multiplies the rate of leaving."
  }
};

// src/locales/en/value.ts
var value = {
  clvFromAnnualValue: {
    title: "Customer lifetime value from annual value",
    summary: "The average annual value of a customer times the average tenure in years, at the gross margin given."
  },
  clvFromPurchases: {
    title: "Customer lifetime value from purchases",
    summary: "The purchases a customer makes a year, times average order value, times lifespan in years, at the gross margin given."
  },
  clvFromChurn: {
    title: "Customer lifetime value from churn",
    summary: "The present value of the margin expected from a customer at a constant churn rate, over all periods to come or a given number of them."
  },
  discountedClv: {
    title: "Discounted customer lifetime value",
    summary: "The present value of the margins of each period of a customer's tenure, each weighted by the share of customers still there, less the acquisition cost."
  },
  historicClv: {
    title: "Historic customer lifetime value",
    summary: "The average margin that a group of customers has brought so far, net of refunds."
  },
  customerAcquisitionCost: {
    title: "Customer acquisition cost (CAC)",
    summary: "The spend on winning customers in a period over the number of new customers in it."
  },
  lifetimeValueToCost: {
    title: "Lifetime value to acquisition cost (LTV:CAC)",
    summary: "The lifetime value of a customer over the cost of acquiring one."
  },
  paybackPeriod: {
    title: "CAC payback period",
    summary: "The number of periods until the margin from a customer, thinned by churn, has paid back the acquisition cost."
  },
  customerEquity: {
    title: "Customer equity",
    summary: "The lifetime value of all customers together: their number times the lifetime value of one."
  }
};

// src/locales/en.ts
var en = {
  locale: "en",
  direction: "ltr",
  domains: {
    churn: "Churn and retention",
    subscription: "Recurring revenue",
    purchases: "Orders and repeat purchase",
    value: "Customer lifetime value",
    surveys: "Surveys",
    experiments: "Experiments",
    impact: "Profit impact",
    risk: "Churn risk",
    cohorts: "Cohorts",
    models: "Purchase and contract models",
    survival: "Survival"
  },
  metrics: {
    ...churn,
    ...subscription,
    ...purchases,
    ...value,
    ...surveys,
    ...experiments,
    ...impact,
    ...risk,
    ...cohorts,
    ...models,
    ...survival
  },
  errors
};




exports.errors = errors; exports.en = en;
