"""The words (records) and the archive (SQLite)."""
