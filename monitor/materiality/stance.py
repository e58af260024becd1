"""What a passage asserts of the vendor: without what it denies, and without what it leaves in the reader's hands."""

import re

from monitor.materiality.function_words import NOT_BEHIND
from monitor.materiality.vocabulary import mentions, pattern
from monitor.materiality.words import REMEMBERED, listed
from monitor.sharing import shared

FORGONE = """
    we refrain | we abstain | decline to share | declines to share | refuse to share | refuses to share
    | have stopped | has stopped | have ceased | has ceased | have discontinued | avons cesse | nicht mehr
    | gestopt met | hemos dejado de | abbiamo smesso | decline to sell | refuse to sell | refuse to give
    | decline to give | is excluded | are excluded | is absent from | are absent from | devoid of | lacks any
    | nous abstenons | nous interdisons de | nous renoncons | est exclu | sont exclu | exempt de pub
    | exempte de pub | depourvu | libre de publicid | libre de anunci | carece de | carecen de | priva di pubblic
    | privo di pubblic | priva di annunc | wir verzichten | verzichten wir | wird verzichtet | frei von | werbefrei
    | vrij van | reclamevrij | advertentievrij | ad free | free of ads | free of advert | free of track
    | free from ads | unterbleib | nehmen abstand | ausgeschlossen | wij zien af | zien wij af | we zien af
    | blijft achterwege | blijven achterwege | uitgesloten | nos abstenemos | renunciamos | queda excluid
    | quedan excluid | ci asteniamo | rinunciamo"""
"""Denies without a "not": what the vendor refrains from, what is ruled out."""
NEGATIONS = f"""
    n utilisons plus | n utilise plus | n utilisent plus | n integre plus | n affiche plus | n envoie plus
    | n envoyons plus | n est plus | n y a plus | n a plus | n avons plus | n ont plus | n existe plus | none=
    | nothing= | rien= | nichts= | niets= | nada= | nulla= | niente= | unable= | not= | never= | no longer | neither=
    | nor= | without= | don t= | doesn t= | won t= | isn t= | aren t= | cannot= | can t= | tampoco= | nein= | nee= | no=
    | ne= | jamais= | aucun | sans= | pas= | ni= | nicht= | kein | niemals= | nie= | ohne= | {FORGONE} | niemand
    | nobody= | nadie= | weder= | niet= | geen= | nooit= | zonder= | nunca= | jamas= | ningun | sin= | non= | mai=
    | nessun | senza="""
PREFIXED = """
    non personal | non personnel | non essential | non essentiel | non essenzial | non public | non profit
    | non affiliat | non sensiti | non sensibl | non commercial | non identif | non exhausti
    | non exclusiv | non transferable | non technical | non compliance | non binding | non necessary | non necessaire
    | non aggregat | non confidential | non transactional | non promotional | non paying | non registered | non human
    | non us= | non uk= | non american | non resident | non financial | non medical | non driving | non lucratif
    | non contractuel | non inscrit | non conforme | non autoris | non anonym | non material | non user | non customer
    | non employee | non standard | non marketing | non advertising | non statutory | non automat | non refundable
    | non privacy | non disclosure | non critical | non account"""
