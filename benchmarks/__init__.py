"""What is measured, how, and what came of it: each module is run as `python -m benchmarks.NAME`."""
