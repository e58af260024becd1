"""How soon a request is answered, and by how much that time may grow."""

import re
from collections.abc import Iterator, Mapping

from monitor.clauses import ClauseKind
from monitor.facts.durations import Duration
from monitor.facts.phrases import compiled, gap
from monitor.facts.retention_phrases import RETAIN
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

ANSWER: Mapping[str, str] = {
    "en": rf"(?:(?:respon[ds]\w*|reply|replies|answer\w*|compl(?:y|ied)|acknowledge\w*|act(?:ed)? (?:up)?on|action\w*|"
    rf"address\w*|process\w*|handle\w*|deal\w* with|fulfil\w*|complete\w*|satisf\w+|resolv\w+|grant\w*|execut\w+|"
    rf"consider\w*|provide (?:you )?{gap(4)}(?:information|response|answer|copy|data)|get back|inform you|"
    rf"information on action))",
    "fr": r"(?:répon\w+|trait(?:er|ons|era|ée?s?|ement)|donner suite|satisfaire|fournir|accéder à votre demande)",
    "de": r"(?:beantwort\w+|antwort\w*|bearbeit\w+|reagier\w+|nachkommen|entsprech\w+|mitteilen|auskunft|rückmeld\w+)",
    "nl": r"(?:reager\w+|reactie|antwoord\w*|beantwoord\w*|behandel\w+|verwerk\w+|gevolg geven|voldoe\w*|reageert)",
    "es": r"(?:respond\w+|respuesta|contest\w+|atend\w+|tramit\w+|resolv\w+|resuelv\w+|dar(?:emos)? curso)",
    "it": r"(?:rispo\w+|riscontr\w+|evad\w+|dare seguito|fornir\w+|gestir\w+|soddisf\w+)",
}
REQUEST: Mapping[str, str] = {
    "en": r"(?:requests?|inquir(?:y|ies)|enquir(?:y|ies)|rights?|complaints?|concerns|quer(?:y|ies))(?!\w)",
    "fr": r"(?:demandes?|requêtes?|droits?|réclamations?)(?!\w)",
    "de": r"(?:anfragen?|anträge|antrag|ersuchen|rechte?|beschwerden?|auskunftsersuchen|betroffenenrechte|"
    r"anliegen)(?!\w)",
    "nl": r"(?:verzoek(?:en)?|aanvra\w+|rechten|recht|klachten?)(?!\w)",
    "es": r"(?:solicitud(?:es)?|peticion(?:es)?|petición|derechos?|reclamaci\w+|consultas?)(?!\w)",
    "it": r"(?:richiest[ae]|istanz[ae]|diritt[oi]|reclam[oi])(?!\w)",
}
WITHIN: Mapping[str, str] = {
    "en": rf"(?:within|no later than|not later than|in (?:no more than|under|less than)|in|have|has|takes?|up to|"
    rf"at the latest|"
    rf"(?:period|deadline|time limit|timeframe|time frame|term) of|delay|exceed)\s{gap(4)}$",
    "fr": rf"(?:dans|sous|délai(?: maximal| maximum)?|en|au plus tard|endéans|avant)\s?{gap(5)}(?:d'|de )?$",
    "de": rf"(?:innerhalb|binnen|spätestens|in|frist|nach)\s{gap(4)}$",
    "nl": rf"(?:binnen|uiterlijk|termijn|in)\s{gap(4)}$",
    "es": rf"(?:plazo|dentro|en|antes)\s{gap(5)}$",
    "it": rf"(?:entro|termine|nel|in)\s{gap(5)}(?:d')?$",
}
EXTENSION: Mapping[str, str] = {
    "en": r"(?:exten[ds]\w*|prolong\w*|additional|another|further|delayed|longer(?! than))",
    "fr": r"(?:prolong\w+|prorog\w+|supplémentaires?|étendu\w*|report\w+)",
    "de": r"(?:verlänger\w+|weitere[nrs]?|zusätzliche[nr]?)",
    "nl": r"(?:verleng\w+|verlengd|extra|aanvullende|bijkomende)",
    "es": r"(?:prorrog\w+|prórroga|ampli\w+|adicional(?:es)?|extend\w+|otros)",
    "it": r"(?:prorog\w+|estes\w+|prolung\w+|ulteriori?|aggiuntiv\w+)",
}
OTHER_ANSWERS: Mapping[str, str] = {
    "en": r"(?:appeals?(?! to)|counter[- ]?noti\w+|arbitrat\w+|refund\w*|invoice\w*|breach\w*|merchants?|sellers?|"
    r"customer (?:shall|will|must)|"
    r"you (?:must|shall|have|will|need to|can|may) (?:respond|reply|object|request|file|submit)|preceding|past|"
    r"twice|free of charge|deliver\w*|"
    r"payment|ship\w*|order|within the (?:last|past)|uptime|ticket|opt[- ]?out request|unsubscribe)",
    "fr": r"(?:rembours\w+|livraison|commande|recours|arbitrage|rétract\w+|facture)",
    "de": r"(?:erstatt\w+|widerrufs\w+|bestell\w+|liefer\w+|rechnung|schlichtung)",
    "nl": r"(?:terugbetal\w+|bestell\w+|lever\w+|herroep\w+|factuur)",
    "es": r"(?:reembols\w+|pedido|entrega|desistimiento|arbitraje|factura)",
    "it": r"(?:rimbors\w+|ordine|consegna|recesso|arbitrat\w+|fattura)",
}

