"""The dataset in one file: an Excel workbook, an SQLite or a DuckDB database."""
