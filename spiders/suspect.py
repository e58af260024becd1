"""Pure: does a page that came with status 200 look like a policy, and by which sign not?"""

import re
from collections.abc import Iterator

from spiders.page import title
from storage.records import Snapshot

FEW = 40
"""Words: the shortest of 300 real policies has more, an error page or an empty frame of one seldom does."""

SHORT = 250
"""Words: a page that only asks for a captcha or for JavaScript has fewer; a policy that mentions them has more."""

CHALLENGE_TITLE = re.compile(
    r"^\W*(just a moment|attention required|access denied|access to this page has been denied|"
    r"are you (a )?(human|robot)|"
    r"verify(ing)? (that )?you are (a )?human|human verification|security check(point)?|bot (detection|verification)|"
    r"robot check|captcha|request blocked|pardon our interruption|ddos-guard|one more step|"
    r"checking your browser|client challenge)",
    re.IGNORECASE,
)
CHALLENGE_MARK = re.compile(
    rb"/cdn-cgi/challenge-platform/|cf-chl-|_cf_chl_opt|captcha-delivery\.com|px-captcha|_Incapsula_Resource|awsWafCookieDomainList|"
    rb"g-recaptcha|h-captcha|cf-turnstile|/_sec/cp_challenge|kpsdk"
)
ERROR_TITLE = re.compile(
    r"(^|\W)(404|403|500|502|503)(\W|$)|(page|seite|página|pagina) (was |is )?(not|nicht|no|non|niet) (be )?"
    r"(found|gefunden|encontrada|trovata|gevonden|available)|page (introuvable|non trouvée)|not found\W*$|"
    r"page (doesn.t|does not) exist|"
    r"^\W*(an )?error( occurred)?\W*$|service unavailable|under maintenance|maintenance mode|"
    r"domain (is )?for sale|account suspended",
    re.IGNORECASE,
)
NEEDS_SCRIPT = re.compile(
    r"(enable|activate|turn on|requires?|without|activer|activez|aktivieren|habilit\w+|attiva\w*|schakel) "
    r"(\w+ ){0,3}javascript|"
    r"javascript (is |has been )?(disabled|required|deaktiviert|désactivé)",
    re.IGNORECASE,
)


def sign(snapshot: Snapshot, text: str) -> str | None:
    """Return the sign by which a page does not look like a policy, for a person to read; None where it looks like one.

    What mentions captchas or JavaScript in passing is a policy: such words only count on a page that says little else.
    """
    return next(signs(snapshot, text), None)


def signs(snapshot: Snapshot, text: str) -> Iterator[str]:
    """Yield every sign, the most telling first."""
    heading, count = title(snapshot), len(text.split())
    if CHALLENGE_TITLE.search(heading):
        yield f"bot challenge: its title is {heading!r}"
    if count < SHORT and CHALLENGE_MARK.search(snapshot.body):
        yield f"bot challenge: {count} words and the marks of a captcha"
    if count < SHORT and ERROR_TITLE.search(heading):
        yield f"error page with status 200: its title is {heading!r}"
    if count < SHORT and NEEDS_SCRIPT.search(text):
        yield f"empty shell: {count} words, and they ask for JavaScript"
    if count < FEW:
        yield f"next to no text: {count} words"
