"""Rules on where data goes and to whom by name: countries, third parties, sub-processors."""

import re
from collections.abc import Iterator, Mapping

from monitor.clauses import ClauseKind
from monitor.materiality.countries import NEAR, countries_among
from monitor.materiality.departed import no_longer_named
from monitor.materiality.echo import echoed
from monitor.materiality.edits import Edit
from monitor.materiality.kinds import Phrases, kinds, stems
from monitor.materiality.kinds.data import ORDINARY
from monitor.materiality.kinds.recipients import RECIPIENTS
from monitor.materiality.naming import OFFICE, is_known, newly_named
from monitor.materiality.party_names import PARTIES, WATCH
from monitor.materiality.passages import Passage, Text
from monitor.materiality.readers import is_only_offered
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import asserted, negated, sources
from monitor.materiality.topics import TOPICS
from monitor.materiality.vendors import VENDORS, is_american, is_vendor
from monitor.materiality.vocabulary import (
    ADVERTISING,
    ANYBODY,
    EXCEPTING,
    LEGAL_FORMS,
    SHARING,
    mentions,
)
from monitor.materiality.words import words
from monitor.sharing import shared
from storage.records import Category, Reason, Severity

_PLACE = f"""
    {TOPICS[Category.INTERNATIONAL_TRANSFER]} | {SHARING} | {ANYBODY} | located | situe | heberge | serveur
    | gelegen | belegen | speicher
    | storage | residency | stockage | speicherort | opslag | almacenamiento | archiviazione
    | keep= | kept= | conserv | aufbewahr | bewaar | bewaren | guarda | process | traite | verarbeit
    | verwerk
    | stored in | gehostet | server= | servidor
    | place of processing | lieu du traitement | lieu de traitement | ort der verarbeitung | plaats van verwerking
    | lugar de tratamiento | lugar del tratamiento | luogo del trattamento | luogo di trattamento
    | ubicad | situat | processed in | hosted | hosting | store | country | countries | usa= | servers | support
    | call cent | staff | employees | team= | teams= | data cent | office | access | pays= | equipe | salarie
    | land= | lander
    | mitarbeiter | landen | medewerkers | pais | paises | empleados | paese | paesi | dipendenti"""

_READERS = """
    residents of | reside in | if you are in | if you live | users in | customers in | citizens | visitors from
    | residant | habitants de | wohnsitz in | einwohner | inwoners van | residentes | residenti"""


def country_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data may go to a country that the text, or a sub-processor's entry, did not name (high)."""
    entry = edit.before and edit.after and edit.after.block.listing
    for country in (found for found in countries_among(edit.added) if found in countries_among(edit.words_after)):
        new = country not in edit.texts.before.countries
        if new and _is_denied(edit, country):
            continue
        if new and _is_place(edit, edit.words_after):
            sentence, severity = f"A country is newly named where data goes: {country}", Severity.HIGH
        elif edit.before and edit.after and mentions(edit.words_before, _TRANSFERRED) and not entry:
            sentence = f"One more country is named where data are transferred: {country}"
            severity = Severity.MEDIUM
        elif entry and edit.after and edit.after.kind is ClauseKind.ROW:
            sentence = f"What a sub-processor is given goes to another country: {gist(edit.gone)} → {country}"
            severity = Severity.HIGH if new or country not in NEAR else Severity.MEDIUM
        else:
            continue
        yield worse(
            edit,
            rule="country_added",
            category=Category.INTERNATIONAL_TRANSFER,
            severity=severity,
            sentence=sentence,
        )


def _is_denied(edit: Edit, country: str) -> bool:
    """Return whether nothing is said to go to a country, and nobody is let through."""
    pieces = map(words, re.split("[;:]", edit.after.text if edit.after else ""))
    return all(
        negated(said) and country not in countries_among(asserted(said)) and not mentions(said, _LEVEL, _BUT)
        for said in pieces
        if country in countries_among(said)
    )


_LEVEL = """
    adequa | adecuad | adeguat | angemess | passend | level= | niveau | nivel | livello | protec | protez
    | schutz | bescherm"""
