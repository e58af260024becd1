"""Words of one family, that one copywriter puts for another: "withdrawal" for "withdrawn", "several" for "multiple".

They only tell whether a sentence that was put otherwise says the same; what rules ask of words is said in
:mod:`monitor.materiality.synonyms`. Who does a thing is of no family with what is done: a processor, a user, a
collector are parties. Nor is a thing that is collected: a location, a payment, a contact.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from monitor.materiality.editorial import is_inflected, is_like, is_party
from monitor.materiality.synonyms import CLASS, SAME
from monitor.materiality.words import REMEMBERED, listed
from monitor.sharing import shared

_FAMILIES: Mapping[str, str] = {
    "en": """
        withdraw withdrawal withdrawn withdrew revoke revocation revoked | decide decision decisions determine
        establish | responsible responsibility responsibilities | own owned owns ownership | compliance compliant comply
        conform conformity | accept acceptance accepted | complete completion | archive archival archiving
        | register registration registered | participate participation | require requirement requirements necessary
        need needs | fix correction rectify rectification rectified | perform fulfil fulfill fulfilment fulfillment
        | retain maintain maintains maintained storage retention | terminate termination | change edit edits edited
        alter alters
        altered | multiple several numerous | encourage invite invites invited | appreciate grateful thankful
        welcome | prohibit forbid forbidden prohibited | lawful legal legally lawfully | unlawful illegal unlawfully
        illegally | accurate accuracy | automatic automatically | obliged obligated bound obligation | vary differ
        varies
        differs | choose choice choices option options | try attempt endeavour endeavor seek strive tries attempts
        strives
        seeks sought | believe consider deem considers considered deems deemed | personalise personalize tailor
        tailored personalised personalized | link hyperlink | identical same | renew renewal | approve approval
        | remove removal | dispose disposal | refer referral | reside live resides lives | operate operation
        operations administration | fail failure | secure security safe safely securely safety | know known knew
        aware | concern
        concerns worry worries | feature function functionality features functions functionalities | recipient
        receiver recipients receivers | comment remark remarks comments | properly correctly | undertake commit
        undertakes commits undertaking | launch start | end finish | possess possesses | explain indicate indicates
        clarify clarifies illustrate illustrates description | analyse analyze analysis analyses | defend defence
        defense | lose loss lost | strengthen reinforce | length duration | play active actively | happen occur occurs
        arise arisen arose | hide hidden | write written wrote | send sent transmission transmissions | make made |
        show shown | see seen saw
        | find
        found | choose chosen chose | leave left | pay paid | meet met | bring brought | build built | speak spoken
        spoke | break broken broke | get got gotten | understand understood | mean meant | lead led | deal dealt
        | spend spent | sell sold | buy bought | grow grown | become became | teach taught | win won | draw drawn drew
        | drive driven drove | review read consult | usually generally typically normally | immediately instantly
        | additional extra | certain some | easy easily simple straightforward | result consequence outcome results
        consequences outcomes | basis ground grounds bases | error mistake errors mistakes | incorrect inaccurate
        wrong false | confidential secret | photo photos picture pictures photograph photographs | ad ads advert
        adverts advertisement advertisements advertising | suspect suspicion | exercise exercising | prevent
        prevention | verify verification confirmation confirmations | notify notification | protect protection |
        intend intention | grant give
        pass passes passed | agree agreed | mention mentioned | transfer transfers | reasonable reasonably | hear
        listen heard listens | handle use | applicable
        competent relevant | parent parental parents | ship ships shipped shipping shipment shipments | deliver
        delivers delivered delivery
        deliveries | manage management | often frequency frequent frequently | contract contracts contractual
        contractually | receive receipt reception | voluntary voluntarily optional | switch turn | assess evaluation
        evaluations assessment assessments | disable deactivation | find detection | improve improvement improvements
        enhancement enhancements | expire expires expired expiry expiration | close closes closed closing closure
        | begin beginning commencement | help assistance | complain complains complained complaint complaints | cancel
        cancels cancelled canceled cancellation | choose selection | handle engage | prove proves proved proof""",
    "fr": """
        conserver conservation conserve conserves conservent stockage | facile faciliter facilite facilement | traiter
        traitements traitons | lire lecture lisez | inviter encourager encourageons invitons invite encourage
        recommandons recommander | choisir choix choisissez selectionner selectionnez | modifier modifiees modifie
        modifies | collecter collecte collectees recueil | supprimer suppression supprimees | utiliser utilisation
        utilisees usage | conforme conformite conformes | regir regissent regit regies regie | proteger protection
        protegees protegeons | archiver archivage archive archivees | exercer exercice exercez exercent | fournir
        fourniture fournissons | gerer gestion gerez gerons | repondre reponse reponses repondons | transmettre
        transmission transmises transmis transmise transmet transmettent | quitter sortir | mettre mettons met mettent
        mis mise mises | prendre prenons prise prises pris prend | adapte adaptee adaptees
        approprie appropriees appropriee | recevoir reception | obtenir obtenu obtenue obtenus obtenues obtenons
        obtenez obtient obtention | reclamation plainte reclamations
        plaintes | introduire deposer former | rendre rendons rendues rendus | vendre vente vendons vendus vendues
        vendu vendue | remplir remplissage | realiser realisation effectuer realises realisent effectues | ameliorer
        amelioration ameliorons optimiser | disponible disponibles accessible accessibles | engager engageons
        engagement | retirer retrait retirez revoquer revocation | opposer opposition opposez | consulter consultez
        examiner | analyser analyse analysons | verifier verification | contacter contactez ecrivez | disposer
        beneficient avoir | informer informe informes annoncee annonce | souhaitez desirez voulez souhaite desire
        | necessaire necessaires requis requise requises | raison motif raisons motifs | facon maniere | tenu tenus
        tenue tenues
        oblige obliges obligee obligees | inexact inexactes errone erronees | securite securiser securisee | participer
        participation | desactiver desactivation | installer installation | inscrire inscription | navigateur
        navigateurs | configurer parametrer configuration parametrage regler reglage reglages | concerner porter
        concernent portent concerne
        porte | permettre permet permettent | contre encontre
        | loi lois legal legale legales legaux legislation | publicite publicites publicitaire publicitaires | executer
        execution | desabonner desabonnez desabonnement desinscrire desinscrivez desinscription | contrat contrats
        contractuel contractuelle contractuels contractuelles contractuellement | fonde fondee fondes fondees base
        basee bases basees repose reposent | vigueur applicable applicables | partager partage""",
    "de": """
        verarbeiten verarbeitung verarbeitungen | verwenden nutzung einsatz | beantworten beantwortung antwort
        antworten | bereitstellen bereitstellung bereitzustellen bereitgestellt | gewahrleisten gewahrleistung
        gewahrleistet sicherstellen sicherstellung sicherzustellen | schutzen schutz geschutzt | verbessern
        verbesserung verbessert | helfen hilfe unterstutzen unterstutzung | mitteilen mitteilung informiert
        beschreiben | widerrufen widerruf | widersprechen widerspruch widerspruchs | loschen loschung | speichern
        speicherung | erheben erhebung | verdacht vermuten | verpflichtet verpflichtung verpflichtungen
        | analysieren analyse | erfullen erfullung | durchfuhren durchfuhrung | zustimmen zustimmung | einwilligen
        einwilligung | verfugbar verfugung | ausuben ausubung | heissen bezeichnet genannt | treffen getroffen
        ergreifen ergriffen | geeignet geeignete geeigneten angemessen angemessene angemessenen | besuch besuchen
        aufruf aufrufen | kontaktaufnahme kontaktieren kontakt | anmelden anmeldung | registrieren registrierung
        | prufen prufung uberprufen uberprufung | einschranken einschrankung | berichtigen berichtigung
        | moglicherweise eventuell | wohnort wohnsitz | verkaufen verkauf verkauft | leicht einfach | optimal
        bestmoglich | deaktivieren abschalten ausschalten deaktiviert | aktivieren einschalten aktiviert
        | weitergeben weiterleiten weitergeleitet weitergabe | kostenlos unentgeltlich kostenfrei | mochten wollen
        wunschen | auswerten auswertung | teilnehmen teilnahme | erbringen erbringung | sicherheit sicher | begriff
        bezeichnung | verhindern verhinderung | abmelden abmeldung""",
    "nl": """
        verwerken verwerking verwerkt | wijze manier manieren | genomen getroffen treffen nemen neemt | verwijderen
        verwijdering | bewaren bewaring | wijzigen passen past | beschermen bescherming beschermd | gebruiken
        gebruik gebruikt | verbeteren verbetering | wettelijk wet wetgeving | toestemmen toestemming | beheren
        beheer beheert | meten gemeten meting | meerdere verschillende diverse | dezelfde zelfde overeenkomstige
        | geldig geldigheid | raadplegen raadpleeg zien beschrijven | intrekken intrekking | beveiligen beveiliging
        beveiligd | contact contacteren | melden melding meldingen | uitvoeren uitvoering | noodzakelijk nodig
        vereist | resultaten zoekresultaten | nietig nietigheid | verkopen verkoop verkocht | passend passende
        geschikt geschikte | ontvangst ontvangen | registreren registratie | controleren controle | minstens minste
        | wilt wenst willen wensen | sturen zenden stuur stuurt zendt verzenden | kosteloos gratis | rechtstreeks
        direct | helpen ondersteunen assisteren | garanderen waarborgen | uitschakelen deactiveren | afmelden
        afmelding uitschrijven | aanmelden aanmelding inschrijven | toegang toegankelijk | doel doelen""",
    "es": """
        tratar tratamiento tratamos | gestionar gestion gestionarse gestiona | eliminar eliminacion eliminaremos
        eliminarlos supresion | conservar conservacion | usar utilizacion | proporcionar facilitar proporcionado
        facilitado proporciona facilita proporcione facilite | comprometer compromiso comprometemos | enlace link
        vinculo | modificar modificacion modificaciones | proteger proteccion | consultar consulta | retirar revocar
        retirada revocacion | mejorar mejora | responder respuesta | ejercer ejercicio | cumplir cumplimiento
        | acceder acceso | rectificar rectificacion | limitar limitacion | oponer oposicion oponerse | necesario
        preciso precisa necesaria necesarios necesarias | descubrir descubrimos descubramos | contactar contacto
        contacte | desea quiere deseas quieres desee quiera | gratis gratuito gratuita gratuitamente | rellenar
        completar cumplimentar | enviar remitir mandar envie remita | finalidad finalidades proposito objetivo
        propositos objetivos | motivo razon motivos razones | desactivar deshabilitar inhabilitar | garantizar
        asegurar garantizamos aseguramos | explicar explica describe | adecuado adecuada adecuados adecuadas
        apropiado apropiada apropiados apropiadas | adoptar tomar adoptado tomado adoptadas tomadas | solicitar
        solicitud | recibir recepcion | registrar registro | comunicar comunicacion | conectar conexion | instalar
        instalacion | vender venta vendemos vendidos vendido vendidas vendida | decision eleccion""",
    "it": """
        trattare trattati | usare utilizzati | conservare conservazione conservati | cancellare cancellati
        | raccogliere raccolta raccolti | finalita fini scopo scopi titolo | revocare revoca revocato | modificare
        modifica | proteggere protezione | migliorare miglioramento | consentire consente concede permette
        permettere | limitare limitazione | rispondere risposta | gestire gestione | esercitare esercizio | accedere
        accesso | rettificare rettifica | necessario necessaria necessari necessarie | comunicare comunicazione
        comunicati | desidera vuole desideri vuoi | gratuito gratuita gratuitamente gratis | inviare mandare spedire
        | garantire assicurare garantiamo assicuriamo | motivo ragione motivi ragioni | disattivare disabilitare
        | iscriversi iscrizione | vendere vendita vendiamo venduti venduto vendute venduta | adeguato adeguata
        adeguati adeguate idoneo idonea idonei idonee appropriato appropriate opportune | adottare adottato adottate
        | richiedere chiedere | registrare registrazione | ricevere ricezione | compilare compilazione""",
}
_ACTED: Mapping[str, tuple[frozenset[str], ...]] = {
    "en": (
        listed("- e ed es s ing ion ions ation ations"),
        listed("y ied ies ication ications"),
        listed("- e ed es s ing ment ments"),
    ),
    "fr": (
        listed("e er es ee ees ent ons ez ant era erez erons eront ation ations ion ions ement ements"),
        listed("ir i ie is ies it issons issez issent issant ira irons ition itions"),
        listed("re t ent ons ez u ue us ues ra rez rons ront"),
    ),
    "de": (listed("en et t te end ung ungen"),),
    "nl": (listed("en t d de ing ingen end"),),
    "es": (
        listed("ar a an amos ado ada ados adas ando ara aran aremos acion aciones"),
        listed("er ir e en emos imos ido ida idos idas iendo era eremos ira iremos imiento"),
    ),
    "it": (
        listed("are a iamo ano ato ata ati ate ando era eremo azione azioni"),
        listed("ere ire e iamo ono uto uta uti ute ito ita iti ite endo ira iremo imento"),
    ),
}
"""Endings of what is done and of the doing, by language; "-" is none."""
_APART = listed("""
    location locations education association associations publication publications occupation institution institutions
    medication corporation organisation organization information option options relation relations station stations
    direction expression product products contract agreement agreements department departments government governments
    formation situation geolocalisation localisation organisations departement departements gouvernement gouvernements
    rechnung rechnungen wohnung zeitung werbung leistung leistungen bestellung meinung einstellung einstellungen
    unterhaltung sendung sendungen zahlung zahlungen versicherung versicherungen
    rekening tekening instelling instellingen bestelling bestellingen verzekering verzekeringen
    informacion ubicacion localizacion publicacion publicaciones asociacion organizacion formacion
    informazione informazioni localizzazione formazione organizzazione associazione pubblicazione pubblicazioni
