"""The words that style may change: small words, light words and words of one meaning, in six languages, folded."""

from collections.abc import Mapping

from monitor.materiality.words import listed

_GUARDED: Mapping[str, str] = {
    "en": """
        not no never none nor neither without unless except only solely exclusively may will must might should
        could always all any every each both cannot""",
    "fr": """
        ne n pas jamais aucun aucune sans sauf uniquement seulement exclusivement peut peux peuvent pouvez
        pouvons doit dois doivent devez devons pourrait pourraient pourrons ni tous toutes tout toute chaque
        toujours""",
    "de": """
        nicht kein keine keinen keiner keinem niemals nie ohne nur ausschliesslich kann kannst konnen konnt
        konnte muss musst mussen durfen durft darf darfst sollte alle allen jede jeder jedes immer weder""",
    "nl": """
        niet geen nooit zonder alleen uitsluitend kan kunnen kunt moet moeten mag mogen alle elke ieder altijd""",
    "es": """
        nunca ningun ninguna sin salvo solo solamente unicamente exclusivamente puede puedes pueden podemos
        podra podran debe debes deben debemos debera todos todas siempre cada""",
    "it": """
        non mai nessun nessuna senza salvo soltanto solo esclusivamente puo puoi possono possiamo potra
        potranno potremmo deve devi devono dobbiamo tutti tutte sempre ogni""",
}
GUARDED = listed(" ".join(_GUARDED.values()))
"""A word of these never comes or goes as a matter of style."""

_SMALL: Mapping[str, str] = {
    "en": """
        a an the of to and or in on at by for from with as is are be been being was were has have had having
        that which who whom whose what this these those such its it our ours your yours their theirs his her
        hers he she they them you we us i me my one also other others so then there here about into upon onto
        when where whenever wherever while how if whether than but do does did each include includes including
        included between through throughout during within per via both once ourselves yourself itself
        themselves etc eg ie e g s t ll ve re something""",
    "fr": """
        le la l les un une des du de d et ou en au aux a ce c cet cette ces cela celui celle ceux celles que
        qu qui quoi dont ou nous vous il ils elle elles on est sont etre etait ont avez avons avec par pour
        sur dans votre vos notre nos leur leurs son sa ses se s y si plus ainsi afin lors lorsque comme
        notamment entre chez vers rice rices trice trices euse euses ne nes es soi lui eux meme mais j m t""",
    "de": """
        der die das den dem des ein eine einer einem einen eines und oder zu zum zur im in am an auf fur mit
        von vom bei beim aus ist sind sei wird werden wurde wurden worden haben hat hatte hast habe habt bist
        seid wir uns sie ihnen ihr ihre ihrer ihren ihrem ihres euch euer eure eurer du dich dir dein deine
        unser unsere unserer unseren unserem unseres es er sich als auch wie so dass dieser diese dieses
        diesem diesen welche welcher welches wenn sowie bzw innen uber unter durch um man dabei hierbei dazu
        hierzu daruber dafur hierfur damit diesbezuglich""",
    "nl": """
        de het een en of van in op aan met voor door bij uit naar om te tot is zijn was waren wordt worden
        werd heeft hebben wij we ons onze u uw je jouw jij hun hen zij ze dat die deze dit er hier daar ook
        als zoals dan wanneer waarbij waarmee waarvoor hiervoor daarvoor hierbij welke wie wat om over per""",
    "es": """
        el la los las lo un una unos unas y e o u de del al a en con por para que quien quienes cuyo cual
        cuales su sus nuestro nuestra nuestros nuestras usted ustedes tu tus le les se si es son ser sea sean
        esta este estos estas ese esa eso como cuando donde entre sobre mas asi tambien ha han hemos nos""",
    "it": """
        il lo la i gli le l un uno una di del dello della dei degli delle d da dal dallo dalla dai dalle a al
        allo alla ai agli alle in nel nello nella nei nelle con su sul sulla sui sulle per tra fra e ed o od
        che chi cui quale quali questo questa questi queste quello quella suo sua suoi sue vostro vostra
        vostri vostre nostro nostra nostri nostre si ci vi lei voi noi e sono essere ha hanno abbiamo come
        quando dove anche se""",
}
SMALL = listed(" ".join(_SMALL.values())) - GUARDED
"""Articles, pronouns, prepositions, auxiliaries: they carry no answer of their own."""

