-- orderSpanQuery
WITH source AS (SELECT t.`customer_id` AS customer, UNIX_MILLIS(TIMESTAMP(t.`ordered_at`, 'UTC')) AS moment, CAST(t.`amount` AS FLOAT64) AS amount FROM `shop`.`orders` t),
checked AS (SELECT customer, moment, amount, CASE WHEN customer IS NOT NULL AND moment >= -2208988800000 AND moment < 7258118400000 AND abs(amount) <= 1e15 AND (abs(amount) >= 1e-9 OR amount = 0) THEN 1 ELSE 0 END AS good FROM source)
SELECT count(CASE WHEN good = 1 THEN 1 END) AS order_rows, count(DISTINCT CASE WHEN good = 1 THEN customer END) AS customers,
  max(CASE WHEN good = 1 AND amount >= 0 THEN 1 ELSE 0 END) AS has_order,
  min(CASE WHEN good = 1 AND amount >= 0 THEN moment END) AS first_order,
  min(CASE WHEN good = 1 THEN moment END) AS first_row, max(CASE WHEN good = 1 THEN moment END) AS last_row,
  count(CASE WHEN good = 0 THEN 1 END) AS bad_rows FROM checked;

-- purchaseSummaryQuery
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t.`customer_id` AS customer, UNIX_MILLIS(TIMESTAMP(t.`ordered_at`, 'UTC')) AS moment, CAST(t.`amount` AS FLOAT64) AS amount FROM `shop`.`orders` t WHERE t.`ordered_at` < DATETIME '2025-03-02 23:00:00.000' AND t.`ordered_at` >= DATETIME '2025-01-29 23:00:00.000' AND MOD(ABS(DIV(FARM_FINGERPRINT(CAST(t.`customer_id` AS STRING)), 2)), 4) = 1) r WHERE r.moment < 1740783600000 AND r.moment >= 1738364400000),
buyers AS (SELECT customer, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(CASE WHEN amount >= 0 THEN amount ELSE 0 END) AS paid,
    sum(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS refunded FROM source GROUP BY customer)
SELECT count(CASE WHEN orders > 0 THEN 1 END) AS customers, sum(orders) AS order_count, count(CASE WHEN orders > 1 THEN 1 END) AS repeat_customers,
  sum(paid) AS paid_total, sum(refunded) AS refund_total FROM buyers;
