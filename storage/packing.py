"""Pure: pages packed with zstd as what differs from an earlier page, and back.

Pages of one policy are alike to the byte but for a few places, so an earlier one serves as the dictionary of a later
one. Which earlier one follows from the numbers of the pages alone, counted from 0 within the policy: mostly the one
before, for every tenth the one ten before, and so on. So no page lies more than a few dozen steps from a
whole one, and the page before, which differs least, is still what most build upon.
"""

from backports import zstd
from backports.zstd import CompressionParameter, DecompressionParameter, ZstdDecompressor, ZstdDict, ZstdError

LEVEL = 9

QUICK = 2
"""The level for what does not stay: a tenth of the time or less, and up to two thirds more bytes.

Level 1 is quicker with small pages, and forgets most of what a page of more than 128 kB builds upon.
"""

RADIX = 10
"""The page of this number, and every multiple of it, builds upon the one as many before; so do those of its powers."""

DEEPEST = 60
"""Steps to a whole page; a page that would lie deeper is stored whole. By their numbers alone pages lie less deep."""

ALIKE = 0.5
"""A difference that takes more than this part of the page packed by itself is not worth building upon another."""

LARGE = 21
"""A window, as a power of two, above which zstd's own tables no longer remember all of it."""

SHORTEST = 8
"""Bytes that a dictionary of zstd has at least."""

WIDEST = 31
"""Of windows that are read, as a power of two: the most that zstd knows."""

MAGIC = b"\x28\xb5\x2f\xfd"
"""How everything begins that zstd packs; what is stored leaves it out, and what an earlier release stored has it."""

ROOM = 8_000_000
"""Bytes asked for and given back once. glibc then no longer returns to the kernel, after each step to a page, the room
that the next step needs again: that takes longer than to unpack."""

bytes(ROOM)


class PackingError(Exception):
    """Packed bytes cannot be unpacked."""


def base_number(number: int, radix: int = RADIX) -> int | None:
    """Give the number of the page that a page builds upon; None for the first.

    >>> [base_number(number) for number in (0, 1, 9, 10, 11, 20, 100, 110)]
    [None, 0, 8, 0, 10, 10, 0, 100]
    """
    if number == 0:
        return None
    step = 1
    while number % (step * radix) == 0:
        step *= radix
    return number - step


def pack(body: bytes, base: bytes | None = None, *, level: int = LEVEL) -> tuple[bytes, bool]:
    """Pack a page; say whether it builds upon the base: one that does not resemble it does not.

    >>> page = bytes(range(256))
    >>> pack(page, page)[1], pack(page, page[::-1])[1]
    (True, False)
    """
    if base is None or len(base) < SHORTEST:
        return compress(body, level=level), False
    difference = compress(body, base, level=level)
    if len(difference) * 50 < len(body):
        return difference, True
    whole = compress(body, level=level)
    return (difference, True) if len(difference) < ALIKE * len(whole) else (whole, False)


def compress(body: bytes, base: bytes | None = None, *, checked: bool = False, level: int = LEVEL) -> bytes:
    """Pack bytes, upon others where there are some; `checked`: with zstd's own sum, so that no damage is unpacked."""
    options: dict[int, int] = {
        CompressionParameter.compression_level: level,
        CompressionParameter.checksum_flag: checked,
    }
    if base is None or len(base) < SHORTEST:
        return zstd.compress(body, options=options)[len(MAGIC) :]
    # Both must fit into the window, or the beginning of the base is forgotten before it is used.
    window = min(max((len(body) + len(base)).bit_length(), 10), WIDEST)
    options[CompressionParameter.window_log] = window
    options[CompressionParameter.enable_long_distance_matching] = window > LARGE
    return zstd.compress(body, options=options, zstd_dict=ZstdDict(base, is_raw=True).as_prefix)[len(MAGIC) :]


def unpack(packed: bytes, base: bytes | None = None, *, widest: int = WIDEST, most: int = -1) -> bytes:
    """Give the bytes, at most so many, from a window no wider than so.

    Raises PackingError for what `compress` did not write, or not upon this base where that shows, and for more bytes.
    """
    known = None if base is None or len(base) < SHORTEST else ZstdDict(base, is_raw=True).as_prefix
    try:
        unpacking = ZstdDecompressor(zstd_dict=known, options={DecompressionParameter.window_log_max: widest})
        body = unpacking.decompress(packed if packed.startswith(MAGIC) else MAGIC + packed, max_length=most)
    except (ZstdError, ValueError) as error:
        raise PackingError(str(error)) from error
    if not unpacking.eof or unpacking.unused_data:
        raise PackingError("there is more of it, or less, than was packed")
    return body
