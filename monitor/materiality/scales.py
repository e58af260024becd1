"""Scales from strong words to weak ones, in six languages, folded: how firmly a thing is promised."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Two degrees of one thing that a vendor may promise."""

    of: str
    """What is stronger or weaker, as a reason says it."""
    strong: str
    weak: str
    turned: str = ""
    """Beside these the weak word is the strong one: what is left out of a deletion is kept."""
    protective: bool = False
    """Whether it only counts in a statement that protects the reader: "all providers", not "all data"."""


SCALES = (
    Scale(
        of="what others are held to",
        strong="""
            sign= | signed= | signent | unterzeichn | unterschreib | ondertekenen | firman= | firmano
            | must= | shall= | required to | obliged to | bound to | have to | require= | requires= | oblige= | obligate
            | doit= | doivent | tenus de | tenu de | obliges de | exigeons | imposons | muss= | mussen | verpflichte
            | verlangen | moet= | moeten | verplicht | eisen | debe= | deben | obligad | exigimos
            | deve= | devono | tenuti a | obbligat | richiediamo""",
        weak="""
            are told | are informed | are made aware | sont informes | werden informiert | worden geinformeerd
            | son informados | sono informati | are asked | are expected | are encouraged | is asked | is expected
            | should | ought to | expected to | asked to | invited to | encourage | expect= | ask= | request= | advise
            | devrait | devraient | invitons | attendons | sollte | angehalten | gebeten | ermutigen | erwarten | bitten
            | zou= | zouden | aangemoedigd | gevraagd | verwachten | moedigen | vragen | deberia | animamos | esperamos
            | pedimos | dovrebbe | invitat | incoraggiamo | ci aspettiamo | chiediamo""",
    ),
    Scale(
        of="how far data are stripped of the person",
        strong="""
            anonym | anonim | irreversibly | shortened | truncat | tronqu | gekurzt | ingekort | truncad | troncat""",
        weak="""
            identifiable | full ip | complete ip | pseudonym | pseudonim | seudonim | de identif | deidentif | hashed
            | masked | in full= | en entier | vollstandig= | ungekurzt | volledig= | onverkort""",
    ),
    Scale(
        of="for whom others handle data",
        strong="""
            contracts with us | contract with us | agreements with us | agreement with us | our instructions
            | our behalf | for us= | pour notre compte | en notre nom | unserem auftrag | unserem namen | onze opdracht
            | namens ons | nuestra cuenta | cuenta nuestra | nuestro nombre | nostro conto | nostro nome""",
        weak="""
            their own | own account | leur propre | leurs propres | pour leur compte | eigene | eigen= | cuenta propia
            | su cuenta | fines propios | sus propi | su propi | conto proprio | proprio conto | propri= | proprie""",
    ),
    Scale(
        of="whether the reader is free to give data",
        strong="optional | voluntar | facultati | freiwillig | vrijwillig | optioneel | opcional | facoltativ",
        weak="""
            mandatory | compulsory | obligatory | required= | erforderlich= | notwendig= | vereist= | noodzakelijk=
            | requis= | requise= | requises= | requerid | necesari | necessari | obligatoire | pflicht | verpflichtend
            | zwingend | voraussetzung | verplicht | voorwaarde= | obligatori | obbligatori""",
    ),
    Scale(
        of="whether data are deleted",
        strong="""
            delet | eras | destroy | wipe | supprim | effac | detrui | losch | geloscht | vernicht | verwijder | gewist
            | wissen | vernietig | elimin | borra | suprim | destru | cancell | distrugg""",
        weak="""
            deactivat | archiv | block= | blocked | hide= | hidden | suspend | disabled | disable= | desactiv | masqu
            | deaktivier | gesperrt | sperren | deactiveer | gedeactiveerd | gearchiveerd | blokkeer
            | geblokkeerd | bloque | disattiv | blocc | sospend""",
    ),
    Scale(
        of="whether it is assured or only tried",
        strong="""
            ensure= | ensures= | ensuring | guarantee | make sure | makes sure | garantissons | garantit | veillons
            | assurons | stellen sicher | sicherstellen | gewahrleist | zorgen | waarborg | garandeer
            | aseguramos | garantiza | garantiamo | assicuriamo | garantisce""",
        weak="""
            work to | works to | work hard | help to | take steps | takes steps | seek to | aim to | strive | try to
            | attempt to | efforcons | essayons | cherchons a | contribuons a | bemuhen | versuchen | streben
            | si adopera | adoperiamo | streven | proberen | trachten | procuramos | intentamos | esforzamos | cerchiamo
            | ci sforziamo | tentiamo""",
    ),
    Scale(
        of="what others are kept from",
        strong="""
            forbid | do not allow | do not permit | are not allowed | are not permitted
            | interdi | untersag | verbieten | verboten | verbied | prohib | vieta""",
        weak="""
            discourage | limit= | limits= | restrict | control how | deconseill | limitons | limite= | schranken
            | einschrank | raten ab | beperk | ontmoedig | limitamos | restring | desaconsej | limitiamo | scoraggi""",
    ),
    Scale(
        of="whether it ends",
        strong="""
            stop= | cease | end= | cessons | arretons | beenden | stellen ein | stoppen | staken | dejamos de
            | cessiamo""",
        weak="""
            reduce | limit= | minimi | reduisons | limitons | verringern | beschranken | verminder | beperk
            | reducimos | limitamos | riduciamo | limitiamo""",
    ),
    Scale(
        of="whether something rests",
        strong="turned off | switched off | disabled | desactiv | deaktiv | ausgeschaltet | uitgeschakeld | disattiv",
        weak="""
            remain active | remains active | stay active | stays active | rester acti | reste acti | aktiv bleib
            | actief blijv | seguir acti | sigue acti | restare attiv | resta attiv | rimane attiv | rimanere attiv""",
    ),
    Scale(
        of="how many it holds for",
        strong="""
            all= | every | each | any= | tous= | toutes | tout= | chaque | alle= | allen | jede | elk
            | iedere | todos | todas | cada | tutti | tutte | ogni""",
        weak="""
            most= | some= | certain | many= | selected | several | la plupart | plusieurs
            | die meisten | den meisten | einige | manche | bestimmte | de meeste | sommige | enkele | bepaalde
            | majoritairement | en majorite | la majorite | mehrheitlich | uberwiegend | grotendeels | mayoritariamente
            | la mayoria | algunos | algunas | ciertos | la maggior parte | alcuni | alcune | certi""",
        protective=True,
    ),
    Scale(
        of="how long the law alone decides that data are kept",
        strong="""
            the law requires | required by law | legally required | statutory | legal obligation | law obliges
            | la loi l exige | exige par la loi | obligation legale | obligations legales | duree legale
            | gesetzlich vorgeschrieben | gesetzliche | das gesetz | wettelijk | de wet | exige la ley | exija la ley
            | obligacion legal | legalmente | richiesto dalla legge | obbligo di legge | previsto dalla legge""",
        weak="""
            we need | need them | need it | see fit | we wish | we want | we consider | our purposes
            | our business | our interests | useful | nous en avons besoin | nous le jugeons | jugeons utile
            | nos besoins | wir sie benotigen | wir es benotigen | benotigen wir | nutzlich | wij nodig hebben
            | we nodig hebben | nuttig | necesitemos | consideremos | nuestros fines | util= | ne abbiamo bisogno
            | riteniamo | nostri scopi""",
    ),
    Scale(
        of="which of two times counts",
        strong="shorter | earlier | plus court | premiere des | kurzere | kortere | eerste van | menor= | minore",
        weak="longer | later= | plus long | derniere des | langere | spatere | langste | mayor= | maggiore",
    ),
    Scale(
        of="what makes the vendor give data away",
        strong="""
            contest= | challenge | resist | contestons | anfechten | bestrijden | impugnamos | contestiamo
            | compel | court order | order of a court | ordered by a court | ordered by a judge
            | a judge | warrant= | subpoena | legal process | contraint | decision de justice | un juge | ordonnance
            | gezwungen | gerichtlich | ein gericht | richterlich | gerechtelijk | een rechter | obligado
            | orden judicial | un juez | costrett | un giudice | ordine giudiziario""",
        weak="""
            comply with | ask for it | asks for it | ask us | asks us | they ask | valid request | a request= | requests
            | donnons suite | le demande | en fait la demande | darum bitt | bitte von | erom vraagt | lo pide | lo pida
            | lo solicit | lo chied | nachkommen | voldoen aan | cumplimos con | rispondiamo a
            | requested | request of | asked | upon request | demande | aufgefordert | anfrage | ersuchen | gevraagd
            | verzoek | solicitud | solicitado | richiest""",
    ),
    Scale(
        of="whether it is told before or after",
        strong="before= | prior to | in advance | avant= | bevor= | vor= | voordat | antes de | prima di",
        weak="""
            after= | once= | as soon as | apres | des que | nachdem | sobald | nach= | nadat | zodra | na= | despues
            | una vez | dopo""",
        protective=True,
    ),
    Scale(
        of="when the reader is told of a change",
        strong="""
            before changes | before any change | before the change | before they take effect | before it takes effect
            | before we change | before we make | avant toute modification | avant les modifications
            | avant leur entree | vor anderungen | vor jeder anderung | vor der anderung | bevor anderungen
            | bevor wir | voor wijzigingen | voordat wij wijzig | voordat wijzigingen | antes de cualquier cambio
            | antes de que | antes de los cambios | prima di ogni modifica | prima di modific | prima che""",
        weak="""
            when changes | when we change | when we make | when any change | when the change | when they take effect
            | when it takes effect | lors de toute modification | lors des modifications | en cas de modification
            | bei anderungen | bei jeder anderung | wenn sich | bij wijzigingen | wanneer wijzigingen
            | cuando haya cambios | cuando los cambios | en caso de cambios | in caso di modific | quando le modific""",
    ),
    Scale(
        of="by what ads are chosen",
        strong="""
            content of the page | context of the page | contextual | what you are reading | contenu de la page
            | contextuel | inhalt der seite | kontextbezogen | inhoud van de pagina | contenido de la pagina
            | contenuto della pagina""",
        weak="""
            behaviour | behavior | browsing | your interests | your activity | interest based | comportement
            | navigation | verhalten | gedrag | comportamiento | comportamento | navegacion | navigazione""",
    ),
    Scale(
        of="what the reader can do about it",
        strong="""
            you can control | you may control | you can manage | you can change | vous pouvez controler
            | vous pouvez gerer | vous pouvez modifier | sie konnen verwalten | konnen sie verwalten
            | sie konnen steuern
            | konnen sie steuern | u kunt beheren | kunt u beheren | puede controlar | puede gestionar
            | puedes controlar
            | puedes gestionar | puoi controllare | puoi gestire""",
        weak="""
            you can view | you may view | you can see | you may see | you can consult | vous pouvez consulter
            | vous pouvez voir | sie konnen einsehen | konnen sie einsehen | u kunt bekijken | kunt u bekijken
            | puede consultar | puede ver= | puedes consultar | puedes ver= | puoi consultare | puoi vedere
            | puoi visualizzare""",
    ),
    Scale(
        of="whether the reader may",
        strong="""
            you have the right | you have a right | you are entitled | you can= | vous avez le droit
            | vous pouvez | sie haben das recht | sie konnen | u hebt het recht | u heeft het recht | u kunt
            | tiene derecho | tienes derecho | usted puede= | puedes | ha il diritto | hai il diritto | puoi""",
        weak="""
            you may be able | you might be able | you may be entitled | you might be entitled | you may be permitted
            | vous pourriez | sie konnten | u zou kunnen | podria= | podrias | potrebbe= | potresti""",
    ),
    Scale(
        of="on whose account others act",
        strong="""
            on our behalf | on our instructions | for us only | our processor | as processor | as a processor
            | sous traitant | pour notre compte | en notre nom | nos instructions | in unserem auftrag
            | auftragsverarbeiter | unseren weisungen | namens ons | in onze opdracht | onze instructies | als verwerker
            | por nuestra cuenta | en nuestro nombre | encargad | nuestras instrucciones | per nostro conto
            | nostre istruzioni | responsabili del trattamento""",
        weak="""
            own purposes | own account | their own behalf | independent controller | as controller | as a controller
            | propre compte | propres fins | propres finalites | responsables independants | eigene zwecke
            | eigenen zwecke | eigene rechnung | eigener verantwortung | eigen doeleinden | eigen rekening
            | fines propios | propios fines | cuenta propia | propri scopi | proprie finalita | conto proprio""",
    ),
    Scale(
        of="whether it has to be",
        strong="""
            technically necessary | strictly necessary | absolutely necessary | are necessary | is necessary
            | techniquement necessaire | strictement necessaire | sont necessaires | est necessaire
            | technisch erforderlich | technisch notwendig | unbedingt erforderlich | technisch noodzakelijk
            | strikt noodzakelijk | tecnicamente necesari | estrictamente necesari | tecnicamente necessari
            | strettamente necessari""",
        weak="""
            useful | convenient | helpful | utile | nutzlich | hilfreich | zweckmassig | nuttig | handig | util=
            | utili=""",
    ),
    Scale(
        of="whether data are kept apart",
        strong="apart= | separate | getrennt | separement | gescheiden | por separado | separatamente",
        weak="together | combined | zusammen | ensemble | samen= | juntos | insieme",
    ),
    Scale(
        of="who decides",
        strong="""
            you decide | you choose | you determine | vous decidez | vous choisissez | sie entscheiden
            | entscheiden sie | du entscheidest | u beslist | u bepaalt | je beslist | usted decide | usted elige
            | tu decides | lei decide | decidi tu | sei tu""",
        weak="""
            we decide | we choose | we determine | nous decidons | nous choisissons | wir entscheiden | entscheiden wir
            | wij beslissen | wij bepalen | we beslissen | decidimos | elegimos | decidiamo | scegliamo""",
    ),
    Scale(
        of="whether it is left out",
        turned="""
            delet | eras | destroy | remov | supprim | effac | losch | verwijder | gewist | elimin | suprim
            | cancell""",
        strong="excluding | exclude | a l exclusion | hors= | ausgenommen | ausser | uitgezonderd | excluid | esclus",
        weak="including | include | y compris | einschliesslich | waaronder | incluid | inclus | compres",
    ),
    Scale(
        of="how exactly a place is known",
        strong="""
            general location | approximate | coarse | country level | country based | localisation approximative
            | position approximative | ungefahr | globale locatie | ubicacion aproximada | ubicacion general
            | posizione approssimativa""",
        weak="""
            exact= | exactly | gps= | city= | neighborhood | neighbourhood | local= | near you
            | exacte | genau | nauwkeurig | precis | exacta | esatta""",
    ),
    Scale(
        of="who may see it",
        strong="""
            secret= | geheim= | secreto | segreto | private= | prive= | privee | privat= | only visible to you
            | visible only to you | visible to you only | visible to you alone | nur fur sie | privado | privada
            | privato | privata""",
        weak="""
            public= | publique | offentlich | openbaar | publico | publica | pubblico | pubblica
            | visible to the | visible to admin | visible to our | visible to others | visible to everyone
            | visible to all | visible to anyone | visible to other users""",
    ),
    Scale(
        of="to whom it is shown",
        strong="""
            friends | your contacts | your followers | your team | team members | people you choose | amis=
            | vos contacts | vos abonnes | votre equipe | freunde | ihre kontakte | deine kontakte | ihr team
            | vrienden | uw contacten | je contacten | amigos | sus contactos | tus contactos | amici=
            | i tuoi contatti | i suoi contatti""",
        weak="""
            everyone | everybody | anyone | anybody | the public | by default public | public by default | all users
            | all members | tout le monde | public= | tous les utilisateurs | jeder= | jedermann | offentlich
            | alle nutzer | iedereen | openbaar | alle gebruikers | todos los usuarios | todo el mundo | publico
            | tutti | pubblic""",
    ),
    Scale(
        of="who pays",
        strong="""
            we bear | we pay | we cover | at our expense | nous supportons | nous prenons en charge | a notre charge
            | wir tragen | auf unsere kosten | wij betalen | wij dragen | voor onze rekening | asumimos
            | a nuestro cargo | sosteniamo | a nostro carico""",
        weak="""
            you bear | you pay | at your expense | your own expense | a votre charge | a vos frais | sie tragen
            | zu ihren lasten | auf ihre kosten | voor uw rekening | u betaalt | a su cargo | a suo carico""",
    ),
    Scale(
        of="how a denial is meant",
        strong="""
            s engage a | s engagent a | never | jamais | niemals | nie= | unter keinen umstanden | nooit | nunca | jamas
            | mai=""",
        weak="""
            pas vocation | no plans | not plan | not intend | no intention | not currently | not generally | not usually
            | not routinely | aucune intention | pas l intention | pas actuellement | keine absicht
            | nicht beabsichtig | derzeit nicht | in der regel nicht | in der regel keine | grundsatzlich nicht
            | grundsatzlich keine | im allgemeinen nicht | im allgemeinen keine | normalerweise nicht
            | normalerweise keine | nicht ohne weiteres | in de regel niet | in de regel geen | in principe niet
            | in principe geen | doorgaans niet | doorgaans geen | en principe pas | en regle generale
            | por lo general | en principio no | di norma non | in genere non
            | derzeit keine | geen plannen | niet van plan | momenteel niet | momenteel geen | no tenemos intencion
            | no prevemos | actualmente no | non intendiamo | non prevediamo | attualmente non""",
    ),
)
