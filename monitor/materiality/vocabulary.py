"""The words of the field, folded (lower case, no accents), as stems, in six languages.

A stem matches at the start of a word, a blank between two stems any single space; `=` closes a whole word.
"""

import re
from functools import lru_cache

from monitor.facts.legal_forms import WRITTEN, forms_in
from monitor.materiality.glossary import named, number
from monitor.materiality.stems import finder, line, tree
from monitor.materiality.words import listed, words

ADVERTISING = """
    advertis | targeted ad | ads= | marketing partner | retarget | remarketing | interest based | contextual ad
    | publicit | annonceur | ciblage | werbung | werbe | reclame | adverten | adverteer | publicidad | anunciant
    | anuncios de | mostrar anuncios | mostramos anuncios | muestra anuncios | anuncios personaliz | pubblicit
    | mostriamo annunci | mostra annunci | mostrare annunci | annunci personaliz"""
AI = """
    ai= | artificial intelligence | machine learning | language model | llm= | llms | foundation model | chatbot
    | model training | train our | train their | generative | improve our models | improve our algorithm
    | ki= | ki gestutzt | ki basiert | ia= | kunstlicher intelligenz | kunstlichen intelligenz
    | intelligence artificielle | apprentissage automatique | kunstliche intelligenz | ki modell
    | kunstmatige intelligentie | inteligencia artificial | intelligenza artificiale"""
AUTOMATED = """
    conclusions about you | predict your interests | predict your behavio | predict your preferences | predict what you
    | inferences about | infer your | infer what | draw inferences | predire vos | deduire vos | en deduire | vorhersag
    | rueckschluss | ruckschlusse | voorspel | afleiden uit | predecir sus | inferir | prevedere i suoi | dedurre
    | automated decision | automated process | automated system | automated tool | automated review | automated check
    | automated analys | automated means | automatically determine | automatically decide | automatically block
    | automatically lock | automatically reject | automatically refuse | automatically suspend | automatically cancel
    | by automated | without human | solely automated | profiling | scoring | risk score | a score=
    | decided by a machine | decided by a computer | decided by an algorithm | decided by software
    | decided by our system | build a profile | build profiles | creons des profils | etablissons des profils
    | etablir un profil | etablir des profils | dresser un profil
    | erstellen profile | erstellen wir profile | maken profielen | stellen profielen | elaboramos perfiles
    | creamos perfiles | creiamo profili | largely automated | fully automated | analyse automatis | largement automatis
    | entierement automatis | automatisierte analyse | decision automatis | decisions automatis | traitement automatis
    | de maniere automatis | automatiquement refus | automatiquement bloqu | refusee automatiquement
    | refuse automatiquement | bloque automatiquement | sans intervention humaine | profilage | un score=
    | automatisierte entscheid | automatisierte verarb | automatisiert entsch | automatisch abgelehnt
    | automatisch gesperrt | ohne menschlich | bonitatspruf | geautomatiseerde besl | geautomatiseerde verwerking
    | automatisch geweigerd | automatisch geblokkeerd | zonder menselijke | profilering | decisiones automatizad
    | tratamiento automatizad | de forma automatizada | rechazad automatic | automaticamente rechaz
    | sin intervencion humana | elaboracion de perfiles | puntuacion | decisioni automatizzat | trattamento automatizz
    | automaticamente rifiut | senza intervento umano | profilazione | punteggio"""
SALE = """
    sell= | sells= | selling | sold= | sale of | vendons | vendre | revend | vente de vos | vendez | vendent | vendeis
    | venden= | vendete | vendono | a titre onereux | a titulo oneroso | a titolo oneroso | contre remuneration
    | gegen entgelt | tegen betaling | verkauf | verkopen | vender= | vendemos | vendiamo | vendere"""
SHARING = """
    share= | shares= | shared= | sharing | disclos | transfer to | transferred to | provide to third | provided to
    | made available to | make available to | pass on | passed on | passes on | give to | given to | send to | sent to
    | pass your data | pass your information | pass your personal | hand over | hand your | give your data
    | give your information | give your personal | receive your | receives your | receive data | receive personal
    | access to your | accessible to | reveal | partag | communiqu | transmis | transmett | divulg
    | fournir un acces | donner acces | donnons acces | ont acces
    | destinataire | fourni a | cede | weiterzugeb | weiterzuleit | offenzuleg | weitergeb | weitergegeben | weitergabe
    | weiterleit | weitergeleitet | ubermitt | offenleg | offengelegt | empfanger | erhalten ihre | zuganglich gemacht
    | teilen | weiter= | geven uw | geven wij uw | geven we je | geven je | geven deze gegevens | gegevens door aan
    | delen | gedeeld | verstrek | doorgeven | doorgegeven | doorgifte | ontvang | toegang tot uw | compart | comunic
    | cedid | transmit | facilitamos a | destinatari | condivi | trasmett | trasmess | cediam | cedut | fornit"""
