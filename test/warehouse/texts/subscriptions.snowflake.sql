-- subscriptionSpanQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
checked AS (SELECT customer, started, ended, revenue, trial, CASE WHEN customer IS NOT NULL AND started >= -2208988800000 AND started < 7258118400000 AND ended >= started AND revenue <= 1e15 AND (revenue >= 1e-9 OR revenue = 0) THEN 1 ELSE 0 END AS good FROM source),
counted AS (SELECT customer, started, ended, good, CASE WHEN good = 1 AND trial = 0 AND revenue > 0 AND started < ended THEN 1 ELSE 0 END AS is_paid FROM checked),
latest AS (SELECT max(CASE WHEN is_paid = 1 THEN started ELSE -9000000000000000 END) AS last_start FROM counted)
SELECT count(CASE WHEN c.is_paid = 1 THEN 1 END) AS paid_rows, count(DISTINCT CASE WHEN c.is_paid = 1 THEN c.customer END) AS customers,
  min(CASE WHEN c.is_paid = 1 THEN c.started END) AS first_start,
  max(CASE WHEN c.is_paid = 0 THEN NULL WHEN c.ended <= l.last_start + 31622400000 THEN c.ended ELSE c.started END) AS last_event,
  max(CASE WHEN c.is_paid = 1 AND c.ended < 9000000000000000 THEN 1 ELSE 0 END) AS has_end,
  max(CASE WHEN c.is_paid = 1 AND c.ended < 9000000000000000 THEN c.ended END) AS last_end,
  count(CASE WHEN c.good = 0 THEN 1 END) AS bad_rows FROM counted c CROSS JOIN latest l;

-- revenueMovementsQuery
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8)),
sides (side) AS (SELECT * FROM VALUES (1), (2), (3)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started >= 1746050400000 THEN 4 ELSE CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN s.ended >= 1746050400000 THEN 4 ELSE CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1743458400000 THEN 1743458400000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1743458400000 THEN 1743458400000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
reached AS (SELECT customer, started, revenue, first_close, end_close, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place,
    max(end_close) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS gap_period FROM dated),
spans AS (SELECT customer, revenue, first_close, end_close, gap_period, CASE WHEN place > 1 AND started > reach
    AND started - reach < 172800000 AND reach < 1746050400000 THEN 1 ELSE 0 END AS short_gap FROM reached),
events AS (SELECT s.customer, d.side, CASE d.side WHEN 1 THEN s.first_close WHEN 2 THEN s.end_close ELSE s.gap_period END AS period_no,
    CASE d.side WHEN 1 THEN s.revenue WHEN 2 THEN -s.revenue ELSE 0 END AS change
  FROM spans s CROSS JOIN sides d WHERE (d.side < 3 AND s.first_close < s.end_close) OR (d.side = 3 AND s.short_gap = 1)),
changes AS (SELECT customer, period_no, count(CASE WHEN side = 1 THEN 1 END) AS starts, count(CASE WHEN side = 1 THEN 1 END) - count(CASE WHEN side = 2 THEN 1 END) AS steps,
    sum(change) AS delta, sum(abs(change)) AS moved, count(CASE WHEN side = 3 THEN 1 END) AS gaps
  FROM events GROUP BY customer, period_no),
states AS (SELECT period_no, delta, moved, gaps, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stays_after, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - steps AS stays_before,
    sum(starts) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - starts AS starts_before FROM changes)
SELECT period_no AS period_no, count(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before = 0 THEN 1 END) AS new_customers, count(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before > 0 THEN 1 END) AS back_customers,
  count(CASE WHEN stays_before > 0 AND stays_after = 0 THEN 1 END) AS churned_customers, sum(gaps) AS short_gaps, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before = 0 THEN delta ELSE 0 END) AS new_money, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before > 0 THEN delta ELSE 0 END) AS back_money,
  sum(CASE WHEN stays_before > 0 AND stays_after = 0 THEN -delta ELSE 0 END) AS churned_money, sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS DOUBLE) * moved AND delta > 0 THEN delta ELSE 0 END) AS expansion,
  sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS DOUBLE) * moved AND delta < 0 THEN -delta ELSE 0 END) AS contraction
FROM states WHERE period_no < 4 GROUP BY period_no;

-- revenueMovementsQuery, gapDays 3
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8)),
sides (side) AS (SELECT * FROM VALUES (1), (2), (3)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
reaches AS (SELECT customer, started, ended, revenue, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM paid),
gaps AS (SELECT customer, started, ended, revenue, place, CASE WHEN place > 1 AND started > reach THEN 1 ELSE 0 END AS after_gap,
    CASE WHEN place > 1 AND started > reach THEN reach ELSE started END AS left_off FROM reaches),
gap_walls AS (SELECT g.customer, g.started, g.ended, g.revenue, g.place, g.after_gap, g.left_off,
    (g.started + CASE WHEN g.started < 1743296400000 THEN 3600000 ELSE 7200000 END) AS start_wall, 0 AS start_reached,
    (g.left_off + CASE WHEN g.left_off < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM gaps g  ),
bridges AS (SELECT customer, started, ended, revenue, place, after_gap, left_off,
    CASE WHEN after_gap = 1 AND started < 1746050400000 AND
      (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) - (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) <= 3 THEN 1 ELSE 0 END AS bridged
  FROM gap_walls),
resumed AS (SELECT customer, started, ended AS own_end, revenue, min(CASE WHEN after_gap = 1 THEN left_off ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_end,
    min(CASE WHEN after_gap = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_start, min(CASE WHEN bridged = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_bridge FROM bridges),
stays AS (SELECT customer, started, CASE WHEN own_end = next_end AND next_start = next_bridge THEN next_start ELSE own_end END AS ended,
    revenue FROM resumed),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started >= 1746050400000 THEN 4 ELSE CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN s.ended >= 1746050400000 THEN 4 ELSE CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1743458400000 THEN 1743458400000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1743458400000 THEN 1743458400000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
reached AS (SELECT customer, started, revenue, first_close, end_close, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place,
    max(end_close) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS gap_period FROM dated),
spans AS (SELECT customer, revenue, first_close, end_close, gap_period, CASE WHEN place > 1 AND started > reach
    AND started - reach < 172800000 AND reach < 1746050400000 THEN 1 ELSE 0 END AS short_gap FROM reached),
events AS (SELECT s.customer, d.side, CASE d.side WHEN 1 THEN s.first_close WHEN 2 THEN s.end_close ELSE s.gap_period END AS period_no,
    CASE d.side WHEN 1 THEN s.revenue WHEN 2 THEN -s.revenue ELSE 0 END AS change
  FROM spans s CROSS JOIN sides d WHERE (d.side < 3 AND s.first_close < s.end_close) OR (d.side = 3 AND s.short_gap = 1)),
changes AS (SELECT customer, period_no, count(CASE WHEN side = 1 THEN 1 END) AS starts, count(CASE WHEN side = 1 THEN 1 END) - count(CASE WHEN side = 2 THEN 1 END) AS steps,
    sum(change) AS delta, sum(abs(change)) AS moved, count(CASE WHEN side = 3 THEN 1 END) AS gaps
  FROM events GROUP BY customer, period_no),
states AS (SELECT period_no, delta, moved, gaps, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stays_after, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - steps AS stays_before,
    sum(starts) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - starts AS starts_before FROM changes)
SELECT period_no AS period_no, count(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before = 0 THEN 1 END) AS new_customers, count(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before > 0 THEN 1 END) AS back_customers,
  count(CASE WHEN stays_before > 0 AND stays_after = 0 THEN 1 END) AS churned_customers, sum(gaps) AS short_gaps, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before = 0 THEN delta ELSE 0 END) AS new_money, sum(CASE WHEN stays_before = 0 AND stays_after > 0 AND starts_before > 0 THEN delta ELSE 0 END) AS back_money,
  sum(CASE WHEN stays_before > 0 AND stays_after = 0 THEN -delta ELSE 0 END) AS churned_money, sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS DOUBLE) * moved AND delta > 0 THEN delta ELSE 0 END) AS expansion,
  sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS DOUBLE) * moved AND delta < 0 THEN -delta ELSE 0 END) AS contraction
FROM states WHERE period_no < 4 GROUP BY period_no;

