"""What a sentence says beside its point: courtesies, former names, the captions of links."""

import re
from collections.abc import Collection, Mapping

from monitor.clauses import ClauseKind
from monitor.materiality.dates import is_date_line, is_empty_date_line
from monitor.materiality.editorial import content, is_editorial, is_inflected
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import JOINERS, PERSONS, WE
from monitor.materiality.kinds import kinds
from monitor.materiality.kinds.data import SENSITIVE
from monitor.materiality.naming import drops_vendor, names_anew
from monitor.materiality.passages import Block, Passage
from monitor.materiality.periods import periods
from monitor.materiality.stance import negated
from monitor.materiality.vocabulary import OPT_OUT, PROCESSING, mentions
from monitor.materiality.word_places import hunks
from monitor.materiality.wording import GUARDED, LIGHT, SMALL
from monitor.materiality.words import listed, plain, words
from storage.records import Noise

_COURTESIES: Mapping[str, str] = {
    "en": """
        thank you for | thanks for | welcome | hi= | hello= | dear | value your privacy | value your trust
        | care about your | is important to us | are important to us | matters to us | trust of our | our mission
        | mission is to | want you to know | want you to understand | want you to feel | hope you | respect your privacy
        | privacy seriously | leading provider | world s leading | award winning | trusted by | founded in
        | love to hear | happy to hear | glad to hear | feel free | please do= | look forward to
        | trust you place | trust that you place""",
    "fr": """
        merci de | merci d utiliser | merci pour | bienvenue | bonjour | est important pour nous | est une priorite
        | nous tient a coeur | votre confiance | confiance que vous | notre mission | souhaitons que vous | soucieux de
        | leader de | fondee en | ravis de vous | plaisir de vous""",
    "de": """
        vielen dank | danke fur | willkommen | hallo= | liebe | ist uns wichtig | liegt uns am herzen | daten ernst
        | datenschutz ernst | ihr vertrauen | euer vertrauen | vertrauen das sie | freuen uns | unsere mission
        | fuhrender anbieter | gegrundet""",
    "nl": """
        dank voor | bedankt | welkom | hallo= | beste klant | vinden wij belangrijk | is belangrijk voor ons | hechten
        | uw vertrouwen | jouw vertrouwen | vertrouwen dat u | onze missie | toonaangevend | opgericht in
        | horen we graag | horen wij graag""",
    "es": """
        gracias por | bienvenid | hola= | es importante para nosotros | nos importa | nos preocupa | su confianza
        | tu confianza | confianza que | nuestra mision | queremos que | empresa lider | fundada en | encantados de""",
    "it": """
        grazie per | benvenut | ciao= | e importante per noi | ci sta a cuore | abbiamo a cuore | la tua fiducia
        | la vostra fiducia | fiducia che | la nostra missione | vogliamo che | azienda leader | fondata nel
        | lieti di | felici di""",
}
_COURTESY = " | ".join(_COURTESIES.values())
_COURTEOUS = 24
"""Words of a courtesy: a longer sentence says more besides."""
_HOW = re.compile(
    r" (?:how we|comment nous|wie wir|hoe wij|como|come) [a-z]{3,12} (?:with )?"
    r"(?:your|vos|ihre|deine|uw|je|sus|i suoi) "
    r"(?:personal )?(?:data|information|donnees|daten|gegevens|datos|dati) "
    r"| (?:thank you|thanks) for (?:using|visiting|choosing) | merci d utiliser | (?:danke|dank) (?:fur|fur die) "
    r"(?:die )?(?:nutzung|verwendung) | bedankt voor het gebruik | gracias por (?:usar|utilizar) "
    r"| grazie per (?:aver )?(?:usato|utilizzato|usare|utilizzare) "
    r"| by all means | any (?:feedback|questions?|comments?|suggestions?) | toutes? (?:question|remarque|suggestion)s? "
    r"| alle (?:fragen|vragen|anregungen|opmerkingen) | (?:tutte le domande|ogni domanda) "
    r"| (?:your|vos|ihre|deine|uw|jouw|sus|tus|i tuoi) (?:privacy )?(?:rights|choices)(?: and (?:rights|choices))? "
)
"""What the reader is led to, that there is an answer and not what it says; and what is said to be polite."""
_FORMER = re.compile(
    r"\s?\((?:formerly|previously|f/k/a|fka|anciennement|ex-|ehemals|vormals|früher|voorheen|antes|anteriormente|già"
    r"|in precedenza|precedentemente)[^()]{1,60}\)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\[([^\[\]\n]{1,200})\]\(([^()\s]{1,500})")
_CALLS = listed("""
    click clicking here visit visiting view see read consult access via link page portal centre center form send
    following cliquez cliquer ici lien page consulter consultez voir klicken klicke klick hier besuchen ansehen seite
    klik bezoek bekijk pagina haga clic aqui visite consulte enlace clicca qui visita consulta
""")
"""Words that lead to a link."""
_HERE = listed("here ici hier aqui qui")