PROCESSING = """
    collect | reuse | use= | uses= | used= | using | process | share= | shared= | sell= | disclos | retain | store=
    | stored=
    | record | receive | obtain | keep= | kept= | gather | train= | trained= | track | analy | combin | transfer
    | utilis | reutilis | trait | partag | vend | conserv | divulg | recueill | enregistr | stock | exploit | communiqu
    | weiterzugeb | aufzubewahr | aufzuzeichn | aufzeichn | aufgezeichn | verwend | weiterverwend | verarbeit
    | erheb | erhoben
    | weitergeb | weitergabe
    | speicher | gespeichert | nutz | genutzt | erfass | gesammelt | aufbewahr | ubermitt | ausgewert | auswert
    | verknupf | kombinier | zusammenfuhr | abgleich | geanalys | koppelen | gekoppeld | analiz | cruzamos | incrociamo
    | vinculamos | gebruik | verwerk | verzamel | deel | delen | bewaar | bewaren | opslaan | opgeslagen | verstrek
    | utiliz | transfier | trasfer | recopil | recog | trat | compart | usar | usamos | almacen | cede | raccogl
    | raccolt | condivid | usiamo | archivi | registr"""
OPT_OUT = """
    opt out | unsubscribe | withdraw | object to | turn off | switch off | switched off | turned off | may switch
    | can switch | disable | desinscri | desabonn | opposer | retirer | desactiv | retrait | widerspr | widerruf
    | abmeld | abbestell | abschalt | ausschalt | deaktivier | bezwaar | intrekken | ingetrokken | afmeld | uitschakel
    | uitzetten | oponer | oposicion | retirar | darse de baja | opporsi | opporti | opposizione | revoc | disattiv
    | disiscri | reject all | reject cookies | decline all | decline cookies | refuse cookies | tout refuser
    | refuser les cookies | alle ablehnen | cookies ablehnen | alles weigeren | cookies weigeren | rechazar todo
    | rechazar las cookies | rifiuta tutt | rifiutare i cookie | rifiutare tutt"""
CONSENT = """
    your approval | your authorisation | your authorization | ask before | asks before | ask you before
    | asks you before | ask first | asks first | ask you first | asks you first | your consent | your explicit consent
    | your prior consent | written consent | your express consent | consent from you | opt in | opted in
    | explicit consent | prior consent | your permission | with consent | if you consent | if you agree
    | until you agree | until you consent | until you accept | unless you agree | unless you accept | once you accept
    | after you accept | when you accept | if you accept | if you have agreed | if you have asked | only if you
    | when you consent | you have consented | you consented | given us consent | given us permission
    | where you have agreed | once you agree | to agree
    | switches on | turned on by you
    | asked to consent | ask you to consent | asked for consent | initially consent | consent of the user
    | consent of users | user consent | users consent | their permission | express permission
    | consentement de l utilisateur | consentement des utilisateurs | einwilligung der nutzer
    | toestemming van gebruikers | consentimiento de los usuarios | consenso degli utenti | parental consent
    | consent of a parent | consent of your parent | consent of their parent | consent of parents
    | permission of a parent | consentement d un parent | consentement du titulaire | einwilligung der eltern
    | einwilligung eines | zustimmung der eltern | wenn du ihn | wenn du zustimmst | wenn du einwilligst
    | toestemming van een ouder | toestemming van de ouder | toestemming van je ouder | autorizacion de los padres
    | consentimiento de los padres | consenso dei genitori | consenso di un genitore | votre consentement | votre accord
    | votre autorisation | si vous acceptez | si vous y consentez | vous avez consenti | vous ayez consenti
    | vous consentez | si vous l avez
    | consentement prealable | consentement expres | accord prealable | ihre einwilligung | ihrer einwilligung
    | deine einwilligung | deiner einwilligung | ihre zustimmung | ihrer zustimmung | deine zustimmung
    | sie zugestimmt haben | wenn sie einwilligen | wenn sie zustimmen | ausdrucklich zugestimmt | eingewilligt
    | ausdruckliche einwilligung
    | u heeft ingestemd | u hebt ingestemd | uw toestemming | je toestemming | jouw toestemming | als u toestemt
    | wanneer u akkoord | als u akkoord
    | uitdrukkelijke toestemming | voorafgaande toestemming | su consentimiento | tu consentimiento | su autorizacion
    | ha consentido | has consentido | si usted acepta | si lo acepta | si ha aceptado | consentimiento previo
    | consentimiento expreso | il tuo consenso
    | il suo consenso | tuo consenso | suo consenso | vostro consenso | tua autorizzazione | hai acconsentito
    | ha acconsentito | se acconsent | se accett
    | previo consenso | consenso esplicito"""
