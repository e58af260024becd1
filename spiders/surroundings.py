"""Pure: what of the environment a crawl is given: it reads hostile pages, and needs none of the secrets."""

from collections.abc import Mapping

NAMES = frozenset(
    {
        "PATH",
        "HOME",
        "USER",
        "LOGNAME",
        "LANG",
        "LANGUAGE",
        "TZ",
        "VIRTUAL_ENV",
        "LD_LIBRARY_PATH",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "NO_PROXY",
    }
)
PREFIXES = ("LC_", "PYTHON", "XDG_", "PLAYWRIGHT_")


def for_crawl(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables by which programs, certificates and proxies are found; any other may hold a secret.

    >>> for_crawl({"PATH": "/bin", "https_proxy": "http://proxy:3128", "SLACK_BOT_TOKEN": "xoxb-1"})
    {'PATH': '/bin', 'https_proxy': 'http://proxy:3128'}
    """
    return {
        name: value for name, value in environment.items() if name.upper() in NAMES or name.upper().startswith(PREFIXES)
    }
