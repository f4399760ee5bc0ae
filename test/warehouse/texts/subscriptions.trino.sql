-- subscriptionSpanQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
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
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8')),
sides (side) AS (VALUES (BIGINT '1'), (BIGINT '2'), (BIGINT '3')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started >= 1746050400000 THEN 4 ELSE CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN s.ended >= 1746050400000 THEN 4 ELSE CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1743458400000 THEN 1743458400000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1743458400000 THEN 1743458400000 ELSE s.ended END - 1733266800000) / 2419200000),
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
  sum(CASE WHEN stays_before > 0 AND stays_after = 0 THEN -delta ELSE 0 END) AS churned_money, sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS double) * moved AND delta > 0 THEN delta ELSE 0 END) AS expansion,
  sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS double) * moved AND delta < 0 THEN -delta ELSE 0 END) AS contraction
FROM states WHERE period_no < 4 GROUP BY period_no;

-- revenueMovementsQuery, gapDays 3
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8')),
sides (side) AS (VALUES (BIGINT '1'), (BIGINT '2'), (BIGINT '3')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
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
      ((start_wall + 62135596800000) / 86400000 - 719162) - ((end_wall + 62135596800000) / 86400000 - 719162) <= 3 THEN 1 ELSE 0 END AS bridged
  FROM gap_walls),
resumed AS (SELECT customer, started, ended AS own_end, revenue, min(CASE WHEN after_gap = 1 THEN left_off ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_end,
    min(CASE WHEN after_gap = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_start, min(CASE WHEN bridged = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_bridge FROM bridges),
stays AS (SELECT customer, started, CASE WHEN own_end = next_end AND next_start = next_bridge THEN next_start ELSE own_end END AS ended,
    revenue FROM resumed),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started >= 1746050400000 THEN 4 ELSE CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN s.ended >= 1746050400000 THEN 4 ELSE CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1743458400000 THEN 1743458400000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1743458400000 THEN 1743458400000 ELSE s.ended END - 1733266800000) / 2419200000),
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
  sum(CASE WHEN stays_before > 0 AND stays_after = 0 THEN -delta ELSE 0 END) AS churned_money, sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS double) * moved AND delta > 0 THEN delta ELSE 0 END) AS expansion,
  sum(CASE WHEN stays_before > 0 AND stays_after > 0 AND abs(delta) > CAST('1e-12' AS double) * moved AND delta < 0 THEN -delta ELSE 0 END) AS contraction
FROM states WHERE period_no < 4 GROUP BY period_no;

-- revenueChurnByReasonQuery
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8')),
sides (side) AS (VALUES (BIGINT '1'), (BIGINT '-1')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."reason" AS attribute
  FROM "subscriptions" t) r) s),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
dated AS (SELECT s.customer, s.ended, s.revenue, s.attribute, CASE WHEN s.started >= 1746050400000 THEN 4 ELSE CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN s.ended >= 1746050400000 THEN 4 ELSE CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1743458400000 THEN 1743458400000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1743458400000 THEN 1743458400000 ELSE s.ended END - 1733266800000) / 2419200000),
changes AS (SELECT s.customer, CASE WHEN d.side = 1 THEN s.first_close ELSE s.end_close END AS period_no, sum(d.side) AS steps,
    sum(d.side * s.revenue) AS delta
  FROM dated s CROSS JOIN sides d WHERE s.first_close < s.end_close
  GROUP BY s.customer, CASE WHEN d.side = 1 THEN s.first_close ELSE s.end_close END),
states AS (SELECT customer, period_no, delta, steps, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stays_after FROM changes),
lasts AS (SELECT customer, ended, revenue, attribute, end_close, max(ended) OVER (PARTITION BY customer, end_close) AS last_end FROM dated),
texts AS (SELECT customer, ended, revenue, end_close, last_end, trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(attribute AS varchar)) AS reason FROM lasts),
payments AS (SELECT customer, ended, end_close, last_end, reason, CASE WHEN ended = last_end AND reason <> '' THEN revenue ELSE 0 END AS paid_at_end
  FROM texts),
reasons AS (SELECT customer, ended, end_close, last_end, reason, paid_at_end, max(paid_at_end) OVER (PARTITION BY customer, end_close) AS most_paid
  FROM payments),
ends AS (SELECT customer, end_close, min(CASE WHEN paid_at_end > 0 AND paid_at_end = most_paid THEN reason END) AS why FROM reasons WHERE end_close < 4 GROUP BY customer, end_close)
SELECT s.period_no AS period_no, e.why AS why, count(CASE WHEN s.steps < 0 THEN 1 END) AS lost_customers, sum(-s.delta) AS lost_money
FROM states s JOIN ends e ON e.customer = s.customer AND e.end_close = s.period_no
WHERE s.stays_after = 0 AND s.steps < 0 AND s.period_no >= 0 GROUP BY s.period_no, e.why;

-- churnByReasonQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."reason" AS attribute
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
      ((start_wall + 62135596800000) / 86400000 - 719162) - ((end_wall + 62135596800000) / 86400000 - 719162) <= 3 THEN 1 ELSE 0 END AS bridged
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
texts AS (SELECT customer, ended, revenue, started, left_at, trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(attribute AS varchar)) AS reason FROM departures),
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
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
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
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-03-02 23:00:00.000 UTC') r) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, sum(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN revenue ELSE 0 END) AS at_start, sum(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN revenue ELSE 0 END) AS at_end FROM paid GROUP BY customer)
SELECT sum(at_start) AS starting, sum(CASE WHEN at_start < at_end THEN at_start ELSE at_end END) AS retained,
  sum(at_end) AS ending FROM states WHERE at_start > 0;

-- churnByTenureQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-03-02 23:00:00.000 UTC') r) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, min(started) AS since, max(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN 1 ELSE 0 END) AS at_start, max(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN 1 ELSE 0 END) AS at_end
  FROM paid GROUP BY customer),
walls AS (SELECT (s.since + 3600000) AS wall, 0 AS reached, s.at_end
  FROM states s  WHERE s.at_start = 1),
days AS (SELECT ((wall + 62135596800000) / 86400000 - 719162) AS day_no, at_end FROM walls)
SELECT day_no AS day_no, count(*) AS people, count(CASE WHEN at_end = 0 THEN 1 END) AS lost FROM days GROUP BY day_no;