_LIGHT: Mapping[str, str] = {
    "en": """
        please note kindly however therefore thus hence accordingly additionally furthermore moreover further
        example instance particular particularly namely relevant respective respectively aforementioned said
        following follows above below herein hereby hereof hereunder thereof thereto various different
        following described defined set forth out provided contained listed stated own well order purpose
        purposes way ways manner case cases respect regard regarding relation related relating concerning
        connection accordance pursuant according based basis top time times now again website site web page
        pages online section sections clause clauses article articles paragraph paragraphs part document title
        visit see refer read find click link information details more learn want wish like like help able make
        made making take taken get using""",
    "fr": """
        veuillez noter note toutefois cependant neanmoins donc egalement aussi ensuite outre particulier
        exemple savoir suivant suivante suivants suivantes ci dessous dessus apres present presente presents
        presentes susmentionne susvise different differents differentes divers diverses certain certaines
        certains quelques concerne concernant concernes concernees relatif relative relatifs relatives egard
        vertu titre cadre cas faire fait afin but fins meme memes propre propres bien encore deja actuellement
        page site web internet ligne section article articles paragraphe rubrique partie consulter voir
        cliquer lien informations information details plus""",
    "de": """
        bitte beachten hinweis jedoch allerdings daher somit deshalb zudem ausserdem ferner weiterhin
        insbesondere beispiel beispielsweise etwa namlich jeweils jeweilig jeweilige jeweiligen folgend
        folgende folgenden nachfolgend nachfolgende nachstehend oben unten genannt genannte genannten
        verschiedene bestimmte einige gemass entsprechend entsprechende entsprechenden hinsichtlich bezuglich
        bezug rahmen zwecke zweck falle fall hier naher nahere weitere weiteren weiterer eigene eigenen seite
        webseite website internetseite abschnitt ziffer artikel absatz kapitel informationen details mehr
        siehe finden""",
    "nl": """
        graag alstublieft let echter daarom dus bovendien daarnaast verder met name bijvoorbeeld namelijk
        volgende hieronder hierboven genoemde bovengenoemde verschillende bepaalde enkele desbetreffende
        betreffende betreft betrekking kader geval eigen pagina website site artikel paragraaf sectie
        informatie meer zie vinden doeleinden""",
    "es": """
        favor tenga cuenta embargo ademas asimismo igualmente particular ejemplo concretamente siguiente
        siguientes continuacion anterior anteriores mencionado mencionada mencionados mencionadas dicho dicha
        dichos dichas presente diversos distintas distintos diferentes ciertos ciertas algunos algunas
        respectivo relativo relativa relativos relacionado relacionados relacion respecto virtud caso fin
        fines efectos propio propios pagina sitio web seccion articulo apartado informacion consulte vea""",
    "it": """
        prego notare tuttavia pertanto quindi inoltre altresi particolare esempio ovvero ossia seguente
        seguenti sotto sopra presente presenti suddetto suddetta suddetti suddette predetto citato vari varie
        diversi diverse alcuni alcune rispettivo relativo relativa relativi relative riguardo relazione merito
        base caso fine fini scopo scopi proprio propri pagina sito web sezione articolo paragrafo informazioni
        consultare vedere""",
}
LIGHT = listed(" ".join(_LIGHT.values())) - GUARDED
"""Words that lead the reader and state nothing: they may come or go beside other words that stay."""

