import { en as durations } from "./durationWords";
import { en as groups } from "./groupWords";
import { en as reasons } from "./reasonWords";
import type { ReportWords } from "./words";

/** The words of reports in English. */
export const en: ReportWords = {
  nouns: {
    customer: { one: "{n} customer", other: "{n} customers" },
    order: { one: "{n} order", other: "{n} orders" },
    purchase: { one: "{n} purchase", other: "{n} purchases" },
    day: { one: "{n} day", other: "{n} days" },
    month: { one: "{n} month", other: "{n} months" },
    row: { one: "{n} row", other: "{n} rows" },
    answer: { one: "{n} answer", other: "{n} answers" },
  },
  periods: { week: "week", month: "month", quarter: "quarter", year: "year" },
  common: {
    between: "between {low} and {high} (95% interval)",
    tooFew: "too few data for an interval",
    below1: "less than 1%",
    above99: "more than 99%",
    whatToDo: "What to do next",
    oneThing: "One thing to check",
    alsoCheck: "Also worth a look",
    howRead: "How the data were read",
    readAs: "The file",
    words: "Words",
    definition: "Definition",
    listOf: "List: {file} ({n:customer})",
    footer: "Made with retention-metrics. This page loads nothing and sends nothing.",
    betterInHtml: "Terminals often show right-to-left text in the wrong order. The HTML report shows it well.",
    all: "All",
    customers: "Customers",
    share: "Share",
    month: "Month",
    revenue: "revenue",
    grossProfit: "gross profit",
    revenueTitle: "Revenue",
    revenueShare: "Share of revenue",
    unfinishedCheck: "The last {period} is not over: the data have {days:day} of it. It looks lower than it will be.",
    keepGroupTitle: "Keep a group aside to see whether it works.",
    keepGroup:
      "Leave some of these customers without the offer, chosen at random, and compare. To detect a rise from " +
      "{from} to {until}, each group needs {n:customer}.",
    keepGroupUnknown:
      "Leave some of these customers without the offer, chosen at random, and compare. Without such a group there " +
      "is no way to know what the offer changed.",
    groupsCompared: "{from} to {until}",
  },
  orders: {
    title: "Do your customers come back?",
    subtitle: "Orders from {from} to {until}",
    subtitleOfFile: "{file}: orders from {from} to {until}",
    empty: "There are no orders to report on.",
    headlines: {
      customers: "How many customers are there?",
      customersNote: "{orders:order}, {revenue} of revenue",
      customersNoteWithoutMoney: "{orders:order}",
      repeat: "How many order again within {days:day}?",
      gap: "How long until the next purchase?",
      gapNote: "half of all repeat purchases come by then, nine in ten within {days:day}",
      orderValue: "How much does an order bring?",
      orderValueNote: "{revenue} from {orders:order}",
      firstYear: "What does a new customer bring in the first 12 months?",
      soFar: "What has a customer brought so far?",
      nextYear: "What will today’s customers bring in the next 12 months?",
    },
    comeBack: {
      question: "Do customers come back, and how soon?",
      answer: "Customers with a second order: {list} of the first.",
      item: "{rate} within {days:day}",
      later: "No customer has a second order within {days:day} of the first; some came back later.",
      none: "No customer has a second order so far.",
      few: "The data cover {days:day}: too short a time to say.",
      caption: "Share of customers with a second order, by days since the first. The band is the 95% interval.",
      axis: "Days since the first order",
      note: "Customers whose time is not over yet are counted for as long as they have been seen (Kaplan–Meier).",
      number: "Second order within {days:day}",
    },
    cohorts: {
      question: "How many are still ordering later?",
      answer: "In a typical later {period}, {typical} of a cohort place an order.",
      early: "It is too early to say: no {period} after the first one is over yet.",
      caption:
        "Percentage of each cohort with an order 1, 2, 3 … periods after the first order. A period is a {period}; " +
        "periods that are not over stay empty.",
      first: "First order",
      size: "Customers",
      curve: "All cohorts together, with 95% intervals.",
      age: "Periods after the first order (one period: one {period})",
      number: "Typical retention in a later {period}",
    },
    gaps: {
      question: "How long between two purchases?",
      answer:
        "Half of all repeat purchases come within {median:day} of the purchase before, three quarters within " +
        "{three:day}.",
      none: "No customer has bought on two different days so far.",
      caption:
        "Repeat purchases by days since the purchase before, in weeks. {beyond} of {all} took longer than " +
        "{end:day} and are not drawn.",
      note: "Customers who have yet to return are not counted, so true gaps are somewhat longer.",
      median: "Half of repeat purchases within",
      three: "Three quarters within",
      nine: "Nine in ten within",
    },
    trend: {
      question: "Is it getting better?",
      answer:
        "Of customers from {before}, {p} came back within {days:day}; of those from {after}, {q}. The change is " +
        "{change} percentage points ({low} to {high}): {verdict}.",
      worse: "it is getting worse",
      same: "no clear change",
      better: "it is getting better",
      early: "It is too early to say: no two groups of customers have had {days:day} yet.",
      caption:
        "Share of customers with a second order within {days:day}, by {period} of the first order, with 95% " +
        "intervals. Only groups whose customers have all had that time.",
      revenue: "Revenue per {period}, from first orders and from repeat orders.",
      before: "Earlier groups: second order within {days:day}",
      after: "Later groups: second order within {days:day}",
      change: "Change, in percentage points",
      repeatShareOfGross: "Share of revenue from repeat orders, before refunds",
      repeatShare: "Share of revenue from repeat orders",
    },
    best: {
      question: "Who are the best customers?",
      answer:
        "“Champions” (recent, frequent, high-spending): {n:customer}, {share} of all, with {revenueShare} of the " +
        "revenue.",
      none: "No customers stand out so far by recent, frequent and high spending.",
      caption: "Customers by how recently, how often and how much they ordered (RFM scores from 1 to 5)",
      segment: "Segment",
    },
    segments: {
      champions: ["Champions", "recent, frequent, high-spending"],
      loyalCustomers: ["Loyal", "order often and well"],
      newCustomers: ["New", "one recent, small order"],
      promising: ["Promising", "one fairly recent, small order"],
      potentialLoyalists: ["Potential loyalists", "recent, a few orders"],
      needAttention: ["Need attention", "average, cooling off"],
      aboutToSleep: ["About to go quiet", "some time ago, rarely"],
      cannotLose: ["Cannot lose", "long ago, once among the best"],
      atRisk: ["At risk", "used to order well"],
      lost: ["Lost", "long ago, rarely, little"],
      others: ["Others", "fit no rule"],
    },
    worth: {
      question: "What is a customer worth?",
      full:
        "A customer whose first order was at least a year ago has brought {all} of {measure} so far, and is " +
        "expected to bring {next} more in the next 12 months.",
      observed:
        "A customer whose first order was at least a year ago has brought {all} of {measure} so far, {year} of it " +
        "in the first 12 months.",
      short:
        "A value of 12 months needs 12 months, and the data cover {days:day}; so far a customer has brought {soFar}.",
      noMoney: "The data have no amounts, so nothing can be said about value.",
      parts:
        "All amounts are {measure} per customer, of the same {n:customer}: those whose first order was at least a " +
        "year ago.",
      firstOrder: "First order",
      restOfFirstYear: "Rest of the first 12 months",
      afterFirstYear: "After the first 12 months, so far",
      nextYear: "Expected in the next 12 months",
      firstYear: "First 12 months, per customer",
      soFar: "So far, per customer",
      total: "Next 12 months, all customers",
      bands: "What the next 12 months bring, by the probability that a customer is still active",
      band: "Group",
      expected: "Expected {measure}",
      each: "Per customer",
      topTenth: "The top tenth of customers make {share} of the expected {measure}.",
      record:
        "How good is the forecast? Without the last {days:day} of the data, the model expected {expected:purchase} " +
        "in them; there were {actual:purchase} ({difference}).",
      why:
        "Why no single “lifetime value”? Customers of a shop do not cancel, they fall silent, so their lifetime " +
        "cannot be measured. Twelve observed months and twelve expected months can both be checked.",
      tooFew: "There is no forecast for the next 12 months: there are too few repeat purchases to check one.",
      tooShort: "There is no forecast for the next 12 months: it takes at least 12 months of data.",
      badRecord:
        "There is no forecast for the next 12 months, since it would not be reliable. Without the last {days:day} " +
        "of the data, the model expected {expected:purchase} in them; there were {actual:purchase} ({difference}).",
      payback:
        "Winning a customer costs {cost}; the first 12 months bring {year} of {measure}. It is paid back in month " +
        "{month}.",
      notPaidBack:
        "Winning a customer costs {cost}; the first 12 months bring {year} of {measure}. It is not paid back in 12 " +
        "months.",
      needsMargin:
        "The acquisition cost is compared with revenue, because the gross margin is not given. Profit pays it back " +
        "later.",
      recordMoney: "In money: {expected} of {measure} expected, {actual} observed ({difference}).",
      sample: "The model is fitted to {fitted:customer} drawn at random; the forecast covers all customers.",
      interval: "The interval is by drawing the customers anew {n} times.",
    },
    bands: {
      active: ["Active", "70% or more"],
      atRisk: ["Uncertain", "30% to 70%"],
      probablyGone: ["Probably gone", "below 30%"],
    },
    checks: {
      oneGroup:
        "No customer placed a first order after {date}. This looks like an export of one group of customers, not " +
        "of the whole shop: read all numbers as those of that group. Revenue falls because no customers join.",
      unfinished: "The last {period} is not over: the data end on {date}. Its revenue looks lower than it will be.",
      gap:
        "There is no order from {from} to {until} ({days:day}). If orders are missing, customers look less loyal " +
        "than they are.",
      stopped: "There is no order after {date}, {days:day} before the end of the data. Every customer looks late.",
      oneCustomer:
        "One customer, {id}, has {share} of all orders. If this is a guest account, a till or a reseller, leave it " +
        "out.",
      oneCustomerRevenue: "One customer, {id}, brought {share} of all revenue. Averages depend on this customer.",
      oneOrderEach:
        "No customer has a second order. If each order has an id of its own in the customer column, choose another " +
        "column, such as the e-mail.",
      sameInstant:
        "{share} of orders are by a customer with another order at the very same time. If rows are line items, " +
        "choose the column with the order id.",
      refunds:
        "{share} of all money was paid back. If amounts below 0 are not refunds, the numbers of revenue are wrong.",
      cents: "Amounts may be in cents: they are all whole numbers, and most end in 00, 50, 95 or 99.",
      noAmounts: "All amounts are 0, so nothing is said about money. If the file has a column of amounts, choose it.",
    },
    advice: {
      secondTitle: "Ask for the second order early.",
      second: "Of customers who come back within {days:day}, {early} do so in the first {first:day}.",
      secondNow:
        "Customers with a first order in the last {window:day} who have not come back yet: {n}. A message reaches " +
        "them in time.",
      lateTitle: "Write to customers who are late for their own rhythm: {n}.",
      late:
        "Each has waited more than three times their usual gap. Together they brought {revenue} in the last 12 " +
        "months.",
      lateWithoutMoney: "Each has waited more than three times their usual gap.",
      bestTitle: "Look after the few who carry the shop.",
      best: "{n:customer} ({share} of all) brought {revenueShare} of the revenue so far.",
      earlyShare: "Share of returns in the first {first:day}",
      waiting: "Customers waiting for their second order",
      lateCustomers: "Customers late for their own rhythm",
      lateRevenue: "Their revenue in the last 12 months",
      perGroup: "Customers per group",
    },
    reading: {
      orders: "Orders",
      ordersText: "{orders:order} by {customers:customer}",
      dates: "Dates",
      datesText: "from {from} to {until}, days of the time zone {zone}",
      days: "One purchase",
      daysText:
        "orders of one customer on one day count as one purchase in gaps and in the forecast ({n:order}), not in " +
        "the number of orders",
      refunds: "Refunds",
      refundsText: "{refunds} in {n:row} with an amount below 0; {zero:order} with an amount of 0",
      cutoff: "Complete until",
      cutoffText: "the end of {date}: nothing later is known",
      calendar: "Months, quarters and years",
      calendarText: "{calendar}; years start in month {month}",
      gregory: "Gregorian",
      persian: "Persian",
      "islamic-umalqura": "Umm al-Qura",
      ofWeeks: "whole weeks, {weeks} a quarter",
      currency: "Currency",
      currencyText: "{currency}; amounts are not converted",
      noCurrency: "not stated; amounts are plain numbers",
      leftOut: "Left out",
      leftOutText: "{n:row} that could not be read",
    },
    glossary: [
      { term: "Cohort", text: "all customers with their first order in the same period" },
      { term: "Retention", text: "share of a cohort with an order in a given later period" },
      {
        term: "95% interval",
        text: "range that contains the true value in 95 of 100 such data sets; the fewer customers, the wider",
      },
      { term: "RFM", text: "recency, frequency, money: three scores from 1 to 5 within these data" },
      {
        term: "Expected",
        text: "estimated from the customers’ own purchases by two models, MBG/NBD and Gamma-Gamma",
      },
    ],
  },
  subscriptions: {
    title: "Do your subscribers stay?",
    subtitle: "Subscriptions from {from} to {until}",
    subtitleOfFile: "{file}: subscriptions from {from} to {until}",
    empty: "There are no paid subscriptions to report on.",
    headlines: {
      customers: "How many customers pay today?",
      customersNote: "{ever:customer} ever",
      mrr: "How much do they pay a month?",
      mrrNote: "{each} per customer",
      churn: "How many left in the last 3 months?",
      churnNote: "{lost} of {base:customer}, {range}",
      nrr: "What is left of the revenue of a year ago?",
      nrrNote: "with expansion; {gross} without",
      stay: "How many stay longer than a year?",
      stayNote: "How many stay longer than {days:day}?",
      worth: "What does a new customer bring in the first 12 months?",
    },
    movements: {
      question: "How does recurring revenue change?",
      answer:
        "Monthly recurring revenue went from {starting} to {ending} in {n:month}: {gained} were gained and {lost} " +
        "were lost.",
      none: "No month is over yet.",
      caption: "Gains and losses of monthly recurring revenue, by month.",
      waterfall: "All months together: from the start to the end.",
      table: "Monthly recurring revenue, movement by movement",
      start: "Start",
      end: "End",
      kept: "Kept (net)",
      gained: "Monthly revenue gained",
      lost: "Monthly revenue lost",
    },
    movementNames: {
      new: "New",
      expansion: "Expansion",
      reactivation: "Returned",
      contraction: "Contraction",
      churned: "Churned",
    },
    churn: {
      question: "How many customers leave?",
      answer: "{lost} of {base:customer} at the start left in the last 3 months, {rate}: {verdict}.",
      none: "No customers were there 3 months before the end of the data.",
      caption: "Share of the customers at the start of each month who were gone at its end, with 95% intervals.",
      worse: "more than in the 3 months before",
      same: "no clear change from the 3 months before",
      better: "fewer than in the 3 months before",
      early: "there are no 3 months before to compare with",
      rate: "Churn in the last 3 months",
      lost: "Customers lost in the last 3 months",
    },
    survival: {
      question: "How long do customers stay?",
      median: "Half of customers stay longer than {median:day}.",
      answer:
        "{share} of customers stay longer than {days:day}; it is too early to say when half of them will have left.",
      none: "No customer has left yet, so nothing can be said about how long customers stay.",
      caption: "Share of customers who are still there, by days since they joined. The band is the 95% interval.",
      axis: "Days since joining",
      number: "Stay longer than {days:day}",
      half: "Half stay longer than",
    },
    cohorts: {
      question: "Do newer customers stay as well as older ones?",
      answer:
        "{early} of a cohort are still there 1 {period} after joining, {late} after {age} (periods of one {period}).",
      early: "It is too early to say: no {period} after the first one is over yet.",
      caption:
        "Percentage of each cohort still subscribed 1, 2, 3 … periods after joining. A period is a {period}; " +
        "periods that are not over stay empty.",
      first: "Joined",
      axis: "Periods after joining",
      number: "Still there 1 period after joining",
    },
    retention: {
      question: "Do customers pay more over time?",
      answer: "Customers of a year ago pay {net} of what they paid then, expansion included, and {gross} without it.",
      none: "There were no paying customers a year before the end of the data.",
      gross: "Gross revenue retention, 12 months",
      net: "Net revenue retention, 12 months",
      note: "Above 100%, expansion makes up for all losses. New customers are not counted.",
    },
    tenure: {
      question: "Do new customers leave more than others?",
      answer:
        "Customers of less than {days:day} leave most: {rate} of them in the last 3 months, against {other} of the " +
        "others.",
      even: "No group by tenure leaves clearly more than the others.",
      none: "There are too few customers to tell.",
      caption: "Customers at the start of the last 3 months, by how long they had been customers",
      tenure: "Customer for",
      until: "less than {days:day}",
      from: "{from:day} or more",
      base: "Customers",
      lost: "Lost",
      rate: "Churn",
    },
    worth: {
      question: "What is a customer worth?",
      answer:
        "A customer who joined at least a year ago brought {year} of {measure} in the first 12 months ({low} to " +
        "{high}).",
      answerOfFew: "A customer who joined at least a year ago brought {year} of {measure} in the first 12 months.",
      early: "A value of 12 months needs customers who joined 12 months ago; a customer pays {arpa} a month today.",
      firstYear: "First 12 months, per customer",
      note:
        "Observed, not projected: the payments of {n:customer} from joining to 12 months later, those who left " +
        "included.",
      payback: "Winning a customer costs {cost}: it is paid back in month {month}.",
      notPaidBack: "Winning a customer costs {cost}: it is not paid back in 12 months.",
      needsMargin:
        "The acquisition cost is compared with revenue, because the gross margin is not given. Profit pays it back " +
        "later.",
      arpa: "Monthly revenue per customer",
    },
    checks: {
      noEnds:
        "No subscription has ended. This looks like an export of active subscriptions alone: customers who left " +
        "are missing, and churn cannot be seen.",
      oneGroup:
        "No customer joined after {date}. This looks like an export of one group of customers: read all numbers as " +
        "those of that group.",
      oneCustomer: "One customer, {id}, pays {share} of all monthly revenue. Revenue depends on this customer.",
      unfinished: "The last month is not over: the data end on {date}. It is left out of the tables.",
    },
    advice: {
      newTitle: "Help new customers through their first {days:day}.",
      new:
        "{rate} of customers this new left in the last 3 months, against {other} of the others. Customers " +
        "this new today: {n}.",
      backTitle: "Ask the {n:customer} lost in the last 3 months why they left.",
      back: "Together they paid {revenue} a month. Some can be won back, and all can tell you what went wrong.",
      largeTitle: "Stay close to your largest customers.",
      large: "The largest tenth ({n:customer}) pays {share} of all monthly revenue.",
      atRiskCustomers: "New customers today",
      lostCustomers: "Customers lost in the last 3 months",
      lostRevenue: "Their monthly revenue",
      largeShare: "Share of monthly revenue of the largest tenth",
    },
    reading: {
      rows: "Subscriptions",
      rowsText: "{rows:row} of {customers:customer}",
      trials: "Trials",
      trialsText: "{n:row}: neither revenue nor customers",
      churned: "Leaving",
      churnedText:
        "a customer leaves when the last paid subscription ends; a change of plan without a gap is not leaving",
      gapsText: "gaps of up to {n:day} between two subscriptions are late renewals, not leaving",
    },
    glossary: [
      { term: "Monthly recurring revenue", text: "price of all running paid subscriptions per month" },
      { term: "Churn", text: "share of the customers at the start of a period who are gone at its end" },
      { term: "Expansion", text: "what remaining customers pay more than before" },
      { term: "Cohort", text: "all customers who joined in the same period" },
      {
        term: "95% interval",
        text: "range that contains the true value in 95 of 100 such data sets; the fewer customers, the wider",
      },
    ],
  },
  durations,
  groups,
  reasons,
  survey: {
    titles: {
      nps: "Would your customers recommend you?",
      csat: "Are your customers satisfied?",
      ces: "Is it easy for your customers?",
    },
    subtitle: "{n:answer}",
    subtitleOfDates: "{n:answer} from {from} to {until}",
    empty: "There are no answers to report on.",
    headlines: {
      nps: "Net promoter score",
      csat: "Satisfied customers",
      ces: "Easy experiences",
      answers: "How many answered?",
      answersNote: "{people} people",
      low: "Unhappy answers",
      high: "Happy answers",
      mean: "Mean answer",
    },
    score: {
      question: "What do customers say?",
      nps: "The score is {score}: {promoters} promoters less {detractors} detractors, of {n:answer}.",
      csat: "{score} are satisfied: {satisfied} of {n:answer}.",
      ces: "{score} found it easy: {satisfied} of {n:answer}.",
      easy: "Easy",
      difficult: "Difficult",
      caption: "Answers by group",
      group: "Group",
      promoters: "Promoters",
      passives: "Passives",
      detractors: "Detractors",
      satisfied: "Good answers",
      neutral: "In between",
      dissatisfied: "Poor answers",
    },
    answers: {
      question: "How are the answers spread?",
      answer: "The most frequent answer is {mode}, given by {share} of respondents; the mean is {mean}.",
      caption: "Number of answers by answer.",
      note: "A mean hides two camps: look at both ends.",
    },
    trend: {
      question: "Is it getting better?",
      answer:
        "From {before} to {after}, the score went from {p} to {q}, a change of {change} ({low} to {high}): {verdict}.",
      worse: "it is getting worse",
      same: "no clear change",
      better: "it is getting better",
      early: "The answers are of one time, so there is nothing to compare.",
      caption: "Score by time of the answer, with 95% intervals.",
      unit: "{value} percentage points",
      points: "{value} points",
      change: "Change",
      before: "Before",
      after: "Last",
    },
    checks: {
      few: "The answers are few ({n}). The interval is wide: a few more answers could change the score.",
      several: "Second or later answers of the same person: {n}; all of them count.",
      sameAnswer: "{share} of the answers are {answer}. If the form fills this in by itself, the score means little.",
    },
    advice: {
      callTitle: "Call the unhappy ones first.",
      call: "Unhappy answers: {n} ({share} of all). Ask what went wrong while you can still fix it.",
      thankTitle: "Ask the happy ones for a review.",
      thank: "Happy answers: {n} ({share} of all).",
      moreTitle: "Collect enough answers before you compare.",
      more: "For a margin of error of {margin}, a survey needs {n:answer}; this one has {have}.",
      enough: "For a margin of error of {margin}, a survey needs {n:answer}; this one has {have}, which is enough.",
      unhappy: "Unhappy answers",
      happy: "Happy answers",
      needed: "Answers needed",
      marginOfPoints: "{margin} points",
    },
    reading: {
      question: "Question",
      answers: "Answers",
      answersText: "{n:answer}; blank ones are not counted",
      people: "People",
      peopleText: "{n} people; all answers of one person count",
      scale: "Scale",
      scaleText: "from {min} to {max}",
    },
    glossary: [
      {
        term: "Net promoter score",
        text: "percentage of answers of 9 or 10, less the percentage of answers from 0 to 6, in points",
      },
      {
        term: "95% interval",
        text: "range that contains the true value in 95 of 100 such surveys; the fewer answers, the wider",
      },
    ],
  },
};