-- revenueChurnByReasonQuery
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8)),
sides (side) AS (SELECT * FROM VALUES (1), (-1)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."reason" AS attribute
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
dated AS (SELECT s.customer, s.ended, s.revenue, s.attribute, CASE WHEN s.started >= 1746050400000 THEN 4 ELSE CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN s.ended >= 1746050400000 THEN 4 ELSE CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1743458400000 THEN 1743458400000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1743458400000 THEN 1743458400000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
changes AS (SELECT s.customer, CASE WHEN d.side = 1 THEN s.first_close ELSE s.end_close END AS period_no, sum(d.side) AS steps,
    sum(d.side * s.revenue) AS delta
  FROM dated s CROSS JOIN sides d WHERE s.first_close < s.end_close
  GROUP BY s.customer, CASE WHEN d.side = 1 THEN s.first_close ELSE s.end_close END),
states AS (SELECT customer, period_no, delta, steps, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stays_after FROM changes),
lasts AS (SELECT customer, ended, revenue, attribute, end_close, max(ended) OVER (PARTITION BY customer, end_close) AS last_end FROM dated),
texts AS (SELECT customer, ended, revenue, end_close, last_end, trim(CAST(attribute AS varchar), ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) AS reason FROM lasts),
payments AS (SELECT customer, ended, end_close, last_end, reason, CASE WHEN ended = last_end AND reason <> '' THEN revenue ELSE 0 END AS paid_at_end
  FROM texts),
reasons AS (SELECT customer, ended, end_close, last_end, reason, paid_at_end, max(paid_at_end) OVER (PARTITION BY customer, end_close) AS most_paid
  FROM payments),
ends AS (SELECT customer, end_close, min(CASE WHEN paid_at_end > 0 AND paid_at_end = most_paid THEN reason END) AS why FROM reasons WHERE end_close < 4 GROUP BY customer, end_close)
SELECT s.period_no AS period_no, e.why AS why, count(CASE WHEN s.steps < 0 THEN 1 END) AS lost_customers, sum(-s.delta) AS lost_money
FROM states s JOIN ends e ON e.customer = s.customer AND e.end_close = s.period_no
WHERE s.stays_after = 0 AND s.steps < 0 AND s.period_no >= 0 GROUP BY s.period_no, e.why;

-- churnByReasonQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."reason" AS attribute
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
reaches AS (SELECT customer, started, ended, revenue, attribute, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM paid),
gaps AS (SELECT customer, started, ended, revenue, attribute, place, CASE WHEN place > 1 AND started > reach THEN 1 ELSE 0 END AS after_gap,
    CASE WHEN place > 1 AND started > reach THEN reach ELSE started END AS left_off FROM reaches),
gap_walls AS (SELECT g.customer, g.started, g.ended, g.revenue, g.attribute, g.place, g.after_gap, g.left_off,
    (g.started + CASE WHEN g.started < 1743296400000 THEN 3600000 ELSE 7200000 END) AS start_wall, 0 AS start_reached,
    (g.left_off + CASE WHEN g.left_off < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM gaps g  ),
bridges AS (SELECT customer, started, ended, revenue, attribute, place, after_gap, left_off,
    CASE WHEN after_gap = 1 AND started < 9000000000000000 AND
      (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) - (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) <= 3 THEN 1 ELSE 0 END AS bridged
  FROM gap_walls),
resumed AS (SELECT customer, started, ended AS own_end, revenue, attribute, min(CASE WHEN after_gap = 1 THEN left_off ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_end,
    min(CASE WHEN after_gap = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_start, min(CASE WHEN bridged = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_bridge FROM bridges),
stays AS (SELECT customer, started, CASE WHEN own_end = next_end AND next_start = next_bridge THEN next_start ELSE own_end END AS ended,
    revenue, attribute FROM resumed),
reached AS (SELECT customer, started, ended, revenue, attribute, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
breaks AS (SELECT customer, started, ended, revenue, attribute, max(ended) OVER (PARTITION BY customer) AS last_end,
    max(CASE WHEN place > 1 AND started > reach AND reach >= 1738364400000 AND reach < 1740783600000 THEN reach ELSE -9000000000000000 END) OVER (PARTITION BY customer) AS last_break FROM reached),
departures AS (SELECT customer, started, ended, revenue, attribute,
    CASE WHEN last_end >= 1738364400000 AND last_end < 1740783600000 THEN last_end ELSE last_break END AS left_at FROM breaks),
texts AS (SELECT customer, ended, revenue, started, left_at, trim(CAST(attribute AS varchar), ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) AS reason FROM departures),
payments AS (SELECT customer, ended, started, left_at, reason, CASE WHEN ended = left_at AND reason <> '' THEN revenue ELSE 0 END AS paid_at_end
  FROM texts),
reasons AS (SELECT customer, ended, started, left_at, reason, paid_at_end, max(paid_at_end) OVER (PARTITION BY customer) AS most_paid
  FROM payments),
customers AS (SELECT customer, max(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN 1 ELSE 0 END) AS at_start,
    max(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN 1 ELSE 0 END) AS at_end, max(CASE WHEN started >= 1738364400000 AND started < 1740783600000 THEN 1 ELSE 0 END) AS came,
    max(CASE WHEN left_at > -9000000000000000 THEN 1 ELSE 0 END) AS has_left, min(CASE WHEN paid_at_end > 0 AND paid_at_end = most_paid THEN reason END) AS why FROM reasons GROUP BY customer),
states AS (SELECT at_start, at_end, came, has_left, why, CASE WHEN has_left = 1 AND at_start = 1 AND at_end = 0 THEN 1 ELSE 0 END AS lost FROM customers),
counted AS (SELECT at_start, at_end, came, has_left, lost, CASE WHEN lost = 1 THEN why END AS why_lost FROM states)
SELECT lost AS is_lost, why_lost AS why, count(*) AS people, sum(at_start) AS starting, sum(at_end) AS ending,
  count(CASE WHEN at_start = 0 AND came = 1 THEN 1 END) AS joined, count(CASE WHEN at_start = 1 AND at_end = 0 THEN 1 END) AS gone,
  sum(has_left) AS leavers, count(CASE WHEN at_start = 1 AND has_left = 1 THEN 1 END) AS start_losses
FROM counted GROUP BY lost, why_lost;

-- customerChurnQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
reached AS (SELECT customer, started, ended, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
customers AS (SELECT customer, max(ended) AS last_end, max(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN 1 ELSE 0 END) AS at_start,
    max(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN 1 ELSE 0 END) AS at_end, max(CASE WHEN started >= 1738364400000 AND started < 1740783600000 THEN 1 ELSE 0 END) AS came,
    max(CASE WHEN place > 1 AND started > reach AND reach >= 1738364400000 AND reach < 1740783600000 THEN 1 ELSE 0 END) AS left_once, count(CASE WHEN place > 1 AND started > reach AND reach >= 1738364400000 AND reach < 1740783600000 AND started - reach < 172800000 THEN 1 END) AS gaps
  FROM reached GROUP BY customer),
states AS (SELECT at_start, at_end, came, gaps,
    CASE WHEN left_once = 1 OR (last_end >= 1738364400000 AND last_end < 1740783600000) THEN 1 ELSE 0 END AS has_left FROM customers)
SELECT sum(at_start) AS starting, sum(at_end) AS ending, count(CASE WHEN at_start = 0 AND came = 1 THEN 1 END) AS joined,
  count(CASE WHEN at_start = 1 AND at_end = 0 THEN 1 END) AS gone, sum(has_left) AS leavers,
  count(CASE WHEN at_start = 1 AND has_left = 1 THEN 1 END) AS start_losses, sum(gaps) AS short_gaps FROM states;

-- revenueRetentionQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-03-02 23:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, sum(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN revenue ELSE 0 END) AS at_start, sum(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN revenue ELSE 0 END) AS at_end FROM paid GROUP BY customer)
SELECT sum(at_start) AS starting, sum(CASE WHEN at_start < at_end THEN at_start ELSE at_end END) AS retained,
  sum(at_end) AS ending FROM states WHERE at_start > 0;

-- churnByTenureQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-03-02 23:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, min(started) AS since, max(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN 1 ELSE 0 END) AS at_start, max(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN 1 ELSE 0 END) AS at_end
  FROM paid GROUP BY customer),
walls AS (SELECT (s.since + 3600000) AS wall, 0 AS reached, s.at_end
  FROM states s  WHERE s.at_start = 1),
days AS (SELECT (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no, at_end FROM walls)
SELECT day_no AS day_no, count(*) AS people, count(CASE WHEN at_end = 0 THEN 1 END) AS lost FROM days GROUP BY day_no;

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
    AS from_cell FROM columns_reached),
changes AS (SELECT p.cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
    CASE d.side WHEN 2 THEN -1 ELSE 1 END AS change
  FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell))
SELECT cohort, cell, sum(change) AS people, 0 AS total FROM changes GROUP BY cohort, cell;

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
    AS from_cell FROM columns_reached),
changes AS (SELECT p.cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
    CASE d.side WHEN 2 THEN -1 ELSE 1 END AS change
  FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell))
SELECT cohort, cell, sum(change) AS people, 0 AS total FROM changes GROUP BY cohort, cell;

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
UNION ALL SELECT cohort AS cohort, -1 AS cell, count(*) AS people, 0 AS total
FROM entries GROUP BY cohort;

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
UNION ALL SELECT cohort AS cohort, -1 AS cell, count(*) AS people, 0 AS total
FROM entries GROUP BY cohort;

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
    AS from_cell FROM columns_reached),
changes AS (SELECT p.cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
    CASE d.side WHEN 2 THEN -1 ELSE 1 END AS change
  FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell))
SELECT cohort, cell, sum(change) AS people, 0 AS total FROM changes GROUP BY cohort, cell;

-- cohortTableQuery, by
WITH sides (side) AS (SELECT * FROM VALUES (0), (1), (2)),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."plan" AS attribute
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
labels AS (SELECT s.customer, CASE WHEN trim(CAST(s.attribute AS varchar), ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) <> '' THEN s.attribute END AS label
  FROM paid s JOIN (SELECT customer, min(started) AS entered FROM paid GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.started),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
openings AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
entries AS (SELECT o.customer, o.cohort, o.entered, f.attribute
  FROM openings o JOIN firsts f ON f.customer = o.customer),
ages AS (SELECT e.customer, e.cohort, e.attribute, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    s.first_no - e.cohort AS first_age, s.end_no - e.cohort AS end_age
  FROM entries e JOIN dated s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, attribute, started, ended, revenue, at_entry, CASE WHEN first_age < 0 THEN 0 WHEN first_age < 5 THEN first_age ELSE 5 END AS first_cell,
    CASE WHEN end_age < 0 THEN 0 WHEN end_age < 5 THEN end_age ELSE 5 END AS end_cell FROM ages),
columns_reached AS (SELECT cohort, attribute, first_cell, end_cell, max(end_cell) OVER (PARTITION BY customer, cohort ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach,
    row_number() OVER (PARTITION BY customer, cohort ORDER BY started, ended) AS place FROM placed),
parts AS (SELECT cohort, attribute, end_cell, place, CASE WHEN place > 1 AND reach > first_cell THEN reach WHEN first_cell < 1 THEN 1 ELSE first_cell END
    AS from_cell FROM columns_reached),
changes AS (SELECT p.cohort, p.attribute, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
    CASE d.side WHEN 2 THEN -1 ELSE 1 END AS change
  FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell))
SELECT cohort, cell, attribute, sum(change) AS people, 0 AS total FROM changes GROUP BY cohort, cell, attribute;

-- cohortTableQuery, by, gross
WITH cells (cell) AS (SELECT * FROM VALUES (0), (1), (2), (3), (4)),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."plan" AS attribute
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
labels AS (SELECT s.customer, CASE WHEN trim(CAST(s.attribute AS varchar), ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) <> '' THEN s.attribute END AS label
  FROM paid s JOIN (SELECT customer, min(started) AS entered FROM paid GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.started),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
openings AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
entries AS (SELECT o.customer, o.cohort, o.entered, f.attribute
  FROM openings o JOIN firsts f ON f.customer = o.customer),
ages AS (SELECT e.customer, e.cohort, e.attribute, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    s.first_no - e.cohort AS first_age, s.end_no - e.cohort AS end_age
  FROM entries e JOIN dated s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, attribute, started, ended, revenue, at_entry, CASE WHEN first_age < 0 THEN 0 WHEN first_age < 5 THEN first_age ELSE 5 END AS first_cell,
    CASE WHEN end_age < 0 THEN 0 WHEN end_age < 5 THEN end_age ELSE 5 END AS end_cell FROM ages),
seen AS (SELECT r.customer, r.cohort, c.cell, r.attribute, sum(r.revenue) AS money
  FROM placed r JOIN cells c ON (c.cell = 0 AND r.at_entry = 1) OR (c.cell > 0 AND c.cell >= r.first_cell AND c.cell < r.end_cell) GROUP BY r.customer, r.cohort, c.cell, r.attribute),
capped AS (SELECT cohort, cell, attribute, money, max(CASE WHEN cell = 0 THEN money ELSE 0 END) OVER (PARTITION BY customer, cohort) AS most
  FROM seen)
SELECT cohort AS cohort, cell AS cell, attribute AS attribute, 0 AS people, sum(CASE WHEN money < most THEN money ELSE most END) AS total
FROM capped GROUP BY cohort, cell, attribute
UNION ALL SELECT cohort AS cohort, -1 AS cell, attribute AS attribute, count(*) AS people, 0 AS total
FROM entries GROUP BY cohort, attribute;

-- cohortTableQuery, entries
WITH sides (side) AS (SELECT * FROM VALUES (1), (2)),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
paid_opener_source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid_opener AS (SELECT customer, started, ended, revenue FROM paid_opener_source WHERE trial = 0 AND revenue > 0 AND started < ended),
opener AS (SELECT customer, started AS moment, 0 AS amount FROM paid_opener),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
entries AS (SELECT customer, cohort, min(moment) AS entered FROM (
    SELECT o.customer, o.moment, CASE WHEN o.moment < c.cut THEN c.period_before ELSE c.period_after END AS cohort
    FROM opener o JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN o.moment < 1733266800000 THEN 1733266800000 WHEN o.moment > 1748728800000 THEN 1748728800000 ELSE o.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) WHERE o.amount >= 0) d WHERE cohort >= 0 AND cohort < 4 GROUP BY customer, cohort),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    s.first_no - e.cohort AS first_age, s.end_no - e.cohort AS end_age
  FROM entries e JOIN dated s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, started, ended, revenue, at_entry, CASE WHEN first_age < 0 THEN 0 WHEN first_age < 5 THEN first_age ELSE 5 END AS first_cell,
    CASE WHEN end_age < 0 THEN 0 WHEN end_age < 5 THEN end_age ELSE 5 END AS end_cell FROM ages),
columns_reached AS (SELECT cohort, first_cell, end_cell, max(end_cell) OVER (PARTITION BY customer, cohort ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach,
    row_number() OVER (PARTITION BY customer, cohort ORDER BY started, ended) AS place FROM placed),
parts AS (SELECT cohort, end_cell, place, CASE WHEN place > 1 AND reach > first_cell THEN reach WHEN first_cell < 1 THEN 1 ELSE first_cell END
    AS from_cell FROM columns_reached),
changes AS (SELECT p.cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
    CASE d.side WHEN 2 THEN -1 ELSE 1 END AS change
  FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell))
SELECT cohort, cell, sum(change) AS people, 0 AS total FROM changes GROUP BY cohort, cell
UNION ALL SELECT cohort AS cohort, -1 AS cell, count(*) AS people, 0 AS total
FROM entries GROUP BY cohort;

-- cohortTableQuery, entries, by
WITH sides (side) AS (SELECT * FROM VALUES (1), (2)),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
paid_opener_source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."plan" AS attribute
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid_opener AS (SELECT customer, started, ended, revenue, attribute FROM paid_opener_source WHERE trial = 0 AND revenue > 0 AND started < ended),
opener AS (SELECT customer, started AS moment, 0 AS amount, attribute FROM paid_opener),
labels AS (SELECT s.customer, CASE WHEN trim(CAST(s.attribute AS varchar), ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) <> '' THEN s.attribute END AS label
  FROM opener s JOIN (SELECT customer, min(moment) AS entered FROM opener WHERE amount >= 0 GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.moment WHERE s.amount >= 0),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) JOIN calendar b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
openings AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(moment) AS entered, min(cohort) AS cohort FROM (
    SELECT o.customer, o.moment, CASE WHEN o.moment < c.cut THEN c.period_before ELSE c.period_after END AS cohort
    FROM opener o JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN o.moment < 1733266800000 THEN 1733266800000 WHEN o.moment > 1748728800000 THEN 1748728800000 ELSE o.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) WHERE o.amount >= 0) d GROUP BY customer) f WHERE cohort >= 0 AND cohort < 4),