_SAME: Mapping[str, tuple[str, ...]] = {
    "en": (
        "policy notice statement policies notices statements",
        "data information infos",
        "may can",
        "only solely exclusively",
        "will shall",
        "must has",
        "use using uses used utilize utilise utilizes utilises utilizing utilising utilized utilised usage",
        "collect collects collected collecting collection gather gathers gathered gathering obtain obtains obtained",
        "retain retains retained retaining keep keeps kept keeping store stores stored storing hold holds held",
        "delete deletes deleted deleting deletion erase erases erased erasing erasure remove removes removed removing",
        "disclose discloses disclosed disclosing disclosure disclosures share shares shared sharing",
        "company corporation firm business",
        "vendor supplier vendors suppliers",
        "email mail mails emails",
        "service services offering offerings",
        "ask request requests asks requested requesting",
        "contact reach write",
        "inform notify informs notifies notified informed tell told",
        "change modify amend changes amends modifies modification modifications amendment amendments changed modified",
        "update updates updated revise revision revisions revised amended",
        "provide give provides gives provided given supply supplies supplied offer offers",
        "receive get receives gets received",
        "help assist helps assists",
        "ensure secure ensures guarantee guarantees",
        "improve enhance improves enhances improving enhancing",
        "purchase buy purchases buys purchased bought",
        "begin start commence begins starts commences",
        "show display shows displays displayed shown",
        "permit allow permits allows permitted allowed enable enables",
        "obligation duty obligations duties",
        "law legislation laws",
        "individual person people persons individuals",
        "choose select chooses selects",
        "prior before",
        "after following",
        "until till",
        "verify confirm verifies confirms",
        "employee staff employees personnel",
        "entity organization organisation entities organizations organisations",
        "protect safeguard protects safeguards protecting safeguarding",
        "additional further",
        "appropriate adequate suitable",
        "visit browse visits visiting browsing",
        "customer client customers clients",
        "necessary required needed",
        "any all every each",
        "cannot",
        "app application apps applications",
        "regulation regulations rule rules",
        "explain explains describe describes outline outlines tells sets detail",
        "find finds detect detects spot identify identifies",
        "fix fixes correct corrects correcting repair resolve",
        "perform performs conduct conducts execute carry carries carried",
        "kind kinds type types sort sorts category categories",
        "believe believes think thinks",
        "happen happens occur occurs",
        "review reviews examine examines check checks",
        "telephone phone",
        "located situated based",
        "direction directions instruction instructions",
        "engage engages appoint appoints hire hires",
        "allow lets let",
        "big large significant",
        "small tiny little",
        "complete full entire whole",
        "form format",
        "handle handles handled treat treats treated process processes processed processing",
        "question questions query queries enquiry inquiry enquiries inquiries",
        "answer reply respond response responds replies",
    ),
    "fr": (
        "politique charte declaration",
        "donnees informations renseignements",
        "utiliser utilisons utilise utilisent utilisees employer employons",
        "collecter collectons collectees recueillir recueillons recueillies recueilli",
        "conserver conservons conservees stocker stockons stockees garder gardons",
        "supprimer effacer supprimons effacons suppression effacement",
        "communiquer partager divulguer communiquons partageons communiquees partagees",
        "email courriel mail mel electronique courriels mails",
        "societe entreprise",
        "modifier changer modification modifications changement changements",
        "informer avertir avisons informons",
        "demander solliciter",
        "fournir donner fournissez donnez communiquez",
        "client cliente clients clientes",
        "utilisateur internaute utilisateurs internautes",
        "contacter ecrire joindre",
        "permettre autoriser permet",
        "peut peux peuvent pouvez pouvons",
        "doit dois doivent devez devons",
        "tout tous toute toutes chaque",
        "avant prealablement",
        "personne individu personnes individus",
        "prestation service prestations services",
        "decrire decrit expliquer explique presenter presente exposer expose",
        "saisir saisies saisie renseigner renseignees renseignee entrer",
        "disposer disposez dispose beneficier beneficiez beneficie",
        "acces accedons accede accedent acceder",
        "traiter traitons traitees traitement",
        "expiration terme echeance",
        "loi legislation reglementation",
    ),
    "de": (
        "erklarung hinweise hinweis richtlinie datenschutzerklarung datenschutzhinweise datenschutzrichtlinie",
        "daten informationen angaben",
        "verwenden nutzen verwendet nutzt genutzt verwendung nutzung benutzen einsetzen",
        "erheben sammeln erhoben gesammelt erfassen erfasst",
        "speichern aufbewahren gespeichert aufbewahrt",
        "loschen entfernen geloscht entfernt",
        "weitergeben ubermitteln weitergegeben ubermittelt",
        "email mail mails",
        "unternehmen gesellschaft firma",
        "andern anpassen anderung anpassung anderungen anpassungen",
        "mitteilen informieren benachrichtigen unterrichten",
        "website webseite internetseite webauftritt internetauftritt",
        "kunde kunden kundin kundinnen",
        "kontaktieren wenden schreiben",
        "person personen mensch menschen",
        "erforderlich notwendig notig",
        "dienst dienste dienstleistung dienstleistungen leistungen",
        "kann kannst konnen konnt darf darfst durfen durft",
        "muss musst mussen",
        "beschreiben beschreibt erklaren erklart erlautern erlautert informiert",
        "verarbeiten verarbeitet verarbeitung",
        "erhalten bekommen erhalt bekommt",
        "anfragen anfrage fragen frage",
        "beenden kundigen",
        "ansehen einsehen anschauen",
        "alle allen jede jeder jedes",
        "kein keine keinen keiner keinem",
    ),
    "nl": (
        "beleid verklaring privacybeleid privacyverklaring",
        "gegevens informatie data",
        "gebruiken benutten gebruikt",
        "verzamelen vergaren verzameld",
        "bewaren opslaan bewaard opgeslagen",
        "verwijderen wissen verwijderd gewist",
        "delen verstrekken gedeeld verstrekt",
        "email mail mails",
        "bedrijf onderneming",
        "wijzigen aanpassen wijziging wijzigingen aanpassing aanpassingen",
        "informeren melden inlichten",
        "website site webpagina",
        "klant klanten",
        "dienst diensten dienstverlening",
        "beschrijven beschrijft uitleggen legt uitlegt vertelt lees leest",
        "verwerken verwerkt verwerking",
        "krijgen ontvangen krijgt ontvangt",
        "vraag vragen verzoek verzoeken",
        "zien bekijken inzien",
        "kan kunt kunnen mag mogen",
        "moet moeten",
        "alle elke ieder",
        "contacteren contact",
    ),
    "es": (
        "politica aviso declaracion",
        "datos informacion",
        "usar utilizar usamos utilizamos uso utilizacion emplear",
        "recopilar recoger recabar recopilamos recogemos recabamos obtener",
        "conservar almacenar guardar conservamos almacenamos",
        "eliminar suprimir borrar eliminamos suprimimos",
        "compartir comunicar divulgar compartimos comunicamos",
        "email correo mail electronico",
        "describir describe explicar explica detallar detalla",
        "tratar tratamos tratamiento procesar procesamos",
        "recibir obtener recibe obtiene",
        "solicitar pedir solicitud peticion",
        "puede puedes pueden podemos podra podran",
        "debe debes deben debemos debera",
        "solo solamente unicamente exclusivamente",
        "empresa sociedad compania",
        "modificar cambiar actualizar modificaciones cambios",
        "informar notificar comunicar",
        "sitio web pagina",
        "cliente clientes",
        "persona individuo personas individuos",
        "servicio servicios",
    ),
    "it": (
        "informativa politica",
        "dati informazioni",
        "usare utilizzare usiamo utilizziamo uso utilizzo impiegare",
        "raccogliere raccogliamo acquisire",
        "conservare conserviamo memorizzare archiviare",
        "cancellare eliminare cancellazione eliminazione",
        "condividere comunicare divulgare condividiamo comunichiamo",
        "email mail elettronica",
        "descrivere descrive illustrare illustra spiegare spiega",
        "trattare trattiamo trattamento elaborare",
        "ricevere ottenere riceve ottiene",
        "richiedere chiedere richiesta",
        "puo puoi possono possiamo potra potranno",
        "deve devi devono dobbiamo",
        "soltanto solo esclusivamente",
        "societa azienda impresa",
        "modificare cambiare aggiornare modifiche cambiamenti",
        "informare avvisare comunicare",
        "sito web pagina",
        "cliente clienti",
        "persona individuo persone individui",
        "servizio servizi",
    ),
}
POINTERS = listed("""
    section sections clause clauses article articles paragraph ziffer abschnitt artikel paragraphe seccion apartado
    articulo sezione articolo
""")
"""A number after one of these is a number of the text's own order."""


