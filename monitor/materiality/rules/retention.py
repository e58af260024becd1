"""Rules on how long data stay: until the reader leaves, for as long as it is needed, or for ever."""

import re
from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.function_words import OR
from monitor.materiality.lists import is_item
from monitor.materiality.periods import periods, same_periods
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import negated
from monitor.materiality.vocabulary import DELETING, EXCEPTING, POWERS, PROCESSING, RETENTION, count, mentions
from monitor.materiality.words import listed
from storage.records import Category, Reason, Severity

_LEFT = """
    deactivat | disabled | delet | cancel | uninstall | terminat | close your | closed | closing | remove | desactiv
    | supprim | suppression | resili | fermeture | fermez | deaktivier | losch | gekundigt | kundig | verwijder
    | opgezegd | opzeg | deinstal | elimin | suprim | desinstal | baja | disattiv | disinstall | chiusura | chiud
    | cloture | cerrar | cierr | finaliz | closure"""
_STAYS = """
    will remain | may remain | remains= | can remain | might remain | may persist | will persist | may retain
    | continue to display | continue to store | continue to keep | continue to retain | subsist | restent | resteront
    | demeur | verbleib | bleiben bestehen | bestehen bleiben | bleibt erhalten | bleiben erhalten | erhalten bleiben
    | blijft bewaard | blijven bewaard | blijven bestaan | kunnen blijven | permanec | rimang | rimarr | permang"""
_OUTSIDE = "search engine | cache= | caches= | moteur de recherche | suchmaschine | zoekmachine | motores de busqueda"
"""Who keeps it there is somebody else."""
_KEPT = """
    information | data | content | identif | marker | record | kennung | profi | copy= | backup
    | back up | donnees | contenu | sauvegarde | daten | inhalt | sicherung | kopie | gegevens | inhoud
    | reservekopie | datos | contenido | copias | dati | copie"""


