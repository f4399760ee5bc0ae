import type { CellEntries } from "../cellEntry";
import { shownDate } from "../readDate";

/** How the metrics of `purchases/` look in a spreadsheet. */
export const purchases: CellEntries<"purchases"> = {
  averageOrderValue: { arguments: ["revenue", "orders"] },
  customerValue: { arguments: ["averageOrderValue", "purchaseFrequency"] },
  impliedPurchaseGap: { arguments: ["purchaseFrequency", "days"] },
  purchaseFrequency: { arguments: ["orders", "customers"] },
  redemptionRate: { arguments: ["rewardsIssued", "rewardsRedeemed"] },
  repeatPurchaseRate: { arguments: ["customers", "repeatCustomers"] },
  purchaseGaps: {
    arguments: ["amount?"],
    columns: ["customerId", "orderedAt"],
    noResult: "noRepeatPurchases",
    shows: "Shows the median.",
  },
  purchaseSummary: {
    arguments: ["from", "until"],
    columns: ["customerId", "orderedAt", "amount"],
    table: {
      columns: [
        "customers",
        "repeatCustomers",
        "orders",
        "revenue",
        "refunds",
        "repeatPurchaseRate",
        "purchaseFrequency",
        "averageOrderValue",
      ],
    },
  },
  repeatWithin: {
    arguments: ["days", "asOf", "amount?", "minimumGapDays"],
    columns: ["customerId", "orderedAt"],
    leftOut: { asOf: "dayAfterLast" },
    noResult: "noEligibleOrders",
  },
  returningCustomerRate: {
    arguments: ["from", "until", "amount?"],
    columns: ["customerId", "orderedAt"],
    noResult: "noOrdersBetween",
  },
  stickiness: {
    arguments: ["month", "amount?", "weekStartsOn", "calendar", "yearStartsIn", "yearEnds"],
    columns: ["customerId", "orderedAt"],
    noResult: "noOrdersInMonth",
  },
  customerSummaries: {
    arguments: ["asOf", "timeUnit", "granularity"],
    columns: ["customerId", "orderedAt", "amount"],
    leftOut: { asOf: "dayAfterLast" },
    table: {
      rows: (columns) =>
        columns.customerId.map((customerId, i) => ({
          customerId,
          orders: columns.orders[i],
          frequency: columns.frequency[i],
          recency: columns.recency[i],
          age: columns.age[i],
          meanRepeatValue: columns.meanRepeatValue[i],
          firstOrderedAt: shownDate(columns.firstOrderedAt[i] as number),
          lastOrderedAt: shownDate(columns.lastOrderedAt[i] as number),
        })),
      columns: [
        "customerId",
        "orders",
        "frequency",
        "recency",
        "age",
        "meanRepeatValue",
        "firstOrderedAt",
        "lastOrderedAt",
      ],
    },
  },
  lapsedCustomers: {
    arguments: ["days", "medianMultiple", "asOf", "minimumPurchases", "amount?"],
    columns: ["customerId", "orderedAt"],
    leftOut: { asOf: "dayAfterLast" },
    table: {
      rows: (customers) =>
        customers.map((customer) => ({ ...customer, lastOrderedAt: shownDate(customer.lastOrderedAt) })),
      columns: ["customerId", "lastOrderedAt", "daysSince", "threshold"],
    },
  },
  lifecycle: {
    arguments: ["period", "from", "until", "amount?", "weekStartsOn", "calendar", "yearStartsIn", "yearEnds"],
    columns: ["customerId", "orderedAt"],
    leftOut: { from: "first", until: "dayAfterLast" },
    table: { columns: ["start", "new", "returning", "resurrecting", "dormant"] },
  },
  rfm: [
    {
      name: "RFM_TABLE",
      arguments: ["asOf", "bins"],
      columns: ["customerId", "orderedAt", "amount"],
      leftOut: { asOf: "dayAfterLast" },
      table: {
        rows: ({ customers, segments }) => {
          const segmentOf = new Map(segments.flatMap(({ id, customerIds }) => customerIds.map((each) => [each, id])));
          return customers.map((customer) => ({ ...customer, segment: segmentOf.get(customer.customerId) }));
        },
        columns: ["customerId", "recencyDays", "orders", "revenue", "recency", "frequency", "monetary", "segment"],
      },
    },
    {
      name: "RFM_SEGMENTS",
      arguments: ["asOf", "bins"],
      columns: ["customerId", "orderedAt", "amount"],
      leftOut: { asOf: "dayAfterLast" },
      table: {
        rows: ({ segments }) => segments.map(({ id, ...segment }) => ({ segment: id, ...segment })),
        columns: ["segment", "customers", "revenue"],
      },
    },
  ],
};
