"""`python -m monitor` is `policy-monitor`."""

from monitor.cli import main

main(prog_name="policy-monitor")