"""Says what a thing is not, and denies nothing of it: "non-personal data" is data."""
_IDIOMS = f"""
    {PREFIXED} | not limited to | without limitation | whether or not | or not= | ou non= | oder nicht= | of niet=
    | o no= | do not track signal | do not track request | do not track setting | do not track header
    | do not track mechanism | do not track feature | do not track browser | do not hesitate | not only | not just
    | not merely | not simply | if you do not | if you don t | unless you do not | without limiting
    | no later than | no less than | not less than | no matter | notwithstanding | nicht ausgeschlossen
    | nicht auszuschliessen | niet uitgesloten | ohne kosten | zonder kosten | sans frais | sin coste
    | senza costi | at no cost | at no charge | at no extra cost | no longer than | not longer than | no more than
    | not more than | nicht langer als | hochstens | pas plus de | niet langer dan | niet meer dan | no mas de
    | non oltre | non piu di | without delay | without undue delay | without unreasonable delay
    | without unnecessary delay | sans delai | sans retard | ohne verzogerung | ohne schuldhaft
    | ohne unangemessen | ohne unnotig | zonder vertraging | zonder onredelijke | zonder onnodige | sin demora
    | sin dilacion | sin retraso | senza ritardo | senza indugio | senza ingiustificat | n hesitez pas
    | sans s y limiter | sans limitation | notamment mais pas | non seulement | zogern sie nicht | nicht nur
    | wenn sie nicht | niet beperkt | niet alleen | aarzel niet | sin limitacion | sin caracter limitativo
    | no dude | no solo | sin perjuicio | non solo | non esitate | senza limitazione | a titolo non
    | no longer needed | no longer necessary | no longer required | no longer need= | plus necessaires
    | plus besoin | nicht mehr benotigt | nicht mehr erforderlich | nicht mehr notwendig | niet langer nodig
    | niet meer nodig | dejen de ser necesarios | ya no sean necesarios | non piu necessari | if you have not
    | if you haven t | provided you have not | as long as you have not | who do not | who don t | non plus
    | who does not | who have not | who are not | not able to provide | unable to provide | cannot provide
    | can not provide | without an adequacy | us not to | services without | service without | qui n ont pas
    | qui ne disposent pas | qui ne sont pas | die kein | die nicht uber | die geen | si no se ha | si usted no
    | mientras no se | que no tienen | que no tengan | se non si e | se non ti | finche non | che non hanno
    | non member | non eea | non eu= | non membre | non membri | non europe | non ue= | not owned by
    | not operated by | not controlled by | not managed by | not run by | not affiliated with
    | not be able to provide | not be able to offer | not be able to use | n appartenant pas | non appartenan
    | non appartenen | no miembro | no pertenec"""
_POWERS = """
    opt out | opting out | object to | right to | unsubscribe | withdraw | do not sell | you can choose | you may choose
    | to stop | turn off | disable | you can delete | you may delete | you may request | you can request
    | droit d | vous opposer | desinscri | desabonn | retirer votre | vous pouvez demander
    | recht auf | widerspr | widerruf | abmeld | sie konnen verlangen | recht op | bezwaar | afmeld | intrekken
    | derecho a | oponer | darse de baja | retirar su | puede solicitar | diritto di | diritto a | opporsi | opporre
    | revocare | disiscri | puo richiedere"""
_TURNS = f"{NEGATIONS} | {_IDIOMS} | {_POWERS}"
_REACH, _SWAY = 14, 24
"""Words: so far reaches a negation, and a choice that the reader is given."""
_VERB_LAST = NOT_BEHIND | listed("unterbleibt ausgeschlossen uitgesloten")
"""In German and Dutch the verb may stand before what denies it: the whole passage is denied."""

