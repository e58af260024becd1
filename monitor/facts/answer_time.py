"""How soon a request is answered, and by how much that time may grow."""

from collections.abc import Iterator, Mapping, Sequence

from monitor.clauses import ClauseKind
from monitor.facts.durations import Duration
from monitor.facts.phrases import compiled, gap, union
from monitor.facts.retention_phrases import RETAINED
from monitor.facts.sentences import Document, Sentence
from monitor.patterns import lazy
from storage.records import Fact, FactKind

ANSWER: Mapping[str, str] = {
    "en": rf"(?:(?:respon(?:d\w*|ses?)|reply|replies|answer\w*|compl(?:y|ied)|acknowledge\w*|act(?:ed)? (?:up)?on|"
    rf"action\w*|address\w*|process\w*|handle\w*|deal\w* with|fulfil\w*|complete\w*|satisf\w+|resolv\w+|"
    rf"grant\w*|execut\w+|consider\w*|provide (?:you )?{gap(4)}(?:information|response|answer|copy|data)|"
    rf"get back|hear (?:back )?from us|decide|notif(?:y|ied)|receive (?:this|the|your|a)|honou?r\w*|"
    rf"provide (?:you )?(?:with )?access|inform you|information on action))",
    "fr": r"(?:répon\w+|trait(?:er|ons|era|ée?s?|ement)|donner suite|satisfaire|fournir|accéder à votre demande|"
    r"revenir vers vous|revenons vers vous|statu(?:er|ons|e)|réponse|informer\w*|tenir au courant)",
    "de": r"(?:beantwort\w+|antwort\w*|bearbeit\w+|reagier\w+|nachkommen|entsprech\w+|mitteilen|auskunft|rückmeld\w+|"
    r"entscheid\w+|erledig\w+|melden uns|informier\w+|unterricht\w+)",
    "nl": r"(?:reager\w+|reactie|antwoord\w*|beantwoord\w*|behandel\w+|verwerk\w+|gevolg geven|voldoe\w*|reageert|"
    r"beslis\w*|afgehandeld|bericht|informer\w+|laten weten)",
    "es": r"(?:respond\w+|respuesta|contest\w+|atend\w+|tramit\w+|resolv\w+|resuelv\w+|dar(?:emos)? curso|"
    r"notificar\w*|decid\w+|comunicar\w*|informar\w*)",
    "it": r"(?:rispo\w+|riscontr\w+|evad\w+|dare seguito|fornir\w+|gestir\w+|soddisf\w+|decid\w+|dar(?:emo|"
    r"à)? riscontro|comunicher\w+|informer\w+)",
}
REQUEST: Mapping[str, str] = {
    "en": r"(?:requests?|inquir(?:y|ies)|enquir(?:y|ies)|rights?|quer(?:y|ies))(?!\w)",
    "fr": r"(?:demandes?|requêtes?|droits?)(?!\w)",
    "de": r"(?:anfragen?|anträge|antrags?|ersuchen|rechte?|auskunftsersuchen|betroffenenrechte|anliegen)(?!\w)",
    "nl": r"(?:verzoek(?:en)?|aanvra\w+|rechten|recht)(?!\w)",
    "es": r"(?:solicitud(?:es)?|peticion(?:es)?|petición|derechos?|consultas?)(?!\w)",
    "it": r"(?:richiest[ae]|istanz[ae]|diritt[oi])(?!\w)",
}
WITHIN: Mapping[str, str] = {
    "en": rf"(?:within|inside|no later than|not later than|in (?:no more than|under|less than)|in|have|has|takes?|"
    rf"up to|at the latest|(?<!for a )(?:period|deadline|time limit|timeframe|time frame|term) of|delay|"
    rf"exceed)\s{gap(4)}$",
    "fr": rf"(?:délais? (?:de réponse|de traitement|pour répondre) {gap(6)}est|dans|sous|délai(?: maximal| maximum)?|"
    rf"en|dedans|au plus tard|endéans|avant)\s?{gap(5)}(?:d'|de )?$",
    "de": rf"(?:innerhalb|binnen|spätestens|in|\w*frist:?|nach)\s{gap(4)}$",
    "nl": rf"(?:binnen|uiterlijk|\w*termijn:?|in)\s{gap(4)}$",
    "es": rf"(?:(?:plazo|tiempo) (?:de respuesta|para responder) {gap(6)}es|plazo|dentro|en|antes)\s{gap(5)}$",
    "it": rf"(?:(?:termine|tempo) (?:di risposta|per rispondere|per la risposta) {gap(6)}è|entro|termine|nel|"
    rf"in)\s{gap(5)}(?:d')?$",
}
EXTENSION: Mapping[str, str] = {
    "en": r"(?:exten[ds]\w*|prolong\w*|additional|(?:another|further) (?:\S+ )?$|delayed|longer(?! than)|more time)",
    "fr": r"(?:prolong\w+|prorog\w+|supplémentaires?|étend\w*|report\w+|rallong\w+|plus de temps)",
    "de": r"(?:verlänger\w+|weitere[nrs]?|zusätzlich\w*|mehr zeit|nochmals)",
    "nl": r"(?:verleng\w+|verlengd|uitst\w+|extra|aanvullende|bijkomende|nog eens|meer tijd)",
    "es": r"(?:prorrog\w+|prórroga|ampli\w+|adicional(?:es)?|extend\w+|otros (?:\S+ )?$|más tiempo)",
    "it": r"(?:prorog\w+|estes\w+|estend\w+|differ\w+|prolung\w+|ulteriori?|aggiuntiv\w+|altri (?:\S+ )?$)",
}
OTHER_ANSWERS: Mapping[str, str] = {
    "en": r"(?:appeals?(?! to)|counter[- ]?noti\w+|arbitrat\w+|refund\w*|invoice\w*|breach\w*|merchants?|sellers?|"
    r"customer (?:shall|will|must)|you (?:must|shall|have|will|need to|can|may) (?:respond|reply|object|request|"
    r"file|submit)|preceding|past|twice|free of charge|deliver\w*|freedom of information|complaints?|permit|"
    r"payment|ship\w*|orders?(?! to)|not respond|violation|within the (?:last|past)|uptime|ticket|"
    r"opt[- ]?out request|unsubscribe|support (?:requests?|quer\w+|[ei]nquir\w+|questions?)|not receive (?:your|"
    r"a|the))",
    "fr": r"(?:rembours\w+|livraison|commande|recours|arbitrage|rétract\w+|facture|réclamations?|permis|panne|"
    r"(?:demandes?|questions?) (?:d'assistance|de support))",
    "de": r"(?:erstatt\w+|widerrufs\w+|bestell\w+|liefer\w+|rechnung|schlichtung|beschwerden?|genehmigung|störung|"
    r"support-?(?:anfragen?|fragen))",
    "nl": r"(?:terugbetal\w+|bestell\w+|lever\w+|herroep\w+|factuur|klacht\w*|vergunning\w*|storing|"
    r"support-?(?:vragen|verzoek\w*|aanvra\w+))",
    "es": r"(?:reembols\w+|pedido|entrega|desistimiento|arbitraje|factura|reclamaci\w+|quejas?|licencias?|"
    r"(?:solicitud(?:es)?|consultas?) (?:de soporte|técnicas?))",
    "it": r"(?:rimbors\w+|ordine|consegna|recesso|arbitrat\w+|fattura|reclam[oi]|permess[oi]|"
    r"richiest[ae] (?:di assistenza|di supporto|d'assistenza))",
}

