import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.packing import DEEPEST, LEVEL, QUICK, RADIX, PackingError, base_number, pack, unpack
from tests.making import page

PAGE = page(*(f"Clause {number} says {number * 7919} things." for number in range(400)))


def noise(size: int) -> bytes:
    """Give bytes that resemble nothing."""
    return random.Random(size).randbytes(size)


@given(st.binary(max_size=300), st.binary(max_size=300), st.sampled_from([LEVEL, QUICK]))
def test_page_comes_back(body: bytes, base: bytes, level: int) -> None:
    """What is packed upon any base, thoroughly or quickly, is unpacked to the byte."""
    packed, built = pack(body, base, level=level)

    assert unpack(packed, base if built else None) == body


@given(st.lists(st.tuples(st.integers(0, len(PAGE)), st.binary(max_size=20)), min_size=1, max_size=8))
def test_chain_comes_back(edits: list[tuple[int, bytes]]) -> None:
    """Pages that each build upon the one before all come back."""
    pages = [PAGE]
    for place, words in edits:
        pages.append(pages[-1][:place] + words + pages[-1][place:])
    packed = [pack(body, base)[0] for base, body in pairwise(pages)]
    read = [PAGE]
    for difference in packed:
        read.append(unpack(difference, read[-1]))

    assert read == pages


def test_small_edit_takes_few_bytes() -> None:
    """A page that differs in a word takes no more than a hundred bytes."""
    assert len(pack(PAGE.replace(b"Clause 200 says", b"Clause 200 tells"), PAGE)[0]) < 100


def test_page_that_does_not_resemble_its_base_is_whole() -> None:
    """Nothing is gained by building upon another page."""
    assert not pack(noise(5_000), PAGE)[1]


def test_page_larger_than_the_usual_window_builds_upon_its_base() -> None:
    """The beginning of a base of three megabytes is still known at the end of the page."""
    large = noise(3_000_000)

    assert len(pack(large + b"end", large)[0]) < 2_000


@pytest.mark.parametrize("packed", [b"none of ours", pack(PAGE)[0][:-1]])
def test_other_bytes_are_refused(packed: bytes) -> None:
    """What was not packed by us, or was cut off, says so."""
    with pytest.raises(PackingError):
        unpack(packed)


def test_no_page_lies_deep() -> None:
    """From any of the first hundred thousand pages it is no more steps to the first one than may be."""
    depths: dict[int | None, int] = {None: -1}
    for number in range(100_000):
        depths[number] = depths[base_number(number)] + 1

    assert max(depths.values()) <= DEEPEST


def test_most_pages_build_upon_the_one_before() -> None:
    """Only every eighth reaches further back."""
    assert sum(base_number(number) != number - 1 for number in range(1, RADIX * 10 + 1)) == 10
