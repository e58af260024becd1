"""Fetches vendors' pages and reads them: jobs in, outcomes out."""
