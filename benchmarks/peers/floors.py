"""What no tool can go below: fetching every page with Scrapy and hashing it, with or without parsing it by lxml.

python floors.py scrapy|lxml ADDRESSES
"""

import sys
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import scrapy
from lxml import html
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Request, Response

SETTINGS = {
    "CONCURRENT_REQUESTS": 32,
    "COOKIES_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "LOG_LEVEL": "ERROR",
    "RETRY_ENABLED": False,
    "HTTPERROR_ALLOW_ALL": True,
}


class Floor(scrapy.Spider):
    """Fetches every address once, and does as little as can be."""

    name = "floor"

    def __init__(self, addresses: list[str], *, parse: bool) -> None:
        super().__init__()
        self.addresses = addresses
        self.parses = parse
        self.hashes: set[str] = set()

    async def start(self) -> AsyncIterator[Request]:
        """Yield a request for every address."""
        for address in self.addresses:
            yield Request(address, callback=self.look)

    def look(self, response: Response) -> None:
        """Hash a page, and walk over its text where that is asked for."""
        self.hashes.add(sha256(response.body).hexdigest())
        if self.parses:
            root = html.document_fromstring(response.body, parser=html.HTMLParser(encoding="utf-8"))
            self.hashes.add(sha256(" ".join(map(str, root.itertext())).encode()).hexdigest())


def main() -> None:
    """Fetch once what the file lists."""
    addresses = Path(sys.argv[2]).read_text("utf-8").split()
    process = AsyncCrawlerProcess(SETTINGS)
    process.crawl(Floor, addresses=addresses, parse=sys.argv[1] == "lxml")
    process.start()


if __name__ == "__main__":
    main()
