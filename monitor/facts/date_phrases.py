"""The labels that stand beside the dates of a policy, per language."""

from collections.abc import Mapping

from monitor.facts.phrases import gap

NUMBERED = (
    r"(?:\s?(?:no\.?|nr\.?|n°|nº|n\.|v\.?|v)?\s?\d{1,3}(?:[.,]\d{1,3}){0,3}(?![\d/.-]{0,4}\d)"
    r"(?!(?:st|nd|rd|th|er|[eè]me|\.|º|°)?\s(?:of\s|de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s|del\s|of\s)?(?:19|20)\d\d))?"
)
"""The number of an edition, as in "Version 2.1" and "Édition n° 4"."""

LAST_UPDATED: Mapping[str, str] = {
    "en": rf"(?:(?:was |were |been )?(?:last|most recently|latest|recently) {gap(2)}(?:updated?|modifi\w+|revis\w+|"
    rf"changed?|amended|edited|refresh\w*|review(?:ed)?|published|issued)(?: (?:and|&|or) (?:updated|revised|"
    rf"reviewed|modified))?|(?:current|present|latest) version(?: of [^.;]{{3,40}}?)?(?= is| dates| was)|"
    rf"(?:page |policy |document )?updated(?: on| as of|:)|revised(?: on| as of|:)|date (?:last )?(?:modified|"
    rf"updated|revised|changed)|date of (?:this|the current) version|(?:date of (?:the )?)?(?:last|"
    rf"latest) (?:change|amendment|modification|revision|update|review|version)|(?:revision|update) date|"
    rf"version (?:of|dated)|last updated and effective)",
    "fr": r"(?:(?:date de (?:la )?)?(?:derni[èe]re|dernier) (?:mise [àa] jour|modification|r[ée]vision|actualisation|"
    r"version|édition|rafraîchissement|changement|vérification|relecture|publication)(?: (?:effectu[ée]e|"
    r"en date))?|derni[èe]rement (?:modifi|actualis|r[ée]vis|mise? [àa] jour)\w*|version (?:actuelle|"
    r"en vigueur)(?: de [^.;]{3,40}?)?(?= est| date)|mise?s? [àa] jour(?: (?:le|du|au|en date du|en|:)| ?:)|"
    r"maj(?: du| le)?(?=\s?:|\s\d)|actualisation(?= ?:| d)|date de (?:mise [àa] jour|r[ée]vision|"
    r"derni[èe]re modification|mise en ligne)|(?:modifi[ée]e?s?|actualis[ée]e?s?|r[ée]vis[ée]e?s?|revue?s?|"
    r"mise?s? [àa] jour) pour la derni[èe]re fois(?: le| en)?|actualis[ée]e? (?:le|au|en)|"
    r"r[ée]vis[ée]e?s? (?:le|en)|modifi[ée]e?s? (?:le|en dernier lieu le))",
    "de": r"(?:stand(?: (?:der|dieser|des) \w+)?(?: vom)?(?=\s?:|\s[\d(]|\s[^\W\d_]+ \d{4}|\sist)|aktuelle (?:fassung|"
    r"version)(?= ist| stammt| datiert)|(?:zuletzt|letztmals|letztmalig) (?:ge[äa]ndert|aktualisiert|"
    r"überarbeitet|angepasst|bearbeitet|geprüft|überprüft|ergänzt)|letzte[rs]? (?:[äa]nderung|aktualisierung|"
    r"überarbeitung|anpassung|fassung|stand|revision|bearbeitung)|(?:aktualisiert|überarbeitet|geändert) am|"
    r"aktualisierung(?= ?:)|datum der letzten \w+)",
    "nl": r"(?:(?:voor het )?laatst(?:elijk)? (?:is )?(?:bijgewerkt|gewijzigd|aangepast|herzien|ge-?üpdatet|geüpdate|"
    r"geactualiseerd)|(?:datum (?:van )?(?:de )?)?laatste (?:wijziging|update|aanpassing|herziening|versie|"
    r"actualisatie)|bijgewerkt op|huidige versie(?: van [^.;]{3,40}?)?(?= is| dateert)|gewijzigd op|herzien op|"
    r"aangepast op|wijzigingsdatum|(?:geactualiseerd|vastgesteld) op|update(?= ?:))",
    "es": r"(?:[úu]ltim[ao] (?:actualizaci[óo]n|modificaci[óo]n|revisi[óo]n|versi[óo]n|cambio|revisad[oa]|"
    r"actualizad[oa]|modificad[oa])|(?:actualizad|revisad|modificad)[oa]s? (?:por [úu]ltima vez )?(?:el|en|a)|"
    r"versión (?:actual|vigente)(?: de [^.;]{3,40}?)?(?= es| data)|(?:actualización|revisión)(?= ?:)|"
    r"fecha de (?:la )?(?:[úu]ltima )?(?:actualizaci[óo]n|revisi[óo]n|"
    r"modificaci[óo]n)|(?:actualizad|revisad|modificad)[oa]s? (?:con|en) fecha(?: de)?)",
    "it": r"(?:ultim[oa] (?:aggiornamento|modifica|revisione|versione|variazione|rivisto|aggiornat[oa])|(?:aggiornat|"
    r"rivist|modificat)[oaie] (?:al|il|in data|nel|a|l'ultima volta|da ultimo)|versione (?:attuale|"
    r"vigente)(?: d[^.;]{3,40}?)?(?= è| risale)|(?:aggiornamento|revisione)(?= ?:| del)|data (?:di |dell'|"
    r"della )?\s?(?:ultim[oa] )?(?:aggiornamento|modifica|revisione))",
}
"""Labels of the day on which the text was last changed, wherever in a sentence they stand."""