EXCEPTING = """
    except | unless | other than | apart from | to the extent | sauf | hormis | ausser | ausgenommen | es sei denn
    | behalve | uitgezonderd | tenzij | salvo | tranne | eccetto | a meno"""
"""Lets something through that is denied, or denies what is stated."""
ONLY = """
    que si= | qu apres | accessible que | accessible qu= | accessibles que | accessibles qu= | seuls= | seules=
    | you alone | us alone | that alone | purpose alone | purposes alone | them alone | alone can | alone may
    | alone has | alone have | alone decide | only= | solely= | exclusively | uniquement | seulement
    | exclusivement | nur= | ausschliesslich | lediglich | alleen | uitsluitend | solo= | solamente | unicamente
    | exclusivamente | soltanto | esclusivamente | que lorsqu"""
LIMITS = f"""
    {ONLY} | previamente | temporarily | temporaire | vorubergehend | tijdelijk | temporalmente | temporaneamente
    | yearly= | strictly | never= | always= | at most | no more than | no longer than | not longer than | no later than
    | immediately | without delay | in advance | beforehand | before we | prior to | limited to | restricted to
    | minimum necessary | limited period | limited time | short period | short time | duree limitee | periode limitee
    | courte duree | begrenzte zeit | kurze zeit | beperkte periode | beperkte tijd | korte tijd | tiempo limitado
    | periodo limitado | tempo limitato | periodo limitato | every year | each year | annual | at least
    | free of charge | are free= | kostenfrei
    | gebuhrenfrei | ohne kosten | zonder kosten | sans frais | sin coste | senza costi | is free= | for free
    | no charge | at no cost | without charge | not charge | no matter | regardless of | irrespective | quel que soit
    | quelle que soit | unabhangig von | ongeacht | independientemente | con independencia | indipendentemente
    | a prescindere | by hand | a member of staff | one of our staff | human | working hours | heures de travail
    | arbeitszeit | werktijd | werkuren | horario laboral | orario di lavoro | under contract | bound by | contractually
    | strictement | toujours | jamais | au plus | au maximum | sans delai | immediatement | a l avance | avant de
    | prealable | limite a | gratuitement | a titre gratuit | est gratuit | sont gratuit | au moins | chaque annee
    | streng | niemals | immer= | stets= | hochstens | spatestens | unverzuglich | sofort | beschrankt= | vorab
    | im voraus | bevor | beschrankt auf | kostenlos | unentgeltlich | mindestens | jahrlich | vertraglich | enkel
    | slechts | strikt | nooit | altijd | hoogstens | uiterlijk | onmiddellijk | vooraf | van tevoren | voordat
    | beperkt tot | kosteloos | gratis | ten minste | minstens | jaarlijks | estrictamente | nunca | siempre
    | como maximo | como mucho | sin demora | inmediatamente | con antelacion | antes de | limitado a | gratuitamente
    | de forma gratuita | es gratuit | son gratuit | al menos | cada ano | strettamente | sempre= | al massimo
    | senza ritardo | immediatamente | in anticipo | prima di | limitato a | almeno | ogni anno"""
