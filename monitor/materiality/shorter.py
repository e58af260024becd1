"""Longer ways to say a thing, and the shorter one: laws and bodies by their names, small phrases, what one may do."""

from collections.abc import Mapping

SHORTER: Mapping[str, str] = {
    "usa": "united states of america | united states | u s a | u s",
    "uk": "u k | united kingdom",
    "eu": "e u | european union | europaische union | europaischen union",
    "below": "the following",
    "afterwards": "after that",
    "contact": (
        "get in touch with | get in touch | reach out to | reach out | send an email to | send us an email | "
        "send email to | by emailing | by sending an email to | write to us | drop us a line"
    ),
    "gdpr": (
        "general data protection regulation | regulation eu 2016 679 | reglement general sur la protection "
        "des donnees | reglement ue 2016 679 | rgpd | datenschutz grundverordnung | verordnung eu 2016 679 | "
        "dsgvo | ds gvo | algemene verordening gegevensbescherming | verordening eu 2016 679 | avg | "
        "reglamento general de proteccion de datos | reglamento ue 2016 679 | regolamento generale sulla "
        "protezione dei dati | regolamento ue 2016 679"
    ),
    "ccpa": "california consumer privacy act",
    "eea": "european economic area",
    "eee": "espace economique europeen | espacio economico europeo",
    "ewr": "europaischer wirtschaftsraum | europaischen wirtschaftsraum | europaischen wirtschaftsraums",
    "eer": "europese economische ruimte",
    "see": "spazio economico europeo",
    "ue": "union europeenne",
    "cannot": "can not | may not",
    "must": "has to | have to",
    "may": (
        "are authorised to | are authorized to | are permitted to | are allowed to | is permitted to | is allowed to | "
        "is able to | are able to | reserves the right to | reserve the right to | has the ability to | have "
        "the ability to"
    ),
    "email": (
        "e mail | e mails | adresse electronique | adresse e mail | adresse email | adresse mail | courrier "
        "electronique | correo electronico | posta elettronica | indirizzo email | e mail adresse"
    ),
    "site": (
        "web site | web sites | our site | our website | our web site | this site | this website | the site | "
        "the website | our websites | our sites | these sites"
    ),
    "sites": "websites | web sites",
    "login": "log in",
    "optout": "opt out | opts out | opted out | opting out",
    "optin": "opt in | opts in | opted in | opting in",
    "personal": "personally identifiable",
    "and": "as well as",
    "as": "such as | for example",
    "maximum": "no longer than | at most | no more than | not more than | a maximum of",
    "inform you": "let you know | lets you know | letting you know | advise you of | advise you if | advise you that",
    "participate": "take part | takes part | taking part | took part",
    "undergo": "go through | goes through | going through",
    "expire": "run out | runs out | ran out",
    "currently": "at present | at this time | at the moment | at the present time | right now",
    "unless": "save where | except where | save if | except if",
    "unable": "not be able | not able | are not in a position",
    "beforehand": "in advance",
    "particularly": "in particular | en particular",
    "object": "raise an objection | raise objections | lodge an objection",
    "unhappy": "not happy | dissatisfied | not satisfied",
    "or over": "or older | and over | and older | or above",
    "exercer": "faire valoir",
    "note": "keep in mind | bear in mind | be aware | please be aware",
    "sometimes": "in some cases | at times | on occasion | in some instances",
    "immediately": "at once | straight away | right away",
    "promptly": "as soon as possible | as quickly as possible | at the earliest opportunity",
    "current": "up to date",
    "where": "to the extent that | insofar as | in so far as",
    "therefore": "as a result | for this reason | for that reason",
    "informeren": "laten weten | laten wij weten",
    "derden": "derde partijen",
    "happen": "take place | takes place | taking place | took place",
    "continue": "go on | goes on | carry on",
    "ensure": "make sure | makes sure | making sure",
    "indefinitely": "for an indefinite period | for an unlimited period",
    "your choice": "up to you",
    "called": "known as | so called | what is known as | what is called",
    "register": "sign up | signs up | signing up | signed up",
    "at other times": "on other occasions",
    "responsible": (
        "take responsibility | takes responsibility | accept responsibility | accepts responsibility | "
        "bear responsibility | bears responsibility | assume responsibility | assumes responsibility"
    ),
    "not responsible": (
        "take no responsibility | takes no responsibility | accept no responsibility | accepts no responsibility | "
        "bear no responsibility | bears no responsibility | assume no responsibility | assumes no responsibility"
    ),
    "par nous": "par nos soins",
    "lire": "prendre connaissance | prendre connaissance de | prenez connaissance | prenez connaissance de",
    "contacter": "prendre contact avec | entrer en contact avec",
    "we learn": "it comes to our attention",
    "vous ne pouvez pas": "il ne vous est pas possible de",
    "peut": (
        "se reserve le droit de | se reserve la possibilite de | est susceptible de | est susceptible d etre amene a "
        "| peut etre amene a | peut etre amenee a | est amene a | est amenee a | pourra etre amene a "
        "| pourra etre amenee a | pourrait etre amene a | pourrait etre amenee a"
    ),
    "peuvent": (
        "sont susceptibles de | peuvent etre amenes a | peuvent etre amenees a | sont amenes a | sont amenees a "
        "| pourront etre amenes a | pourront etre amenees a"
    ),
    "pouvez": "vous offrons la possibilite de | vous donnons la possibilite de",
    "wettelijk": "op grond van de wet | krachtens de wet | volgens de wet",
    "cuanto antes": (
        "lo antes posible | a la mayor brevedad | a la mayor brevedad posible | tan pronto como sea posible"
    ),
    "comprometemos": "asumimos el compromiso de",
    "si": "en caso de que | en el caso de que",
    "thirdparty": (
        "third parties | third party | other parties | outside parties | external parties | other third "
        "parties | any third parties"
    ),
    "telephone": "numero de telephone",
    "ip": "adresse ip | ip address | internet protocol address | ip addresses | internet protocol addresses",
    "personnelles": "a caractere personnel",
    "dpo": (
        "data protection officer | data protection officer dpo | delegue a la protection des donnees "
        "| delegue a la protection des donnees dpo | delegue a la protection des donnees dpd"
    ),
    "dpd": (
        "delegado de proteccion de datos | delegado de proteccion de datos dpd | delegado de proteccion de datos dpo"
    ),
    "rpd": (
        "responsabile della protezione dei dati | responsabile della protezione dei dati rpd "
        "| responsabile della protezione dei dati dpo"
    ),
    "aepd": "agencia espanola de proteccion de datos | agencia espanola de proteccion de datos aepd",
    "cnil": (
        "commission nationale de l informatique et des libertes "
        "| commission nationale de l informatique et des libertes cnil"
    ),
    "garante": "garante per la protezione dei dati personali | autorita garante per la protezione dei dati personali",
    "usuarios": "personas usuarias",
    "usuario": "persona usuaria",
    "interesados": "personas interesadas",
    "interesado": "persona interesada",
    "interessato": "persona interessata",
    "interessati": "persone interessate",
    "personales": "caracter personal",
    "personali": "carattere personale",
    "percent": "per cent",
    "beispielsweise": "z b | zum beispiel | bspw",
    "bijvoorbeeld": "bijv",
    "gegebenenfalls": "ggf | ggfs",
    "unter anderem": "u a",
    "und so weiter": "usw",
    "gemass": "gem",
    "onder andere": "o a",
    "erfolgt nicht": "findet nicht statt | erfolgen nicht | finden nicht statt",
    "erfolgt": "findet statt | finden statt",
    "lit": "s 1 lit | satz 1 lit | uabs 1 lit | unterabs 1 lit",
    "aufgrund": "auf grund",
    "dauer speicherung": "speicherdauer",
    "versand newsletters": "newsletterversand",
    "verwerking gegevens": "gegevensverwerking",
    "sinne": "i s d | im sinne der | im sinne des | im sinne von",
    "autoriteit persoonsgegevens": "autoriteit persoonsgegevens ap",
    "verbindung mit": "i v m | ivm | in verbindung mit | in verband met",
    "verantwortlicher": "verantwortliche stelle | verantwortlichen stelle",
    "recht auf auskunft": "auskunftsrecht | recht auf auskunftserteilung",
    "recht auf widerspruch": "widerspruchsrecht",
    "recht auf loschung": "loschungsrecht | loschrecht",
    "recht auf berichtigung": "berichtigungsrecht",
    "recht auf beschwerde": "beschwerderecht",
    "recht auf widerruf": "widerrufsrecht",
    "recht op inzage": "inzagerecht | recht van inzage",
    "recht op bezwaar": "recht van bezwaar | recht van verzet",
    "also": "d h | das heisst | d w z | dat wil zeggen | in addition | on top of that",
    "exemple": "p ex",
    "ejemplo": "p ej",
    "c est a dire": "c a d",
    "iso": "iso iec",
    "phone": "by telephone",
    "for": "on behalf of",
    "anytime": (
        "at any time | at all times | whenever you like | whenever you want | whenever you wish "
        "| at your convenience | at any point in time | at any point | at any moment | a tout moment "
        "| a tout instant | jederzeit | te allen tijde | op elk moment | en cualquier momento | en todo momento "
        "| in qualsiasi momento | in ogni momento"
    ),
    "so we may": (
        "so that we may | so that we can | so we can | which allows us to | that allows us to | which enables us to "
        "| that enables us to | which permits us to | allowing us to | enabling us to | which lets us"
    ),
    "free": "at no charge | free of charge",
    "extension": (
        "browser extension | browser extensions | extension de navigateur | module complementaire | extension "
        "del navegador"
    ),
    "addon": "add on",
    "plugin": "plug in",
    "estensione": "estensione del browser",
    "locally": "on your device | on your devices | on the device",
    "localement": "sur votre appareil | sur ton appareil",
    "lokal": "auf ihrem gerat | auf deinem gerat",
    "lokaal": "op uw apparaat | op je apparaat",
    "localmente": "en su dispositivo | en tu dispositivo | sul tuo dispositivo | sul suo dispositivo",
    "issue": "open an issue | create an issue | file an issue | submit an issue | raise an issue",
    "": (
        "from time to time | de temps en temps | de temps a autre | von zeit zu zeit | van tijd tot tijd | m w d "
        "| w m d | de vez en cuando | di tanto in tanto"
    ),
    "you may": (
        "you have the right to | you have a right to | you are entitled to | you are free to | you have the "
        "option to | you have the ability to | you have the possibility to | you also have the right to"
        " | you are welcome to | you can "
        "choose to | you may choose to | you may decide to | you can decide to | you always have the right to"
    ),
    "we may": "we reserve the right to | we have the right to | we retain the right to",
    "policy": (
        "privacy policy | privacy notice | privacy statement | data protection notice | data protection "
        "policy | privacy policies | data protection statement"
    ),
    "if": "in the event that | in the event | in case",
    "question": (
        "questions or concerns | questions or comments | question or concern | questions comments or concerns "
        "| questions concerns or complaints | questions or queries | questions or feedback"
    ),
    "vendor": (
        "service providers | service provider | third party service providers | third party service provider "
        "| third party providers | third party vendors | services providers"
    ),
    "who work for": (
        "who act for | that act for | acting for | working for | that work for | who perform services for | "
        "that perform services for | performing services for | who provide services for | that provide "
        "services for | providing services for | who provide services to us | that provide services to us | "
        "who process data for | who help us | that help us | who assist us | that assist us"
    ),
    "as long": "for as long",
    "learn": (
        "become aware | becomes aware | are made aware | find out | come to know | obtain knowledge | have "
        "knowledge | discover"
    ),
    "unconsented": (
        "without your consent | without your permission | without your approval | unless you consent | unless "
        "you have consented | unless you agree | unless you give us your consent | unless you have given us "
        "your consent | sans votre consentement | sans votre accord | ohne ihre einwilligung | ohne ihre "
        "zustimmung | zonder uw toestemming | sin su consentimiento | senza il suo consenso"
    ),
    "agree to this policy": (
        "agree with this policy | consent to this policy | accept this policy | agree to our policy | accept "
        "our policy | consent to our policy | agree to the terms of this policy | accept the terms of this "
        "policy | agree to be bound by this policy"
    ),
    "in": "located in | situated in | based in | hosted in",
    "improve": "make better",
    "to": (
        "in order to | so as to | afin de | dans le but de | en vue de | um zu | con el fin de | a fin de | "
        "al fine di | allo scopo di | con la finalidad de | con la finalita di | aux fins de"
    ),
    "appropriate": "appropriate and reasonable | reasonable and appropriate",
    "take": (
        "implement and maintain | put in place | have in place | have implemented | have put in place | have "
        "taken | have adopted"
    ),
    "before": "prior to | in advance of | ahead of",
    "about": (
        "with respect to | with regard to | in relation to | in connection with | in regard to | in respect "
        "of | as regards | relating to | related to | regarding | concerning | pertaining to"
    ),
    "under": (
        "in accordance with | pursuant to | in compliance with | in line with | in conformity with | "
        "conformement a | gemass | in overeenstemming met | de conformidad con | in conformita con | agli sensi "
        "di | agli sensi del | agli sensi dell | agli sensi della | conforme a | conforme al | con arreglo a "
        "| con arreglo al | en vertu de | en application de"
    ),
    "based on": "based off | based off of | based upon",
    "because": "due to the fact that | owing to the fact that | since",
    "other site": (
        "third party site | third party sites | external site | external sites | other sites | third party "
        "website | third party websites | external website | external websites | other website | other "
        "websites | sites of third parties | websites of third parties"
    ),
    "required by law": (
        "required to do so by law | required by applicable law | legally required | obliged by law | required "
        "under law | required under applicable law | where the law requires it | when the law requires it | "
        "if the law requires it | where the law requires us to | obligated by law | mandated by law | "
        "compelled by law"
    ),
    "legal authority": "law enforcement authorities | law enforcement agencies | law enforcement",
    "browser": "web browser | internet browser",
    "data": (
        "personal data | personal information | personally identifiable information | personally identifiable "
        "data | pii | your information | your data | personal information about you | personal data about you "
        "| information about you | data about you | your personal information | your personal data"
    ),
    "donnees": "donnees personnelles | vos donnees personnelles | vos donnees | les donnees vous concernant",
    "daten": (
        "personenbezogene daten | ihre personenbezogenen daten | ihre daten | ihrer personenbezogenen daten | "
        "ihrer daten | ihren personenbezogenen daten | ihren daten | personenbezogenen daten | "
        "personenbezogener daten | personliche daten | personlichen daten | personlicher daten | ihre personlichen "
        "daten | ihrer personlichen daten | ihren personlichen daten"
    ),
    "gegevens": (
        "persoonsgegevens | persoonlijke gegevens | uw gegevens | uw persoonsgegevens | uw persoonlijke gegevens"
    ),
    "gebruiken": "maakt gebruik van | maken gebruik van | maken wij gebruik van | maken we gebruik van",
    "mussen": "sind verpflichtet | sind dazu verpflichtet",
    "muss": "ist verpflichtet | ist dazu verpflichtet",
    "moeten": "zijn verplicht | zijn verplicht om",
    "moet": "is verplicht | is verplicht om",
    "sie konnen": (
        "sie haben das recht | sie haben ein recht | ihnen steht das recht | ihnen steht ein recht | steht ihnen das "
        "recht | steht ihnen ein recht | sie sind berechtigt | sie haben die moglichkeit"
    ),
    "vous pouvez": (
        "vous avez le droit de | vous disposez du droit de | vous avez la possibilite de | vous etes en droit "
        "de | il vous est possible de | il vous est egalement possible de | il est possible de "
        "| il est egalement possible de | tu as le droit de | tu as la possibilite de"
    ),
    "u kunt": "u heeft het recht om | u hebt het recht om | u heeft de mogelijkheid om | u bent gerechtigd om",
    "puede": (
        "tiene derecho a | tiene el derecho de | tiene la posibilidad de | tiene derecho de "
        "| dispone del derecho a | dispone de los derechos de "
        "| dispone del derecho de | tienes derecho a | tienes el derecho de | tienes la posibilidad de"
    ),
    "puo": (
        "ha il diritto di | ha diritto di | ha la possibilita di | ha diritto a | hai il diritto di | hai diritto di "
        "| hai diritto a | hai la possibilita di"
    ),
    "nous pouvons": (
        "nous nous reservons le droit de | nous sommes susceptibles de | nous avons le droit de "
        "| nous pouvons etre amenes a | nous sommes amenes a | nous pourrons etre amenes a "
        "| nous pourrions etre amenes a"
    ),
    "pendant": "pendant une duree de | pour une duree de | pendant une periode de",
    "durante": "durante un plazo de | por un plazo de | durante un periodo de | por un periodo de",
    "per": "per un periodo di | per la durata di",
    "wir konnen": "wir behalten uns das recht vor | wir behalten uns vor",
    "verwenden": "setzen ein",
    "contactaremos con": "nos pondremos en contacto con",
    "contatteremo": "ci metteremo in contatto con",
    "a partir de": "a compter de | a compter du | a compter des | a partir du | a partir des",
    "par": "au moyen de | au moyen du | au moyen des",
    "mise en place": "mise en oeuvre",
    "mettre en place": "mettre en oeuvre",
    "mettons en place": "mettons en oeuvre",
    "hors": "en dehors",
    "as far as": "to the extent",
    "nous contacter": "nous ecrire | prendre contact avec nous | entrer en contact avec nous",
    "for us": "on our behalf",
    "if you have": "should you have | if there are",
    "if we": "should we",
    "if you": "should you",
    "if there": "should there | where there",
    "not agree": "disagree",
    "completely secure": "100 secure | fully secure | totally secure | entirely secure",
    "lodge a complaint": "file a complaint | make a complaint | submit a complaint | raise a complaint"
    " | bring a complaint",
    "if you want": (
        "should you wish | should you want | if you wish | if you would like | if you prefer | should you prefer"
    ),
}
"""By what is said for short, the phrases that it stands for."""