STAMP: Mapping[str, str] = {
    "en": r"(?:this (?:version|edition)|v(?=\s?\d)|version|edition|redaction|release|revision|updated|revised|amended|"
    r"modified|published|posted|reviewed|issued?|approved|adopted|checked|drafted|rev\.?|status|date|as (?:of|"
    r"at)|(?:issue|document|policy|version|publication|release) date|date of (?:issue|publication|version|"
    r"this \w+))",
    "fr": r"(?:cette version|version|édition|révision|mise? à jour|actualisée?|révisée?|publiée?|rédigée?|adoptée?|"
    r"revue?|établie?|vérifiée?|relue?|éditée?|validée?|arrêtée?|approuvée?|votée?|date|"
    r"à jour|état|en date|date de (?:publication|version|rédaction)|parution)",
    "de": r"(?:diese (?:version|fassung)|version|fassung|ausgabe|revision|rev\.?|datum|aktualisiert|geändert|"
    r"überarbeitet|veröffentlicht|erstellt|stand|status|veröffentlichungsdatum|verabschiedet|beschlossen|freigegeben|"
    r"geprüft|bearbeitet)",
    "nl": r"(?:deze versie|versie|uitgave|editie|revisie|datum|bijgewerkt|gewijzigd|herzien|ge-?üpdatet|gepubliceerd|"
    r"opgesteld|vastgesteld|d\.d\.|publicatiedatum|stand|goedgekeurd|opgemaakt|nagekeken|nagelezen)",
    "es": r"(?:esta versión|versión|edición|revisión|fecha|actualizad[oa]|revisad[oa]|publicad[oa]|aprobad[oa]|"
    r"modificad[oa]|rev\.?|elaborad[oa]|redactad[oa]|fecha de (?:publicación|versión)|información revisada)",
    "it": r"(?:questa versione|versione|edizione|revisione|rev\.?|data|aggiornat[oa]|rivist[oa]|pubblicat[oa]|"
    r"approvat[oa]|modificat[oa]|data di (?:pubblicazione|emissione)|testo aggiornato|redatt[oa]|emess[oa]|"
    r"verificat[oa]|agg\.|vers\.|aggiornamento)",
}
"""Weaker labels of the same, which only count where a line or a part of it begins, and no stronger one stands."""

CHANGED_ON: Mapping[str, str] = {
    "en": r"(?:we (?:last )?(?:updated|changed|revised|amended))",
    "fr": r"(?:nous avons (?:modifié|actualisé|mis à jour|révisé))",
    "de": r"(?:geändert|aktualisiert|überarbeitet|angepasst|erneuert|ergänzt)",
    "nl": r"(?:gewijzigd|bijgewerkt|aangepast|herzien|vernieuwd|geactualiseerd|ge-?üpdatet)",
    "es": r"(?:(?:hemos )?(?:actualizado|modificado|revisado)|actualizamos|modificamos)",
    "it": r"(?:abbiamo (?:aggiornato|modificato|rivisto))",
}
"""What stands after the date where the verb closes the sentence: "wurde am 3. Mai 2024 zuletzt geändert"."""