DUTIES = """
    we will | we shall | we must | we promise | we commit | we undertake | we make sure | we ensure | we guarantee
    | we conduct | we carry out | we restrict | we stop | we require | we respect | we honor | we honour
    | we respond | we ask | we wait | we tell | we notify | we inform | we delete | we erase | we encrypt
    | we review | we check | we test | we limit | must tell | must not | are required to | is required to
    | are obliged | are bound | have agreed | are deleted | is deleted | is removed | are removed
    | are automatically | is automatically | are permanently | is permanently | are erased | is erased
    | are encrypted | is encrypted | are protected | is protected | are anonymi | will be | nous nous engageons
    | se compromete | si impegna | nous garantissons | nous assurons | garantizamos | aseguramos | assicuriamo
    | nous veillons | nous exigeons | nous respectons | nous demandons | nous informons | nous supprimons
    | nous chiffrons | nous faisons en sorte | nous faisons tout | nous faisons le necessaire | nous les faisons
    | nous appliquons | serez | seront | sont supprim | sont effac | sont chiffr | sont proteg | sont tenus
    | s engage | wir verpflichten | wir stellen sicher | wir gewahrleisten | wir verlangen | wir fragen
    | wir informieren | informieren wir | wir loschen | wir verschlusseln | wir prufen | werden geloscht
    | wird geloscht | sind verpflichtet | sind verschlusselt | werden wir | wir werden | wij verplichten
    | wij zorgen | we zorgen | zorgen wij | wij eisen | wij vragen | wij informeren | informeren wij
    | wij verwijderen | worden verwijderd | worden gewist | zijn verplicht | zijn versleuteld | hebben wij
    | maken wij dat | stellen wij u | stellen we u | laten wij u | brengen wij u | nos comprometemos
    | nos aseguramos | exigimos | respetamos | pedimos | informamos | informaremos | eliminamos | ciframos
    | se eliminan | estan obligados | estan cifrad | ci impegniamo | garantiamo | richiediamo | rispettiamo
    | chiediamo | informiamo | informeremo | cancelliamo | vengono cancellat | sono tenuti | sono crittograf"""
POWERS = """
    you can | you may | you have the | you are entitled | parents can | parents may | users can | customers can
    | customers may | entitled | vous pouvez | pouvez vous | vous avez le | vous avez un | vous disposez | sie konnen
    | konnen sie | sie haben das | du kannst | kannst du | du hast das | darfst du | u kunt | kunt u | je kunt | kun je
    | mag je | je mag | u mag | mag u | u heeft het | u hebt het | je hebt het | puede= | puedes | podra= | podran
    | tiene derecho | tienes derecho | puoi | potete | potra= | puo essere revoc | puo richiedere | puo chiedere
    | hai il diritto | ha il diritto | ha diritto | hai diritto"""
ACTIONS = """
    lock | reject | refus | decid | decis | price | scor | close your account | closes your account | close accounts
    | close the account | close an account | closes accounts | closes the account | deny | denie | cancel
    | ban= | bans | banned | limit | approve | rank | assess | bloqu | suspen | rejet | prix | ferm | evalu
    | not= | sperr | ablehn | abgelehnt | entscheid | preis | schliess | bewert | blokk | weiger | besl | sluit
    | prijs | schors | beoordel | rechaz | precio | cierra | bloc | rifiut | prezz | chiud | sospe | valut"""
MACHINE = """
    automat | a computer | the computer | our system | the system | algorithm | le systeme | das system
    | het systeem | geautomatiseerd | el sistema | algoritm | il sistema"""
TRACKING = """
    analytic | advertis | ads= | statist | measur | count | third party | marketing | track | social media | audience
    | publicit | mesur | tiers= | werb | messung | zahl | dritt | reclame | meten | meet | derden | analytisch
    | publicidad | medi | tercer | pubblicit | misur | terz"""
FEES = """
    fee= | fees= | charge you | charge a | cost= | costs= | euros | dollars | frais= | payant | facturer | gebuhr
    | kostet | kost= | entgelt | vergoeding | kosten in rekening | tarifa | coste= | cobrar | tariffa | costo=
    | contributo spese"""
CONDITIONS = """
    only= | unless | except | fee= | fees= | charge | cost= | costs= | refuse | decline
    | deny= | denied | reject | may be limited | subject to | provided that | must first | not entitled
    | sauf | uniquement | seulement | sous reserve | frais= | a condition | limite | payant
    | nur= | ausschliesslich | es sei denn | ausser | gebuhr | ablehnen | verweigern | vorbehaltlich | eingeschrankt
    | alleen | uitsluitend | tenzij | behalve | kosten | weigeren | afwijzen | onder voorbehoud | beperkt
    | solo= | solamente | unicamente | salvo | tarifa | rechazar | denegar | sujeto a | limitad
    | soltanto | esclusivamente | a meno che | eccetto | tariffa | rifiutare | negare | soggett | limitat"""
