"use strict";Object.defineProperty(exports, "__esModule", {value: true});

var _chunkRAGEFRI3js = require('./chunk-RAGEFRI3.js');


var _chunk5JDQHQWAjs = require('./chunk-5JDQHQWA.js');


var _chunkD4I5XB3Yjs = require('./chunk-D4I5XB3Y.js');


var _chunkVY4QLX7Yjs = require('./chunk-VY4QLX7Y.js');


var _chunk7ROBVWIKjs = require('./chunk-7ROBVWIK.js');


var _chunkO2JVLKLAjs = require('./chunk-O2JVLKLA.js');


var _chunk32GE425Bjs = require('./chunk-32GE425B.js');


var _chunkR2VHYKHUjs = require('./chunk-R2VHYKHU.js');


var _chunkAVUS4XRYjs = require('./chunk-AVUS4XRY.js');


var _chunkURYA5Y53js = require('./chunk-URYA5Y53.js');


var _chunkNQ2KVKDTjs = require('./chunk-NQ2KVKDT.js');

// src/catalogue/metrics.ts
var modules = {
  churn: _chunkR2VHYKHUjs.churn_exports,
  subscription: _chunk7ROBVWIKjs.subscription_exports,
  purchases: _chunkD4I5XB3Yjs.purchases_exports,
  value: _chunkRAGEFRI3js.value_exports,
  surveys: _chunkO2JVLKLAjs.surveys_exports,
  experiments: _chunkURYA5Y53js.experiments_exports,
  impact: _chunkNQ2KVKDTjs.impact_exports,
  risk: _chunkVY4QLX7Yjs.risk_exports,
  cohorts: _chunkAVUS4XRYjs.cohorts_exports,
  models: _chunk5JDQHQWAjs.models_exports,
  survival: _chunk32GE425Bjs.survival_exports
};
var metricsByDomain = /* @__PURE__ */ collect();
var metrics = /* @__PURE__ */ all().filter(takesInput);
var logMetrics = /* @__PURE__ */ all().filter(takesLog);
var modelMetrics = /* @__PURE__ */ all().filter(takesArguments);
function collect() {
  const lists = Object.entries(modules).map(([domain, module]) => {
    const names = Object.keys(module).filter((name) => name.endsWith("Metric"));
    const ids = names.map((name) => name.replace(/Metric$/, "")).sort();
    return [domain, ids.map((id) => module[`${id}Metric`])];
  });
  return Object.fromEntries(lists);
}
function takesLog(metric) {
  return "log" in metric;
}
function takesInput(metric) {
  return !takesLog(metric) && !takesArguments(metric);
}
function takesArguments(metric) {
  return "argumentNames" in metric;
}
function all() {
  return Object.values(metricsByDomain).flat();
}
function metricById(id) {
  return all().find((metric) => metric.id === id);
}

