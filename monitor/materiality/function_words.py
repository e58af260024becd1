"""Function words by what they do in a sentence, in six languages, folded: they join, lead, stand for somebody."""

from monitor.materiality.words import listed

AND = listed("and et und sowie en y e ed")
OR = listed("or ou oder bzw o u od")
OR_OF = OR | {"of"}
"""Also the Dutch "of", which joins nothing in English."""
JOINERS = AND | OR_OF
"""What joins the items of a list."""
BUT = listed("but mais aber sondern maar pero sino ma")
CONTRASTS = BUT | listed("nor ni however whereas jedoch cependant toutefois echter")
"""What sets one statement against another."""
CLAUSE_JOINERS = JOINERS | CONTRASTS
"""What joins two statements, of which a "not" may deny either."""
SUBORDINATE = listed("""
    if unless when whenever where wherever while because si lorsque lorsqu quand wenn falls sofern soweit sobald
    indien wanneer als cuando siempre quando qualora
""")
"""Leads a clause that may stand before or behind the other."""
RELATIVES = listed("""
    who whom whose which that whether until because since as qui que dont dass dat omdat quien cuyo che quando
""")
"""Leads a clause that says more of a word, or what is said, or why."""
PREPOSITIONS = listed("""
    with for from to by under after before during within outside without until in at on through via against
    avec pour sans par chez dans sous apres avant pendant contre mit fur ohne nach vor von durch an bei auf
    met voor zonder door naar na bij con para sin por desde hasta tras per senza da dopo prima
""")
"""Bind a word to what stands before it, or lead a phrase that moves with it."""
AGENTS = listed("by par von durch door por da dal dalla dai")
"""Lead to who does it, where the verb is passive."""
AUXILIARIES = listed("""
    is are be been being was were am est sont etre ete ist sind wird werden wurde wurden worden hat haben habe wordt
    zijn heeft hebben es son sea sean esta estan se si viene vengono sono e ha han hanno
    sera seront soit soient seran sara saranno sia siano verra verranno vengano
""")
ARTICLES = listed("""
    the la l le les du des der die das de del dem den di het el los las il lo gli i al aux dello della dell
""")
WE_SAY = listed("we nous wir wij nosotros noi")
"""Who says one of these speaks for the vendor: the subject of a sentence."""
THEY_SAY = listed("they ils elles sie zij ellos ellas essi")
WE = WE_SAY | listed("""
    us our ours ourselves notre nos uns unser unsere unserer unseren unserem unseres ons onze
    nuestro nuestra nuestros nuestras nostro nostra nostri nostre
""")
"""Who says one of these speaks of the vendor."""
YOU = listed("""
    you your yours yourself vous votre vos tu ton ta tes te toi du dich dir dein deine deiner deinen deinem ihnen
    euch euer eure eurer u uw je jouw jij usted ustedes lei voi vostro vostra vostri vostre
""")
"""Who says one of these speaks of the reader, and of nobody else: not "Sie", which is "they" too."""
PERSONS = WE | YOU
NOT_BEHIND = listed("nicht kein keine keinen keiner keinem keines nie niemals niet geen nooit")
"""Denies also what stands before it: in German and Dutch the verb may."""
NOT = NOT_BEHIND | listed("""
    not no never none cannot ne n pas aucun aucune jamais ni ningun ninguna nunca non nessun nessuna mai
""")
"""Denies what is said, in a word of its own."""
WITHOUT = listed("without sans ohne zonder sin senza")
NEITHER = listed("neither nor weder")
DENYING = NOT | WITHOUT | NEITHER
"""Every single word that denies; `stance` also has the phrases, and those that deny nothing though they sound so."""
ANSWERS = listed("yes no oui non ja nein nee si")
