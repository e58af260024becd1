import csv
import io
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.browse.spreadsheets import FORMULA, NUMBER, InertRows
from tests.browsing import Get

CELLS = st.text(st.sampled_from("=+-@\t\r\n＝,\";'8a é"), max_size=6)


@pytest.mark.parametrize("more", ["", "&_dl=1", "&_stream=1"])
def test_datasette_writes_no_formula(get: Get, more: str) -> None:
    """Where Datasette writes a policy's words as CSV, a spreadsheet works none of them out; numbers stay numbers."""
    asked = urlencode({"sql": """select '=1+1' as a, -8 as b, 'say "=2"' as c, '@x,' || char(10) || '=y' as d"""})
    told = get(f"/policy-monitor.csv?{asked}{more}").text

    assert list(csv.reader(io.StringIO(told, newline=""))) == [
        ["a", "b", "c", "d"],
        ["'=1+1", "-8", 'say "=2"', "'@x,\n=y"],
    ]


@settings(max_examples=50)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=3), max_size=4), st.integers(1, 9))
def test_any_rows(rows: list[list[str]], size: int) -> None:
    """However rows are cut into pieces, every cell comes as it was, or with an apostrophe before what is a formula."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    body, passing = written.getvalue().encode(), InertRows()
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    told = b"".join(passing.passed(piece, last=False) for piece in pieces) + passing.passed(b"", last=True)

    assert list(csv.reader(io.StringIO(told.decode(), newline=""))) == [
        [f"'{cell}" if cell.startswith(FORMULA) and not NUMBER.fullmatch(cell) else cell for cell in row]
        for row in rows
    ]
