"""Who reads, keeps or is sent something, in words that are no words of the field: how apps and small sites speak.

"The extension reads the page", "the app asks the release server", "off by default". In most policies these words say
little, so they are asked only of a passage in which no word of the field stands.
"""

from storage.records import Category

FLOWS: dict[Category, str] = {
    Category.SECURITY_BREACH: """
    validat | sanitiz | sanitis | hash | signed | sandbox | secret= | secrets= | redact | tamper | malware
    | signe= | signee | signiert | signatur | ondertekend | handtekening | firmad | firma digital | firmat
    | vulnerab | passcode | app lock | screen lock""",
    Category.THIRD_PARTY_SHARING: """
    send= | sends | sent= | sending | contacts= | connects | connect to | connection | talks to | talk to | calls=
    | request to | requests to | fetch | download | upload | api= | apis= | provider | goes to | go to | goes through
    | forward | server= | servers= | network= | leave your | leaves your | leaves the | integration | powered by
    | stream | embed | hosted | plugin | webhook | relay | envoy | contacte= | se connecte | connexion | requete
    | telecharg | passe par | passent par | serveur | fournisseur | fournit | reseau | quitte | hebergee | sende
    | gesendet | schick | verbind | abruf | abgerufen | anbieter | netzwerk | verlass | extern | eingebettet | herunter
    | hochgeladen | stuur | gestuurd | verzend | verzonden | verzoek | aanbieder | netwerk | verlaat | verlaten | ophal
    | opgehaald | gaan mee | gaat mee | envia | envio | conect | consulta= | pide= | piden | peticion | descarg
    | servidor | proveedor | red= | sale del | salen del | llamada | subir | revalida | invia | connett | conness
    | scaric | fornitor | rete= | lascia | esterno | esterni | caricat""",
    Category.DATA_COLLECTED: """
    can see | peut voir | kann sehen | sieht= | puede ver | puo vedere | read= | reads | save= | saves | saved | log=
    | logs | logged | permission | access to | host access | temporary access | username | user name | your name
    | message | file= | files | microphone | camera | clipboard | keystroke | screenshot | audio | voice | avatar
    | profile | runs on | user id | the id of | session id | token | page you | pages you | websites you | sites you
    | history | your device | content of | scripting | lit= | lisent | nom= | prenom | courriel | fichier | micro=
    | autorisation | memoris | identifiant | appareil | historique | pseudo | liest | lesen | name= | namen | datei
    | mikrofon | kamera | berechtigung | zugriff auf | zwischenablage | nachricht | benutzername | nutzername | kennung
    | lokal | verlauf | gerat | leest | naam= | bestand | microfoon | machtiging | toegang tot | klembord | bericht
    | gebruikersnaam | geschiedenis | apparaat | kan zien | ziet= | lee= | leen= | nombre | correo | telefono | archivo
    | fichero | microfono | camara | permiso | portapapeles | mensaje | usuario | contrasena | guarda | clave= | claves
    | historial | dispositivo | ajustes | legge | leggono | nome= | cognome | messagg | fotocamera | permess | appunti
    | salva | utente | cronologia""",
    Category.USER_CHOICE_CONSENT: """
    by default | optional | toggle | turn on | turned on | switch on | enable | settings | if you choose | par defaut
    | facultati | optionnel | reglages | activer | standardmassig | freiwillig | einstellung | aktivier | standaard
    | optione | instelling | aanvink | inschakel | aanzet | por defecto | opcional | activas | activar | predefinit
    | opzional | facoltativ | impostazion | attivar""",
    Category.PURPOSE_LEGAL_BASIS: """
    so that we | used for | used by | needed to | required to | in order | allows us | helps us | lets us
    | afin | pour que | sert a | permet de | damit | dient | benotigt | erforderlich
    | zodat | nodig | para poder | sirve | necesari | per poter | serve a | necessari""",
}
"""Most specific first, as the topics are."""