"""Beside these a country is one that lacks the protection of another."""
_BUT = f"""
    {EXCEPTING} | but= | if= | si= | wenn"""
"""Lets somebody through."""
_TRANSFERRED = """
    transferred to | transfer to | transferees | ubermittelt | doorgegeven | transfieren
    | transferidos
    | trasferiti"""


def country_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a country is no longer named."""
    for country in countries_among(edit.removed):
        if country not in edit.texts.after.countries and _is_place(edit, edit.words_before):
            yield better(
                edit,
                rule="country_removed",
                category=Category.INTERNATIONAL_TRANSFER,
                severity=Severity.LOW,
                sentence=f"A country is no longer named where data goes: {country}",
            )


def place_opened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data may newly go anywhere: "in Germany and elsewhere" (guideline, high)."""
    if edit.after is None or edit.texts.before.holds(_ANYWHERE) or negated(edit.words_after):
        return
    sent = mentions(edit.words_after, SHARING, _STORED) and not mentions(edit.words_after, OFFICE, _READERS, WATCH)
    if sent and mentions(edit.added, _ANYWHERE):
        yield worse(
            edit,
            rule="place_opened",
            category=Category.INTERNATIONAL_TRANSFER,
            sentence=f"Data may go to places that are not named: {gist(edit.came)}",
        )


_STORED = """
    store | host= | hosted | hosting | server | process data | process your | process personal | processed | transfer
    | heberg | stock | serveur | trait
    | speicher | gespeichert | verarbeit | opgeslagen | gehost | verwerk | almacen
    | aloja | tratad | servidor | archivi | conservat | trattat | ospitat"""
_ANYWHERE = """
    elsewhere | other regions | other locations | other places | wherever our | wherever we | wherever they
    | outside the european | outside europe | and outside | outside the eu= | outside the eea= | hors de l union
    | hors de l ue | hors de l europe | en dehors de l union | en dehors de l ue | autres regions
    | ausserhalb der eu | anderen regionen | buiten de eu | buiten europa | andere regio | fuera de la union
    | fuera de europa | otras regiones | fuori dall unione | fuori dall europa | altre regioni | other countries
    | other european countries | other member states | another country | any country | any other country
    | around the world | worldwide | globally | anywhere | abroad | other jurisdictions | ailleurs | autres pays
    | autre pays | monde entier | a l etranger | anderswo | anderen landern | andere lander | weltweit | im ausland
    | elders | andere landen | wereldwijd | in het buitenland | otros paises | otro pais | todo el mundo | extranjero
    | altri paesi | altro paese | tutto il mondo | all estero"""