""")
"""A thing of its own, though it ends like a doing."""
_STEM = 5
_ZU = re.compile(
    r"\b(ab|an|auf|aus|bei|bereit|durch|ein|fest|her|hin|mit|nach|sicher|um|vor|weg|weiter|wieder|zuruck)zu(?=\w{4})"
)
"""German puts "zu" between a prefix and its verb."""


def kindred(one: str, other: str, language: str) -> bool:
    """Return whether two words of a text in a language are of one family, or one but for ending or slip.

    >>> kindred("withdrawal", "withdrawn", "en"), kindred("process", "processor", "en")
    (True, False)
    """
    if is_party(one, other):
        return False
    if language == "de":
        one, other = _ZU.sub(r"\1", one), _ZU.sub(r"\1", other)
    ours, theirs = family(one, language), family(other, language)
    return (
        is_like(ours, theirs)
        or is_like(one, other)
        or any(_is_doing(one, other, ends) for ends in _ACTED.get(language, ()))
    )


@shared(2 * REMEMBERED)
def family(word: str, language: str) -> str:
    """Return what the family of a word is called; an inflected word is of the family of its first like."""
    kin = _KIN.get(language, {})
    if word in kin or len(word) < _STEM:
        return kin.get(word, word)
    return next(
        (kin[like] for like in _NEAR.get(language, {}).get(word[:_NEAREST], ()) if is_inflected(word, like)), word
    )


def _is_doing(one: str, other: str, endings: frozenset[str]) -> bool:
    """Return whether two words are a verb and its doing: one stem, and an ending of the same set."""
    if one in _APART or other in _APART or one[:_STEM] != other[:_STEM]:
        return False
    shorter = min(len(one), len(other))
    shared = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    return any((one[cut:] or "-") in endings and (other[cut:] or "-") in endings for cut in range(_STEM, shared + 1))


def _families() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield for each language what each word of a family is called; the classes of the language are families, too."""
    for language, table in _FAMILIES.items():
        kin: dict[str, str] = {}
        for family in table.split("|"):
            first, *others = (CLASS.get(word, word) for word in family.split())
            kin |= {word: kin.get(first, first) for word in (first, *others) if word not in kin}
        for word in " ".join(SAME[language]).split():
            called = CLASS.get(word, word)
            kin.setdefault(word, kin.get(called, called))
        yield language, kin


def _near(kin: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    """Return the words of families by their first letters."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(kin):
        found[word[:_NEAREST]].append(word)
    return dict(found)


_NEAREST = 4
"""Letters that a word shares with its inflected forms."""
_KIN = dict(_families())
"""By language, the word that stands for each word of a family."""
_NEAR = {language: _near(kin) for language, kin in _KIN.items()}
