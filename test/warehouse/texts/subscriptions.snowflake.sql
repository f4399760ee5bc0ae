-- subscriptionSpanQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
checked AS (SELECT customer, started, ended, revenue, trial, CASE WHEN customer IS NOT NULL AND started >= -2208988800000 AND started < 7258118400000 AND ended >= started AND revenue <= 1e15 AND (revenue >= 1e-9 OR revenue = 0) THEN 1 ELSE 0 END AS good FROM source),
counted AS (SELECT customer, started, ended, good, CASE WHEN good = 1 AND trial = 0 AND revenue > 0 AND started < ended THEN 1 ELSE 0 END AS is_paid FROM checked),
latest AS (SELECT max(CASE WHEN is_paid = 1 THEN started ELSE -9000000000000000 END) AS last_start FROM counted)
SELECT sum(CASE WHEN c.is_paid = 1 THEN 1 ELSE 0 END) AS paid_rows, count(DISTINCT CASE WHEN c.is_paid = 1 THEN c.customer END) AS customers,
  min(CASE WHEN c.is_paid = 1 THEN c.started END) AS first_start,
  max(CASE WHEN c.is_paid = 0 THEN NULL WHEN c.ended <= l.last_start + 31622400000 THEN c.ended ELSE c.started END) AS last_event,
  max(CASE WHEN c.is_paid = 1 AND c.ended < 9000000000000000 THEN 1 ELSE 0 END) AS has_end,
  max(CASE WHEN c.is_paid = 1 AND c.ended < 9000000000000000 THEN c.ended END) AS last_end,
  sum(CASE WHEN c.good = 0 THEN 1 ELSE 0 END) AS bad_rows FROM counted c CROSS JOIN latest l;

-- revenueMovementsQuery
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8)),
sides (side) AS (SELECT * FROM VALUES (1), (2), (3)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
reached AS (SELECT customer, started, ended, revenue, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
marked AS (SELECT customer, started, ended, revenue, CASE WHEN place > 1 AND started > reach AND started - reach < 172800000
    AND reach < 1746050400000 THEN 1 ELSE 0 END AS short_gap, CASE WHEN place > 1 THEN reach ELSE started END AS left_off FROM reached),
spans AS (SELECT m.customer, m.revenue, m.short_gap, CASE WHEN m.started >= 1746050400000 THEN 4 ELSE CASE WHEN m.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN m.ended >= 1746050400000 THEN 4 ELSE CASE WHEN m.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close, CASE WHEN m.left_off >= 1746050400000 THEN 4 ELSE CASE WHEN m.left_off < g.cut THEN g.period_before ELSE g.period_after END END AS gap_period
  FROM marked m JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN m.started < 1733266800000 THEN 1733266800000 WHEN m.started > 1743458400000 THEN 1743458400000 ELSE m.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN m.ended < 1733266800000 THEN 1733266800000 WHEN m.ended > 1743458400000 THEN 1743458400000 ELSE m.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar g ON g.bucket = CAST(FLOOR(CAST(CASE WHEN m.left_off < 1733266800000 THEN 1733266800000 WHEN m.left_off > 1743458400000 THEN 1743458400000 ELSE m.left_off END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
events AS (SELECT s.customer, CASE d.side WHEN 1 THEN s.first_close WHEN 2 THEN s.end_close ELSE s.gap_period END AS period_no,
    CASE d.side WHEN 1 THEN 1 WHEN 2 THEN 0 ELSE 0 END AS begun, CASE d.side WHEN 1 THEN 1 WHEN 2 THEN -1 ELSE 0 END AS step, CASE d.side WHEN 1 THEN s.revenue WHEN 2 THEN -s.revenue ELSE 0 END AS change,
    CASE d.side WHEN 1 THEN 0 WHEN 2 THEN 0 ELSE 1 END AS gap
  FROM spans s CROSS JOIN sides d WHERE (d.side < 3 AND s.first_close < s.end_close) OR (d.side = 3 AND s.short_gap = 1)),
changes AS (SELECT customer, period_no, sum(begun) AS starts, sum(step) AS steps, sum(change) AS delta,
    sum(abs(change)) AS moved,
    sum(gap) AS gaps FROM events GROUP BY customer, period_no),
states AS (SELECT period_no, delta, moved, gaps, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stays_after, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - steps AS stays_before,
    sum(starts) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - starts AS starts_before FROM changes)
SELECT period_no AS period_no, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before = 0 THEN 1 ELSE 0 END) AS new_customers, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before > 0 THEN 1 ELSE 0 END) AS back_customers,
  sum(CASE WHEN stays_before > 0 AND stays_after = 0 THEN 1 ELSE 0 END) AS churned_customers, sum(gaps) AS short_gaps, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before = 0 THEN delta ELSE 0 END) AS new_money, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before > 0 THEN delta ELSE 0 END) AS back_money,
  sum(CASE WHEN stays_before > 0 AND stays_after = 0 THEN -delta ELSE 0 END) AS churned_money, sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS DOUBLE) * moved AND delta > 0 THEN delta ELSE 0 END) AS expansion,
  sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS DOUBLE) * moved AND delta < 0 THEN -delta ELSE 0 END) AS contraction
