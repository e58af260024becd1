"""What a notice of changes says beside its length: from when it counts, of which changes, by what way, how to leave."""

import re
from collections.abc import Iterable, Iterator, Mapping

from monitor.facts.change_phrases import AT_ONCE, NOTIFIED
from monitor.facts.phrases import compiled, gap
from monitor.facts.sentences import Sentence, straightened
from monitor.patterns import lazy
from monitor.sharing import shared

ANCHORS: Mapping[str, Mapping[str, str]] = {
    "entry into force": {
        "en": r"(?:effective|effect|in(?:to)? force|appl(?:y|ies|ied)|implement\w*|mak(?:e|ing) (?:the|any|"
        r"such) chang\w+)",
        "fr": r"(?:en vigueur|effet|effectives?|appliqu\w+|applicables?|application)",
        "de": r"(?:wirksam\w*|inkraft\w+|in kraft|geltung|gelten|wirkung)",
        "nl": r"(?:in werking|inwerking\w+|van kracht|ingang\w*|ingaan|effectief)",
        "es": r"(?:en vigor|efect\w+|aplicab\w+|aplicar\w*|vigencia)",
        "it": r"(?:in vigore|efficac\w+|effett\w+|applicabil\w+|applicazione)",
    },
    "posting": {
        "en": r"(?:post(?:ed|ing)|publi\w+|upload\w*|appear\w*|display\w*|made available)",
        "fr": r"(?:publi\w+|mises? en ligne|affich\w+|parution)",
        "de": r"(?:veröffentlich\w+|einstell\w+|bereitstell\w+|aushang\w*|online)",
        "nl": r"(?:publicatie|gepubliceerd|plaatsing|geplaatst|bekendmaking|online)",
        "es": r"(?:publica\w+|publiqu\w+)",
        "it": r"(?:pubblica\w+)",
    },
    "receipt of the notice": {
        "en": r"(?:receipt|receiv\w+)",
        "fr": r"(?:réception|reçu\w*)",
        "de": r"(?:zugang|erhalt|empfang)",
        "nl": r"(?:ontvangst|ontvangen)",
        "es": r"(?:recepción|recibi\w+)",
        "it": r"(?:ricezione|ricevimento|ricevut\w+)",
    },
    "notice": {
        "en": r"(?:notice|notif\w+|e-?mail\w*|inform\w*|announce\w*|sen[dt]\w*|communicat\w+)",
        "fr": r"(?:notifi\w+|envoi|envoy\w+|inform\w+|communi\w+|préavis)",
        "de": r"(?:mitteil\w+|mitgeteilt|benachrichtig\w+|versand|absendung|informier\w+|ankündig\w+)",
        "nl": r"(?:kennisgeving|mededeling|verzending|aankondiging|bericht\w*|gemaild|melding)",
        "es": r"(?:notifica\w+|comunica\w+|envío|aviso)",
        "it": r"(?:notific\w+|comunica\w+|invio|avviso)",
    },
}
"""From what a notice counts."""
AFTER_POSTING = "after posting"
"""When a length begins that is no notice."""
AGAINST: Mapping[str, str] = {
    "en": r"(?:advers\w+|detriment\w*|disadvantag\w+|less(?:en)? protect\w+|reduc\w+ (?:the |your )?(?:protection|"
    r"rights))",
    "fr": r"(?:défavorable\w*|préjudic\w+|détriment|rédui\w+ (?:la |vos )?(?:protection|droits))",
    "de": r"(?:nachteilig\w*|zu (?:ihren|deinen|euren) (?:ungunsten|lasten)|benachteilig\w+)",
    "nl": r"(?:nadelig\w*|in (?:uw|je) nadeel|ten nadele)",
    "es": r"(?:perjudic\w+|desfavorable\w*|en detrimento)",
    "it": r"(?:sfavorevol\w+|pregiudiz\w+|svantaggi\w+|a danno)",
}
"""Changes against the reader."""
MINOR: Mapping[str, str] = {
    "en": r"(?:minor|non-?material|immaterial|insignificant|clerical|non-?substantive)(?!\w)",
    "fr": r"(?:mineure?s?|non substantiel\w*|non significati\w+)(?!\w)",
    "de": r"(?:geringfügig\w*|unwesentlich\w*|redaktionell\w*)(?!\w)",
    "nl": r"(?:kleine|ondergeschikt\w*|niet-?wezenlijk\w*|redactionel\w*)(?!\w)",
    "es": r"(?:menor(?:es)?|no sustancial\w*|no significativ\w+)(?!\w)",
    "it": r"(?:minor[ei]|non sostanzial\w*|non significativ\w+)(?!\w)",
}
"""Changes that hardly matter: what is said of them is not said of the others."""
CHANNELS: Mapping[str, re.Pattern[str]] = {
    "email": lazy(r"(?<!\w)(?:e-?mail\w*|courriel\w*|correo electrónico|posta elettronica)"),
    "post": lazy(
        r"(?<!\w)(?:by (?:letter|post|mail)(?!\w)|postal|par (?:lettre|courrier(?! électronique))|per (?:brief|post)|"
        r"brieflich|por carta|correo postal|per lettera|raccomandata|postelijk)"
    ),
    "text message": lazy(r"(?<!\w)(?:sms|text messages?)(?!\w)"),
    "account message": lazy(
        r"(?<!\w)(?:in[- ]app|in the app\w*|push[- ]\w+|pop-?ups?|(?<!specified )(?<!registered )(?:in|to|through|"
        r"via) your account|log ?in|through (?:our|the) services?|"
        r"in-product|dans l'appli\w*|votre compte|espace client|in der app|ihr(?:em)? konto|dein(?:em)? \w*\s?konto|"
        r"in de app|uw account|je account|en la aplicación|su cuenta|tu cuenta|nell'app|l'app|tuo account|suo account)"
    ),
    "website banner": lazy(
        r"(?<!\w)(?:banner\w*|prominent\w* (?:\w+ )?(?:notice|notification|message)|home ?page|bandeau|page d'accueil|"
        r"startseite|startpagina|prominente|página de inicio|pagina iniziale|pagina principale)"
    ),
    "website": lazy(
        r"(?<!\w)(?:(?:on|through|via) (?:our|the|this) (?:web)?sites?|sur (?:le|notre|ce) site|auf (?:der|unserer|"
        r"dieser) web\w+|op (?:de|onze|deze) (?:web)?site|en (?:la|nuestra|este) (?:web|sitio)\w*|sul (?:nostro )?sito)"
    ),
    "the page itself": lazy(
        r"(?<!\w)(?:(?:on|to) this (?:page|web ?page|site)|here(?!\w)|(?:up)?on (?:its |their |our )?(?:posting|"
        r"publication)|by (?:posting|updating|revising|changing)|new version|updated version|date at the|"
        r"sur cette page|mises? en ligne|publication|auf dieser seite|veröffentlichung|op deze pagina|publicatie|"
        r"en esta página|publicación|su questa pagina|questa pagina|pubblicazione)"
    ),
}
"""How the reader is told, by the words that say so; the last only where nothing else does."""
LEAVE: Mapping[str, str] = {
    "en": rf"(?:(?:cancel|close|delete|deactivate|terminate|end) {gap(3)}(?:accounts?|subscriptions?|agreements?|"
    rf"services?|contracts?|membership)|(?:stop|discontinue|cease) {gap(2)}(?:us(?:e|ing)|access\w*)|"
    rf"object to {gap(4)}\w+|opt[- ]out of (?:the|these|such|any) chang\w+|terminate(?! (?:or|and)))",
    "fr": rf"(?:(?:résilier|supprimer|fermer|clôturer|annuler) {gap(3)}(?:comptes?|contrat|abonnement|inscription)|"
    rf"cess\w+ {gap(2)}(?:d'utiliser|utilisation)|s'opposer(?: à {gap(3)}\w+)?|refuser {gap(3)}modifications?|"
    rf"résilier)",
    "de": rf"(?:(?:konto|vertrag|account|abonnement|vertragsverhältnis) {gap(4)}(?:kündigen|löschen|schließen|beenden)|"
    rf"widersprechen|kündigen|widerspruch)",
    "nl": rf"(?:(?:account|overeenkomst|contract|abonnement) {gap(4)}(?:opzeggen|op te zeggen|beëindigen|te beëindigen|"
    rf"verwijderen)|bezwaar (?:te )?maken|opzeggen|ontbinden|beëindigen)",
    "es": rf"(?:(?:cancelar|cerrar|eliminar|rescindir|resolver) {gap(3)}(?:cuenta|contrato|suscripción)|"
    rf"dar(?:se|te)? de baja|oponer(?:se|te)(?: a {gap(3)}\w+)?|dejar de (?:usar|utilizar))",
    "it": rf"(?:(?:cancellare|chiudere|eliminare|risolvere|disdire) {gap(3)}(?:account|contratto|abbonamento)|"
    rf"recedere(?: dal {gap(2)}\w+)?|opporsi(?: a {gap(3)}\w+)?|smettere di (?:usare|utilizzare))",
}
"""How somebody leaves who does not want the change."""

