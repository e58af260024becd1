"""How and when somebody is reached who is no channel for rights: telephones, the press, a shop."""

import re

from monitor.materiality.edits import Edit
from monitor.materiality.periods import same_periods
from monitor.materiality.vocabulary import ADDRESSEE, PROCESSING, mentions
from monitor.materiality.words import listed, words
from storage.records import Noise

_SUPPORT = """
    press= | press office | press enquir | press inquir | media relations | media enquir | media inquir
    | phone | telephone | tel= | fax | support | customer service | customer care | helpdesk | help desk | help
    line | helpline | hotline | sales | service client | presse | relations presse | assistance | standard
    | kundendienst | kundenservice | klantenservice | pers= | perszaken | telefoon | prensa | telefono
    | atencion al cliente | stampa | assistenza | servizio clienti | questions call | call us | appelez
    | vertrieb | newsroom | billing | facturation | whatsapp | reservations= | reservas= | reservierungen
    | reserveringen | prenotazioni | bookings= | wholesale | resellers | dealers | handler= | revendeurs | b2b"""
_HOURS = listed("""
    am pm h uhr uur every day days daily from to and until till of the a au de les le von bis und van tot en
    dalle alle monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun lundi
    mardi mercredi jeudi vendredi samedi dimanche jours jour semaine montag dienstag mittwoch donnerstag
    freitag samstag sonntag mo di mi do fr sa so werktags maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi
    sabato domenica montags dienstags mittwochs donnerstags freitags samstags sonntags taglich
    dagelijks diario diariamente quotidiennement tel telephone phone fax telefon telefoon telefono
    landline mobile ligne fixe portable festnetz mobil vaste lijn mobiel fijo movil fisso cellulare
""")
_ANYBODY = """
    contact | email | mail | e mail | write | question | us= | kontakt | adresse | schreib | courriel | ecri | nous
    | correo | escrib | contatt | scriv | vragen | fragen"""
"""A label that names no one in particular may be that of the rights channel."""
_LABEL_WORDS = 3
_TELEPHONE = re.compile(
    r"(?<![\d.,])(?!\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\d{4}[./-]\d\d[./-]\d\d\b)"
    r"(?:\+|\(0|0|\d)(?:[ ().\-/]{0,2}\d){7,14}(?!\d)"
)


def a_contact_detail(edit: Edit) -> Noise | None:
    """Another telephone number, or an address of the press or of the shop: no channel for rights."""
    every = edit.every
    of_support = mentions(every, _SUPPORT)
    if not (of_support or _other_telephone(edit) or _is_labelled_address(edit)):
        return None
    spoken = tuple(word for word in every if word not in _HOURS)
    if mentions(spoken, ADDRESSEE, _AGED) or not same_periods(edit.words_before, edit.words_after):
        return None
    changed = edit.changed
    if edit.is_reworded:
        changed = tuple(word for word in changed if word not in _WHEN)
    reached = of_support and not mentions(spoken, PROCESSING) and _is_reach(changed)
    return Noise.CONTACT_DETAIL if reached or _other_telephone(edit) or _is_labelled_address(edit) else None


_AGED = "under 1 | children | age of | years old | moins de 1 | unter 1 | jonger dan 1 | menores de 1 | minori di 1"
"""Whose number is an age, beside "telephone number" as one thing that is asked for."""


def _is_reach(changed: tuple[str, ...]) -> bool:
    """Return whether words are how and when somebody is reached: numbers, addresses, hours."""
    reached = any("@" in word or word.isdecimal() for word in changed)
    return reached and all(
        "@" in word or word in _HOURS or word[:1].isdecimal() or mentions((word,), _SUPPORT) for word in changed
    )


_WHEN = listed("""
    if you have any question questions concerns comments feedback by via at or email e mail
    si vous avez des une question questions remarques par ou courriel
    wenn falls sie haben fragen per unter oder als indien u je hebt heeft vragen
    tiene tienes preguntas dudas por o correo electronico se ha hai avete domande dubbi posta elettronica
""")
"""By which way somebody is reached, and that a question leads there: of a sentence that stays."""


def _is_labelled_address(edit: Edit) -> bool:
    """Return whether two lines are a label of its own and an e-mail address, "Fan art: art@studio.example"."""
    ours, theirs = edit.words_before, edit.words_after
    alike = ours[:-1] == theirs[:-1] and 0 < len(ours[:-1]) <= _LABEL_WORDS and "@" in ours[-1] and "@" in theirs[-1]
    return alike and not mentions(ours[:-1], _ANYBODY)


def _other_telephone(edit: Edit) -> bool:
    """Return whether two passages differ in nothing but a telephone number."""
    if edit.before is None or edit.after is None:
        return False
    texts = (edit.before.text, edit.after.text)
    return all(map(_TELEPHONE.search, texts)) and len({words(_TELEPHONE.sub(" ", text)) for text in texts}) == 1


def a_bare_address(edit: Edit) -> Noise | None:
    """Another e-mail address alone in a line of terms: where questions go, and no channel for rights."""
    sides = edit.sides
    alone = all(len(side.words) <= _LABEL_BEFORE + 1 and "@" in side.words[-1] for side in sides)
    return Noise.CONTACT_DETAIL if alone and is_of_terms(edit) else None


def is_of_terms(edit: Edit) -> bool:
    """Return whether the text is about the use of a service, so that its address is no channel for rights."""
    title = next(iter(edit.texts.after.blocks)).told if edit.texts.after.blocks else ()
    titles = (*title, *words(edit.texts.title))
    return mentions(titles, _TERMS) and not mentions(titles, ADDRESSEE)


_LABEL_BEFORE = 2
"""Words of a label before an address."""
_TERMS = """
    terms | conditions | eula= | license | licence | agb= | nutzungsbedingungen | voorwaarden | condiciones | termini"""
