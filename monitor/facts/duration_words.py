"""The words of lengths of time, in six languages: units, what stands around them, and lengths that are one word."""

from collections.abc import Mapping

from monitor.facts.phrases import words

UNITS: Mapping[str, str] = {
    "P{}D": r"(?:calendar[- ]?)?days?|jours?|(?:kalender)?tage?n?s?|(?:kalender)?dag(?:en)?|d[ií]as?|giorn[oi]|gg",
    "P{}W": r"weeks?|semaines?|(?:kalender)?wochen?|week|weken|semanas?|settiman[ae]",
    "P{}M": r"months?|mois|(?:kalender)?monate?[ns]?|(?:kalender)?maand(?:en)?|mes(?:es)?|mes[ei]",
    "P{}Y": r"years?|yrs?|ans?|ann[ée]es?|(?:kalender)?jahre?[ns]?|(?:kalender)?(?:jaar|jaren)|a[ñn]os?|ann[oi]",
    "PT{}H": r"hours?|hrs?|heures?|stunden?|uur|uren|horas?|or[ae]",
    "PT{}M": r"minutes?|minuten?|minuut|minuten|minutos?|minut[oi]",
}
"""ISO 8601, with a place for the number, by the words of the unit."""

JOINED: Mapping[str, str] = {
    "P{}D": r"tägige[nrsm]?|daagse",
    "P{}W": r"wöchige[nrsm]?",
    "P{}M": r"monatige[nrsm]?|maandse",
    "P{}Y": r"jährige[nrsm]?|jarige",
    "PT{}H": r"stündige[nrsm]?",
}
"""Units as German and Dutch join them to their number: "zweijährig", "dertigdaagse", "30-tägig"."""
JOINED_ENDINGS = (
    *(f"{stem}{case}" for stem in ("tägige", "wöchige", "monatige", "jährige", "stündige") for case in ("", *"nrsm")),
    "daagse",
    "maandse",
    "jarige",
)
"""How a word ends that holds a joined unit: a test quicker than the grammar."""
JOINED_PARTS = ("ige", "daagse", "maandse")
"""One of these every such ending holds: a test quicker yet."""

TURNED: Mapping[str, str] = {"P{}D": "giorni", "P{}W": "settimane", "P{}M": "mesi", "P{}Y": "anni", "PT{}H": "ore"}
"""Units that Italian legal style puts before their number: "anni dieci", "giorni 30"."""

BUSINESS_UNIT = r"werktage?n?|arbeitstage?n?|bankarbeitstage?n?|geschäftstage?n?|werkdag(?:en)?"
BUSINESS_BEFORE = r"business|working|work|trading"
BUSINESS_AFTER = r"ouvr(?:able|é)s?|h[áa]bil(?:es)?|laborables?|lavorativ[oi]|werkbare"
FILLERS = (
    r"calendar|consecutive|full|additional|further|more|other|whole|entire|weiteren?s?|ganzen?|volle[nrs]?|"
    r"aufeinanderfolgende[nr]?|zusätzliche[nrs]?|aanvullende?|extra|volledige?|hele|opeenvolgende|maximum|kalender|"
    r"autres?|ulteriore|ulteriori|interi?|naturales|completos?"
)

WHOLE: Mapping[str, str] = {
    "P2W": r"(?:a )?fortnight",
    "P15D": r"(?:une )?quinzaine(?: de jours)?|(?:una )?quincena",
    "P1M": r"(?<=dans le )mois(?= (?:suivant|qui suit|de la))|(?<=entro il )mese(?= (?:successivo|dal))",
    "P3M": r"(?:un )?trimestre",
    "P6M": r"half a year|half-year|(?:ein(?:em)? )?halbe[ns]? jahr|halbjahr|(?:een )?half ?jaar|medio año|"
    r"(?:un )?semestre",
    "P18M": r"(?:one|a) year and a half|one and a half years|(?:anderthalb|eineinhalb) jahre?n?|anderhalf jaar|"
    r"un an et demi|(?:un )?año y medio|un anno e mezzo",
    "P2Y": r"(?:un )?biennio|(?:un )?bienio",
    "P3Y": r"(?:un )?triennio|(?:un )?trienio",
    "P5Y": r"(?:un )?quinquennio|(?:un )?quinquenio",
    "P10Y": r"(?:one |a )?decade|jahrzehnt|(?:un )?decennio|(?:una )?década|(?:une )?décennie",
}
"""Words that are a length by themselves, by their ISO 8601."""

UNIT_WORDS = words(
    "day days week weeks month months year years yr yrs hour hours hrs minute minutes fortnight half-year decade jour "
    "jours semaine semaines mois ans année années annee annees heure heures quinzaine trimestre semestre décennie tag "
    "tage tagen tages kalendertage kalendertagen werktag werktage werktagen arbeitstage arbeitstagen woche wochen "
    "kalenderwochen monat monate monaten monats kalendermonate kalendermonaten jahr jahre jahren jahres kalenderjahre "
    "kalenderjahren kalenderjahr stunde stunden minuten geschäftstage geschäftstagen bankarbeitstage bankarbeitstagen "
    "halbjahr jahrzehnt dag dagen kalenderdagen werkdag werkdagen weken maand maanden kalendermaand kalendermaanden "
    "jaar jaren kalenderjaar kalenderjaren halfjaar uur uren minuut día días dia dias semana semanas mes meses año "
    "años ano anos hora horas minuto minutos quincena bienio trienio quinquenio década giorno giorni settimana gg "
    "settimane mese mesi anno anni ore minuti biennio triennio quinquennio decennio"
)
RARE_UNITS = words("an ora")
"""Units that are ordinary words in another language, so a number must stand before them."""
