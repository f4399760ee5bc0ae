"""Parses the kept texts of all dialects with sqlglot: each must be one SELECT."""
import glob
import os
import sys

import sqlglot

folder = os.path.join(os.path.dirname(__file__), "texts")
count = {}
wrong = []
for path in sorted(glob.glob(os.path.join(folder, "*.sql"))):
    dialect = os.path.basename(path).split(".")[1]
    with open(path, encoding="utf8") as file:
        text = file.read()
    for part in text.split("\n-- "):
        title, _, sql = part.partition("\n")
        try:
            statements = [each for each in sqlglot.parse(sql, read=dialect.replace("postgresql", "postgres")) if each]
            if len(statements) != 1 or statements[0].key not in ("select", "union"):
                raise ValueError(f"{len(statements)} statements")
            count[dialect] = count.get(dialect, 0) + 1
        except Exception as error:
            wrong.append(f"{dialect}, {title}: {str(error)[:300]}")
print(f"{sum(count.values())} texts of {len(count)} dialects are one SELECT each, {len(wrong)} are not")
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
