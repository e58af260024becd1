"""Rights that a text grants in everyday words: "tell us and we will put it right" names no right, and is one."""

from collections.abc import Mapping

from monitor.materiality.kinds import Phrases, kinds, stems
from monitor.materiality.passages import Text
from monitor.materiality.readers import waives
from monitor.materiality.refusals import refuses
from monitor.materiality.vocabulary import mentions
from monitor.sharing import shared

_MOST = 30
"""Words of a sentence that grants one so: a longer one says more."""
_ASKING = """
    you can | you may | ask us | tell us | write to us | writing to us | email us | emailing us | contact us
    | let us know | on request | upon request | at your request | if you want | if you would like | if you wish
    | if you d like | want your | vous pouvez | demandez nous | nous demander | ecrivez nous | nous ecrire
    | nous ecrivant | contactez nous | dites le nous | dites nous | sur demande | sur simple demande
    | si vous souhaitez | si vous voulez | sie konnen | konnen sie | du kannst | kannst du | schreiben sie uns
    | schreib uns | auf wunsch | auf anfrage | wenn sie mochten | wenn du mochtest | mochten sie | mochtest du
    | sagen sie uns | sag uns | u kunt | kunt u | je kunt | kun je | mail ons | schrijf ons | laat ons | laat het ons
    | op verzoek | wilt u | wil je | als u wilt | als je wilt | puede= | puedes | escribanos | escribenos | pidanos
    | pidenos | pedirnos | si desea | si quiere | previa solicitud | diganos | puo= | puoi | scriva
    | scrivici | su richiesta | se desidera | se vuole | se vuoi | chiederci"""
_OWN = """
    your data | your information | your personal | your details | your records | about you | wrong data | incorrect data
    | inaccurate data | wrong information | incorrect information | inaccurate information | vos donnees
    | vos informations | sur vous | a votre sujet | vous concernant | donnee est fausse | donnee est inexacte
    | donnees fausses | donnees inexactes | ihre daten | ihrer daten | deine daten | deiner daten | ihre informationen
    | uber sie | uber dich | zu ihrer person | falsche daten | unrichtige daten | uw gegevens | je gegevens
    | jouw gegevens | over u | over jou | over je | onjuiste gegevens | sus datos | tus datos | su informacion
    | tu informacion | sobre usted | sobre ti | datos incorrectos | suoi dati | tuoi dati | sue informazioni
    | su di lei | su di te | che la riguardano | che ti riguardano | dati errati | dati sbagliati"""
_DONE: Mapping[str, Phrases] = {
    "access": {
        "en": "copy | see what | see which | know what | know which | find out what | find out which | tell you what"
        " | tell you which | download",
        "fr": "copie | savoir quelles | savoir ce que | connaitre les | voir quelles | telecharger",
        "de": "kopie | erfahren was | erfahren welche | wissen was | wissen welche | sehen welche | herunterladen",
        "nl": "kopie | weten wat | weten welke | zien wat | zien welke | downloaden",
        "es": "copia | saber que | ver que | descargar",
        "it": "copia | sapere quali | sapere cosa | vedere quali | scaricare",
    },
    "rectification": {
        "en": "put right | put it right | put them right | put that right | set it right | fix it= | fixed"
        " | correct it= | correct them | corrected",
        "fr": "corrig",
        "de": "korrigier | richtigstell | richtig stell",
        "nl": "corrig | verbeteren | rechtzetten | recht zetten",
        "es": "corrig | corrij | correg",
        "it": "correg | corrett",
    },
    "erasure": {
        "en": "remove | delete= | deleted | erase",
        "fr": "effac | supprim",
        "de": "losch | entfern",
        "nl": "verwijder | wissen | gewist",
        "es": "borr | elimin | suprim",
        "it": "cancell | elimin | rimuov | rimoss",
    },
    "objection": {
        "en": "stop using your | to stop using | stop processing | stop us from",
        "fr": "cesser d utiliser | n utilisions plus | ne plus utiliser | cessions d utiliser",
        "de": "nicht mehr verwend | nicht mehr nutz | nicht mehr verarbeit | nicht langer verwend",
        "nl": "niet meer gebruik | stoppen met het gebruik | niet langer gebruik",
        "es": "dejemos de us | dejar de us",
        "it": "smettere di us | smettiamo di us",
    },
    "portability": {
        "en": "take your data | to another company | to another service | to another provider | elsewhere",
        "fr": "emporter | vers un autre service | a un autre service | vers un autre fournisseur",
        "de": "mitnehmen | zu einem anderen anbieter | zu einem anderen dienst",
        "nl": "meenemen | naar een andere dienst | naar een andere aanbieder",
        "es": "llevarse | llevarte | a otro servicio | a otro proveedor",
        "it": "portare con se | portare con te | a un altro servizio | a un altro fornitore",
    },
}
"""What is done for the reader, by the right that this is; of "wrong data" only what is done about it."""
_EVERY = " | ".join(map(stems, _DONE.values()))


@shared(16_384)
def invited(spoken: tuple[str, ...]) -> frozenset[str]:
    """Return the rights that a sentence grants in everyday words: it invites the reader, and says what is done then.

    >>> sorted(invited(tuple("if something we hold about you is wrong tell us and we will put it right".split())))
    ['rectification']
    """
    if len(spoken) > _MOST or not (mentions(spoken, _EVERY) and mentions(spoken, _OWN) and mentions(spoken, _ASKING)):
        return frozenset()
    return frozenset() if refuses(spoken) or waives(spoken) else done_for_reader(spoken)


def done_for_reader(spoken: tuple[str, ...]) -> frozenset[str]:
    """Return the rights of what words say is done, whoever asks for it."""
    return kinds(spoken, _DONE)


@shared(8)
def invited_anywhere(text: Text) -> frozenset[str]:
    """Return the rights that a text grants so in any of its sentences."""
    return frozenset().union(*map(invited, text.sentences))