_EXCEPTED = (
    r"(?<![^\s])(?:not be able|ne (?:pourrons|pourrions) pas|ne serons pas en mesure|no (?:podremos|podriamos)"
    r"|non potremo|non saremo in grado)"
    r"(?! (?:to |d |de |di )?(?:read|see|view|access|decrypt|acced|lire|voir|leer|ver |leggere|vedere))"
    r"|"
    r"(?<![^\s])(?:unless|sauf si|es sei denn|tenzij|salvo que|a meno che)(?: [^\s]+){0,4}? "
    r"(?:not|pas|nicht|niet|no|non)(?![^\s])"
    r"|(?<![^\s])(?:si|tant que|des lors que) vous (?:ne|n)(?: [^\s]+){0,4}? pas(?![^\s])"
    r"|(?<!note )(?<!means )(?<!aware )(?<!confirm )(?<!promise )(?<!guarantee )(?<!ensure )(?<!sure )(?<!know )"
    r"(?<!stress )(?<!state )(?<!warrant )(?<!understand )(?<![^\s])that we (?:no longer|do not)(?![^\s])"
    r"|(?<![^\s])(?:sofern|solange|soweit) sie(?: (?:dem|dieser|diesem|der|dagegen|hiergegen|uns|sich)){0,2}"
    r" nicht(?: widersp[^\s]*)?(?![^\s])"
    r"|(?<![^\s])(?:als|indien|zolang) u(?: (?:daartegen|hiertegen|dit|dat|er|zich)){0,2}"
    r" (?:niet|geen)(?: bezwaar[^\s]*)?(?![^\s])"
)
"""What holds unless the reader has refused denies nothing, nor does what a vendor without data cannot offer."""
_EXCEPTING = """
    not be able | ne pourrons pas | ne pourrions pas | ne serons pas | no podremos | no podriamos | non potremo
    | non saremo | unless= | sauf si | es sei denn | tenzij= | salvo que | a meno che | si vous | tant que vous
    | des lors que vous | that we | sofern sie | solange sie | soweit sie | als u= | indien u= | zolang u="""
"""Without one of these nothing is excepted so."""
_DENIAL, _IDIOM = pattern(NEGATIONS), re.compile(rf"(?<![^\W_])(?:{pattern(_IDIOMS).pattern}|{_EXCEPTED})")
_BUT = r"(?:but|instead|however|mais|sondern|aber|jedoch|maar|echter|sino|pero|ma|bensi|tuttavia)(?![^\s])"
"""Behind one of these another statement begins, which is not denied."""
_OTHERWISE = re.compile(rf"(?<![^\s]){_BUT}")
_OF_NONE = (
    r"(?<![^\s])(?:[^\s]+ (?=(?:no|none|nothing|kein[^\s]*|nichts|geen|niets|aucune?|ningun[^\s]*|nessun[^\s]*) ))?"
)
"""The verb before "no": who "collects no data" collects none."""
_DENIED = re.compile(rf"{_OF_NONE}(?:{_DENIAL.pattern})[^\s]*(?: (?!{_DENIAL.pattern}|{_BUT})[^\s]+){{0,{_REACH}}}")
"""A denial and what it reaches: the next one reaches as far again."""
_GIVEN = re.compile(rf"(?:{pattern(_POWERS).pattern})[^\s]*(?: [^\s]+){{0,{_SWAY}}}")


_AND_NOT = frozenset({"ni", "nor", "neither", "aucun"})
"""Deny once more what is denied already: "not A nor B" is "not A or B"."""
_NOT, _NOTHING = frozenset({"no", "non"}), frozenset({"nada", "nulla", "niente"})