def kept_on_leaving(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where something newly stays after the reader deletes it or leaves (guideline: a limit dropped)."""
    if edit.after is None or negated(edit.words_after):
        return
    if mentions(edit.words_after, _OUTSIDE):
        return
    stays = mentions(edit.added, _STAYS) and not mentions(edit.words_before, _STAYS)
    stays = stays or (edit.before is None and _outlives(edit.words_after))
    if stays and mentions(edit.words_after, _LEFT) and mentions(edit.words_after, _KEPT):
        yield worse(
            edit,
            rule="kept_on_leaving",
            category=Category.RETENTION_DELETION,
            sentence=f"Something stays after the reader deletes or leaves: {gist(edit.came)}",
        )


def _outlives(spoken: tuple[str, ...]) -> bool:
    """Return whether something is held behind a deletion, for no time that is said and under no law."""
    behind = mentions(spoken, _HELD, _REMAINS) and _SURVIVES.search(" ".join(spoken)) is not None
    return behind and not periods(spoken) and not mentions(spoken, _BOUNDED)


_SURVIVES = re.compile(
    r"(?<![^\s])(?:after|if you|when you|once|apres|si vous|nach|wenn sie|na|als u|als je|tras|despues de|aunque|dopo)"
    r"(?: [^\s]+){0,4}? (?:delet|supprim|suppress|losch|gelosch|verwijder|elimin|suprim|cancell|uninstall|desinst"
    r"|deinstall|disinstall|clos(?:e|ed|ing|ure)|cloture|ferm|schliess|cierr|chiu)[^\s]*"
)
_REMAINS = "remain | reste= | restent | bleib | verbleib | blijf | blijv | permanec | qued | riman | resta= | restano"
_BOUNDED = """
    until | jusqu | bis= | tot= | hasta | fino | law= | laws | legal | tax= | require | loi= | lois | gesetz | pflicht
    | wet= | wettelijk | ley= | leyes | legge | leggi | obbligh | obliga"""
"""Says how long, or by whose order."""


def deletion_turned(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data are kept that were deleted, or the reverse: "until you leave" is "after" now."""
    if not edit.is_reworded:
        return
    kept = _turned(edit, DELETING, _HELD) or _never_deleted(edit)
    deleted = _turned(edit, _HELD, DELETING)
    later = mentions(edit.words_after, RETENTION) and _turned(edit, _UNTIL, _AFTER)
    if kept or later or deleted:
        tell = worse if kept or later else better
        yield tell(
            edit,
            rule="deletion_turned",
            category=Category.RETENTION_DELETION,
            severity=Severity.HIGH if kept or later else Severity.MEDIUM,
            sentence=f"What is kept and what is deleted was turned: {gist(edit.gone)} → {gist(edit.came)}",
        )


def deletion_narrowed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a thing went from a list of what is deleted (guideline, high: a limit dropped)."""
    if edit.before is None or edit.after is None or negated(edit.words_before):
        return
    if mentions(edit.words_before, EXCEPTING):
        return
    if not all(mentions(side, DELETING, _GIVEN_UP) for side in (edit.words_before, edit.words_after)):
        return
    passage = edit.before
    for i, j, k, m in edit.places:
        gone = passage.words[i:j]
        behind = mentions(passage.words[:i], DELETING, _GIVEN_UP) and not mentions(gone, _HELD, DELETING, PROCESSING)
        if k == m and behind and OR.isdisjoint(gone) and is_item(passage, i, j) and not periods(("1", *gone)):
            yield worse(
                edit,
                rule="deletion_narrowed",
                category=Category.RETENTION_DELETION,
                sentence=f"Less is deleted than before: {gist(passage.quote(i, j))}",
            )
            return


def deletion_asked_for(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data are deleted only if the reader asks, and were deleted by themselves (high)."""
    if not edit.is_reworded or negated(edit.words_before) or mentions(edit.words_before, POWERS):
        return
    asked = mentions(edit.added, ON_REQUEST) and not mentions(edit.words_before, ON_REQUEST)
    also = not (OR | _ALSO).isdisjoint(edit.added)
    if asked and not also and all(mentions(side, DELETING) for side in (edit.words_before, edit.words_after)):
        yield worse(
            edit,
            rule="deletion_asked_for",
            category=Category.RETENTION_DELETION,
            sentence=f"Something is deleted only if the reader asks: {gist(edit.gone)} → {gist(edit.came)}",
        )


ON_REQUEST = """
    on request | upon request | on your request | at your request | upon your request | if you ask | when you ask
    | sur demande | sur votre demande | a votre demande | auf anfrage | auf antrag | auf wunsch | auf verlangen
    | auf ihre anfrage | auf ihren antrag | auf ihren wunsch | auf deine anfrage | auf deinen wunsch | op verzoek
    | op uw verzoek | op je verzoek | op aanvraag | previa solicitud | a peticion | a solicitud | si lo solicita
    | su richiesta | su tua richiesta | dietro richiesta"""
_ALSO = listed(
    "also sooner earlier any und and auch fruher jederzeit aussi egalement et ook eerder en tambien y anche e"
)
"""With one of these deletion on request is one way more."""
_GIVEN_UP = "remov | anonymi | anonimi | dar de baja | dara de baja | da de baja | damos de baja"


def _turned(edit: Edit, one: str, other: str) -> bool:
    """Return whether a word of one list gave way to one of the other, and the sentence has no more of the first."""
    replaced = any(mentions(gone, one) and mentions(came, other) for gone, came in edit.hunks)
    return replaced and not mentions(edit.words_after, one) and not mentions(edit.words_before, other)


def _never_deleted(edit: Edit) -> bool:
    """Return whether a sentence lost its end: "we keep it for a year, then delete it" → "we keep it for a year"."""
    ended = mentions(edit.removed, DELETING) and not edit.added and not mentions(edit.words_before, POWERS)
    return ended and mentions(edit.words_after, _HELD, _BLOCKED) and not mentions(edit.words_after, DELETING, _GIVEN_UP)


_BLOCKED = "block | archiv | sperren | gesperrt | blokk | geblokk | bloqu | blocc"
_HELD = """
    maintain | keep= | keeps | kept | retain | store= | stores | stored | conserv | gardons | gardees | aufbewahr
    | bewahren | bewahrt | speicher | gespeichert | bewaar | bewaren | almacen | guarda"""
_UNTIL, _AFTER = (
    "until | jusqu | bis= | tot= | hasta | fino",
    "after= | apres | nach= | na= | despues | desde= | dopo | dalla= | dal=",
)


def kept_for_ever(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data are newly kept without end (guideline, high: a limit dropped)."""
    if edit.after is None or negated(edit.words_after):
        return
    more = count(edit.words_after, FOR_EVER) > count(edit.words_before, FOR_EVER)
    if more and mentions(edit.added, FOR_EVER) and mentions((*edit.every, *edit.above), RETENTION, PROCESSING):
        yield worse(
            edit,
            rule="kept_for_ever",
            category=Category.RETENTION_DELETION,
            sentence=f"Something is kept without end: {gist(edit.came)}",
        )


def kept_as_needed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data are kept while the vendor needs them, no longer until the reader acts (high)."""
    if not edit.is_reworded:
        return
    either = not edit.removed and not OR.isdisjoint(edit.added[:1]) and mentions(edit.words_before, _WHILE)
    if not either and mentions(edit.words_after, _UNTIL):
        return
    ended = either or (mentions(edit.words_before, _UNTIL) and mentions(edit.removed, _LEFT))
    if ended and mentions(edit.added, _NEEDED) and mentions((*edit.every, *edit.above), RETENTION):
        yield worse(
            edit,
            rule="kept_as_needed",
            category=Category.RETENTION_DELETION,
            sentence=f"Something is kept for as long as it is needed: {gist(edit.gone)} → {gist(edit.came)}",
        )


_NEEDED = """
    as long as | needed | necessary | aussi longtemps que | necessaire | solange | erforderlich | notwendig | zolang
    | nodig | mientras | necesari | finche | necessari"""


def kept_at_least(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a length of time for which data are kept is the least, and no longer the most (high)."""
    if not edit.is_reworded or not mentions(edit.words_after, RETENTION):
        return
    least = mentions(edit.words_after, _AT_LEAST) and not mentions(edit.words_before, _AT_LEAST)
    if least and periods(edit.words_before) and periods(edit.words_after):
        yield worse(
            edit,
            rule="kept_at_least",
            category=Category.RETENTION_DELETION,
            sentence=f"Something is kept for that time at least: {gist(edit.came)}",
        )


def kept_from_the_end(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data are kept for the same time or none, counted from when the reader leaves: longer."""
    if not edit.is_reworded or not mentions(edit.words_before, _HELD, DELETING):
        return
    same = same_periods(edit.words_before, edit.words_after)
    at_once = not periods(edit.words_before) and mentions(edit.words_before, _CLOSED)
    same = same or (at_once and mentions(edit.words_before, DELETING))
    longer = mentions(edit.words_before, _WHILE) and mentions(edit.added, _THEREAFTER) and bool(periods(edit.added))
    longer = longer and not periods(edit.words_before)
    if longer or (same and _counts_from_the_end(edit.words_after) and not _counts_from_the_end(edit.words_before)):
        yield worse(
            edit,
            rule="kept_from_the_end",
            category=Category.RETENTION_DELETION,
            sentence=f"The time for which something is kept counts from a later day: {gist(edit.came)}",
        )


_WHILE = """
    duration of | as long as | while= | until | term of | duree de | aussi longtemps | tant que | pendant la | dauer
    | solange | wahrend | bis= | zolang | duur van | gedurende | tot= | mientras | durante | hasta | finche | durata
    | fino"""
_THEREAFTER = """
    thereafter | afterwards | after that | beyond | after its end | after it ends | ensuite | par la suite | apres
    | danach | daruber hinaus | anschliessend | nach= | daarna | nadien | na afloop | despues | posterior | successiv
    | dopo"""


def _counts_from_the_end(spoken: tuple[str, ...]) -> bool:
    """Return whether a length of time begins when something ends: "two years after you close your account"."""
    ends = (period.position + period.quote.count(" ") + 1 for period in periods(spoken))
    return any(
        not _FROM.isdisjoint(spoken[end : end + _NEXT]) and mentions(spoken[end : end + _BEHIND], _LEFT, _ENDED)
        for end in ends
    )


_FROM = listed("""
    after following from since apres suivant depuis nach ab seit na vanaf sinds despues tras desde dopo dalla dal
""")
_ENDED = """
    end of | ends= | expir | inactiv | fin du | fin de | ende | beendig | einde | beeindig | fine del | cessazione"""
_CLOSED = """
    close your | closed | closing | closure | terminat | uninstall | end of | ends= | fermeture | fermez | fermer
    | cloture | resili | fin du | fin de | issue du | schliess | beend | kundig | ende= | sluit | opzeg | einde | cerrar
    | cierr | baja= | finaliz | chiusura | chiud | termine | cessazione | disinstall"""
"""Says that the reader leaves, and not that data are deleted."""
_NEXT, _BEHIND = 2, 10
"""Words behind a length of time in which "after" stands, and in which it says after what."""
_AT_LEAST = """
    at least | minimum | no less than | not less than | or longer | or more= | au moins | minimale | mindestens
    | wenigstens | minstens | ten minste | tenminste | al menos | como minimo | minimo de | almeno | come minimo
    | minimo di"""
FOR_EVER = """
    unlimited time | unlimited period | no time limit | without time limit | without limit of time
    | sans limite de duree | sans limitation de duree | zeitlich unbegrenzt | ohne zeitliche begrenzung
    | zonder tijdslimiet | sin limite de tiempo | sin limite temporal | senza limiti di tempo | senza limite
    | indefinite | forever | for ever | permanently store | permanently retain | in perpetuity | no fixed period
    | indefiniment | duree illimitee | unbegrenzt | unbefristet | auf unbestimmte zeit | dauerhaft gespeichert
    | onbeperkt | voor onbepaalde tijd | indefinidamente | de forma permanente | a tempo indeterminato
    | indefinitamente"""


RULES = (
    rule(kept_on_leaving, Severity.HIGH),
    rule(kept_for_ever, Severity.HIGH),
    rule(kept_as_needed, Severity.HIGH),
    rule(kept_at_least, Severity.HIGH),
    rule(kept_from_the_end, Severity.HIGH),
    rule(deletion_turned, Severity.HIGH, Severity.MEDIUM),
    rule(deletion_narrowed, Severity.HIGH),
    rule(deletion_asked_for, Severity.HIGH),
)