FROM states WHERE period_no < 4 GROUP BY period_no;

-- revenueMovementsQuery, gapDays 3
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8)),
sides (side) AS (SELECT * FROM VALUES (1), (2), (3)),
gap_clock (bucket, cut, shift_before, reached_before, shift_after, reached_after) AS (SELECT * FROM VALUES (0, 1743296400000, 3600000, 20023, 3600000, 20023), (1, 1743296400000, 3600000, 20023, 7200000, 20177)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
reaches AS (SELECT customer, started, ended, revenue, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM paid),
gaps AS (SELECT customer, started, ended, revenue, place, CASE WHEN place > 1 AND started > reach THEN 1 ELSE 0 END AS after_gap,
    CASE WHEN place > 1 AND started > reach THEN reach ELSE started END AS left_off FROM reaches),
gap_walls AS (SELECT g.customer, g.started, g.ended, g.revenue, g.place, g.after_gap, g.left_off,
    (g.started + CASE WHEN g.started < a.cut THEN a.shift_before ELSE a.shift_after END) AS start_wall, CASE WHEN g.started < a.cut THEN a.reached_before ELSE a.reached_after END AS start_reached,
    (g.left_off + CASE WHEN g.left_off < b.cut THEN b.shift_before ELSE b.shift_after END) AS end_wall, CASE WHEN g.left_off < b.cut THEN b.reached_before ELSE b.reached_after END AS end_reached
  FROM gaps g JOIN gap_clock a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN g.started < 1743210000000 THEN 1743210000000 WHEN g.started > 1743296400000 THEN 1743296400000 ELSE g.started END - 1743210000000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) JOIN gap_clock b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN g.left_off < 1743210000000 THEN 1743210000000 WHEN g.left_off > 1743296400000 THEN 1743296400000 ELSE g.left_off END - 1743210000000 AS DOUBLE) / 86400000) AS NUMBER(38, 0))),
bridges AS (SELECT customer, started, ended, revenue, place, after_gap, left_off,
    CASE WHEN after_gap = 1 AND started < 1746050400000 AND
      CASE WHEN (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) < start_reached THEN start_reached ELSE (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) END - CASE WHEN (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) < end_reached THEN end_reached ELSE (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) END <= 3 THEN 1 ELSE 0 END AS bridged
  FROM gap_walls),
