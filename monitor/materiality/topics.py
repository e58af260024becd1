"""The words that tell what a passage is about, by category of the guideline: stems as in the vocabulary."""

from storage.records import Category

TOPICS: dict[Category, str] = {
    Category.SUBPROCESSORS: """
    subprocessor | sub processor | hosting provider | cloud provider | cloud infrastructure
    | data processing agreement | sous traitant ulterieur | sous traitant | hebergeur | prestataire d hebergement
    | unterauftrag | auftragsverarbeiter | hosting anbieter | subverwerker | verwerker= | hostingprovider
    | subencargad | encargado del tratamiento | sub responsabil | responsabile del trattamento
    | unterauftragnehmer | subauftrags | sub verwerker | hostingpartij | proveedor de alojamiento
    | hosting provider | fornitore di hosting""",
    Category.AI_AUTOMATED_DECISIONS: """
    ai= | artificial intelligence | machine learning | train our | train their | model training | generative
    | chatbot | llm | large language model | automated decision | automated process | automated analys
    | automatically determine | algorithm | profiling | intelligence artificielle | ia= | apprentissage automatique
    | decision automatis | decisions automatis | traitement automatis | profilage | kunstliche intelligenz | ki=
    | maschinelle lernen | automatisierte entscheidung | kunstmatige intelligentie | geautomatiseerde besluit
    | inteligencia artificial | decisiones automatizad | intelligenza artificiale | decisioni automatizzat
    | automatically decid | automatically block | by itself | automatise | automatisiert | geautomatiseerd
    | automatizad
    | automatizzat | profilering | elaboracion de perfiles | profilazione | algoritm | aprendizaje automatico
    | apprendimento automatico | machinaal leren | trainier | getraind | entrenar | addestrar""",
    Category.COOKIES_TRACKING: """
    cookie | pixel | web beacon | tracking tech | tracking tool | trackers | local storage | google analytics
    | device identif | advertising id | do not track | consent management platform | transparency consent framework
    | traceur | balise | tracking | zahlpixel | volgtechnolog | rastread | tracciament
    | mesure d audience | analytische cookies | zahlmarke | web storage | local opslag""",
    Category.CHILDREN_AGE: """
    child | kids | minor= | minors= | coppa | parent= | parents= | parental | guardian | years of age | years old
    | under the age | age of | age verification | age estimation | age limit | age assurance | enfant | mineur
    | titulaire de l autorite parentale | ans revolus | kinder | minderjahrig | eltern | kinderen | ouders | menores
    | ninos | minori | genitori
    | kind= | kindes | jugendlich | unter 1 | jonger dan | onder de 1 | leeftijd | jeugd | edad | adolescente
    | eta= | ragazz | parentale""",
    Category.INTERNATIONAL_TRANSFER: """
    transfer | cross border | third countr | outside the e | outside of the e | adequacy | standard contractual
    | scc= | sccs= | privacy shield | data privacy framework | dpf= | binding corporate | european economic area
    | eea= | located in the united states | transfert | hors de l union | hors de l espace
    | en dehors de l | pays tiers | clauses contractuelles | ubermittl | drittland | drittlander
    | standardvertragsklausel | doorgifte | buiten de e | transferencia internac | trasferiment
    | outside | abroad | data cent | rechenzentr | ausland | ausserhalb der | drittstaat | serverstandort
    | buitenland | buiten europa | datacentr | doorgegeven | derde landen | fuera del | fuera de la
    | hosted in | stored in | servers in | servers are | host all | heberge | gehostet in | gespeichert in
    | terceros paises | centro de datos | al di fuori | fuori dall | paesi terzi | data center
    | centres de donnees | a l etranger""",
    Category.RETENTION_DELETION: """
    data is removed | data are removed | retain | retention | stored for | keep your | kept for | we store
    | storage period | delet | erase= | anonymi
    | de identif | no longer than | as long as | backup | conserv | duree de conservation | supprim | suppression
    | effac | aufbewahr | speicherdauer | losch | gespeichert | bewaar | verwijder | conservar | suprim | eliminac
    | eliminar | cancellaz
    | loscht | geloscht | speichern wir | speicherung | vernicht | wissen | gewist | bewaren | bewaard | opgeslagen
    | vernietig | conservamos | conservacion | plazo | borra | borrado | almacenad | conserviamo | conservazione
    | cancelliamo | eliminiamo | erased | deleted | kept | keep""",
    Category.SECURITY_BREACH: """
    employees | need to know | personnel | security | secure | encrypt | safeguard | breach | incident
    | unauthori | secrecy | verschwiegenheit | geheimhaltung | geheimhouding | confidentiality | two factor | pci dss
    | iso 27001 | access control | securit | chiffr | violation de donnees | mesures techniques | token=
    | sicherheit | verschlussel | datenpanne | beveilig | datalek | segurid | cifrad | cifran=
    | cifrat | cifratura | sicurezza | crittograf
    | protect= | protects= | protected | protecting | protection against | protection of your | protective
    | audit | penetration | backup | back up | backed up | password | authenti | geschutzt | schutz | prufung
    | zugriff | passwort
    | beschermd | bescherming | wachtwoord | toegang tot de systemen | gehackt | proteg | contrasena | brecha | auditor
    | acceso no autoriz | protez | violazione | accesso non autoriz | verifiche | mot de passe | faille""",
    Category.POLICY_CHANGE_NOTICE: """
    changes to this | change this | changes to our | update this | updates to this | modify this | amend | revise
    | notify you | prior notice | last updated | effective date | effective as of | take effect | takes effect
    | posting | version of this | changelog | modifier la presente | modification de
    | mise a jour de | mettre a jour | date d entree en vigueur | entree en vigueur | anderungen dieser
    | anderung der daten | wijzig | modificaciones de | cambios en | modifiche al
    | new version | announce | we tell you before | when this text | nouvelle version | annonc | preavis | prevenons
    | modifications | neue fassung | neue version | kundigen | ankundigung | anderungen | geandert | informieren wir
    | nieuwe versie | aankondig | kondigen | wijzigingen | nueva version | anunciar | anunciam | se anuncia
    | preaviso | modificaciones
    | nuova versione | annunceremo | annunciamo | annunciare | modifiche | preavviso | avvisiamo""",
    Category.DATA_SUBJECT_RIGHTS: """
    right to | your rights | rights you | data subject request | access request | exercise | lodge a complaint
    | supervisory authority | rectif | portability | erasure | appeal | complaint | dispute resolution
    | authorized agent | request access | request deletion | request a copy | droit d | droit de | vos droits
    | vos demandes | reclamation | opposer | betroffenenrecht | ihre rechte | recht auf | beschwerde | uw rechten
    | recht op | klacht | derecho | reclamacion | diritto | diritti
    | copy of your | correct | restrict | object to | regulator | demander | acces a vos | limitation du
    | auskunft | berichtig | einschrankung | datenubertrag | widerspruch | aufsichtsbehorde
    | inzage | verbetering | overdrag | toezichthouder | bezwaar
    | acceso | rectific | supresion | portabilidad | autoridad de control | agencia espanola
    | accesso | rettific | cancellazione dei | portabilita | reclamo | garante""",
    Category.USER_CHOICE_CONSENT: """
    consent | opt out | opt in | opting | unsubscribe | your choice | preferences | withdraw | privacy settings
    | ad settings | do not sell | you can choose | you may choose | by accepting | consentement | desinscri
    | desabonn | vos choix | parametre | retirer | einwillig | widerruf | widerspr | abmeld | toestemm | afmeld
    | consentim | cancelar la suscrip | consenso | revoc
    | switch off | turn off | disable | decline | refuse | if you agree | asked for it | desactiv | refuser | accept
    | zustimm | ablehn | abbestell | deaktivier | ausschalt | akkoord | weiger | uitschakel | uitzetten | opzeg | instem
    | acepta | rechaz | desactiv | autoriza | accett | rifiut | disattiv | acconsent""",
    Category.THIRD_PARTY_SHARING: """
    third part | share= | shared= | shares= | sharing | disclos | sell= | sells= | sold= | selling | sale of
    | affiliate | partners= | partner= | service provider | vendor | recipient | advertiser | researcher
    | law enforcement | group compan | tiers= | partag | partenaire | prestataire | destinataire
    | communiqu | vend | societes du groupe | dritt
    | weiterzugeb | weitergeb | weitergabe | empfanger | dienstleister | verkauf
    | derden | delen | verkop | dienstverlener | tercer | compart | destinatari | vender | terz | condivi
    | visible to | other users | other members | public= | publicly | passed on | receive your | receive data
    | receive personal | receive it | receive them | who receive | companies | bank=
    | police | court | insurer | recoivent | transmis | banque | assureur
    | erhalten | ubermitteln | polizei | gericht | versicher | partner= | unternehmen | gedeeld | verstrek | ontvang
    | politie | bedrijven | verzeker | partners= | empresas | reciben | comunic | cedemos | policia | asegurador
    | socios
    | aziende | ricevono | comunichi | trasmett | polizia | assicura""",
    Category.PURPOSE_LEGAL_BASIS: """
    purpose | legal bas | legitimate interest | lawful basis | in order to | we use | used to | to improve
    | to provide | advertis | marketing | personaliz | personalis | analytics | to develop | research= | promot
    | finalite | base juridique | base legale | interet legitime | interets legitimes | afin de | nous utilisons
    | publicit | zweck | rechtsgrundlage | berechtigt | werbung | doel | grondslag | rechtsgrond
    | gerechtvaardigd | finalidad
    | base juridica | interes legitimo | publicidad | finalita | base giuridica | legittimo interesse
    | analys | statisti | improve | newsletter | ameliorer | statistique | verwenden | nutzen wir | verbesser | auswert
    | gebruiken | verbeteren | nieuwsbrief | utilizamos | mejorar | estadistic | boletin | utilizziamo | usiamo
    | migliorare | statistic | scopo | scopi""",
    Category.DATA_COLLECTED: """
    collect= | collects= | collected | collecting | collection | information you provide | personal information
    | personal data | location | biometric | ip address | device inform | identifier | log data | usage inform
    | metadata | facial | face data | photo | passport | id card | phone number | date of birth | health
    | nous collectons | donnees collect | donnees personnelles | donnees a caractere | localisation | adresse ip
    | biometri | carte d identite | wir erheben | erhoben | personenbezogen | standort | verzamel | persoonsgegevens
    | locatie | recopil | datos personales | ubicacion | raccogli | dati personali
    | we record | we measure | we track | we monitor | we observe | we receive | we ask for | recueill
    | nous demandons | collecte | numero | adresse | erfassen | erfasst | angaben
    | adresse | nummer | verzamelen | gegevens | vragen wij | adres= | nummer | recogemos | recabamos | pedimos | numero
    | direccion | raccogliamo | chiediamo | numero | indirizzo | dati""",
    Category.REGION_SPECIFIC: """
    california | colorado | connecticut | virginia | utah | texas | oregon | montana | delaware | nevada | ccpa
    | cpra | state privacy | u s states | us states | state specific | state law | gdpr | rgpd | avg= | dsgvo | lgpd
    | uk gdpr | european union | united kingdom | switzerland | korea | brazil | japan | canada | quebec | australia
    | residents of | residents | californie | etats unis | suisse | europaische union | schweiz""",
    Category.CONTROLLER_IDENTITY_CONTACT: """
    controller | data protection officer | dpo= | privacy officer | representative | registered office
    | registered address | contact us | contact details | postal address | street | suite= | avenue | headquarter
    | ltd= | limited | inc= | llc= | gmbh | sarl= | s a s= | plc= | responsable du traitement
    | responsables du traitement | delegue a la protection | siege social | representant | rue= | adresse
    | verantwortlich | datenschutzbeauftragt | verwerkingsverantwoordelijke | functionaris
    | responsable del tratamiento | delegado de proteccion | titolare del trattamento
    | registered in | our company | company number | immatricul | siege | handelsregister | geschaftsfuhr | anschrift
    | vertreter | sitz | kvk | statutair | gevestigd | vertegenwoordig | delegado | domicilio | representante
    | sede legale | rappresentante | responsabile della protezione""",
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
