"""The phrases in which policies say how long data are kept, per language."""

from collections.abc import Mapping

RETAIN: Mapping[str, str] = {
    "en": r"(?:retain\w*|retention|keep\w*|kept|stor(?:e|es|ed|ing|age)|held|hold|preserv\w+|archiv\w+|maintain\w*|"
    r"delet\w+|eras\w+|"
    r"remov(?:e|es|ed|ing|al)|destr(?:oy|uct)\w*|anonymi[sz]\w+|purg\w+|de-?identif\w+|saved?|hosted|logged(?! in)|"
    r"recorded|"
    r"(?:restor|recover|reactivat)\w+ (?:[^\s.]+\s){0,3}?account)(?!\w)",
    "fr": r"(?:conserv\w+|stock\w+|supprim\w+|suppression|effac\w+|détrui\w+|archiv\w+|anonymis\w+|gard(?:ons|"
    r"ée?s?)|sauvegard\w+)(?!\w)",
    "de": r"(?:(?:auf)?bewahr\w*|aufzubewahren|gespeichert\w*|\w*speicher\w*|lösch\w+|gelöscht|vernicht\w+|"
    r"anonymisier\w+|archivier\w+|vorgehalten|"
    r"führen|gehalten)(?!\w)",
    "nl": r"(?:bewaar\w*|bewar\w+|opgeslagen|opslaan|opslag|verwijder\w+|gewist|wissen|vernietig\w+|"
    r"\w*anonimise\w+|gearchiveerd|archiver\w+)(?!\w)",
    "es": r"(?:conserv\w+|almacen\w+|guard\w+|elimin\w+|borr\w+|suprim\w+|supresión|destru\w+|bloque\w+|"
    r"anonimiz\w+|mantendr\w+|retendr\w+|retención)(?!\w)",
    "it": r"(?:conserv\w+|archivi\w+|memorizz\w+|cancell\w+|elimin\w+|distru\w+|anonimizz\w+|mantenut\w+|"
    r"trattenut\w+|manterr\w+)(?!\w)",
}
DATA: Mapping[str, str] = {
    "en": r"(?:data|information|content|records?|logs?|messages?|accounts?|backups?|back-ups?|copies|files?|"
    r"recordings?|images?|footage|profiles?|"
    r"details|addresses|history|e-?mails?|conversations?|transcripts?|documents?|invoices?|resumes?|cvs?|"
    r"identifiers?|metadata|submissions?)(?!\w)",
    "fr": r"(?:données|informations?|comptes?|contenus?|historique|journaux|logs|enregistrements?|copies|"
    r"sauvegardes?|messages|dossiers?|documents|"
    r"factures|cv|candidatures?|traces|images)(?!\w)",
    "de": r"(?:\w*daten|\w*informationen|\w*konto|\w*kontos|inhalte|\w*protokolle?|\w*logs?|logfiles|"
    r"aufzeichnungen|\w*kopien|nachrichten|\w*unterlagen|"
    r"dokumente|\w*rechnungen|bewerbung\w*|\w*profil\w*|\w*adressen?)(?!\w)",
    "nl": r"(?:\w*gegevens|informatie|\w*accounts?|inhoud|logs?|logbestanden|\w*kopieën|berichten|documenten|"
    r"facturen|sollicitatie\w*|opnames|beelden)(?!\w)",
    "es": r"(?:datos|información|cuentas?|contenidos?|registros?|copias|mensajes|documentos|historial|facturas|"
    r"currículums?|imágenes)(?!\w)",
    "it": r"(?:dati|informazioni|account|contenut\w+|log|registr\w+|copie|messaggi|documenti|fatture|curricul\w+|"
    r"immagini)(?!\w)",
}
PERIOD_TITLE: Mapping[str, str] = {
    "en": r"(?:(?:data )?retention|(?:storage|keeping) (?:period|time|duration|limitation)s?|how long (?:do |will "
    r")?(?:we|is|are|your)|period of storage|duration of storage|"
    r"storage of your|(?:we |will )?(?:keep|retain|store) (?:your|it|them|the))",
    "fr": r"(?:(?:durées?|délais?|périodes?) (?:maximale )?de (?:conservation|stockage|rétention)|combien de temps|"
    r"conservation (?:de vos|des))",
    "de": r"(?:speicherdauer|aufbewahrungs(?:dauer|frist\w*|zeit\w*)|speicherfrist\w*|löschfrist\w*|löschung|dauer "
    r"der (?:speicherung|aufbewahrung|datenspeicherung)|"
    r"wie lange (?:speichern|bewahren|werden)|speicherung)",
    "nl": r"(?:bewaartermijn\w*|bewaarperiode\w*|hoe lang (?:bewaren|worden|slaan)|opslagperiode)",
    "es": r"(?:(?:plazos?|periodos?|períodos?|tiempo) de (?:conservación|retención|almacenamiento)|cuánto tiempo|"
    r"conservación de (?:los|sus) datos)",
    "it": r"(?:(?:periodo|tempi|termini?|durata) (?:di|della) conservazione|per quanto tempo|conservazione dei dati)",
}
OTHER_PERIOD: Mapping[str, str] = {
    "en": r"(?:refund\w*|(?:free )?trials?|cool\w*-off|warrant\w+|arbitrat\w+|renew\w*|invoice is|payable|overdue|"
    r"respond\w*|reply|replies|uptime|"
    r"shipp\w+|deliver(?:y|ed) of|return (?:the|your|any)|years? old|of age|age of|under \d\d|expir\w+ of your "
    r"card|business partners? for|experience|anniversary|counter[- ]?noti\w+|infring\w+|unsubscrib\w+|"
    r"email communications|mailing lists?)(?!\w)",
    "fr": r"(?:rembours\w+|essai|rétractation|garantie|livr\w+|commande sera|âgée?s?|répon\w+|renouvel\w+)(?!\w)",
    "de": r"(?:erstatt\w+|testphase|widerrufsfrist|gewährleistung|garantie|liefer\w+|jahre alt|beantwort\w+|"
    r"verlänger\w+)(?!\w)",
    "nl": r"(?:terugbetal\w+|proefperiode|herroeping|garantie|lever\w+|jaar oud|reageren|verleng\w+)(?!\w)",
    "es": r"(?:reembols\w+|prueba|desistimiento|garantía|entrega|edad|responder\w*|renov\w+)(?!\w)",
    "it": r"(?:rimbors\w+|prova|recesso|garanzia|consegna|età|rispond\w+|rinnov\w+)(?!\w)",
}
PAST: Mapping[str, str] = {
    "en": r"(?:past|last|preceding|previous|prior|recent)\s$",
    "fr": r"(?:derniers?|dernières?|précédents?)\s$",
    "de": r"(?:letzten|vergangenen|vorangegangenen|vorherigen)\s$",
    "nl": r"(?:afgelopen|laatste|voorgaande|vorige)\s$",
    "es": r"(?:últimos|pasados|anteriores)\s$",
    "it": r"(?:ultimi|scorsi|precedenti)\s$",
}
LINK: Mapping[str, str] = {
    "en": r"(?:for|after|within|to|than|of|least|maximum|exceed|approximately|about|around|is|are|every|period|"
    r"until|in|following|and)\s(?:the |an? |any |its )?$",
    "fr": r"(?:pendant|durant|de|après|sous|dans|maximum|à|au|pour|moins|plus)\s(?:les |un |une |d')?$",
    "de": r"(?:für|nach|während|von|bis|maximal|höchstens|mindestens|innerhalb|zu|spätestens|noch|beträgt|"
    r"ca\.)\s(?:die |den |dem |der )?$",
    "nl": r"(?:gedurende|na|voor|van|tot|maximaal|hoogstens|minimaal|binnen|uiterlijk|ten minste)\s(?:de |een )?$",
    "es": r"(?:durante|de|tras|hasta|máximo|en|por|mínimo)\s(?:los |un |el )?$",
    "it": r"(?:per|di|dopo|fino|entro|massimo|durante|a)\s(?:i |un |il )?$",
}
