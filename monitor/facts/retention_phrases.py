"""The phrases in which policies say how long data are kept, per language."""

from collections.abc import Mapping

from monitor.facts.phrases import compiled, gap

RETAIN: Mapping[str, str] = {
    "en": r"(?:retain\w*|retention|keep\w*(?! in (?:mind|touch)| track)|kept|stor(?:e|es|ed|ing|age)|held|holds?|"
    r"holding|hang(?:ing)? on ?to|preserv\w+|archiv\w+|maintain\w*|delet\w+|eras\w+|remov(?:e|es|ed|ing|al)|"
    r"destr(?:oy|uct)\w*|anonymi[sz]\w+|pseudonymi[sz]\w+|purg\w+|de-?identif\w+|saved?|hosted|logged(?! in)|"
    r"recorded|wip(?:e|es|ed|ing)|overwrit\w+|shred\w*|dispos(?:e|ed|es|ing|al) of|expung\w+|discard\w*|gone|"
    r"vanish\w*|remains?|blind(?:s|ed|ing)?|mask(?:s|ed|ing)?|redact\w*|truncat\w+|scrub\w*|obfuscat\w+|"
    r"hash(?:es|ed|ing)|(?:roll|rotat|age|cycle)\w* (?:off|out)|aggregated?(?= (?:after|once|within))|"
    r"(?<=backups )expire|(?<=copies )expire|(?<=logs )expire|(?<=recordings )expire|(?:restor|recover|"
    r"reactivat)\w+ (?:[^\s.]+\s){0,3}?account)(?!\w)",
    "fr": r"(?:conserv\w+|stock(?:ons|age|ée?s?|er|ent)|supprim\w+|suppression|effa[cç]\w+|détrui\w+|destruction|"
    r"archiv\w+|anonymis\w+|gard(?:ons|er|ée?s?|e(?! à vue)|ent)|sauvegard(?:ons|er|ée?s?)|purg\w+|détenu\w*|"
    r"détenons|écras\w+|maintenu\w*|rest(?:ent|e)(?=[^.;]{0,80}(?:disponible|accessible|stocké|enregistré|"
    r"conservé))|reten\w+|retien\w+|masqu(?:ée?s?|er|ons)|tronqu(?:ée?s?|er|ons)|caviard\w+|"
    r"pseudonymis\w+)(?!\w)",
    "de": r"(?:(?:auf)?bewahr\w*|aufzubewahren|gespeichert\w*|\w*speicher\w*|(?:ge)?lösch\w+|vernicht\w+|"
    r"anonymisier\w+|pseudonymisier\w+|archivier\w+|vorgehalten|vorhalten|vorzuhalten|führen|gehalten|"
    r"aufgehoben|behalten(?! (?:wir )?uns)|entfern\w+|überschrieben|überschreib\w+|gesperrt|verbleib\w+|"
    r"heb(?:en|t)(?=[^.;]{0,120} auf(?!\w))|bleib(?:en|t)(?=[^.;]{0,80}(?:verfügbar|erhalten|abrufbar|bestehen|"
    r"in (?:unseren |den )?\w*(?:sicherungen|backups|archiven)))|verschwind\w+|verworfen|maskier\w+|gekürzt|"
    r"geschwärzt|unkenntlich|aufbewahrt\w*)(?!\w)",
    "nl": r"(?:\w*bewaar\w*|bewar\w+|opgeslagen|opslaan|opslag|slaan|verwijder\w+|gewist|wissen|wist|vernietig\w+|"
    r"\w*anonimise\w+|geanonimiseerd\w*|gearchiveerd|archiver\w+|bijgehouden|behouden(?! (?:ons|zich|wij ons|"
    r"we ons))|overschreven|verwijdert|aangehouden|blij(?:ft|ven)(?=[^.;]{0,80}(?:beschikbaar|staan|zitten|"
    r"toegankelijk|raadpleegbaar|in (?:onze |de )?(?:back-?ups|archieven|systemen)))|zitten|gooi\w*|gemaskeerd|"
    r"maskeren|ingekort|onleesbaar|onherkenbaar|gepseudonimiseerd)(?!\w)",
    "es": r"(?:conserv\w+|almacen\w+|guard\w+|elimin\w+|borr\w+|suprim\w+|supresión|destru\w+|bloque\w+|"
    r"anonimiz\w+|mantendr\w+|mant(?:enemos|iene|ienen|enid[oa]s?)|reten\w+|retendr\w+|retien\w+|archiv\w+|"
    r"sobrescrib\w+|permanec\w+|cancel(?:ados|adas|ación)|enmascar\w+|trunc(?:an?|ad[oa]s?|amos)|ofusc\w+|"
    r"seudonimiz\w+|disoci\w+)(?!\w)",
    "it": r"(?:conserv\w+|archivi\w+|memorizz\w+|cancell(?:at[aeio]|azion[ei]|iamo|er\w+|ano|are|a)|elimin\w+|"
    r"distru\w+|anonimizz\w+|mantenut\w+|"
    r"manten(?:iamo|ere)|trattenut\w+|tratten\w+|manterr\w+|custodi\w+|sovrascri\w+|tenut[ieoa]|teniamo|tengono|"
    r"tenere(?! conto)|rimoss\w+|rimang\w+|mascherat\w+|oscurat\w+|troncat\w+|offuscat\w+|pseudonimizz\w+|"
    r"rest(?:ano|a)(?=[^.;]{0,80}(?:per |disponibil|accessibil|archivi|memorizz)))(?!\w)",
}
"""What is done to data that are kept, or no longer kept."""