CHANNELS = """
    durable medium | support durable | dauerhaften datentrager | duurzame gegevensdrager | soporte duradero
    | supporto durevole | email | e mail | by mail | letter | in writing | text message | sms= | individually
    | personally | directly | push notification | subscribers | courriel | par ecrit | courrier | lettre
    | individuellement | per e mail | brief= | schriftlich | textform | personlich | direkt= | per mail | schriftelijk
    | per brief | persoonlijk | correo | por escrito | carta= | directamente | posta | per iscritto | direttamente"""
EXAMPLES = """
    such as | for example | for instance | e g | including | like= | par exemple | comme= | tels que | telles que
    | notamment | y compris | zum beispiel | z b | etwa= | wie= | einschliesslich | bijvoorbeeld | zoals | waaronder
    | por ejemplo | como= | tales como | entre otros | incluid | ad esempio | come= | quali= | tra cui | compres"""
REQUESTS = """
    request | access to your | delete your | correct your | complain | demande | acces a vos | reclamation | anfrage
    | antrag | auskunft | beschwerde | verzoek | inzage | klacht | solicitud | acceso a sus | reclamacion | richiest
    | accesso agli | reclamo"""
RIGHTS = """
    right to | right of access | rights of access | right of correction | right of deletion | right of erasure
    | right of objection | your right | droit d | vos droits | droits d | recht auf | ihre rechte | recht op
    | uw recht | derecho | diritto | diritti"""
JOINT_CONTROLLER = """
    independent controller | joint controller | independent data controller | separate controller | coresponsable
    | responsables conjoints | responsable conjoint | gemeinsam verantwortlich | gezamenlijke verwerk
    | corresponsable | contitolar"""
ANYBODY = """
    third part | any person | any other person | other persons | partner | affiliate | service provider | vendor
    | advertiser | researcher | authorit
    | law enforcement | group compan | compan | driver | other users | tiers= | partenaire | prestataire | chauffeur
    | autorites | societes | dritte | behorden | dienstleister | derden | tercer | socios | terz"""
QUALIFIERS = """
    reasonable | reasonably | material | designed to | where required | to the extent | law so requires | where the law
    | where applicable | where appropriate | if appropriate | where necessary | as necessary | required by law
    | legally obliged | legally required | as the law | law requires | if the law | commercially | endeavor | endeavour
    | as appropriate | may be limited | raisonnable | le cas echeant | si la loi | lorsque la loi | loi l exige
    | dans la mesure | nous efforcer | significati | angemessen | gegebenenfalls | soweit | sofern gesetzlich
    | wenn das gesetz | gesetzlich vorgeschrieben | redelijk | wettelijk verplicht | indien de wet | voor zover
    | cuando la ley | si la ley | se la legge | ove previsto | waar van toepassing | razonable | en la medida
    | ragionevol | where possible | if possible | when possible | as a rule | in general | in most cases | mainly
    | mostly | primarily | largely | ordinarily | dans la plupart | principalement | grundsatzlich | uberwiegend
    | hauptsachlich | hoofdzakelijk | principalmente | generally | usually | typically | normally
    | as soon as possible | as soon as practic | as soon as reasonabl | as soon as feasibl | serious | significant
    | si possible | des que possible | generalement | en principe | grave | wenn moglich
    | nach moglichkeit | so bald wie | moglichst | in der regel | wesentlich | indien mogelijk | waar mogelijk
    | zo snel mogelijk | zo spoedig | doorgaans | in principe | ernstig | im allgemeinen | normalerweise | ublicherweise
    | im rahmen unserer moglichkeiten | im rahmen des moglichen | in de regel | over het algemeen | normaal gesproken
    | gewoonlijk | meestal | naar vermogen | binnen onze mogelijkheden | si es posible | lo antes posible | en general
    | relevante | se possibile | il prima possibile | di norma | rilevant"""