resumed AS (SELECT customer, started, ended AS own_end, revenue, min(CASE WHEN after_gap = 1 THEN left_off ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_end,
    min(CASE WHEN after_gap = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_start, min(CASE WHEN bridged = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_bridge FROM bridges),
stays AS (SELECT customer, started, CASE WHEN own_end = next_end AND next_start = next_bridge THEN next_start ELSE own_end END AS ended,
    revenue FROM resumed),
reached AS (SELECT customer, started, ended, revenue, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
marked AS (SELECT customer, started, ended, revenue, CASE WHEN place > 1 AND started > reach AND started - reach < 172800000
    AND reach < 1746050400000 THEN 1 ELSE 0 END AS short_gap, CASE WHEN place > 1 THEN reach ELSE started END AS left_off FROM reached),
spans AS (SELECT m.customer, m.revenue, m.short_gap, CASE WHEN m.started >= 1746050400000 THEN 4 ELSE CASE WHEN m.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN m.ended >= 1746050400000 THEN 4 ELSE CASE WHEN m.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close, CASE WHEN m.left_off >= 1746050400000 THEN 4 ELSE CASE WHEN m.left_off < g.cut THEN g.period_before ELSE g.period_after END END AS gap_period
  FROM marked m JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN m.started < 1733266800000 THEN 1733266800000 WHEN m.started > 1743458400000 THEN 1743458400000 ELSE m.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN m.ended < 1733266800000 THEN 1733266800000 WHEN m.ended > 1743458400000 THEN 1743458400000 ELSE m.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar g ON g.bucket = CAST(FLOOR(CAST(CASE WHEN m.left_off < 1733266800000 THEN 1733266800000 WHEN m.left_off > 1743458400000 THEN 1743458400000 ELSE m.left_off END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
events AS (SELECT s.customer, CASE d.side WHEN 1 THEN s.first_close WHEN 2 THEN s.end_close ELSE s.gap_period END AS period_no,
    CASE d.side WHEN 1 THEN 1 WHEN 2 THEN 0 ELSE 0 END AS begun, CASE d.side WHEN 1 THEN 1 WHEN 2 THEN -1 ELSE 0 END AS step, CASE d.side WHEN 1 THEN s.revenue WHEN 2 THEN -s.revenue ELSE 0 END AS change,
    CASE d.side WHEN 1 THEN 0 WHEN 2 THEN 0 ELSE 1 END AS gap
  FROM spans s CROSS JOIN sides d WHERE (d.side < 3 AND s.first_close < s.end_close) OR (d.side = 3 AND s.short_gap = 1)),
changes AS (SELECT customer, period_no, sum(begun) AS starts, sum(step) AS steps, sum(change) AS delta,
    sum(abs(change)) AS moved,
    sum(gap) AS gaps FROM events GROUP BY customer, period_no),
states AS (SELECT period_no, delta, moved, gaps, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stays_after, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - steps AS stays_before,
    sum(starts) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - starts AS starts_before FROM changes)
SELECT period_no AS period_no, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before = 0 THEN 1 ELSE 0 END) AS new_customers, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before > 0 THEN 1 ELSE 0 END) AS back_customers,
  sum(CASE WHEN stays_before > 0 AND stays_after = 0 THEN 1 ELSE 0 END) AS churned_customers, sum(gaps) AS short_gaps, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before = 0 THEN delta ELSE 0 END) AS new_money, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before > 0 THEN delta ELSE 0 END) AS back_money,
  sum(CASE WHEN stays_before > 0 AND stays_after = 0 THEN -delta ELSE 0 END) AS churned_money, sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS DOUBLE) * moved AND delta > 0 THEN delta ELSE 0 END) AS expansion,
  sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS DOUBLE) * moved AND delta < 0 THEN -delta ELSE 0 END) AS contraction
FROM states WHERE period_no < 4 GROUP BY period_no;

-- customerChurnQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
reached AS (SELECT customer, started, ended, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
customers AS (SELECT customer, max(ended) AS last_end, max(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN 1 ELSE 0 END) AS at_start,
    max(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN 1 ELSE 0 END) AS at_end, max(CASE WHEN started >= 1738364400000 AND started < 1740783600000 THEN 1 ELSE 0 END) AS came,
    max(CASE WHEN place > 1 AND started > reach AND reach >= 1738364400000 AND reach < 1740783600000 THEN 1 ELSE 0 END) AS left_once, sum(CASE WHEN place > 1 AND started > reach AND reach >= 1738364400000 AND reach < 1740783600000 AND started - reach < 172800000 THEN 1 ELSE 0 END) AS gaps
  FROM reached GROUP BY customer),
states AS (SELECT at_start, at_end, came, gaps,
    CASE WHEN left_once = 1 OR (last_end >= 1738364400000 AND last_end < 1740783600000) THEN 1 ELSE 0 END AS has_left FROM customers)
SELECT sum(at_start) AS starting, sum(at_end) AS ending, sum(CASE WHEN at_start = 0 AND came = 1 THEN 1 ELSE 0 END) AS joined,
  sum(CASE WHEN at_start = 1 AND at_end = 0 THEN 1 ELSE 0 END) AS gone, sum(has_left) AS leavers,
  sum(CASE WHEN at_start = 1 AND has_left = 1 THEN 1 ELSE 0 END) AS start_losses, sum(gaps) AS short_gaps FROM states;

-- revenueRetentionQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-03-02 23:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, sum(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN revenue ELSE 0 END) AS at_start, sum(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN revenue ELSE 0 END) AS at_end FROM paid GROUP BY customer)
SELECT sum(at_start) AS starting, sum(CASE WHEN at_start < at_end THEN at_start ELSE at_end END) AS retained,
  sum(at_end) AS ending FROM states WHERE at_start > 0;

-- churnByTenureQuery
WITH clock (bucket, cut, shift_before, reached_before, shift_after, reached_after) AS (SELECT * FROM VALUES (0, 1735858800000, 3600000, 20023, 3600000, 20023), (1, 1735858800000, 3600000, 20023, 3600000, 20023)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-03-02 23:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, min(started) AS since, max(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN 1 ELSE 0 END) AS at_start, max(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN 1 ELSE 0 END) AS at_end
  FROM paid GROUP BY customer),
walls AS (SELECT (s.since + CASE WHEN s.since < c.cut THEN c.shift_before ELSE c.shift_after END) AS wall, CASE WHEN s.since < c.cut THEN c.reached_before ELSE c.reached_after END AS reached, s.at_end
  FROM states s JOIN clock c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.since < 1735772400000 THEN 1735772400000 WHEN s.since > 1735858800000 THEN 1735858800000 ELSE s.since END - 1735772400000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) WHERE s.at_start = 1),
days AS (SELECT CASE WHEN (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) < reached THEN reached ELSE (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) END AS day_no, at_end FROM walls)
SELECT day_no AS day_no, count(*) AS people, sum(CASE WHEN at_end = 0 THEN 1 ELSE 0 END) AS lost FROM days GROUP BY day_no;

-- cohortTableQuery: customers
WITH sides (side) AS (SELECT * FROM VALUES (0), (1), (2)),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
entries AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    s.first_no - e.cohort AS first_age, s.end_no - e.cohort AS end_age
  FROM entries e JOIN dated s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, started, ended, revenue, at_entry, CASE WHEN first_age < 0 THEN 0 WHEN first_age < 5 THEN first_age ELSE 5 END AS first_cell,
    CASE WHEN end_age < 0 THEN 0 WHEN end_age < 5 THEN end_age ELSE 5 END AS end_cell FROM ages),
columns_reached AS (SELECT cohort, first_cell, end_cell, max(end_cell) OVER (PARTITION BY customer, cohort ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach,
    row_number() OVER (PARTITION BY customer, cohort ORDER BY started, ended) AS place FROM placed),
parts AS (SELECT cohort, end_cell, place, CASE WHEN place > 1 AND reach > first_cell THEN reach WHEN first_cell < 1 THEN 1 ELSE first_cell END
    AS from_cell FROM columns_reached)
SELECT p.cohort AS cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
  sum(CASE d.side WHEN 0 THEN 1 WHEN 1 THEN 1 ELSE -1 END) AS people, 0 AS total
FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell)
GROUP BY p.cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END;