DATA: Mapping[str, str] = {
    "en": r"(?:data|information|content|records?|logs?|messages?|accounts?|backups?|back-ups?|cop(?:y|ies)|files?|"
    r"recordings?|images?|footage|profiles?|photos?|photographs?|pictures?|selfies?|videos?|calls?|cctv|voicemails?|"
    r"audio|details|addresses|address|history|e-?mails?|conversations?|transcripts?|documents?|invoices?|receipts?|"
    r"resumes?|résumés?|cvs?|applications?|applicants?|candidates?|correspondence|communications?|inquiries|enquiries|"
    r"requests?|complaints?|tickets?|contracts?|transactions?|payments?|bookings?|reservations?|purchases?|"
    r"identifiers?|metadata|submissions?|forms?|reports?|chats?|posts?|comments?|reviews?|scans?|templates?|"
    r"fingerprints?|measurements?|readings?|locations?|positions?|sessions?|searches|statistics|entries|entry|"
    r"everything|lists?|consents?|preferences|registrations?|tapes?|traces|snapshots?)(?!\w)",
    "fr": r"(?:données|informations?|comptes?|contenus?|historiques?|journa(?:l|ux)|logs|enregistrements?|copies?|"
    r"sauvegardes?|messages?|dossiers?|documents?|factures?|pièces?|cv|candidatures?|candidats?|traces|images?|vidéos?|"
    r"photos?|appels?|échanges|correspondances?|courriels?|e-mails?|emails?|adresses?|coordonnées|contrats?|fichiers?|"
    r"justificatifs?|profils?|réclamations?|demandes?|avis|commentaires?|consentements?|transactions?|"
    r"éléments|télémétrie|statistiques|trajets?|conversations?|relevés?|bulletins?|badges?|inscriptions?|celles-ci|"
    r"elles|listes?|positions?|formulaires?)(?!\w)",
    "de": r"(?:\w*daten\w*|\w*informationen|\w*kontos?|inhalte\w*|\w*protokolle?n?|\w*logs?|logfiles?|log-files?|"
    r"\w*aufzeichnung(?:en)?|\w*aufnahmen?|\w*kopien?|\w*nachrichten|\w*unterlagen|\w*dokumente?n?|\w*rechnung(?:en)?|"
    r"\w*belege?n?|\w*bücher|\w*bewerb\w*|\w*profile?n?s?|\w*adressen?|\w*bilder|\w*fotos?|\w*videos?|\w*anfragen?|"
    r"\w*korrespondenz|e-mails?|\w*angaben|\w*verträge|\w*akten?|\w*verläufe?|\w*gespräche?|\w*anrufe?|"
    r"\w*sicherungen|\w*backups?|tickets?|"
    r"\w*einwilligung(?:en)?|\w*einträge?|\w*listen?|\w*dateien?|\w*meldungen|\w*briefe|\w*werte)(?!\w)",
    "nl": r"(?:\w*gegevens|informatie|\w*accounts?|inhoud|logs?|\w*bestand(?:en)?|\w*kopie(?:ën)?|\w*berichten|"
    r"\w*documenten|\w*stukken|\w*facturen|\w*sollicita\w*|\w*opnames?|\w*opnamen|\w*beelden|\w*foto's|\w*dossiers?|"
    r"\w*gesprekken|e-mails?|\w*correspondentie|\w*contracten|\w*administratie|\w*back-?ups?|\w*data|\w*profiel\w*|"
    r"cv's?|\w*formulieren?|\w*aanvragen|\w*adressen|\w*historie|\w*geschiedenis|\w*klachten|\w*meldingen|"
    r"\w*lijsten|\w*verzoeken|\w*toestemming(?:en)?|\w*voorkeuren)(?!\w)",
    "es": r"(?:datos|información|informaciones|cuentas?|contenidos?|registros?|copias?|mensajes?|documentos?|"
    r"documentación|historial(?:es)?|facturas?|currículums?|currículos?|cv|imágenes|grabacion(?:es)?|grabación|"
    r"fotografías?|fotos?|vídeos?|llamadas?|correos?|comunicaciones|expedientes?|contratos?|candidaturas?|solicitudes|"
    r"perfil(?:es)?|direcci(?:ón|ones)|fichas?|consultas?|justificantes?|listas?|listados?|reservas?|pedidos?|"
    r"consentimientos?|preferencias)(?!\w)",
    "it": r"(?:dati|informazion\w+|account|contenut\w+|log|registr\w+|copi[ae]|messagg\w+|document\w+|fattur\w+|"
    r"curricul\w+|cv|immagin\w+|filmat\w+|riprese|video|foto|fotografi\w+|chiamat\w+|email|e-mail|comunicazion\w+|"
    r"pratich\w+|contratt\w+|candidatur\w+|richiest\w+|profil\w+|indirizz\w+|file|backup|cronologi\w+|scrittur\w+|"
    r"ticket|elenc(?:o|hi)|prenotazion\w+|liberatori\w+|archivi\w*|sched[ae]|recension\w+|"
    r"consens[oi]|preferenze)(?!\w)",
}
"""What is kept, where nothing else tells that a sentence speaks of data: goods and bookings are kept too."""

