"""Pure: the words by which a policy is told from any other page, in the languages that policies are watched in."""

import re
from dataclasses import dataclass

from spiders.words import UNSPACED, word_count

# Names of policies ("privacy policy", "terms of use") are left out: every page of a site links to them.
LEGAL = re.compile(
    r"\b(?:"
    # English
    r"personal(?:ly)? (?:data|information|identif)|data (?:protection|subject|controller|processor|breach)|"
    r"controllers?\b|(?:sub-?)?process(?:ors?|ing|ed)?\b|collect(?:s|ed|ing|ion)?\b|retain|retention|disclos|"
    r"third[- ]part|lawful|legal (?:basis|obligation)|legitimate interest|consent|cookies?\b|"
    r"opt[- ]?(?:out|ing)|withdraw|erasure|delet|rectif|portability|purposes?\b|your rights|the right to|gdpr|"
    r"ccpa|supervisory|liab|warrant|indemni|terminat|agreement|govern|licen[cs]e|arbitrat|breach|provision|"
    r"pursuant|applicable law|infring|affiliates|your (?:data|information|content|device|account)|"
    r"(?:usage|technical|interaction) data|we (?:may|share|store|receive|use)\b|"
    # French
    r"données|traitements?\b|responsable d|sous-traitan|finalités?|conserv|consentement|base légale|"
    r"intérêt légitime|destinataires?|rgpd|cnil|effacement|témoins|vos droits|droit d|tiers\b|responsabilité|"
    r"résili|juridi|rétractation|litiges?\b|tribuna|garanti|commandes?\b|livraison|vendeur|consommat|"
    r"clauses?\b|conditions|obligation|"
    # German
    r"personenbezogen|daten(?:schutz|verarbeit|übermitt)?\b|verarbeit|verantwortlich|auftragsverarbeit|"
    r"einwillig|rechtsgrundlage|berechtigt\w* interesse|speicher|lösch|auskunft|widerspr|widerruf|dsgvo|"
    r"dritt(?:e|anbieter|länd)|zwecke?n?\b|haftung|vertrag|kündig|betroffene|bedingungen|gewährleist|"
    r"gerichtsstand|verpflicht|gesetz|nutzungs|nutzer|anbieter|"
    # Dutch
    r"persoonsgegevens|gegevens\b|verwerk|verantwoordelijke|toestemming|grondslag|gerechtvaardigd|"
    r"bewa(?:ar|ren)|verwijder|bezwaar|inzage|avg\b|derden\b|doeleinden|aansprakelijk|overeenkomst|"
    r"voorwaarden|gebruiker|verplicht|wet(?:telijk|geving)?\b|"
    # Spanish, Portuguese
    r"datos\b|dados\b|tratamiento|tratamento|responsable del|responsável|encargado|consentimi?ento|"
    r"base (?:jurídica|legal)|interés legítimo|legítimo interesse|supresión|rectificaci|rgpd|lgpd|lopd|"
    r"terceros|finalidad|sus derechos|seus direitos|titular(?:es)?\b|responsabili|contrato|condiciones|"
    r"usuario|obligaci|legislaci|garant|"
    # Italian
    r"dati\b|trattament|titolare|consenso|base giuridica|legittimo interesse|conservazion|cancellazion|"
    r"diritt[oi]\b|terz[ei]\b|finalità|responsabil|interessat[oi]|contratto|condizioni|recesso|utent[ei]|"
    r"fornitore|obblig|legge\b|"
    # Polish, Czech, Nordic, Finnish, Turkish, Russian
    r"danych|osobow|przetwarza|administrator|zgod[ayę]\b|osobní|údaj|zpracov|správce|souhlas|personuppgift|"
    r"personopplysning|personoplysning|behandl|samtyck|samtykk|henkilötie|rekisterinpit|käsittel|evästei|"
    r"kişisel|verileri|osobn[éý]|spracú|súhlas|zmluv|podmien|uppgift|villkor|avtal|ansvar|vilkår|aftale|"
    r"sopimu|ehdot|umow|işlen|персональн|обработк|согласи|куки)|"
    # Chinese, Japanese, Korean, Arabic, Hebrew, Hindi, Thai: no word boundaries to rely on
    r"个人信息|個人資料|个人数据|隐私|隱私|收集|处理|處理|同意|第三方|個人情報|取得|利用目的|第三者|開示|提供|개인정보|수집|처리|동의|제3자|보유|البيانات|الشخصية|"
    r"معلومات|الخصوصية|جمع|موافق|מידע|פרטיות|व्यक्तिगत|जानकारी|ข้อมูลส่วนบุคคล|ความยินยอม|คุกกี้",
)
"""Of a text in lower case: to look for either case in it takes three times as long."""

POLICY_NAME = re.compile(
    r"\b(?:polic(?:y|ies)|notice|statement|terms|agreement|politique|charte|déclaration|conditions|avis|"
    r"richtlinien?|\w*erklärung|datenschutz\w*|\w*hinweise?|\w*bedingungen|política|aviso|condiciones|informativa|"
    r"condizioni|\w*beleid|\w*verklaring|voorwaarden)\b",
    re.IGNORECASE,
)
"""How policies are called."""

STOP = re.compile(r"[.!?:;。！？؟।]")

SENTENCE = 8
"""Words: a line with fewer is a heading, a label or a link."""

SAMPLE = 60_000
"""Characters of a text that are enough to know it by, so that a text of any length costs the same."""

PROSE = 25
"""Words in sentences, below which there is too little to say."""

HITS = 4
KINDS = 3
SHARE = 0.01
"""Of the words in sentences, from which a text may be a policy: of 514 real ones, terms too, all but one have more."""

PLAIN = 0.015
"""Of the words in sentences, up to which a text rather is another kind of page: home pages and forums have fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """What a text says in sentences, leaving out menus, labels and link lists."""

    words: int
    legal: int
    """How many words of policies."""
    kinds: int
    """How many different ones."""

    @property
    def is_policy(self) -> bool:
        """Do the sentences speak as policies, agreements and their annexes do?"""
        return self.words >= PROSE and self.legal >= max(HITS, SHARE * self.words) and self.kinds >= KINDS

    @property
    def is_other(self) -> bool:
        """Do the sentences, if any, rather speak of other things?"""
        return self.legal <= PLAIN * self.words


def prose_of(text: str) -> Prose:
    """Return what a text says in sentences.

    >>> prose_of("We collect personal data to process your order; you may withdraw consent.").legal
    5
    """
    lines = [line for line in text[:SAMPLE].splitlines() if is_sentence(line)]
    found = [word for line in lines for word in LEGAL.findall(line.lower())]
    return Prose(words=sum(map(word_count, lines)), legal=len(found), kinds=len(set(found)))


def is_sentence(line: str) -> bool:
    """Tell a line that says something from one that only names something."""
    return word_count(line) >= SENTENCE and bool(STOP.search(line) or UNSPACED.search(line))
