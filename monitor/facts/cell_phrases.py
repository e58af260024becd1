"""The words by which a length of time in a table tells that it is how long data are kept, per language."""

from collections.abc import Mapping

SINCE: Mapping[str, str] = {
    "en": r"(?:(?:from|after|following|as of|since|upon|post|past)(?!\w)|(?:starting|counting|counted|running|"
    r"commencing) (?:from|on|after)|of inactivity)",
    "fr": r"(?:à compter(?! (?:de )?ce)|à partir d|à dater|après|suivant|depuis|dès|à l'issue|à la fin|d'inactivité)",
    "de": r"(?:ab|nach|seit|beginnend|gerechnet ab)(?!\w)",
    "nl": r"(?:na|vanaf|sinds|te rekenen|gerekend)(?!\w)",
    "es": r"(?:desde|a partir|a contar|contad[oa]s|tras|después|posteriores|siguientes)(?!\w)",
    "it": r"(?:dal(?:la|lo)?|dall'|a decorrere|decorrenti|dopo|a partire|successiv[io]|da quando)(?!\w|\s\d)",
}
"""From when a length of time runs; it stands right after it."""

SINCE_OTHER: Mapping[str, str] = {
    "en": r"(?:purchas\w+|deliver\w+|receipt|receiving|orders?|activation|subscri\w+|signature|signing|post(?:ing|ed)|"
    r"publi\w+|notice|notification|installation|shipping|booking)(?!\w)",
    "fr": r"(?:achats?|livraison|réception|commandes?|souscription|signature|publication|notification|activation|"
    r"installation|délivrance|mise en ligne)(?!\w)",
    "de": r"(?:kauf\w*|liefer\w+|erhalt|empfang|bestell\w+|aktivierung|unterzeichnung|veröffentlich\w+|zugang|eingang|"
    r"übergabe|gefahrübergang|mitteilung|buchung)(?!\w)",
    "nl": r"(?:aankoop|levering|ontvangst|bestelling|ondertekening|publicatie|activering|kennisgeving|boeking)(?!\w)",
    "es": r"(?:compra|entrega|recepción|pedido|firma|publicación|activación|notificación|suscripción|reserva)(?!\w)",
    "it": r"(?:acquisto|consegna|ricezione|ricevimento|ordine|firma|pubblicazione|attivazione|notifica|sottoscrizione|"
    r"prenotazione)(?!\w)",
}
"""From when a warranty, a time to return or a notice runs, rather than the keeping of data."""

MAXIMUM: Mapping[str, str] = {
    "en": r"(?:max(?:imum|\.)?|at most|minimum|at least|up to|no longer than)",
    "fr": r"(?:max(?:imum|\.)?|maximale?|au plus|minimum|au moins|jusqu'à)",
    "de": r"(?:max(?:imal|\.)?|höchstens|längstens|mindestens|bis zu)",
    "nl": r"(?:max(?:imaal|\.)?|ten hoogste|hoogstens|minimaal|minstens|tot)",
    "es": r"(?:máx(?:imo|\.)?|como máximo|mínimo|hasta|al menos)",
    "it": r"(?:mass?(?:imo|\.)?|al massimo|minimo|fino a|almeno)",
}
"""What bounds a length of time, before or after it."""

BASIS: Mapping[str, str] = {
    "en": r"(?:legitimate interests?|legal obligations?|(?:performance|execution) of (?:the |a |our )?contract|"
    r"contract(?:ual)?(?: performance| necessity| obligations?)?|consent|vital interests?|public interest|"
    r"pre-contractual measures|art(?:icle|\.) 6\S*|n/a)",
    "fr": r"(?:intérêts? légitimes?|obligations? légales?|exécution (?:du|d'un) contrat|contrat|consentement|"
    r"mesures précontractuelles|intérêt public|sauvegarde des intérêts vitaux|art(?:icle|\.) 6\S*)",
    "de": r"(?:berechtigte[sn]? interesse\w*|(?:gesetzliche |rechtliche )verpflichtung|vertragserfüllung|(?:erfüllung|"
    r"durchführung) (?:des|eines) vertrag\w*|vertrag|einwilligung|öffentliches interesse|art(?:ikel|\.) 6\S*)",
    "nl": r"(?:gerechtvaardigd(?:e)? belang(?:en)?|wettelijke (?:verplichting|plicht)|uitvoering (?:van )?(?:de |een )?"
    r"overeenkomst|overeenkomst|toestemming|algemeen belang|art(?:ikel|\.) 6\S*)",
    "es": r"(?:interés legítimo|obligación legal|ejecución (?:del|de un) contrato|contrato|consentimiento|"
    r"relación contractual|interés público|medidas precontractuales|art(?:ículo|\.) 6\S*)",
    "it": r"(?:(?:legittimo interesse|interesse legittimo)|obblig(?:o|hi) (?:legal[ei]|di legge)|esecuzione (?:del|"
    r"di un) contratto|contratto|consenso|misure precontrattuali|interesse pubblico|art(?:icolo|\.) 6\S*)",
}
"""Why data may be used (GDPR article 6): a table that names it row by row is a register of uses of data."""

CUT_SENTENCE = (
    r"(?<!\w)(?:durée|pendant|durant|period of|for|zeitraum von|dauer von|für|periode van|gedurende|plazo de|"
    r"periodo de|durante|periodo di|durata di|per)\s(?:une durée (?:maximale )?de |an? (?:further )?period of |"
    r"die dauer von |einen zeitraum von |een periode van |un (?:plazo|periodo) de |un periodo di |de )?"
    r"(?:up to |maximum |maximal |jusqu'à )?$"
)
"""What leads into a length of time in the rest of a sentence whose beginning was left out."""