def a_courtesy(edit: Edit) -> Noise | None:
    """A greeting, a thank-you, a mission: no answer of the record is in it."""
    sides = edit.sides
    if not all(map(_is_courtesy, sides)):
        return None
    margin = all(passage.block.margin for passage in sides)
    return Noise.BOILERPLATE_OR_EXTRACTION if margin else Noise.EDITORIAL


def _is_courtesy(passage: Passage) -> bool:
    listed = passage.kind is ClauseKind.ROW or (passage.kind is ClauseKind.ITEM and passage.block.introduced)
    if len(passage.words) > _COURTEOUS or listed or not mentions(passage.words, _COURTESY):
        return False
    rest = tuple(_HOW.sub(" ", f" {' '.join(passage.words)} ").split())
    plainly = (
        GUARDED.isdisjoint(rest)
        and ":" not in passage.text
        and not any("@" in word or word.isdecimal() for word in rest)
    )
    return plainly and not mentions(rest, PROCESSING, OPT_OUT, _STATED)


_STATED = """
    right | choice | choose | consent | cookie | secur | encrypt | third part | partner | advert | law= | regulation
    | droit | choix | tiers= | partenaire | recht | wahl | einwillig | sicher | dritt | derde
    | beveilig | toestem | derecho | segurid | tercer | socio | diritt | sicur | terz"""
"""Who speaks of these says more than a courtesy."""


def a_former_name(edit: Edit) -> Noise | None:
    """A former name in parentheses that came or went."""
    if edit.before is None or edit.after is None:
        return None
    texts = (edit.before.text, edit.after.text)
    before, after = (words(_FORMER.sub(_unless_stated, text)) for text in texts)
    if (before, after) == (edit.words_before, edit.words_after):
        return None
    return Noise.EDITORIAL if before == after or is_editorial(hunks(before, after)) else None


def _unless_stated(former: re.Match[str]) -> str:
    """Return nothing for a name, and what says more than a name as it stands."""
    named = any(word[:1].isupper() for word in former.group().split())
    return "" if named and not mentions(words(former.group()), _STATED, PROCESSING, OPT_OUT) else former.group()


def a_date_filled_in(edit: Edit) -> Noise | None:
    """A date behind the label that stood empty, or held the template of a site generator."""
    filled = is_date_line(edit.words_after) and is_empty_date_line(edit.words_before)
    return Noise.DATE_ONLY if filled else None


def a_version(edit: Edit) -> Noise | None:
    """A line that only numbers the text: "Version 1.3" (guideline, hard cases: versions are noise)."""
    sides = [passage.words for passage in edit.sides]
    numbered = all(spoken[0] in _VERSION and all(map(_is_number, spoken[1:])) for spoken in sides)
    return Noise.EDITORIAL if numbered or _is_next_version(edit) else None


def _is_next_version(edit: Edit) -> bool:
    """Return whether nothing but the number behind "version" is another; "a revision 8 days before" is none."""
    return (
        edit.before is not None
        and edit.after is not None
        and all(
            _is_version(edit.words_before, i, j) and _is_version(edit.words_after, k, m) for i, j, k, m in edit.places
        )
    )


def _is_version(said: tuple[str, ...], start: int, end: int) -> bool:
    """Return whether some words are the number of a version, or the end of one: "version 1.3"."""
    while start > 0 and _is_number(said[start - 1]):
        start -= 1
    number = said[start:end]
    counted = periods(said[start : end + _COUNTED])
    return start > 0 and said[start - 1] in _VERSION and bool(number) and all(map(_is_number, number)) and not counted


_COUNTED = 2
"""Words behind a number that say of what it is one: "business days"."""

_VERSION = listed("version v versie versione fassung revision revisione ausgabe")


def _is_number(word: str) -> bool:
    return word.removeprefix("v").isdecimal() or word == "v"


def an_introduction(edit: Edit) -> Noise | None:
    """A sentence that came or went and only says what the text is for: "This page explains how we handle data."."""
    passage = edit.single
    if passage is None or len(passage.words) > _INTRODUCED:
        return None
    if not _INTRODUCES.match(f" {' '.join(passage.words)} "):
        return None
    plainly = GUARDED.isdisjoint(passage.words) and not any("@" in word or word.isdecimal() for word in passage.words)
    return Noise.EDITORIAL if plainly and not kinds(passage.words, SENSITIVE) else None