ADVERSE, SMALL, WAYS_OUT = compiled(AGAINST), compiled(MINOR), compiled(LEAVE)
ANCHORED = {name: compiled(table) for name, table in ANCHORS.items()}


def details(kind: str, decisive: Sentence, context: Iterable[Sentence], *, material: bool) -> dict[str, str | bool]:
    """Return what a notice of this kind says beside its length; what it does not say is left out.

    `anchor`: before entry into force, before change, after posting, after notice, after receipt of the notice;
    `trigger`: any, material, adverse or minor; `channel`: the ways of telling, parted by commas; `way_out`: the words
    for leaving, as they stand.
    """
    sentences = tuple(context)
    found = {
        "anchor": anchor(kind, decisive.plain),
        "trigger": trigger(decisive.plain, material=material),
        "channel": ", ".join(channels(decisive, sentences)),
        "way_out": next(ways_out(sentences), ""),
    }
    return {name: words for name, words in found.items() if words}


def trigger(plain: str, *, material: bool) -> str:
    """Return of which changes a sentence speaks."""
    if ADVERSE.search(plain):
        return "adverse"
    if material:
        return "material"
    return "minor" if SMALL.search(plain) else "any"


def anchor(kind: str, plain: str) -> str:
    """Return from when a notice counts: "before" an entry into force or else the change, "after" another of `ANCHORS`.

    Nothing where a notice of this kind has no length.
    """
    if kind == "on_posting":
        return AFTER_POSTING
    if kind == "advance_notice":
        return f"before {'entry into force' if ANCHORED['entry into force'].search(plain) else 'change'}"
    if kind != "after_notice":
        return ""
    names = (name for name in ("receipt of the notice", "posting", "notice") if ANCHORED[name].search(plain))
    return f"after {next(names, 'notice')}"


@shared(64)
def channels_in(quote: str) -> frozenset[str]:
    """Return the ways of telling that some words name."""
    plain = straightened(quote).lower()
    return frozenset(name for name, pattern in CHANNELS.items() if pattern.search(plain))


def channels(decisive: Sentence, context: Iterable[Sentence]) -> Iterator[str]:
    """Yield the ways of telling that the decisive sentence names, or else another that promises to tell or posts.

    Where the text is only posted, "on the website" says no more than that the page shows it.
    """
    telling = (other for other in context if NOTIFIED.search(other.plain) or AT_ONCE.search(other.plain))
    for sentence in (decisive, *telling):
        named = [name for name, pattern in CHANNELS.items() if sentence.holds(pattern)]
        if named:
            beside = "website" if not sentence.holds(NOTIFIED) else "the page itself"
            yield from [name for name in named if name != beside or len(named) == 1]
            return


def ways_out(context: Iterable[Sentence]) -> Iterator[str]:
    """Yield the words in which the text says how to leave."""
    for sentence in context:
        match = WAYS_OUT.search(sentence.plain)
        if match:
            yield sentence.words[match.start() : match.end()]
