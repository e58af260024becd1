"""The words that style may change, small and light, and those that it may not, in six languages, folded."""

from collections.abc import Mapping

from monitor.materiality.words import listed

_GUARDED: Mapping[str, str] = {
    "en": """
        not no never none nor neither without unless except only solely exclusively may will must might should
        could always all any every each both cannot""",
    "fr": """
        ne n pas jamais aucun aucune sans sauf uniquement seulement exclusivement peut peux peuvent pouvez
        pouvons doit dois doivent devez devons pourrait pourraient pourrons pourra pourront pourrez ni tous toutes
        tout toute chaque toujours""",
    "de": """
        nicht kein keine keinen keiner keinem niemals nie ohne nur ausschliesslich kann kannst konnen konnt
        konnte muss musst mussen durfen durft darf darfst sollte alle allen jede jeder jedes immer weder""",
    "nl": """
        niet geen nooit zonder alleen uitsluitend kan kun kunnen kunt moet moeten mag mogen alle elke ieder altijd""",
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
        themselves etc eg ie e g s t ll ve re something percent come comes""",
    "fr": """
        le la l les un une des du de d et ou en au aux a ce c cet cette ces cela celui celle ceux celles que
        qu qui quoi quand dont ou nous vous il ils elle elles on est sont etre etait ont avez avons avec par pour
        sur dans votre vos notre nos leur leurs son sa ses se s y si plus ainsi afin lors lorsque comme
        notamment entre chez vers rice rices trice trices euse euses ne nes es soi lui eux meme mais j m t
        es etes as sera serez seront serait seraient soit soient ete pourcent tu ton ta tes te toi""",
    "de": """
        der die das den dem des ein eine einer einem einen eines und oder zu zum zur im in am an auf fur mit
        von vom bei beim aus ist sind sei wird wirst werden wurde wurden worden haben hat hatte hast habe habt bist
        seid wir uns sie ihnen ihr ihre ihrer ihren ihrem ihres euch euer eure eurer du dich dir dein deine
        eurem euren eures deiner deinem deinen deines
        unser unsere unserer unseren unserem unseres es er sich als auch wie so dass dieser diese dieses
        diesem diesen welche welcher welches wenn sowie bzw innen uber unter durch um man dabei hierbei dazu
        hierzu daruber dafur hierfur damit diesbezuglich prozent""",
    "nl": """
        de het een en of van in op aan met voor door bij uit naar om te tot is zijn was waren wordt worden
        werd heeft heb hebt hebben ben bent wij we ons onze u uw je jou jouw jij zich haar hun hen zij ze dat
        die deze dit er hier daar ook
        als zoals dan wanneer waarbij waarmee waarvoor hiervoor daarvoor hierbij welke wie wat om over per
        jullie""",
    "es": """
        el la los las lo un una unos unas y e o u de del al a en con por para que quien quienes cuyo cual
        cuales su sus nosotros nosotras nuestro nuestra nuestros nuestras usted
        ustedes vosotros vosotras vuestro vuestra vuestros vuestras os has habeis haya hayas contigo seas eres sois
        tu tus te le les se si
        es son ser sea sean
        durante esta este estos estas ese esa eso como cuando donde entre sobre mas asi tambien ha han hemos nos esta
        estan queda quedan sera seran seria serian""",
    "it": """
        il lo la i gli le l un uno una di del dello della dei degli delle d da dal dallo dalla
        dall dell nell sull dai dalle a al
        allo alla ai agli alle in nel nello nella nei nelle con su sul sulla sui sulle per tra fra e ed o od
        hai avete hanno che chi cui quale quali questo questa questi queste quello quella suo sua suoi sue vostro vostra
        vostri vostre nostro nostra nostri nostre si ci vi lei voi noi e sono essere ha hanno abbiamo come
        quando dove anche se viene vengono verra verranno venga vengano sara saranno sia siano
        tu ti te tuo tua tuoi tue""",
}
SMALL = listed(" ".join(_SMALL.values())) - GUARDED
"""Articles, pronouns, prepositions, auxiliaries: they carry no answer of their own."""

_LIGHT: Mapping[str, str] = {
    "en": """
        please note kindly however therefore thus hence accordingly additionally furthermore moreover further
        example instance particularly namely respective respectively aforementioned said
        following follows above below herein hereby hereof hereunder thereof thereto various different
        following described defined set forth out provided contained listed stated own well order purpose
        purposes way ways manner case cases respect regard regarding relation related relating concerning
        connection accordance pursuant according based basis top time times now again website site web page
        pages section sections clause clauses article articles paragraph paragraphs part document title
        visit see refer read find click link information details more learn want wish like like help able make
        made making take taken get using""",
    "fr": """
        veuillez noter note toutefois cependant neanmoins donc egalement aussi ensuite outre particulier
        exemple savoir suivant suivante suivants suivantes ci dessous dessus apres present presente presents
        presentes susmentionne susvise different differents differentes divers diverses
        concerne concernant concernes concernees relatif relative relatifs relatives egard
        vertu titre cadre cas faire fait afin but fins meme memes propre propres bien encore
        page site web internet ligne section article articles paragraphe rubrique partie consulter voir
        cliquer lien informations information details plus""",
    "de": """
        bitte beachten hinweis jedoch allerdings daher somit deshalb zudem ausserdem ferner weiterhin
        insbesondere beispiel beispielsweise etwa namlich jeweils jeweilig jeweilige jeweiligen folgend
        folgende folgenden nachfolgend nachfolgende nachfolgenden nachstehend eigentlich
        oben unten genannt genannte genannten
        verschiedene gemass entsprechend entsprechende entsprechenden hinsichtlich bezuglich
        bezug rahmen zwecke zweck falle fall hier naher nahere weitere weiteren weiterer eigene eigenen seite
        webseite website internetseite abschnitt ziffer artikel absatz kapitel informationen details mehr
        siehe finden""",
    "nl": """
        graag alstublieft let echter daarom dus bovendien daarnaast verder met name bijvoorbeeld namelijk
        volgende hieronder hierboven genoemde bovengenoemde verschillende desbetreffende bedraagt bedragen
        betreffende betreft betrekking kader geval eigen pagina website site artikel paragraaf sectie
        informatie meer zie vinden doeleinden""",
    "es": """
        favor tenga cuenta embargo ademas asimismo igualmente ejemplo concretamente siguiente
        siguientes continuacion anterior anteriores mencionado mencionada mencionados mencionadas dicho dicha
        dichos dichas presente diversos distintas distintos diferentes
        respectivo relativo relativa relativos relacionado relacionados relacion respecto virtud caso fin
        fines efectos propio propios pagina sitio web seccion articulo apartado informacion consulte vea""",
    "it": """
        prego notare tuttavia pertanto quindi inoltre altresi particolare esempio ovvero ossia seguente
        seguenti sotto sopra presente presenti suddetto suddetta suddetti suddette predetto citato vari varie
        diversi diverse rispettivo relativo relativa relativi relative riguardo relazione merito
        base caso fine fini scopo scopi proprio propri pagina sito web sezione articolo paragrafo informazioni
        consultare vedere""",
}
LIGHT = listed(" ".join(_LIGHT.values())) - GUARDED
"""Words that lead the reader and state nothing: they may come or go beside other words that stay."""

_PALE: Mapping[str, str] = {
    "en": """
        use provide provided data personal perform remain work send means mean relate relates involved involve
        governed care very really truly occasionally regularly periodically year years old method entirely
        encourage free manage simply easily carefully such kind experience effort efforts manner
        process able feel anytime implement adopt apply located""",
    "fr": """
        utiliser fournir donnees personnelles pendant decrire adresse faire effectuer disposer concerne tres
        regulierement periodiquement ans simplement facilement""",
    "de": """
        verwenden daten personenbezogene personenbezogenen setzen ein durchfuhren sehr regelmassig einfach
        erfolgen erfolgt bereit stellen zur""",
    "nl": "gebruiken gegevens persoonsgegevens zeer regelmatig eenvoudig plaats vindt",
    "es": "usar datos personales muy periodicamente facilmente realizar realiza",
    "it": "usare dati personali molto periodicamente facilmente effettuare effettua",
}
PALE = (listed(" ".join(_PALE.values())) | LIGHT) - GUARDED
"""Words that say little where the rest of a sentence, turned otherwise, stays: of a class its first."""