_INTRODUCED = 40
_INTRODUCES = re.compile(
    r" (?:this|the|our)(?: \w+){0,3} (?:policy|notice|statement|page|document) "
    r"(?:explains|describes|outlines|sets out|details|informs you about|tells you) (?:how|what|why|which|the way|our) "
    r"| (?:la|cette|notre)(?: \w+){0,3} (?:politique|page|declaration)(?: de confidentialite)? "
    r"(?:explique|decrit|detaille) (?:comment|quelles|quels|la maniere|la facon|pourquoi|nos) "
    r"| (?:diese|die|unsere)(?: \w+){0,2} (?:datenschutzerklarung|seite|erklarung|richtlinie) "
    r"(?:erklart|beschreibt|erlautert|informiert sie daruber) (?:wie|welche|warum|unsere) "
    r"| (?:dit|deze|ons|onze)(?: \w+){0,2} (?:privacybeleid|privacyverklaring|pagina|beleid|verklaring) "
    r"(?:legt uit|beschrijft|licht toe) (?:hoe|welke|waarom|onze) "
    r"| (?:la|esta|nuestra)(?: \w+){0,2} (?:politica|pagina|declaracion)(?: de privacidad)? "
    r"(?:explica|describe|detalla) (?:como|que|por que|cuales|nuestras) "
    r"| (?:la|questa|questo|nostra)(?: \w+){0,2} (?:informativa|pagina|documento)(?: sulla privacy)? "
    r"(?:spiega|descrive|illustra) (?:come|quali|perche|le nostre) "
)
"""How a text speaks of itself before it says anything."""


def a_run_in_title(edit: Edit) -> Noise | None:
    """A title before a sentence that came or went, or another one: "Accounts: you may be asked for a name"."""
    if edit.before is None or edit.after is None or drops_vendor(edit) or names_anew(edit):
        return None
    before, after = (_untitled(passage) for passage in (edit.before, edit.after))
    if (before, after) == (edit.words_before, edit.words_after) or _same_title(edit):
        return None
    if before != edit.words_before and after != edit.words_after and PERSONS.isdisjoint(after):
        # Of a sentence in which nobody speaks the title says what it is about: "Letters: kept for a year".
        return None
    return Noise.EDITORIAL if before == after or is_editorial(hunks(before, after)) else None


def _same_title(edit: Edit) -> bool:
    """Return whether both sides begin with one title: what changed is what it says of it."""
    ours, theirs = (passage.text.partition(": ")[::2] for passage in edit.sides)
    return bool(ours[1] and theirs[1]) and words(ours[0]) == words(theirs[0])


def _untitled(passage: Passage) -> tuple[str, ...]:
    """Return the words of a passage behind a title of its own; a title that says more than a name stays."""
    title, colon, rest = passage.text.partition(": ")
    named = words(title)
    plainly = len(named) <= _TITLE and GUARDED.isdisjoint(named) and all(map(str.isalpha, named))
    whole = colon and rest and passage.kind is not ClauseKind.ROW and plainly and len(words(rest)) > _TITLE
    return words(rest) if whole and not mentions(named, _STATED, OPT_OUT) else passage.words


_TITLE = 6
"""Words of a title in a line, and fewer than what it stands before."""


def a_definition(edit: Edit) -> Noise | None:
    """A sentence that came, went or was put otherwise, and says what a word means: "A cookie is a small file ..."."""
    return Noise.EDITORIAL if all(map(_defines, edit.sides)) else None


def _defines(passage: Passage) -> bool:
    spoken = passage.words
    plainly = WE.isdisjoint(spoken) and not any(word.isdecimal() or "@" in word for word in spoken)
    return len(spoken) <= _DEFINED and plainly and _DEFINES.match(f" {' '.join(spoken)} ") is not None


_DEFINED = 50
_DEFINES = re.compile(
    r" (?:(?:a|an|un|une|ein|eine|una|een|les|die|las|los|i) )?(?:web |http |browser )?"
    r"(?:cookies?|web beacons?|beacons?|pixels?|pixel tags?|ip address|log files?|local storage|clear gifs?) "
    r"(?:is|are|est|sont|ist|sind|is|zijn|es|son|e|sono) "
    r"(?:a|an|small|tiny|text|un|une|de|ein|eine|een|kleine|petits|pequenos|piccoli|archivos|fichiers|file)\b"
)


def a_lead_in(edit: Edit) -> Noise | None:
    """A line before a list that says nothing but the heading above it: "We process data for:" below "What for?"."""
    passage = edit.single
    if passage is None or passage.kind is not ClauseKind.PARAGRAPH or not passage.text.endswith(":"):
        return None
    above = {*words(edit.chapter), *content(words(edit.chapter))}
    told = set(content(passage.words)) - edit.texts.after.names_of_its_own
    same = bool(told) and all(any(is_inflected(word, other) for other in above) for word in told)
    return Noise.EDITORIAL if same and not negated(passage.words) else None