entries AS (SELECT o.customer, o.cohort, o.entered, f.attribute
  FROM openings o JOIN firsts f ON f.customer = o.customer),
ages AS (SELECT e.customer, e.cohort, e.attribute, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    s.first_no - e.cohort AS first_age, s.end_no - e.cohort AS end_age
  FROM entries e JOIN dated s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, attribute, started, ended, revenue, at_entry, CASE WHEN first_age < 0 THEN 0 WHEN first_age < 5 THEN first_age ELSE 5 END AS first_cell,
    CASE WHEN end_age < 0 THEN 0 WHEN end_age < 5 THEN end_age ELSE 5 END AS end_cell FROM ages),
columns_reached AS (SELECT cohort, attribute, first_cell, end_cell, max(end_cell) OVER (PARTITION BY customer, cohort ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach,
    row_number() OVER (PARTITION BY customer, cohort ORDER BY started, ended) AS place FROM placed),
parts AS (SELECT cohort, attribute, end_cell, place, CASE WHEN place > 1 AND reach > first_cell THEN reach WHEN first_cell < 1 THEN 1 ELSE first_cell END
    AS from_cell FROM columns_reached),
changes AS (SELECT p.cohort, p.attribute, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
    CASE d.side WHEN 2 THEN -1 ELSE 1 END AS change
  FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell))