-- cohortTableQuery: customers
WITH sides (side) AS (VALUES (BIGINT '0'), (BIGINT '1'), (BIGINT '2')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
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
WITH sides (side) AS (VALUES (BIGINT '0'), (BIGINT '1'), (BIGINT '2')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
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
WITH cells (cell) AS (VALUES (BIGINT '0'), (BIGINT '1'), (BIGINT '2'), (BIGINT '3'), (BIGINT '4')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
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
WITH cells (cell) AS (VALUES (BIGINT '0'), (BIGINT '1'), (BIGINT '2'), (BIGINT '3'), (BIGINT '4')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
closes (cohort, moment) AS (VALUES (BIGINT '0', BIGINT '1738364400000'), (BIGINT '1', BIGINT '1740783600000'), (BIGINT '2', BIGINT '1743458400000'), (BIGINT '3', BIGINT '1746050400000')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
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
WITH sides (side) AS (VALUES (BIGINT '0'), (BIGINT '1'), (BIGINT '2')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
entries AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    (s.started - e.entered) / 86400000 AS first_age, (s.ended - e.entered) / 86400000 AS end_age
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
WITH sides (side) AS (VALUES (BIGINT '0'), (BIGINT '1'), (BIGINT '2')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."plan" AS attribute
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
labels AS (SELECT s.customer, CASE WHEN trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(s.attribute AS varchar)) <> '' THEN s.attribute END AS label
  FROM paid s JOIN (SELECT customer, min(started) AS entered FROM paid GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.started),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
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
WITH cells (cell) AS (VALUES (BIGINT '0'), (BIGINT '1'), (BIGINT '2'), (BIGINT '3'), (BIGINT '4')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."plan" AS attribute
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
labels AS (SELECT s.customer, CASE WHEN trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(s.attribute AS varchar)) <> '' THEN s.attribute END AS label
  FROM paid s JOIN (SELECT customer, min(started) AS entered FROM paid GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.started),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
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
WITH sides (side) AS (VALUES (BIGINT '1'), (BIGINT '2')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
paid_opener_source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid_opener AS (SELECT customer, started, ended, revenue FROM paid_opener_source WHERE trial = 0 AND revenue > 0 AND started < ended),
opener AS (SELECT customer, started AS moment, 0 AS amount FROM paid_opener),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
entries AS (SELECT customer, cohort, min(moment) AS entered FROM (
    SELECT o.customer, o.moment, CASE WHEN o.moment < c.cut THEN c.period_before ELSE c.period_after END AS cohort
    FROM opener o JOIN calendar c ON c.bucket = (CASE WHEN o.moment < 1733266800000 THEN 1733266800000 WHEN o.moment > 1748728800000 THEN 1748728800000 ELSE o.moment END - 1733266800000) / 2419200000 WHERE o.amount >= 0) d WHERE cohort >= 0 AND cohort < 4 GROUP BY customer, cohort),
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
WITH sides (side) AS (VALUES (BIGINT '1'), (BIGINT '2')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
paid_opener_source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."plan" AS attribute
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid_opener AS (SELECT customer, started, ended, revenue, attribute FROM paid_opener_source WHERE trial = 0 AND revenue > 0 AND started < ended),
opener AS (SELECT customer, started AS moment, 0 AS amount, attribute FROM paid_opener),
labels AS (SELECT s.customer, CASE WHEN trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(s.attribute AS varchar)) <> '' THEN s.attribute END AS label
  FROM opener s JOIN (SELECT customer, min(moment) AS entered FROM opener WHERE amount >= 0 GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.moment WHERE s.amount >= 0),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
openings AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(moment) AS entered, min(cohort) AS cohort FROM (
    SELECT o.customer, o.moment, CASE WHEN o.moment < c.cut THEN c.period_before ELSE c.period_after END AS cohort
    FROM opener o JOIN calendar c ON c.bucket = (CASE WHEN o.moment < 1733266800000 THEN 1733266800000 WHEN o.moment > 1748728800000 THEN 1748728800000 ELSE o.moment END - 1733266800000) / 2419200000 WHERE o.amount >= 0) d GROUP BY customer) f WHERE cohort >= 0 AND cohort < 4),
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
WITH sides (side) AS (VALUES (BIGINT '0'), (BIGINT '1'), (BIGINT '2')),
calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16'), (BIGINT '6', BIGINT '1748728800000', BIGINT '4', BIGINT '16', BIGINT '5', BIGINT '32')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) / 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) / 2419200000),
entries AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
dated_days AS (SELECT r.customer, r.started, r.ended, r.revenue, r.first_no, r.end_no, (((r.started + CASE WHEN r.started < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000) / 86400000 - 719162) AS started_day, (((r.ended + CASE WHEN r.ended < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000) / 86400000 - 719162) AS ended_day FROM dated r  ),
entries_days AS (SELECT r.customer, r.cohort, r.entered, (((r.entered + CASE WHEN r.entered < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000) / 86400000 - 719162) AS entered_day FROM entries r ),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    (s.started_day - e.entered_day) / 7 AS first_age, (s.ended_day - e.entered_day) / 7 AS end_age
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
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (VALUES (BIGINT '0', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '-1', BIGINT '0'), (BIGINT '1', BIGINT '1735686000000', BIGINT '-1', BIGINT '0', BIGINT '0', BIGINT '1'), (BIGINT '2', BIGINT '1738364400000', BIGINT '0', BIGINT '1', BIGINT '1', BIGINT '2'), (BIGINT '3', BIGINT '1740783600000', BIGINT '1', BIGINT '2', BIGINT '2', BIGINT '4'), (BIGINT '4', BIGINT '1743458400000', BIGINT '2', BIGINT '4', BIGINT '3', BIGINT '8'), (BIGINT '5', BIGINT '1746050400000', BIGINT '3', BIGINT '8', BIGINT '4', BIGINT '16')),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
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
  FROM contracts s JOIN calendar c ON c.bucket = (CASE WHEN s.since < 1733266800000 THEN 1733266800000 WHEN s.since > 1746050400000 THEN 1746050400000 ELSE s.since END - 1733266800000) / 2419200000  ),
days AS (SELECT since, last_at, cohort, start_wall, ((start_wall + 62135596800000) / 86400000 - 719162) AS shown_day,
    ((start_wall + 62135596800000) / 86400000 - 719162) AS start_day, ((end_wall + 62135596800000) / 86400000 - 719162) AS last_day FROM walls),
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
WITH source_end_clock (bucket, cut, shift_before, reached_before, shift_after, reached_after) AS (VALUES (BIGINT '0', BIGINT '323830800000', BIGINT '3600000', BIGINT '-719162', BIGINT '3600000', BIGINT '-719162'), (BIGINT '1', BIGINT '323830800000', BIGINT '3600000', BIGINT '-719162', BIGINT '7200000', BIGINT '3748'), (BIGINT '2', BIGINT '338950800000', BIGINT '7200000', BIGINT '3748', BIGINT '3600000', BIGINT '3923'), (BIGINT '3', BIGINT '354675600000', BIGINT '3600000', BIGINT '3923', BIGINT '7200000', BIGINT '4105'), (BIGINT '4', BIGINT '370400400000', BIGINT '7200000', BIGINT '4105', BIGINT '3600000', BIGINT '4287'), (BIGINT '5', BIGINT '386125200000', BIGINT '3600000', BIGINT '4287', BIGINT '7200000', BIGINT '4469'), (BIGINT '6', BIGINT '400035600000', BIGINT '7200000', BIGINT '4469', BIGINT '7200000', BIGINT '4469'), (BIGINT '7', BIGINT '401850000000', BIGINT '7200000', BIGINT '4469', BIGINT '3600000', BIGINT '4651'), (BIGINT '8', BIGINT '417574800000', BIGINT '3600000', BIGINT '4651', BIGINT '7200000', BIGINT '4833'), (BIGINT '9', BIGINT '433299600000', BIGINT '7200000', BIGINT '4833', BIGINT '3600000', BIGINT '5015'), (BIGINT '10', BIGINT '449024400000', BIGINT '3600000', BIGINT '5015', BIGINT '7200000', BIGINT '5197'), (BIGINT '11', BIGINT '463539600000', BIGINT '7200000', BIGINT '5197', BIGINT '7200000', BIGINT '5197'), (BIGINT '12', BIGINT '465354000000', BIGINT '7200000', BIGINT '5197', BIGINT '3600000', BIGINT '5386'), (BIGINT '13', BIGINT '481078800000', BIGINT '3600000', BIGINT '5386', BIGINT '7200000', BIGINT '5568'), (BIGINT '14', BIGINT '496803600000', BIGINT '7200000', BIGINT '5568', BIGINT '3600000', BIGINT '5750'), (BIGINT '15', BIGINT '512528400000', BIGINT '3600000', BIGINT '5750', BIGINT '7200000', BIGINT '5932'), (BIGINT '16', BIGINT '527043600000', BIGINT '7200000', BIGINT '5932', BIGINT '7200000', BIGINT '5932'), (BIGINT '17', BIGINT '528253200000', BIGINT '7200000', BIGINT '5932', BIGINT '3600000', BIGINT '6114'), (BIGINT '18', BIGINT '543978000000', BIGINT '3600000', BIGINT '6114', BIGINT '7200000', BIGINT '6296'), (BIGINT '19', BIGINT '559702800000', BIGINT '7200000', BIGINT '6296', BIGINT '3600000', BIGINT '6478'), (BIGINT '20', BIGINT '575427600000', BIGINT '3600000', BIGINT '6478', BIGINT '7200000', BIGINT '6660'), (BIGINT '21', BIGINT '590547600000', BIGINT '7200000', BIGINT '6660', BIGINT '7200000', BIGINT '6660'), (BIGINT '22', BIGINT '591152400000', BIGINT '7200000', BIGINT '6660', BIGINT '3600000', BIGINT '6842'), (BIGINT '23', BIGINT '606877200000', BIGINT '3600000', BIGINT '6842', BIGINT '7200000', BIGINT '7024'), (BIGINT '24', BIGINT '622602000000', BIGINT '7200000', BIGINT '7024', BIGINT '3600000', BIGINT '7206'), (BIGINT '25', BIGINT '638326800000', BIGINT '3600000', BIGINT '7206', BIGINT '7200000', BIGINT '7388'), (BIGINT '26', BIGINT '654051600000', BIGINT '7200000', BIGINT '7388', BIGINT '7200000', BIGINT '7388'), (BIGINT '27', BIGINT '654656400000', BIGINT '7200000', BIGINT '7388', BIGINT '3600000', BIGINT '7577'), (BIGINT '28', BIGINT '670381200000', BIGINT '3600000', BIGINT '7577', BIGINT '7200000', BIGINT '7759'), (BIGINT '29', BIGINT '686106000000', BIGINT '7200000', BIGINT '7759', BIGINT '3600000', BIGINT '7941'), (BIGINT '30', BIGINT '701830800000', BIGINT '3600000', BIGINT '7941', BIGINT '7200000', BIGINT '8123'), (BIGINT '31', BIGINT '717555600000', BIGINT '7200000', BIGINT '8123', BIGINT '7200000', BIGINT '8123'), (BIGINT '32', BIGINT '717555600000', BIGINT '7200000', BIGINT '8123', BIGINT '3600000', BIGINT '8305'), (BIGINT '33', BIGINT '733280400000', BIGINT '3600000', BIGINT '8305', BIGINT '7200000', BIGINT '8487'), (BIGINT '34', BIGINT '749005200000', BIGINT '7200000', BIGINT '8487', BIGINT '3600000', BIGINT '8669'), (BIGINT '35', BIGINT '764730000000', BIGINT '3600000', BIGINT '8669', BIGINT '7200000', BIGINT '8851'), (BIGINT '36', BIGINT '780454800000', BIGINT '7200000', BIGINT '8851', BIGINT '3600000', BIGINT '9033'), (BIGINT '37', BIGINT '793760400000', BIGINT '3600000', BIGINT '9033', BIGINT '3600000', BIGINT '9033'), (BIGINT '38', BIGINT '796179600000', BIGINT '3600000', BIGINT '9033', BIGINT '7200000', BIGINT '9215'), (BIGINT '39', BIGINT '811904400000', BIGINT '7200000', BIGINT '9215', BIGINT '3600000', BIGINT '9397'), (BIGINT '40', BIGINT '828234000000', BIGINT '3600000', BIGINT '9397', BIGINT '7200000', BIGINT '9586'), (BIGINT '41', BIGINT '844563600000', BIGINT '7200000', BIGINT '9586', BIGINT '7200000', BIGINT '9586'), (BIGINT '42', BIGINT '846378000000', BIGINT '7200000', BIGINT '9586', BIGINT '3600000', BIGINT '9796'), (BIGINT '43', BIGINT '859683600000', BIGINT '3600000', BIGINT '9796', BIGINT '7200000', BIGINT '9950'), (BIGINT '44', BIGINT '877827600000', BIGINT '7200000', BIGINT '9950', BIGINT '3600000', BIGINT '10160'), (BIGINT '45', BIGINT '891133200000', BIGINT '3600000', BIGINT '10160', BIGINT '7200000', BIGINT '10314'), (BIGINT '46', BIGINT '908067600000', BIGINT '7200000', BIGINT '10314', BIGINT '7200000', BIGINT '10314'), (BIGINT '47', BIGINT '909277200000', BIGINT '7200000', BIGINT '10314', BIGINT '3600000', BIGINT '10524'), (BIGINT '48', BIGINT '922582800000', BIGINT '3600000', BIGINT '10524', BIGINT '7200000', BIGINT '10678'), (BIGINT '49', BIGINT '941331600000', BIGINT '7200000', BIGINT '10678', BIGINT '3600000', BIGINT '10895'), (BIGINT '50', BIGINT '954032400000', BIGINT '3600000', BIGINT '10895', BIGINT '7200000', BIGINT '11042'), (BIGINT '51', BIGINT '971571600000', BIGINT '7200000', BIGINT '11042', BIGINT '7200000', BIGINT '11042'), (BIGINT '52', BIGINT '972781200000', BIGINT '7200000', BIGINT '11042', BIGINT '3600000', BIGINT '11259'), (BIGINT '53', BIGINT '985482000000', BIGINT '3600000', BIGINT '11259', BIGINT '7200000', BIGINT '11406'), (BIGINT '54', BIGINT '1004230800000', BIGINT '7200000', BIGINT '11406', BIGINT '3600000', BIGINT '11623'), (BIGINT '55', BIGINT '1017536400000', BIGINT '3600000', BIGINT '11623', BIGINT '7200000', BIGINT '11777'), (BIGINT '56', BIGINT '1035075600000', BIGINT '7200000', BIGINT '11777', BIGINT '7200000', BIGINT '11777'), (BIGINT '57', BIGINT '1035680400000', BIGINT '7200000', BIGINT '11777', BIGINT '3600000', BIGINT '11987'), (BIGINT '58', BIGINT '1048986000000', BIGINT '3600000', BIGINT '11987', BIGINT '7200000', BIGINT '12141'), (BIGINT '59', BIGINT '1067130000000', BIGINT '7200000', BIGINT '12141', BIGINT '3600000', BIGINT '12351'), (BIGINT '60', BIGINT '1080435600000', BIGINT '3600000', BIGINT '12351', BIGINT '7200000', BIGINT '12505'), (BIGINT '61', BIGINT '1098579600000', BIGINT '7200000', BIGINT '12505', BIGINT '7200000', BIGINT '12505'), (BIGINT '62', BIGINT '1099184400000', BIGINT '7200000', BIGINT '12505', BIGINT '3600000', BIGINT '12722'), (BIGINT '63', BIGINT '1111885200000', BIGINT '3600000', BIGINT '12722', BIGINT '7200000', BIGINT '12869'), (BIGINT '64', BIGINT '1130634000000', BIGINT '7200000', BIGINT '12869', BIGINT '3600000', BIGINT '13086'), (BIGINT '65', BIGINT '1143334800000', BIGINT '3600000', BIGINT '13086', BIGINT '7200000', BIGINT '13233'), (BIGINT '66', BIGINT '1162083600000', BIGINT '7200000', BIGINT '13233', BIGINT '7200000', BIGINT '13233'), (BIGINT '67', BIGINT '1162083600000', BIGINT '7200000', BIGINT '13233', BIGINT '3600000', BIGINT '13450'), (BIGINT '68', BIGINT '1174784400000', BIGINT '3600000', BIGINT '13450', BIGINT '7200000', BIGINT '13597'), (BIGINT '69', BIGINT '1193533200000', BIGINT '7200000', BIGINT '13597', BIGINT '3600000', BIGINT '13814'), (BIGINT '70', BIGINT '1206838800000', BIGINT '3600000', BIGINT '13814', BIGINT '7200000', BIGINT '13968'), (BIGINT '71', BIGINT '1224982800000', BIGINT '7200000', BIGINT '13968', BIGINT '3600000', BIGINT '14178'), (BIGINT '72', BIGINT '1238288400000', BIGINT '3600000', BIGINT '14178', BIGINT '3600000', BIGINT '14178'), (BIGINT '73', BIGINT '1238288400000', BIGINT '3600000', BIGINT '14178', BIGINT '7200000', BIGINT '14332'), (BIGINT '74', BIGINT '1256432400000', BIGINT '7200000', BIGINT '14332', BIGINT '3600000', BIGINT '14542'), (BIGINT '75', BIGINT '1269738000000', BIGINT '3600000', BIGINT '14542', BIGINT '7200000', BIGINT '14696'), (BIGINT '76', BIGINT '1288486800000', BIGINT '7200000', BIGINT '14696', BIGINT '3600000', BIGINT '14913'), (BIGINT '77', BIGINT '1301187600000', BIGINT '3600000', BIGINT '14913', BIGINT '7200000', BIGINT '15060'), (BIGINT '78', BIGINT '1314493200000', BIGINT '7200000', BIGINT '15060', BIGINT '7200000', BIGINT '15060'), (BIGINT '79', BIGINT '1319936400000', BIGINT '7200000', BIGINT '15060', BIGINT '3600000', BIGINT '15277'), (BIGINT '80', BIGINT '1332637200000', BIGINT '3600000', BIGINT '15277', BIGINT '7200000', BIGINT '15424'), (BIGINT '81', BIGINT '1351386000000', BIGINT '7200000', BIGINT '15424', BIGINT '3600000', BIGINT '15641'), (BIGINT '82', BIGINT '1364691600000', BIGINT '3600000', BIGINT '15641', BIGINT '7200000', BIGINT '15795'), (BIGINT '83', BIGINT '1377997200000', BIGINT '7200000', BIGINT '15795', BIGINT '7200000', BIGINT '15795'), (BIGINT '84', BIGINT '1382835600000', BIGINT '7200000', BIGINT '15795', BIGINT '3600000', BIGINT '16005'), (BIGINT '85', BIGINT '1396141200000', BIGINT '3600000', BIGINT '16005', BIGINT '7200000', BIGINT '16159'), (BIGINT '86', BIGINT '1414285200000', BIGINT '7200000', BIGINT '16159', BIGINT '3600000', BIGINT '16369'), (BIGINT '87', BIGINT '1427590800000', BIGINT '3600000', BIGINT '16369', BIGINT '7200000', BIGINT '16523'), (BIGINT '88', BIGINT '1441501200000', BIGINT '7200000', BIGINT '16523', BIGINT '7200000', BIGINT '16523'), (BIGINT '89', BIGINT '1445734800000', BIGINT '7200000', BIGINT '16523', BIGINT '3600000', BIGINT '16733'), (BIGINT '90', BIGINT '1459040400000', BIGINT '3600000', BIGINT '16733', BIGINT '7200000', BIGINT '16887'), (BIGINT '91', BIGINT '1477789200000', BIGINT '7200000', BIGINT '16887', BIGINT '3600000', BIGINT '17104'), (BIGINT '92', BIGINT '1490490000000', BIGINT '3600000', BIGINT '17104', BIGINT '7200000', BIGINT '17251'), (BIGINT '93', BIGINT '1505005200000', BIGINT '7200000', BIGINT '17251', BIGINT '7200000', BIGINT '17251'), (BIGINT '94', BIGINT '1509238800000', BIGINT '7200000', BIGINT '17251', BIGINT '3600000', BIGINT '17468'), (BIGINT '95', BIGINT '1521939600000', BIGINT '3600000', BIGINT '17468', BIGINT '7200000', BIGINT '17615'), (BIGINT '96', BIGINT '1540688400000', BIGINT '7200000', BIGINT '17615', BIGINT '3600000', BIGINT '17832'), (BIGINT '97', BIGINT '1553994000000', BIGINT '3600000', BIGINT '17832', BIGINT '7200000', BIGINT '17986'), (BIGINT '98', BIGINT '1568509200000', BIGINT '7200000', BIGINT '17986', BIGINT '7200000', BIGINT '17986'), (BIGINT '99', BIGINT '1572138000000', BIGINT '7200000', BIGINT '17986', BIGINT '3600000', BIGINT '18196'), (BIGINT '100', BIGINT '1585443600000', BIGINT '3600000', BIGINT '18196', BIGINT '7200000', BIGINT '18350'), (BIGINT '101', BIGINT '1603587600000', BIGINT '7200000', BIGINT '18350', BIGINT '3600000', BIGINT '18560'), (BIGINT '102', BIGINT '1616893200000', BIGINT '3600000', BIGINT '18560', BIGINT '7200000', BIGINT '18714'), (BIGINT '103', BIGINT '1632013200000', BIGINT '7200000', BIGINT '18714', BIGINT '7200000', BIGINT '18714'), (BIGINT '104', BIGINT '1635642000000', BIGINT '7200000', BIGINT '18714', BIGINT '3600000', BIGINT '18931'), (BIGINT '105', BIGINT '1648342800000', BIGINT '3600000', BIGINT '18931', BIGINT '7200000', BIGINT '19078'), (BIGINT '106', BIGINT '1667091600000', BIGINT '7200000', BIGINT '19078', BIGINT '3600000', BIGINT '19295'), (BIGINT '107', BIGINT '1679792400000', BIGINT '3600000', BIGINT '19295', BIGINT '7200000', BIGINT '19442'), (BIGINT '108', BIGINT '1695517200000', BIGINT '7200000', BIGINT '19442', BIGINT '7200000', BIGINT '19442'), (BIGINT '109', BIGINT '1698541200000', BIGINT '7200000', BIGINT '19442', BIGINT '3600000', BIGINT '19659'), (BIGINT '110', BIGINT '1711846800000', BIGINT '3600000', BIGINT '19659', BIGINT '7200000', BIGINT '19813'), (BIGINT '111', BIGINT '1729990800000', BIGINT '7200000', BIGINT '19813', BIGINT '3600000', BIGINT '20023'), (BIGINT '112', BIGINT '1743296400000', BIGINT '3600000', BIGINT '20023', BIGINT '7200000', BIGINT '20177'), (BIGINT '113', BIGINT '1759021200000', BIGINT '7200000', BIGINT '20177', BIGINT '7200000', BIGINT '20177'), (BIGINT '114', BIGINT '1761440400000', BIGINT '7200000', BIGINT '20177', BIGINT '3600000', BIGINT '20387'), (BIGINT '115', BIGINT '1774746000000', BIGINT '3600000', BIGINT '20387', BIGINT '7200000', BIGINT '20541'), (BIGINT '116', BIGINT '1792890000000', BIGINT '7200000', BIGINT '20541', BIGINT '3600000', BIGINT '20751'), (BIGINT '117', BIGINT '1806195600000', BIGINT '3600000', BIGINT '20751', BIGINT '7200000', BIGINT '20905'), (BIGINT '118', BIGINT '1822525200000', BIGINT '7200000', BIGINT '20905', BIGINT '7200000', BIGINT '20905'), (BIGINT '119', BIGINT '1824944400000', BIGINT '7200000', BIGINT '20905', BIGINT '3600000', BIGINT '21122'), (BIGINT '120', BIGINT '1837645200000', BIGINT '3600000', BIGINT '21122', BIGINT '7200000', BIGINT '21269'), (BIGINT '121', BIGINT '1856394000000', BIGINT '7200000', BIGINT '21269', BIGINT '3600000', BIGINT '21486'), (BIGINT '122', BIGINT '1869094800000', BIGINT '3600000', BIGINT '21486', BIGINT '7200000', BIGINT '21633'), (BIGINT '123', BIGINT '1886029200000', BIGINT '7200000', BIGINT '21633', BIGINT '7200000', BIGINT '21633'), (BIGINT '124', BIGINT '1887843600000', BIGINT '7200000', BIGINT '21633', BIGINT '3600000', BIGINT '21850'), (BIGINT '125', BIGINT '1901149200000', BIGINT '3600000', BIGINT '21850', BIGINT '7200000', BIGINT '22004'), (BIGINT '126', BIGINT '1919293200000', BIGINT '7200000', BIGINT '22004', BIGINT '3600000', BIGINT '22214'), (BIGINT '127', BIGINT '1932598800000', BIGINT '3600000', BIGINT '22214', BIGINT '7200000', BIGINT '22368'), (BIGINT '128', BIGINT '1949533200000', BIGINT '7200000', BIGINT '22368', BIGINT '7200000', BIGINT '22368'), (BIGINT '129', BIGINT '1950742800000', BIGINT '7200000', BIGINT '22368', BIGINT '3600000', BIGINT '22578'), (BIGINT '130', BIGINT '1964048400000', BIGINT '3600000', BIGINT '22578', BIGINT '7200000', BIGINT '22732'), (BIGINT '131', BIGINT '1982797200000', BIGINT '7200000', BIGINT '22732', BIGINT '3600000', BIGINT '22949'), (BIGINT '132', BIGINT '1995498000000', BIGINT '3600000', BIGINT '22949', BIGINT '7200000', BIGINT '23096'), (BIGINT '133', BIGINT '2013037200000', BIGINT '7200000', BIGINT '23096', BIGINT '7200000', BIGINT '23096'), (BIGINT '134', BIGINT '2014246800000', BIGINT '7200000', BIGINT '23096', BIGINT '3600000', BIGINT '23313'), (BIGINT '135', BIGINT '2026947600000', BIGINT '3600000', BIGINT '23313', BIGINT '7200000', BIGINT '23460'), (BIGINT '136', BIGINT '2045696400000', BIGINT '7200000', BIGINT '23460', BIGINT '3600000', BIGINT '23677'), (BIGINT '137', BIGINT '2058397200000', BIGINT '3600000', BIGINT '23677', BIGINT '7200000', BIGINT '23824'), (BIGINT '138', BIGINT '2076541200000', BIGINT '7200000', BIGINT '23824', BIGINT '7200000', BIGINT '23824'), (BIGINT '139', BIGINT '2077146000000', BIGINT '7200000', BIGINT '23824', BIGINT '3600000', BIGINT '24041'), (BIGINT '140', BIGINT '2090451600000', BIGINT '3600000', BIGINT '24041', BIGINT '7200000', BIGINT '24195'), (BIGINT '141', BIGINT '2108595600000', BIGINT '7200000', BIGINT '24195', BIGINT '3600000', BIGINT '24405'), (BIGINT '142', BIGINT '2121901200000', BIGINT '3600000', BIGINT '24405', BIGINT '7200000', BIGINT '24559'), (BIGINT '143', BIGINT '2140045200000', BIGINT '7200000', BIGINT '24559', BIGINT '7200000', BIGINT '24559'), (BIGINT '144', BIGINT '2140045200000', BIGINT '7200000', BIGINT '24559', BIGINT '3600000', BIGINT '24769'), (BIGINT '145', BIGINT '2153350800000', BIGINT '3600000', BIGINT '24769', BIGINT '7200000', BIGINT '24923'), (BIGINT '146', BIGINT '2172099600000', BIGINT '7200000', BIGINT '24923', BIGINT '3600000', BIGINT '25140'), (BIGINT '147', BIGINT '2184800400000', BIGINT '3600000', BIGINT '25140', BIGINT '7200000', BIGINT '25287'), (BIGINT '148', BIGINT '2203549200000', BIGINT '7200000', BIGINT '25287', BIGINT '7200000', BIGINT '25287'), (BIGINT '149', BIGINT '2203549200000', BIGINT '7200000', BIGINT '25287', BIGINT '3600000', BIGINT '25504'), (BIGINT '150', BIGINT '2216250000000', BIGINT '3600000', BIGINT '25504', BIGINT '7200000', BIGINT '25651'), (BIGINT '151', BIGINT '2234998800000', BIGINT '7200000', BIGINT '25651', BIGINT '3600000', BIGINT '25868'), (BIGINT '152', BIGINT '2248304400000', BIGINT '3600000', BIGINT '25868', BIGINT '7200000', BIGINT '26022'), (BIGINT '153', BIGINT '2266448400000', BIGINT '7200000', BIGINT '26022', BIGINT '3600000', BIGINT '26232'), (BIGINT '154', BIGINT '2279754000000', BIGINT '3600000', BIGINT '26232', BIGINT '3600000', BIGINT '26232'), (BIGINT '155', BIGINT '2279754000000', BIGINT '3600000', BIGINT '26232', BIGINT '7200000', BIGINT '26386'), (BIGINT '156', BIGINT '2297898000000', BIGINT '7200000', BIGINT '26386', BIGINT '3600000', BIGINT '26596'), (BIGINT '157', BIGINT '2311203600000', BIGINT '3600000', BIGINT '26596', BIGINT '7200000', BIGINT '26750'), (BIGINT '158', BIGINT '2329347600000', BIGINT '7200000', BIGINT '26750', BIGINT '3600000', BIGINT '26960'), (BIGINT '159', BIGINT '2342653200000', BIGINT '3600000', BIGINT '26960', BIGINT '7200000', BIGINT '27114'), (BIGINT '160', BIGINT '2355958800000', BIGINT '7200000', BIGINT '27114', BIGINT '7200000', BIGINT '27114'), (BIGINT '161', BIGINT '2361402000000', BIGINT '7200000', BIGINT '27114', BIGINT '3600000', BIGINT '27331'), (BIGINT '162', BIGINT '2374102800000', BIGINT '3600000', BIGINT '27331', BIGINT '7200000', BIGINT '27478'), (BIGINT '163', BIGINT '2392851600000', BIGINT '7200000', BIGINT '27478', BIGINT '3600000', BIGINT '27695'), (BIGINT '164', BIGINT '2405552400000', BIGINT '3600000', BIGINT '27695', BIGINT '7200000', BIGINT '27842'), (BIGINT '165', BIGINT '2419462800000', BIGINT '7200000', BIGINT '27842', BIGINT '7200000', BIGINT '27842'), (BIGINT '166', BIGINT '2424301200000', BIGINT '7200000', BIGINT '27842', BIGINT '3600000', BIGINT '28059'), (BIGINT '167', BIGINT '2437606800000', BIGINT '3600000', BIGINT '28059', BIGINT '7200000', BIGINT '28213'), (BIGINT '168', BIGINT '2455750800000', BIGINT '7200000', BIGINT '28213', BIGINT '3600000', BIGINT '28423'), (BIGINT '169', BIGINT '2469056400000', BIGINT '3600000', BIGINT '28423', BIGINT '7200000', BIGINT '28577'), (BIGINT '170', BIGINT '2482966800000', BIGINT '7200000', BIGINT '28577', BIGINT '7200000', BIGINT '28577'), (BIGINT '171', BIGINT '2487200400000', BIGINT '7200000', BIGINT '28577', BIGINT '3600000', BIGINT '28787'), (BIGINT '172', BIGINT '2500506000000', BIGINT '3600000', BIGINT '28787', BIGINT '7200000', BIGINT '28941'), (BIGINT '173', BIGINT '2519254800000', BIGINT '7200000', BIGINT '28941', BIGINT '3600000', BIGINT '29158'), (BIGINT '174', BIGINT '2531955600000', BIGINT '3600000', BIGINT '29158', BIGINT '7200000', BIGINT '29305'), (BIGINT '175', BIGINT '2546470800000', BIGINT '7200000', BIGINT '29305', BIGINT '7200000', BIGINT '29305'), (BIGINT '176', BIGINT '2550704400000', BIGINT '7200000', BIGINT '29305', BIGINT '3600000', BIGINT '29522'), (BIGINT '177', BIGINT '2563405200000', BIGINT '3600000', BIGINT '29522', BIGINT '7200000', BIGINT '29669'), (BIGINT '178', BIGINT '2582154000000', BIGINT '7200000', BIGINT '29669', BIGINT '3600000', BIGINT '29886'), (BIGINT '179', BIGINT '2595459600000', BIGINT '3600000', BIGINT '29886', BIGINT '7200000', BIGINT '30040'), (BIGINT '180', BIGINT '2609974800000', BIGINT '7200000', BIGINT '30040', BIGINT '7200000', BIGINT '30040'), (BIGINT '181', BIGINT '2613603600000', BIGINT '7200000', BIGINT '30040', BIGINT '3600000', BIGINT '30250'), (BIGINT '182', BIGINT '2626909200000', BIGINT '3600000', BIGINT '30250', BIGINT '7200000', BIGINT '30404'), (BIGINT '183', BIGINT '2645053200000', BIGINT '7200000', BIGINT '30404', BIGINT '3600000', BIGINT '30614'), (BIGINT '184', BIGINT '2658358800000', BIGINT '3600000', BIGINT '30614', BIGINT '7200000', BIGINT '30768'), (BIGINT '185', BIGINT '2673478800000', BIGINT '7200000', BIGINT '30768', BIGINT '7200000', BIGINT '30768'), (BIGINT '186', BIGINT '2676502800000', BIGINT '7200000', BIGINT '30768', BIGINT '3600000', BIGINT '30978'), (BIGINT '187', BIGINT '2689808400000', BIGINT '3600000', BIGINT '30978', BIGINT '7200000', BIGINT '31132'), (BIGINT '188', BIGINT '2708557200000', BIGINT '7200000', BIGINT '31132', BIGINT '3600000', BIGINT '31349'), (BIGINT '189', BIGINT '2721258000000', BIGINT '3600000', BIGINT '31349', BIGINT '7200000', BIGINT '31496'), (BIGINT '190', BIGINT '2736982800000', BIGINT '7200000', BIGINT '31496', BIGINT '7200000', BIGINT '31496'), (BIGINT '191', BIGINT '2740006800000', BIGINT '7200000', BIGINT '31496', BIGINT '3600000', BIGINT '31713'), (BIGINT '192', BIGINT '2752707600000', BIGINT '3600000', BIGINT '31713', BIGINT '7200000', BIGINT '31860'), (BIGINT '193', BIGINT '2771456400000', BIGINT '7200000', BIGINT '31860', BIGINT '3600000', BIGINT '32077'), (BIGINT '194', BIGINT '2784762000000', BIGINT '3600000', BIGINT '32077', BIGINT '7200000', BIGINT '32231'), (BIGINT '195', BIGINT '2800486800000', BIGINT '7200000', BIGINT '32231', BIGINT '7200000', BIGINT '32231'), (BIGINT '196', BIGINT '2802906000000', BIGINT '7200000', BIGINT '32231', BIGINT '3600000', BIGINT '32441'), (BIGINT '197', BIGINT '2816211600000', BIGINT '3600000', BIGINT '32441', BIGINT '7200000', BIGINT '32595'), (BIGINT '198', BIGINT '2834355600000', BIGINT '7200000', BIGINT '32595', BIGINT '3600000', BIGINT '32805'), (BIGINT '199', BIGINT '2847661200000', BIGINT '3600000', BIGINT '32805', BIGINT '7200000', BIGINT '32959'), (BIGINT '200', BIGINT '2863990800000', BIGINT '7200000', BIGINT '32959', BIGINT '7200000', BIGINT '32959'), (BIGINT '201', BIGINT '2866410000000', BIGINT '7200000', BIGINT '32959', BIGINT '3600000', BIGINT '33176'), (BIGINT '202', BIGINT '2879110800000', BIGINT '3600000', BIGINT '33176', BIGINT '7200000', BIGINT '33323'), (BIGINT '203', BIGINT '2897859600000', BIGINT '7200000', BIGINT '33323', BIGINT '3600000', BIGINT '33540'), (BIGINT '204', BIGINT '2910560400000', BIGINT '3600000', BIGINT '33540', BIGINT '7200000', BIGINT '33687'), (BIGINT '205', BIGINT '2927494800000', BIGINT '7200000', BIGINT '33687', BIGINT '7200000', BIGINT '33687'), (BIGINT '206', BIGINT '2929309200000', BIGINT '7200000', BIGINT '33687', BIGINT '3600000', BIGINT '33904'), (BIGINT '207', BIGINT '2942010000000', BIGINT '3600000', BIGINT '33904', BIGINT '7200000', BIGINT '34051'), (BIGINT '208', BIGINT '2960758800000', BIGINT '7200000', BIGINT '34051', BIGINT '3600000', BIGINT '34268'), (BIGINT '209', BIGINT '2974064400000', BIGINT '3600000', BIGINT '34268', BIGINT '7200000', BIGINT '34422'), (BIGINT '210', BIGINT '2990998800000', BIGINT '7200000', BIGINT '34422', BIGINT '7200000', BIGINT '34422'), (BIGINT '211', BIGINT '2992208400000', BIGINT '7200000', BIGINT '34422', BIGINT '3600000', BIGINT '34632'), (BIGINT '212', BIGINT '3005514000000', BIGINT '3600000', BIGINT '34632', BIGINT '7200000', BIGINT '34786'), (BIGINT '213', BIGINT '3023658000000', BIGINT '7200000', BIGINT '34786', BIGINT '3600000', BIGINT '34996'), (BIGINT '214', BIGINT '3036963600000', BIGINT '3600000', BIGINT '34996', BIGINT '7200000', BIGINT '35150'), (BIGINT '215', BIGINT '3054502800000', BIGINT '7200000', BIGINT '35150', BIGINT '7200000', BIGINT '35150'), (BIGINT '216', BIGINT '3055712400000', BIGINT '7200000', BIGINT '35150', BIGINT '3600000', BIGINT '35367'), (BIGINT '217', BIGINT '3068413200000', BIGINT '3600000', BIGINT '35367', BIGINT '7200000', BIGINT '35514'), (BIGINT '218', BIGINT '3087162000000', BIGINT '7200000', BIGINT '35514', BIGINT '3600000', BIGINT '35731'), (BIGINT '219', BIGINT '3099862800000', BIGINT '3600000', BIGINT '35731', BIGINT '7200000', BIGINT '35878'), (BIGINT '220', BIGINT '3118006800000', BIGINT '7200000', BIGINT '35878', BIGINT '7200000', BIGINT '35878'), (BIGINT '221', BIGINT '3118611600000', BIGINT '7200000', BIGINT '35878', BIGINT '3600000', BIGINT '36095'), (BIGINT '222', BIGINT '3131917200000', BIGINT '3600000', BIGINT '36095', BIGINT '7200000', BIGINT '36249'), (BIGINT '223', BIGINT '3150061200000', BIGINT '7200000', BIGINT '36249', BIGINT '3600000', BIGINT '36459')),
source_day_clock (bucket, cut, shift_before, shift_after) AS (VALUES (BIGINT '0', BIGINT '323838000000', BIGINT '3600000', BIGINT '3600000'), (BIGINT '1', BIGINT '323838000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '2', BIGINT '338958000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '3', BIGINT '354682800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '4', BIGINT '370407600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '5', BIGINT '386132400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '6', BIGINT '400042800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '7', BIGINT '401857200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '8', BIGINT '417582000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '9', BIGINT '433306800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '10', BIGINT '449031600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '11', BIGINT '463546800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '12', BIGINT '465361200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '13', BIGINT '481086000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '14', BIGINT '496810800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '15', BIGINT '512535600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '16', BIGINT '527050800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '17', BIGINT '528260400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '18', BIGINT '543985200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '19', BIGINT '559710000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '20', BIGINT '575434800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '21', BIGINT '590554800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '22', BIGINT '591159600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '23', BIGINT '606884400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '24', BIGINT '622609200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '25', BIGINT '638334000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '26', BIGINT '654058800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '27', BIGINT '654663600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '28', BIGINT '670388400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '29', BIGINT '686113200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '30', BIGINT '701838000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '31', BIGINT '717562800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '32', BIGINT '717562800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '33', BIGINT '733287600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '34', BIGINT '749012400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '35', BIGINT '764737200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '36', BIGINT '780462000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '37', BIGINT '793767600000', BIGINT '3600000', BIGINT '3600000'), (BIGINT '38', BIGINT '796186800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '39', BIGINT '811911600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '40', BIGINT '828241200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '41', BIGINT '844570800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '42', BIGINT '846385200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '43', BIGINT '859690800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '44', BIGINT '877834800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '45', BIGINT '891140400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '46', BIGINT '908074800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '47', BIGINT '909284400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '48', BIGINT '922590000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '49', BIGINT '941338800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '50', BIGINT '954039600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '51', BIGINT '971578800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '52', BIGINT '972788400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '53', BIGINT '985489200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '54', BIGINT '1004238000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '55', BIGINT '1017543600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '56', BIGINT '1035082800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '57', BIGINT '1035687600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '58', BIGINT '1048993200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '59', BIGINT '1067137200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '60', BIGINT '1080442800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '61', BIGINT '1098586800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '62', BIGINT '1099191600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '63', BIGINT '1111892400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '64', BIGINT '1130641200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '65', BIGINT '1143342000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '66', BIGINT '1162090800000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '67', BIGINT '1162090800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '68', BIGINT '1174791600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '69', BIGINT '1193540400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '70', BIGINT '1206846000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '71', BIGINT '1224990000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '72', BIGINT '1238295600000', BIGINT '3600000', BIGINT '3600000'), (BIGINT '73', BIGINT '1238295600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '74', BIGINT '1256439600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '75', BIGINT '1269745200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '76', BIGINT '1288494000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '77', BIGINT '1301194800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '78', BIGINT '1314500400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '79', BIGINT '1319943600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '80', BIGINT '1332644400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '81', BIGINT '1351393200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '82', BIGINT '1364698800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '83', BIGINT '1378004400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '84', BIGINT '1382842800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '85', BIGINT '1396148400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '86', BIGINT '1414292400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '87', BIGINT '1427598000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '88', BIGINT '1441508400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '89', BIGINT '1445742000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '90', BIGINT '1459047600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '91', BIGINT '1477796400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '92', BIGINT '1490497200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '93', BIGINT '1505012400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '94', BIGINT '1509246000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '95', BIGINT '1521946800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '96', BIGINT '1540695600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '97', BIGINT '1554001200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '98', BIGINT '1568516400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '99', BIGINT '1572145200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '100', BIGINT '1585450800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '101', BIGINT '1603594800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '102', BIGINT '1616900400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '103', BIGINT '1632020400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '104', BIGINT '1635649200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '105', BIGINT '1648350000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '106', BIGINT '1667098800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '107', BIGINT '1679799600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '108', BIGINT '1695524400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '109', BIGINT '1698548400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '110', BIGINT '1711854000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '111', BIGINT '1729998000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '112', BIGINT '1743303600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '113', BIGINT '1759028400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '114', BIGINT '1761447600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '115', BIGINT '1774753200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '116', BIGINT '1792897200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '117', BIGINT '1806202800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '118', BIGINT '1822532400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '119', BIGINT '1824951600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '120', BIGINT '1837652400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '121', BIGINT '1856401200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '122', BIGINT '1869102000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '123', BIGINT '1886036400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '124', BIGINT '1887850800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '125', BIGINT '1901156400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '126', BIGINT '1919300400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '127', BIGINT '1932606000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '128', BIGINT '1949540400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '129', BIGINT '1950750000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '130', BIGINT '1964055600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '131', BIGINT '1982804400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '132', BIGINT '1995505200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '133', BIGINT '2013044400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '134', BIGINT '2014254000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '135', BIGINT '2026954800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '136', BIGINT '2045703600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '137', BIGINT '2058404400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '138', BIGINT '2076548400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '139', BIGINT '2077153200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '140', BIGINT '2090458800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '141', BIGINT '2108602800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '142', BIGINT '2121908400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '143', BIGINT '2140052400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '144', BIGINT '2140052400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '145', BIGINT '2153358000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '146', BIGINT '2172106800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '147', BIGINT '2184807600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '148', BIGINT '2203556400000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '149', BIGINT '2203556400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '150', BIGINT '2216257200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '151', BIGINT '2235006000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '152', BIGINT '2248311600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '153', BIGINT '2266455600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '154', BIGINT '2279761200000', BIGINT '3600000', BIGINT '3600000'), (BIGINT '155', BIGINT '2279761200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '156', BIGINT '2297905200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '157', BIGINT '2311210800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '158', BIGINT '2329354800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '159', BIGINT '2342660400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '160', BIGINT '2355966000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '161', BIGINT '2361409200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '162', BIGINT '2374110000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '163', BIGINT '2392858800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '164', BIGINT '2405559600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '165', BIGINT '2419470000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '166', BIGINT '2424308400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '167', BIGINT '2437614000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '168', BIGINT '2455758000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '169', BIGINT '2469063600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '170', BIGINT '2482974000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '171', BIGINT '2487207600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '172', BIGINT '2500513200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '173', BIGINT '2519262000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '174', BIGINT '2531962800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '175', BIGINT '2546478000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '176', BIGINT '2550711600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '177', BIGINT '2563412400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '178', BIGINT '2582161200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '179', BIGINT '2595466800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '180', BIGINT '2609982000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '181', BIGINT '2613610800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '182', BIGINT '2626916400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '183', BIGINT '2645060400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '184', BIGINT '2658366000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '185', BIGINT '2673486000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '186', BIGINT '2676510000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '187', BIGINT '2689815600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '188', BIGINT '2708564400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '189', BIGINT '2721265200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '190', BIGINT '2736990000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '191', BIGINT '2740014000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '192', BIGINT '2752714800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '193', BIGINT '2771463600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '194', BIGINT '2784769200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '195', BIGINT '2800494000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '196', BIGINT '2802913200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '197', BIGINT '2816218800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '198', BIGINT '2834362800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '199', BIGINT '2847668400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '200', BIGINT '2863998000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '201', BIGINT '2866417200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '202', BIGINT '2879118000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '203', BIGINT '2897866800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '204', BIGINT '2910567600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '205', BIGINT '2927502000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '206', BIGINT '2929316400000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '207', BIGINT '2942017200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '208', BIGINT '2960766000000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '209', BIGINT '2974071600000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '210', BIGINT '2991006000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '211', BIGINT '2992215600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '212', BIGINT '3005521200000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '213', BIGINT '3023665200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '214', BIGINT '3036970800000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '215', BIGINT '3054510000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '216', BIGINT '3055719600000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '217', BIGINT '3068420400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '218', BIGINT '3087169200000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '219', BIGINT '3099870000000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '220', BIGINT '3118014000000', BIGINT '7200000', BIGINT '7200000'), (BIGINT '221', BIGINT '3118618800000', BIGINT '7200000', BIGINT '3600000'), (BIGINT '222', BIGINT '3131924400000', BIGINT '3600000', BIGINT '7200000'), (BIGINT '223', BIGINT '3150068400000', BIGINT '7200000', BIGINT '3600000')),
source_read AS (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(with_timezone(CAST(t."started_at" AS timestamp(3)), 'UTC')) * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(with_timezone(CAST(t."ended_at" AS timestamp(3)), 'UTC')) * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t) r),
source_walls AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, (e.ended + CASE WHEN e.ended < c.cut THEN c.shift_before ELSE c.shift_after END) AS end_wall, 0 AS end_reached
  FROM source_read e JOIN source_end_clock c ON c.bucket = (CASE WHEN e.ended < 311130000000 THEN 311130000000 WHEN e.ended > 3150061200000 THEN 3150061200000 ELSE e.ended END - 311130000000) / 12700800000),
source_days AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, CASE WHEN e.ended >= 9000000000000000 THEN 0 ELSE ((e.end_wall + 62135596800000) / 86400000 - 719162) END AS end_day
  FROM source_walls e),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (
    SELECT s.customer, s.started, CASE WHEN s.ended >= 9000000000000000 THEN s.ended
      WHEN s.ended = (s.end_day * 86400000 - CASE WHEN s.end_day * 86400000 < a.cut THEN a.shift_before ELSE a.shift_after END) THEN ((s.end_day + 1) * 86400000 - CASE WHEN (s.end_day + 1) * 86400000 < b.cut THEN b.shift_before ELSE b.shift_after END)
      WHEN ((s.ended + 2208988800000) / 1000) * 1000 = s.ended + 2208988800000 THEN s.ended + 1000 ELSE s.ended + 1 END AS ended, s.revenue, s.trial FROM source_days s JOIN source_day_clock a ON a.bucket = (CASE WHEN s.end_day * 86400000 < 311137200000 THEN 311137200000 WHEN s.end_day * 86400000 > 3150068400000 THEN 3150068400000 ELSE s.end_day * 86400000 END - 311137200000) / 12700800000 JOIN source_day_clock b ON b.bucket = (CASE WHEN (s.end_day + 1) * 86400000 < 311137200000 THEN 311137200000 WHEN (s.end_day + 1) * 86400000 > 3150068400000 THEN 3150068400000 ELSE (s.end_day + 1) * 86400000 END - 311137200000) / 12700800000) s),
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
WITH source_read AS (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(with_timezone(CAST(t."started_at" AS timestamp(3)), 'UTC')) * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(with_timezone(CAST(t."ended_at" AS timestamp(3)), 'UTC')) * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-03-02 23:00:00.000') r),
source_walls AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, (e.ended + CASE WHEN e.ended < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM source_read e ),
source_days AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, CASE WHEN e.ended >= 9000000000000000 THEN 0 ELSE ((e.end_wall + 62135596800000) / 86400000 - 719162) END AS end_day
  FROM source_walls e),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (
    SELECT s.customer, s.started, CASE WHEN s.ended >= 9000000000000000 THEN s.ended
      WHEN s.ended = (s.end_day * 86400000 - CASE WHEN s.end_day * 86400000 < 1743303600000 THEN 3600000 ELSE 7200000 END) THEN ((s.end_day + 1) * 86400000 - CASE WHEN (s.end_day + 1) * 86400000 < 1743303600000 THEN 3600000 ELSE 7200000 END)
      WHEN ((s.ended + 2208988800000) / 1000) * 1000 = s.ended + 2208988800000 THEN s.ended + 1000 ELSE s.ended + 1 END AS ended, s.revenue, s.trial FROM source_days s  ) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, sum(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN revenue ELSE 0 END) AS at_start, sum(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN revenue ELSE 0 END) AS at_end FROM paid GROUP BY customer)
SELECT sum(at_start) AS starting, sum(CASE WHEN at_start < at_end THEN at_start ELSE at_end END) AS retained,
  sum(at_end) AS ending FROM states WHERE at_start > 0;

-- survivalFromSubscriptionsQuery, by
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial, t."plan" AS attribute
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
steps_of_stays AS (SELECT customer, started, ended, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
ends_of_stays AS (SELECT customer, min(started) AS since, max(ended) AS last_end,
    min(CASE WHEN place > 1 AND started > reach THEN reach ELSE 9000000000000000 END) AS first_gap
  FROM steps_of_stays GROUP BY customer),
lives AS (SELECT customer, since, CASE WHEN first_gap < last_end THEN first_gap ELSE last_end END AS stay_end FROM ends_of_stays),
labels AS (SELECT s.customer, CASE WHEN trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(s.attribute AS varchar)) <> '' THEN s.attribute END AS label
  FROM paid s JOIN (SELECT customer, min(started) AS entered FROM paid GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.started),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
seen AS (SELECT l.since, l.stay_end, f.attribute, CASE WHEN l.stay_end < 1746050400000 THEN l.stay_end ELSE 1746050400000 END AS last_seen
  FROM lives l JOIN firsts f ON f.customer = l.customer),
walls AS (SELECT s.since, s.stay_end, s.attribute, (s.since + CASE WHEN s.since < 1743296400000 THEN 3600000 ELSE 7200000 END) AS start_wall, 0 AS start_reached,
    (s.last_seen + CASE WHEN s.last_seen < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM seen s  ),
days_seen AS (SELECT since, stay_end, attribute, ((start_wall + 62135596800000) / 86400000 - 719162) AS first_day,
    ((end_wall + 62135596800000) / 86400000 - 719162) AS last_day FROM walls),
lengths AS (SELECT stay_end, attribute, last_day - first_day AS days, 0 AS entry FROM days_seen),
marked AS (SELECT days, entry, attribute, CASE WHEN stay_end < 1746050400000 THEN 1 ELSE 0 END AS has_churned, 0 AS is_out FROM lengths)
SELECT attribute AS attribute, days AS days, entry AS entry, has_churned AS churned, is_out AS left_before, count(*) AS people
FROM marked GROUP BY days, entry, has_churned, is_out, attribute;

-- survivalFromSubscriptionsQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t."customer_id" AS customer, CAST(floor(to_unixtime(t."started_at") * 1000 + 0.0005) AS bigint) AS started, CAST(floor(to_unixtime(t."ended_at") * 1000 + 0.0005) AS bigint) AS ended,
    CAST(t."mrr" AS double) AS revenue, CASE WHEN t."trial" THEN 1 ELSE 0 END AS trial
  FROM "subscriptions" t WHERE t."started_at" < TIMESTAMP '2025-05-02 22:00:00.000 UTC') r) s WHERE s.started < 1746050400000),
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
      ((start_wall + 62135596800000) / 86400000 - 719162) - ((end_wall + 62135596800000) / 86400000 - 719162) <= 3 THEN 1 ELSE 0 END AS bridged
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
days_seen AS (SELECT since, stay_end, ((start_wall + 62135596800000) / 86400000 - 719162) AS first_day,
    ((end_wall + 62135596800000) / 86400000 - 719162) AS last_day FROM walls),
lengths AS (SELECT stay_end, last_day - first_day AS days, CASE WHEN since < 1738364400000 THEN 20120 - first_day ELSE 0 END AS entry FROM days_seen),
marked AS (SELECT days, entry, CASE WHEN stay_end < 1746050400000 THEN 1 ELSE 0 END AS has_churned, CASE WHEN stay_end < 1738364400000 OR (entry > 0 AND entry >= days) THEN 1 ELSE 0 END AS is_out FROM lengths)
SELECT days AS days, entry AS entry, has_churned AS churned, is_out AS left_before, count(*) AS people
FROM marked GROUP BY days, entry, has_churned, is_out;

-- npsQuery
WITH source AS (SELECT t."score" AS given, CAST(t."weight" AS double) AS own_weight FROM "survey" t)
SELECT given AS answer, count(*) AS answers, sum(own_weight) AS weight,
  sum(own_weight * own_weight) AS squares, sum(CASE WHEN own_weight = 0 OR (own_weight >= 1e-9 AND own_weight <= 1e15) THEN 0 ELSE 1 END) AS bad_weights
FROM source GROUP BY given;