def third_party_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for a party that the text names for the first time (guideline, hard cases)."""
    passage = edit.after
    if passage is None:
        return
    for name in newly_named(edit):
        if is_known(edit.texts.before, name):
            continue
        listed = _is_listed(edit, passage, name)
        beside = not (listed or _has_address(passage))
        if beside and (edit.lists_a_cookie or _is_source(edit, name)):
            continue
        if not (beside and _is_of_cookies(passage)):
            entry = listed or (passage.kind is ClauseKind.ITEM and _heads(passage, name))
            yield worse(
                edit,
                rule="third_party_added",
                category=Category.SUBPROCESSORS if entry else Category.THIRD_PARTY_SHARING,
                severity=_weight(edit, passage, name, listed=listed),
                sentence=f"A party is newly named: {name}",
            )
        elif _sets_cookies(passage, name):
            yield worse(
                edit,
                rule="third_party_added",
                category=Category.COOKIES_TRACKING,
                severity=Severity.MEDIUM,
                sentence=f"A party is newly named that sets cookies: {name}",
            )


def _weight(edit: Edit, passage: Passage, name: str, *, listed: bool) -> Severity:
    """Return how much a party weighs; to whose policy or shop the reader is only pointed is given nothing."""
    if not listed and mentions(passage.words, _POINTED_TO) and not mentions(passage.words, SHARING, _RECEIVES):
        return Severity.LOW
    if not listed and edit.before is None and is_only_offered(passage.words):
        return Severity.LOW
    return Severity.HIGH if listed or _is_grave(edit, passage, name) else Severity.MEDIUM


_POINTED_TO = """
    privacy policies of | privacy policy of | privacy notice of | terms of= | terms and conditions of | own policies
    | own privacy | own terms | linked sites | linked websites | other sites | other websites | third party sites
    | third party websites | app store | play store | google play | follow us | find us on | join us on
    | politique de confidentialite de | politiques de confidentialite de | conditions generales de
    | propres politiques | autres sites | suivez nous | retrouvez nous | datenschutzerklarung von
    | datenschutzbestimmungen von | eigene datenschutz | andere websites | folgen sie uns | folge uns
    | privacyverklaring van | privacybeleid van | eigen privacy | andere sites | volg ons
    | politica de privacidad de | politicas de privacidad de | propias politicas | otros sitios | siguenos
    | informativa privacy di | informative di | proprie informative | altri siti | seguici"""
_RECEIVES = """
    receiv | collect | process | partner | provider | vendor | analytics | cookie | track | embed | plugin | log in
    | sign in | server | sync | import | export | recoi | traite | fournisseur | prestataire | connexion
    | erhalt | erheb | verarbeit | anbieter | dienstleister | anmeld | ontvang | verzamel | verwerk | leverancier
    | inlog | recib | recog | trata= | tratan | proveedor | ricev | raccog | tratta= | trattano | fornitor"""
"""Of whom this is said gets something."""


def _is_listed(edit: Edit, passage: Passage, name: str) -> bool:
    """Return whether a name stands in a list of parties, or among sub-processors."""
    row = passage.kind is ClauseKind.ROW and not edit.lists_a_cookie and _lists_parties(edit, name)
    among = passage.block.listing or edit.texts.after.lists_processors
    return row or among or mentions(passage.words, TOPICS[Category.SUBPROCESSORS])


def _is_of_cookies(passage: Passage) -> bool:
    """Return whether a passage is about cookies that are set, and shares nothing."""
    told = mentions(passage.words, "cookie") and _NO_COOKIES.search(" ".join(passage.words)) is None
    return told and not mentions(asserted(passage.words), SHARING)


_NO_COOKIES = re.compile(
    r"(?<![^\s])(?:no|not|without|pas|sans|aucun|keine|ohne|geen|zonder|sin|ningun\w*|senza|nessun\w*)"
    r"(?: [^\s]+){0,2} cookies?(?![^\s])"
)


def _is_grave(edit: Edit, passage: Passage, name: str) -> bool:
    """Return whether a party is an advertiser, or outside the EEA and known by no other product."""
    if mentions(passage.block.told, ADVERTISING) or mentions(edit.above, ADVERTISING):
        return True
    abroad = is_american(name, passage.words) or any(country not in NEAR for country in countries_among(passage.words))
    return abroad and not _is_product(edit, name)


def _has_address(passage: Passage) -> bool:
    return passage.kind is ClauseKind.ROW and _ADDRESS_CELL.search(passage.block.raw) is not None


def _is_product(edit: Edit, name: str) -> bool:
    """Return whether a name is that of a company which the older text named, and of some product of it: no vendor."""
    company, _, product = name.partition(" ")
    return bool(product) and name not in VENDORS and is_vendor(company) and edit.texts.before.names(words(company))


_ADDRESS_CELL = re.compile(r"\|\s{0,9}(?:<|\[[^\]|]{0,300}\]\()?https?://[^\s|]{4,300}\s{0,9}(?:\||$)")
"""A cell that is an address: in a row with a name it is where a party tells of itself, and the row is of no cookie."""


def _lists_parties(edit: Edit, name: str) -> bool:
    """Return whether a row is of a table of parties: by what stands above it, or by the name itself."""
    return mentions(edit.above, PARTIES) or mentions(words(name)[1:], LEGAL_FORMS) or is_vendor(name)


def source_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data newly come from somebody: a kind of source, or one by name (guideline, medium)."""
    if edit.after is None:
        return
    told = sources(edit.words_after)
    kinds_now, kinds_before = (kinds(said, _SOURCES) for said in (told, sources(edit.words_before)))
    new = {kind for kind in kinds_now - kinds_before if mentions(edit.added, stems(_SOURCES[kind]))}
    named = [name for name in newly_named(edit) if not is_known(edit.texts.before, name) and _is_source(edit, name)]
    told_anew = (new or named) and not edit.after.block.listing
    if told_anew and not (edit.before is None and echoed(edit.texts.before, edit.words_after)):
        yield worse(
            edit,
            rule="source_added",
            category=Category.DATA_COLLECTED,
            severity=Severity.MEDIUM,
            sentence=f"A source of data is newly named: {', '.join(named or sorted(new))}",
        )