SECURITY = """
    securely= | de maniere securisee | de facon securisee | tls= | ssl= | https= | safeguard | encrypt | chiffr | crypte
    | verschlussel | versleutel | cifrad | cifran= | cifrar | cifram | cifrat | cifriam | crittograf
    | garanties appropriees | garanties adequates | garantias adecuadas | garantias apropiadas | garanzie adeguate
    | geeignete garantien | passende waarborgen | security measure | organizational measure | technical measure
    | mesures techniques | mesures de securite | technische und organisatorische | beveiligingsmaatregel
    | medidas de seguridad | misure di sicurezza"""
BREACH = """
    breach | incident | unauthori | compromis | violation de donnees | violation de vos | faille | datenpanne
    | datenschutzverletzung | verletzung des schutzes | sicherheitsvorfall | datalek | inbreuk | brecha
    | violacion de | quiebra de seguridad | violazione"""
ANSWER = """
    respond | response | reply | answer | request | repond | reponse | demande | antwort | anfrage | beantwoord
    | verzoek | solicitud | rispond | richiest"""
NOTICE = """
    notice | notif | tell you | let you know | announce | inform you | informed | informieren | informar | informer
    | email you | in advance | take effect | effective | change | amend | preavis | prevenir | avert | modification
    | entree en vigueur | benachricht | ankundig | anderung | inkrafttreten | op de hoogte | wijzig | aviso | avisar
    | cambio= | cambios | avvis | modifich | preavviso"""
DELETING = """
    delet | eras | discard | destroy | wipe | supprim | effac | losch | verwijder | gewist | wissen | elimin | borra
    | cancell | suppression"""
RETENTION = """
    retain | retention | keep= | kept | store= | stored | delet | anonymi | remove | purg | erase | destroy | overwrit
    | conserv | gardons | gardees | supprim | suppression | effac
    | aufbewahr | speicher | gespeichert | losch | geloscht | bewa | verwijder | gewist | suprim | elimin | cancell
    | inactiv | logs= | log data | we log= | logged for"""
LIABILITY = """
    liab | accept no responsib | assume no responsib | cannot guarantee | can not guarantee | do not guarantee
    | ne pouvons garantir | ne pouvons pas garantir | nicht garantieren | niet garanderen | no podemos garantizar
    | non possiamo garantire | disclaim | not be held responsible | haft | responsabilite pour
    | responsabilite en cas | tenu responsable | tenus responsables | decline toute responsab
    | declinons toute responsab | aansprakelijk | no seremos responsables | no nos hacemos responsables
    | responsabilidad por | non saremo responsabili | non siamo responsabili | responsabilita per"""
ADDRESSEE = """
    privacy | data protection | dpo | rights | personal data | personal information | opt out | unsubscribe
    | controller | representative | request | donnees | droits | desinscri | opposer | representant | datenschutz
    | gegevens | datos | dati= | legal | california"""
REGULATED_OFFICE = """
    street | st= | ave= | avenue | blvd | boulevard | road | rd= | suite | ste= | floor | square | row= | parkway
    | cedex | rue= | quai | strasse | straat | laan | calle | po box | headquarter | registered
   """
_LIKE_WORDS = listed("as eg ou se sia uc") | {"a s", "e k", "s c", "u a"}
"""Legal forms that fold to a word, or to letters that are short for others: they are left to what sees capitals."""


def _stems(forms: str) -> str:
    """Return legal forms as a list of stems, each closed."""
    folded = dict.fromkeys(" ".join(words(form)) for form in forms_in(forms))
    return " | ".join(f"{form}=" for form in folded if form not in _LIKE_WORDS)


LEGAL_FORMS_OF = {home: _stems(forms) for home, forms in WRITTEN.items()}
"""Legal forms of companies by where they are at home, under no home what several have."""
LEGAL_FORMS = " | ".join((*LEGAL_FORMS_OF.values(), "company= | societe= | i l="))


@lru_cache(maxsize=128)
def pattern(stems: str) -> re.Pattern[str]:
    """Return the pattern of a list of stems; it matches in words joined by single spaces."""
    return re.compile(r"(?<![^\W_])" + tree(stems, end=r"(?![^\W_])"))


def mentions(spoken: tuple[str, ...], *lists: str) -> bool:
    """Return whether words hold one of the stems of one of the lists.

    >>> mentions(("we", "retain", "logs"), SALE, RETENTION)
    True
    """
    return number(*lists) & named(spoken) != 0


def count(spoken: tuple[str, ...], stems: str) -> int:
    """Return how often words hold one of the stems."""
    return len(finder(stems).findall(line(spoken))) if spoken else 0