def _classes() -> dict[str, str]:
    heads: dict[str, str] = {}
    for names in (names for language in _SAME.values() for names in language):
        first, *others = names.split()
        head = heads.setdefault(first, first)
        for word in others:
            heads.setdefault(word, head)
    return heads


CLASS = _classes()
"""The word that stands for each word of a class; a word of two classes belongs to the first."""


PHRASES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = tuple(
    (tuple(long.split()), tuple(short.split()))
    for long, short in (
        ("united states of america", "usa"),
        ("united states", "usa"),
        ("u s a", "usa"),
        ("u s", "usa"),
        ("u k", "uk"),
        ("united kingdom", "uk"),
        ("e u", "eu"),
        ("after that", "afterwards"),
        ("get in touch with", "contact"),
        ("get in touch", "contact"),
        ("general data protection regulation", "gdpr"),
        ("regulation eu 2016 679", "gdpr"),
        ("reglement general sur la protection des donnees", "gdpr"),
        ("reglement ue 2016 679", "gdpr"),
        ("rgpd", "gdpr"),
        ("datenschutz grundverordnung", "gdpr"),
        ("verordnung eu 2016 679", "gdpr"),
        ("dsgvo", "gdpr"),
        ("ds gvo", "gdpr"),
        ("algemene verordening gegevensbescherming", "gdpr"),
        ("verordening eu 2016 679", "gdpr"),
        ("avg", "gdpr"),
        ("reglamento general de proteccion de datos", "gdpr"),
        ("reglamento ue 2016 679", "gdpr"),
        ("regolamento generale sulla protezione dei dati", "gdpr"),
        ("regolamento ue 2016 679", "gdpr"),
        ("california consumer privacy act", "ccpa"),
        ("european economic area", "eea"),
        ("espace economique europeen", "eee"),
        ("europaischer wirtschaftsraum", "ewr"),
        ("europaischen wirtschaftsraum", "ewr"),
        ("europaischen wirtschaftsraums", "ewr"),
        ("europese economische ruimte", "eer"),
        ("espacio economico europeo", "eee"),
        ("spazio economico europeo", "see"),
        ("european union", "eu"),
        ("union europeenne", "ue"),
        ("europaische union", "eu"),
        ("europaischen union", "eu"),
        ("can not", "cannot"),
        ("may not", "cannot"),
        ("has to", "must"),
        ("have to", "must"),
        ("is able to", "may"),
        ("are able to", "may"),
        ("e mail", "email"),
        ("e mails", "email"),
        ("web site", "site"),
        ("web sites", "site"),
        ("log in", "login"),
        ("opt out", "optout"),
        ("personally identifiable", "personal"),
        ("as well as", "and"),
        ("such as", "as"),
        ("for example", "as"),
        ("no longer than", "maximum"),
        ("at most", "maximum"),
        ("third parties", "thirdparty"),
        ("third party", "thirdparty"),
        ("numero de telephone", "telephone"),
        ("adresse ip", "ip"),
        ("a caractere personnel", "personnelles"),
        ("adresse electronique", "email"),
        ("adresse e mail", "email"),
        ("adresse email", "email"),
        ("adresse mail", "email"),
        ("courrier electronique", "email"),
        ("correo electronico", "email"),
        ("posta elettronica", "email"),
        ("indirizzo email", "email"),
        ("e mail adresse", "email"),
    )
)
"""Longer ways to say a thing, and the shorter one."""