-- cohortTableQuery, retained on or after, brackets
WITH sides (side) AS (SELECT * FROM VALUES (0), (1), (2)),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
entries AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    s.first_no - e.cohort AS first_age, s.end_no - e.cohort AS end_age
  FROM entries e JOIN dated s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, started, ended, revenue, at_entry, CASE WHEN first_age <= 0 THEN 0 WHEN first_age <= 1 THEN 1 WHEN first_age <= 3 THEN 2 ELSE 3 END AS first_cell,
    CASE WHEN end_age <= 0 THEN 0 WHEN end_age <= 1 THEN 1 WHEN end_age <= 3 THEN 2 ELSE 3 END AS end_cell FROM ages),
columns_reached AS (SELECT cohort, first_cell, end_cell, max(end_cell) OVER (PARTITION BY customer, cohort ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach,
    row_number() OVER (PARTITION BY customer, cohort ORDER BY started, ended) AS place FROM placed),
parts AS (SELECT cohort, end_cell, place, CASE WHEN place > 1 AND reach > 1 THEN reach WHEN 1 < 1 THEN 1 ELSE 1 END
    AS from_cell FROM columns_reached)
SELECT p.cohort AS cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
  sum(CASE d.side WHEN 0 THEN 1 WHEN 1 THEN 1 ELSE -1 END) AS people, 0 AS total
FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell)
GROUP BY p.cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END;

-- cohortTableQuery, net revenue retention
WITH cells (cell) AS (SELECT * FROM VALUES (0), (1), (2), (3), (4)),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
entries AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    s.first_no - e.cohort AS first_age, s.end_no - e.cohort AS end_age
  FROM entries e JOIN dated s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, started, ended, revenue, at_entry, CASE WHEN first_age < 0 THEN 0 WHEN first_age < 5 THEN first_age ELSE 5 END AS first_cell,
    CASE WHEN end_age < 0 THEN 0 WHEN end_age < 5 THEN end_age ELSE 5 END AS end_cell FROM ages)
SELECT r.cohort AS cohort, c.cell AS cell, 0 AS people, sum(r.revenue) AS total
FROM placed r JOIN cells c ON (c.cell = 0 AND r.at_entry = 1) OR (c.cell > 0 AND c.cell >= r.first_cell AND c.cell < r.end_cell) GROUP BY r.cohort, c.cell
UNION ALL SELECT cohort AS cohort, -1 AS cell, count(*) AS people, 0 AS total FROM entries GROUP BY cohort;

-- cohortTableQuery, recurring, gross revenue retention
WITH cells (cell) AS (SELECT * FROM VALUES (0), (1), (2), (3), (4)),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
closes (cohort, moment) AS (SELECT * FROM VALUES (0, 1738364400000), (1, 1740783600000), (2, 1743458400000), (3, 1746050400000)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
entries AS (SELECT DISTINCT s.customer, k.cohort, k.moment AS entered
  FROM dated s JOIN closes k ON s.started < k.moment AND k.moment <= s.ended),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started < e.entered AND e.entered <= s.ended THEN 1 ELSE 0 END AS at_entry,
    s.first_no - e.cohort AS first_age, s.end_no - e.cohort AS end_age
  FROM entries e JOIN dated s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, started, ended, revenue, at_entry, CASE WHEN first_age < 0 THEN 0 WHEN first_age < 5 THEN first_age ELSE 5 END AS first_cell,
    CASE WHEN end_age < 0 THEN 0 WHEN end_age < 5 THEN end_age ELSE 5 END AS end_cell FROM ages),
seen AS (SELECT r.customer, r.cohort, c.cell, sum(r.revenue) AS money
  FROM placed r JOIN cells c ON (c.cell = 0 AND r.at_entry = 1) OR (c.cell > 0 AND c.cell >= r.first_cell AND c.cell < r.end_cell) GROUP BY r.customer, r.cohort, c.cell),
