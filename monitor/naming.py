"""Pure: which kind of document a few words name, in the languages that policies are written in."""

import re
from collections.abc import Mapping

KINDS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "sub-processor list": r"sub-?\s?processors?\b|sous-traitants|unterauftrags|sub-?verwerkers|sub-?encargados|"
        r"sub-?responsabili",
        "DPA": r"\bdpa\b|data (protection|processing) (agreement|addendum|terms|annex)|auftragsverarbeit|\bavv\b|"
        r"verwerkersovereenkomst|accord (de|sur le|relatif au) traitement|contrat de sous-traitance|"
        r"(acuerdo|contrato) de (procesamiento|tratamiento|encargo)|accordo (di|sul) trattamento",
        "cookie policy": r"cookie|evästeet",
        "privacy policy": r"privacy|data[- ]protection|datenschutz|confidentialit|vie privée|"
        r"(données|protection des données) personnelles|protection des données|privacidad|privacidade|"
        r"(protección|tratamiento) de (los )?datos|proteção de dados|riservatezza|trattamento dei dati|"
        r"persoonsgegevens|gegevensbescherming|prywatności|danych osobowych|osobních údajů|integritetspolicy|"
        r"personuppgift|personvern|persondata|privatliv|tietosuoja|gizlilik|kişisel veri|конфиденциальн|"
        r"персональн|隐私|隱私|プライバシー|個人情報|개인정보|الخصوصية|פרטיות|गोपनीयता|ความเป็นส่วนตัว",
        "terms": r"\bterms\b|conditions|nutzungsbedingungen|\bagb\b|\bcg[uv]\b|voorwaarden|términos|termini|\btermos\b|"
        r"利用規約|이용약관",
    }.items()
}
"""The more special first: a cookie policy is often called a privacy and cookie policy, a DPA rarely a list."""

SETTINGS = re.compile(
    r"settings|preferences|choices|do not (sell|share)|opt[- ]?out|manage|einstellungen|paramètres|préférences|gérer|"
    r"instellingen|voorkeuren|beheren|preferencias|configura|preferenze|impostazioni|preferências",
    re.IGNORECASE,
)
"""What opens a dialog in which one chooses, and holds no policy."""


def kind_of(words: str) -> str | None:
    """Return the kind of document that the words name, None for none.

    >>> kind_of("Datenschutzerklärung"), kind_of("Our sub-processors"), kind_of("Cookie settings")
    ('privacy policy', 'sub-processor list', None)
    """
    if SETTINGS.search(words):
        return None
    return next((kind for kind, pattern in KINDS.items() if pattern.search(words)), None)