RIGHTS: Mapping[str, str] = {
    "en": r"(?:rights?|access,|correct(?:ion|ed)?|eras(?:e|ure)|delet(?:e|ion)|portab\w+|wipe|your (?:stuff|data|"
    r"information)|requests?)",
    "fr": r"(?:droits?|accès|rectif\w+|effa[cç]\w+|portabilité|opposition|vos (?:données|infos))",
    "de": r"(?:\w*rechte?|auskunft|berichtig\w+|lösch(?:ung|en)|übertragbarkeit|einschränk\w+|deine daten|ihre daten)",
    "nl": r"(?:rechten|inzien|inzage|verbeteren|correctie|wissen|wissing|verwijderen|overdraagbaarheid|meenemen|stuur)",
    "es": r"(?:derechos?|acceso|acceder|rectific\w+|supresión|borrar|portabilidad|oposición|oponer\w*)",
    "it": r"(?:diritt[oi]|accesso|rettific\w+|cancell\w+|portabilità|opposizione|correggere)",
}
"""What the reader may ask for: words before an answer that say which request it answers."""
NEAR = 3
"""Sentences before one under the same heading that say what it answers."""

LIMITED = lazy(r"(?<!\w)(?:within|no later than|innerhalb|binnen|dans un délai|entro|dentro)\s(?:\w+\s){0,2}(?:d')?$")
ANSWERED, REQUESTED, BEFORE, ENTITLED = compiled(ANSWER), compiled(REQUEST), compiled(WITHIN), compiled(RIGHTS)
EXTENDED, OTHER = compiled(EXTENSION), compiled(OTHER_ANSWERS)
TO_DELETE = lazy(
    r"(?<!\w)requests? (?:to|for) \w+|request\w* (?:\w+ )?to delete|(?<!\w)deletion requests?|"
    r"(?:data )?(?:deletion|erasure)"
)
"""What is asked for is not what is done."""
TO_ANSWER = lazy(r"\s(?:to|om|per|para|pour|zu)\s" + ANSWERED.pattern.removeprefix(r"(?<!\w)"))
"""As in "one month to respond"."""
FROM_REQUEST = lazy(
    r"[\s,]{1,3}(?:(?:of|from|after|following)\s(?:the )?(?:date of )?(?:receipt|receiving|reception) of|(?:suivant|"
    r"après|à compter de|à partir de|dès)\s(?:la )?(?:date de )?réception de|(?:nach|ab|seit)\s(?:dem )?(?:eingang|"
    r"erhalt|zugang)|(?:na|vanaf)\s(?:de )?ontvangst van|(?:desde|tras|a partir de|"
    r"a contar desde)\s(?:la )?(?:fecha de )?recepción de|(?:dal|dalla|a partire dal)\s?(?:data di )?(?:ricevimento|"
    r"ricezione) (?:del)?)\s?"
    rf"{gap(3)}{union(REQUEST)}"
)
"""From when an answer is counted: the receipt of a request."""
LONGER = lazy(
    r"\s(?:supplémentaires?|additionnels?|adicionales|aggiuntiv[io]|ulteriori|extra|more|más|mehr|in più|"
    r"(?:naturales|calendario|calendar) más)(?!\w)"
)
"""What says after a length of time that it comes on top."""
LONGEST_VERB = 40
"""Characters after a length of time that may hold the verb which closes the sentence."""
LONGEST_PERIOD = 90
"""Characters before a length of time that may hold the word which ties it to its purpose."""