capped AS (SELECT cohort, cell, money, max(CASE WHEN cell = 0 THEN money ELSE 0 END) OVER (PARTITION BY customer, cohort) AS most
  FROM seen)
SELECT cohort AS cohort, cell AS cell, 0 AS people, sum(CASE WHEN money < most THEN money ELSE most END) AS total
FROM capped GROUP BY cohort, cell
UNION ALL SELECT cohort AS cohort, -1 AS cell, count(*) AS people, 0 AS total FROM entries GROUP BY cohort;

-- cohortTableQuery, rolling24h
WITH sides (side) AS (SELECT * FROM VALUES (0), (1), (2)),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
entries AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    CAST(FLOOR(CAST(s.started - e.entered AS DOUBLE) / 86400000) AS NUMBER(38, 0)) AS first_age, CAST(FLOOR(CAST(s.ended - e.entered AS DOUBLE) / 86400000) AS NUMBER(38, 0)) AS end_age
  FROM entries e JOIN dated s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, started, ended, revenue, at_entry, CASE WHEN first_age <= 0 THEN 0 WHEN first_age <= 30 THEN 1 WHEN first_age <= 90 THEN 2 ELSE 3 END AS first_cell,
    CASE WHEN end_age <= 0 THEN 0 WHEN end_age <= 30 THEN 1 WHEN end_age <= 90 THEN 2 ELSE 3 END AS end_cell FROM ages),
columns_reached AS (SELECT cohort, first_cell, end_cell, max(end_cell) OVER (PARTITION BY customer, cohort ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach,
    row_number() OVER (PARTITION BY customer, cohort ORDER BY started, ended) AS place FROM placed),
parts AS (SELECT cohort, end_cell, place, CASE WHEN place > 1 AND reach > first_cell THEN reach WHEN first_cell < 1 THEN 1 ELSE first_cell END
    AS from_cell FROM columns_reached)
SELECT p.cohort AS cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
  sum(CASE d.side WHEN 0 THEN 1 WHEN 1 THEN 1 ELSE -1 END) AS people, 0 AS total
FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell)
GROUP BY p.cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END;

-- survivalFromSubscriptionsQuery
WITH clock (bucket, cut, shift_before, reached_before, shift_after, reached_after) AS (SELECT * FROM VALUES (0, 1743296400000, 3600000, 20023, 3600000, 20023), (1, 1743296400000, 3600000, 20023, 7200000, 20177)),
gap_clock (bucket, cut, shift_before, reached_before, shift_after, reached_after) AS (SELECT * FROM VALUES (0, 1743296400000, 3600000, 20023, 3600000, 20023), (1, 1743296400000, 3600000, 20023, 7200000, 20177)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
reaches AS (SELECT customer, started, ended, revenue, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM paid),
gaps AS (SELECT customer, started, ended, revenue, place, CASE WHEN place > 1 AND started > reach THEN 1 ELSE 0 END AS after_gap,
    CASE WHEN place > 1 AND started > reach THEN reach ELSE started END AS left_off FROM reaches),
gap_walls AS (SELECT g.customer, g.started, g.ended, g.revenue, g.place, g.after_gap, g.left_off,
    (g.started + CASE WHEN g.started < a.cut THEN a.shift_before ELSE a.shift_after END) AS start_wall, CASE WHEN g.started < a.cut THEN a.reached_before ELSE a.reached_after END AS start_reached,
    (g.left_off + CASE WHEN g.left_off < b.cut THEN b.shift_before ELSE b.shift_after END) AS end_wall, CASE WHEN g.left_off < b.cut THEN b.reached_before ELSE b.reached_after END AS end_reached
  FROM gaps g JOIN gap_clock a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN g.started < 1743210000000 THEN 1743210000000 WHEN g.started > 1743296400000 THEN 1743296400000 ELSE g.started END - 1743210000000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) JOIN gap_clock b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN g.left_off < 1743210000000 THEN 1743210000000 WHEN g.left_off > 1743296400000 THEN 1743296400000 ELSE g.left_off END - 1743210000000 AS DOUBLE) / 86400000) AS NUMBER(38, 0))),
