"""Sentences that invite the reader to ask or to read on, and lines that say that there is nothing to say."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import takewhile

from monitor.clauses import ClauseKind
from monitor.materiality.edits import Edit
from monitor.materiality.passages import Passage, Text
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import OPT_OUT, RIGHTS, mentions
from monitor.materiality.words import listed, words
from monitor.sharing import shared
from storage.records import Category, Noise

_INVITING = listed("""
    a about additional all also ask always an and any anything anytime are at be by call can centre center clear comment
    comments concern concerns contact details do drop email else everything faq feedback feel find for free
    further get glad happy have help here hesitate how if in information learn like line mail may message more need not
    of on or our out page phone please policy privacy question questions reach read see send should simply site so
    something suggestion suggestions support team that the there this time to touch unclear us via visit want we will
    with within write you your

    e mail a adresse aide ainsi
    au aux avez besoin bien ce cette centre commentaire commentaires concernant confidentialite
    contact contacter contactez d de des du ecrire ecrivez en encore equipe et formulaire hesitez information
    informations interrogation interrogations la le les n nos notre nous ou par pas plus politique pour pouvez
    precision precisions propos question questions relative relatives remarque remarques renseignement renseignements
    savoir si suggestion suggestions sujet sur tout toute toutes une un veuillez vos votre vous

    alle an anfragen anliegen anregung anregungen auch auf bei bitte datenschutz datenschutzerklarung dazu diese
    dieser du einfach email erfahren falls finden frage fragen gern gerne haben hast helfen hier hilfe ihnen ihr ihre
    informationen jederzeit kannst konnen kontakt kontaktieren mail mehr melden noch oder per schreiben sich
    sie sollten team thema uber uns unser unserem unseren unter und unterstutzung weitere wenden wenn wir zu zum zur
    zogern nicht ruckfragen feedback weiter helfe
    einer eine ein e die das der den dich

    mailen aan aarzel alle bel bij contact contactformulier
    dan de deze die dit een email en graag gerust heb hebt heeft help
    helpen hier hierover hoeft je kan kun kunt info informatie lees mail meer met neem nemen niet nog of om ons onze op
    opmerking opmerkingen over privacybeleid privacyverklaring staan stel stellen stuur team u uw verdere via voor
    vraag vragen weten wij wilt zijn als indien naar bericht e te

    acerca algun alguna ayuda aqui centro comentario comentarios con consulta consultas consultar contacte contactar
    contactarnos contacto correo cualquier de del desea deseas dude dudes duda dudas el email en equipo escriba
    escribanos escribirnos escribenos esta este favor informacion la las lea los mas no nos nosotros nuestra nuestro o
    para pagina politica ponerse pongase por pregunta preguntas privacidad pueda puede puedes que saber si sobre
    sugerencia sugerencias sus tiene tienes tenga traves tus u una un ver y e mail electronico

    a ai al all altre assistenza avere bisogno centro chiarimento chiarimenti ci commenti con contattaci contattarci
    contatti contatto da dei del della di domanda domande dubbi dubbio e ecco email esiti esitare esitate gli ha hai
    i il in info informativa informazione informazioni la le li maggiori mail non nostra nostro o oppure pagina per
    potete prega privacy puo puoi qualsiasi questa questo qui richieste saperne scrivere scriva scriveteci scrivici se
    si su sulla sul tramite ulteriori un una volesse vuole vuoi
""")
"""Of nothing but these a sentence invites: no right, no deed, no address is in it."""
_ASKING = """
    question | feedback | concern | contact us | ask us | get in touch | reach out | information | help cent | faq=
    | frage | anliegen | kontakt | hilfe | contactez | contacter | renseignement | remarque | vragen | vraag | meer
    | dudas | duda= | pregunta | contact= | informacion | domand | dubbi | contatt | informazioni"""
_MOST = 26


def an_invitation(edit: Edit) -> Noise | None:
    """A sentence that invites to ask, or to read more, and says no more than that: "Questions? Get in touch!"."""
    if not all(map(_invites, edit.sides)):
        return None
    addresses = [sorted(word for word in side if "@" in word) for side in (edit.words_before, edit.words_after)]
    return Noise.EDITORIAL if addresses[0] == addresses[1] else None


def _invites(passage: Passage) -> bool:
    if passage.kind not in {ClauseKind.PARAGRAPH, ClauseKind.ITEM} or passage.block.introduced:
        return False
    spoken = tuple(word for word in passage.words if "@" not in word)
    inviting = 0 < len(spoken) <= _MOST and _INVITING.issuperset(spoken)
    return inviting and (mentions(spoken, _ASKING) or len(spoken) < len(passage.words))


def a_blank(edit: Edit) -> Noise | None:
    """A "none" below a heading under which nothing stood, or the reverse, or in other words: there is none."""
    if not all(map(_is_blank, edit.sides)):
        return None
    passage = edit.single
    if passage is None:
        return Noise.EDITORIAL
    other = edit.texts.before if edit.before is None else edit.texts.after
    heading, described = passage.block.clause.heading[-1], passage.words[:2] == ("n", "a")
    return Noise.EDITORIAL if _is_empty_below(heading, other, described=described) else None


def _is_blank(passage: Passage) -> bool:
    """Return whether a line says of what its heading names, and a vendor may do, that there is none."""
    heading = passage.block.clause.heading[-1:]
    named = words(heading[0]) if heading else ()
    alone = passage.kind is not ClauseKind.ROW and passage.words == passage.block.words
    none = not _NONE.isdisjoint(passage.words) and (_NONE | _NOTHING).issuperset({*passage.words} - {*named})
    return alone and none and mentions(named, *_DEEDS) and not mentions(named, OPT_OUT, RIGHTS)


_NONE = listed("""
    n none not no nothing aucun aucune neant sans keine keiner keines entfallt nicht geen niet nvt ninguno ninguna
    nessuno nessuna non
""")
_NOTHING = listed("""
    a v t applicable currently here we use do does any there are objet zutreffend derzeit van toepassing se aplica
    applicabile
""")
_DEEDS = tuple(
    TOPICS[category]
    for category in (
        Category.COOKIES_TRACKING,
        Category.THIRD_PARTY_SHARING,
        Category.SUBPROCESSORS,
        Category.INTERNATIONAL_TRANSFER,
        Category.DATA_COLLECTED,
        Category.AI_AUTOMATED_DECISIONS,
    )
)


@shared(4)
def _headings(text: Text) -> Mapping[str, Sequence[int]]:
    """Return the numbers of the blocks in which a text has each heading."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, block in enumerate(text.blocks):
        if block.clause.kind is ClauseKind.HEADING:
            places[block.clause.text].append(place)
    return places


def _is_empty_below(heading: str, text: Text, *, described: bool) -> bool:
    """Return whether a text holds a heading once, and nothing stands between it and the next, or that there is none.

    What is `described` there in prose may stay, as long as nothing is listed.
    """
    places = _headings(text).get(heading, ())
    if len(places) != 1:
        return False
    below = takewhile(lambda block: block.clause.kind is not ClauseKind.HEADING, text.blocks[places[0] + 1 :])
    return all(
        (described and passage.kind is ClauseKind.PARAGRAPH) or _is_blank(passage)
        for block in below
        for passage in block.passages
    )
