"""A diff as an HTML page that opens alone."""

from html import escape

from monitor.hiding import plainly
from storage.records import Version

STYLE = (
    "body{font:1.05rem/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
    "p{white-space:pre-wrap}del{color:#b3261e}ins{color:#146c2e;font-weight:bold}"
    "@media(prefers-color-scheme:dark){del{color:#ff9a90}ins{color:#7ddc95}}"
    "@media print{body{max-width:none;margin:0;color:#000;background:#fff;color-scheme:light}"
    "section{break-inside:avoid}del{color:#b3261e}ins{color:#146c2e}}"
)


def html_page(name: str, before: Version, after: Version, body: str) -> str:
    """Put the body into a page that loads nothing and runs nothing; what hides in its words is shown by its number."""
    title = escape(f"{name}: version {before.number} to {after.number}")
    return plainly(
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{STYLE}</style></head>\n"
        f"<body><main><h1>{title}</h1>\n{body}\n</main></body></html>\n"
    )
