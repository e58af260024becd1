"""Measures policy-monitor beside changedetection.io, webchanges and urlwatch: see `peers/` and docs/peers.md.

python -m benchmarks.side_by_side [--pages 200 1000] [--only NAME ...] [--seed N] [--environments FOLDER]
"""

from benchmarks.peers.measuring import main

if __name__ == "__main__":
    main()