PERIOD_TITLE: Mapping[str, str] = {
    "en": r"(?:(?:data )?retention|retained|(?:storage|keeping|deletion|archiving|archive) (?:period|time|duration|"
    r"limitation|limit|schedule)s?|how long|until when|when (?:do )?we delete|period of storage|(?:duration|"
    r"length) of (?:storage|keeping|processing)|kept (?:for|until)|keep (?:it )?for|stored (?:for|until)|"
    r"storage of (?:your|data|personal)|data storage|(?:we |will )?(?:keep|retain|store|hang on to|"
    r"hold on to) (?:your|it|them|the|data|personal|information)|deletion of (?:your|data|personal)|"
    r"data deletion|deleted after|time ?limits?$|retain\w*|storage|kept$|(?:what|when) we forget)(?!\w)",
    "fr": r"(?:(?:durées?|délais?|périodes?) (?:maximales? |légales? )?(?:de (?:la )?|d')(?:conservation|stockage|"
    r"rétention|archivage|effacement|suppression)|combien de temps|jusqu'à quand|quand (?:supprimons|effaçons)|"
    r"conservation|rétention|archivage|suppression (?:de vos|des) données|durées?$|conservées? (?:pendant|"
    r"combien)|(?:ce que|quand) nous oublions|gardons-nous|délais$)",
    "de": r"(?:\w*speicher(?:dauer|frist\w*|zeit\w*|zeitraum)|aufbewahrung\w*|\w*löschfrist\w*|löschung|löschen|"
    r"löschkonzept|dauer der (?:daten)?(?:speicherung|aufbewahrung|verarbeitung)|wie lange?|bis wann|"
    r"was wir vergessen|wann (?:wir )?(?:etwas |daten )?(?:löschen|gelöscht)|\w*speicherung|"
    r"dauer$|frist(?:en)?$)",
    "nl": r"(?:bewaar\w*|bewaren|hoe ?lang\w*|tot wanneer|wanneer (?:wissen|verwijderen)|wat wij vergeten|behoud|"
    r"opslag(?:periode|duur|termijn)\w*|termijn(?:en)?$|bewaring|verwijdering van)",
    "es": r"(?:(?:plazos?|periodos?|períodos?|tiempos?|duración) (?:máximos? )?de (?:la )?(?:conservación|retención|"
    r"almacenamiento|supresión|tratamiento)|cuánto (?:tiempo|reten\w+|guard\w+|conserv\w+)|conservación|"
    r"retención|plazos?$|hasta cuándo|lo que olvidamos|cuándo (?:se )?(?:borra|elimina|suprim)\w*|duración$)",
    "it": r"(?:(?:periodo|periodi|tempi|tempo|termini?|durata) (?:massim[oi] )?(?:di|della) (?:conservazione|"
    r"trattamento|archiviazione|cancellazione|retention)|(?:per )?quanto (?:tempo|a lungo|li|le|restano|"
    r"conserv\w+|ten\w+)|fino a quando|tempi$|tempistiche|cosa dimentichiamo|quando (?:li |le )?(?:cancell|"
    r"elimin)\w+|conservazione|data retention|durata$|cancellazione (?:dei|dati))",
}
"""Titles of chapters and columns about how long data are kept."""

