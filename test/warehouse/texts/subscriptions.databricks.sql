-- subscriptionSpanQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t) r) s),
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
WITH calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
sides AS (SELECT * FROM VALUES (1L), (2L), (3L) AS t(side)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t) r) s),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started >= 1746050400000 THEN 4 ELSE CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN s.ended >= 1746050400000 THEN 4 ELSE CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1743458400000 THEN 1743458400000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1743458400000 THEN 1743458400000 ELSE s.ended END - 1733266800000) div 2419200000),
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
WITH calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
sides AS (SELECT * FROM VALUES (1L), (2L), (3L) AS t(side)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t) r) s),
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
      ((start_wall + 62135596800000) div 86400000 - 719162) - ((end_wall + 62135596800000) div 86400000 - 719162) <= 3 THEN 1 ELSE 0 END AS bridged
  FROM gap_walls),
resumed AS (SELECT customer, started, ended AS own_end, revenue, min(CASE WHEN after_gap = 1 THEN left_off ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_end,
    min(CASE WHEN after_gap = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_start, min(CASE WHEN bridged = 1 THEN started ELSE 9000000000000000 END) OVER (PARTITION BY customer ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_bridge FROM bridges),
stays AS (SELECT customer, started, CASE WHEN own_end = next_end AND next_start = next_bridge THEN next_start ELSE own_end END AS ended,
    revenue FROM resumed),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started >= 1746050400000 THEN 4 ELSE CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN s.ended >= 1746050400000 THEN 4 ELSE CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1743458400000 THEN 1743458400000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1743458400000 THEN 1743458400000 ELSE s.ended END - 1733266800000) div 2419200000),
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
WITH calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
sides AS (SELECT * FROM VALUES (1L), (-1L) AS t(side)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial, t.`reason` AS attribute
  FROM `subscriptions` t) r) s),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
dated AS (SELECT s.customer, s.ended, s.revenue, s.attribute, CASE WHEN s.started >= 1746050400000 THEN 4 ELSE CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END END AS first_close,
    CASE WHEN s.ended >= 1746050400000 THEN 4 ELSE CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END END AS end_close
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1743458400000 THEN 1743458400000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1743458400000 THEN 1743458400000 ELSE s.ended END - 1733266800000) div 2419200000),
changes AS (SELECT s.customer, CASE WHEN d.side = 1 THEN s.first_close ELSE s.end_close END AS period_no, sum(d.side) AS steps,
    sum(d.side * s.revenue) AS delta
  FROM dated s CROSS JOIN sides d WHERE s.first_close < s.end_close
  GROUP BY s.customer, CASE WHEN d.side = 1 THEN s.first_close ELSE s.end_close END),
states AS (SELECT customer, period_no, delta, steps, sum(steps) OVER (PARTITION BY customer ORDER BY period_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stays_after FROM changes),
lasts AS (SELECT customer, ended, revenue, attribute, end_close, max(ended) OVER (PARTITION BY customer, end_close) AS last_end FROM dated),
texts AS (SELECT customer, ended, revenue, end_close, last_end, trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(attribute AS STRING)) AS reason FROM lasts),
payments AS (SELECT customer, ended, end_close, last_end, reason, CASE WHEN ended = last_end AND reason <> '' THEN revenue ELSE 0 END AS paid_at_end
  FROM texts),
reasons AS (SELECT customer, ended, end_close, last_end, reason, paid_at_end, max(paid_at_end) OVER (PARTITION BY customer, end_close) AS most_paid
  FROM payments),
ends AS (SELECT customer, end_close, min(CASE WHEN paid_at_end > 0 AND paid_at_end = most_paid THEN reason END) AS why FROM reasons WHERE end_close < 4 GROUP BY customer, end_close)
SELECT s.period_no AS period_no, e.why AS why, count(CASE WHEN s.steps < 0 THEN 1 END) AS lost_customers, sum(-s.delta) AS lost_money
FROM states s JOIN ends e ON e.customer = s.customer AND e.end_close = s.period_no
WHERE s.stays_after = 0 AND s.steps < 0 AND s.period_no >= 0 GROUP BY s.period_no, e.why;

-- churnByReasonQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial, t.`reason` AS attribute
  FROM `subscriptions` t) r) s),
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
      ((start_wall + 62135596800000) div 86400000 - 719162) - ((end_wall + 62135596800000) div 86400000 - 719162) <= 3 THEN 1 ELSE 0 END AS bridged
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
texts AS (SELECT customer, ended, revenue, started, left_at, trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(attribute AS STRING)) AS reason FROM departures),
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
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t) r) s),
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
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-03-02 23:00:00.000Z') r) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, sum(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN revenue ELSE 0 END) AS at_start, sum(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN revenue ELSE 0 END) AS at_end FROM paid GROUP BY customer)
SELECT sum(at_start) AS starting, sum(CASE WHEN at_start < at_end THEN at_start ELSE at_end END) AS retained,
  sum(at_end) AS ending FROM states WHERE at_start > 0;

-- churnByTenureQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-03-02 23:00:00.000Z') r) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, min(started) AS since, max(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN 1 ELSE 0 END) AS at_start, max(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN 1 ELSE 0 END) AS at_end
  FROM paid GROUP BY customer),
walls AS (SELECT (s.since + 3600000) AS wall, 0 AS reached, s.at_end
  FROM states s  WHERE s.at_start = 1),
days AS (SELECT ((wall + 62135596800000) div 86400000 - 719162) AS day_no, at_end FROM walls)
SELECT day_no AS day_no, count(*) AS people, count(CASE WHEN at_end = 0 THEN 1 END) AS lost FROM days GROUP BY day_no;

