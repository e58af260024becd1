"""Stop words: idle ones may silence a change, slight ones only make what is told in any case no wider.

Stems as in the vocabulary, by language (ISO 639-1): the stems of one are the beginnings of other words in another.
"""

from collections.abc import Mapping

from monitor.materiality.vocabulary import mentions
from monitor.materiality.wording import PALE

IDLE: Mapping[str, str] = {
    "en": """
        about= | above= | abovement | accordance | aged= | although= | arise | arising | around | aspect | base=
        | bear= | bearing | bears=
        | because | below | besides | bottom | categor | cause | clear | complete | compliance | concern | conclude
        | consequently= | consist | constitut | construe | consult= | contain | context | correspond | course=
        | cover= | covered= | covers= | data= | defin | depend | describ | detail | do= | does= | either= | elsewhere
        | end= | ends= | especial | expla | fact= | familiar | foot= | footer | fundament | glad | go= | goes=
        | going | good= | guid= | guide= | guideline | happ | heading | hear= | hence | hereinafter | hope | idea
        | imagine | importan | in= | informed= | informs | inherent | initial | instead | issue | item | itself
        | just= | label | laid= | latter= | learn | line= | mean | menu | method | nature | navigat | next= | note=
        | noted
        | ones= | otherwise | outline | overview | pay attention | pertain | plain= | point= | policy | practic
        | privacy | proceed | provision | pursuan | quick= | quite= | rather= | reach | ready= | really | recommend
        | refer= | reference | referred | refers | reflect | regard | relied= | relies= | rely | remember | remind |
        respective | said= | same=
        | say= | says= | section | see= | seen= | simpl | situation | smooth | someth | sort | statement | step=
        | steps= | still= | structur | such= | sum= | summar | sure= | takes= | taking= | talk | tell= | tells | term
        | than= | thank | thing | thus | tie= | tied= | titled= | to= | too= | top= | topic | toward | transparen
        | true=
        | truly | turn= | underlying | undersign | understand | unfortunately | varied | variet | variou | very=
        | via= | way= | ways= | well= | wide= | word= | words= | worth | would= | write | written= | yet= | you=""",
    "fr": """
        alors= | aupres= | auquel= | auxquel | desdit | desquel | dudit= | duquel= | effet= | facon= | faisons=
        | figur | font= | formul | ladite= | laquelle= | ledit= | lequel= | lesdit | lesquel | lorsqu= | maniere=
        | merci= | prendre=
        | puissiez= | puissions= | quant= | rapportent= | sein= | suffit= | tel= | telle= | telles= | tels= | travers=
        | trouverez=""",
    "de": """
        betragt= | beziehungsweise= | darum= | denen= | deren= | deshalb= | dessen= | dies= | ebenfalls= | ebenso=
        | fallen= | falls= | gehort= | gelten= | gilt= | gleichfalls= | heisst= | lang= | lauten= | lautet= | liegt=
        | mittels= | namens= | sofern= | soweit= | stehen= | steht= | weise= | wodurch= | womit= | worin=""",
    "nl": """
        aangezien= | aldus= | alsmede= | dan= | dergelijke= | doordat= | eveneens= | gaat= | gemaakt= | genoemd
        | grond= | hoe= | indien= | mocht= | mochten= | omdat= | tevens= | voorts= | waar= | waarin= | waaronder=
        | waarop= | wijze= | zodanige= | zulke= | zulks=""",
    "es": """
        asimismo= | contar= | cuyas= | cuyos= | desde= | manera= | mediante= | poner= | pongase= | procede=
        | proceder= | procederemos= | tal= | tales= | traves=""",
    "it": """
        attraverso= | avvenuta= | avviene= | li= | mediante= | modo= | nonche= | oppure= | ove= | qualora=
        | seguito= | tale= | tali= | tramite=""",
}
"""A sentence gains or loses any of these and says the same.

The lists are short on purpose: what data, whose, from where, for what, to whom, when, how long and how surely are said
by other words ("visit", "request", "account" are not in it).
"""
SLIGHT: Mapping[str, str] = {
    "fr": """
        acquitt | action= | actuel | afin | ainsi | ajout | alors | appara | appartien | appel | appliqu | apport
        | appropri | assur | attach | attent | attir | aupres | auquel | aussi | autre | avant | besoin | bien= | but=
        | cadre | cas= | cependant | cert | choisi | chose | ci= | circonstance | clair | cliquant | clique | complet
        | compren | compris | compte | concern | condition= | conform | connaissance | consacr | consequen | consider
        | constitu | consult | contact | conten | context | continu | contribu | convien | correspond | cour= | courant
        | cours= | cre= | crea | cree | dans | date= | decid | declar | decoul | decri | defin | demand | demeur
        | depend | depuis | derni | desir | detail | determin | devient | differ | direct | dispos | dit= | dite=
        | document | donn | dont | doute= | effectu | effet= | egal | element | ensemble | ensuite | entend | entier
        | entra | entrepri | environnement | essentiel | etabli | etap | etre | eventuel | exact | exemple | exerc
        | exist | expli | exprim | facilit | facon | fai | familier | fin= | final | fins= | foi= | fonction
        | fondamental | form= | forme | formulaire | fourn | general | ger= | gere | gestion | grand | habitu | haut
        | ici= | idee | importan | indi | inform | initial | insci | inscri | integral | intend | interess | intern
        | interven | introd | invit | joindre | jour= | large | lecture | liant | lie= | liee= | liees= | lien | lies=
        | ligne | lire | lisez | lisible | list= | liste | lors | maint | mani | menti | menu | met= | mettre | mieux
        | mis= | mise= | modalit | moment | montr | moyen | nature | navig | necessaire | nom= | notamm | note | nouv
        | obje | obten | occasion | offr | operat | optim | ordinateur | organi | orient | outil | outre | page
        | parcour | part= | partic | passe | pens | permet | person | perti | place | plate | plein | point | politique
        | portail | porte | pos= | possib | pouss | pratique | precis | prefer | premier | prend | present | prestation
        | prevoi | prevu | princip | prior | pris= | prise | procede | produi | propos | propr | quel | question
        | raison | rapid | rapport | realis | recomm | redig | refer | reflet | regar | regl | rel= | relat | releve
        | remarqu | remplir | rend= | renseign | renvo | repon | reserv | respect | respon= | ressource | rest | resum
        | retrouv | rubrique | saisi | savoir | section | sens | serieu | service | servir | seul= | signifi | simpl
        | site | situation | societe | soin | souhait | specifi | suffi | suiv | sujet | suppl | support | surfe
        | susceptib | systeme | tabl | tel= | telle | tels= | temps | tenu | terme | texte | titre | toutefois | traite
        | transpar | trouv | type | utilis | valable | valeur | variet | version | veuill | vie privee | vis= | visit
        | voir= | voul | voye | vrai | vue=""",
    "de": """
        ablauf | abschliess | abschnitt | absicht | aktiv= | aktuell | allgemein | anbiet= | angabe | angeb | angemess
        | anlass | anliegen | ansicht | ansprech | anwend | anzeig | art= | arten= | aufbau | aufbereit | auffind
        | aufgabe | aufgrund | aufruf | aufwand | ausfuhr | ausfull | ausgefuhrt | ausgestalt | ausserdem | auswahl
        | basier | basis | bedeut | bedurf | befind | begin | begriff | behandel | behandl | beitrag | bekannt
        | beliebig | bemuh= | benannt | benenn | benotig | benutz | berat | bereich | bereit | beruh | beschreib
        | beschrieben | besond | bestand | besteh | bestimm | besuch | betreff | betreib | betrieb | bezeichn | bezieh
        | bezug | bieten= | bietet | bild= | bildet | bitte | bleib | browser | button | computer | daher | dank
        | darstell | datenschutz | dazu | derzeit | detail | deutlich | dien | direkt | eben | eigen | einbezieh
        | eindeutig | einfach | eingab | eingeb | eingehend | eingesetzt | einleit | einsatz | einseh | einsetz | einzel
        | element | empfehl | ende= | entgegen | enthalt | entnehm | entsprech | entsteh | erbring | ereign | erfahr
        | erfolg | erforder | erganz | ergeb | ergib | erhalt | erklar | erlauter | erleicht | ermoglich | ernst
        | eroffn | erreich | erstell | erwahn | fall= | falls | feld= | felder | finde | folg | form= | formular
        | fortan | frage | fuhr | funktion | gebiet | gebrauch | gegeb | gegenstand | gegenwart | gehor | gelang | gelt
        | gemein | genann | genau | gerat= | gerate= | gern | gesamt | geschaft | geschild | gesellschaft | gesetz
        | gestalt | gestell | gewahrleist | gewiss | gewunscht | gezeig | gibt | gilt | gleich | grund= | grunde=
        | grundlag | grundsatz | gultig | gut= | handel | haupt | heiss | herunter | hier | hilf | hinaus | hintergrund
        | hinweis | hoch= | hoh | indem | individu | inhalt | insgesamt | interess= | internet | jederzeit | jetz
        | jeweil | kapitel | kenntnis | klar | klick | komm | konkret | kontakt | kurz | lage= | lass | leicht | leist
        | lesen= | liegt | link | list | mach | massgeb | mehr= | mein | mensch | menu | merk | mitteil | mittel
        | mochte | moglich | nachdem | nachfolg | nachste | nah | nam= | name | nannt | natur | nehm | nenn | neu
        | normal | notig | notwend | nun= | nutz | oben | offen | offn | ordnung | ort= | person | plattform | praktik
        | prinzip | privatsph | produkt | punkt | rahm | rech= | regel= | regeln= | registr | relev | richt | sach
        | schreib | schritt | seit | selb | setz | sicherstell | sinn | situation | sofern | sogenannt | sonst | sorg
        | speziell | stand= | stehen | steht | stell | such= | system | tabelle | tatig | teil= | teile= | teilweise
        | text | the | titel | transparen | treff | tun= | uber | ublich | umfass | umgang | umgeh | umstand | unten
        | unterhalb | unternehm | unterstutz | ursprung | verantwort= | verarbeit | verfahr | verfass | verfug
        | verlang= | verschied | versteh | verwalt | verweis | verwend | viel | voll | voraus= | vorgang | vorgeh
        | vorhand | vorlieg | vornehm | vorschrift | vorsteh | wahr | ware= | wechsel= | weise | weit= | weiter | wende
        | wert | wesentlich= | wicht | wied | wir= | wissen= | wort | wunsch | zeig | zeit= | ziel | zudem | zugang
        | zugeord | zugriff= | zunachst | zusammen | zusatz | zustand | zweck""",
    "nl": """
        aan= | aanbied | aandacht | aangeb | aangegeven | aangewez | aanmaak | aanmaken | aanvull | account | achter
        | algemeen | algemene | andere | artikel | bedoel | bedrijf | begin | begrijp | behandel | behoef | behor
        | bekijk | belangrijk | beoog | bepaald | beschik | beschrij | bestaa | betek | betref | bevat | bevind | bezoek
        | bied | bijdrag | blijf | browser | computer | contact | context | daar | deel= | delen van | dien= | dienen
        | diens | document | doel | doen | duidelijk | echter | eenvoudig | eerst | eigen | element | ervaring | exact
        | formulier | functie | gaan= | gaat= | gang= | gebied | gebruik | gegeven | gelden | geldt | geval | geven
        | gevolg | goed | graag | grondig | groot | handel | hebben= | heldere | help | hieronder | hoofd | hoogte
        | houden= | huidig | inform | inhoud | inlicht | inricht | instell | internet | invul | jezelf | klik | komen=
        | komt= | krijg | kwest | laat= | laten= | lees | lijst | link | maak | maken | manier | meer= | mens | middel
        | mogelijk | moment | naam | natuur | nemen | nodig | noem | omgaan | omgang | omschr | omstandig | onderdeel
        | onderneming | ondersteun | onderwerp | onlin | onze | opstel | opvrag | organis | overzicht | pagina | period
        | person | plaats | platform | pleg | praktijk | precies | privacy | product | punt | raadpleg | reden
        | relevant | samen= | samenvat | serieus | site | situatie | soort | specifiek | sta= | staan= | staat= | stap
        | stel | steun | systeem | tabel | tekst | term | tijd= | toelicht | toepass | toon | uiteraard | uitgelegd
        | uitleg | uitvoer | vermeld | verricht | verschill | verstaan | vertrouw | verwerk | verwijz | verzorg | vind
        | volg | volledig | voorbeeld | voorkeur | vorm | vraag | vragen | waarde | wanneer | website | weergav
        | weergegev | wens | werk= | werken | werkwijze | wet= | weten= | wetgeving | wijze | wil= | wilt= | woord
        | zaak | zaken | zich | zien= | ziet= | zorg= | zorgen | zorgvuldig""",
    "es": """
        abaj | acced | acciones= | aclar | actividad | actual | acudir | adecuad | ademas | adicional | adopt | algun
        | ambito | anad | anterior | apartado | aplic | aquell | aqui | arriba | asegur | asi= | asunto | atend | aviso
        | ayud | basa | base= | basta | bien= | boton | breve | buen | cabo | camino | campo | caso | categoria | cierto
        | circunstan | clara | claro | clic | cliente | coment | como | complet | componen | comprend | comprom | comun=
        | concret | condicion= | conforme | conoc | consider | consist | constitu | consult | contact | conten
        | contexto | contien | continu | correspon | cre= | crea | cual | cuenta | cuestion | cuid | cumpl | curs | dato
        | decid | defin | deja | demas | dentro | describ | descrit | dese | detall | determin | dich | difer | direct
        | dispon | distin | document | dond | duda | efect | ejempl | elabor | element | emple | empresa | encontr
        | encuentr | entend | entidad | entiend | esfuerz | especific | establec | estado= | existent | explic | expres
        | facil | fin= | final | forma | formulario | funcion | general | gestion | gran | hac | hay | identific=
        | importan | inclu | indic | individu | inform | inicial | integr | intenci | interes= | internet | invit | leer
        | lenguaj | ley= | leyes= | libre | lleva | lugar | maner | mantener= | materia | mayor | medi= | medio | mejor=
        | mencion | mism | modo | momento | mostr | motiv | muestr | natural | navega | necesari | necesi | nombre
        | norma= | nuev | objet | obten | ocurr | ofrec | opcion | operaci | oportun | orden | organi | otr | pagina
        | parte | particular | perm | person | plataform | poder | pon | posib | practic | precis | prefer | pregunt
        | present | prest | princip | priva | proced | proces | produc | propi | proporcion | propuest | punto | quer
        | quier | realiz | recomend | refer | reflej | regist | relacion | relat | relev | result | resum | revis
        | saber | seccion | seguid | segun | seri | serv | siguient | simple | sistema | sitio | situaci | sociedad
        | solicit | suminist | tabla | tambien | tener= | tenga | tiemp | tien= | tipo | titular | titulo | tom | total
        | transparen | trat | ultim | uso | usuari | utiliz | valor | vari= | vario | ver= | version | vez= | via=
        | visit | web""",
    "it": """
        accede | account | adeguat | adott | affinche | aggiu | aiut | al= | alcun | allo | altr | ambito | anche
        | ancora | anno= | appart | applic | apposit | argoment | articol | aspett | assicur | attenz | attivita=
        | attual | attuat | avere | basa | base= | ben= | bene | breve | browser | buon | caso | categori | cert | chiar
        | circostan | clic | cod= | comment | compi | complet | compren | comput | comun= | conform | connes | conosc
        | consegu | consider | consist | consult | contatt | conten | contest | contien | continu | corrent | corrispon
        | cosa | cre= | crea | cui | cura= | dati= | dato= | decid | defin | descri | desider | dett | devono | diret
        | dispon | disposi= | divers | document | domand | dove | durant | effett | element | elenc | eroga | esegu
        | esempi | esercit | esist | espress | essere | evento | facil | fare | fatt= | finalit | fine | form= | formul
        | forni= | fornire | fornisc | fornitur | funzion | general | gest | ha= | idone | illustr | impegn | import
        | indic | indirizz= | individu | inform | inizi | inoltr | inser | intend | interess= | internet | invit | legg=
        | legge= | leggere | libera | lingu | link | liv | lo= | luogo | maggior | maniera | mantien | materia | menzion
        | mess | mett | mezz | migli= | modal | modo | moment | mostr | motiv | natur | navig | necess | nome | norm=
        | normativ | nuov | occorr | offer | offr | ogget | operat | operaz | opport | opzion | ordin | organizz
        | ottener | pagin | parte | particol | perm | person | piattaform | porr | port | possib | pratic | precis
        | prefer | prend | presen | prest | previst | princip | privacy | proce | prodott | propos | propri | pross
        | punto | qualor | question | raccom | raggiun | rapport | realizz | registr | relat | rend | result | riassun
        | rich= | ricord | rifer | riflet | riguard | rileva | riport | rispet | rispond | rispost | saper | scelt=
        | scop | secondo | segu | semplic | sens | seri | serv | sezion | significat | simil | singol | sistem | sit
        | societa | sotto | specific | spieg | stabil | stess | strument | successiv | sudd | svol | tabell | tal=
        | temp | tener | testo | tip | titol | total | tramite | trasparen | tratt | trov | tutel | ultim | uso | usufru
        | utent | util | valor | vari= | vede | version | via= | visit | voce | volta""",
}
"""Beside the idle words: some of these are an answer in one sentence ("personne", "contact") and none in another."""


def is_idle(word: str, language: str) -> bool:
    """Return whether a word of a text in a language, or the class that it is called by, gives no answer there."""
    return word in PALE or (language in IDLE and mentions((word,), IDLE[language]))


def is_slight(word: str, language: str) -> bool:
    """Return whether a word of a text in a language, or the class that it is called by, weighs little there."""
    return is_idle(word, language) or (language in SLIGHT and mentions((word,), SLIGHT[language]))