def answer_times(document: Document) -> Iterator[Fact]:
    """Yield the response deadlines and their extensions (GDPR article 12(3), CCPA section 1798.130)."""
    answered = False
    for number, sentence in enumerate(document.sentences):
        if not sentence.durations:
            answered = answered and sentence.kind is not ClauseKind.HEADING
            continue
        asked = about_requests(sentence) or follows_rights(sentence, document.sentences[max(0, number - NEAR) : number])
        extension = next(extensions(sentence, answered=answered, asked=asked), None)
        deadline = next(deadlines(sentence, before=extension), None) if asked else None
        if deadline:
            yield sentence.fact(FactKind.RESPONSE_DEADLINE, deadline.value, **deadline.detail)
        if extension:
            yield sentence.fact(FactKind.RESPONSE_EXTENSION, extension.value, **extension.detail)
        answered = bool(deadline) or (answered and not extension and sentence.kind is not ClauseKind.HEADING)


def deadlines(sentence: Sentence, before: Duration | None) -> Iterator[Duration]:
    """Yield the lengths of time within which the vendor answers a request; a row of a table promises no answer."""
    if sentence.kind is ClauseKind.ROW:
        return
    for duration in sentence.durations:
        if (
            duration != before
            and not duration.is_long
            and not too_long(duration)
            and is_answer(sentence.plain, duration)
        ):
            yield duration


def too_long(duration: Duration) -> bool:
    """Say whether a length of time is longer than any law leaves for an answer: a quarter of a year."""
    limit = {"D": 92, "W": 13, "M": 3}.get(duration.value[-1])
    return limit is not None and not duration.value.startswith("PT") and int(duration.value[1:-1]) > limit


def is_answer(plain: str, duration: Duration) -> bool:
    """Say whether the verb nearest before a length of time answers, rather than keeps or deletes."""
    if TO_ANSWER.match(plain, duration.end):
        return True
    before = TO_DELETE.sub(" ", plain[: duration.start])
    kept = max((match.end() for match in RETAINED.finditer(before)), default=-1)
    if kept < 0 and FROM_REQUEST.match(plain, duration.end):
        return True
    answers = max((match.end() for match in ANSWERED.finditer(before)), default=-1)
    late = ANSWERED.search(plain, duration.end) is not None and kept < 0
    return bool(BEFORE.search(before[-LONGEST_PERIOD:])) and (answers > kept or late)


def about_requests(sentence: Sentence) -> bool:
    """Say whether a sentence is about answering people's requests, and about no other answer."""
    return sentence.holds(REQUESTED) and not sentence.holds(OTHER)


def follows_rights(sentence: Sentence, before: Sequence[Sentence]) -> bool:
    """Say whether a sentence stands under a heading about people's rights or right after words about them."""
    if sentence.holds(OTHER):
        return False
    told = (other.plain for other in before if other.heading == sentence.heading)
    return any(ENTITLED.search(words) for words in (sentence.under.rsplit(" / ", 1)[-1], sentence.plain, *told))


def extensions(sentence: Sentence, *, answered: bool, asked: bool) -> Iterator[Duration]:
    """Yield the lengths of time by which an answer may be delayed; it stands with the deadline or shortly after."""
    if not (answered or asked) or kept_or_other(sentence):
        return
    for number, duration in enumerate(sentence.durations):
        lead = sentence.plain[max(0, duration.start - LONGEST_PERIOD) : duration.start]
        if duration.is_long or LIMITED.search(lead):
            continue
        rest = sentence.plain[duration.end : duration.end + LONGEST_VERB]
        longer = EXTENDED.search(lead) or LONGER.match(rest) or ((answered or number) and EXTENDED.search(rest))
        if longer and (answered or sentence.holds(ANSWERED)):
            yield duration


def kept_or_other(sentence: Sentence) -> bool:
    """Say whether a sentence is about keeping data, or about another answer."""
    return bool(sentence.holds(OTHER) or RETAINED.search(TO_DELETE.sub(" ", sentence.plain)))