LIMITED = re.compile(
    r"(?<!\w)(?:within|no later than|innerhalb|binnen|dans un délai|entro|dentro)\s(?:\w+\s){0,2}(?:d')?$"
)
ANSWERED, REQUESTED, BEFORE = compiled(ANSWER), compiled(REQUEST), compiled(WITHIN)
EXTENDED, OTHER = compiled(EXTENSION), compiled(OTHER_ANSWERS)
RETAINED = compiled(RETAIN)
TO_DELETE = re.compile(
    r"(?<!\w)requests? (?:to|for) \w+|request\w* (?:\w+ )?to delete|(?<!\w)deletion requests?|"
    r"(?:data )?(?:deletion|erasure)"
)
"""What is asked for is not what is done."""
TO_ANSWER = re.compile(r"\s(?:to|om|per|para|pour|zu)\s" + ANSWERED.pattern.removeprefix(r"(?<!\w)"))
"""As in "one month to respond"."""
LONGER = re.compile(r"\s(?:supplémentaires?|additionnels?|adicionales|aggiuntiv[io]|ulteriori|extra)(?!\w)")
"""What says after a length of time that it comes on top."""
LONGEST_PERIOD = 90
"""Characters before a length of time that may hold the word which ties it to its purpose."""


def answer_times(document: Document) -> Iterator[Fact]:
    """Yield the response deadlines and their extensions (GDPR article 12(3), CCPA section 1798.130)."""
    answered = False
    for sentence in document.sentences:
        extension = next(extensions(sentence, answered=answered), None)
        deadline = next(deadlines(sentence, before=extension), None)
        if deadline:
            yield sentence.fact(FactKind.RESPONSE_DEADLINE, deadline.value, **deadline.detail)
        if extension:
            yield sentence.fact(FactKind.RESPONSE_EXTENSION, extension.value, **extension.detail)
        answered = bool(deadline) or (answered and not extension and sentence.kind is not ClauseKind.HEADING)


def deadlines(sentence: Sentence, before: Duration | None) -> Iterator[Duration]:
    """Yield the lengths of time within which the vendor answers a request; a row of a table promises no answer."""
    if sentence.kind is ClauseKind.ROW or not sentence.durations or not about_requests(sentence):
        return
    for duration in sentence.durations:
        if duration != before and not duration.is_long and is_answer(sentence.plain, duration):
            yield duration


def is_answer(plain: str, duration: Duration) -> bool:
    """Say whether the verb nearest before a length of time answers, rather than keeps or deletes."""
    if TO_ANSWER.match(plain, duration.end):
        return True
    before = TO_DELETE.sub(" ", plain[: duration.start])
    kept = max((match.end() for match in RETAINED.finditer(before)), default=-1)
    answers = max((match.end() for match in ANSWERED.finditer(before)), default=-1)
    late = ANSWERED.search(plain, duration.end) is not None and kept < 0
    return bool(BEFORE.search(before[-LONGEST_PERIOD:])) and (answers > kept or late)


def about_requests(sentence: Sentence) -> bool:
    """Say whether a sentence is about answering people's requests, and about no other answer."""
    return bool(REQUESTED.search(sentence.plain)) and not OTHER.search(sentence.plain)


def extensions(sentence: Sentence, *, answered: bool) -> Iterator[Duration]:
    """Yield the lengths of time by which an answer may be delayed; it stands with the deadline or shortly after."""
    if not sentence.durations or not (answered or about_requests(sentence)) or kept_or_other(sentence):
        return
    for duration in sentence.durations:
        lead = sentence.plain[max(0, duration.start - LONGEST_PERIOD) : duration.start]
        if duration.is_long or LIMITED.search(lead):
            continue
        longer = EXTENDED.search(lead) or LONGER.match(sentence.plain, duration.end)
        if longer and (answered or ANSWERED.search(sentence.plain)):
            yield duration


def kept_or_other(sentence: Sentence) -> bool:
    """Say whether a sentence is about keeping data, or about another answer."""
    return bool(OTHER.search(sentence.plain) or RETAINED.search(TO_DELETE.sub(" ", sentence.plain)))