OTHER_PERIOD: Mapping[str, str] = {
    "en": r"(?:warrant(?:y|ies|ed)|guarantee\w*(?! (?:the|that|our|your|you)(?!\w))|arbitrat\w+|renew\w*|uptime|"
    r"experience|anniversary|infring\w+|"
    r"limitation of liability|membership|subscription (?:period|term)|business partners? for|in business|leave|"
    r"claims? (?:must|shall|has to|have to)|brought|probation\w*|contract term|minimum term|notice period)(?!\w)",
    "fr": r"(?:garantie\w*|arbitra\w+|renouvel\w+|reconduit\w*|reconduction|abonnement d|préavis|expérience|carence|"
    r"ancienneté)(?!\w)",
    "de": r"(?:gewährleistung\w*|garantie\w*|verlänger\w+|vertragslaufzeit|mindestlaufzeit|laufzeit|kündigungsfrist|"
    r"erfahrung|schlichtung\w*|probezeit)(?!\w)",
    "nl": r"(?:garantie\w*|verleng\w+|looptijd|opzegtermijn|ervaring|arbitrage|proeftijd)(?!\w)",
    "es": r"(?:garantía\w*|renov\w+|prórroga|arbitraje|experiencia|permanencia|preaviso)(?!\w)",
    "it": r"(?:garanzi\w+|rinnov\w+|arbitrat\w+|esperienza|preavviso|durata del contratto)(?!\w)",
}
"""What a length of time belongs to that is not how long data are kept, however long it is."""

SHORT_PERIOD: Mapping[str, str] = {
    "en": r"(?:refund\w*|(?:free )?trials?|cool\w*-off|invoices? (?:is|are|fall)|fall due|payable|overdue|pay(?:ment)? "
    r"(?:is )?due|respond\w*|response|repl(?:y|ies)|answer\w*|get back to|acknowledge\w*|shipp\w+|deliver(?:y|ed) of|"
    r"return (?:the|your|any)|years? old|of age|age of|expir\w+ of your card|counter[- ]?noti\w+|unsubscrib\w+|"
    r"email communications|mailing lists?|withdraw from|right of withdrawal|change your mind|cancel\w*|reported? "
    r"(?:to|it)|notify|notified|inform(?:ed)? (?:you|the)|incident|breach\w*|pick-?up|check-in|opt[- ]?out|"
    r"pay(?= within)|fix(?:ed)?|correct (?:the|your)|provide (?:you )?(?:with )?access|give (?:you )?access|"
    r"process your)(?!\w)",
    "fr": r"(?:rembours\w+|essai|rétractation|rétracter|livr(?:aison|ée?s?|er|ons)|commande sera|répon\w+|réponse|"
    r"échange ou|retourner|annul\w+|notifi\w+|violation|désabonn\w+|désinscri\w+|paiement sous)(?!\w)",
    "de": r"(?:erstatt\w+|test(?:phase|zeitraum|version)|widerruf\w*|liefer(?:ung|zeit|frist|t|n)|beantwort\w+|"
    r"antwort\w*|reagier\w+|entscheid\w+|zahlbar|fällig|meld(?:en|et)|verletzung|storn\w+|umtausch\w*|"
    r"rückgabe\w*|zeit nehmen|zeit lassen|newsletter abbestell\w+)(?!\w)",
    "nl": r"(?:terugbetal\w+|proefperiode|herroep\w*|bedenktijd|levering|geleverd|levertijd|reager\w+|reactie|"
    r"antwoord\w*|beantwoord\w*|betaal(?:d|termijn)|meld(?:en|t)|datalek\w*|annule\w+|retour\w*)(?!\w)",
    "es": r"(?:reembols\w+|(?:periodo|período) de prueba|prueba gratuita|desistimiento|entrega\w*|responder\w*|"
    r"respuesta|contest\w+|pago|notificar\w*|brecha|violación|devoluci\w+|anul\w+)(?!\w)",
    "it": r"(?:rimbors\w+|(?:periodo di )prova|prova gratuita|recesso|consegn\w+|rispond\w+|risposta|riscontr\w+|"
    r"pagamento|notific\w+|violazione|reso|restitu\w+|disdett\w+)(?!\w)",
}
"""The same for what is over within months: beside a year or more these words only say why data are kept."""

