"""Datasette over the live archive: pages for a person, tables for an auditor."""
