-- orderSpanQuery
WITH source AS (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t),
checked AS (SELECT customer, moment, amount, CASE WHEN customer IS NOT NULL AND moment >= -2208988800000 AND moment < 7258118400000 AND abs(amount) <= 1e15 AND (abs(amount) >= 1e-9 OR amount = 0) THEN 1 ELSE 0 END AS good FROM source)
SELECT count(CASE WHEN good = 1 THEN 1 END) AS order_rows, count(DISTINCT CASE WHEN good = 1 THEN customer END) AS customers,
  max(CASE WHEN good = 1 AND amount >= 0 THEN 1 ELSE 0 END) AS has_order,
  min(CASE WHEN good = 1 AND amount >= 0 THEN moment END) AS first_order,
  min(CASE WHEN good = 1 THEN moment END) AS first_row, max(CASE WHEN good = 1 THEN moment END) AS last_row,
  count(CASE WHEN good = 0 THEN 1 END) AS bad_rows FROM checked;

-- cohortTableQuery: first cohorts of customers
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
cells (cohort, cell, flags, least, own) AS (SELECT * FROM VALUES (0, 0, 1, 1, 1), (0, 1, 2, 2, 1), (0, 2, 4, 4, 1), (0, 3, 8, 8, 1), (0, 4, 16, 16, 1), (1, 0, 2, 2, 2), (1, 1, 4, 4, 2), (1, 2, 8, 8, 2), (1, 3, 16, 16, 2), (2, 0, 4, 4, 4), (2, 1, 8, 8, 4), (2, 2, 16, 16, 4), (3, 0, 8, 8, 8), (3, 1, 16, 16, 8)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
dated AS (SELECT s.customer, CASE WHEN s.moment < c.cut THEN c.flag_before ELSE c.flag_after END AS flag
  FROM source s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1733266800000 THEN 1733266800000 WHEN s.moment > 1748728800000 THEN 1748728800000 ELSE s.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) WHERE s.amount >= 0),
histories AS (SELECT customer, min(flag) AS entered, BITOR_AGG(flag) AS mask FROM dated GROUP BY customer),
patterns AS (SELECT h.entered, h.mask, count(*) AS customers FROM histories h
  WHERE h.entered > 0 AND h.entered < 16 GROUP BY h.entered, h.mask)
SELECT c.cohort AS cohort, c.cell AS cell, sum(p.customers) AS people, 0 AS total
FROM patterns p JOIN cells c ON c.own = p.entered AND BITAND(p.mask, c.flags) <> 0 GROUP BY c.cohort, c.cell;

-- cohortTableQuery, retained on or after, brackets
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
cells (cohort, cell, flags, least, own) AS (SELECT * FROM VALUES (0, 0, 1, 1, 1), (0, 1, 2, 2, 1), (0, 2, 12, 4, 1), (1, 0, 2, 2, 2), (1, 1, 4, 4, 2), (1, 2, 24, 8, 2), (2, 0, 4, 4, 4), (2, 1, 8, 8, 4), (2, 2, 16, 16, 4), (3, 0, 8, 8, 8), (3, 1, 16, 16, 8)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
dated AS (SELECT s.customer, CASE WHEN s.moment < c.cut THEN c.flag_before ELSE c.flag_after END AS flag
  FROM source s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1733266800000 THEN 1733266800000 WHEN s.moment > 1748728800000 THEN 1748728800000 ELSE s.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) WHERE s.amount >= 0),
histories AS (SELECT customer, min(flag) AS entered, BITOR_AGG(flag) AS mask FROM dated GROUP BY customer),
patterns AS (SELECT h.entered, h.mask, count(*) AS customers FROM histories h
  WHERE h.entered > 0 AND h.entered < 16 GROUP BY h.entered, h.mask)
SELECT c.cohort AS cohort, c.cell AS cell, sum(p.customers) AS people, 0 AS total
FROM patterns p JOIN cells c ON c.own = p.entered AND p.mask >= c.least GROUP BY c.cohort, c.cell;