PAST: Mapping[str, str] = {
    "en": r"(?:past|last|preceding|previous|prior|recent)\s$",
    "fr": r"(?:derniers?|dernières?|précédents?)\s$",
    "de": r"(?:letzten|vergangenen|vorangegangenen|vorherigen)\s$",
    "nl": r"(?:afgelopen|laatste|voorgaande|vorige)\s$",
    "es": r"(?:últimos|(?<=los )pasados|anteriores)\s$",
    "it": r"(?:ultimi|scorsi|precedenti)\s$",
}
LINK: Mapping[str, str] = {
    "en": r"(?:for|after|to|than|of|least|most|maximum|minimum|exceed|approximately|about|around|is|are|every|period|"
    r"plus|until|in|following|and|or|additional|further|within|lasts?)\s(?:the |an? |any |its |further )?$",
    "fr": r"(?:pendant|durant|de|après|sous|dans|maximum|minimum|à|au|pour|moins|plus|puis|est|et|ou|jusqu'à|"
    r"maximale|minimale|bout|d'archivage)\s(?:les |un |une |d'|de )?$",
    "de": r"(?:für|nach|längstens|genau|rund|nur|während|von|bis|maximal|höchstens|mindestens|innerhalb|zu|zum|"
    r"spätestens|noch|beträgt|plus|und|"
    r"oder|ca\.|weitere|zuzüglich|ist|sind|jeweils|über)\s(?:die |den |dem |der |weitere )?$",
    "nl": r"(?:gedurende|na|voor|van|tot|maximaal|hoogstens|minimaal|binnen|uiterlijk|ten minste|minstens|is|en|of|"
    r"plus|nog|bedraagt|circa)\s(?:de |een |nog )?$",
    "es": r"(?:durante|de|tras|hasta|máximo|mínimo|en|por|es|y|o|a los|transcurridos|después|menos|más|ser[áa]n?|"
    r"a|plus)\s(?:los |un |una |el |de )?$",
    "it": r"(?:per|di|dopo|fino|entro|massimo|minimo|durante|a|è|e|o|trascorsi|decorsi|ulteriori|oltre|almeno|"
    r"ad)\s(?:i |un |una |il |gli |altri )?$",
}
"""What ties a length of time to what is kept, where a heading or a list says that it is kept."""

FETCH: Mapping[str, str] = {
    "en": rf"(?:(?:retriev|download|export|recover|fetch|collect)\w* {gap(4)}(?:data|content|files|information)(?!\w))",
    "fr": rf"(?:(?:récupér|télécharg|export)\w+ {gap(4)}(?:données|contenus?|fichiers))",
    "de": rf"(?:(?:\w*daten|inhalte|dateien) {gap(4)}(?:\w*exportieren|herunter\w+|abzurufen|abrufen|\w*sichern|"
    rf"zu sichern)(?!\w))",
    "nl": rf"(?:(?:gegevens|data|bestanden) {gap(4)}(?:exporteren|downloaden|op te halen|ophalen|op te vragen)(?!\w))",
    "es": rf"(?:(?:recuperar|descargar|exportar) {gap(4)}(?:datos|contenidos?|archivos|información))",
    "it": rf"(?:(?:recuperare|scaricare|esportare) {gap(4)}(?:dati|contenut[io]|file))",
}
"""What somebody does with the data that wait for it."""
AFTER_THAT: Mapping[str, str] = {
    "en": r"(?:after(?:wards)?|thereafter|following|once|then|when) ?(?:this|that|these|those|which|the|we|all|your|"
    r"it)?",
    "fr": r"(?:passé|après|au-delà|ensuite|à l'issue|à l'expiration)",
    "de": r"(?:danach|anschließend|nach (?:ablauf|dieser|diesem|diesen|der)|hiernach)",
    "nl": r"(?:daarna|nadien|na (?:deze|die|dit|afloop|het verstrijken))",
    "es": r"(?:pasad[oa]s?|transcurrid[oa]s?|después|tras|a partir de entonces|finalizad[oa])",
    "it": r"(?:decors[oi]|trascors[oi]|passat[oi]|dopo|scadut[oi]|successivamente)",
}
"""How a sentence begins, or goes on, that says what comes at the end of a time."""

RETAINED, TITLED, LOOKING_BACK = compiled(RETAIN), compiled(PERIOD_TITLE), compiled(PAST)
"""What several readers ask of a sentence: it is searched for once, whoever asks."""
