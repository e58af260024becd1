"""The words that tell what a passage is about, by category of the guideline: stems as in the vocabulary."""

from storage.records import Category

TOPICS: dict[Category, str] = {
    Category.SUBPROCESSORS: """
    subprocessor | sub processor | hosting provider | cloud provider | cloud infrastructure | data processing agreement
    | sous traitant | hebergeur | prestataire d hebergement | unterauftrag | auftragsverarbeiter | hosting anbieter
    | subverwerker | verwerker= | hostingprovider | subencargad | encargado del tratamiento | sub responsabil
    | responsabile del trattamento | subauftrags | sub verwerker | hostingpartij | proveedor de alojamiento
    | fornitore di hosting""",
    Category.AI_AUTOMATED_DECISIONS: """
    ai= | artificial intelligence | machine learning | train our | train their | model training | generative | chatbot
    | llm | large language model | automated decision | automated process | automated analys | automatically determine
    | algorithm | profiling | intelligence artificielle | ia= | apprentissage automatique | decision automatis
    | decisions automatis | traitement automatis | profilage | kunstliche intelligenz | ki= | maschinelle lernen
    | kunstmatige intelligentie | inteligencia artificial | decisiones automatizad | intelligenza artificiale
    | decisioni automatizzat | automatically decid | automatically block | by itself | automatise | automatisiert
    | geautomatiseerd | automatizad | automatizzat | profilering | elaboracion de perfiles | profilazione | algoritm
    | aprendizaje automatico | apprendimento automatico | machinaal leren | trainier | getraind | entrenar
    | addestrar""",
    Category.COOKIES_TRACKING: """
    cookie | pixel | web beacon | trackers | local storage | google analytics
    | device identif | advertising id | do not track | consent management platform | transparency consent framework
    | traceur | balise | tracking | zahlpixel | volgtechnolog | rastread | tracciament
    | mesure d audience | analytische cookies | zahlmarke | web storage | local opslag""",
    Category.CHILDREN_AGE: """
    child | kids | minor= | minors= | coppa | parent= | parents= | parental | guardian | years of age | years old
    | under the age | age of | age verification | age estimation | age limit | age assurance | enfant | mineur
    | titulaire de l autorite parentale | ans revolus | kinder | minderjahrig | eltern | ouders | menores | ninos
    | minori | genitori | kind= | kindes | jugendlich | unter 1 | jonger dan | onder de 1 | leeftijd | jeugd | edad
    | adolescente | eta= | ragazz""",
    Category.INTERNATIONAL_TRANSFER: """
    transfer | cross border | third countr | adequacy | standard contractual | scc= | sccs= | privacy shield
    | data privacy framework | dpf= | binding corporate | european economic area | eea= | located in the united states
    | hors de l union | hors de l espace | en dehors de l | pays tiers | clauses contractuelles | ubermittl | drittland
    | standardvertragsklausel | doorgifte | buiten de e | trasferiment | outside | abroad | data cent | rechenzentr
    | ausland | ausserhalb der | drittstaat | serverstandort | buitenland | buiten europa | datacentr | doorgegeven
    | derde landen | fuera del | fuera de la | hosted in | stored in | servers in | servers are | host all | heberge
    | gehostet in | gespeichert in | terceros paises | centro de datos | al di fuori | fuori dall | paesi terzi
    | centres de donnees | a l etranger""",
    Category.RETENTION_DELETION: """
    data is removed | data are removed | retain | retention | stored for | we store | storage period | delet | erase=
    | anonymi | de identif | no longer than | as long as | backup | conserv | duree de conservation | supprim
    | suppression | effac | aufbewahr | speicherdauer | losch | gespeichert | bewaar | verwijder | suprim | eliminac
    | eliminar | cancellaz | geloscht | speichern wir | speicherung | vernicht | wissen | gewist | bewaren | opgeslagen
    | vernietig | plazo | borra | almacenad | cancelliamo | eliminiamo | erased | kept | keep""",
    Category.SECURITY_BREACH: """
    employees | need to know | personnel | secure | encrypt | safeguard | breach | incident | unauthori | secrecy
    | verschwiegenheit | geheimhaltung | geheimhouding | confidentiality | two factor | pci dss | iso 27001
    | access control | securit | chiffr | violation de donnees | mesures techniques | token= | sicherheit | verschlussel
    | datenpanne | beveilig | datalek | segurid | cifrad | cifran= | cifrat | sicurezza | crittograf | protect=
    | protects= | protected | protecting | protection against | protection of your | protective | audit | penetration
    | backup | back up | backed up | password | authenti | geschutzt | schutz | prufung | zugriff | passwort | beschermd
    | bescherming | wachtwoord | toegang tot de systemen | gehackt | proteg | contrasena | brecha | acceso no autoriz
    | protez | violazione | accesso non autoriz | verifiche | mot de passe | faille""",
    Category.POLICY_CHANGE_NOTICE: """
    changes to this | change this | changes to our | update this | updates to this | modify this | amend | revise
    | notify you | prior notice | last updated | effective date | effective as of | take effect | takes effect | posting
    | version of this | changelog | modifier la presente | modification de | mise a jour de | mettre a jour
    | date d entree en vigueur | entree en vigueur | anderung der daten | wijzig | cambios en | new version | announce
    | we tell you before | when this text | nouvelle version | annonc | preavis | prevenons | modifications
    | neue fassung | neue version | kundigen | ankundigung | anderungen | geandert | informieren wir | nieuwe versie
    | aankondig | kondigen | nueva version | anunciar | anunciam | se anuncia | modificaciones | nuova versione
    | annunceremo | annunciamo | annunciare | modifiche | preavviso | avvisiamo""",
    Category.DATA_SUBJECT_RIGHTS: """
    right to | your rights | rights you | data subject request | access request | exercise | lodge a complaint
    | supervisory authority | rectif | portability | erasure | appeal | complaint | dispute resolution
    | authorized agent | request access | request deletion | request a copy | droit d | vos droits | vos demandes
    | reclamation | opposer | betroffenenrecht | ihre rechte | recht auf | beschwerde | uw rechten | recht op | klacht
    | derecho | reclamacion | diritto | diritti | copy of your | correct | restrict | object to | regulator | demander
    | acces a vos | limitation du | auskunft | berichtig | einschrankung | datenubertrag | widerspruch
    | aufsichtsbehorde | inzage | verbetering | overdrag | toezichthouder | bezwaar | acceso | supresion | portabilidad
    | autoridad de control | agencia espanola | accesso | rettific | cancellazione dei | portabilita | reclamo
    | garante""",
    Category.USER_CHOICE_CONSENT: """
    consent | opt out | opt in | opting | unsubscribe | your choice | preferences | withdraw | privacy settings
    | ad settings | do not sell | you can choose | you may choose | by accepting | desinscri | desabonn | vos choix
    | parametre | retirer | einwillig | widerruf | widerspr | abmeld | toestemm | afmeld | cancelar la suscrip
    | consenso | revoc | switch off | turn off | disable | decline | refuse | if you agree | asked for it | desactiv
    | accept | zustimm | ablehn | abbestell | deaktivier | ausschalt | akkoord | weiger | uitschakel | uitzetten | opzeg
    | instem | acepta | rechaz | autoriza | accett | rifiut | disattiv | acconsent""",
    Category.THIRD_PARTY_SHARING: """
    third part | share= | shared= | shares= | sharing | disclos | sell= | sells= | sold= | selling | sale of | affiliate
    | partners= | partner= | service provider | recipient | advertiser | researcher | law enforcement | group compan
    | tiers= | partag | partenaire | prestataire | destinataire | communiqu | vend | societes du groupe | dritt
    | weiterzugeb | weitergeb | weitergabe | empfanger | dienstleister | verkauf | derden | delen | verkop
    | dienstverlener | tercer | compart | destinatari | terz | condivi | visible to | other users | other members
    | public= | publicly | passed on | receive your | receive data | receive personal | receive it | receive them
    | who receive | companies | bank= | police | court | insurer | recoivent | transmis | banque | assureur | erhalten
    | ubermitteln | polizei | gericht | versicher | unternehmen | gedeeld | verstrek | ontvang | politie | bedrijven
    | verzeker | empresas | reciben | comunic | cedemos | policia | asegurador | socios | aziende | ricevono | trasmett
    | polizia | assicura""",
    Category.PURPOSE_LEGAL_BASIS: """
    purpose | legal bas | legitimate interest | lawful basis | in order to | we use | used to | to improve | to provide
    | advertis | marketing | personaliz | personalis | analytics | to develop | research= | promot | finalite
    | base juridique | base legale | interet legitime | interets legitimes | afin de | nous utilisons | publicit | zweck
    | rechtsgrundlage | berechtigt | werbung | doel | grondslag | rechtsgrond | gerechtvaardigd | finalidad
    | base juridica | interes legitimo | publicidad | finalita | base giuridica | legittimo interesse | analys
    | statisti | improve | newsletter | ameliorer | verwenden | nutzen wir | verbesser | auswert | gebruiken
    | verbeteren | nieuwsbrief | utilizamos | mejorar | estadistic | boletin | utilizziamo | usiamo | migliorare | scopo
    | scopi""",
    Category.DATA_COLLECTED: """
    collect= | collects= | collecting | collection | information you provide | personal information | personal data
    | location | ip address | device inform | identifier | log data | usage inform | metadata | facial | face data
    | photo | passport | id card | phone number | date of birth | health | nous collectons | donnees collect
    | donnees personnelles | donnees a caractere | localisation | biometri | carte d identite | wir erheben | erhoben
    | personenbezogen | standort | verzamel | persoonsgegevens | locatie | recopil | datos personales | ubicacion
    | raccogli | we record | we measure | we track | we monitor | we observe | we receive | we ask for | recueill
    | nous demandons | collecte | numero | adresse | erfassen | erfasst | angaben | nummer | gegevens | vragen wij
    | adres= | recogemos | recabamos | pedimos | direccion | chiediamo | indirizzo | dati""",
    Category.REGION_SPECIFIC: """
    california | colorado | connecticut | virginia | utah | texas | oregon | montana | delaware | nevada | ccpa
    | cpra | state privacy | u s states | us states | state specific | state law | gdpr | rgpd | avg= | dsgvo | lgpd
    | uk gdpr | european union | united kingdom | switzerland | korea | brazil | japan | canada | quebec | australia
    | residents | californie | etats unis | suisse | europaische union | schweiz""",
    Category.CONTROLLER_IDENTITY_CONTACT: """
    controller | data protection officer | dpo= | privacy officer | representative | registered office
    | registered address | contact us | contact details | postal address | street | suite= | avenue | headquarter | ltd=
    | limited | inc= | llc= | gmbh | sarl= | s a s= | plc= | responsable du traitement | responsables du traitement
    | delegue a la protection | representant | rue= | adresse | verantwortlich | datenschutzbeauftragt
    | verwerkingsverantwoordelijke | functionaris | responsable del tratamiento | titolare del trattamento
    | registered in | our company | company number | immatricul | siege | handelsregister | geschaftsfuhr | anschrift
    | vertreter | sitz | kvk | statutair | gevestigd | vertegenwoordig | delegado | domicilio | sede legale
    | rappresentante | responsabile della protezione""",
    Category.SCOPE_LEGAL_TERMS: """
    applies to | this policy covers | terms of | governing law | liab | not responsible | arbitrat | jurisdiction
    | by using | you agree | warrant | indemn | prevail | damages | consequential | other services
    | additional privacy notice | privacy notice
    | s applique | conditions d utilisation | conditions generales | droit applicable | responsabilite | gilt fur
    | nutzungsbedingungen | haftung | van toepassing | aansprakelijk | se aplica | si applica
    | out of scope | these terms | fees | refund | loi applicable | tribunaux | geltungsbereich | gerichtsstand
    | geldt voor | toepasselijk recht | rechtbank | ley aplicable | condiciones | legge applicabile | foro | termini""",
}
"""Most specific first: the order decides between two categories that fit equally well (guideline, Categories)."""