SELECT cohort, cell, attribute, sum(change) AS people, 0 AS total FROM changes GROUP BY cohort, cell, attribute
UNION ALL SELECT cohort AS cohort, -1 AS cell, attribute AS attribute, count(*) AS people, 0 AS total
FROM entries GROUP BY cohort, attribute;

-- cohortTableQuery, weeks
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
dated_days AS (SELECT r.customer, r.started, r.ended, r.revenue, r.first_no, r.end_no, (CAST(FLOOR(CAST((r.started + CASE WHEN r.started < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS started_day, (CAST(FLOOR(CAST((r.ended + CASE WHEN r.ended < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS ended_day FROM dated r  ),
entries_days AS (SELECT r.customer, r.cohort, r.entered, (CAST(FLOOR(CAST((r.entered + CASE WHEN r.entered < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS entered_day FROM entries r ),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    CAST(FLOOR(CAST(s.started_day - e.entered_day AS DOUBLE) / 7) AS NUMBER(38, 0)) AS first_age, CAST(FLOOR(CAST(s.ended_day - e.entered_day AS DOUBLE) / 7) AS NUMBER(38, 0)) AS end_age
  FROM entries_days e JOIN dated_days s ON s.customer = e.customer),
placed AS (SELECT customer, cohort, started, ended, revenue, at_entry, CASE WHEN first_age < 0 THEN 0 WHEN first_age < 18 THEN first_age ELSE 18 END AS first_cell,
    CASE WHEN end_age < 0 THEN 0 WHEN end_age < 18 THEN end_age ELSE 18 END AS end_cell FROM ages),
columns_reached AS (SELECT cohort, first_cell, end_cell, max(end_cell) OVER (PARTITION BY customer, cohort ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach,
    row_number() OVER (PARTITION BY customer, cohort ORDER BY started, ended) AS place FROM placed),
parts AS (SELECT cohort, end_cell, place, CASE WHEN place > 1 AND reach > first_cell THEN reach WHEN first_cell < 0 THEN 0 ELSE first_cell END
    AS from_cell FROM columns_reached),
changes AS (SELECT p.cohort, CASE d.side WHEN 0 THEN -1 WHEN 1 THEN p.from_cell ELSE p.end_cell END AS cell,
    CASE d.side WHEN 2 THEN -1 ELSE 1 END AS change
  FROM parts p CROSS JOIN sides d WHERE (d.side = 0 AND p.place = 1) OR (d.side > 0 AND p.from_cell < p.end_cell))
SELECT cohort, cell, sum(change) AS people, 0 AS total FROM changes GROUP BY cohort, cell;

-- renewalSurvivorsQuery
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
steps_of_stays AS (SELECT customer, started, ended, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
ends_of_stays AS (SELECT customer, min(started) AS since, max(ended) AS last_end,
    min(CASE WHEN place > 1 AND started > reach THEN reach ELSE 9000000000000000 END) AS first_gap
  FROM steps_of_stays GROUP BY customer),
lives AS (SELECT customer, since, CASE WHEN first_gap < last_end THEN first_gap ELSE last_end END AS stay_end FROM ends_of_stays),
contracts AS (SELECT since, CASE WHEN stay_end < 1746050400000 THEN stay_end ELSE 1746050400000 END AS last_at FROM lives
  WHERE since >= 1735858800000 AND since <= 1746050399999),
walls AS (SELECT s.since, s.last_at, CASE WHEN s.since < c.cut THEN c.period_before ELSE c.period_after END AS cohort,
    (s.since + CASE WHEN s.since < 1743296400000 THEN 3600000 ELSE 7200000 END) AS start_wall, 0 AS start_reached,
    (s.last_at + CASE WHEN s.last_at < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM contracts s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.since < 1733266800000 THEN 1733266800000 WHEN s.since > 1746050400000 THEN 1746050400000 ELSE s.since END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))  ),
days AS (SELECT since, last_at, cohort, start_wall, (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS shown_day,
    (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS start_day, (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS last_day FROM walls),
opened AS (SELECT d.since, d.last_at, d.cohort, d.start_wall, d.shown_day, d.start_day, d.last_day,
    CASE WHEN d.since = d.start_day * 86400000 - CASE WHEN d.start_day * 86400000 < 1743303600000 THEN 3600000 ELSE 7200000 END THEN 1 ELSE 0 END
    AS at_opening FROM days d ),
terms AS (SELECT last_at, cohort, last_day, CASE WHEN at_opening = 1 THEN start_day ELSE shown_day END AS first_day,
    CASE WHEN at_opening = 1 THEN 0 ELSE start_wall - shown_day * 86400000 END AS clock_time FROM opened),
marked AS (SELECT t.cohort, t.first_day, t.last_day,
    CASE WHEN (t.last_day - 1) * 86400000 + t.clock_time - CASE WHEN (t.last_day - 1) * 86400000 + t.clock_time < 1743303600000 THEN 3600000 ELSE 7200000 END < t.last_at THEN 1 ELSE 0 END + CASE WHEN (t.last_day) * 86400000 + t.clock_time - CASE WHEN (t.last_day) * 86400000 + t.clock_time < 1743303600000 THEN 3600000 ELSE 7200000 END < t.last_at THEN 1 ELSE 0 END AS passed,
    CASE WHEN 1745971200000 + t.clock_time - CASE WHEN 1745971200000 + t.clock_time < 1743303600000 THEN 3600000 ELSE 7200000 END < 1746050400000 THEN 1 ELSE 0 END + CASE WHEN 1746057600000 + t.clock_time - CASE WHEN 1746057600000 + t.clock_time < 1743303600000 THEN 3600000 ELSE 7200000 END < 1746050400000 THEN 1 ELSE 0 END AS known_passed
  FROM terms t  
     )
SELECT cohort AS cohort, first_day AS first_day, last_day AS last_day, passed AS passed, known_passed AS known_passed,
  count(*) AS people FROM marked GROUP BY cohort, first_day, last_day, passed, known_passed;

-- subscriptionSpanQuery, ends inclusive
WITH source_end_clock (bucket, cut, shift_before, reached_before, shift_after, reached_after) AS (SELECT * FROM VALUES (0, 323830800000, 3600000, -719162, 3600000, -719162), (1, 323830800000, 3600000, -719162, 7200000, 3748), (2, 338950800000, 7200000, 3748, 3600000, 3923), (3, 354675600000, 3600000, 3923, 7200000, 4105), (4, 370400400000, 7200000, 4105, 3600000, 4287), (5, 386125200000, 3600000, 4287, 7200000, 4469), (6, 400035600000, 7200000, 4469, 7200000, 4469), (7, 401850000000, 7200000, 4469, 3600000, 4651), (8, 417574800000, 3600000, 4651, 7200000, 4833), (9, 433299600000, 7200000, 4833, 3600000, 5015), (10, 449024400000, 3600000, 5015, 7200000, 5197), (11, 463539600000, 7200000, 5197, 7200000, 5197), (12, 465354000000, 7200000, 5197, 3600000, 5386), (13, 481078800000, 3600000, 5386, 7200000, 5568), (14, 496803600000, 7200000, 5568, 3600000, 5750), (15, 512528400000, 3600000, 5750, 7200000, 5932), (16, 527043600000, 7200000, 5932, 7200000, 5932), (17, 528253200000, 7200000, 5932, 3600000, 6114), (18, 543978000000, 3600000, 6114, 7200000, 6296), (19, 559702800000, 7200000, 6296, 3600000, 6478), (20, 575427600000, 3600000, 6478, 7200000, 6660), (21, 590547600000, 7200000, 6660, 7200000, 6660), (22, 591152400000, 7200000, 6660, 3600000, 6842), (23, 606877200000, 3600000, 6842, 7200000, 7024), (24, 622602000000, 7200000, 7024, 3600000, 7206), (25, 638326800000, 3600000, 7206, 7200000, 7388), (26, 654051600000, 7200000, 7388, 7200000, 7388), (27, 654656400000, 7200000, 7388, 3600000, 7577), (28, 670381200000, 3600000, 7577, 7200000, 7759), (29, 686106000000, 7200000, 7759, 3600000, 7941), (30, 701830800000, 3600000, 7941, 7200000, 8123), (31, 717555600000, 7200000, 8123, 7200000, 8123), (32, 717555600000, 7200000, 8123, 3600000, 8305), (33, 733280400000, 3600000, 8305, 7200000, 8487), (34, 749005200000, 7200000, 8487, 3600000, 8669), (35, 764730000000, 3600000, 8669, 7200000, 8851), (36, 780454800000, 7200000, 8851, 3600000, 9033), (37, 793760400000, 3600000, 9033, 3600000, 9033), (38, 796179600000, 3600000, 9033, 7200000, 9215), (39, 811904400000, 7200000, 9215, 3600000, 9397), (40, 828234000000, 3600000, 9397, 7200000, 9586), (41, 844563600000, 7200000, 9586, 7200000, 9586), (42, 846378000000, 7200000, 9586, 3600000, 9796), (43, 859683600000, 3600000, 9796, 7200000, 9950), (44, 877827600000, 7200000, 9950, 3600000, 10160), (45, 891133200000, 3600000, 10160, 7200000, 10314), (46, 908067600000, 7200000, 10314, 7200000, 10314), (47, 909277200000, 7200000, 10314, 3600000, 10524), (48, 922582800000, 3600000, 10524, 7200000, 10678), (49, 941331600000, 7200000, 10678, 3600000, 10895), (50, 954032400000, 3600000, 10895, 7200000, 11042), (51, 971571600000, 7200000, 11042, 7200000, 11042), (52, 972781200000, 7200000, 11042, 3600000, 11259), (53, 985482000000, 3600000, 11259, 7200000, 11406), (54, 1004230800000, 7200000, 11406, 3600000, 11623), (55, 1017536400000, 3600000, 11623, 7200000, 11777), (56, 1035075600000, 7200000, 11777, 7200000, 11777), (57, 1035680400000, 7200000, 11777, 3600000, 11987), (58, 1048986000000, 3600000, 11987, 7200000, 12141), (59, 1067130000000, 7200000, 12141, 3600000, 12351), (60, 1080435600000, 3600000, 12351, 7200000, 12505), (61, 1098579600000, 7200000, 12505, 7200000, 12505), (62, 1099184400000, 7200000, 12505, 3600000, 12722), (63, 1111885200000, 3600000, 12722, 7200000, 12869), (64, 1130634000000, 7200000, 12869, 3600000, 13086), (65, 1143334800000, 3600000, 13086, 7200000, 13233), (66, 1162083600000, 7200000, 13233, 7200000, 13233), (67, 1162083600000, 7200000, 13233, 3600000, 13450), (68, 1174784400000, 3600000, 13450, 7200000, 13597), (69, 1193533200000, 7200000, 13597, 3600000, 13814), (70, 1206838800000, 3600000, 13814, 7200000, 13968), (71, 1224982800000, 7200000, 13968, 3600000, 14178), (72, 1238288400000, 3600000, 14178, 3600000, 14178), (73, 1238288400000, 3600000, 14178, 7200000, 14332), (74, 1256432400000, 7200000, 14332, 3600000, 14542), (75, 1269738000000, 3600000, 14542, 7200000, 14696), (76, 1288486800000, 7200000, 14696, 3600000, 14913), (77, 1301187600000, 3600000, 14913, 7200000, 15060), (78, 1314493200000, 7200000, 15060, 7200000, 15060), (79, 1319936400000, 7200000, 15060, 3600000, 15277), (80, 1332637200000, 3600000, 15277, 7200000, 15424), (81, 1351386000000, 7200000, 15424, 3600000, 15641), (82, 1364691600000, 3600000, 15641, 7200000, 15795), (83, 1377997200000, 7200000, 15795, 7200000, 15795), (84, 1382835600000, 7200000, 15795, 3600000, 16005), (85, 1396141200000, 3600000, 16005, 7200000, 16159), (86, 1414285200000, 7200000, 16159, 3600000, 16369), (87, 1427590800000, 3600000, 16369, 7200000, 16523), (88, 1441501200000, 7200000, 16523, 7200000, 16523), (89, 1445734800000, 7200000, 16523, 3600000, 16733), (90, 1459040400000, 3600000, 16733, 7200000, 16887), (91, 1477789200000, 7200000, 16887, 3600000, 17104), (92, 1490490000000, 3600000, 17104, 7200000, 17251), (93, 1505005200000, 7200000, 17251, 7200000, 17251), (94, 1509238800000, 7200000, 17251, 3600000, 17468), (95, 1521939600000, 3600000, 17468, 7200000, 17615), (96, 1540688400000, 7200000, 17615, 3600000, 17832), (97, 1553994000000, 3600000, 17832, 7200000, 17986), (98, 1568509200000, 7200000, 17986, 7200000, 17986), (99, 1572138000000, 7200000, 17986, 3600000, 18196), (100, 1585443600000, 3600000, 18196, 7200000, 18350), (101, 1603587600000, 7200000, 18350, 3600000, 18560), (102, 1616893200000, 3600000, 18560, 7200000, 18714), (103, 1632013200000, 7200000, 18714, 7200000, 18714), (104, 1635642000000, 7200000, 18714, 3600000, 18931), (105, 1648342800000, 3600000, 18931, 7200000, 19078), (106, 1667091600000, 7200000, 19078, 3600000, 19295), (107, 1679792400000, 3600000, 19295, 7200000, 19442), (108, 1695517200000, 7200000, 19442, 7200000, 19442), (109, 1698541200000, 7200000, 19442, 3600000, 19659), (110, 1711846800000, 3600000, 19659, 7200000, 19813), (111, 1729990800000, 7200000, 19813, 3600000, 20023), (112, 1743296400000, 3600000, 20023, 7200000, 20177), (113, 1759021200000, 7200000, 20177, 7200000, 20177), (114, 1761440400000, 7200000, 20177, 3600000, 20387), (115, 1774746000000, 3600000, 20387, 7200000, 20541), (116, 1792890000000, 7200000, 20541, 3600000, 20751), (117, 1806195600000, 3600000, 20751, 7200000, 20905), (118, 1822525200000, 7200000, 20905, 7200000, 20905), (119, 1824944400000, 7200000, 20905, 3600000, 21122), (120, 1837645200000, 3600000, 21122, 7200000, 21269), (121, 1856394000000, 7200000, 21269, 3600000, 21486), (122, 1869094800000, 3600000, 21486, 7200000, 21633), (123, 1886029200000, 7200000, 21633, 7200000, 21633), (124, 1887843600000, 7200000, 21633, 3600000, 21850), (125, 1901149200000, 3600000, 21850, 7200000, 22004), (126, 1919293200000, 7200000, 22004, 3600000, 22214), (127, 1932598800000, 3600000, 22214, 7200000, 22368), (128, 1949533200000, 7200000, 22368, 7200000, 22368), (129, 1950742800000, 7200000, 22368, 3600000, 22578), (130, 1964048400000, 3600000, 22578, 7200000, 22732), (131, 1982797200000, 7200000, 22732, 3600000, 22949), (132, 1995498000000, 3600000, 22949, 7200000, 23096), (133, 2013037200000, 7200000, 23096, 7200000, 23096), (134, 2014246800000, 7200000, 23096, 3600000, 23313), (135, 2026947600000, 3600000, 23313, 7200000, 23460), (136, 2045696400000, 7200000, 23460, 3600000, 23677), (137, 2058397200000, 3600000, 23677, 7200000, 23824), (138, 2076541200000, 7200000, 23824, 7200000, 23824), (139, 2077146000000, 7200000, 23824, 3600000, 24041), (140, 2090451600000, 3600000, 24041, 7200000, 24195), (141, 2108595600000, 7200000, 24195, 3600000, 24405), (142, 2121901200000, 3600000, 24405, 7200000, 24559), (143, 2140045200000, 7200000, 24559, 7200000, 24559), (144, 2140045200000, 7200000, 24559, 3600000, 24769), (145, 2153350800000, 3600000, 24769, 7200000, 24923), (146, 2172099600000, 7200000, 24923, 3600000, 25140), (147, 2184800400000, 3600000, 25140, 7200000, 25287), (148, 2203549200000, 7200000, 25287, 7200000, 25287), (149, 2203549200000, 7200000, 25287, 3600000, 25504), (150, 2216250000000, 3600000, 25504, 7200000, 25651), (151, 2234998800000, 7200000, 25651, 3600000, 25868), (152, 2248304400000, 3600000, 25868, 7200000, 26022), (153, 2266448400000, 7200000, 26022, 3600000, 26232), (154, 2279754000000, 3600000, 26232, 3600000, 26232), (155, 2279754000000, 3600000, 26232, 7200000, 26386), (156, 2297898000000, 7200000, 26386, 3600000, 26596), (157, 2311203600000, 3600000, 26596, 7200000, 26750), (158, 2329347600000, 7200000, 26750, 3600000, 26960), (159, 2342653200000, 3600000, 26960, 7200000, 27114), (160, 2355958800000, 7200000, 27114, 7200000, 27114), (161, 2361402000000, 7200000, 27114, 3600000, 27331), (162, 2374102800000, 3600000, 27331, 7200000, 27478), (163, 2392851600000, 7200000, 27478, 3600000, 27695), (164, 2405552400000, 3600000, 27695, 7200000, 27842), (165, 2419462800000, 7200000, 27842, 7200000, 27842), (166, 2424301200000, 7200000, 27842, 3600000, 28059), (167, 2437606800000, 3600000, 28059, 7200000, 28213), (168, 2455750800000, 7200000, 28213, 3600000, 28423), (169, 2469056400000, 3600000, 28423, 7200000, 28577), (170, 2482966800000, 7200000, 28577, 7200000, 28577), (171, 2487200400000, 7200000, 28577, 3600000, 28787), (172, 2500506000000, 3600000, 28787, 7200000, 28941), (173, 2519254800000, 7200000, 28941, 3600000, 29158), (174, 2531955600000, 3600000, 29158, 7200000, 29305), (175, 2546470800000, 7200000, 29305, 7200000, 29305), (176, 2550704400000, 7200000, 29305, 3600000, 29522), (177, 2563405200000, 3600000, 29522, 7200000, 29669), (178, 2582154000000, 7200000, 29669, 3600000, 29886), (179, 2595459600000, 3600000, 29886, 7200000, 30040), (180, 2609974800000, 7200000, 30040, 7200000, 30040), (181, 2613603600000, 7200000, 30040, 3600000, 30250), (182, 2626909200000, 3600000, 30250, 7200000, 30404), (183, 2645053200000, 7200000, 30404, 3600000, 30614), (184, 2658358800000, 3600000, 30614, 7200000, 30768), (185, 2673478800000, 7200000, 30768, 7200000, 30768), (186, 2676502800000, 7200000, 30768, 3600000, 30978), (187, 2689808400000, 3600000, 30978, 7200000, 31132), (188, 2708557200000, 7200000, 31132, 3600000, 31349), (189, 2721258000000, 3600000, 31349, 7200000, 31496), (190, 2736982800000, 7200000, 31496, 7200000, 31496), (191, 2740006800000, 7200000, 31496, 3600000, 31713), (192, 2752707600000, 3600000, 31713, 7200000, 31860), (193, 2771456400000, 7200000, 31860, 3600000, 32077), (194, 2784762000000, 3600000, 32077, 7200000, 32231), (195, 2800486800000, 7200000, 32231, 7200000, 32231), (196, 2802906000000, 7200000, 32231, 3600000, 32441), (197, 2816211600000, 3600000, 32441, 7200000, 32595), (198, 2834355600000, 7200000, 32595, 3600000, 32805), (199, 2847661200000, 3600000, 32805, 7200000, 32959), (200, 2863990800000, 7200000, 32959, 7200000, 32959), (201, 2866410000000, 7200000, 32959, 3600000, 33176), (202, 2879110800000, 3600000, 33176, 7200000, 33323), (203, 2897859600000, 7200000, 33323, 3600000, 33540), (204, 2910560400000, 3600000, 33540, 7200000, 33687), (205, 2927494800000, 7200000, 33687, 7200000, 33687), (206, 2929309200000, 7200000, 33687, 3600000, 33904), (207, 2942010000000, 3600000, 33904, 7200000, 34051), (208, 2960758800000, 7200000, 34051, 3600000, 34268), (209, 2974064400000, 3600000, 34268, 7200000, 34422), (210, 2990998800000, 7200000, 34422, 7200000, 34422), (211, 2992208400000, 7200000, 34422, 3600000, 34632), (212, 3005514000000, 3600000, 34632, 7200000, 34786), (213, 3023658000000, 7200000, 34786, 3600000, 34996), (214, 3036963600000, 3600000, 34996, 7200000, 35150), (215, 3054502800000, 7200000, 35150, 7200000, 35150), (216, 3055712400000, 7200000, 35150, 3600000, 35367), (217, 3068413200000, 3600000, 35367, 7200000, 35514), (218, 3087162000000, 7200000, 35514, 3600000, 35731), (219, 3099862800000, 3600000, 35731, 7200000, 35878), (220, 3118006800000, 7200000, 35878, 7200000, 35878), (221, 3118611600000, 7200000, 35878, 3600000, 36095), (222, 3131917200000, 3600000, 36095, 7200000, 36249), (223, 3150061200000, 7200000, 36249, 3600000, 36459)),
source_day_clock (bucket, cut, shift_before, shift_after) AS (SELECT * FROM VALUES (0, 323838000000, 3600000, 3600000), (1, 323838000000, 3600000, 7200000), (2, 338958000000, 7200000, 3600000), (3, 354682800000, 3600000, 7200000), (4, 370407600000, 7200000, 3600000), (5, 386132400000, 3600000, 7200000), (6, 400042800000, 7200000, 7200000), (7, 401857200000, 7200000, 3600000), (8, 417582000000, 3600000, 7200000), (9, 433306800000, 7200000, 3600000), (10, 449031600000, 3600000, 7200000), (11, 463546800000, 7200000, 7200000), (12, 465361200000, 7200000, 3600000), (13, 481086000000, 3600000, 7200000), (14, 496810800000, 7200000, 3600000), (15, 512535600000, 3600000, 7200000), (16, 527050800000, 7200000, 7200000), (17, 528260400000, 7200000, 3600000), (18, 543985200000, 3600000, 7200000), (19, 559710000000, 7200000, 3600000), (20, 575434800000, 3600000, 7200000), (21, 590554800000, 7200000, 7200000), (22, 591159600000, 7200000, 3600000), (23, 606884400000, 3600000, 7200000), (24, 622609200000, 7200000, 3600000), (25, 638334000000, 3600000, 7200000), (26, 654058800000, 7200000, 7200000), (27, 654663600000, 7200000, 3600000), (28, 670388400000, 3600000, 7200000), (29, 686113200000, 7200000, 3600000), (30, 701838000000, 3600000, 7200000), (31, 717562800000, 7200000, 7200000), (32, 717562800000, 7200000, 3600000), (33, 733287600000, 3600000, 7200000), (34, 749012400000, 7200000, 3600000), (35, 764737200000, 3600000, 7200000), (36, 780462000000, 7200000, 3600000), (37, 793767600000, 3600000, 3600000), (38, 796186800000, 3600000, 7200000), (39, 811911600000, 7200000, 3600000), (40, 828241200000, 3600000, 7200000), (41, 844570800000, 7200000, 7200000), (42, 846385200000, 7200000, 3600000), (43, 859690800000, 3600000, 7200000), (44, 877834800000, 7200000, 3600000), (45, 891140400000, 3600000, 7200000), (46, 908074800000, 7200000, 7200000), (47, 909284400000, 7200000, 3600000), (48, 922590000000, 3600000, 7200000), (49, 941338800000, 7200000, 3600000), (50, 954039600000, 3600000, 7200000), (51, 971578800000, 7200000, 7200000), (52, 972788400000, 7200000, 3600000), (53, 985489200000, 3600000, 7200000), (54, 1004238000000, 7200000, 3600000), (55, 1017543600000, 3600000, 7200000), (56, 1035082800000, 7200000, 7200000), (57, 1035687600000, 7200000, 3600000), (58, 1048993200000, 3600000, 7200000), (59, 1067137200000, 7200000, 3600000), (60, 1080442800000, 3600000, 7200000), (61, 1098586800000, 7200000, 7200000), (62, 1099191600000, 7200000, 3600000), (63, 1111892400000, 3600000, 7200000), (64, 1130641200000, 7200000, 3600000), (65, 1143342000000, 3600000, 7200000), (66, 1162090800000, 7200000, 7200000), (67, 1162090800000, 7200000, 3600000), (68, 1174791600000, 3600000, 7200000), (69, 1193540400000, 7200000, 3600000), (70, 1206846000000, 3600000, 7200000), (71, 1224990000000, 7200000, 3600000), (72, 1238295600000, 3600000, 3600000), (73, 1238295600000, 3600000, 7200000), (74, 1256439600000, 7200000, 3600000), (75, 1269745200000, 3600000, 7200000), (76, 1288494000000, 7200000, 3600000), (77, 1301194800000, 3600000, 7200000), (78, 1314500400000, 7200000, 7200000), (79, 1319943600000, 7200000, 3600000), (80, 1332644400000, 3600000, 7200000), (81, 1351393200000, 7200000, 3600000), (82, 1364698800000, 3600000, 7200000), (83, 1378004400000, 7200000, 7200000), (84, 1382842800000, 7200000, 3600000), (85, 1396148400000, 3600000, 7200000), (86, 1414292400000, 7200000, 3600000), (87, 1427598000000, 3600000, 7200000), (88, 1441508400000, 7200000, 7200000), (89, 1445742000000, 7200000, 3600000), (90, 1459047600000, 3600000, 7200000), (91, 1477796400000, 7200000, 3600000), (92, 1490497200000, 3600000, 7200000), (93, 1505012400000, 7200000, 7200000), (94, 1509246000000, 7200000, 3600000), (95, 1521946800000, 3600000, 7200000), (96, 1540695600000, 7200000, 3600000), (97, 1554001200000, 3600000, 7200000), (98, 1568516400000, 7200000, 7200000), (99, 1572145200000, 7200000, 3600000), (100, 1585450800000, 3600000, 7200000), (101, 1603594800000, 7200000, 3600000), (102, 1616900400000, 3600000, 7200000), (103, 1632020400000, 7200000, 7200000), (104, 1635649200000, 7200000, 3600000), (105, 1648350000000, 3600000, 7200000), (106, 1667098800000, 7200000, 3600000), (107, 1679799600000, 3600000, 7200000), (108, 1695524400000, 7200000, 7200000), (109, 1698548400000, 7200000, 3600000), (110, 1711854000000, 3600000, 7200000), (111, 1729998000000, 7200000, 3600000), (112, 1743303600000, 3600000, 7200000), (113, 1759028400000, 7200000, 7200000), (114, 1761447600000, 7200000, 3600000), (115, 1774753200000, 3600000, 7200000), (116, 1792897200000, 7200000, 3600000), (117, 1806202800000, 3600000, 7200000), (118, 1822532400000, 7200000, 7200000), (119, 1824951600000, 7200000, 3600000), (120, 1837652400000, 3600000, 7200000), (121, 1856401200000, 7200000, 3600000), (122, 1869102000000, 3600000, 7200000), (123, 1886036400000, 7200000, 7200000), (124, 1887850800000, 7200000, 3600000), (125, 1901156400000, 3600000, 7200000), (126, 1919300400000, 7200000, 3600000), (127, 1932606000000, 3600000, 7200000), (128, 1949540400000, 7200000, 7200000), (129, 1950750000000, 7200000, 3600000), (130, 1964055600000, 3600000, 7200000), (131, 1982804400000, 7200000, 3600000), (132, 1995505200000, 3600000, 7200000), (133, 2013044400000, 7200000, 7200000), (134, 2014254000000, 7200000, 3600000), (135, 2026954800000, 3600000, 7200000), (136, 2045703600000, 7200000, 3600000), (137, 2058404400000, 3600000, 7200000), (138, 2076548400000, 7200000, 7200000), (139, 2077153200000, 7200000, 3600000), (140, 2090458800000, 3600000, 7200000), (141, 2108602800000, 7200000, 3600000), (142, 2121908400000, 3600000, 7200000), (143, 2140052400000, 7200000, 7200000), (144, 2140052400000, 7200000, 3600000), (145, 2153358000000, 3600000, 7200000), (146, 2172106800000, 7200000, 3600000), (147, 2184807600000, 3600000, 7200000), (148, 2203556400000, 7200000, 7200000), (149, 2203556400000, 7200000, 3600000), (150, 2216257200000, 3600000, 7200000), (151, 2235006000000, 7200000, 3600000), (152, 2248311600000, 3600000, 7200000), (153, 2266455600000, 7200000, 3600000), (154, 2279761200000, 3600000, 3600000), (155, 2279761200000, 3600000, 7200000), (156, 2297905200000, 7200000, 3600000), (157, 2311210800000, 3600000, 7200000), (158, 2329354800000, 7200000, 3600000), (159, 2342660400000, 3600000, 7200000), (160, 2355966000000, 7200000, 7200000), (161, 2361409200000, 7200000, 3600000), (162, 2374110000000, 3600000, 7200000), (163, 2392858800000, 7200000, 3600000), (164, 2405559600000, 3600000, 7200000), (165, 2419470000000, 7200000, 7200000), (166, 2424308400000, 7200000, 3600000), (167, 2437614000000, 3600000, 7200000), (168, 2455758000000, 7200000, 3600000), (169, 2469063600000, 3600000, 7200000), (170, 2482974000000, 7200000, 7200000), (171, 2487207600000, 7200000, 3600000), (172, 2500513200000, 3600000, 7200000), (173, 2519262000000, 7200000, 3600000), (174, 2531962800000, 3600000, 7200000), (175, 2546478000000, 7200000, 7200000), (176, 2550711600000, 7200000, 3600000), (177, 2563412400000, 3600000, 7200000), (178, 2582161200000, 7200000, 3600000), (179, 2595466800000, 3600000, 7200000), (180, 2609982000000, 7200000, 7200000), (181, 2613610800000, 7200000, 3600000), (182, 2626916400000, 3600000, 7200000), (183, 2645060400000, 7200000, 3600000), (184, 2658366000000, 3600000, 7200000), (185, 2673486000000, 7200000, 7200000), (186, 2676510000000, 7200000, 3600000), (187, 2689815600000, 3600000, 7200000), (188, 2708564400000, 7200000, 3600000), (189, 2721265200000, 3600000, 7200000), (190, 2736990000000, 7200000, 7200000), (191, 2740014000000, 7200000, 3600000), (192, 2752714800000, 3600000, 7200000), (193, 2771463600000, 7200000, 3600000), (194, 2784769200000, 3600000, 7200000), (195, 2800494000000, 7200000, 7200000), (196, 2802913200000, 7200000, 3600000), (197, 2816218800000, 3600000, 7200000), (198, 2834362800000, 7200000, 3600000), (199, 2847668400000, 3600000, 7200000), (200, 2863998000000, 7200000, 7200000), (201, 2866417200000, 7200000, 3600000), (202, 2879118000000, 3600000, 7200000), (203, 2897866800000, 7200000, 3600000), (204, 2910567600000, 3600000, 7200000), (205, 2927502000000, 7200000, 7200000), (206, 2929316400000, 7200000, 3600000), (207, 2942017200000, 3600000, 7200000), (208, 2960766000000, 7200000, 3600000), (209, 2974071600000, 3600000, 7200000), (210, 2991006000000, 7200000, 7200000), (211, 2992215600000, 7200000, 3600000), (212, 3005521200000, 3600000, 7200000), (213, 3023665200000, 7200000, 3600000), (214, 3036970800000, 3600000, 7200000), (215, 3054510000000, 7200000, 7200000), (216, 3055719600000, 7200000, 3600000), (217, 3068420400000, 3600000, 7200000), (218, 3087169200000, 7200000, 3600000), (219, 3099870000000, 3600000, 7200000), (220, 3118014000000, 7200000, 7200000), (221, 3118618800000, 7200000, 3600000), (222, 3131924400000, 3600000, 7200000), (223, 3150068400000, 7200000, 3600000)),
source_read AS (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, CAST(t."started_at" AS TIMESTAMP_NTZ)) AS started, DATE_PART(epoch_millisecond, CAST(t."ended_at" AS TIMESTAMP_NTZ)) AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r),
source_walls AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, (e.ended + CASE WHEN e.ended < c.cut THEN c.shift_before ELSE c.shift_after END) AS end_wall, 0 AS end_reached
  FROM source_read e JOIN source_end_clock c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN e.ended < 311130000000 THEN 311130000000 WHEN e.ended > 3150061200000 THEN 3150061200000 ELSE e.ended END - 311130000000 AS DOUBLE) / 12700800000) AS NUMBER(38, 0))),
source_days AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, CASE WHEN e.ended >= 9000000000000000 THEN 0 ELSE (CAST(FLOOR(CAST(e.end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) END AS end_day
  FROM source_walls e),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (
    SELECT s.customer, s.started, CASE WHEN s.ended >= 9000000000000000 THEN s.ended
      WHEN s.ended = (s.end_day * 86400000 - CASE WHEN s.end_day * 86400000 < a.cut THEN a.shift_before ELSE a.shift_after END) THEN ((s.end_day + 1) * 86400000 - CASE WHEN (s.end_day + 1) * 86400000 < b.cut THEN b.shift_before ELSE b.shift_after END)
      WHEN (CAST(FLOOR(CAST(s.ended + 2208988800000 AS DOUBLE) / 1000) AS NUMBER(38, 0))) * 1000 = s.ended + 2208988800000 THEN s.ended + 1000 ELSE s.ended + 1 END AS ended, s.revenue, s.trial FROM source_days s JOIN source_day_clock a ON a.bucket = CAST(FLOOR(CAST(CASE WHEN s.end_day * 86400000 < 311137200000 THEN 311137200000 WHEN s.end_day * 86400000 > 3150068400000 THEN 3150068400000 ELSE s.end_day * 86400000 END - 311137200000 AS DOUBLE) / 12700800000) AS NUMBER(38, 0)) JOIN source_day_clock b ON b.bucket = CAST(FLOOR(CAST(CASE WHEN (s.end_day + 1) * 86400000 < 311137200000 THEN 311137200000 WHEN (s.end_day + 1) * 86400000 > 3150068400000 THEN 3150068400000 ELSE (s.end_day + 1) * 86400000 END - 311137200000 AS DOUBLE) / 12700800000) AS NUMBER(38, 0))) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
checked AS (SELECT customer, started, ended, revenue, trial, CASE WHEN customer IS NOT NULL AND started >= -2208988800000 AND started < 7258118400000 AND ended >= started AND revenue <= 1e15 AND (revenue >= 1e-9 OR revenue = 0) THEN 1 ELSE 0 END AS good FROM source),
counted AS (SELECT customer, started, ended, good, CASE WHEN good = 1 AND trial = 0 AND revenue > 0 AND started < ended THEN 1 ELSE 0 END AS is_paid FROM checked),
latest AS (SELECT max(CASE WHEN is_paid = 1 THEN started ELSE -9000000000000000 END) AS last_start FROM counted)
SELECT count(CASE WHEN c.is_paid = 1 THEN 1 END) AS paid_rows, count(DISTINCT CASE WHEN c.is_paid = 1 THEN c.customer END) AS customers,
  min(CASE WHEN c.is_paid = 1 THEN c.started END) AS first_start,
  max(CASE WHEN c.is_paid = 0 THEN NULL WHEN c.ended <= l.last_start + 31622400000 THEN c.ended ELSE c.started END) AS last_event,
  max(CASE WHEN c.is_paid = 1 AND c.ended < 9000000000000000 THEN 1 ELSE 0 END) AS has_end,
  max(CASE WHEN c.is_paid = 1 AND c.ended < 9000000000000000 THEN c.ended END) AS last_end,
  count(CASE WHEN c.good = 0 THEN 1 END) AS bad_rows FROM counted c CROSS JOIN latest l;

-- revenueRetentionQuery, ends inclusive
WITH source_read AS (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, CAST(t."started_at" AS TIMESTAMP_NTZ)) AS started, DATE_PART(epoch_millisecond, CAST(t."ended_at" AS TIMESTAMP_NTZ)) AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-03-02 23:00:00.000' AS TIMESTAMP_NTZ)) r),
source_walls AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, (e.ended + CASE WHEN e.ended < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM source_read e ),
source_days AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, CASE WHEN e.ended >= 9000000000000000 THEN 0 ELSE (CAST(FLOOR(CAST(e.end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) END AS end_day
  FROM source_walls e),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (
    SELECT s.customer, s.started, CASE WHEN s.ended >= 9000000000000000 THEN s.ended
      WHEN s.ended = (s.end_day * 86400000 - CASE WHEN s.end_day * 86400000 < 1743303600000 THEN 3600000 ELSE 7200000 END) THEN ((s.end_day + 1) * 86400000 - CASE WHEN (s.end_day + 1) * 86400000 < 1743303600000 THEN 3600000 ELSE 7200000 END)
      WHEN (CAST(FLOOR(CAST(s.ended + 2208988800000 AS DOUBLE) / 1000) AS NUMBER(38, 0))) * 1000 = s.ended + 2208988800000 THEN s.ended + 1000 ELSE s.ended + 1 END AS ended, s.revenue, s.trial FROM source_days s  ) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, sum(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN revenue ELSE 0 END) AS at_start, sum(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN revenue ELSE 0 END) AS at_end FROM paid GROUP BY customer)
SELECT sum(at_start) AS starting, sum(CASE WHEN at_start < at_end THEN at_start ELSE at_end END) AS retained,
  sum(at_end) AS ending FROM states WHERE at_start > 0;

-- survivalFromSubscriptionsQuery, by
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."plan" AS attribute
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
steps_of_stays AS (SELECT customer, started, ended, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
ends_of_stays AS (SELECT customer, min(started) AS since, max(ended) AS last_end,
    min(CASE WHEN place > 1 AND started > reach THEN reach ELSE 9000000000000000 END) AS first_gap
  FROM steps_of_stays GROUP BY customer),
lives AS (SELECT customer, since, CASE WHEN first_gap < last_end THEN first_gap ELSE last_end END AS stay_end FROM ends_of_stays),
labels AS (SELECT s.customer, CASE WHEN trim(CAST(s.attribute AS varchar), ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) <> '' THEN s.attribute END AS label
  FROM paid s JOIN (SELECT customer, min(started) AS entered FROM paid GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.started),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
seen AS (SELECT l.since, l.stay_end, f.attribute, CASE WHEN l.stay_end < 1746050400000 THEN l.stay_end ELSE 1746050400000 END AS last_seen
  FROM lives l JOIN firsts f ON f.customer = l.customer),
walls AS (SELECT s.since, s.stay_end, s.attribute, (s.since + CASE WHEN s.since < 1743296400000 THEN 3600000 ELSE 7200000 END) AS start_wall, 0 AS start_reached,
    (s.last_seen + CASE WHEN s.last_seen < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM seen s  ),
days_seen AS (SELECT since, stay_end, attribute, (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS first_day,
    (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS last_day FROM walls),
lengths AS (SELECT stay_end, attribute, last_day - first_day AS days, 0 AS entry FROM days_seen),
marked AS (SELECT days, entry, attribute, CASE WHEN stay_end < 1746050400000 THEN 1 ELSE 0 END AS has_churned, 0 AS is_out FROM lengths)
SELECT attribute AS attribute, days AS days, entry AS entry, has_churned AS churned, is_out AS left_before, count(*) AS people
FROM marked GROUP BY days, entry, has_churned, is_out, attribute;

-- survivalFromSubscriptionsQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."started_at") AS started, DATE_PART(epoch_millisecond, t."ended_at") AS ended,
    CAST(t."mrr" AS DOUBLE) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
reaches AS (SELECT customer, started, ended, revenue, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM paid),
gaps AS (SELECT customer, started, ended, revenue, place, CASE WHEN place > 1 AND started > reach THEN 1 ELSE 0 END AS after_gap,
    CASE WHEN place > 1 AND started > reach THEN reach ELSE started END AS left_off FROM reaches),
gap_walls AS (SELECT g.customer, g.started, g.ended, g.revenue, g.place, g.after_gap, g.left_off,
    (g.started + CASE WHEN g.started < 1743296400000 THEN 3600000 ELSE 7200000 END) AS start_wall, 0 AS start_reached,
    (g.left_off + CASE WHEN g.left_off < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM gaps g  ),
bridges AS (SELECT customer, started, ended, revenue, place, after_gap, left_off,
    CASE WHEN after_gap = 1 AND started < 1746050400000 AND
      (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) - (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) <= 3 THEN 1 ELSE 0 END AS bridged
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
seen AS (SELECT l.since, l.stay_end, CASE WHEN l.stay_end < 1746050400000 THEN l.stay_end ELSE 1746050400000 END AS last_seen
  FROM lives l),
walls AS (SELECT s.since, s.stay_end, (s.since + CASE WHEN s.since < 1743296400000 THEN 3600000 ELSE 7200000 END) AS start_wall, 0 AS start_reached,
    (s.last_seen + CASE WHEN s.last_seen < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM seen s  ),
days_seen AS (SELECT since, stay_end, (CAST(FLOOR(CAST(start_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS first_day,
    (CAST(FLOOR(CAST(end_wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS last_day FROM walls),
lengths AS (SELECT stay_end, last_day - first_day AS days, CASE WHEN since < 1738364400000 THEN 20120 - first_day ELSE 0 END AS entry FROM days_seen),
marked AS (SELECT days, entry, CASE WHEN stay_end < 1746050400000 THEN 1 ELSE 0 END AS has_churned, CASE WHEN stay_end < 1738364400000 OR (entry > 0 AND entry >= days) THEN 1 ELSE 0 END AS is_out FROM lengths)
SELECT days AS days, entry AS entry, has_churned AS churned, is_out AS left_before, count(*) AS people
FROM marked GROUP BY days, entry, has_churned, is_out;

-- npsQuery
WITH source AS (SELECT t."score" AS given, CAST(t."weight" AS DOUBLE) AS own_weight FROM "survey" t)
SELECT given AS answer, count(*) AS answers, sum(own_weight) AS weight,
  sum(own_weight * own_weight) AS squares, sum(CASE WHEN own_weight = 0 OR (own_weight >= 1e-9 AND own_weight <= 1e15) THEN 0 ELSE 1 END) AS bad_weights
FROM source GROUP BY given;
