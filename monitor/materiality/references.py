"""Sentences that only name another document to read."""

import re

from monitor.clauses import ClauseKind
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import JOINERS
from monitor.materiality.stems import finder, line
from monitor.materiality.vocabulary import OPT_OUT, PROCESSING, mentions
from monitor.materiality.wording import GUARDED, LIGHT, SMALL
from monitor.materiality.words import fold, listed, targets
from storage.records import Noise


def is_reference(edit: Edit) -> bool:
    """Return whether a sentence came that only names another document to read: "See our terms of use."."""
    passage = edit.after
    if edit.before or passage is None or len(passage.words) > _REFERENCE_WORDS:
        return False
    if not _REFERS.search(f" {' '.join(passage.words)} ") or mentions(passage.words, _WEIGHED):
        return False
    rest = finder(_DOCUMENTS).sub(" ", line(passage.words)).split()
    capitals = {fold(word).removesuffix("'s") for word in _CAPITALS.findall(passage.text[1:])}
    unknown = [word for word in rest if word not in SMALL and word not in LIGHT and word not in capitals]
    return GUARDED.isdisjoint(rest) and len(unknown) <= 1 and not mentions(tuple(rest), PROCESSING, OPT_OUT)


_REFERENCE_WORDS = 20
_REFERS = re.compile(
    r"^ (?:please |also )?(?:see|read|view|visit|consult|refer to|voir|consultez|veuillez consulter|siehe|lesen sie|zie"
    r"|lees|consulte|consulta|vea|vedi|leggi) | (?:please |also )(?:see|read|refer to|visit|consult) "
)
_DOCUMENTS = """
    privacy policy | privacy notice | privacy statement | politique de confidentialite | datenschutzerklarung
    | datenschutzhinweise | privacybeleid | privacyverklaring | politica de privacidad | informativa privacy |
    terms of use | terms of service | terms and conditions | terms | conditions of use | policies | privacy practices
    | practices | website | documentation | conditions d utilisation | conditions generales | politique | site
    | nutzungsbedingungen | bedingungen | website | gebruiksvoorwaarden | voorwaarden | condiciones | terminos
    | condizioni | termini"""
_WEIGHED = "cookie | sub processor | subprocessor | sous traitant | unterauftrag | opt out"
"""A statement that was moved into a document of these is no longer here (guideline, hard cases)."""
_CAPITALS = re.compile(r"[A-Z\u00c0-\u00de][\w'\u2019]{1,30}")


def a_service_named(edit: Edit) -> Noise | None:
    """What came or went only says of a service that both texts name what it is: ", a web analytics service of A"."""
    if edit.single is not None:
        runs = [edit.single.words]
        said = edit.single.kind is ClauseKind.PARAGRAPH and not _IS.isdisjoint(edit.single.words)
    else:
        runs = [run for hunk in edit.hunks for run in hunk if run]
        said = len(runs) == len(edit.hunks) > 0 and all(
            run[0] in _OUR and (_IS | JOINERS).isdisjoint(run) for run in runs
        )
    return Noise.EDITORIAL if said and all(_is_apposition(run, edit) for run in runs) else None


def _is_apposition(run: tuple[str, ...], edit: Edit) -> bool:
    if len(run) > _REFERENCE_WORDS or _KIND.isdisjoint(run) or not GUARDED.isdisjoint(run):
        return False
    texts = (edit.texts.before, edit.texts.after)
    plain_words = (word for word in run if word not in SMALL and word not in _SERVICE)
    return all(all(word in text.vocabulary for text in texts) and _is_capital(word, edit) for word in plain_words)


def _is_capital(word: str, edit: Edit) -> bool:
    """Return whether a word is written as a name where it came or went."""
    return any(word in {fold(name) for name in _CAPITALS.findall(passage.text)} for passage in edit.sides)


_KIND = listed("""
    service tool provider platform plugin software product dienst anbieter werkzeug plattform
    webanalysedienst analysedienst zahlungsdienstleister hoster outil prestataire plateforme tool aanbieder
    betaaldienst servicio herramienta proveedor servizio strumento fornitore
""")
_SERVICE = _KIND | listed("""
    web website analytics analysis payment hosting email cloud our offered provided operated run owned made developed
    d analyse audience paiement hebergement notre propose fourni edite
    unser unseren unserem unserer angeboten betrieben bereitgestellt zahlungs
    ons onze aangeboden beheerd betaling webanalyse
    analisis analitica pagos pago alojamiento nuestro ofrecido prestado
    analisi pagamento pagamenti nostro nostra offerto fornito
""")
"""What a service is called by whoever explains it: no use of data is among it."""
_OUR = listed("""
    a an our the ein eine einen einem unser unsere unseren unserem un une notre een ons onze una nuestro nuestra uno
    nostro nostra
""")
"""Begins what is said of a name."""
_IS = listed("is are est sont ist sind es son e sono")


def lists_other_pages(edit: Edit) -> bool:
    """Return whether a page came to a list of pages or went from it: "used on A and B" is now "used on B"."""
    changed = edit.changed
    if not changed or not JOINERS.issuperset(changed):
        return False
    before, after = (targets(passage.block.raw) if passage else () for passage in (edit.before, edit.after))
    return len(set(before)) != len(set(after))
