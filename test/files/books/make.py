# Makes the files of this folder: pip install openpyxl==3.1.5 xlsxwriter==3.2.9 pyarrow==22.0.0 && python make.py
# All rows are invented.
import datetime as dt
from decimal import Decimal

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

ORDERS = [
    (1001, "c-1@example.com", dt.datetime(2025, 1, 3, 10, 30), Decimal("1200.125"), "paid"),
    (1002, "c-2@example.com", dt.datetime(2025, 1, 31, 23, 30), Decimal("19.99"), "paid"),
    (1003, "C-1@example.com", dt.datetime(2025, 2, 1, 0, 0), Decimal("1250"), "cancelled"),
    (1004, "c-1@example.com", dt.datetime(2025, 2, 28, 8, 15, 7), Decimal("0.1"), "paid"),
    (1004, "c-1@example.com", dt.datetime(2025, 3, 5, 9, 0), Decimal("-0.1"), "paid"),
]
TITLES = ["order_id", "email", "ordered_at", "total", "status"]

# openpyxl writes texts inside the cells' own strings table, and dates with a format of its own.
book = openpyxl.Workbook()
cover = book.active
cover.title = "Cover"
cover["B2"] = "Prepared for the board"
sheet = book.create_sheet("Orders")
sheet.append(TITLES)
for row in ORDERS:
    sheet.append(row)
book.save("openpyxl.xlsx")

# XlsxWriter with the day 0 of old Macintoshes, formats of currencies, a formula with its result, and lines above the titles.
book = xlsxwriter.Workbook("macintosh.xlsx", {"date_1904": True})
sheet = book.add_worksheet("Orders & returns")
day = book.add_format({"num_format": "dd.mm.yyyy"})
euro = book.add_format({"num_format": "#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407]"})
sheet.write("B1", "Shop in Berlin")
sheet.write_row("B3", ["Bestellnr.", "E-Mail", "Datum", "Betrag"])
for i, (order, email, at, total, _) in enumerate(ORDERS):
    sheet.write_number(3 + i, 1, order)
    sheet.write_rich_string(3 + i, 2, "c", book.add_format({"bold": True}), email[1:]) if email[0] == "c" else sheet.write(3 + i, 2, email)
    sheet.write_datetime(3 + i, 3, at.replace(hour=0, minute=0, second=0), day)
    sheet.write_formula(3 + i, 4, f"={total}*1", euro, float(total))
sheet.write("D9", "Total")
sheet.write_formula("E9", "=SUM(E4:E8)", euro, 2470.115)
book.close()

for codec, zone in (("snappy", None), ("gzip", "UTC"), ("zstd", None), ("brotli", None)):
    columns = list(zip(*ORDERS))
    table = pa.table({
        "order_id": pa.array(columns[0], pa.int64()),
        "email": pa.array(columns[1]),
        "ordered_at": pa.array(columns[2], pa.timestamp("us", zone)),
        "total": pa.array(columns[3], pa.decimal128(12, 3)) if codec != "zstd" else pa.array([float(x) for x in columns[3]], pa.float32()),
        "status": pa.array(columns[4]).dictionary_encode(),
    })
    pq.write_table(table, f"{codec}.parquet", compression=codec, row_group_size=3)

# Days, blank cells, amounts of 64 bits, whole numbers of 32, a list, and a yes or no.
table = pa.table({
    "customer_id": pa.array([7, 7, 8], pa.int32()),
    "date": pa.array([dt.date(2025, 1, 3), dt.date(2025, 2, 3), None], pa.date32()),
    "amount": pa.array([12.125, 1250.0, 3.0], pa.float64()),
    "tags": pa.array([[1, 2], None, []], pa.list_(pa.int64())),
    "is_gift": pa.array([True, False, None]),
})
pq.write_table(table, "days.parquet")
