import subprocess
import sys

TEXT = "個人情報の取り扱いについて、当社は以下のとおり定めます。" * 20

CHILD = "import sys, spiders.child; print('charset_normalizer' in sys.modules)"

GUESS = """
import sys, spiders.child
from scrapy.http import TextResponse
print(TextResponse("https://acme.example/", body=sys.stdin.buffer.read()).text == sys.argv[1])
"""


def said(script: str, *words: str, given: bytes = b"") -> str:
    """Run a script in a process that has loaded nothing yet, and return what it says."""
    return subprocess.run(
        [sys.executable, "-c", script, *words], check=True, capture_output=True, input=given
    ).stdout.decode()


def test_crawl_loads_nothing_that_guesses_encodings() -> None:
    """Nearly every page says its own, or is in one of the usual."""
    assert said(CHILD) == "False\n"


def test_encoding_of_an_odd_page_is_guessed_all_the_same() -> None:
    """What is in none of the usual encodings, and does not say its own, is read as before."""
    assert said(GUESS, TEXT, given=TEXT.encode("shift_jis")) == "True\n"