def a_caption(edit: Edit) -> Noise | None:
    """Another caption of a link: "click here" for the name of the page, or a longer name of what it leads to."""
    if edit.before is None or edit.after is None or drops_vendor(edit):
        return None
    before, after = (_labels(passage.block) for passage in (edit.before, edit.after))
    if _is_led_otherwise(edit):
        return Noise.LINKS_ONLY
    if _is_newly_linked(edit, len(after) - len(before)):
        return Noise.EDITORIAL
    if not before or not after:
        return None
    places = [place for place in edit.hunks if not is_editorial([place])]
    led = all(_is_caption(gone, came, before, after) for gone, came in places)
    return Noise.EDITORIAL if places and led else None


def _is_led_otherwise(edit: Edit) -> bool:
    """Return whether the address of a page gave way to a link with words, or the reverse: "at" it, "on our page"."""
    sides = [passage.block.raw for passage in edit.sides]
    bare, worded = ([bool(pattern.search(side)) for side in sides] for pattern in (_ADDRESS_SHOWN, _WORDED))
    if not ((bare[0] and worded[1]) or (bare[1] and worded[0])):
        return False
    captions = {word for side in sides for label in _CAPTIONED.findall(side) for word in words(plain(label))}
    shown = {word for side in sides for address in _ADDRESS_SHOWN.findall(side) for word in words(address)}
    changed = [word for word in edit.changed if word not in SMALL and word not in _PLACED]
    led = all(word in shown or (word in captions and _names_page(word, shown)) for word in changed)
    return led and GUARDED.isdisjoint(edit.changed) and not mentions(edit.changed, OPT_OUT)


def _names_page(word: str, shown: Collection[str]) -> bool:
    """Return whether a word of a caption names a page, or begins as a word of its address does: "statistics"."""
    return mentions((word,), _PAGES) or any(word[:_BEGINNING] == other[:_BEGINNING] for other in shown)


_BEGINNING = 4
_ADDRESS_SHOWN = re.compile(
    r"(?<![\w@(/.:-])(?:https?://)?(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12}(?:/[^\s\]\[()]{0,200})?(?![\w@])"
)
"""The address of a page as a reader sees it."""
_PLACED = listed("page pages website site seite webseite pagina link lien enlace hier here ici aqui qui")
_CAPTIONED = re.compile(r"\[([^\[\]\n]{1,200})\]\(")
_WORDED = re.compile(r"\[(?:[^\[\]\n./]{1,120})\]\([^()\s]{1,500}\)")
"""A link whose caption is no address."""


def _is_newly_linked(edit: Edit, more: int) -> bool:
    """Return whether nothing but a link came, with a caption that names a page and no deed: "at the repository of"."""
    passage = edit.after
    if more <= 0 or edit.removed or passage is None or len(edit.added) > _CAPTION:
        return False
    captions = {word for label, _ in _LABEL.findall(passage.block.raw) for word in words(plain(label))}
    came = [word for word in edit.added if word not in SMALL]
    plainly = GUARDED.isdisjoint(edit.added) and all(map(str.isalpha, came)) and (captions | _PUBLIC).issuperset(came)
    return plainly and mentions(tuple(came), _PAGES) and not mentions(edit.added, _STATED, PROCESSING, OPT_OUT)


_CAPTION = 8
"""Words that may come with a link."""
_PUBLIC = listed("public online github gitlab git repository repositories")
"""Where versions of a text are kept for everyone."""
_PAGES = """
    page | repositor | github | document | terms | policy | notice | faq= | wiki= | website | manual | depot= | site=
    | conditions | politique | seite | dokument | handbuch | bedingungen | condiciones | condizioni
    | pagina | handleiding | voorwaarden"""


def _is_caption(
    gone: tuple[str, ...],
    came: tuple[str, ...],
    before: Mapping[str, frozenset[str]],
    after: Mapping[str, frozenset[str]],
) -> bool:
    if not GUARDED.isdisjoint((*gone, *came)) or any(not word.isalpha() for word in (*gone, *came)):
        return False
    shorter, longer = (_weighty(gone), _weighty(came))
    for one, other, labels in ((gone, longer, after), (came, shorter, before)):
        if _HERE.intersection(one) and not _weighty(one) and other and any(map(other.issubset, labels.values())):
            return True
    same = [(before[target], after[target]) for target in before.keys() & after.keys()]
    named = any(shorter <= ours and longer <= theirs and ours & theirs for ours, theirs in same)
    return (named and JOINERS.isdisjoint((*gone, *came))) or not (shorter or longer)


def _weighty(spoken: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in spoken if word not in SMALL and word not in LIGHT and word not in _CALLS)


def _labels(block: Block) -> dict[str, frozenset[str]]:
    """Return the weighty words of what each link of a block says, by its address."""
    found = _LABEL.findall(block.raw)
    return {target.rstrip("/"): _weighty(words(plain(label))) for label, target in found}