@shared(2 * REMEMBERED)
def asserted(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without those that are denied or that speak of what the reader may do.

    >>> asserted(("we", "use", "cookies", "and", "never", "sell", "data"))
    ('we', 'use', 'cookies', 'and')
    """
    if advises(spoken):
        return ()
    if not mentions(spoken, _TURNS):
        return spoken
    said = _without_idioms(spoken)
    if not _VERB_LAST.isdisjoint(said.split()):
        said = " ".join(part for part in _OTHERWISE.split(said) if _VERB_LAST.isdisjoint(part.split()))
    said = _DENIED.sub(" ", said) if mentions(spoken, NEGATIONS) else said
    return tuple((_GIVEN.sub(" ", said) if mentions(spoken, _POWERS) else said).split())


def _without_idioms(spoken: tuple[str, ...]) -> str:
    """Return the line of some words without those that deny nothing, though they sound so."""
    said = " ".join(spoken)
    return _IDIOM.sub(" ", said) if mentions(spoken, _IDIOMS, _EXCEPTING) else said


@shared(2 * REMEMBERED)
def negated(spoken: tuple[str, ...]) -> bool:
    """Return whether words deny something; "including but not limited to" denies nothing."""
    return denials(spoken) > 0


def advises(spoken: tuple[str, ...]) -> bool:
    """Return whether words only tell the reader what to do or to avoid: the vendor does nothing there."""
    return mentions(spoken, _ADVICES) and _ADVICE.search(" ".join(spoken)) is not None


@shared(2 * REMEMBERED)
def by_vendor(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is asserted, without what the reader shares, posts or sends by choice.

    >>> by_vendor(("anything", "you", "share", "with", "others", "is", "public"))
    ('anything', 'with', 'others', 'is', 'public')
    """
    said = asserted(spoken)
    if not mentions(said, _GETTING, _PASSING_ON):
        return said
    return tuple(_FROM_WHOM.sub(" ", _BY_READER.sub(" ", " ".join(said))).split())


@shared(2 * REMEMBERED)
def sources(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that say from whom the vendor gets data.

    >>> sources(("we", "receive", "data", "from", "your", "bank", "to", "know", "you"))
    ('your', 'bank')
    """
    said = asserted(spoken)
    if not mentions(said, _GETTING):
        return ()
    return tuple(" . ".join(_FROM_WHOM.findall(" ".join(said))).split())


def of_data(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is asserted, without the sale of a company, its business or its shares.

    >>> of_data(("if", "the", "company", "is", "ever", "sold", "we", "tell", "you"))
    ('if', 'the', 'we', 'tell', 'you')
    """
    said = asserted(spoken)
    return tuple(_OF_BUSINESS.sub(" ", " ".join(said)).split()) if mentions(said, _SELLING) else said


def denials(spoken: tuple[str, ...]) -> int:
    """Return how many things words deny; of "ne … pas" one thing, of "weder … noch" two."""
    if not mentions(spoken, NEGATIONS):
        return 0
    found = _DENIAL.findall(_without_idioms(spoken))
    halves = found.count("ne")
    found += ["noch"] * min(found.count("weder"), spoken.count("noch"))
    twice = min(sum(word in _NOT for word in found), sum(word in _NOTHING for word in found))
    others = [word for word in found if word not in _AND_NOT]
    return len(others or found[:1]) - min(halves, len(others) - halves) - twice


def is_given(spoken: tuple[str, ...]) -> bool:
    """Return whether words give the reader a choice or a right."""
    return mentions(spoken, _POWERS) and _GIVEN.search(" ".join(spoken)) is not None


def points(spoken: tuple[str, ...]) -> bool:
    """Return whether a passage only tells where to read more."""
    return mentions(spoken, _POINTERS) and _POINTS.search(" ".join(spoken[:_LEAD])) is not None


_ADVICES = """
    we recommend that you | we recommend you | we advise you | we encourage you | we urge you | we suggest that you
    | you should avoid | you should not | please do not | please avoid | please be careful | please be aware
    | keep your operating | keep your device | keep your password | keep your software | protect your device
    | protect your account | use a strong | choose a strong | please refrain | please never | you should never
    | ne partagez jamais | ne communiquez jamais | ne divulguez jamais | ne transmettez jamais | teilen sie niemals
    | geben sie niemals | geben sie ihr passwort | deel nooit | geef nooit | no comparta | nunca comparta | no divulgue
    | non condividere | non condividete | non comunicare mai | avoid sharing | be cautious | nous vous recommandons
    | nous vous conseillons | nous vous invitons a ne pas | veuillez ne pas | wir empfehlen ihnen | wir raten ihnen
    | bitte vermeiden sie | wij raden u aan | we raden je aan | vermijd | le recomendamos | te recomendamos | evite
    | ti consigliamo | le consigliamo | si prega di non"""
_ADVICE = pattern(_ADVICES)
_PASSING_ON = """
    shar | disclos | reveal | passing | partag | communi | divulg | teilen | teilst | weitergabe | weitergegeb | deel
    | delen | compart | condivi"""
"""Without one of these nothing is what the reader shares."""
_BY_READER = re.compile(
    r"(?<![^\s])(?:you|users|customers|vous|sie|du|u|je|usted|lei)(?: (?:may|can|choose|decide|also|to|or|your|and"
    r"|post|want|wish|voluntarily|whether|entirely|freely|yourself|manually|actively|on|own|export|it|this|the|file"
    r"|pouvez|konnen|diese|die|das|den|es|selbst|datei|inhalte|mit|dritten|anderen|kunt|puede|puo)){0,8}"
    r" (?:share|shares|shared|disclose|disclosed|reveal|partagez|partager|teilen|teilst|deelt|delen|comparte|compartir"
    r"|condividi|condividere)(?! (?:wir|wij|we|nous))(?![^\s])"
    r"|(?<![^\s])(?:responsib|verantwort|responsab|verantwoord)[^\s]*(?: (?!we|our|nous|wir|wij|noi)[^\s]+){0,4}?"
    r" (?:sharing|disclosing|disclosure|passing|partag|communi|divulg|weitergabe|weitergegeb|teilen|delen|compart"
    r"|condivi)[^\s]*"
)
"""Who shares is the reader."""
_GETTING = """
    collect | receiv | obtain | gather | import | acquir | recevons | recueill | obten | erhalten | erheben | beziehen
    | ontvang | verzamel | krijg | recib | recab | recog | ricev | raccogl | get= | gets= | come= | comes=
    | provided="""
"""Without one of these nothing is said of a source."""
_FROM_WHOM = re.compile(
    r"(?<![^\s])(?:(?:collect|receiv|obtain|gather|import|acquir|recevons|recueill|obten|erhalten|erheben|beziehen|ontvang"
    r"|verzamel|krijg|recib(?!en?(?![a-z]))|recab|recog|ricev(?!e(?![a-z])|ono)|raccogl)\w*|get|gets|come|comes|provided)"
    r"(?: (?!(?:share|disclos|transfer|sell|sen[dt]|give|partag|commun|weiter|deel|compart|condivid))[^\s.]+){0,9}? "
    r"(?:from|aupres de|aupres des|de|von|aus|van|uit|da|dai|dalle)"
    r"((?: (?!(?:keep|use|share|store|combine|process|disclose|when|if|where|to|for|in|by)(?![^\s]))[^\s]+){1,12})"
)
"""From whom the vendor gets data: that is a source, and nobody who is given any."""
_BUSINESS = (
    r"(?:compan(?:y|ies)|business(?:es)?|corporation|assets|shares|stock|division|entreprises?|societes?|actifs"
    r"|activites?|unternehmens?|geschafts?|geschaftsbetriebs?|bedrijf|onderneming|activa|empresa|negocio|activos"
    r"|aziend[ae]|societa|attivita)"
)
_SELLING = "sell | sold= | sale= | vend | vent | verkauf | verkoop= | verkocht= | verkopen="
"""Without one of these nothing is sold."""
_SOLD = (
    r"(?:sell|sells|selling|sold|sale|vend\w{0,6}|vente|verkauf\w{0,4}|verkoop|verkocht|verkopen|vent[ae]|vendit[ae])"
)
_OF_BUSINESS = re.compile(
    rf"(?<![^\s])(?:{_BUSINESS}(?: [^\s]+){{0,3}}? {_SOLD}|{_SOLD}(?: [^\s]+){{0,4}}? {_BUSINESS})(?![^\s])"
)
"""Who buys a business takes over what it promised: that sells no data."""
_LEAD = 12
_POINTERS = """
    please visit | please see | please read | please refer | for more information | for further information
    | for additional information | to learn more | learn more | for more details | click here | read more | see our
    | pour plus d informations | pour en savoir plus | veuillez consulter | weitere informationen | nahere informationen
    | mehr erfahren | bitte lesen | meer informatie | lees meer | zie ons | zie onze | para mas informacion
    | mas informacion | consulte | per maggiori informazioni | ulteriori informazioni | per saperne"""
_POINTS = pattern(_POINTERS)