// src/catalogue/descriptions.generated.ts
var descriptions = {
  "acquisitionVersusRetentionCost": {
    "summary": "The ratio of the cost of winning a customer to the cost of keeping one.",
    "fields": {
      "acquisitionSpend": "All that was spent to win customers in a period, in money.",
      "newCustomers": "Customers won in it.",
      "retentionSpend": "All that was spent to keep customers in the same period, in money.",
      "customersRetained": "Customers it was spent on who stayed, or, with a control group, those who would have left without it."
    }
  },
  "addressableChurn": {
    "summary": "The customers who could have been kept by solving what drove them away, and their worth.",
    "fields": {
      "customersLost": "Customers who left in the period.",
      "solvableShare": "The share of them who left for a cause that can be solved, as a fraction.",
      "winRate": "The share of those who would stay if it were solved, as a fraction.",
      "valuePerCustomer": "What a kept customer is worth, in money."
    }
  },
  "annualRecurringRevenue": {
    "summary": "The recurring revenue of a year at the present rate: twelve times the monthly one.",
    "fields": {
      "monthlyRecurringRevenue": "Recurring revenue of a month, in money; see `monthlyRecurringRevenue` for what counts."
    }
  },
  "averageOrderValue": {
    "summary": "The average revenue of an order.",
    "fields": {
      "revenue": "Revenue of all orders of a window, in money; taxes, shipping and refunds in or out, but the same each time.",
      "orders": "The number of those orders; an order of 0 counts."
    }
  },
  "averageRevenuePerAccount": {
    "summary": "The recurring revenue per paying customer, known as ARPA or ARPU.",
    "fields": {
      "recurringRevenue": "Recurring revenue of a period, in money; of a month where a monthly average is wanted.",
      "customers": "The paying customers that it comes from; those on a trial or a free plan are out."
    }
  },
  "betaDiscreteWeibullExpectedLifetime": {
    "summary": "The periods that a new customer is expected to stay, the first one included, by the beta-discrete-Weibull model.",
    "fields": {
      "fit": "A fit of the beta-discrete-Weibull model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average.",
      "fit.parameters.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.parameters.c": "How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.c": "How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1.",
      "fit.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.alpha": "The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average."
    }
  },
  "betaDiscreteWeibullResidualLifetimeValue": {
    "summary": "What a customer on a contract is yet to bring, just before the next renewal, by the beta-discrete-Weibull model.",
    "fields": {
      "fit": "A fit of the beta-discrete-Weibull model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average.",
      "fit.parameters.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.parameters.c": "How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.c": "How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1.",
      "fit.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.alpha": "The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average.",
      "options": "How often the customer has renewed, what each further period brings, and the discount rate per period.",
      "options.discountRate": "The discount rate per period of the contract, as a fraction: of monthly contracts (1 + yearly rate)^(1/12) \u2212 1.",
      "options.margin": "What each further period brings, after its costs; from 0. 1 makes the result a number of discounted renewals.",
      "options.renewals": "How often the customer has renewed so far, from 0."
    }
  },
  "betaDiscreteWeibullRetentionRate": {
    "summary": "The share of the customers facing a renewal who renew, by the beta-discrete-Weibull model.",
    "fields": {
      "fit": "A fit of the beta-discrete-Weibull model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average.",
      "fit.parameters.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.parameters.c": "How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.c": "How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1.",
      "fit.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.alpha": "The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average.",
      "period": "Which renewal, from 1; a number, or a list of them."
    }
  },
  "betaDiscreteWeibullSurvival": {
    "summary": "The share of new customers who are still there after a number of renewals, by the beta-discrete-Weibull model.",
    "fields": {
      "fit": "A fit of the beta-discrete-Weibull model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average.",
      "fit.parameters.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.parameters.c": "How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.c": "How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1.",
      "fit.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.alpha": "The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average.",
      "periods": "After how many renewals, from 0; a number, or a list of them."
    }
  },
  "bgBbDiscountedPurchases": {
    "summary": "All purchases that a customer is yet to make, discounted to now, by the BG/BB model: what the paper calls DERT.",
    "fields": {
      "fit": "A fit of the BG/BB model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of purchase probabilities: at an opportunity `alpha / (alpha + beta)` of the customers who are still there buy.",
      "fit.parameters.beta": "The second shape of that distribution.",
      "fit.parameters.gamma": "The first shape of the beta distribution of dropout probabilities: before each opportunity `gamma / (gamma + delta)` leave on average.",
      "fit.parameters.delta": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.delta": "The second shape of that distribution.",
      "fit.gamma": "The first shape of the beta distribution of dropout probabilities: before each opportunity `gamma / (gamma + delta)` leave on average.",
      "fit.beta": "The second shape of that distribution.",
      "fit.alpha": "The first shape of the beta distribution of purchase probabilities: at an opportunity `alpha / (alpha + beta)` of the customers who are still there buy.",
      "customers": "One customer, or the columns of many.",
      "customers.age": "How many opportunities there have been since the first purchase; not below `recency`, and at most 2,000.",
      "customers.recency": "The number of the last opportunity at which the customer has bought, counted from the first purchase; 0 where there was none. Not below `frequency`.",
      "customers.frequency": "At how many opportunities after the first purchase the customer has bought.",
      "discountRate": "The discount rate from one opportunity to the next, as a fraction from 1e-12 to 1."
    }
  },
  "bgBbExpectedPurchases": {
    "summary": "The purchases that a customer is expected to make at the next opportunities, by the BG/BB model.",
    "fields": {
      "fit": "A fit of the BG/BB model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of purchase probabilities: at an opportunity `alpha / (alpha + beta)` of the customers who are still there buy.",
      "fit.parameters.beta": "The second shape of that distribution.",
      "fit.parameters.gamma": "The first shape of the beta distribution of dropout probabilities: before each opportunity `gamma / (gamma + delta)` leave on average.",
      "fit.parameters.delta": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.delta": "The second shape of that distribution.",
      "fit.gamma": "The first shape of the beta distribution of dropout probabilities: before each opportunity `gamma / (gamma + delta)` leave on average.",
      "fit.beta": "The second shape of that distribution.",
      "fit.alpha": "The first shape of the beta distribution of purchase probabilities: at an opportunity `alpha / (alpha + beta)` of the customers who are still there buy.",
      "customers": "One customer, or the columns of many.",
      "customers.age": "How many opportunities there have been since the first purchase; not below `recency`, and at most 2,000.",
      "customers.recency": "The number of the last opportunity at which the customer has bought, counted from the first purchase; 0 where there was none. Not below `frequency`.",
      "customers.frequency": "At how many opportunities after the first purchase the customer has bought.",
      "periods": "How many opportunities ahead: a whole number from 0 to 2,000."
    }
  },
  "bgBbProbabilityAlive": {
    "summary": "The probability that a customer is still there at the next opportunity, by the BG/BB model.",
    "fields": {
      "fit": "A fit of the BG/BB model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of purchase probabilities: at an opportunity `alpha / (alpha + beta)` of the customers who are still there buy.",
      "fit.parameters.beta": "The second shape of that distribution.",
      "fit.parameters.gamma": "The first shape of the beta distribution of dropout probabilities: before each opportunity `gamma / (gamma + delta)` leave on average.",
      "fit.parameters.delta": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.delta": "The second shape of that distribution.",
      "fit.gamma": "The first shape of the beta distribution of dropout probabilities: before each opportunity `gamma / (gamma + delta)` leave on average.",
      "fit.beta": "The second shape of that distribution.",
      "fit.alpha": "The first shape of the beta distribution of purchase probabilities: at an opportunity `alpha / (alpha + beta)` of the customers who are still there buy.",
      "customers": "One customer, or the columns of many.",
      "customers.age": "How many opportunities there have been since the first purchase; not below `recency`, and at most 2,000.",
      "customers.recency": "The number of the last opportunity at which the customer has bought, counted from the first purchase; 0 where there was none. Not below `frequency`.",
      "customers.frequency": "At how many opportunities after the first purchase the customer has bought."
    }
  },
  "bgNbdExpectedPurchases": {
    "summary": "The purchases that a customer is expected to make from now on within a number of periods, by the BG/NBD model.",
    "fields": {
      "fit": "The fitted model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.b": "The second shape of that distribution.",
      "fit.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "customers": "One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase.",
      "periods": "How far to look ahead, in the unit of time of the fit."
    }
  },
  "bgNbdNewCustomerPurchases": {
    "summary": "The purchases after the first that a new customer is expected to make within a number of periods, by the BG/NBD model.",
    "fields": {
      "fit": "The fitted model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.b": "The second shape of that distribution.",
      "fit.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "periods": "The time from the first purchase on, in the unit of time of the fit."
    }
  },
  "bgNbdProbabilityAlive": {
    "summary": "The probability that a customer is still one, by the BG/NBD model.",
    "fields": {
      "fit": "The fitted model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.b": "The second shape of that distribution.",
      "fit.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "customers": "One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase."
    }
  },
  "bgNbdPurchaseProbabilities": {
    "summary": "The probabilities that a new customer makes 0, 1, 2 and more purchases after the first within a number of periods, by the BG/NBD model.",
    "fields": {
      "fit": "The fitted model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.b": "The second shape of that distribution.",
      "fit.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "periods": "The time from the first purchase on, in the unit of time of the fit.",
      "upTo": "The greatest number of purchases to tell the probability of, from 0 to 10,000."
    }
  },
  "ces": {
    "summary": "The customer effort score: how easy customers found it to get something done, as the share who found it easy.",
    "fields": {
      "version": 'Which instrument was used: `"2.0"` ("it was easy", 1 to 7), `"2.0-5"` (the same, 1 to 5) or `"1.0"` (effort, 1 to 5, low is good); `"2.0"` when left out.',
      "scale": "A scale of one's own, in place of `version`.",
      "scale.difficultFrom": "The answer from which on, towards the bad end, it was difficult; not among the easy ones.",
      "scale.easyFrom": "The answer from which on, towards the good end, it was easy.",
      "scale.direction": 'Which end is good: `"highIsGood"` where people agree that it was easy, `"lowIsGood"` where they state their effort.',
      "scale.max": "The greatest answer, a whole number up to 100, above `min`.",
      "scale.min": "The least answer, a whole number from \u221210 to 100.",
      "method": 'How the interval of the easy share is made: `"wilson"`, `"clopperPearson"`, `"jeffreys"` or `"agrestiCoull"`; `"wilson"` when left out. Version 1.0 has the t interval of its mean.',
      "answers": 'One whole number an answer, as an array or a typed array; `null`, `undefined`, `""` and holes count as not answered.',
      "weights": "One weight an answer, each 0 or more and as many as there are answers; all answers count alike when left out.",
      "invalid": 'What to do with answers that are not on the scale: `"throw"`, naming them, or `"exclude"`, which counts them apart; `"throw"` when left out.',
      "minimumAnswers": "The fewest valid answers to give a score for, a whole number from 1; 1 when left out.",
      "confidence": "How often such an interval is to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "checkFrequencies": {
    "summary": "The numbers of customers with no, one, two \u2026 repeat purchases, as a model expects them and as they are.",
    "fields": {
      "fit": "A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "summary": "The columns of the customers, in the unit of time of the fit: at least one customer.",
      "summary.age": "The time from the first purchase to now; not below `recency`.",
      "summary.recency": "The time from the first purchase to the last; 0 for who bought once.",
      "summary.frequency": "Purchases after the first: orders of one day are one purchase.",
      "options": "From which number on customers are counted together, and weights.",
      "options.weights": "One weight a row, 0 or more: how many customers it stands for; each row is one customer when left out.",
      "options.upTo": "The number of repeat purchases from which on customers are counted together, a whole number from 1 to 1000; 7 when left out."
    }
  },
  "checkHoldout": {
    "summary": "The purchases of a holdout that a model expected of the customers, against those they made, and against what could have been guessed without a model.",
    "fields": {
      "fit": "A fit to the calibration of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "split": "What the customers had done, and what they did next.",
      "split.customersLeftOut": "Customers whose first order came after the split; they are not looked at.",
      "split.unit": "What all times are measured in, which must be the unit of the fit where both are known.",
      "split.holdoutPeriods": "How long the holdout is, in the unit of time of the fit.",
      "split.holdout.frequency": "Purchases in the holdout, one number a customer.",
      "split.holdout": "What the same customers did afterwards, in the same order; other columns may stay.",
      "split.calibration.frequency": "Purchases after the first: orders of one day are one purchase.",
      "split.calibration.recency": "The time from the first purchase to the last; 0 for who bought once.",
      "split.calibration.age": "The time from the first purchase to now; not below `recency`.",
      "split.calibration": "The columns of the customers as of the split, in the unit of time of the fit: at least one customer.",
      "options": "From which number on customers are counted together.",
      "options.upTo": "The number of repeat purchases in the calibration from which on customers are counted together, a whole number from 1 to 1000; 7 when left out."
    }
  },
  "churnByTenure": {
    "summary": "The churn rate of customers by how long they have been customers: whether it is the new ones who leave.",
    "fields": {
      "from": "The start of the window: whose customers are grouped.",
      "to": "The end of the window, after `from`.",
      "brackets": "Widths of the groups of tenure in days, the first from 0: `[30, 60]` makes groups of 0 to 29, of 30 to 89 and of 90 days and more.",
      "timeZone": "IANA name of the time zone whose days count; that of the log when left out."
    }
  },
  "churnCost": {
    "summary": "The revenue that lost customers would have brought in a period, beside the cost of replacing them and the value that went with them.",
    "fields": {
      "customersLost": "Customers who left.",
      "revenuePerCustomer": "What each of them would have paid in the period that is looked at, such as a year, in money.",
      "grossMargin": "The part of that which would have been left after costs, as a fraction from 0 to 1; 1 unless given: then `revenueLost` is all of the revenue.",
      "acquisitionCost": "What it costs to win a customer in the place of each, in money.",
      "lifetimeValue": "What each of them was still worth, from now to the end of the stay that was expected, in money."
    }
  },
  "churnHalfLife": {
    "summary": "The number of periods after which half of a group of customers has left, when the churn rate stays the same.",
    "fields": {
      "churnRate": "The churn rate of one period, as a fraction."
    }
  },
  "churnProbability": {
    "summary": "The probability that a customer leaves, from the coefficients of a logistic model.",
    "fields": {
      "intercept": "The logit of a customer whose values are all 0.",
      "terms": "The terms of the model with the customer's values.",
      "terms.items.baseline": "The value that the contribution is held against, such as that of an ordinary customer; 0 unless given. It does not move the probability.",
      "terms.items.value": "The customer's value.",
      "terms.items.coefficient": "By how much the logit grows when the value grows by 1.",
      "terms.items.name": "What it is of."
    }
  },
  "churnRate": {
    "summary": "The share of the customers present at the start of a period who are gone at its end.",
    "fields": {
      "customersAtStart": "Customers at the start of the period.",
      "customersLost": "Those of them who are gone at its end; not above `customersAtStart`."
    }
  },
  "churnRateByMethod": {
    "summary": "A churn rate in the wording of a vendor, for comparing one's own number with a dashboard's.",
    "fields": {
      "customersAtStart": "Customers at the start of the period.",
      "customersLost": "All who left in the period, new customers included; not above `customersAtStart` plus `newCustomers`.",
      "newCustomers": "All who joined in the period, whether they stayed or not.",
      "customersAtEnd": 'Customers at the end of the period; only `"average"` uses it.',
      "method": "Whose wording to follow: what the losses are divided by."
    }
  },
  "churnRisk": {
    "summary": "The churn-risk score of a customer: a weighted mean of risk factors, from 0 (all at their best) to 100 (all at their worst).",
    "fields": {
      "factors": "The factors with the customer's values.",
      "factors.items.reference": "The value of an ordinary customer, which the drivers are held against; `best` unless given.",
      "factors.items.worst": "The value of a customer at full risk by this factor; what is beyond counts no more.",
      "factors.items.best": "The value of a customer at no risk by this factor: any number but `worst`, below or above it.",
      "factors.items.weight": "How much the factor counts beside the others: 0, or from 1e-9 to 1e15.",
      "factors.items.unit": "What the value counts; for people, the score does not depend on it.",
      "factors.items.name": "The name, for programs and for the list of drivers.",
      "factors.items.value": "The customer's value, in the unit of `best` and `worst`; `null` where it is not known.",
      "minimumCoverage": "The least share of the weights whose values must be known for a score, as a fraction from 0 to 1; 0.5 unless given.",
      "bands": "Bands of one's own, from 0 to 100: the lower end belongs to a band, the upper end only to the last; `riskBands` unless given.",
      "bands.items.to": "The end of the band; a score there belongs to the band that begins there, and to this one where none does.",
      "bands.items.from": "The least score of the band.",
      "bands.items.id": "The name, for programs."
    }
  },
  "clvFromAnnualValue": {
    "summary": "The lifetime value of a customer as the average annual value times the average tenure in years.",
    "fields": {
      "annualValue": "Average revenue of a customer in a year, in money.",
      "tenureYears": "Average number of years that a customer stays; fractions allowed.",
      "grossMargin": "The part of revenue that is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given."
    }
  },
  "clvFromChurn": {
    "summary": "The lifetime value of a customer who pays the same each period and leaves at a constant churn rate.",
    "fields": {
      "revenuePerPeriod": "Average revenue of a customer in a period, in money.",
      "churnRate": "The share of customers who leave in a period, as a fraction from 0 to 1.",
      "grossMargin": "The part of revenue that is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given.",
      "discountRate": "The interest by which a payment is worth less one period later, as a fraction from 0 to 1; 0 unless given.",
      "firstPayment": 'When the first payment comes: `"now"`, from everybody, undiscounted, or `"endOfPeriod"`, discounted, from those who stayed; `"now"` unless given.',
      "periods": "The number of payments that count, a whole number from 0; all of them, without end, unless given.",
      "churnFloor": "The least churn rate to compute with, as a fraction from 0 to 1, for a churn rate too good to be lasting; 0 unless given."
    }
  },
  "clvFromPurchases": {
    "summary": "The lifetime value of a customer as orders a year times order value times lifespan in years.",
    "fields": {
      "purchasesPerYear": "Average number of orders of a customer in a year; fractions allowed.",
      "averageOrderValue": "Average revenue of an order, in money.",
      "lifespanYears": "Average number of years between a customer's first and last order; fractions allowed.",
      "grossMargin": "The part of revenue that is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given."
    }
  },
  "cohortTable": {
    "summary": "The customers of each calendar period, and how many of them were still there one, two, three \u2026 periods later.",
    "fields": {
      "period": "Length of the calendar periods: hour, day, week, month, quarter or year.",
      "timeZone": "IANA name of the time zone whose calendar counts; that of the log when left out.",
      "weekStartsOn": "First day of a week, from 0 (Sunday) to 6 (Saturday); 1 (Monday) when left out.",
      "asOf": "The point in time up to which the log is complete: what is not before it is ignored, and periods that are not over at it are unfinished.",
      "from": "A point in time of the first cohort's period; the first event of the log when left out.",
      "to": "A point in time of the last cohort's period; `asOf` when left out.",
      "periods": "Number of columns, the cohort's own period included; up to `asOf` when left out.",
      "cohort": 'Whether a customer belongs to the cohort of the first event ever (`"first"`, the default), or to that of every period with one (`"recurring"`).',
      "retained": 'Whether a customer is retained in a period by an event in it (`"on"`, the default), or also by a later one (`"onOrAfter"`, for customers only).',
      "window": "Whether ages are calendar periods (the default), or windows of 24 hours from the very moment at which the customer entered.",
      "brackets": "Widths of groups of ages that take the place of single ages from age 1 on: `[3, 4]` makes columns for ages 0, 1 to 3 and 4 to 7.",
      "minimumEvents": "How many orders within one period it takes to be retained in it; 1 when left out. It never shrinks a cohort.",
      "entries": "Another log, whose events open the cohorts in place of those of the log itself: sign-ups, of which orders follow.",
      "entries.skipped.count": "How many.",
      "entries.skipped.issues": "What is wrong with the first 20 of them: row number (from 0), field, value and what was expected.",
      "entries.skipped.issues.items.details": "What fills the sentence besides field and value: the bound, the other field, the name meant.",
      "entries.skipped.issues.items.value": "The value received.",
      "entries.skipped.issues.items.message": "What is wrong, in English, for people. `formatError` of `retention-metrics/locales` says it in other languages.",
      "entries.skipped.issues.items.code": "What is wrong, for programs.",
      "entries.skipped.issues.items.path": 'Where: `["customersLost"]`, or `["margins", 3]` for the fourth item of a list. Empty: the input as a whole.',
      "entries.skipped": 'The rows that were left out, with `invalidRows: "skip"`.',
      "entries.timeZone": "The time zone in which dates without a time were read, and in which functions count days unless told otherwise.",
      "entries.trials": "1 where a row is a trial, else 0. A trial is neither revenue nor a customer.",
      "entries.monthlyRevenues": "Monthly recurring revenue of each row.",
      "entries.endTimes": "When each row ended, in epoch milliseconds: the first instant without it; `Infinity` where it is running.",
      "entries.startTimes": "When each row began, in epoch milliseconds.",
      "entries.starts": "Where each customer's rows start; one more than there are customers.",
      "entries.customerIds": "The customers, in the order in which they first appeared.",
      "entries.rows": "The number of rows, refunds included.",
      "entries.kind": "Tells the logs apart.",
      "entries.amounts": "What each order was worth.",
      "entries.times": "When each order was made, in epoch milliseconds.",
      "measure": "What the cells hold: customers (the default), money, or on subscriptions the share of the revenue at entry that is kept."
    }
  },
  "compareChurnScenarios": {
    "summary": "The gap in monthly recurring revenue between a business and the same business at another churn rate, after some months.",
    "fields": {
      "churnRates": "The shares of recurring revenue lost in a month to compare, each a fraction from 0 to 1; the first is what the others are held against. An array or a typed array of 2 to 100 items.",
      "periods": "How many months to look ahead, a whole number from 0 to 1200.",
      "startingRevenue": "Recurring revenue of a month at the start, in money.",
      "newRevenue": "Recurring revenue of new customers in the first month, in money.",
      "newRevenueGrowth": "By which share the new revenue grows from one month to the next, as a fraction from \u22121 to 0.5; 0 unless given.",
      "expansionRate": "The share by which present customers' revenue grows in a month, as a fraction from 0 to 0.5; 0 unless given."
    }
  },
  "compareMeans": {
    "summary": "The difference between the means of two groups, with its interval and Welch's test.",
    "fields": {
      "a": "The numbers of one group, one a customer or an answer, as an array or a typed array; at least two.",
      "b": "The numbers of the other group in the same unit, at least two; in one group at least not all may be equal.",
      "confidence": "How often such an interval is to contain the true difference, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "compareNps": {
    "summary": "The difference between two net promoter scores, with its interval and its test.",
    "fields": {
      "a": "One wave or group, usually the later or the own one.",
      "a.detractors": "How many answered 0 to 6.",
      "a.passives": "How many answered 7 or 8.",
      "a.promoters": "How many answered 9 or 10.",
      "b": "The one that it is compared with: other people, or the same ones asked anew without knowing who is who.",
      "b.detractors": "How many answered 0 to 6.",
      "b.passives": "How many answered 7 or 8.",
      "b.promoters": "How many answered 9 or 10.",
      "confidence": "How often such an interval is to contain the true difference, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "compareRates": {
    "summary": "The difference between the event rates of a control group and a treated group, with its interval and its test.",
    "fields": {
      "treated": "The customers who were to get the campaign, the offer or the change.",
      "treated.events": "Those of them who had the event; not above `customers`.",
      "treated.customers": "Customers in the group, whether or not the treatment reached them; at least 1.",
      "control": "The customers who were kept without it, chosen by chance from the same list.",
      "control.events": "Those of them who had the event; not above `customers`.",
      "control.customers": "Customers in the group, whether or not the treatment reached them; at least 1.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "convertChurnRate": {
    "summary": "A churn rate of one period brought to another, such as a monthly rate to a year.",
    "fields": {
      "churnRate": "The churn rate of one `from` period, as a fraction.",
      "from": "The period that the rate is for.",
      "to": "The period that it is wanted for."
    }
  },
  "csat": {
    "summary": "The customer satisfaction score: the share of those who answered that chose one of the best answers.",
    "fields": {
      "scaleMin": "The least answer of the scale, a whole number from \u221210 to 100; 1 when left out.",
      "scaleMax": "The greatest answer of the scale, a whole number up to 100, above `scaleMin`; 5 when left out.",
      "satisfiedFrom": "The least answer of a satisfied customer, above `scaleMin`; when left out, the best 1 of 2 or 3 answers, 2 of 4 to 7, 3 of 10. Any other scale needs it.",
      "method": 'How the interval is made: `"wilson"`, `"clopperPearson"`, `"jeffreys"` or `"agrestiCoull"`; `"wilson"` when left out.',
      "answers": 'One whole number an answer, as an array or a typed array; `null`, `undefined`, `""` and holes count as not answered.',
      "weights": "One weight an answer, each 0 or more and as many as there are answers; all answers count alike when left out.",
      "invalid": 'What to do with answers that are not on the scale: `"throw"`, naming them, or `"exclude"`, which counts them apart; `"throw"` when left out.',
      "minimumAnswers": "The fewest valid answers to give a score for, a whole number from 1; 1 when left out.",
      "confidence": "How often such an interval is to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "customerAcquisitionCost": {
    "summary": "The average cost of winning one new customer.",
    "fields": {
      "spend": "What was spent to win new customers in a period, in money: advertising, salaries, tools and first-order discounts.",
      "newCustomers": "The customers won by that spending."
    }
  },
  "customerChurn": {
    "summary": "The share of the customers at the start of a window who are lost in it, in any of the wordings that are in use.",
    "fields": {
      "from": "The start of the window.",
      "to": "The end of the window, after `from`; the first instant that is no longer part of it.",
      "method": 'Who counts as lost, and what the losses are divided by; `"cohort"` when left out.',
      "timeZone": "IANA name of the time zone in which `from` and `to` are read; that of the log when left out.",
      "confidence": "How often such an interval is to contain the true rate, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "customerEquity": {
    "summary": "The lifetime value of all customers together.",
    "fields": {
      "customers": "The customers of today.",
      "lifetimeValue": "What one of them will still bring on average, in money; may be negative."
    }
  },
  "customerGrowthRate": {
    "summary": "The net change of the number of customers over a period, relative to its start.",
    "fields": {
      "customersAtStart": "Customers at the start of the period.",
      "customersAtEnd": "Customers at its end, whenever they joined."
    }
  },
  "customerSummaries": {
    "summary": "The order history of every customer in the four numbers that models of lifetime value take: frequency, recency, age and mean repeat value.",
    "fields": {
      "asOf": "The point in time up to which the log is complete; orders at it or later are not known.",
      "unit": 'What recency and age are measured in: days, weeks of 7 days, months of 365/12 days or years of 365 days; `"day"` when left out.',
      "granularity": 'The calendar period whose orders are one purchase; `"day"` when left out.',
      "timeZone": "IANA name of the time zone whose days count; that of the log when left out."
    }
  },
  "customerValue": {
    "summary": "The average revenue of a customer in a window.",
    "fields": {
      "averageOrderValue": "Average revenue of an order, in money.",
      "purchaseFrequency": "Average orders per customer in the window; fractions allowed."
    }
  },
  "discountedClv": {
    "summary": "The discounted value of a customer over a given number of periods, from a margin for each of them.",
    "fields": {
      "margins": "What a customer who is still there leaves after costs in each period, in money; the first one counts in full. An array or a typed array of at least one item, which may be negative.",
      "retentionRate": "The share of customers who stay from one period to the next, as a fraction from 0 to 1: one number for all, or a list with one item less than `margins`, the first leading from the first period to the second.",
      "discountRate": "The interest by which a payment is worth less one period later, as a fraction from 0 to 1.",
      "acquisitionCost": "What it cost to win the customer, in money, subtracted once and undiscounted; 0 unless given."
    }
  },
  "enps": {
    "summary": "The employee net promoter score: the percentage of promoters among the employees who answered, less that of detractors.",
    "fields": {
      "scale": 'The scale of the answers: `"0-10"`, or `"1-10"`, on which a 0 is invalid; `"0-10"` when left out.',
      "method": 'How the interval is made: `"adjustedWald"`, `"wald"` or `"score"`; `"adjustedWald"` when left out.',
      "answers": 'One whole number an answer, as an array or a typed array; `null`, `undefined`, `""` and holes count as not answered.',
      "weights": "One weight an answer, each 0 or more and as many as there are answers; all answers count alike when left out.",
      "invalid": 'What to do with answers that are not on the scale: `"throw"`, naming them, or `"exclude"`, which counts them apart; `"throw"` when left out.',
      "minimumAnswers": "The fewest valid answers to give a score for, a whole number from 1; 1 when left out.",
      "confidence": "How often such an interval is to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "evaluateRisk": {
    "summary": "The quality of churn scores, held against who left afterwards: first of all the area under the ROC curve (AUC).",
    "fields": {
      "scores": "The scores as they were before anybody left, one a customer; the higher, the likelier to leave. An array or a typed array.",
      "churned": "Whether each of these customers left afterwards: `true` or 1, `false` or 0, in the same order. An array or a typed array.",
      "probabilities": "Whether the scores are probabilities, from 0 to 1, to be held against how many left; `false` unless given.",
      "share": "The share of customers, those with the highest scores, whom lift and capture are about, as a fraction from 0.000001 to 1; 0.1 unless given.",
      "bins": "Into how many bins of equal width the calibration table cuts the probabilities, a whole number from 1 to 1000; 10 unless given.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "expansionRate": {
    "summary": "The recurring revenue that the starting customers added in a period, as a share of what they paid at its start.",
    "fields": {
      "startingRevenue": "Recurring revenue at the start of the period, in money.",
      "expansion": "What the starting customers added to it: upgrades, seats, higher prices; in money."
    }
  },
  "expectedLifetime": {
    "summary": "The mean number of periods that a customer stays, when the churn rate is the same in all of them.",
    "fields": {
      "churnRate": "The churn rate of one period, as a fraction.",
      "convention": 'How a period in which somebody leaves is counted; `"started"` when left out.'
    }
  },
  "exposureChurnRate": {
    "summary": "The churn rate of a period that follows from losses per customer-day.",
    "fields": {
      "customersLost": "All who left during the observation, whenever they joined.",
      "customerDays": "Days that all customers together were under observation: the sum of the days each was a customer.",
      "daysPerPeriod": "Length in days of the period that the rate is for; a twelfth of 365 days when left out."
    }
  },
  "fitBetaDiscreteWeibull": {
    "summary": "The beta-discrete-Weibull (BdW) model of customers on a contract, fitted to how many of them were left after each renewal.",
    "fields": {
      "survivors": "Customers of a cohort at the start, after the first renewal, after the second \u2026: never more than before. Or a list of such lists, one a cohort, each as long as it has been observed. Counts rather than percentages: the standard errors depend on how many there are.",
      "start": "Where to start; chosen by itself when left out.",
      "start.c": "How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1.",
      "start.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "start.alpha": "The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average.",
      "maxIterations": "The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`.",
      "unit": "How long a contract runs from renewal to renewal; it is kept with the fit and changes nothing."
    }
  },
  "fitBgBb": {
    "summary": "The BG/BB (beta-geometric/beta-Bernoulli) model of customers who may buy at discrete opportunities, fitted to what they have bought so far.",
    "fields": {
      "summary": "The columns of the customers, at least one: time is counted in opportunities to buy.",
      "summary.age": "How many opportunities there have been since the first purchase of each.",
      "summary.recency": "The number of the last opportunity at which each has bought; 0 where there was none.",
      "summary.frequency": "At how many opportunities after the first purchase each has bought.",
      "options": "Weights, where to start, how long, and from when to when an opportunity is.",
      "options.onProgress": "Called after each iteration, with how far the fit has come.",
      "options.unit": "What the customers' times are measured in; it is kept with the fit and changes nothing.",
      "options.maxIterations": "The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`.",
      "options.start.alpha": "The first shape of the beta distribution of purchase probabilities: at an opportunity `alpha / (alpha + beta)` of the customers who are still there buy.",
      "options.start.beta": "The second shape of that distribution.",
      "options.start.gamma": "The first shape of the beta distribution of dropout probabilities: before each opportunity `gamma / (gamma + delta)` leave on average.",
      "options.start.delta": "The second shape of that distribution.",
      "options.start": "Where to start; chosen by itself when left out. It only matters where there are several maxima.",
      "options.weights": "One weight a row, 0 or more: how many customers it stands for; each row is one customer when left out."
    }
  },
  "fitBgNbd": {
    "summary": "The BG/NBD model of customers who buy without a contract, fitted to what they have bought so far.",
    "fields": {
      "summary": "The columns of the customers, as `customerSummaries` returns them: at least one customer.",
      "summary.age": "The time from the first purchase to now; not below `recency`.",
      "summary.recency": "The time from the first purchase to the last; 0 for who bought once.",
      "summary.frequency": "Purchases after the first: orders of one day are one purchase.",
      "options": "Weights, where to start, how long, and the unit of time.",
      "options.onProgress": "Called after each iteration, with how far the fit has come.",
      "options.unit": "What the customers' times are measured in; it is kept with the fit and changes nothing.",
      "options.maxIterations": "The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`.",
      "options.start.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "options.start.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "options.start.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "options.start.b": "The second shape of that distribution.",
      "options.start": "Where to start; chosen by itself when left out. It only matters where there are several maxima.",
      "options.weights": "One weight a row, 0 or more: how many customers it stands for; each row is one customer when left out."
    }
  },
  "fitCox": {
    "summary": "Cox's regression: by how much each covariate multiplies the rate at which customers leave, whatever that rate is over time, with those still there counted for as long as seen.",
    "fields": {
      "durations": "How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array.",
      "churned": "Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen.",
      "covariates": "What may make leaving likelier or not, as known at the start: columns of numbers by name, in the same order; a yes or no is 1 or 0, a choice of three two such columns.",
      "ties": "How departures at the same time are taken: by Efron's method (when left out) or by Breslow's, which is rougher where many leave together.",
      "weights": 'How many customers each row stands for, with `"efron"` whole numbers; each is one customer when left out.',
      "entry": "After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start.",
      "strata": "The stratum of each customer, such as the country: each stratum has a baseline of its own.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out.",
      "timeTransform": 'The function of time along which effects may change in the check of proportional hazards: the share gone before it by Kaplan and Meier, `"km"`, when left out, or time itself, `"identity"`.',
      "maxIterations": "The most iterations, from 1 to 1000; 50 when left out. A fit that is not done by then says `converged: false`.",
      "onProgress": "Called after each iteration, with how far the fit has come."
    }
  },
  "fitGammaGamma": {
    "summary": "The Gamma-Gamma model of what customers spend on a purchase, fitted to the mean values of their repeat purchases.",
    "fields": {
      "summary": "The columns of the customers, as `customerSummaries` returns them. Somebody must have bought again.",
      "summary.meanRepeatValue": "What these brought on average, in money; 0 where there were none.",
      "summary.frequency": "Purchases after the first: orders of one day are one purchase.",
      "options": "Weights, where to start, how long, and the least `q`.",
      "options.onProgress": "Called after each iteration, with how far the fit has come.",
      "options.unit": "What the customers' times are measured in; it is kept with the fit and changes nothing.",
      "options.maxIterations": "The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`.",
      "options.start.p": "The shape of the gamma distribution of a customer's purchase values: the greater, the more alike they are.",
      "options.start.q": "The shape of the gamma distribution of what differs between customers: the greater, the more alike they are. Above 1 the mean over all customers is finite.",
      "options.start.v": "The rate of that distribution, in money.",
      "options.start": "Where to start; chosen by itself when left out. It only matters where there are several maxima.",
      "options.weights": "One weight a row, 0 or more: how many customers it stands for; each row is one customer when left out.",
      "options.minimumQ": "The least that `q` may be, from 1e-9 to 1,000; any, when left out. Above 1, so that the mean over all customers stays finite; above 2, so that its variance does. Where it is reached, `boundary` says so."
    }
  },
  "fitMbgNbd": {
    "summary": "The MBG/NBD model of customers who buy without a contract, fitted to what they have bought so far: a BG/NBD model in which they may leave after the first purchase too.",
    "fields": {
      "summary": "The columns of the customers, as `customerSummaries` returns them: at least one customer.",
      "summary.age": "The time from the first purchase to now; not below `recency`.",
      "summary.recency": "The time from the first purchase to the last; 0 for who bought once.",
      "summary.frequency": "Purchases after the first: orders of one day are one purchase.",
      "options": "Weights, where to start, how long, and the unit of time.",
      "options.onProgress": "Called after each iteration, with how far the fit has come.",
      "options.unit": "What the customers' times are measured in; it is kept with the fit and changes nothing.",
      "options.maxIterations": "The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`.",
      "options.start.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "options.start.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "options.start.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "options.start.b": "The second shape of that distribution.",
      "options.start": "Where to start; chosen by itself when left out. It only matters where there are several maxima.",
      "options.weights": "One weight a row, 0 or more: how many customers it stands for; each row is one customer when left out."
    }
  },
  "fitParetoNbd": {
    "summary": "The Pareto/NBD model of customers who buy without a contract, fitted to what they have bought so far.",
    "fields": {
      "summary": "The columns of the customers, as `customerSummaries` returns them: at least one customer.",
      "summary.age": "The time from the first purchase to now; not below `recency`.",
      "summary.recency": "The time from the first purchase to the last; 0 for who bought once.",
      "summary.frequency": "Purchases after the first: orders of one day are one purchase.",
      "options": "Weights, where to start, how long, and the unit of time.",
      "options.onProgress": "Called after each iteration, with how far the fit has come.",
      "options.unit": "What the customers' times are measured in; it is kept with the fit and changes nothing.",
      "options.maxIterations": "The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`.",
      "options.start.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "options.start.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "options.start.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "options.start.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "options.start": "Where to start; chosen by itself when left out. It only matters where there are several maxima.",
      "options.weights": "One weight a row, 0 or more: how many customers it stands for; each row is one customer when left out."
    }
  },
  "fitShiftedBetaGeometric": {
    "summary": "The shifted-beta-geometric (sBG) model of customers on a contract, fitted to how many of them were left after each renewal.",
    "fields": {
      "survivors": "Customers of a cohort at the start, after the first renewal, after the second \u2026: never more than before. Or a list of such lists, one a cohort, each as long as it has been observed. Counts rather than percentages: the standard errors depend on how many there are.",
      "start": "Where to start; chosen by itself when left out.",
      "start.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "start.alpha": "The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal.",
      "maxIterations": "The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`.",
      "unit": "How long a contract runs from renewal to renewal; it is kept with the fit and changes nothing."
    }
  },
  "fitWeibull": {
    "summary": "A Weibull model of lifetimes, fitted to customers of whom many are still there: its shape says whether leaving becomes rarer or more frequent with tenure.",
    "fields": {
      "durations": "How long each customer was there, in any one unit, above 0: until leaving, or until last seen. An array or a typed array.",
      "churned": "Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen.",
      "covariates": "What may make lifetimes longer or shorter: columns of numbers by name, in the same order; a yes or no is 1 or 0. None when left out.",
      "weights": "How many customers each row stands for, fractions allowed; each is one customer when left out.",
      "entry": "After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out.",
      "maxIterations": "The most iterations, from 1 to 1000; 100 when left out. A fit that is not done by then says `converged: false`.",
      "onProgress": "Called after each iteration, with how far the fit has come."
    }
  },
  "gammaGammaExpectedValue": {
    "summary": "The mean value of a customer's further purchases, expected from what the repeat purchases so far have brought on average.",
    "fields": {
      "fit": "A fit of the Gamma-Gamma model, or just its parameters.",
      "fit.parameters.p": "The shape of the gamma distribution of a customer's purchase values: the greater, the more alike they are.",
      "fit.parameters.q": "The shape of the gamma distribution of what differs between customers: the greater, the more alike they are. Above 1 the mean over all customers is finite.",
      "fit.parameters.v": "The rate of that distribution, in money.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.v": "The rate of that distribution, in money.",
      "fit.q": "The shape of the gamma distribution of what differs between customers: the greater, the more alike they are. Above 1 the mean over all customers is finite.",
      "fit.p": "The shape of the gamma distribution of a customer's purchase values: the greater, the more alike they are.",
      "customers": "One customer, or the columns of many.",
      "customers.meanRepeatValue": "What these brought on average, in money; 0 where there were none.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase."
    }
  },
  "grossRevenueChurnRate": {
    "summary": "The share of the recurring revenue at the start of a period that was lost in it, to leaving and to downgrades.",
    "fields": {
      "startingRevenue": "Recurring revenue at the start of the period, in money.",
      "churned": "What was lost of it with customers who left, in money, as a positive amount; with `contraction` not above `startingRevenue`.",
      "contraction": "What was lost of it with customers who stay but pay less, in money, as a positive amount."
    }
  },
  "grossRevenueRetention": {
    "summary": "The share of the recurring revenue at the start of a period that is still there at its end, without any expansion.",
    "fields": {
      "startingRevenue": "Recurring revenue at the start of the period, in money.",
      "churned": "What was lost of it with customers who left, in money, as a positive amount; with `contraction` not above `startingRevenue`.",
      "contraction": "What was lost of it with customers who stay but pay less, in money, as a positive amount."
    }
  },
  "historicClv": {
    "summary": "The average value that a customer has brought so far.",
    "fields": {
      "revenue": "All revenue from these customers so far, in money, before refunds.",
      "refunds": "What was paid back to them so far, in money, as a positive amount; 0 unless given.",
      "grossMargin": "The part of revenue that is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given.",
      "customers": "The customers who were ever won, those who left included."
    }
  },
  "holdoutChurn": {
    "summary": "The churn that a campaign prevented: the churn rate of customers held out of it, less that of customers who were to get it.",
    "fields": {
      "treated": "The customers who were to get the campaign.",
      "treated.churned": "Those of them who left; not above `customers`.",
      "treated.customers": "Customers in the group at the start, whether or not the campaign reached them; at least 1.",
      "control": "The customers who were held out of it, chosen by chance from the same list.",
      "control.churned": "Those of them who left; not above `customers`.",
      "control.customers": "Customers in the group at the start, whether or not the campaign reached them; at least 1.",
      "valuePerCustomer": "What a customer who stays is worth, in money; left out, no revenue is reckoned.",
      "expectedTreatedShare": "The share of all customers whom chance was to put among the treated, as a fraction from 0.000001 to 0.999999: 0.9 for a holdout of a tenth.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "holdoutSplit": {
    "summary": "The order history of every customer in two parts: what a model may learn from, and what happened next, to hold its predictions against.",
    "fields": {
      "calibrationEnd": "The point in time up to which a model may learn: orders at it or later are held out.",
      "holdoutEnd": "The point in time up to which the log is complete, after `calibrationEnd`: orders at it or later are not known.",
      "unit": 'What times are measured in: days, weeks of 7 days, months of 365/12 days or years of 365 days; `"day"` when left out.',
      "granularity": 'The calendar period whose orders are one purchase; `"day"` when left out.',
      "timeZone": "IANA name of the time zone whose days count; that of the log when left out."
    }
  },
  "impliedPurchaseInterval": {
    "summary": "The number of days between two orders of a customer that a purchase frequency implies.",
    "fields": {
      "purchaseFrequency": "Orders per customer in the window, as `purchaseFrequency` gives them; fractions allowed.",
      "days": "Length of that window in days, 365 unless given; fractions allowed."
    }
  },
  "incentiveReturn": {
    "summary": "The profit of a reward programme: the margin on what members spend because of it, less what it costs.",
    "fields": {
      "members": "Members of the programme, or customers who could get the incentive.",
      "incrementalRevenuePerMember": "What a member spends more than without the programme, in money; below 0 where it is less.",
      "grossMargin": "The part of that which is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given.",
      "rewardsIssued": "Rewards, points or discounts given out in the same time.",
      "redemptionRate": "The share of them that is used, as a fraction from 0 to 1; 1 unless given.",
      "reward": "What a reward costs when it is used, in money.",
      "fixedCost": "What the programme costs besides, in money; 0 unless given.",
      "targetReturn": "The profit that it is to bring as a fraction of its cost, from 0; 0 unless given."
    }
  },
  "kaplanMeier": {
    "summary": "The survival curve of customers by Kaplan and Meier: the share who stay longer than each length of time, when many are still there and nobody knows for how long.",
    "fields": {
      "durations": "How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array.",
      "churned": "Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen.",
      "weights": "How many customers each row stands for, fractions allowed; each is one customer when left out.",
      "entry": "After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out.",
      "transform": 'The scale on which the intervals are symmetric: `"log-log"` (when left out; never outside 0 to 1), `"log"` (the default of R) or `"plain"`.'
    }
  },
  "lapsedCustomers": {
    "summary": "The customers who have not ordered for longer than a given time, or than is usual for them.",
    "fields": {
      "asOf": "The point in time up to which the log is complete; orders at it or later are not known.",
      "days": "After how many days without an order a customer has lapsed, the same for all; give this or `medianMultiple`.",
      "medianMultiple": "After how many times the customer's own median gap between purchases; give this or `days`.",
      "minimumOrders": "How many purchases on different days a customer must have made to be judged; 3 when left out. With `days`, 1 judges all customers.",
      "timeZone": "IANA name of the time zone whose days count; that of the log when left out."
    }
  },
  "leverImpact": {
    "summary": "The profit that a small change of churn brings over some periods, beside that of the same change of acquisition and of price.",
    "fields": {
      "customers": "Customers in the first period.",
      "newCustomers": "Customers who join in each period; they are paid for in it, and pay from the next one on.",
      "churnRate": "The share of customers who leave from one period to the next, as a fraction from 0 to 1.",
      "revenuePerCustomer": "What a customer pays in a period, in money.",
      "costPerCustomer": "What it costs to serve a customer for a period, in money; a change of the price does not move it.",
      "acquisitionCost": "What it costs to win a customer, in money.",
      "fixedCost": "What each period costs however many customers there are, in money; 0 unless given.",
      "periods": "How many periods count, a whole number from 1 to 1200; 12 unless given.",
      "change": "By how much each lever is moved, as a fraction from 0 to 1; 0.01 unless given.",
      "churnChange": 'How the churn rate is moved: `"relative"`, by that share of itself, or `"points"`, by `change` itself, which is not above `churnRate` then; `"relative"` unless given.'
    }
  },
  "lifecycle": {
    "summary": "The customers of each calendar period by what they did before: new, returning, resurrecting; and those who went dormant.",
    "fields": {
      "period": "Length of the calendar periods: hour, day, week, month, quarter or year.",
      "from": "A point in time of the first period.",
      "to": "A point in time of the last period; not before `from`.",
      "timeZone": "IANA name of the time zone whose calendar counts; that of the log when left out.",
      "weekStartsOn": "First day of a week, from 0 (Sunday) to 6 (Saturday); 1 (Monday) when left out."
    }
  },
  "lifetimeValueToCost": {
    "summary": "The number of times that a customer's lifetime value covers the cost of winning one (LTV:CAC).",
    "fields": {
      "lifetimeValue": "Lifetime value of a customer, in money: of margin, not revenue, and before the cost of acquisition; may be negative.",
      "acquisitionCost": "The cost of winning one new customer, in money."
    }
  },
  "logRankTest": {
    "summary": "The log-rank test: whether two or more groups of customers leave at the same pace, over the whole of their time.",
    "fields": {
      "durations": "How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array.",
      "churned": "Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen.",
      "groups": "The group of each customer, in the same order: a text, a whole number, or true or false; at most 200 different ones.",
      "weights": "How many customers each row stands for, whole numbers; each is one customer when left out.",
      "entry": "After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start.",
      "strata": "The stratum of each customer, such as the country: groups are compared within each, and the comparisons added up.",
      "rho": "The power of the pooled survival that departures are weighted by, from 0 to 10: 0 (the log-rank test) when left out, 1 (Peto and Peto) gives early departures more weight."
    }
  },
  "magicNumber": {
    "summary": "The annual revenue that was added from one quarter to the next, per unit spent on sales and marketing in the first.",
    "fields": {
      "revenue": "Recurring revenue of a quarter, in money: what three months brought in, not annualized.",
      "previousRevenue": "Recurring revenue of the quarter before, in money.",
      "previousSalesAndMarketing": "All that was spent on sales and marketing in the quarter before, in money."
    }
  },
  "mbgNbdExpectedPurchases": {
    "summary": "The purchases that a customer is expected to make from now on within a number of periods, by the MBG/NBD model.",
    "fields": {
      "fit": "The fitted model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.b": "The second shape of that distribution.",
      "fit.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "customers": "One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase.",
      "periods": "How far to look ahead, in the unit of time of the fit."
    }
  },
  "mbgNbdNewCustomerPurchases": {
    "summary": "The purchases after the first that a new customer is expected to make within a number of periods, by the MBG/NBD model.",
    "fields": {
      "fit": "The fitted model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.b": "The second shape of that distribution.",
      "fit.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "periods": "The time from the first purchase on, in the unit of time of the fit."
    }
  },
  "mbgNbdProbabilityAlive": {
    "summary": "The probability that a customer is still one, by the MBG/NBD model.",
    "fields": {
      "fit": "The fitted model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.b": "The second shape of that distribution.",
      "fit.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "customers": "One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase."
    }
  },
  "mbgNbdPurchaseProbabilities": {
    "summary": "The probabilities that a new customer makes 0, 1, 2 and more purchases after the first within a number of periods, by the MBG/NBD model.",
    "fields": {
      "fit": "The fitted model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.b": "The second shape of that distribution.",
      "fit.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "periods": "The time from the first purchase on, in the unit of time of the fit.",
      "upTo": "The greatest number of purchases to tell the probability of, from 0 to 10,000."
    }
  },
  "meanInterval": {
    "summary": "The mean of a list of numbers, with the interval that the true mean is likely to be in.",
    "fields": {
      "values": "One number a customer or an answer, in any unit, as an array or a typed array; blanks are left out beforehand.",
      "confidence": "How often such an interval is to contain the true mean, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "medianSurvival": {
    "summary": "The median lifetime of customers: the time by which half of them have left, from the curve of `kaplanMeier`.",
    "fields": {
      "durations": "How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array.",
      "churned": "Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen.",
      "weights": "How many customers each row stands for, fractions allowed; each is one customer when left out.",
      "entry": "After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out.",
      "transform": 'The scale on which the intervals of the curve are symmetric: `"log-log"` when left out, `"log"` (the default of R) or `"plain"`.'
    }
  },
  "monthlyRecurringRevenue": {
    "summary": "The recurring revenue of one subscription, brought to a month.",
    "fields": {
      "amount": "What the subscription bills each time, in money: after discounts, without taxes and one-time charges.",
      "interval": "The unit of time by which it bills.",
      "intervalCount": 'How many intervals one bill covers: 2 with `"week"` is every other week. A whole number from 1; 1 if left out.'
    }
  },
  "nelsonAalen": {
    "summary": "The cumulative hazard of leaving by Nelson and Aalen: the sum, over the times so far, of those who left over those who were there.",
    "fields": {
      "durations": "How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array.",
      "churned": "Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen.",
      "weights": "How many customers each row stands for, fractions allowed; each is one customer when left out.",
      "entry": "After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out.",
      "transform": 'The scale on which the intervals are symmetric: `"log"` (when left out; never below 0) or `"plain"`.'
    }
  },
  "netRevenueChurnRate": {
    "summary": "The share of the recurring revenue at the start of a period that was lost in it, after what customers added.",
    "fields": {
      "startingRevenue": "Recurring revenue at the start of the period, in money.",
      "churned": "What was lost of it with customers who left, in money, as a positive amount; with `contraction` not above `startingRevenue`.",
      "contraction": "What was lost of it with customers who stay but pay less, in money, as a positive amount.",
      "expansion": "What the starting customers added, in money.",
      "reactivation": "Recurring revenue of former customers who came back, in money; 0 if left out."
    }
  },
  "netRevenueRetention": {
    "summary": "The recurring revenue of the starting customers at the end of a period, as a share of that at its start.",
    "fields": {
      "startingRevenue": "Recurring revenue at the start of the period, in money.",
      "churned": "What was lost of it with customers who left, in money, as a positive amount; with `contraction` not above `startingRevenue`.",
      "contraction": "What was lost of it with customers who stay but pay less, in money, as a positive amount.",
      "expansion": "What the starting customers added, in money; nothing of new customers."
    }
  },
  "nextPurchase": {
    "summary": "The time from now within which a customer will have bought again with a probability, by any model of purchases.",
    "fields": {
      "fit": "A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "customers": "One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase.",
      "options": "How probable the purchase is to be.",
      "options.probability": "How probable the purchase is to be by then, as a fraction from 0.000001 to 0.999999; 0.5 when left out."
    }
  },
  "nps": {
    "summary": "The net promoter score: the percentage of promoters among those who answered, less the percentage of detractors.",
    "fields": {
      "method": 'How the interval is made: `"adjustedWald"`, `"wald"` or `"score"`; `"adjustedWald"` when left out.',
      "answers": 'One whole number an answer, as an array or a typed array; `null`, `undefined`, `""` and holes count as not answered.',
      "weights": "One weight an answer, each 0 or more and as many as there are answers; all answers count alike when left out.",
      "invalid": 'What to do with answers that are not on the scale: `"throw"`, naming them, or `"exclude"`, which counts them apart; `"throw"` when left out.',
      "minimumAnswers": "The fewest valid answers to give a score for, a whole number from 1; 1 when left out.",
      "confidence": "How often such an interval is to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "npsFromCounts": {
    "summary": "The net promoter score of groups that were counted already, with the interval that `nps` gives.",
    "fields": {
      "promoters": "How many answered 9 or 10.",
      "passives": "How many answered 7 or 8.",
      "detractors": "How many answered 0 to 6.",
      "confidence": "How often such an interval is to contain the true score, as a fraction from 0.5 to 0.9999; 0.95 when left out.",
      "method": 'How the interval is made: `"adjustedWald"`, `"wald"` or `"score"`; `"adjustedWald"` when left out.'
    }
  },
  "npsSampleSize": {
    "summary": "The number of answers after which the interval of a net promoter score is as narrow as wanted.",
    "fields": {
      "margin": "How far the interval may reach to either side, in points from 0.001 to 100.",
      "variance": "The variance of an answer coded 1, 0 or \u22121, p + d \u2212 (p \u2212 d)\xB2, from 0 to 1, as `nps` returns it; 0.67 when left out.",
      "confidence": "The confidence of the interval, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "paretoNbdDiscountedPurchases": {
    "summary": 'All purchases that a customer is yet to make, each discounted to now from when it is made, by the Pareto/NBD model: the "discounted expected residual transactions" (DERT) of the literature.',
    "fields": {
      "fit": "A fit of the Pareto/NBD model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "customers": "One customer, or the columns of many, in the fit's unit of time.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase.",
      "discountRate": "The discount rate per unit of the fit's time, as a fraction from 1e-12 to 1: of weeks (1 + yearly rate)^(7/365) \u2212 1."
    }
  },
  "paretoNbdExpectedPurchases": {
    "summary": "The purchases that a customer is expected to make within the next periods, by the Pareto/NBD model.",
    "fields": {
      "fit": "A fit of the Pareto/NBD model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "customers": "One customer, or the columns of many, in the fit's unit of time.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase.",
      "periods": "How far ahead, in the fit's unit of time; 0 or more."
    }
  },
  "paretoNbdNewCustomerPurchases": {
    "summary": "The repeat purchases that a new customer is expected to make within a time after the first purchase, by the Pareto/NBD model.",
    "fields": {
      "fit": "A fit of the Pareto/NBD model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "periods": "The time since the first purchase, in the fit's unit; 0 or more."
    }
  },
  "paretoNbdProbabilityAlive": {
    "summary": "The probability that a customer is still one, by the Pareto/NBD model, given what has been bought so far.",
    "fields": {
      "fit": "A fit of the Pareto/NBD model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "customers": "One customer, or the columns of many, in the fit's unit of time.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase."
    }
  },
  "paretoNbdPurchaseProbabilities": {
    "summary": "The probabilities that a new customer makes no, one, two \u2026 repeat purchases within a time after the first one, by the Pareto/NBD model.",
    "fields": {
      "fit": "A fit of the Pareto/NBD model, or just its parameters.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "periods": "The time since the first purchase, in the fit's unit; 0 or more.",
      "upTo": "Up to how many repeat purchases, a whole number from 0 to 10,000."
    }
  },
  "paybackPeriod": {
    "summary": "The number of periods after which the margin of a new customer has paid the cost of winning one.",
    "fields": {
      "acquisitionCost": "The cost of winning one new customer, in money.",
      "revenuePerPeriod": "Average revenue of a customer in a period, in money.",
      "grossMargin": "The part of revenue that is left after the cost of goods, as a fraction from 0 to 1; 1, all of it, unless given.",
      "churnRate": "The share of customers who leave in a period, as a fraction from 0 to 1; 0 unless given."
    }
  },
  "paymentRecoveryRate": {
    "summary": "The share of the failed payments of a period that were collected after all, by retries or by reminders.",
    "fields": {
      "failedPayments": "Bills of the period whose first attempt at payment failed; a bill is counted once, however often it was retried.",
      "recoveredPayments": "Those of them that were paid after all; not above `failedPayments`."
    }
  },
  "predictedClv": {
    "summary": "The discounted value that customers without a contract are expected to bring within a horizon, from a model of their purchases and what a purchase brings.",
    "fields": {
      "purchases": "A fit of the BG/NBD, MBG/NBD or Pareto/NBD model; it has to name its `model`, since parameters alone do not tell.",
      "purchases.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "purchases.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "purchases.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "purchases.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "purchases.parameters": "Its parameters.",
      "purchases.model": "Which model it is of.",
      "purchases.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "purchases.parameters.b": "The second shape of that distribution.",
      "spend": "What a purchase brings, in money: one number for all, or a fit of the Gamma-Gamma model (or its parameters) for a mean of each customer's own.",
      "spend.parameters.p": "The shape of the gamma distribution of a customer's purchase values: the greater, the more alike they are.",
      "spend.parameters.q": "The shape of the gamma distribution of what differs between customers: the greater, the more alike they are. Above 1 the mean over all customers is finite.",
      "spend.parameters.v": "The rate of that distribution, in money.",
      "spend.parameters": "Its parameters.",
      "spend.model": "Which model it is of.",
      "spend.v": "The rate of that distribution, in money.",
      "spend.q": "The shape of the gamma distribution of what differs between customers: the greater, the more alike they are. Above 1 the mean over all customers is finite.",
      "spend.p": "The shape of the gamma distribution of a customer's purchase values: the greater, the more alike they are.",
      "customers": "One customer, or the columns of many, in the fit's unit of time; with `meanRepeatValue` where `spend` is a fit.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase.",
      "customers.meanRepeatValue": "What the purchases after the first brought on average, in money; 0 where there were none. Needed where `spend` is a fit.",
      "periods": "How far ahead, in the fit's unit of time: of a fit in weeks 52 is a year; fractions allowed.",
      "discountRate": "The discount rate per unit of the fit's time, as a fraction from 0 to 1: of weeks (1 + yearly rate)^(7/365) \u2212 1.",
      "margin": "The part of what a purchase brings that is left after its costs, as a fraction from 0 to 1; 1 unless given."
    }
  },
  "priceIncreaseImpact": {
    "summary": "The profit that a price increase adds over some periods, less what is lost with the customers who leave because of it.",
    "fields": {
      "customers": "Customers in the first period, before anybody leaves because of the price.",
      "price": "What a customer pays in a period before the increase, in money.",
      "costPerCustomer": "What it costs to serve a customer for a period, in money; 0 unless given.",
      "increase": "By which share the price rises, as a fraction from 0 to 1000: 0.25 for a quarter.",
      "customersLostShare": "The share of customers who leave at once because of it, as a fraction from 0 to 1; 0 unless given.",
      "churnRate": "The share of customers who leave from one period to the next at the old price, as a fraction from 0 to 1.",
      "churnRateAfter": "The same at the new price, as a fraction from 0 to 1; `churnRate` unless given.",
      "periods": "How many periods count, a whole number from 1 to 1200; 12 unless given.",
      "discountRate": "The interest by which money is worth less one period later, as a fraction from 0 to 1; 0 unless given.",
      "clientGain": "What the service brings the client in a period, in money, before its price; without it nothing is said of the client."
    }
  },
  "projectRevenue": {
    "summary": "The monthly recurring revenue after some months of steady churn, expansion and new business.",
    "fields": {
      "startingRevenue": "Recurring revenue of a month at the start, in money.",
      "newRevenue": "Recurring revenue of new customers in the first month, in money.",
      "newRevenueGrowth": "By which share the new revenue grows from one month to the next, as a fraction from \u22121 to 0.5; 0 unless given.",
      "churnRate": "The share of recurring revenue that is lost in a month, as a fraction from 0 to 1; new revenue is not at risk in its first month.",
      "expansionRate": "The share by which present customers' revenue grows in a month, as a fraction from 0 to 0.5; 0 unless given.",
      "periods": "How many months to look ahead, a whole number from 0 to 1200."
    }
  },
  "proportionInterval": {
    "summary": "The share of trials that had an event, with the interval that its true value is likely to be in.",
    "fields": {
      "events": "How many of the trials had the event, such as customers who left; not above `trials`.",
      "trials": "How many there were in all, such as customers; at least 1.",
      "confidence": "How often such an interval is to contain the true proportion, as a fraction from 0.5 to 0.9999; 0.95 when left out.",
      "method": "Wilson's interval, the exact one of Clopper and Pearson, Jeffreys', or Agresti and Coull's; `\"wilson\"` when left out."
    }
  },
  "pulse": {
    "summary": "The results of a short survey that is asked again and again: favorable shares an item and a factor, participation and change.",
    "fields": {
      "answers": 'One row a respondent, and in it one answer an item: whole numbers from 1 to 5; `null`, `undefined`, `""` and holes count as not answered.',
      "items": "The questions, in the order of the columns.",
      "items.items.factor": 'What it is about, such as `"workload"`; items of the same factor are averaged.',
      "items.items.name": "The question, or a short name of it.",
      "invited": "How many people were asked; not below those who answered anything. There is no participation when left out.",
      "previous": "The answers to the same items in the wave before, in the same form; there is no change when left out.",
      "invalid": 'What to do with answers that are not on the scale: `"throw"`, naming them, or `"exclude"`, which counts them apart; `"throw"` when left out.',
      "minimumAnswers": "The fewest valid answers to an item to give shares for, a whole number from 1; 1 when left out.",
      "confidence": "How often such an interval is to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "purchaseFrequency": {
    "summary": "The average number of orders per customer in a window.",
    "fields": {
      "orders": "Orders of a window.",
      "customers": "The customers counted: usually the different customers who placed those orders."
    }
  },
  "purchaseGaps": {
    "summary": "The days between consecutive purchases of the same customer: mean, median and quantiles.",
    "fields": {
      "quantiles": "Which quantiles to return, as fractions from 0 (the shortest gap) to 1 (the longest); the quartiles 0.25 and 0.75 when left out.",
      "perCustomer": "Whether to return the gaps of each customer too; `false` when left out.",
      "timeZone": "IANA name of the time zone whose days count; that of the log when left out."
    }
  },
  "purchaseProbability": {
    "summary": "The probability that a customer buys at least once within the next periods, by any model of purchases.",
    "fields": {
      "fit": "A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "customers": "One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase.",
      "periods": "How far to look ahead, in the unit of time of the fit; 0 or more."
    }
  },
  "purchaseSummary": {
    "summary": "The orders of a window in numbers: customers, repeat customers, orders, revenue, refunds, and the three rates that they make.",
    "fields": {
      "from": "Start of the window; all orders before `to` count when left out.",
      "to": "End of the window, itself not in it, after `from`; all orders since `from` count when left out.",
      "timeZone": "IANA name of the time zone in which `from` and `to` are read; that of the log when left out."
    }
  },
  "quickRatio": {
    "summary": "The recurring revenue won in a period for each unit of it that was lost.",
    "fields": {
      "newRevenue": "Recurring revenue of new customers, in money.",
      "expansion": "What present customers added, in money.",
      "reactivation": "Recurring revenue of former customers who came back, in money; 0 if left out.",
      "churned": "Recurring revenue of the customers who left, in money, as a positive amount.",
      "contraction": "What customers who stay took away, in money, as a positive amount."
    }
  },
  "ratePower": {
    "summary": "The probability that a test of two equal groups finds a given difference between their rates.",
    "fields": {
      "controlRate": "The rate to expect without the treatment, as a fraction.",
      "treatedRate": "The rate to expect with it, as a fraction; not equal to `controlRate`.",
      "customersPerGroup": "Customers in each of the two groups; at least 1.",
      "confidence": "How often the test is to stay silent where nothing differs, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "rateSampleSize": {
    "summary": "The number of customers that each of two equal groups needs for a test to find a given difference between their rates.",
    "fields": {
      "controlRate": "The rate to expect without the treatment, as a fraction.",
      "treatedRate": "The rate that the treatment would have to reach to be worth its while, as a fraction; not equal to `controlRate`.",
      "confidence": "How often the test is to stay silent where nothing differs, as a fraction from 0.5 to 0.9999; 0.95 when left out.",
      "power": "How often the test is to find a difference that is there, as a fraction from 0.5 to 0.9999; 0.8 when left out."
    }
  },
  "redemptionRate": {
    "summary": "The share of the rewards given out that have been used.",
    "fields": {
      "rewardsIssued": "Rewards given out: points, vouchers, stamps.",
      "rewardsRedeemed": "Those of them that have been used; not above `rewardsIssued`."
    }
  },
  "referralValue": {
    "summary": "The profit of a referral programme: the lifetime value of the customers whom it brings, less rewards and costs.",
    "fields": {
      "leads": "Leads that customers referred.",
      "conversionRate": "The share of ordinary leads who become customers, as a fraction from 0 to 1.",
      "conversionMultiple": "How many times as often a referred lead becomes a customer; 1 unless given. Times `conversionRate` not above 1.",
      "lifetimeValue": "What an ordinary customer is worth over the whole stay, after costs but for that of winning, in money.",
      "valueUplift": "By which share a referred customer is worth more, as a fraction from \u22121; 0 unless given. Not together with `retentionUplift`, which has the same effect once more.",
      "retentionRate": "The share of ordinary customers who stay from one period to the next, as a fraction from 0 to 1; with `retentionUplift`.",
      "retentionUplift": "By which share of itself the retention rate of referred customers is higher, as a fraction from \u22121; `retentionRate \xD7 (1 + retentionUplift)` must be below 1.",
      "reward": "What is paid for each referred customer who is won, to both sides together, in money.",
      "fixedCost": "What the programme costs besides, in money; 0 unless given.",
      "incrementalShare": 'The share of referred customers who would not have come anyway, as a fraction from 0 to 1; left out, all of them are counted and the result is `"gross"`.'
    }
  },
  "renewalSurvivors": {
    "summary": "The customers of each start cohort who are left after each renewal: the input of models of contracts.",
    "fields": {
      "period": "How long a contract runs from renewal to renewal; also the calendar period of those who start together.",
      "asOf": "The point in time up to which the log is complete: renewals that are due at it or later are not known.",
      "from": "The earliest start that counts; any when left out.",
      "to": "The first start that does not count any more, after `from`; any before `asOf` counts when left out.",
      "timeZone": "IANA name of the time zone whose calendar counts; that of the log when left out.",
      "weekStartsOn": "First day of a week, from 0 (Sunday) to 6 (Saturday); 1 (Monday) when left out."
    }
  },
  "repeatPurchaseRate": {
    "summary": "The share of a window's customers who ordered more than once in it.",
    "fields": {
      "customers": "Customers with at least one order in the window.",
      "repeatCustomers": "Those of them with at least two orders in the same window; not above `customers`."
    }
  },
  "repeatSpendUplift": {
    "summary": "The share by which repeat customers spend more than new ones.",
    "fields": {
      "spendPerRepeatCustomer": "What a customer who had bought before spends, in money, on average: an order, or all in a period.",
      "spendPerNewCustomer": "What a new customer spends, in money, counted in the same way."
    }
  },
  "repeatWithin": {
    "summary": "The share of customers who ordered again within so many days after their first order.",
    "fields": {
      "days": "How many days after the first order the second one counts; fractions allowed.",
      "asOf": "The point in time up to which the log is complete; orders at it or later are not known.",
      "timeZone": "IANA name of the time zone whose days count; that of the log when left out.",
      "confidence": "How often such an interval is to contain the true rate, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "responseRate": {
    "summary": "The share of the people reached by a survey who answered it.",
    "fields": {
      "sent": "How many invitations were sent; one a person, reminders not counted.",
      "undeliverable": "How many of them did not arrive: wrong addresses, bounces; 0 when left out.",
      "answered": "How many people answered; with `undeliverable` not above `sent`."
    }
  },
  "restrictedMeanSurvival": {
    "summary": "The mean time that customers stay within a horizon: the area under the curve of `kaplanMeier` up to it.",
    "fields": {
      "durations": "How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array.",
      "churned": "Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen.",
      "horizon": "The time up to which lifetimes count, in the unit of the durations; not above the longest of them while anybody is left. That longest one when left out.",
      "weights": "How many customers each row stands for, fractions allowed; each is one customer when left out.",
      "entry": "After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out."
    }
  },
  "retainedShare": {
    "summary": "The share of a group of customers that is left after a number of periods of the same churn.",
    "fields": {
      "churnRate": "The churn rate of one period, as a fraction.",
      "periods": "How many such periods pass; fractions of a period are allowed."
    }
  },
  "retentionProfitImpact": {
    "summary": "The profit that a lower churn rate brings over the whole stay of today's customers, less the cost of the programme.",
    "fields": {
      "churnRate": "The share of customers who leave in a period, as a fraction above 0 and up to 1.",
      "reduction": "By how much it falls, as a fraction from 0 to 1: in points below `churnRate`, as a share of it below 1.",
      "reductionIn": 'What the reduction is of: `"points"`, of all customers (0.05 turns 0.25 into 0.2), or `"relative"`, of the churn rate (0.05 turns 0.25 into 0.2375); `"points"` unless given.',
      "marginPerPeriod": "What a customer leaves after costs in each period, in money; may be negative. Either this or `tenureMargins`.",
      "tenureMargins": "The same for each period of a customer's stay, from the first on, in money; the last one goes on without end. An array or a typed array of 1 to 1200 items, which may be negative.",
      "discountRate": "The interest by which money is worth less one period later, as a fraction from 0 to 1; 0 unless given.",
      "customers": "How many customers it is about; 1 unless given.",
      "programmeCost": "What the reduction costs, once and now, for all of them, in money; 0 unless given."
    }
  },
  "retentionRate": {
    "summary": "The share of the customers present at the start of a period who are still there at its end.",
    "fields": {
      "customersAtStart": "Customers at the start of the period.",
      "customersAtEnd": "Customers at the end of the period, whenever they joined; not above `customersAtStart` plus `newCustomers`.",
      "newCustomers": "Customers who joined in the period and are still there at its end; not above `customersAtEnd`."
    }
  },
  "returningCustomerRate": {
    "summary": "The share of a window's customers who had ordered before, in the wording of Shopify's reports.",
    "fields": {
      "from": "Start of the window.",
      "to": "End of the window, itself not in it; after `from`.",
      "timeZone": "IANA name of the time zone in which `from` and `to` are read; that of the log when left out."
    }
  },
  "revenueMovements": {
    "summary": "The movements of monthly recurring revenue, period by period: what came from new customers, from more and from less of the others, from those who left and from those who came back.",
    "fields": {
      "period": "Length of the calendar periods: hour, day, week, month, quarter or year.",
      "from": "A point in time of the first period; that of the first paid subscription when left out.",
      "to": "A point in time of the last period, not before `from`; `asOf` when left out, and without that the last start or end in the log.",
      "asOf": "The point in time up to which the log is complete: what starts or ends later is ignored, and no period starts after it; without it all of the log counts.",
      "timeZone": "IANA name of the time zone whose calendar counts; that of the log when left out.",
      "weekStartsOn": "First day of a week, from 0 (Sunday) to 6 (Saturday); 1 (Monday) when left out."
    }
  },
  "revenueRetention": {
    "summary": "The share of the monthly recurring revenue at one time that is still there at another, without expansion (gross) and with it (net).",
    "fields": {
      "from": "The start of the window: whose revenue is followed.",
      "to": "The end of the window, after `from`.",
      "timeZone": "IANA name of the time zone in which `from` and `to` are read; that of the log when left out."
    }
  },
  "revenueRollForward": {
    "summary": "The recurring revenue at the end of a period, from that at its start and the five kinds of movement between.",
    "fields": {
      "startingRevenue": "Recurring revenue at the start of the period, in money.",
      "newRevenue": "Recurring revenue of customers who never had any before, in money.",
      "expansion": "What present customers added: upgrades, seats, higher prices; in money.",
      "reactivation": "Recurring revenue of former customers who came back, in money; 0 if left out.",
      "contraction": "What customers who stay took away: downgrades, fewer seats, discounts; in money, as a positive amount.",
      "churned": "Recurring revenue of the customers who left, in money, as a positive amount; with `contraction` not above the start and all gains together."
    }
  },
  "rfm": {
    "summary": "The customers scored by recency, frequency and money: when each ordered last, how many orders each has made, and what each has paid.",
    "fields": {
      "asOf": "The point in time up to which the log is complete; orders at it or later are not known.",
      "bins": "How many scores there are, from 2 to 100; 5 when left out.",
      "timeZone": "IANA name of the time zone whose days count; that of the log when left out."
    }
  },
  "ruleOf40": {
    "summary": "The growth rate and the profit margin of a year, added.",
    "fields": {
      "growthRate": "Growth of revenue over a year, as a fraction; negative where it shrank, and not below \u22121.",
      "profitMargin": "Profit over revenue of the same year, as a fraction; negative where money was lost."
    }
  },
  "saveOfferImpact": {
    "summary": "The profit of offers made to customers who are about to cancel: what the kept ones still bring, less what the offers cost.",
    "fields": {
      "sessions": "Customers who began to cancel and got an offer, or were in the group that got one.",
      "saveRate": "The share of them who did not cancel, as a fraction from 0 to 1.",
      "controlSaveRate": 'The share of customers who did not cancel among those who were shown no offer, as a fraction from 0 to 1; left out, all who stayed are counted and the result is `"gross"`.',
      "acceptanceRate": "The share of the sessions in which the offer was taken, as a fraction from 0 to 1; `saveRate` unless given.",
      "marginPerPeriod": "What a customer who stays leaves after costs in a period, in money, before the offer.",
      "remainingPeriods": "For how many more periods a customer who was kept stays, fractions allowed.",
      "offerCost": "What the offer costs for each customer who takes it, over its whole duration, in money.",
      "fixedCost": "What it costs besides, in money; 0 unless given."
    }
  },
  "segmentByProbabilityAlive": {
    "summary": "The customers in segments by how probable it is that they still are customers: active, at risk, probably gone.",
    "fields": {
      "fit": "A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "customers": "Columns of customers as `customerSummaries` returns them, in the unit of time of the fit.",
      "customers.age": "The time from the first purchase to now; not below `recency`.",
      "customers.recency": "The time from the first purchase to the last; 0 for who bought once.",
      "customers.frequency": "Purchases after the first: orders of one day are one purchase.",
      "customers.customerId": "The customers, one text or number a row; when left out they are only told by their rows.",
      "options": "The bands.",
      "options.bands.items.id": "The name, for programs.",
      "options.bands.items.from": "The least score of the band.",
      "options.bands.items.to": "The end of the band; a score there belongs to the band that begins there, and to this one where none does.",
      "options.bands": "Bands of one's own, from 0 to 1: the lower end belongs to a band, the upper end only where none begins there; `aliveBands` when left out. Where two overlap, the first counts."
    }
  },
  "shiftedBetaGeometricExpectedLifetime": {
    "summary": "The periods that a new customer is expected to stay, the first one included, by the shifted-beta-geometric model.",
    "fields": {
      "fit": "A fit of the shifted-beta-geometric model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal.",
      "fit.parameters.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.alpha": "The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal."
    }
  },
  "shiftedBetaGeometricResidualLifetimeValue": {
    "summary": "What a customer on a contract is yet to bring, just before the next renewal, by the shifted-beta-geometric model.",
    "fields": {
      "fit": "A fit of the shifted-beta-geometric model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal.",
      "fit.parameters.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.alpha": "The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal.",
      "options": "How often the customer has renewed, what each further period brings, and the discount rate per period.",
      "options.discountRate": "The discount rate per period of the contract, as a fraction: of monthly contracts (1 + yearly rate)^(1/12) \u2212 1.",
      "options.margin": "What each further period brings, after its costs; from 0. 1 makes the result a number of discounted renewals.",
      "options.renewals": "How often the customer has renewed so far, from 0."
    }
  },
  "shiftedBetaGeometricRetentionRate": {
    "summary": "The share of the customers facing a renewal who renew, by the shifted-beta-geometric model.",
    "fields": {
      "fit": "A fit of the shifted-beta-geometric model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal.",
      "fit.parameters.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.alpha": "The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal.",
      "period": "Which renewal, from 1; a number, or a list of them."
    }
  },
  "shiftedBetaGeometricSurvival": {
    "summary": "The share of new customers who are still there after a number of renewals, by the shifted-beta-geometric model.",
    "fields": {
      "fit": "A fit of the shifted-beta-geometric model, or just its parameters.",
      "fit.parameters.alpha": "The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal.",
      "fit.parameters.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.beta": "The second shape of that distribution. The smaller both are, the more customers differ.",
      "fit.alpha": "The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal.",
      "periods": "After how many renewals, from 0; a number, or a list of them."
    }
  },
  "stickiness": {
    "summary": "The share of a month's active customers who are active on an average day of it: daily over monthly active users.",
    "fields": {
      "month": 'The calendar month: its name such as `"2025-03"`, or any point in time in it.',
      "timeZone": "IANA name of the time zone whose calendar counts; that of the log when left out."
    }
  },
  "survivalFromSubscriptions": {
    "summary": "The lifetimes of subscribers as columns: how long each stayed, and whether they left or are still there.",
    "fields": {
      "asOf": "The point in time up to which the log is complete; what starts or ends at it or later is not known yet.",
      "from": "The point in time from which on the log is complete, before `asOf`: who left before it is left out, and who was there already enters late. Complete from the start when left out.",
      "unit": 'What durations are measured in: days, weeks of 7 days, months of 365/12 days or years of 365 days; `"day"` when left out.',
      "gapDays": "The longest gap between two subscriptions, in days, that is no departure, such as a late renewal; 0 when left out.",
      "timeZone": "IANA name of the time zone whose days count; that of the log when left out."
    }
  },
  "survivalQuantile": {
    "summary": "The time by which a given share of customers has left, from the curve of `kaplanMeier`.",
    "fields": {
      "durations": "How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array.",
      "churned": "Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen.",
      "probability": "The share of customers who are to be gone, as a fraction from 0.000001 to 1: 0.25 is for the time at which a quarter has left.",
      "weights": "How many customers each row stands for, fractions allowed; each is one customer when left out.",
      "entry": "After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start.",
      "confidence": "How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out.",
      "transform": 'The scale on which the intervals of the curve are symmetric: `"log-log"` when left out, `"log"` (the default of R) or `"plain"`.'
    }
  },
  "trackPurchases": {
    "summary": "The repeat purchases of each period since the first order, as a model expects them and as they were made.",
    "fields": {
      "fit": "A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`.",
      "fit.parameters.r": "The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ.",
      "fit.parameters.alpha": "The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers.",
      "fit.parameters.s": "The shape of the gamma distribution of the rates at which customers leave.",
      "fit.parameters.beta": "The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit.",
      "fit.parameters": "Its parameters.",
      "fit.model": "Which model it is of.",
      "fit.parameters.a": "The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase.",
      "fit.parameters.b": "The second shape of that distribution.",
      "log": "An order log.",
      "log.skipped.count": "How many.",
      "log.skipped.issues": "What is wrong with the first 20 of them: row number (from 0), field, value and what was expected.",
      "log.skipped.issues.items.details": "What fills the sentence besides field and value: the bound, the other field, the name meant.",
      "log.skipped.issues.items.value": "The value received.",
      "log.skipped.issues.items.message": "What is wrong, in English, for people. `formatError` of `retention-metrics/locales` says it in other languages.",
      "log.skipped.issues.items.code": "What is wrong, for programs.",
      "log.skipped.issues.items.path": 'Where: `["customersLost"]`, or `["margins", 3]` for the fourth item of a list. Empty: the input as a whole.',
      "log.skipped": 'The rows that were left out, with `invalidRows: "skip"`.',
      "log.timeZone": "The time zone in which dates without a time were read, and in which functions count days unless told otherwise.",
      "log.amounts": "What each order was worth.",
      "log.times": "When each order was made, in epoch milliseconds.",
      "log.starts": "Where each customer's rows start; one more than there are customers.",
      "log.customerIds": "The customers, in the order in which they first appeared.",
      "log.rows": "The number of rows, refunds included.",
      "log.kind": "Tells the logs apart.",
      "options": "Where the calibration and the log end, and how time is divided.",
      "options.timeZone": "IANA name of the time zone whose days count; that of the log when left out.",
      "options.granularity": 'The calendar period whose orders are one purchase, as in the summaries that the model was fitted to; `"day"` when left out.',
      "options.period": "How long each period of the table is: a day, 7 days, 365/12 days or 365 days; the unit of the fit when left out.",
      "options.unit": "What the times of the fit are measured in; that of the fit when left out, which must then have one.",
      "options.holdoutEnd": "The point in time up to which the log is complete, after `calibrationEnd`; the end of the day of the last order, or `calibrationEnd` if that is later, when left out.",
      "options.calibrationEnd": "The point in time up to which the model has learned: who first ordered at it or later is not followed."
    }
  },
  "trialConversionRate": {
    "summary": "The share of the trials started in a period that became paying customers.",
    "fields": {
      "trialsStarted": "Trials that started in the period.",
      "trialsConverted": "Those of them that have become paid since, whenever that was; not above `trialsStarted`."
    }
  },
  "winBackRate": {
    "summary": "The share of lost customers who came back.",
    "fields": {
      "customersLost": "Customers who left.",
      "customersWonBack": "Those of them who became customers again; not above `customersLost`."
    }
  }
};








exports.descriptions = descriptions; exports.metricsByDomain = metricsByDomain; exports.metrics = metrics; exports.logMetrics = logMetrics; exports.modelMetrics = modelMetrics; exports.metricById = metricById;
