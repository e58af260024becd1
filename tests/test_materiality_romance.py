"""What policies in French, Spanish and Italian say in words of their own."""

import pytest

from monitor.materiality import judge
from storage.records import Category, Severity
from tests.policies import policy

HIGH = {
    "an attempt, in French": (
        "fr",
        "Nous ne communiquons pas vos trajets à des tiers.",
        "Nous nous efforçons de ne pas communiquer vos trajets à des tiers.",
    ),
    "an attempt, in Spanish": (
        "es",
        "No comunicamos sus viajes a terceros.",
        "Procuramos no comunicar sus viajes a terceros.",
    ),
    "the best that can be done, in Italian": (
        "it",
        "Garantiamo la riservatezza dei viaggi.",
        "Facciamo il possibile per la riservatezza dei viaggi.",
    ),
    "where the vendor sees fit, in French": (
        "fr",
        "Si vos données sont volées, nous vous en informerons.",
        "Si vos données sont volées, nous vous en informerons si nous l'estimons nécessaire.",
    ),
    "where the vendor sees fit, in Spanish": (
        "es",
        "Le informaremos de una fuga de datos.",
        "Le informaremos de una fuga de datos si lo consideramos oportuno.",
    ),
    "more than the staff, in French": (
        "fr",
        "Vos trajets sont accessibles à nos seuls agents.",
        "Vos trajets sont accessibles à nos agents et à nos partenaires.",
    ),
    "for themselves, in Spanish": (
        "es",
        "Los socios tratan los viajes por nuestra cuenta.",
        "Los socios tratan los viajes por cuenta propia.",
    ),
    "for themselves, in Italian": (
        "it",
        "I partner trattano i viaggi per nostro conto.",
        "I partner trattano i viaggi per proprie finalità.",
    ),
    "for money, in French": (
        "fr",
        "Nous conservons vos trajets.",
        "Nous conservons vos trajets. Nous pouvons céder vos trajets à titre onéreux.",
    ),
    "may, where others must, in Spanish": (
        "es",
        "Los talleres deben eliminar los viajes.",
        "Los talleres pueden eliminar los viajes.",
    ),
    "under other names, in Italian": (
        "it",
        "Le statistiche dei viaggi sono anonime.",
        "Le statistiche dei viaggi sono pseudonime.",
    ),
    "an exception below, in Spanish": (
        "es",
        "No vendemos sus viajes*.",
        "No vendemos sus viajes*.\n\n* Excepto los datos de velocidad.",
    ),
    "kept after the account is closed, in French": (
        "fr",
        "Vos trajets sont effacés à la clôture de votre compte.",
        "Vos trajets sont effacés 2 ans après la clôture de votre compte.",
    ),
    "kept after the contract ends, in Spanish": (
        "es",
        "Los viajes se borran al finalizar el contrato.",
        "Los viajes se borran 2 años después de finalizar el contrato.",
    ),
    "for their own account, in French": (
        "fr",
        "Les garages traitent ces trajets pour notre compte.",
        "Les garages traitent ces trajets pour leur propre compte.",
    ),
    "a denial less below a heading, in Spanish": (
        "es",
        "## Lo que no hacemos\n\n- Vender sus viajes\n- Leer sus mapas",
        "## Lo que no hacemos\n\n- Vender sus viajes",
    ),
    "a denial less below a heading, in French": (
        "fr",
        "## Ce que nous ne faisons jamais\n\n- Vendre vos trajets\n- Lire vos cartes",
        "## Ce que nous ne faisons jamais\n\n- Vendre vos trajets",
    ),
    "a denial less below a heading, in English": (
        "en",
        "## What we never do\n\n- Sell your trips\n- Read your maps",
        "## What we never do\n\n- Sell your trips",
    ),
    "a purpose on a line with a label, in French": (
        "fr",
        "Finalité : tenue du carnet",
        "Finalité : tenue du carnet, prospection commerciale",
    ),
    "advertising on a line with a label, in Italian": (
        "it",
        "Finalità: tenuta del diario",
        "Finalità: tenuta del diario, invio di pubblicità",
    ),
    "an answer behind its question, in Italian": (
        "it",
        "Vendete i miei viaggi? No, mai.",
        "Vendete i miei viaggi? Sì, a volte.",
    ),
    "an answer behind its question, in English": (
        "en",
        "Do you track my trips? No.",
        "Do you track my trips? Yes, sometimes.",
    ),
    "another place, in Italian": (
        "it",
        "Luogo del trattamento: Italia",
        "Luogo del trattamento: Stati Uniti",
    ),
    "an exception, in Spanish": (
        "es",
        "Los viajes no se transfieren fuera de España.",
        "Los viajes no se transfieren fuera de España, a excepción de las copias.",
    ),
    "deleted maybe, in French": (
        "fr",
        "Les trajets sont effacés automatiquement après 90 jours.",
        "Les trajets peuvent être effacés après 90 jours.",
    ),
    "deleted maybe, in Spanish": (
        "es",
        "Los viajes se borran a los 90 días.",
        "Los viajes pueden borrarse a los 90 días.",
    ),
    "deleted maybe, in English": (
        "en",
        "Trips are deleted after 90 days.",
        "Trips can be deleted after 90 days.",
    ),
    "deleted no more, in Spanish": (
        "es",
        "Bloqueamos los viajes durante 3 años y después los borramos.",
        "Bloqueamos los viajes durante 3 años.",
    ),
    "at least, where it was at most, in Italian": (
        "it",
        "I viaggi sono conservati per un massimo di 12 mesi.",
        "I viaggi sono conservati per un minimo di 12 mesi.",
    ),
    "no button to refuse, in Italian": (
        "it",
        "Puoi rifiutare i cookie cliccando su «Rifiuta tutti».",
        "Puoi configurare i cookie.",
    ),
    "owed, where it was free, in French": (
        "fr",
        "L'adresse est facultative.",
        "L'adresse est obligatoire.",
    ),
    "a consent that is supposed, in French": (
        "fr",
        "Nous demandons votre accord exprès.",
        "Nous supposons votre accord.",
    ),
    "a price, in Italian": (
        "it",
        "L'esercizio dei diritti è gratuito.",
        "L'esercizio dei diritti può comportare un costo.",
    ),
    "able to read, in Spanish": (
        "es",
        "No podremos leer sus notas.",
        "Podremos leer sus notas.",
    ),
    "able to read, in English": (
        "en",
        "We will not be able to read your notes.",
        "We will be able to read your notes.",
    ),
    "recorded whole, in Italian": (
        "it",
        "L'indirizzo IP viene troncato.",
        "L'indirizzo IP viene registrato.",
    ),
    "enciphered on the way only, in Spanish": (
        "es",
        "Los viajes se cifran en tránsito y en reposo.",
        "Los viajes se cifran en tránsito.",
    ),
    "always, where it was only when, in French": (
        "fr",
        "Le GPS n'est activé que lorsque vous roulez.",
        "Le GPS est activé en permanence.",
    ),
    "a promise in the third person, in Spanish": (
        "es",
        "El Responsable se compromete a informar al usuario de cualquier fuga.",
        "El Responsable podrá informar al usuario de cualquier fuga.",
    ),
    "a promise in the third person, in Italian": (
        "it",
        "Il Titolare si impegna a informare l'utente di ogni fuga.",
        "Il Titolare potrà informare l'utente di ogni fuga.",
    ),
    "a deed in the third person, in French": (
        "fr",
        "La Société efface les trajets à la demande de l'utilisateur.",
        "La Société peut effacer les trajets à la demande de l'utilisateur.",
    ),
    "where the company sees fit, in French": (
        "fr",
        "La Société s'engage à informer l'utilisateur de toute fuite.",
        "La Société s'engage à informer l'utilisateur de toute fuite si elle l'estime utile.",
    ),
    "not beforehand, in Spanish": (
        "es",
        "Se informará previamente al usuario de cada cambio de taller.",
        "Se informará al usuario de cada cambio de taller.",
    ),
    "after the end, where it was until, in Italian": (
        "it",
        "I viaggi sono conservati fino alla disiscrizione.",
        "I viaggi sono conservati per 3 anni dalla disiscrizione.",
    ),
    "on, where it was off, in Spanish": (
        "es",
        "La geolocalización se desactiva al cerrar el mapa.",
        "La geolocalización puede seguir activa al cerrar el mapa.",
    ),
    "most in the Union, in French": (
        "fr",
        "Nos garages sont tous établis dans l'Union européenne.",
        "Nos garages sont majoritairement établis dans l'Union européenne.",
    ),
    "once a year, where it was whenever, in Italian": (
        "it",
        "Puoi disiscriverti in qualsiasi momento.",
        "Può disiscriversi una volta all'anno.",
    ),
    "by registered letter, in French": (
        "fr",
        "Vous pouvez exercer vos droits à tout moment.",
        "Vous pouvez exercer vos droits par lettre recommandée avec une copie de votre permis.",
    ),
    "of two denials one less, in Spanish": (
        "es",
        "No enseñamos mapas y nunca los vendemos.",
        "Nunca enseñamos mapas y los vendemos.",
    ),
    "shorter notice, in Spanish": (
        "es",
        "Le avisaremos con 30 días de antelación de cualquier cambio.",
        "Le avisaremos con 10 días de antelación de cualquier cambio.",
    ),
}


@pytest.mark.parametrize(("language", "before", "after"), HIGH.values(), ids=list(HIGH))
def test_weaker_in_the_words_of_a_romance_language_is_high(language: str, before: str, after: str) -> None:
    """What protects the reader and holds for less is high, in whichever words."""
    assert judge(policy(before), policy(after), language=language).severity is Severity.HIGH


def test_the_italian_for_to_the_is_no_artificial_intelligence() -> None:
    """Of the Italian preposition nothing is told as of a machine."""
    before, after = "L'informativa vale per il sito.", "L'informativa vale per il sito e dà accesso ai negozi."
    reasons = judge(policy(before), policy(after), language="it").reasons
    assert all(reason.category is not Category.AI_AUTOMATED_DECISIONS for reason in reasons)