-- cohortTableQuery: customers
WITH sides AS (SELECT * FROM VALUES (0L), (1L), (2L) AS t(side)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
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
WITH sides AS (SELECT * FROM VALUES (0L), (1L), (2L) AS t(side)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
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
WITH cells AS (SELECT * FROM VALUES (0L), (1L), (2L), (3L), (4L) AS t(cell)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
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
WITH cells AS (SELECT * FROM VALUES (0L), (1L), (2L), (3L), (4L) AS t(cell)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
closes AS (SELECT * FROM VALUES (0L, 1738364400000L), (1L, 1740783600000L), (2L, 1743458400000L), (3L, 1746050400000L) AS t(cohort, moment)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
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
WITH sides AS (SELECT * FROM VALUES (0L), (1L), (2L) AS t(side)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
entries AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    (s.started - e.entered) div 86400000 AS first_age, (s.ended - e.entered) div 86400000 AS end_age
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
WITH sides AS (SELECT * FROM VALUES (0L), (1L), (2L) AS t(side)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial, t.`plan` AS attribute
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
labels AS (SELECT s.customer, CASE WHEN trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(s.attribute AS STRING)) <> '' THEN s.attribute END AS label
  FROM paid s JOIN (SELECT customer, min(started) AS entered FROM paid GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.started),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
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
WITH cells AS (SELECT * FROM VALUES (0L), (1L), (2L), (3L), (4L) AS t(cell)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial, t.`plan` AS attribute
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
labels AS (SELECT s.customer, CASE WHEN trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(s.attribute AS STRING)) <> '' THEN s.attribute END AS label
  FROM paid s JOIN (SELECT customer, min(started) AS entered FROM paid GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.started),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
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
WITH sides AS (SELECT * FROM VALUES (1L), (2L) AS t(side)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
paid_opener_source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid_opener AS (SELECT customer, started, ended, revenue FROM paid_opener_source WHERE trial = 0 AND revenue > 0 AND started < ended),
opener AS (SELECT customer, started AS moment, 0 AS amount FROM paid_opener),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
entries AS (SELECT customer, cohort, min(moment) AS entered FROM (
    SELECT o.customer, o.moment, CASE WHEN o.moment < c.cut THEN c.period_before ELSE c.period_after END AS cohort
    FROM opener o JOIN calendar c ON c.bucket = (CASE WHEN o.moment < 1733266800000 THEN 1733266800000 WHEN o.moment > 1748728800000 THEN 1748728800000 ELSE o.moment END - 1733266800000) div 2419200000 WHERE o.amount >= 0) d WHERE cohort >= 0 AND cohort < 4 GROUP BY customer, cohort),
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
WITH sides AS (SELECT * FROM VALUES (1L), (2L) AS t(side)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
paid_opener_source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial, t.`plan` AS attribute
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid_opener AS (SELECT customer, started, ended, revenue, attribute FROM paid_opener_source WHERE trial = 0 AND revenue > 0 AND started < ended),
opener AS (SELECT customer, started AS moment, 0 AS amount, attribute FROM paid_opener),
labels AS (SELECT s.customer, CASE WHEN trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(s.attribute AS STRING)) <> '' THEN s.attribute END AS label
  FROM opener s JOIN (SELECT customer, min(moment) AS entered FROM opener WHERE amount >= 0 GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.moment WHERE s.amount >= 0),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
openings AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(moment) AS entered, min(cohort) AS cohort FROM (
    SELECT o.customer, o.moment, CASE WHEN o.moment < c.cut THEN c.period_before ELSE c.period_after END AS cohort
    FROM opener o JOIN calendar c ON c.bucket = (CASE WHEN o.moment < 1733266800000 THEN 1733266800000 WHEN o.moment > 1748728800000 THEN 1748728800000 ELSE o.moment END - 1733266800000) div 2419200000 WHERE o.amount >= 0) d GROUP BY customer) f WHERE cohort >= 0 AND cohort < 4),
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
WITH sides AS (SELECT * FROM VALUES (0L), (1L), (2L) AS t(side)),
calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L), (6L, 1748728800000L, 4L, 16L, 5L, 32L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue FROM paid),
dated AS (SELECT s.customer, s.started, s.ended, s.revenue, CASE WHEN s.started < a.cut THEN a.period_before ELSE a.period_after END AS first_no,
    CASE WHEN s.ended < b.cut THEN b.period_before ELSE b.period_after END AS end_no
  FROM stays s JOIN calendar a ON a.bucket = (CASE WHEN s.started < 1733266800000 THEN 1733266800000 WHEN s.started > 1748728800000 THEN 1748728800000 ELSE s.started END - 1733266800000) div 2419200000 JOIN calendar b ON b.bucket = (CASE WHEN s.ended < 1733266800000 THEN 1733266800000 WHEN s.ended > 1748728800000 THEN 1748728800000 ELSE s.ended END - 1733266800000) div 2419200000),
entries AS (SELECT customer, cohort, entered FROM (
    SELECT customer, min(started) AS entered, min(first_no) AS cohort FROM dated GROUP BY customer) f
  WHERE cohort >= 0 AND cohort < 4),
dated_days AS (SELECT r.customer, r.started, r.ended, r.revenue, r.first_no, r.end_no, (((r.started + CASE WHEN r.started < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000) div 86400000 - 719162) AS started_day, (((r.ended + CASE WHEN r.ended < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000) div 86400000 - 719162) AS ended_day FROM dated r  ),
entries_days AS (SELECT r.customer, r.cohort, r.entered, (((r.entered + CASE WHEN r.entered < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000) div 86400000 - 719162) AS entered_day FROM entries r ),
ages AS (SELECT e.customer, e.cohort, s.started, s.ended, s.revenue, CASE WHEN s.started <= e.entered AND e.entered < s.ended THEN 1 ELSE 0 END AS at_entry,
    (s.started_day - e.entered_day) div 7 AS first_age, (s.ended_day - e.entered_day) div 7 AS end_age
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
WITH calendar AS (SELECT * FROM VALUES (0L, 1735686000000L, -1L, 0L, -1L, 0L), (1L, 1735686000000L, -1L, 0L, 0L, 1L), (2L, 1738364400000L, 0L, 1L, 1L, 2L), (3L, 1740783600000L, 1L, 2L, 2L, 4L), (4L, 1743458400000L, 2L, 4L, 3L, 8L), (5L, 1746050400000L, 3L, 8L, 4L, 16L) AS t(bucket, cut, period_before, flag_before, period_after, flag_after)),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
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
  FROM contracts s JOIN calendar c ON c.bucket = (CASE WHEN s.since < 1733266800000 THEN 1733266800000 WHEN s.since > 1746050400000 THEN 1746050400000 ELSE s.since END - 1733266800000) div 2419200000  ),
days AS (SELECT since, last_at, cohort, start_wall, ((start_wall + 62135596800000) div 86400000 - 719162) AS shown_day,
    ((start_wall + 62135596800000) div 86400000 - 719162) AS start_day, ((end_wall + 62135596800000) div 86400000 - 719162) AS last_day FROM walls),
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
WITH source_end_clock AS (SELECT * FROM VALUES (0L, 323830800000L, 3600000L, -719162L, 3600000L, -719162L), (1L, 323830800000L, 3600000L, -719162L, 7200000L, 3748L), (2L, 338950800000L, 7200000L, 3748L, 3600000L, 3923L), (3L, 354675600000L, 3600000L, 3923L, 7200000L, 4105L), (4L, 370400400000L, 7200000L, 4105L, 3600000L, 4287L), (5L, 386125200000L, 3600000L, 4287L, 7200000L, 4469L), (6L, 400035600000L, 7200000L, 4469L, 7200000L, 4469L), (7L, 401850000000L, 7200000L, 4469L, 3600000L, 4651L), (8L, 417574800000L, 3600000L, 4651L, 7200000L, 4833L), (9L, 433299600000L, 7200000L, 4833L, 3600000L, 5015L), (10L, 449024400000L, 3600000L, 5015L, 7200000L, 5197L), (11L, 463539600000L, 7200000L, 5197L, 7200000L, 5197L), (12L, 465354000000L, 7200000L, 5197L, 3600000L, 5386L), (13L, 481078800000L, 3600000L, 5386L, 7200000L, 5568L), (14L, 496803600000L, 7200000L, 5568L, 3600000L, 5750L), (15L, 512528400000L, 3600000L, 5750L, 7200000L, 5932L), (16L, 527043600000L, 7200000L, 5932L, 7200000L, 5932L), (17L, 528253200000L, 7200000L, 5932L, 3600000L, 6114L), (18L, 543978000000L, 3600000L, 6114L, 7200000L, 6296L), (19L, 559702800000L, 7200000L, 6296L, 3600000L, 6478L), (20L, 575427600000L, 3600000L, 6478L, 7200000L, 6660L), (21L, 590547600000L, 7200000L, 6660L, 7200000L, 6660L), (22L, 591152400000L, 7200000L, 6660L, 3600000L, 6842L), (23L, 606877200000L, 3600000L, 6842L, 7200000L, 7024L), (24L, 622602000000L, 7200000L, 7024L, 3600000L, 7206L), (25L, 638326800000L, 3600000L, 7206L, 7200000L, 7388L), (26L, 654051600000L, 7200000L, 7388L, 7200000L, 7388L), (27L, 654656400000L, 7200000L, 7388L, 3600000L, 7577L), (28L, 670381200000L, 3600000L, 7577L, 7200000L, 7759L), (29L, 686106000000L, 7200000L, 7759L, 3600000L, 7941L), (30L, 701830800000L, 3600000L, 7941L, 7200000L, 8123L), (31L, 717555600000L, 7200000L, 8123L, 7200000L, 8123L), (32L, 717555600000L, 7200000L, 8123L, 3600000L, 8305L), (33L, 733280400000L, 3600000L, 8305L, 7200000L, 8487L), (34L, 749005200000L, 7200000L, 8487L, 3600000L, 8669L), (35L, 764730000000L, 3600000L, 8669L, 7200000L, 8851L), (36L, 780454800000L, 7200000L, 8851L, 3600000L, 9033L), (37L, 793760400000L, 3600000L, 9033L, 3600000L, 9033L), (38L, 796179600000L, 3600000L, 9033L, 7200000L, 9215L), (39L, 811904400000L, 7200000L, 9215L, 3600000L, 9397L), (40L, 828234000000L, 3600000L, 9397L, 7200000L, 9586L), (41L, 844563600000L, 7200000L, 9586L, 7200000L, 9586L), (42L, 846378000000L, 7200000L, 9586L, 3600000L, 9796L), (43L, 859683600000L, 3600000L, 9796L, 7200000L, 9950L), (44L, 877827600000L, 7200000L, 9950L, 3600000L, 10160L), (45L, 891133200000L, 3600000L, 10160L, 7200000L, 10314L), (46L, 908067600000L, 7200000L, 10314L, 7200000L, 10314L), (47L, 909277200000L, 7200000L, 10314L, 3600000L, 10524L), (48L, 922582800000L, 3600000L, 10524L, 7200000L, 10678L), (49L, 941331600000L, 7200000L, 10678L, 3600000L, 10895L), (50L, 954032400000L, 3600000L, 10895L, 7200000L, 11042L), (51L, 971571600000L, 7200000L, 11042L, 7200000L, 11042L), (52L, 972781200000L, 7200000L, 11042L, 3600000L, 11259L), (53L, 985482000000L, 3600000L, 11259L, 7200000L, 11406L), (54L, 1004230800000L, 7200000L, 11406L, 3600000L, 11623L), (55L, 1017536400000L, 3600000L, 11623L, 7200000L, 11777L), (56L, 1035075600000L, 7200000L, 11777L, 7200000L, 11777L), (57L, 1035680400000L, 7200000L, 11777L, 3600000L, 11987L), (58L, 1048986000000L, 3600000L, 11987L, 7200000L, 12141L), (59L, 1067130000000L, 7200000L, 12141L, 3600000L, 12351L), (60L, 1080435600000L, 3600000L, 12351L, 7200000L, 12505L), (61L, 1098579600000L, 7200000L, 12505L, 7200000L, 12505L), (62L, 1099184400000L, 7200000L, 12505L, 3600000L, 12722L), (63L, 1111885200000L, 3600000L, 12722L, 7200000L, 12869L), (64L, 1130634000000L, 7200000L, 12869L, 3600000L, 13086L), (65L, 1143334800000L, 3600000L, 13086L, 7200000L, 13233L), (66L, 1162083600000L, 7200000L, 13233L, 7200000L, 13233L), (67L, 1162083600000L, 7200000L, 13233L, 3600000L, 13450L), (68L, 1174784400000L, 3600000L, 13450L, 7200000L, 13597L), (69L, 1193533200000L, 7200000L, 13597L, 3600000L, 13814L), (70L, 1206838800000L, 3600000L, 13814L, 7200000L, 13968L), (71L, 1224982800000L, 7200000L, 13968L, 3600000L, 14178L), (72L, 1238288400000L, 3600000L, 14178L, 3600000L, 14178L), (73L, 1238288400000L, 3600000L, 14178L, 7200000L, 14332L), (74L, 1256432400000L, 7200000L, 14332L, 3600000L, 14542L), (75L, 1269738000000L, 3600000L, 14542L, 7200000L, 14696L), (76L, 1288486800000L, 7200000L, 14696L, 3600000L, 14913L), (77L, 1301187600000L, 3600000L, 14913L, 7200000L, 15060L), (78L, 1314493200000L, 7200000L, 15060L, 7200000L, 15060L), (79L, 1319936400000L, 7200000L, 15060L, 3600000L, 15277L), (80L, 1332637200000L, 3600000L, 15277L, 7200000L, 15424L), (81L, 1351386000000L, 7200000L, 15424L, 3600000L, 15641L), (82L, 1364691600000L, 3600000L, 15641L, 7200000L, 15795L), (83L, 1377997200000L, 7200000L, 15795L, 7200000L, 15795L), (84L, 1382835600000L, 7200000L, 15795L, 3600000L, 16005L), (85L, 1396141200000L, 3600000L, 16005L, 7200000L, 16159L), (86L, 1414285200000L, 7200000L, 16159L, 3600000L, 16369L), (87L, 1427590800000L, 3600000L, 16369L, 7200000L, 16523L), (88L, 1441501200000L, 7200000L, 16523L, 7200000L, 16523L), (89L, 1445734800000L, 7200000L, 16523L, 3600000L, 16733L), (90L, 1459040400000L, 3600000L, 16733L, 7200000L, 16887L), (91L, 1477789200000L, 7200000L, 16887L, 3600000L, 17104L), (92L, 1490490000000L, 3600000L, 17104L, 7200000L, 17251L), (93L, 1505005200000L, 7200000L, 17251L, 7200000L, 17251L), (94L, 1509238800000L, 7200000L, 17251L, 3600000L, 17468L), (95L, 1521939600000L, 3600000L, 17468L, 7200000L, 17615L), (96L, 1540688400000L, 7200000L, 17615L, 3600000L, 17832L), (97L, 1553994000000L, 3600000L, 17832L, 7200000L, 17986L), (98L, 1568509200000L, 7200000L, 17986L, 7200000L, 17986L), (99L, 1572138000000L, 7200000L, 17986L, 3600000L, 18196L), (100L, 1585443600000L, 3600000L, 18196L, 7200000L, 18350L), (101L, 1603587600000L, 7200000L, 18350L, 3600000L, 18560L), (102L, 1616893200000L, 3600000L, 18560L, 7200000L, 18714L), (103L, 1632013200000L, 7200000L, 18714L, 7200000L, 18714L), (104L, 1635642000000L, 7200000L, 18714L, 3600000L, 18931L), (105L, 1648342800000L, 3600000L, 18931L, 7200000L, 19078L), (106L, 1667091600000L, 7200000L, 19078L, 3600000L, 19295L), (107L, 1679792400000L, 3600000L, 19295L, 7200000L, 19442L), (108L, 1695517200000L, 7200000L, 19442L, 7200000L, 19442L), (109L, 1698541200000L, 7200000L, 19442L, 3600000L, 19659L), (110L, 1711846800000L, 3600000L, 19659L, 7200000L, 19813L), (111L, 1729990800000L, 7200000L, 19813L, 3600000L, 20023L), (112L, 1743296400000L, 3600000L, 20023L, 7200000L, 20177L), (113L, 1759021200000L, 7200000L, 20177L, 7200000L, 20177L), (114L, 1761440400000L, 7200000L, 20177L, 3600000L, 20387L), (115L, 1774746000000L, 3600000L, 20387L, 7200000L, 20541L), (116L, 1792890000000L, 7200000L, 20541L, 3600000L, 20751L), (117L, 1806195600000L, 3600000L, 20751L, 7200000L, 20905L), (118L, 1822525200000L, 7200000L, 20905L, 7200000L, 20905L), (119L, 1824944400000L, 7200000L, 20905L, 3600000L, 21122L), (120L, 1837645200000L, 3600000L, 21122L, 7200000L, 21269L), (121L, 1856394000000L, 7200000L, 21269L, 3600000L, 21486L), (122L, 1869094800000L, 3600000L, 21486L, 7200000L, 21633L), (123L, 1886029200000L, 7200000L, 21633L, 7200000L, 21633L), (124L, 1887843600000L, 7200000L, 21633L, 3600000L, 21850L), (125L, 1901149200000L, 3600000L, 21850L, 7200000L, 22004L), (126L, 1919293200000L, 7200000L, 22004L, 3600000L, 22214L), (127L, 1932598800000L, 3600000L, 22214L, 7200000L, 22368L), (128L, 1949533200000L, 7200000L, 22368L, 7200000L, 22368L), (129L, 1950742800000L, 7200000L, 22368L, 3600000L, 22578L), (130L, 1964048400000L, 3600000L, 22578L, 7200000L, 22732L), (131L, 1982797200000L, 7200000L, 22732L, 3600000L, 22949L), (132L, 1995498000000L, 3600000L, 22949L, 7200000L, 23096L), (133L, 2013037200000L, 7200000L, 23096L, 7200000L, 23096L), (134L, 2014246800000L, 7200000L, 23096L, 3600000L, 23313L), (135L, 2026947600000L, 3600000L, 23313L, 7200000L, 23460L), (136L, 2045696400000L, 7200000L, 23460L, 3600000L, 23677L), (137L, 2058397200000L, 3600000L, 23677L, 7200000L, 23824L), (138L, 2076541200000L, 7200000L, 23824L, 7200000L, 23824L), (139L, 2077146000000L, 7200000L, 23824L, 3600000L, 24041L), (140L, 2090451600000L, 3600000L, 24041L, 7200000L, 24195L), (141L, 2108595600000L, 7200000L, 24195L, 3600000L, 24405L), (142L, 2121901200000L, 3600000L, 24405L, 7200000L, 24559L), (143L, 2140045200000L, 7200000L, 24559L, 7200000L, 24559L), (144L, 2140045200000L, 7200000L, 24559L, 3600000L, 24769L), (145L, 2153350800000L, 3600000L, 24769L, 7200000L, 24923L), (146L, 2172099600000L, 7200000L, 24923L, 3600000L, 25140L), (147L, 2184800400000L, 3600000L, 25140L, 7200000L, 25287L), (148L, 2203549200000L, 7200000L, 25287L, 7200000L, 25287L), (149L, 2203549200000L, 7200000L, 25287L, 3600000L, 25504L), (150L, 2216250000000L, 3600000L, 25504L, 7200000L, 25651L), (151L, 2234998800000L, 7200000L, 25651L, 3600000L, 25868L), (152L, 2248304400000L, 3600000L, 25868L, 7200000L, 26022L), (153L, 2266448400000L, 7200000L, 26022L, 3600000L, 26232L), (154L, 2279754000000L, 3600000L, 26232L, 3600000L, 26232L), (155L, 2279754000000L, 3600000L, 26232L, 7200000L, 26386L), (156L, 2297898000000L, 7200000L, 26386L, 3600000L, 26596L), (157L, 2311203600000L, 3600000L, 26596L, 7200000L, 26750L), (158L, 2329347600000L, 7200000L, 26750L, 3600000L, 26960L), (159L, 2342653200000L, 3600000L, 26960L, 7200000L, 27114L), (160L, 2355958800000L, 7200000L, 27114L, 7200000L, 27114L), (161L, 2361402000000L, 7200000L, 27114L, 3600000L, 27331L), (162L, 2374102800000L, 3600000L, 27331L, 7200000L, 27478L), (163L, 2392851600000L, 7200000L, 27478L, 3600000L, 27695L), (164L, 2405552400000L, 3600000L, 27695L, 7200000L, 27842L), (165L, 2419462800000L, 7200000L, 27842L, 7200000L, 27842L), (166L, 2424301200000L, 7200000L, 27842L, 3600000L, 28059L), (167L, 2437606800000L, 3600000L, 28059L, 7200000L, 28213L), (168L, 2455750800000L, 7200000L, 28213L, 3600000L, 28423L), (169L, 2469056400000L, 3600000L, 28423L, 7200000L, 28577L), (170L, 2482966800000L, 7200000L, 28577L, 7200000L, 28577L), (171L, 2487200400000L, 7200000L, 28577L, 3600000L, 28787L), (172L, 2500506000000L, 3600000L, 28787L, 7200000L, 28941L), (173L, 2519254800000L, 7200000L, 28941L, 3600000L, 29158L), (174L, 2531955600000L, 3600000L, 29158L, 7200000L, 29305L), (175L, 2546470800000L, 7200000L, 29305L, 7200000L, 29305L), (176L, 2550704400000L, 7200000L, 29305L, 3600000L, 29522L), (177L, 2563405200000L, 3600000L, 29522L, 7200000L, 29669L), (178L, 2582154000000L, 7200000L, 29669L, 3600000L, 29886L), (179L, 2595459600000L, 3600000L, 29886L, 7200000L, 30040L), (180L, 2609974800000L, 7200000L, 30040L, 7200000L, 30040L), (181L, 2613603600000L, 7200000L, 30040L, 3600000L, 30250L), (182L, 2626909200000L, 3600000L, 30250L, 7200000L, 30404L), (183L, 2645053200000L, 7200000L, 30404L, 3600000L, 30614L), (184L, 2658358800000L, 3600000L, 30614L, 7200000L, 30768L), (185L, 2673478800000L, 7200000L, 30768L, 7200000L, 30768L), (186L, 2676502800000L, 7200000L, 30768L, 3600000L, 30978L), (187L, 2689808400000L, 3600000L, 30978L, 7200000L, 31132L), (188L, 2708557200000L, 7200000L, 31132L, 3600000L, 31349L), (189L, 2721258000000L, 3600000L, 31349L, 7200000L, 31496L), (190L, 2736982800000L, 7200000L, 31496L, 7200000L, 31496L), (191L, 2740006800000L, 7200000L, 31496L, 3600000L, 31713L), (192L, 2752707600000L, 3600000L, 31713L, 7200000L, 31860L), (193L, 2771456400000L, 7200000L, 31860L, 3600000L, 32077L), (194L, 2784762000000L, 3600000L, 32077L, 7200000L, 32231L), (195L, 2800486800000L, 7200000L, 32231L, 7200000L, 32231L), (196L, 2802906000000L, 7200000L, 32231L, 3600000L, 32441L), (197L, 2816211600000L, 3600000L, 32441L, 7200000L, 32595L), (198L, 2834355600000L, 7200000L, 32595L, 3600000L, 32805L), (199L, 2847661200000L, 3600000L, 32805L, 7200000L, 32959L), (200L, 2863990800000L, 7200000L, 32959L, 7200000L, 32959L), (201L, 2866410000000L, 7200000L, 32959L, 3600000L, 33176L), (202L, 2879110800000L, 3600000L, 33176L, 7200000L, 33323L), (203L, 2897859600000L, 7200000L, 33323L, 3600000L, 33540L), (204L, 2910560400000L, 3600000L, 33540L, 7200000L, 33687L), (205L, 2927494800000L, 7200000L, 33687L, 7200000L, 33687L), (206L, 2929309200000L, 7200000L, 33687L, 3600000L, 33904L), (207L, 2942010000000L, 3600000L, 33904L, 7200000L, 34051L), (208L, 2960758800000L, 7200000L, 34051L, 3600000L, 34268L), (209L, 2974064400000L, 3600000L, 34268L, 7200000L, 34422L), (210L, 2990998800000L, 7200000L, 34422L, 7200000L, 34422L), (211L, 2992208400000L, 7200000L, 34422L, 3600000L, 34632L), (212L, 3005514000000L, 3600000L, 34632L, 7200000L, 34786L), (213L, 3023658000000L, 7200000L, 34786L, 3600000L, 34996L), (214L, 3036963600000L, 3600000L, 34996L, 7200000L, 35150L), (215L, 3054502800000L, 7200000L, 35150L, 7200000L, 35150L), (216L, 3055712400000L, 7200000L, 35150L, 3600000L, 35367L), (217L, 3068413200000L, 3600000L, 35367L, 7200000L, 35514L), (218L, 3087162000000L, 7200000L, 35514L, 3600000L, 35731L), (219L, 3099862800000L, 3600000L, 35731L, 7200000L, 35878L), (220L, 3118006800000L, 7200000L, 35878L, 7200000L, 35878L), (221L, 3118611600000L, 7200000L, 35878L, 3600000L, 36095L), (222L, 3131917200000L, 3600000L, 36095L, 7200000L, 36249L), (223L, 3150061200000L, 7200000L, 36249L, 3600000L, 36459L) AS t(bucket, cut, shift_before, reached_before, shift_after, reached_after)),
source_day_clock AS (SELECT * FROM VALUES (0L, 323838000000L, 3600000L, 3600000L), (1L, 323838000000L, 3600000L, 7200000L), (2L, 338958000000L, 7200000L, 3600000L), (3L, 354682800000L, 3600000L, 7200000L), (4L, 370407600000L, 7200000L, 3600000L), (5L, 386132400000L, 3600000L, 7200000L), (6L, 400042800000L, 7200000L, 7200000L), (7L, 401857200000L, 7200000L, 3600000L), (8L, 417582000000L, 3600000L, 7200000L), (9L, 433306800000L, 7200000L, 3600000L), (10L, 449031600000L, 3600000L, 7200000L), (11L, 463546800000L, 7200000L, 7200000L), (12L, 465361200000L, 7200000L, 3600000L), (13L, 481086000000L, 3600000L, 7200000L), (14L, 496810800000L, 7200000L, 3600000L), (15L, 512535600000L, 3600000L, 7200000L), (16L, 527050800000L, 7200000L, 7200000L), (17L, 528260400000L, 7200000L, 3600000L), (18L, 543985200000L, 3600000L, 7200000L), (19L, 559710000000L, 7200000L, 3600000L), (20L, 575434800000L, 3600000L, 7200000L), (21L, 590554800000L, 7200000L, 7200000L), (22L, 591159600000L, 7200000L, 3600000L), (23L, 606884400000L, 3600000L, 7200000L), (24L, 622609200000L, 7200000L, 3600000L), (25L, 638334000000L, 3600000L, 7200000L), (26L, 654058800000L, 7200000L, 7200000L), (27L, 654663600000L, 7200000L, 3600000L), (28L, 670388400000L, 3600000L, 7200000L), (29L, 686113200000L, 7200000L, 3600000L), (30L, 701838000000L, 3600000L, 7200000L), (31L, 717562800000L, 7200000L, 7200000L), (32L, 717562800000L, 7200000L, 3600000L), (33L, 733287600000L, 3600000L, 7200000L), (34L, 749012400000L, 7200000L, 3600000L), (35L, 764737200000L, 3600000L, 7200000L), (36L, 780462000000L, 7200000L, 3600000L), (37L, 793767600000L, 3600000L, 3600000L), (38L, 796186800000L, 3600000L, 7200000L), (39L, 811911600000L, 7200000L, 3600000L), (40L, 828241200000L, 3600000L, 7200000L), (41L, 844570800000L, 7200000L, 7200000L), (42L, 846385200000L, 7200000L, 3600000L), (43L, 859690800000L, 3600000L, 7200000L), (44L, 877834800000L, 7200000L, 3600000L), (45L, 891140400000L, 3600000L, 7200000L), (46L, 908074800000L, 7200000L, 7200000L), (47L, 909284400000L, 7200000L, 3600000L), (48L, 922590000000L, 3600000L, 7200000L), (49L, 941338800000L, 7200000L, 3600000L), (50L, 954039600000L, 3600000L, 7200000L), (51L, 971578800000L, 7200000L, 7200000L), (52L, 972788400000L, 7200000L, 3600000L), (53L, 985489200000L, 3600000L, 7200000L), (54L, 1004238000000L, 7200000L, 3600000L), (55L, 1017543600000L, 3600000L, 7200000L), (56L, 1035082800000L, 7200000L, 7200000L), (57L, 1035687600000L, 7200000L, 3600000L), (58L, 1048993200000L, 3600000L, 7200000L), (59L, 1067137200000L, 7200000L, 3600000L), (60L, 1080442800000L, 3600000L, 7200000L), (61L, 1098586800000L, 7200000L, 7200000L), (62L, 1099191600000L, 7200000L, 3600000L), (63L, 1111892400000L, 3600000L, 7200000L), (64L, 1130641200000L, 7200000L, 3600000L), (65L, 1143342000000L, 3600000L, 7200000L), (66L, 1162090800000L, 7200000L, 7200000L), (67L, 1162090800000L, 7200000L, 3600000L), (68L, 1174791600000L, 3600000L, 7200000L), (69L, 1193540400000L, 7200000L, 3600000L), (70L, 1206846000000L, 3600000L, 7200000L), (71L, 1224990000000L, 7200000L, 3600000L), (72L, 1238295600000L, 3600000L, 3600000L), (73L, 1238295600000L, 3600000L, 7200000L), (74L, 1256439600000L, 7200000L, 3600000L), (75L, 1269745200000L, 3600000L, 7200000L), (76L, 1288494000000L, 7200000L, 3600000L), (77L, 1301194800000L, 3600000L, 7200000L), (78L, 1314500400000L, 7200000L, 7200000L), (79L, 1319943600000L, 7200000L, 3600000L), (80L, 1332644400000L, 3600000L, 7200000L), (81L, 1351393200000L, 7200000L, 3600000L), (82L, 1364698800000L, 3600000L, 7200000L), (83L, 1378004400000L, 7200000L, 7200000L), (84L, 1382842800000L, 7200000L, 3600000L), (85L, 1396148400000L, 3600000L, 7200000L), (86L, 1414292400000L, 7200000L, 3600000L), (87L, 1427598000000L, 3600000L, 7200000L), (88L, 1441508400000L, 7200000L, 7200000L), (89L, 1445742000000L, 7200000L, 3600000L), (90L, 1459047600000L, 3600000L, 7200000L), (91L, 1477796400000L, 7200000L, 3600000L), (92L, 1490497200000L, 3600000L, 7200000L), (93L, 1505012400000L, 7200000L, 7200000L), (94L, 1509246000000L, 7200000L, 3600000L), (95L, 1521946800000L, 3600000L, 7200000L), (96L, 1540695600000L, 7200000L, 3600000L), (97L, 1554001200000L, 3600000L, 7200000L), (98L, 1568516400000L, 7200000L, 7200000L), (99L, 1572145200000L, 7200000L, 3600000L), (100L, 1585450800000L, 3600000L, 7200000L), (101L, 1603594800000L, 7200000L, 3600000L), (102L, 1616900400000L, 3600000L, 7200000L), (103L, 1632020400000L, 7200000L, 7200000L), (104L, 1635649200000L, 7200000L, 3600000L), (105L, 1648350000000L, 3600000L, 7200000L), (106L, 1667098800000L, 7200000L, 3600000L), (107L, 1679799600000L, 3600000L, 7200000L), (108L, 1695524400000L, 7200000L, 7200000L), (109L, 1698548400000L, 7200000L, 3600000L), (110L, 1711854000000L, 3600000L, 7200000L), (111L, 1729998000000L, 7200000L, 3600000L), (112L, 1743303600000L, 3600000L, 7200000L), (113L, 1759028400000L, 7200000L, 7200000L), (114L, 1761447600000L, 7200000L, 3600000L), (115L, 1774753200000L, 3600000L, 7200000L), (116L, 1792897200000L, 7200000L, 3600000L), (117L, 1806202800000L, 3600000L, 7200000L), (118L, 1822532400000L, 7200000L, 7200000L), (119L, 1824951600000L, 7200000L, 3600000L), (120L, 1837652400000L, 3600000L, 7200000L), (121L, 1856401200000L, 7200000L, 3600000L), (122L, 1869102000000L, 3600000L, 7200000L), (123L, 1886036400000L, 7200000L, 7200000L), (124L, 1887850800000L, 7200000L, 3600000L), (125L, 1901156400000L, 3600000L, 7200000L), (126L, 1919300400000L, 7200000L, 3600000L), (127L, 1932606000000L, 3600000L, 7200000L), (128L, 1949540400000L, 7200000L, 7200000L), (129L, 1950750000000L, 7200000L, 3600000L), (130L, 1964055600000L, 3600000L, 7200000L), (131L, 1982804400000L, 7200000L, 3600000L), (132L, 1995505200000L, 3600000L, 7200000L), (133L, 2013044400000L, 7200000L, 7200000L), (134L, 2014254000000L, 7200000L, 3600000L), (135L, 2026954800000L, 3600000L, 7200000L), (136L, 2045703600000L, 7200000L, 3600000L), (137L, 2058404400000L, 3600000L, 7200000L), (138L, 2076548400000L, 7200000L, 7200000L), (139L, 2077153200000L, 7200000L, 3600000L), (140L, 2090458800000L, 3600000L, 7200000L), (141L, 2108602800000L, 7200000L, 3600000L), (142L, 2121908400000L, 3600000L, 7200000L), (143L, 2140052400000L, 7200000L, 7200000L), (144L, 2140052400000L, 7200000L, 3600000L), (145L, 2153358000000L, 3600000L, 7200000L), (146L, 2172106800000L, 7200000L, 3600000L), (147L, 2184807600000L, 3600000L, 7200000L), (148L, 2203556400000L, 7200000L, 7200000L), (149L, 2203556400000L, 7200000L, 3600000L), (150L, 2216257200000L, 3600000L, 7200000L), (151L, 2235006000000L, 7200000L, 3600000L), (152L, 2248311600000L, 3600000L, 7200000L), (153L, 2266455600000L, 7200000L, 3600000L), (154L, 2279761200000L, 3600000L, 3600000L), (155L, 2279761200000L, 3600000L, 7200000L), (156L, 2297905200000L, 7200000L, 3600000L), (157L, 2311210800000L, 3600000L, 7200000L), (158L, 2329354800000L, 7200000L, 3600000L), (159L, 2342660400000L, 3600000L, 7200000L), (160L, 2355966000000L, 7200000L, 7200000L), (161L, 2361409200000L, 7200000L, 3600000L), (162L, 2374110000000L, 3600000L, 7200000L), (163L, 2392858800000L, 7200000L, 3600000L), (164L, 2405559600000L, 3600000L, 7200000L), (165L, 2419470000000L, 7200000L, 7200000L), (166L, 2424308400000L, 7200000L, 3600000L), (167L, 2437614000000L, 3600000L, 7200000L), (168L, 2455758000000L, 7200000L, 3600000L), (169L, 2469063600000L, 3600000L, 7200000L), (170L, 2482974000000L, 7200000L, 7200000L), (171L, 2487207600000L, 7200000L, 3600000L), (172L, 2500513200000L, 3600000L, 7200000L), (173L, 2519262000000L, 7200000L, 3600000L), (174L, 2531962800000L, 3600000L, 7200000L), (175L, 2546478000000L, 7200000L, 7200000L), (176L, 2550711600000L, 7200000L, 3600000L), (177L, 2563412400000L, 3600000L, 7200000L), (178L, 2582161200000L, 7200000L, 3600000L), (179L, 2595466800000L, 3600000L, 7200000L), (180L, 2609982000000L, 7200000L, 7200000L), (181L, 2613610800000L, 7200000L, 3600000L), (182L, 2626916400000L, 3600000L, 7200000L), (183L, 2645060400000L, 7200000L, 3600000L), (184L, 2658366000000L, 3600000L, 7200000L), (185L, 2673486000000L, 7200000L, 7200000L), (186L, 2676510000000L, 7200000L, 3600000L), (187L, 2689815600000L, 3600000L, 7200000L), (188L, 2708564400000L, 7200000L, 3600000L), (189L, 2721265200000L, 3600000L, 7200000L), (190L, 2736990000000L, 7200000L, 7200000L), (191L, 2740014000000L, 7200000L, 3600000L), (192L, 2752714800000L, 3600000L, 7200000L), (193L, 2771463600000L, 7200000L, 3600000L), (194L, 2784769200000L, 3600000L, 7200000L), (195L, 2800494000000L, 7200000L, 7200000L), (196L, 2802913200000L, 7200000L, 3600000L), (197L, 2816218800000L, 3600000L, 7200000L), (198L, 2834362800000L, 7200000L, 3600000L), (199L, 2847668400000L, 3600000L, 7200000L), (200L, 2863998000000L, 7200000L, 7200000L), (201L, 2866417200000L, 7200000L, 3600000L), (202L, 2879118000000L, 3600000L, 7200000L), (203L, 2897866800000L, 7200000L, 3600000L), (204L, 2910567600000L, 3600000L, 7200000L), (205L, 2927502000000L, 7200000L, 7200000L), (206L, 2929316400000L, 7200000L, 3600000L), (207L, 2942017200000L, 3600000L, 7200000L), (208L, 2960766000000L, 7200000L, 3600000L), (209L, 2974071600000L, 3600000L, 7200000L), (210L, 2991006000000L, 7200000L, 7200000L), (211L, 2992215600000L, 7200000L, 3600000L), (212L, 3005521200000L, 3600000L, 7200000L), (213L, 3023665200000L, 7200000L, 3600000L), (214L, 3036970800000L, 3600000L, 7200000L), (215L, 3054510000000L, 7200000L, 7200000L), (216L, 3055719600000L, 7200000L, 3600000L), (217L, 3068420400000L, 3600000L, 7200000L), (218L, 3087169200000L, 7200000L, 3600000L), (219L, 3099870000000L, 3600000L, 7200000L), (220L, 3118014000000L, 7200000L, 7200000L), (221L, 3118618800000L, 7200000L, 3600000L), (222L, 3131924400000L, 3600000L, 7200000L), (223L, 3150068400000L, 7200000L, 3600000L) AS t(bucket, cut, shift_before, shift_after)),
source_read AS (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, timestampdiff(MILLISECOND, TIMESTAMP_NTZ '1970-01-01 00:00:00', CAST(t.`started_at` AS TIMESTAMP_NTZ)) AS started, timestampdiff(MILLISECOND, TIMESTAMP_NTZ '1970-01-01 00:00:00', CAST(t.`ended_at` AS TIMESTAMP_NTZ)) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t) r),
source_walls AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, (e.ended + CASE WHEN e.ended < c.cut THEN c.shift_before ELSE c.shift_after END) AS end_wall, 0 AS end_reached
  FROM source_read e JOIN source_end_clock c ON c.bucket = (CASE WHEN e.ended < 311130000000 THEN 311130000000 WHEN e.ended > 3150061200000 THEN 3150061200000 ELSE e.ended END - 311130000000) div 12700800000),
source_days AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, CASE WHEN e.ended >= 9000000000000000 THEN 0 ELSE ((e.end_wall + 62135596800000) div 86400000 - 719162) END AS end_day
  FROM source_walls e),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (
    SELECT s.customer, s.started, CASE WHEN s.ended >= 9000000000000000 THEN s.ended
      WHEN s.ended = (s.end_day * 86400000 - CASE WHEN s.end_day * 86400000 < a.cut THEN a.shift_before ELSE a.shift_after END) THEN ((s.end_day + 1) * 86400000 - CASE WHEN (s.end_day + 1) * 86400000 < b.cut THEN b.shift_before ELSE b.shift_after END)
      WHEN ((s.ended + 2208988800000) div 1000) * 1000 = s.ended + 2208988800000 THEN s.ended + 1000 ELSE s.ended + 1 END AS ended, s.revenue, s.trial FROM source_days s JOIN source_day_clock a ON a.bucket = (CASE WHEN s.end_day * 86400000 < 311137200000 THEN 311137200000 WHEN s.end_day * 86400000 > 3150068400000 THEN 3150068400000 ELSE s.end_day * 86400000 END - 311137200000) div 12700800000 JOIN source_day_clock b ON b.bucket = (CASE WHEN (s.end_day + 1) * 86400000 < 311137200000 THEN 311137200000 WHEN (s.end_day + 1) * 86400000 > 3150068400000 THEN 3150068400000 ELSE (s.end_day + 1) * 86400000 END - 311137200000) div 12700800000) s),
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
WITH source_read AS (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, timestampdiff(MILLISECOND, TIMESTAMP_NTZ '1970-01-01 00:00:00', CAST(t.`started_at` AS TIMESTAMP_NTZ)) AS started, timestampdiff(MILLISECOND, TIMESTAMP_NTZ '1970-01-01 00:00:00', CAST(t.`ended_at` AS TIMESTAMP_NTZ)) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP_NTZ '2025-03-02 23:00:00.000') r),
source_walls AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, (e.ended + CASE WHEN e.ended < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM source_read e ),
source_days AS (SELECT e.customer, e.started, e.ended, e.revenue, e.trial, CASE WHEN e.ended >= 9000000000000000 THEN 0 ELSE ((e.end_wall + 62135596800000) div 86400000 - 719162) END AS end_day
  FROM source_walls e),
source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (
    SELECT s.customer, s.started, CASE WHEN s.ended >= 9000000000000000 THEN s.ended
      WHEN s.ended = (s.end_day * 86400000 - CASE WHEN s.end_day * 86400000 < 1743303600000 THEN 3600000 ELSE 7200000 END) THEN ((s.end_day + 1) * 86400000 - CASE WHEN (s.end_day + 1) * 86400000 < 1743303600000 THEN 3600000 ELSE 7200000 END)
      WHEN ((s.ended + 2208988800000) div 1000) * 1000 = s.ended + 2208988800000 THEN s.ended + 1000 ELSE s.ended + 1 END AS ended, s.revenue, s.trial FROM source_days s  ) s WHERE s.started < 1740783600000),
paid AS (SELECT customer, started, ended, revenue FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
states AS (SELECT customer, sum(CASE WHEN started < 1738364400000 AND 1738364400000 <= ended THEN revenue ELSE 0 END) AS at_start, sum(CASE WHEN started < 1740783600000 AND 1740783600000 <= ended THEN revenue ELSE 0 END) AS at_end FROM paid GROUP BY customer)
SELECT sum(at_start) AS starting, sum(CASE WHEN at_start < at_end THEN at_start ELSE at_end END) AS retained,
  sum(at_end) AS ending FROM states WHERE at_start > 0;

-- survivalFromSubscriptionsQuery, by
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial, s.attribute FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial, r.attribute FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial, t.`plan` AS attribute
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
paid AS (SELECT customer, started, ended, revenue, attribute FROM source WHERE trial = 0 AND revenue > 0 AND started < ended),
stays AS (SELECT customer, started, ended, revenue, attribute FROM paid),
steps_of_stays AS (SELECT customer, started, ended, max(ended) OVER (PARTITION BY customer ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach, row_number() OVER (PARTITION BY customer ORDER BY started, ended) AS place FROM stays),
ends_of_stays AS (SELECT customer, min(started) AS since, max(ended) AS last_end,
    min(CASE WHEN place > 1 AND started > reach THEN reach ELSE 9000000000000000 END) AS first_gap
  FROM steps_of_stays GROUP BY customer),
lives AS (SELECT customer, since, CASE WHEN first_gap < last_end THEN first_gap ELSE last_end END AS stay_end FROM ends_of_stays),
labels AS (SELECT s.customer, CASE WHEN trim(BOTH (' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) FROM CAST(s.attribute AS STRING)) <> '' THEN s.attribute END AS label
  FROM paid s JOIN (SELECT customer, min(started) AS entered FROM paid GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.started),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
seen AS (SELECT l.since, l.stay_end, f.attribute, CASE WHEN l.stay_end < 1746050400000 THEN l.stay_end ELSE 1746050400000 END AS last_seen
  FROM lives l JOIN firsts f ON f.customer = l.customer),
walls AS (SELECT s.since, s.stay_end, s.attribute, (s.since + CASE WHEN s.since < 1743296400000 THEN 3600000 ELSE 7200000 END) AS start_wall, 0 AS start_reached,
    (s.last_seen + CASE WHEN s.last_seen < 1743296400000 THEN 3600000 ELSE 7200000 END) AS end_wall, 0 AS end_reached
  FROM seen s  ),
days_seen AS (SELECT since, stay_end, attribute, ((start_wall + 62135596800000) div 86400000 - 719162) AS first_day,
    ((end_wall + 62135596800000) div 86400000 - 719162) AS last_day FROM walls),
lengths AS (SELECT stay_end, attribute, last_day - first_day AS days, 0 AS entry FROM days_seen),
marked AS (SELECT days, entry, attribute, CASE WHEN stay_end < 1746050400000 THEN 1 ELSE 0 END AS has_churned, 0 AS is_out FROM lengths)
SELECT attribute AS attribute, days AS days, entry AS entry, has_churned AS churned, is_out AS left_before, count(*) AS people
FROM marked GROUP BY days, entry, has_churned, is_out, attribute;

-- survivalFromSubscriptionsQuery
WITH source AS (SELECT s.customer, s.started, s.ended, s.revenue, s.trial FROM (SELECT r.customer, r.started, CASE WHEN r.ended IS NULL OR r.ended >= 7258118400000 THEN 9000000000000000 ELSE r.ended END AS ended, r.revenue, r.trial FROM (SELECT t.`customer_id` AS customer, unix_millis(t.`started_at`) AS started, unix_millis(t.`ended_at`) AS ended,
    CAST(t.`mrr` AS DOUBLE) AS revenue, CASE WHEN t.`trial` THEN 1 ELSE 0 END AS trial
  FROM `subscriptions` t WHERE t.`started_at` < TIMESTAMP '2025-05-02 22:00:00.000Z') r) s WHERE s.started < 1746050400000),
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
      ((start_wall + 62135596800000) div 86400000 - 719162) - ((end_wall + 62135596800000) div 86400000 - 719162) <= 3 THEN 1 ELSE 0 END AS bridged
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
days_seen AS (SELECT since, stay_end, ((start_wall + 62135596800000) div 86400000 - 719162) AS first_day,
    ((end_wall + 62135596800000) div 86400000 - 719162) AS last_day FROM walls),
lengths AS (SELECT stay_end, last_day - first_day AS days, CASE WHEN since < 1738364400000 THEN 20120 - first_day ELSE 0 END AS entry FROM days_seen),
marked AS (SELECT days, entry, CASE WHEN stay_end < 1746050400000 THEN 1 ELSE 0 END AS has_churned, CASE WHEN stay_end < 1738364400000 OR (entry > 0 AND entry >= days) THEN 1 ELSE 0 END AS is_out FROM lengths)
SELECT days AS days, entry AS entry, has_churned AS churned, is_out AS left_before, count(*) AS people
FROM marked GROUP BY days, entry, has_churned, is_out;

-- npsQuery
WITH source AS (SELECT t.`score` AS given, CAST(t.`weight` AS DOUBLE) AS own_weight FROM `survey` t)
SELECT given AS answer, count(*) AS answers, sum(own_weight) AS weight,
  sum(own_weight * own_weight) AS squares, sum(CASE WHEN own_weight = 0 OR (own_weight >= 1e-9 AND own_weight <= 1e15) THEN 0 ELSE 1 END) AS bad_weights
FROM source GROUP BY given;
