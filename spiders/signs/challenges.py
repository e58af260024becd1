"""Pure: bot challenges and blocks, by the names, words and marks of the services that put them before a page."""

import re
from collections.abc import Iterator

from spiders.signs.phrases import names, phrases
from spiders.signs.seen import Seen
from spiders.signs.sign import Sign, doubt, proof

NAME = names(
    *("just a moment", "attention required", "(?:sorry, )?you have been blocked", "one more step", "ddos-guard"),
    r"access (?:to this (?:page|site|website) )?(?:(?:has been|is) )?(?:temporarily )?(?:denied|blocked|restricted)",
    *(r"are you (?:an? )?(?:human|robot)(?: or (?:an? )?(?:human|robot))?", "robot check", "robot or human"),
    *(r"(?:verify|confirm)(?:ing)? (?:that )?you are (?:an? )?human\b.*", "making sure you.re not a bot"),
    r"(?:human|security|browser|additional|bot) (?:verification|check|checkpoint|detection|protection)(?: required)?",
    *("vercel security checkpoint", "client challenge", "challenge validation", "sucuri website firewall"),
    *("(?:radware )?(?:bot manager )?captcha(?: page| challenge)?", "pardon (?:our|the) interruption"),
    *(r"(?:the )?request (?:is |was )?(?:blocked|rejected|unsuccessful)", "web ?page blocked"),
    r"(?:checking|verifying) your browser\b.*",
    # French, German, Spanish, Italian, Dutch, Portuguese
    *("un instant", "accès (?:refusé|bloqué|interdit)", "(?:nur )?einen moment(?: bitte)?"),
    *("zugriff (?:verweigert|blockiert)", "un momento", "acceso (?:denegado|bloqueado)", "un attimo", "accesso negato"),
    *("(?:een ogenblik|even) geduld(?: a.?u.?b)?", "toegang geweigerd", "um momento", "acesso negado"),
)

WORDS = phrases(
    r"(?:verify|confirm|check|make sure|making sure|prove)(?: that| if)? (?:you are|you.re)(?: not)? (?:an? )?"
    r"(?:human|(?:ro)?bot)",
    *("(?:checking|verifying) (?:your browser|if the site connection is secure)", "security of your connection"),
    *("(?:complete|solve|pass) (?:the |a |this )?(?:captcha|security check)", "press (?:&|and) hold"),
    *(
        "unusual (?:traffic|activity) from your",
        "automated (?:\\(bot\\) )?(?:access|activity|requests|queries|traffic)",
    ),
    *("you have been blocked", "incapsula incident id", r"reference #\d+\.[0-9a-f]+\.", "requested url was rejected"),
    *("you don.t have permission to access", "disable any ad blocker", "ddos protection by"),
    "enable (?:javascript and cookies|cookies and javascript) to continue",
    # French, German
    *("vous n.êtes pas un robot", "vous êtes (?:bien )?(?:un )?humain", "vérification de votre navigateur"),
    *("trafic inhabituel", "kein roboter", "sie ein mensch", "browser wird (?:geprüft|überprüft)"),
    *("überprüfung ihres browsers", "ungewöhnlicher? datenverkehr"),
    # Spanish, Italian, Dutch
    *("no (?:eres|es|soy) un robot", "(?:eres|es) (?:un ser )?humano", "comprobando su navegador", "tráfico inusual"),
    *(
        "non (?:sei|sono) un robot",
        "(?:sei|essere) (?:un )?(?:essere )?umano",
        "verifica del browser",
        "traffico insolito",
    ),
    *("geen robot", "een mens bent", "browser wordt gecontroleerd", "ongebruikelijk verkeer"),
)

BLOCK = re.compile(
    rb"_cf_chl_opt|cf-chl-|cf-browser-verification|captcha-delivery\.com|px-captcha|incapsula incident|gokuProps|"
    rb"awsWafCookieDomainList|/_sec/cp_challenge|sec-if-cpt-container|KPSDK\.scriptStart|/\.well-known/vercel/security|"
    rb"/\.well-known/sgcaptcha|validate\.perfdrive\.com|within\.website/x/cmd/anubis|_____tmd_____/punish",
    re.IGNORECASE,
)
"""Marks of pages that block: a page that is let through does not have them."""

WIDGET = re.compile(
    rb"/cdn-cgi/challenge-platform/|_Incapsula_Resource|awswaf\.com|g-recaptcha|h-captcha|cf-turnstile|frc-captcha|kpsdk",
    re.IGNORECASE,
)
"""Marks that pages with a contact form, or behind a service that watches, have as well."""


def signs(seen: Seen) -> Iterator[Sign]:
    """Yield the signs of a bot challenge."""
    for name in seen.called(NAME):
        words = f"bot challenge: {name}"
        yield doubt(f"{words}, and yet it reads as a policy") if seen.is_believed else proof(words)
    if seen.is_short and (found := WORDS.search(seen.everything)):
        yield proof(f"bot challenge: {seen.words} words, and on the page {found[0]!r}")
    if seen.is_short and BLOCK.search(seen.snapshot.body):
        yield proof(f"bot challenge: {seen.words} words, and the marks of a service that blocks")
    if seen.is_mute and WIDGET.search(seen.snapshot.body):
        yield proof(f"bot challenge: {seen.words} words, and the marks of a captcha")