_SOURCES: Mapping[str, Phrases] = {**RECIPIENTS, "others": ORDINARY["data from others"]}


def _sets_cookies(passage: Passage, name: str) -> bool:
    """Return whether a cookie is of somebody, rather than spoken of beside a name."""
    by = re.search(
        rf"(?:from|by|of|via|with|using|use|and|,) {re.escape(name)}|{re.escape(name)}(?:'s)?[^.]{{0,30}}ookie",
        passage.text,
    )
    return by is not None or is_vendor(name)


def third_party_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for a party that the text names no longer (guideline, hard cases)."""
    if edit.before is None:
        return
    for name in edit.asked(no_longer_named):
        yield better(
            edit,
            rule="third_party_removed",
            category=Category.SUBPROCESSORS if edit.before.block.listing else Category.THIRD_PARTY_SHARING,
            severity=Severity.LOW,
            sentence=f"A party is no longer named: {name}",
        )


def _heads(passage: Passage, name: str) -> bool:
    """Return whether an item begins with a name, as the entries of a list of parties do."""
    return passage.text.lstrip("-*+• ").startswith(name)


def _is_source(edit: Edit, name: str) -> bool:
    """Return whether data are said to come from a party: that is a source, not a recipient (guideline, medium)."""
    here = set(sources(edit.words_after)).issuperset(words(name))
    return here or name.split(maxsplit=1)[0].lower() in _sources(edit.texts.after)


@shared(4)
def _sources(text: Text) -> frozenset[str]:
    """Return the words, in small letters, that stand right behind "we collect ... from", or one word further."""
    return frozenset(word for found in _COME_FROM.findall(text.plain.lower()) for word in found)


_COME_FROM = re.compile(
    r"(?<!\w)(?:collect|receiv|obtain|import(?!an)|recevons|recueill|erhalten|erheben|ontvang|verzamel|recib|ricev)\w*"
    r"(?: [^\s.]{1,40}){0,8}? (?:from|de|von|van|da) ([\w&'-]{1,40})(?: ([\w&'-]{1,40}))?"
)


def _is_place(edit: Edit, spoken: tuple[str, ...]) -> bool:
    """Return whether words tell where data goes, and not where the reader or an office is."""
    placed = mentions(spoken, _PLACE) or mentions(edit.above, _PLACE) or _is_place_of_row(edit)
    return placed and not mentions(spoken, OFFICE, _READERS, WATCH)


def _is_place_of_row(edit: Edit) -> bool:
    """Return whether one country stands where another stood in a row that is of the same as before."""
    row = edit.before is not None and edit.after is not None and edit.after.kind is ClauseKind.ROW
    return row and any(
        gone and came and len(countries_among(gone)) == len(countries_among(came)) == 1 for gone, came in edit.hunks
    )


RULES = (
    rule(country_added, Severity.HIGH, Severity.MEDIUM),
    rule(country_removed, Severity.LOW),
    rule(place_opened, Severity.HIGH),
    rule(third_party_added, Severity.HIGH, Severity.MEDIUM, Severity.LOW),
    rule(third_party_removed, Severity.LOW),
    rule(source_added, Severity.MEDIUM),
)