EFFECTIVE: Mapping[str, str] = {
    "en": rf"(?:effective(?: date| starting)?(?: of (?:this|these|the|our) \w+(?: \w+)?)?|(?:in|into) (?:effect|"
    rf"force)|valid(?!\w)|takes? effect|appl(?:y|ies)|applicable(?!\w)|date of (?:entry into force|effect)|"
    rf"commencement date)(?: {gap(8)}(?:from|as of|on|since|starting|beginning))?",
    "fr": r"(?:(?:date d'|entr\w+ )?en vigueur(?: depuis| à compter| à partir| au| le| dès| du| :|:)|date "
    r"d'(?:effet|entrée en vigueur|application)|(?:applicables?|valables?|en vigueur) (?:depuis|à compter|à partir|dès|"
    r"au|le)|date effective|prise d'effet|prend effet|prendra effet|entr\w+ en (?:vigueur|application))",
    "de": r"(?:(?:gültig|wirksam|gelten|gilt|geltend|in kraft)(?: seit| ab| zum| am)(?: dem)?|(?:tritt|treten) "
    r"(?:am|zum|ab)|datum des inkrafttretens|gültigkeitsdatum|inkrafttreten|wirksamkeitsdatum|wirksames datum|"
    r"gültigkeit|wirksam zum|(?:tritt|treten|getreten) in kraft(?: am)?|in kraft (?:ge)?treten(?: am)?)",
    "nl": rf"(?:ingangsdatum|(?:van kracht|geldig|geldt|gelden|van toepassing|in werking)(?: {gap(2)}(?:vanaf|sinds|"
    rf"per|op|met ingang van))|treedt (?:op|per)|treden (?:op|per)|in werking (?:ge)?treden(?: op| per)?|"
    rf"datum (?:van )?inwerkingtreding|met ingang van|inwerkingtreding|ingaande(?: op| per)?)",
    "es": r"(?:(?:fecha de )?entrada en vigor|(?:fecha de )?vigencia|vigentes? (?:desde|a partir)|en vigor "
    r"(?:desde|a partir)|fecha (?:efectiva|de efectividad|de vigencia)|efectiv[oa] (?:desde|a partir)|aplicable "
    r"(?:desde|a partir)|entr\w+ en vigor(?: el| a partir)?)",
    "it": r"(?:in vigore (?:dal|a partire|da)|(?:data di )?(?:entrata in vigore|decorrenza|efficacia|validità)|"
    r"valid[oaie] (?:dal|a partire)|efficac[ei] (?:dal|a partire)|applicabil[ei] (?:dal|a partire)|data effettiva|"
    r"con effetto (?:dal|a partire)|entr\w+ in vigore)",
}
"""Labels of the day from which the text holds."""

DRAWN_UP: Mapping[str, str] = {
    "en": rf"(?:(?:drawn up|written|drafted|adopted|approved|issued|published|released|created|prepared|posted)"
    rf"(?: by {gap(4)})? (?:on|in)(?!\w))",
    "fr": r"(?:(?:établi|rédigé|adopté|arrêté|approuvé|publié|édité)e?s?|mise?s? en ligne)(?= (?:le|en|au)(?!\w))",
    "nl": r"(?:(?:opgesteld|vastgesteld|opgemaakt|goedgekeurd|gepubliceerd|geschreven)(?= (?:op|in|per)(?!\w)))",
    "es": r"(?:(?:elaborad|redactad|aprobad|publicad|adoptad)[oa]s?(?= (?:el|en|con)(?!\w)))",
    "it": r"(?:(?:redatt|approvat|pubblicat|adottat|predispost|emess)[oaie](?= (?:il|in|nel|a)(?!\w)))",
}
"""Verbs of how a text came to be: beside the text's own name they date it where nothing else does."""

DRAWN_UP_LAST = r"(?:erstellt|verfasst|verabschiedet|beschlossen|veröffentlicht)"
"""The same in German, where the verb stands after the date."""