bridges AS (SELECT customer, started, ended, revenue, place, after_gap, left_off,
    CASE WHEN after_gap = 1 AND started < 1746050400000 AND
      CASE WHEN (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) < start_reached THEN start_reached ELSE (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) END - CASE WHEN (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) < end_reached THEN end_reached ELSE (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) END <= 3 THEN 1 ELSE 0 END AS bridged
  FROM gap_walls),
resumed AS (SELECT customer, started, ended AS own_end, revenue, min(CASE WHEN after_gap = 1 THEN left_off ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_end,
    min(CASE WHEN after_gap = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_start, min(CASE WHEN bridged = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_bridge FROM bridges),
stays AS (SELECT customer, started, CASE WHEN own_end = next_end AND next_start = next_bridge THEN next_start ELSE own_end END AS ended,
    revenue FROM resumed),
steps_of_stays AS (SELECT customer, started, ended, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
ends_of_stays AS (SELECT customer, min(started) AS since, max(ended) AS last_end,
    min(CASE WHEN place > 1 AND started > reach THEN reach ELSE 9000000000000000 END) AS first_gap
  FROM steps_of_stays GROUP BY customer),
lives AS (SELECT customer, since, CASE WHEN first_gap < last_end THEN first_gap ELSE last_end END AS stay_end FROM ends_of_stays),
seen AS (SELECT since, stay_end, CASE WHEN stay_end < 1746050400000 THEN stay_end ELSE 1746050400000 END AS last_seen FROM lives),
walls AS (SELECT s.since, s.stay_end, (s.since + CASE WHEN s.since < a.cut THEN a.shift_before ELSE a.shift_after END) AS start_wall, CASE WHEN s.since < a.cut THEN a.reached_before ELSE a.reached_after END AS start_reached,
    (s.last_seen + CASE WHEN s.last_seen < b.cut THEN b.shift_before ELSE b.shift_after END) AS end_wall, CASE WHEN s.last_seen < b.cut THEN b.reached_before ELSE b.reached_after END AS end_reached
  FROM seen s JOIN clock a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.since < 1743210000000 THEN 1743210000000 WHEN s.since > 1743296400000 THEN 1743296400000 ELSE s.since END - 1743210000000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) JOIN clock b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.last_seen < 1743210000000 THEN 1743210000000 WHEN s.last_seen > 1743296400000 THEN 1743296400000 ELSE s.last_seen END - 1743210000000 AS DOUBLE) / 86400000) AS NUMBER(38, 0))),
days_seen AS (SELECT since, stay_end, CASE WHEN (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) < start_reached THEN start_reached ELSE (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) END AS first_day,
    CASE WHEN (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) < end_reached THEN end_reached ELSE (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) END AS last_day FROM walls),
lengths AS (SELECT stay_end, last_day - first_day AS days, CASE WHEN since < 1738364400000 THEN 20120 - first_day ELSE 0 END AS entry FROM days_seen),
marked AS (SELECT days, entry, CASE WHEN stay_end < 1746050400000 THEN 1 ELSE 0 END AS has_churned, CASE WHEN stay_end < 1738364400000 OR (entry > 0 AND entry >= days) THEN 1 ELSE 0 END AS is_out FROM lengths)
SELECT days AS days, entry AS entry, has_churned AS churned, is_out AS left_before, count(*) AS people
FROM marked GROUP BY days, entry, has_churned, is_out;

-- npsQuery
WITH source AS (SELECT t."score" AS given, CAST(t."weight" AS DOUBLE) AS own_weight FROM "survey" t)
SELECT given AS answer, count(*) AS answers, sum(own_weight) AS weight,
  sum(own_weight * own_weight) AS squares, sum(CASE WHEN own_weight = 0 OR (own_weight >= 1e-9 AND own_weight <= 1e15) THEN 0 ELSE 1 END) AS bad_weights
FROM source GROUP BY given;