-- cohortTableQuery, by
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
cells (cohort, cell, flags, least, own) AS (SELECT * FROM VALUES (0, 0, 1, 1, 1), (0, 1, 2, 2, 1), (0, 2, 4, 4, 1), (0, 3, 8, 8, 1), (0, 4, 16, 16, 1), (1, 0, 2, 2, 2), (1, 1, 4, 4, 2), (1, 2, 8, 8, 2), (1, 3, 16, 16, 2), (2, 0, 4, 4, 4), (2, 1, 8, 8, 4), (2, 2, 16, 16, 4), (3, 0, 8, 8, 8), (3, 1, 16, 16, 8)),
source AS (SELECT r.customer, r.moment, r.amount, r.attribute FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount, t."channel" AS attribute FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
labels AS (SELECT s.customer, CASE WHEN trim(CAST(s.attribute AS varchar), ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) <> '' THEN s.attribute END AS label
  FROM source s JOIN (SELECT customer, min(moment) AS entered FROM source WHERE amount >= 0 GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.moment WHERE s.amount >= 0),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
dated AS (SELECT s.customer, CASE WHEN s.moment < c.cut THEN c.flag_before ELSE c.flag_after END AS flag
  FROM source s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1733266800000 THEN 1733266800000 WHEN s.moment > 1748728800000 THEN 1748728800000 ELSE s.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) WHERE s.amount >= 0),
histories AS (SELECT customer, min(flag) AS entered, BITOR_AGG(flag) AS mask FROM dated GROUP BY customer),
patterns AS (SELECT h.entered, h.mask, f.attribute, count(*) AS customers FROM histories h JOIN firsts f ON f.customer = h.customer
  WHERE h.entered > 0 AND h.entered < 16 GROUP BY h.entered, h.mask, f.attribute)
SELECT c.cohort AS cohort, c.cell AS cell, p.attribute AS attribute, sum(p.customers) AS people, 0 AS total
FROM patterns p JOIN cells c ON c.own = p.entered AND BITAND(p.mask, c.flags) <> 0 GROUP BY c.cohort, c.cell, p.attribute;

-- cohortTableQuery, days
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT r.customer, r.moment, r.amount, r.attribute FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount, t."channel" AS attribute FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
labels AS (SELECT s.customer, CASE WHEN trim(CAST(s.attribute AS varchar), ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) <> '' THEN s.attribute END AS label
  FROM source s JOIN (SELECT customer, min(moment) AS entered FROM source WHERE amount >= 0 GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.moment WHERE s.amount >= 0),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
entries AS (SELECT e.customer, e.entered, CASE WHEN e.entered < c.cut THEN c.period_before ELSE c.period_after END AS cohort
  FROM (SELECT customer, min(moment) AS entered FROM source WHERE amount >= 0 GROUP BY customer) e JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN e.entered < 1733266800000 THEN 1733266800000 WHEN e.entered > 1748728800000 THEN 1748728800000 ELSE e.entered END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
source_days AS (SELECT r.customer, r.moment, r.amount, (CAST(FLOOR(CAST((r.moment + CASE WHEN r.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS moment_day FROM source r ),
entries_days AS (SELECT r.customer, r.cohort, r.entered, (CAST(FLOOR(CAST((r.entered + CASE WHEN r.entered < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS entered_day FROM entries r ),
ages AS (SELECT customer, cohort, age, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(amount) AS money FROM (
    SELECT e.customer, e.cohort, s.moment_day - e.entered_day AS age, s.amount
    FROM entries_days e JOIN source_days s ON s.customer = e.customer WHERE s.moment >= e.entered AND e.cohort >= 0 AND e.cohort < 4) w
  GROUP BY customer, cohort, age),
placed AS (SELECT a.customer, a.cohort, f.attribute, CASE WHEN a.age < 121 THEN a.age ELSE 121 END AS cell, a.money AS money
  FROM ages a JOIN firsts f ON f.customer = a.customer WHERE a.orders >= 2)
SELECT cohort, cell, attribute, count(*) AS people, 0 AS total FROM placed WHERE cell < 121 GROUP BY cohort, cell, attribute
UNION ALL SELECT e.cohort AS cohort, -1 AS cell, f.attribute AS attribute, count(*) AS people, 0 AS total
FROM ages e JOIN firsts f ON f.customer = e.customer WHERE e.age = 0 GROUP BY e.cohort, f.attribute;

-- cohortTableQuery, revenue
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
dated AS (SELECT s.customer, s.moment, s.amount, CASE WHEN s.moment < c.cut THEN c.period_before ELSE c.period_after END AS period_no
  FROM source s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1733266800000 THEN 1733266800000 WHEN s.moment > 1748728800000 THEN 1748728800000 ELSE s.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
active AS (SELECT customer, period_no, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(amount) AS money FROM dated GROUP BY customer, period_no),
ages AS (SELECT customer, cohort, period_no - cohort AS age, orders, money FROM (
    SELECT customer, period_no, orders, money, min(CASE WHEN orders > 0 THEN period_no END) OVER (PARTITION BY customer) AS cohort
    FROM active) w WHERE cohort >= 0 AND cohort < 4 AND period_no >= cohort),
placed AS (SELECT a.customer, a.cohort, CASE WHEN a.age < 5 THEN a.age ELSE 5 END AS cell, a.money AS money
  FROM ages a )
SELECT cohort, cell, count(*) AS people, sum(money) AS total FROM placed WHERE cell < 5 GROUP BY cohort, cell;

-- cohortTableQuery, minimumEvents, brackets
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
dated AS (SELECT s.customer, s.moment, s.amount, CASE WHEN s.moment < c.cut THEN c.period_before ELSE c.period_after END AS period_no
  FROM source s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1733266800000 THEN 1733266800000 WHEN s.moment > 1748728800000 THEN 1748728800000 ELSE s.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
active AS (SELECT customer, period_no, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(amount) AS money FROM dated GROUP BY customer, period_no),
ages AS (SELECT customer, cohort, period_no - cohort AS age, orders, money FROM (
    SELECT customer, period_no, orders, money, min(CASE WHEN orders > 0 THEN period_no END) OVER (PARTITION BY customer) AS cohort
    FROM active) w WHERE cohort >= 0 AND cohort < 4 AND period_no >= cohort),
placed AS (SELECT a.customer, a.cohort, CASE WHEN a.age <= 0 THEN 0 WHEN a.age <= 1 THEN 1 WHEN a.age <= 3 THEN 2 ELSE 3 END AS cell, a.money AS money
  FROM ages a WHERE a.orders >= 2 OR a.age = 0)
SELECT cohort, cell, count(*) AS people, 0 AS total FROM (SELECT DISTINCT customer, cohort, cell FROM placed) w WHERE cell < 3 GROUP BY cohort, cell;

-- cohortTableQuery, recurring
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
dated AS (SELECT s.customer, s.moment, s.amount, CASE WHEN s.moment < c.cut THEN c.period_before ELSE c.period_after END AS period_no
  FROM source s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1733266800000 THEN 1733266800000 WHEN s.moment > 1748728800000 THEN 1748728800000 ELSE s.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
entries AS (SELECT customer, period_no AS cohort, min(moment) AS entered FROM dated
  WHERE amount >= 0 AND period_no >= 0 AND period_no < 4 GROUP BY customer, period_no),
active AS (SELECT customer, period_no, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(amount) AS money FROM dated GROUP BY customer, period_no),
ages AS (SELECT e.customer, e.cohort, a.period_no - e.cohort AS age, a.orders, a.money
  FROM entries e JOIN active a ON a.customer = e.customer WHERE e.cohort >= 0 AND e.cohort < 4 AND a.period_no >= e.cohort),
placed AS (SELECT a.customer, a.cohort, CASE WHEN a.age < 5 THEN a.age ELSE 5 END AS cell, a.money AS money
  FROM ages a WHERE a.orders >= 1 OR a.age = 0)
SELECT cohort, cell, count(*) AS people, 0 AS total FROM placed WHERE cell < 5 GROUP BY cohort, cell;

-- cohortTableQuery, rolling24h
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735513200000, -1, 0, -1, 0), (1, 1735513200000, -1, 0, 0, 1), (2, 1736118000000, 0, 1, 1, 2), (3, 1736722800000, 1, 2, 2, 4), (4, 1737327600000, 2, 4, 3, 8), (5, 1737932400000, 3, 8, 4, 16), (6, 1738537200000, 4, 16, 5, 32), (7, 1739142000000, 5, 32, 6, 64), (8, 1739746800000, 6, 64, 7, 128), (9, 1740351600000, 7, 128, 8, 256), (10, 1740956400000, 8, 256, 9, 512), (11, 1741561200000, 9, 512, 10, 1024), (12, 1742166000000, 10, 1024, 11, 2048), (13, 1742770800000, 11, 2048, 12, 4096), (14, 1743372000000, 12, 4096, 13, 8192), (15, 1743976800000, 13, 8192, 14, 16384), (16, 1744581600000, 14, 16384, 15, 32768), (17, 1745186400000, 15, 32768, 16, 65536), (18, 1745791200000, 16, 65536, 17, 131072), (19, 1746396000000, 17, 131072, 18, 262144)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
entries AS (SELECT e.customer, e.entered, CASE WHEN e.entered < c.cut THEN c.period_before ELSE c.period_after END AS cohort
  FROM (SELECT customer, min(moment) AS entered FROM source WHERE amount >= 0 GROUP BY customer) e JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN e.entered < 1734912000000 THEN 1734912000000 WHEN e.entered > 1746396000000 THEN 1746396000000 ELSE e.entered END - 1734912000000 AS DOUBLE) / 601200000) AS NUMBER(38, 0))),
ages AS (SELECT customer, cohort, age, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(amount) AS money FROM (
    SELECT e.customer, e.cohort, CAST(FLOOR(CAST(s.moment - e.entered AS DOUBLE) / 86400000) AS NUMBER(38, 0)) AS age, s.amount
    FROM entries e JOIN source s ON s.customer = e.customer WHERE s.moment >= e.entered AND e.cohort >= 0 AND e.cohort < 18) w
  GROUP BY customer, cohort, age),
placed AS (SELECT a.customer, a.cohort, CASE WHEN a.age < 122 THEN a.age ELSE 122 END AS cell, a.money AS money
  FROM ages a WHERE a.orders >= 1 OR a.age = 0)
SELECT cohort, last_cell AS cell, count(*) AS people, 0 AS total FROM (SELECT customer, cohort, max(cell) AS last_cell FROM placed GROUP BY customer, cohort) w
GROUP BY cohort, last_cell;

-- cohortTableQuery, entries
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
opener AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
opened AS (SELECT s.customer, s.moment, s.amount, CASE WHEN s.moment < c.cut THEN c.period_before ELSE c.period_after END AS period_no
  FROM opener s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1733266800000 THEN 1733266800000 WHEN s.moment > 1748728800000 THEN 1748728800000 ELSE s.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
dated AS (SELECT s.customer, s.moment, s.amount, CASE WHEN s.moment < c.cut THEN c.period_before ELSE c.period_after END AS period_no
  FROM source s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1733266800000 THEN 1733266800000 WHEN s.moment > 1748728800000 THEN 1748728800000 ELSE s.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
entries AS (SELECT customer, period_no AS cohort, min(moment) AS entered FROM opened
  WHERE amount >= 0 AND period_no >= 0 AND period_no < 4 GROUP BY customer, period_no),
active AS (SELECT customer, period_no, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(amount) AS money FROM dated GROUP BY customer, period_no),
ages AS (SELECT e.customer, e.cohort, a.period_no - e.cohort AS age, a.orders, a.money
  FROM entries e JOIN active a ON a.customer = e.customer WHERE e.cohort >= 0 AND e.cohort < 4 AND a.period_no >= e.cohort),
placed AS (SELECT a.customer, a.cohort, CASE WHEN a.age < 5 THEN a.age ELSE 5 END AS cell, a.money AS money
  FROM ages a WHERE a.orders >= 1)
SELECT cohort, cell, count(*) AS people, 0 AS total FROM placed WHERE cell < 5 GROUP BY cohort, cell
UNION ALL SELECT e.cohort AS cohort, -1 AS cell, count(*) AS people, 0 AS total
FROM entries e WHERE e.cohort >= 0 AND e.cohort < 4 GROUP BY e.cohort;

-- cohortTableQuery, entries, by, weeks
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16), (6, 1748728800000, 4, 16, 5, 32)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
opener AS (SELECT r.customer, r.moment, r.amount, r.attribute FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount, t."channel" AS attribute FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
labels AS (SELECT s.customer, CASE WHEN trim(CAST(s.attribute AS varchar), ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) <> '' THEN s.attribute END AS label
  FROM opener s JOIN (SELECT customer, min(moment) AS entered FROM opener WHERE amount >= 0 GROUP BY customer) f
    ON f.customer = s.customer AND f.entered = s.moment WHERE s.amount >= 0),
firsts AS (SELECT customer, min(label) AS attribute FROM labels GROUP BY customer),
entries AS (SELECT e.customer, e.entered, CASE WHEN e.entered < c.cut THEN c.period_before ELSE c.period_after END AS cohort
  FROM (SELECT customer, min(moment) AS entered FROM opener WHERE amount >= 0 GROUP BY customer) e JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN e.entered < 1733266800000 THEN 1733266800000 WHEN e.entered > 1748728800000 THEN 1748728800000 ELSE e.entered END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0))),
source_days AS (SELECT r.customer, r.moment, r.amount, (CAST(FLOOR(CAST((r.moment + CASE WHEN r.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS moment_day FROM source r ),
entries_days AS (SELECT r.customer, r.cohort, r.entered, (CAST(FLOOR(CAST((r.entered + CASE WHEN r.entered < 1743296400000 THEN 3600000 ELSE 7200000 END) + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS entered_day FROM entries r ),
ages AS (SELECT customer, cohort, age, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(amount) AS money FROM (
    SELECT e.customer, e.cohort, CAST(FLOOR(CAST(s.moment_day - e.entered_day AS DOUBLE) / 7) AS NUMBER(38, 0)) AS age, s.amount
    FROM entries_days e JOIN source_days s ON s.customer = e.customer WHERE s.moment >= e.entered AND e.cohort >= 0 AND e.cohort < 4) w
  GROUP BY customer, cohort, age),
placed AS (SELECT a.customer, a.cohort, f.attribute, CASE WHEN a.age < 18 THEN a.age ELSE 18 END AS cell, a.money AS money
  FROM ages a JOIN firsts f ON f.customer = a.customer WHERE a.orders >= 1)
SELECT cohort, cell, attribute, count(*) AS people, 0 AS total FROM placed WHERE cell < 18 GROUP BY cohort, cell, attribute
UNION ALL SELECT e.cohort AS cohort, -1 AS cell, f.attribute AS attribute, count(*) AS people, 0 AS total
FROM entries e JOIN firsts f ON f.customer = e.customer WHERE e.cohort >= 0 AND e.cohort < 4 GROUP BY e.cohort, f.attribute;

-- purchaseSummaryQuery
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-03-02 23:00:00.000 +0000' AS TIMESTAMP_TZ) AND t."ordered_at" >= CAST('2025-01-29 23:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1740783600000 AND r.moment >= 1738364400000),
buyers AS (SELECT customer, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(CASE WHEN amount >= 0 THEN amount ELSE 0 END) AS paid,
    sum(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS refunded FROM source GROUP BY customer)
SELECT count(CASE WHEN orders > 0 THEN 1 END) AS customers, sum(orders) AS order_count, count(CASE WHEN orders > 1 THEN 1 END) AS repeat_customers,
  sum(paid) AS paid_total, sum(refunded) AS refund_total FROM buyers;

-- returningCustomerRateQuery
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-03-02 23:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1740783600000),
buyers AS (SELECT customer, max(CASE WHEN moment < 1738364400000 THEN 1 ELSE 0 END) AS known_before,
    count(CASE WHEN moment >= 1738364400000 THEN 1 END) AS orders_inside FROM source WHERE amount >= 0 GROUP BY customer)
SELECT count(*) AS customers, count(CASE WHEN known_before + orders_inside > 1 THEN 1 END) AS returning_customers
FROM buyers WHERE orders_inside > 0;

-- repeatWithinQuery
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
ranked AS (SELECT customer, wall, row_number() OVER (PARTITION BY customer ORDER BY moment) AS place
  FROM local WHERE amount >= 0),
pairs AS (SELECT customer, min(CASE WHEN place = 1 THEN wall END) AS first_wall,
    min(CASE WHEN place = 2 THEN wall END) AS second_wall FROM ranked WHERE place <= 2 GROUP BY customer)
SELECT count(*) AS mature, count(CASE WHEN second_wall < first_wall + 2592000000 THEN 1 END) AS repeated
FROM pairs WHERE first_wall + 2592000000 <= 1746057600000;

-- repeatWithinQuery, gap
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
ranked AS (SELECT customer, wall, row_number() OVER (PARTITION BY customer ORDER BY moment) AS place
  FROM local WHERE amount >= 0),
firsts AS (SELECT customer, wall, place, max(CASE WHEN place = 1 THEN wall END) OVER (PARTITION BY customer) AS first_wall
  FROM ranked),
late AS (SELECT customer, wall, row_number() OVER (PARTITION BY customer ORDER BY place) AS nth
  FROM firsts WHERE place = 1 OR wall >= first_wall + 86400000),
counted AS (SELECT customer, wall, nth AS place FROM late),
pairs AS (SELECT customer, min(CASE WHEN place = 1 THEN wall END) AS first_wall,
    min(CASE WHEN place = 2 THEN wall END) AS second_wall FROM counted WHERE place <= 2 GROUP BY customer)
SELECT count(*) AS mature, count(CASE WHEN second_wall < first_wall + 2592000000 THEN 1 END) AS repeated
FROM pairs WHERE first_wall + 2592000000 <= 1746057600000;

-- purchaseGapsQuery
WITH source AS (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
ranked AS (SELECT customer, wall, day_no, row_number() OVER (PARTITION BY customer, day_no ORDER BY moment) AS place
  FROM local WHERE amount >= 0),
steps AS (SELECT customer, wall - lag(wall, 1, wall) OVER (PARTITION BY customer ORDER BY day_no) AS step,
    row_number() OVER (PARTITION BY customer ORDER BY day_no) AS nth FROM ranked WHERE place = 1),
gaps AS (SELECT customer, CASE WHEN step < 0 THEN 0 ELSE step END AS gap_ms FROM steps WHERE nth > 1),
numbered AS (SELECT gap_ms, row_number() OVER (ORDER BY gap_ms) - 1 AS place, count(*) OVER () AS gaps,
    sum(CAST(gap_ms AS DOUBLE)) OVER () AS gap_total FROM gaps)
SELECT place, gap_ms, gaps, gap_total FROM numbered WHERE (place >= (gaps - 1) * CAST('0.5' AS DOUBLE) - CAST('1.5' AS DOUBLE) AND place <= (gaps - 1) * CAST('0.5' AS DOUBLE) + CAST('1.5' AS DOUBLE)) OR (place >= (gaps - 1) * CAST('0.25' AS DOUBLE) - CAST('1.5' AS DOUBLE) AND place <= (gaps - 1) * CAST('0.25' AS DOUBLE) + CAST('1.5' AS DOUBLE)) OR (place >= (gaps - 1) * CAST('0.75' AS DOUBLE) - CAST('1.5' AS DOUBLE) AND place <= (gaps - 1) * CAST('0.75' AS DOUBLE) + CAST('1.5' AS DOUBLE));

-- rfmThresholdsQuery, 2 bins
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
histories AS (SELECT customer, max(CASE WHEN amount >= 0 THEN day_no END) AS last_day, count(CASE WHEN amount >= 0 THEN 1 END) AS orders,
    sum(amount) AS revenue FROM local GROUP BY customer),
buyers AS (SELECT customer, 20209 - last_day AS recency_days, orders, revenue
  FROM histories WHERE orders > 0),
measures (measure) AS (SELECT * FROM VALUES (1), (2), (3)),
scores AS (SELECT m.measure, CASE WHEN m.measure = 1 THEN CAST(b.recency_days AS DOUBLE) WHEN m.measure = 2
    THEN CAST(b.orders AS DOUBLE) ELSE b.revenue END AS score FROM buyers b CROSS JOIN measures m),
numbered AS (SELECT measure, score, row_number() OVER (PARTITION BY measure ORDER BY score) - 1 AS place,
    count(*) OVER (PARTITION BY measure) AS customers FROM scores)
SELECT measure, place, customers, score FROM numbered WHERE (place >= (customers - 1) * CAST('0.5' AS DOUBLE) - CAST('1.5' AS DOUBLE) AND place <= (customers - 1) * CAST('0.5' AS DOUBLE) + CAST('1.5' AS DOUBLE));

-- rfmSegmentsQuery
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
histories AS (SELECT customer, max(CASE WHEN amount >= 0 THEN day_no END) AS last_day, count(CASE WHEN amount >= 0 THEN 1 END) AS orders,
    sum(amount) AS revenue FROM local GROUP BY customer),
buyers AS (SELECT customer, 20209 - last_day AS recency_days, orders, revenue
  FROM histories WHERE orders > 0),
scored AS (SELECT customer, recency_days, orders, revenue,
    2 - (0 + CASE WHEN recency_days > CAST('44.5' AS DOUBLE) THEN 1 ELSE 0 END) AS recency,
    1 + CASE WHEN orders > CAST('1.5' AS DOUBLE) THEN 1 ELSE 0 END AS frequency, 1 + CASE WHEN revenue > CAST('32.5000000000325' AS DOUBLE) THEN 1 ELSE 0 END AS monetary
  FROM buyers)
SELECT recency, frequency, monetary, count(*) AS customers, sum(revenue) AS revenue_total
FROM scored GROUP BY recency, frequency, monetary;

-- rfmCustomersQuery
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
histories AS (SELECT customer, max(CASE WHEN amount >= 0 THEN day_no END) AS last_day, count(CASE WHEN amount >= 0 THEN 1 END) AS orders,
    sum(amount) AS revenue FROM local GROUP BY customer),
buyers AS (SELECT customer, 20209 - last_day AS recency_days, orders, revenue
  FROM histories WHERE orders > 0),
scored AS (SELECT customer, recency_days, orders, revenue,
    2 - (0 + CASE WHEN recency_days > CAST('44.5' AS DOUBLE) THEN 1 ELSE 0 END) AS recency,
    1 + CASE WHEN orders > CAST('1.5' AS DOUBLE) THEN 1 ELSE 0 END AS frequency, 1 + CASE WHEN revenue > CAST('32.5000000000325' AS DOUBLE) THEN 1 ELSE 0 END AS monetary
  FROM buyers)
SELECT customer, recency_days, orders, revenue, recency, frequency, monetary FROM scored;

-- lifecycleQuery
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735686000000, -1, 0, -1, 0), (1, 1735686000000, -1, 0, 0, 1), (2, 1738364400000, 0, 1, 1, 2), (3, 1740783600000, 1, 2, 2, 4), (4, 1743458400000, 2, 4, 3, 8), (5, 1746050400000, 3, 8, 4, 16)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
dated AS (SELECT s.customer, CASE WHEN s.moment < c.cut THEN c.period_before ELSE c.period_after END AS period_no
  FROM source s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1733266800000 THEN 1733266800000 WHEN s.moment > 1746050400000 THEN 1746050400000 ELSE s.moment END - 1733266800000 AS DOUBLE) / 2419200000) AS NUMBER(38, 0)) WHERE s.amount >= 0),
active AS (SELECT DISTINCT customer, period_no FROM dated),
linked AS (SELECT period_no, lag(period_no, 1, -9) OVER (PARTITION BY customer ORDER BY period_no) AS earlier, lead(period_no, 1, -9) OVER (PARTITION BY customer ORDER BY period_no) AS later FROM active)
SELECT period_no, count(CASE WHEN earlier = -9 THEN 1 END) AS fresh, count(CASE WHEN earlier = period_no - 1 THEN 1 END) AS steady,
  count(*) AS customers, count(CASE WHEN later = -9 OR later > period_no + 1 THEN 1 END) AS leaving
FROM linked WHERE period_no >= 0 GROUP BY period_no;

-- stickinessQuery
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1738364400000, -1, 0, -1, 0), (1, 1738364400000, -1, 0, 0, 1), (2, 1738450800000, 0, 1, 1, 2), (3, 1738537200000, 1, 2, 2, 4), (4, 1738623600000, 2, 4, 3, 8), (5, 1738710000000, 3, 8, 4, 16), (6, 1738796400000, 4, 16, 5, 32), (7, 1738882800000, 5, 32, 6, 64), (8, 1738969200000, 6, 64, 7, 128), (9, 1739055600000, 7, 128, 8, 256), (10, 1739142000000, 8, 256, 9, 512), (11, 1739228400000, 9, 512, 10, 1024), (12, 1739314800000, 10, 1024, 11, 2048), (13, 1739401200000, 11, 2048, 12, 4096), (14, 1739487600000, 12, 4096, 13, 8192), (15, 1739574000000, 13, 8192, 14, 16384), (16, 1739660400000, 14, 16384, 15, 32768), (17, 1739746800000, 15, 32768, 16, 65536), (18, 1739833200000, 16, 65536, 17, 131072), (19, 1739919600000, 17, 131072, 18, 262144), (20, 1740006000000, 18, 262144, 19, 524288), (21, 1740092400000, 19, 524288, 20, 1048576), (22, 1740178800000, 20, 1048576, 21, 2097152), (23, 1740265200000, 21, 2097152, 22, 4194304), (24, 1740351600000, 22, 4194304, 23, 8388608), (25, 1740438000000, 23, 8388608, 24, 16777216), (26, 1740524400000, 24, 16777216, 25, 33554432), (27, 1740610800000, 25, 33554432, 26, 67108864), (28, 1740697200000, 26, 67108864, 27, 134217728), (29, 1740783600000, 27, 134217728, 28, 268435456)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-03-02 23:00:00.000 +0000' AS TIMESTAMP_TZ) AND t."ordered_at" >= CAST('2025-01-29 23:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1740783600000 AND r.moment >= 1738364400000),
active AS (SELECT s.customer, CASE WHEN s.moment < c.cut THEN c.period_before ELSE c.period_after END AS day_no
  FROM source s JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN s.moment < 1738278000000 THEN 1738278000000 WHEN s.moment > 1740783600000 THEN 1740783600000 ELSE s.moment END - 1738278000000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) WHERE s.amount >= 0),
visits AS (SELECT DISTINCT customer, day_no FROM active),
visitors AS (SELECT customer, count(*) AS days_active FROM visits GROUP BY customer)
SELECT count(*) AS customers, sum(days_active) AS customer_days FROM visitors;

-- lapsedCustomersQuery, days
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
ordered AS (SELECT customer, wall, day_no, row_number() OVER (PARTITION BY customer ORDER BY moment DESC) AS back
  FROM local WHERE amount >= 0),
lasts AS (SELECT customer, max(CASE WHEN back = 1 THEN wall END) AS last_wall, count(DISTINCT day_no) AS purchases
  FROM ordered GROUP BY customer),
judged AS (SELECT last_wall FROM lasts WHERE purchases >= 3)
SELECT count(*) AS customers, count(CASE WHEN CAST(CASE WHEN last_wall > 1746057600000 THEN 0 ELSE 1746057600000 - last_wall END AS DOUBLE) / CAST('86400000' AS DOUBLE) > CAST('30' AS DOUBLE) THEN 1 END) AS lapsed FROM judged;

-- lapsedCustomersQuery, medianMultiple
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
ordered AS (SELECT customer, wall, day_no, row_number() OVER (PARTITION BY customer ORDER BY moment DESC) AS back
  FROM local WHERE amount >= 0),
lasts AS (SELECT customer, max(CASE WHEN back = 1 THEN wall END) AS last_wall, count(DISTINCT day_no) AS purchases
  FROM ordered GROUP BY customer),
ranked AS (SELECT customer, wall, day_no, row_number() OVER (PARTITION BY customer, day_no ORDER BY moment) AS place
  FROM local WHERE amount >= 0),
steps AS (SELECT customer, wall - lag(wall, 1, wall) OVER (PARTITION BY customer ORDER BY day_no) AS step,
    row_number() OVER (PARTITION BY customer ORDER BY day_no) AS nth FROM ranked WHERE place = 1),
gaps AS (SELECT customer, CASE WHEN step < 0 THEN 0 ELSE step END AS gap_ms FROM steps WHERE nth > 1),
sorted_gaps AS (SELECT customer, gap_ms, row_number() OVER (PARTITION BY customer ORDER BY gap_ms) AS nth,
    count(*) OVER (PARTITION BY customer) AS gap_count FROM gaps),
medians AS (SELECT customer, CAST(min(gap_ms) AS DOUBLE) / CAST('86400000' AS DOUBLE) AS lower_days, CAST(max(gap_ms) AS DOUBLE) / CAST('86400000' AS DOUBLE) AS upper_days
  FROM sorted_gaps WHERE 2 * nth >= gap_count AND 2 * nth <= gap_count + 2 GROUP BY customer),
judged AS (SELECT l.last_wall, m.lower_days, m.upper_days FROM lasts l JOIN medians m ON m.customer = l.customer
  WHERE l.purchases >= 3)
SELECT count(*) AS customers, count(CASE WHEN CAST(CASE WHEN last_wall > 1746057600000 THEN 0 ELSE 1746057600000 - last_wall END AS DOUBLE) / CAST('86400000' AS DOUBLE) > CAST('2' AS DOUBLE) * (lower_days + CAST('0.5' AS DOUBLE) * (upper_days - lower_days)) THEN 1 END) AS lapsed FROM judged;

-- customerSummariesQuery, weeks
WITH calendar (bucket, cut, period_before, flag_before, period_after, flag_after) AS (SELECT * FROM VALUES (0, 1735513200000, -1, 0, -1, 0), (1, 1735513200000, -1, 0, 0, 1), (2, 1736118000000, 0, 1, 1, 2), (3, 1736722800000, 1, 2, 2, 4), (4, 1737327600000, 2, 4, 3, 8), (5, 1737932400000, 3, 8, 4, 16), (6, 1738537200000, 4, 16, 5, 32), (7, 1739142000000, 5, 32, 6, 64), (8, 1739746800000, 6, 64, 7, 128), (9, 1740351600000, 7, 128, 8, 256), (10, 1740956400000, 8, 256, 9, 512), (11, 1741561200000, 9, 512, 10, 1024), (12, 1742166000000, 10, 1024, 11, 2048), (13, 1742770800000, 11, 2048, 12, 4096), (14, 1743372000000, 12, 4096, 13, 8192), (15, 1743976800000, 13, 8192, 14, 16384), (16, 1744581600000, 14, 16384, 15, 32768), (17, 1745186400000, 15, 32768, 16, 65536), (18, 1745791200000, 16, 65536, 17, 131072), (19, 1746396000000, 17, 131072, 18, 262144), (20, 1747000800000, 18, 262144, 19, 524288), (21, 1747605600000, 19, 524288, 20, 1048576), (22, 1748210400000, 20, 1048576, 21, 2097152)),
source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
numbered AS (SELECT l.customer, l.moment, l.amount, l.day_no, CASE WHEN l.moment < c.cut THEN c.period_before ELSE c.period_after END AS number_no
  FROM local l JOIN calendar c ON c.bucket = CAST(FLOOR(CAST(CASE WHEN l.moment < 1734912000000 THEN 1734912000000 WHEN l.moment > 1748210400000 THEN 1748210400000 ELSE l.moment END - 1734912000000 AS DOUBLE) / 601200000) AS NUMBER(38, 0))),
purchases AS (SELECT customer, number_no, count(CASE WHEN amount >= 0 THEN 1 END) AS orders, sum(amount) AS money,
    min(CASE WHEN amount >= 0 THEN moment END) AS first_moment, max(CASE WHEN amount >= 0 THEN moment END) AS last_moment,
    min(CASE WHEN amount >= 0 THEN day_no END) AS first_day, max(CASE WHEN amount >= 0 THEN day_no END) AS last_day
  FROM numbered GROUP BY customer, number_no),
placed AS (SELECT customer, orders, money, first_moment, last_moment, first_day, last_day,
    count(CASE WHEN orders > 0 THEN 1 END) OVER (PARTITION BY customer ORDER BY number_no
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS place FROM purchases),
histories AS (SELECT customer, sum(orders) AS order_count, max(place) - 1 AS frequency, min(first_day) AS earliest_day,
    max(last_day) AS latest_day, min(first_moment) AS first_at, max(last_moment) AS last_at,
    sum(CASE WHEN place > 1 THEN money ELSE 0 END) AS repeat_money FROM placed GROUP BY customer)
SELECT customer, order_count, frequency, earliest_day AS first_day, latest_day AS last_day, first_at, last_at, repeat_money
FROM histories WHERE order_count > 0;

-- purchasePatternsQuery
WITH source AS (SELECT r.customer, r.moment, r.amount FROM (SELECT t."customer_id" AS customer, DATE_PART(epoch_millisecond, t."ordered_at") AS moment, CAST(t."amount" AS DOUBLE) AS amount FROM "orders" t WHERE t."ordered_at" < CAST('2025-05-02 22:00:00.000 +0000' AS TIMESTAMP_TZ)) r WHERE r.moment < 1746050400000),
walls AS (SELECT s.customer, s.moment, s.amount, (s.moment + CASE WHEN s.moment < 1743296400000 THEN 3600000 ELSE 7200000 END) AS wall, 0 AS reached
  FROM source s ),
local AS (SELECT customer, moment, amount, wall, (CAST(FLOOR(CAST(wall + 62135596800000 AS DOUBLE) / 86400000) AS NUMBER(38, 0)) - 719162) AS day_no FROM walls),
purchases AS (SELECT DISTINCT customer, day_no FROM local WHERE amount >= 0),
histories AS (SELECT customer, count(*) - 1 AS frequency, min(day_no) AS earliest_day,
    max(day_no) AS latest_day FROM purchases GROUP BY customer),
patterns AS (SELECT frequency, earliest_day AS first_day,
    CASE WHEN frequency > 0 THEN latest_day - earliest_day ELSE 0 END AS recency_days FROM histories)
SELECT frequency, recency_days, first_day, count(*) AS customers
FROM patterns GROUP BY frequency, recency_days, first_day;
