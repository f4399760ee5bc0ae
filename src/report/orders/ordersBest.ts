import { rfmMap } from "../../charts/rfmMap";
import { rfmSegmentBars } from "../../charts/rfmSegmentBars";
import { emptySection } from "../emptySection";
import type { ReportSection } from "../report";
import type { Named } from "../words/words";
import { bestAdvice } from "./ordersAdvice";
import type { OrdersContext } from "./ordersContext";

/** The section on the best customers. */
export function ordersBest(context: OrdersContext): ReportSection {
  const { writer, rfm, summary, locale, currency } = context;
  const words = writer.words.orders.best;
  const common = writer.words.common;
  const section = emptySection("best", words.question);
  const champions = rfm.segments.find(({ id }) => id === "champions");
  const share = (value: number, all: number) => (all > 0 ? writer.percent(value / all) : "–");
  const segments = rfm.segments.filter(({ customers }) => customers > 0).sort((a, b) => b.revenue - a.revenue);
  const whole = segments.some(({ revenue }) => Math.abs(revenue) >= 1000);
  const answer =
    champions === undefined || champions.customers === 0
      ? words.none
      : writer.say(words.answer, {
          n: champions.customers,
          share: share(champions.customers, summary.customers),
          revenueShare: share(champions.revenue, summary.revenue),
        });
  return {
    ...section,
    answer,
    tables: [
      {
        id: "segments",
        caption: words.caption,
        kind: "list",
        columns: [words.segment, common.customers, common.share, common.revenueTitle, common.revenueShare],
        rows: segments.map(({ id, customers, revenue }) => {
          const [name, detail] = writer.words.orders.segments[id] as Named;
          return [
            { value: id, text: name, detail },
            { value: customers, text: writer.format.count(customers) },
            { value: customers / summary.customers, text: share(customers, summary.customers) },
            { value: revenue, text: writer.format.money(revenue, whole) },
            { value: summary.revenue > 0 ? revenue / summary.revenue : null, text: share(revenue, summary.revenue) },
          ];
        }),
        total: null,
        metric: "rfm",
      },
    ],
    charts: [
      {
        id: "segments",
        caption: words.caption,
        spec: rfmSegmentBars({ segments }, { locale, currency }),
        metric: "rfm",
      },
      { id: "rfm", caption: words.caption, spec: rfmMap(rfm, { locale, currency }), metric: "rfm" },
    ],
    whatToDo: bestAdvice(context),
  };
}
