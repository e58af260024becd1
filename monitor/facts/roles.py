"""What a recipient of data does for a vendor, in one word."""

from collections.abc import Mapping

from monitor.patterns import lazy

ROLES: Mapping[str, str] = {
    "hosting": r"host\w*|cloud|data cent(?:re|er)|servers?|infrastructur\w*|héberg\w+|serveurs?|rechenzentrum|opslag|"
    r"aloja\w+|servidor\w*|infrastruttura|ospita\w*",
    "payments": r"payments?|paiements?|zahlung\w*|bezahl\w*|betaling\w*|pagos?|pagament\w+|billing",
    "email": r"e-?mails?|newsletters?|courriels?|mailing|correos?",
    "analytics": r"analytics?|statisti\w+|audience|bug tracking|monitoring|estadístic\w+|conta le visite",
    "advertising": r"advertis\w+|ads|marketing|publicit\w+|werbung|reclame|pubblicit\w+|retargeting",
    "support": r"support|help ?desk|ticketing|assistance|kundendienst|asistencia|assistenza|chat",
    "maps": r"maps?|mapping|cartes?|karten|kaarten|mapas?|mappe",
    "backups": r"back-?ups?|sauvegardes?|copie di sicurezza|copias de seguridad",
    "video": r"videos?|vidéos?",
    "security": r"security|fraud\w*|captcha|firewall|sécurité|sicherheit|beveiliging|seguridad|sicurezza",
    "social media": r"social (?:media|network\w*)|réseaux sociaux|soziale\w* netzwerk\w*|redes sociales",
    "accounting": r"account(?:ing|ant)|comptab\w+|buchhalt\w+|boekhoud\w+|contab\w+",
    "electronic signature": r"e-?signatures?|electronic signature|firma electrónica|signature électronique",
}
PATTERNS = {role: lazy(rf"(?<!\w)(?:{stems})(?!\w)") for role, stems in ROLES.items()}


def role_of(plain: str) -> str:
    """Return the role that lower-case words name first, or nothing.

    >>> role_of("to send emails"), role_of("hébergement des données"), role_of("as we wish")
    ('email', 'hosting', '')
    """
    found = [(match.start(), role) for role, pattern in PATTERNS.items() if (match := pattern.search(plain))]
    return min(found)[1] if found else ""
