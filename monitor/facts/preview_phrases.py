"""How a link to a coming version is worded."""

from collections.abc import Mapping

from monitor.facts.phrases import compiled

PREVIEW: Mapping[str, str] = {
    "en": r"(?:preview|upcoming (?:version|policy|terms|changes)|(?:new|future|next|updated) (?:version|(?:privacy )?"
    r"policy|terms)|what's changing)(?!\w)",
    "fr": r"(?:aperçu|prévisualis\w+|version (?:à venir|future)|(?:nouvelle|prochaine|future) "
    r"(?:version|politique))(?!\w)",
    "de": r"(?:vorschau|vorab|(?:neue|künftige|kommende|zukünftige)[nr]? (?:fassung|version|datenschutz\w+))(?!\w)",
    "nl": r"(?:voorvertoning|voorbeeldversie|(?:nieuwe|toekomstige|volgende) (?:versie|privacy\w*|voorwaarden))(?!\w)",
    "es": r"(?:vista previa|previsualiza\w+|(?:nueva|próxima|futura) (?:versión|política))(?!\w)",
    "it": r"(?:anteprima|(?:nuova|prossima|futura) (?:versione|informativa|politica))(?!\w)",
}
PREVIEWED = compiled(PREVIEW)
