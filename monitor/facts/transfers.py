"""On which ground data may leave their country: clauses, decisions, frameworks, rules, consent."""

from collections.abc import Iterator

from monitor.facts.lexicon import entry, stated
from monitor.facts.phrases import gap
from monitor.facts.sentences import Document
from storage.records import Fact, FactKind

ABROAD_EN = (
    r"(?:outside|abroad|third countr\w+|international\w*|overseas|other countr\w+|another country|united states|u\.s\.)"
)
NO_DENIAL = r"(?:(?!not(?!\w)|n't|\w+n't)[^\s.;!?]+\s+){0,14}?"
"""A few words of one sentence, none of them a negation."""
MECHANISMS = (
    entry(
        "standard contractual clauses",
        "standard model scc clauses standaard standardvertrag cláusulas clausole modelcontract modelbepaling "
        "typebepaling",
        {
            "en": r"(?:(?:eu |uk )?(?:standard|model) (?:contractual|contract|data protection) clauses?|"
            r"standard clauses|sccs?(?!\w)|eu model clauses|model clauses)",
            "fr": r"(?:clauses (?:contractuelles )?(?:types?|standards?)|clauses contractuelles (?:de protection|"
            r"européennes|approuvées)|clauses types? de protection)",
            "de": r"(?:standard(?:vertrags|daten?schutz|schutz)klauseln|standardvertragsklausel\w*|"
            r"eu-standardvertrags\w+)",
            "nl": r"(?:standaard ?contract(?:uele |s|ue?el )?(?:bepalingen|clausules)|modelcontract\w*|modelbepalingen|"
            r"standaardcontractbepalingen|standaardbepalingen)",
            "es": r"cláusulas (?:contractuales )?(?:tipo|estándar|modelo)",
            "it": r"clausole (?:contrattuali )?(?:tipo|standard|modello)",
        },
    ),
    entry(
        "adequacy decision",
        "adequa adéqua angemessen adequaat adecua adegua passend",
        {
            "en": rf"(?:adequacy (?:decisions?|findings?|regulations?|status)|decisions? {gap(3)}adequacy|"
            rf"(?:countr\w+|jurisdictions?|territor\w+|commission) {NO_DENIAL}adequate (?:level of )?(?:data "
            rf")?protection|"
            rf"(?:countr\w+|jurisdictions?) {NO_DENIAL}(?:deemed|considered|recogni[sz]ed|found) {gap(8)}adequate)",
            "fr": rf"(?:décisions? d'adéquation|(?:niveau|protection) {gap(5)}(?:adéquate?|suffisant)|constat "
            rf"d'adéquation)",
            "de": r"(?:angemessenheitsbeschl\w+|angemessene[ns]? (?:daten)?schutzniveau|angemessenheitsentscheidung\w*|"
            r"angemessenes niveau)",
            "nl": r"(?:adequaatheidsbesl\w+|(?:adequaat|passend) (?:beschermings|gegevensbeschermings)?niveau|"
            r"passend niveau)",
            "es": rf"(?:decisi(?:ón|ones) de adecuación|nivel {gap(3)}adecuado)",
            "it": rf"(?:decision[ei] di adeguatezza|livello {gap(4)}adeguato)",
        },
    ),
    entry(
        "Data Privacy Framework",
        "framework dpf dpfs cadre datenschutzrahmen",
        {
            "en": r"(?:data privacy framework|eu-u\.?s\.? dpf|dpf(?!\w)|swiss-u\.?s\.? dpf)",
            "fr": r"cadre (?:de protection des données|transatlantique)",
            "de": r"datenschutzrahmen(?! der)",
        },
    ),
    entry(
        "Privacy Shield",
        "shield bouclier",
        {"en": r"privacy shield(?!\w)", "fr": r"bouclier (?:de protection|de la vie privée|de confidentialité)"},
    ),
    entry(
        "binding corporate rules",
        "binding bcr bcrs règles verbindliche bindende normas norme",
        {
            "en": r"(?:binding corporate rules|bcrs?(?!\w))",
            "fr": r"règles (?:d'entreprise )?contraignantes|règles internes d'entreprise",
            "de": r"verbindliche\w* (?:interne\w* |unternehmensinterne\w* )?(?:datenschutz|unternehmens)\w*",
            "nl": r"bindende (?:bedrijfs|ondernemings)\w+",
            "es": r"normas corporativas vinculantes",
            "it": r"norme (?:vincolanti d'impresa|aziendali vincolanti|d'impresa vincolanti)",
        },
    ),
    entry(
        "UK transfer addendum",
        "idta addendum",
        {
            "en": r"(?:idta(?!\w)|international data transfer (?:agreement|addendum)|uk (?:\w+ ){0,3}addendum|"
            r"addendum to the (?:eu )?(?:standard|sccs?))",
        },
    ),
    entry(
        "consent",
        "consent consentement einwilligung toestemming consentimiento consenso",
        {
            "en": rf"(?:transfer\w* {gap(25)}{ABROAD_EN} {gap(20)}(?:explicit|your|prior|express) consent(?!\w)|"
            rf"consent to {gap(3)}transfer {gap(10)}{ABROAD_EN}|"
            rf"consent {gap(12)}transfer\w* {gap(10)}(?:outside|abroad|third countr\w+|overseas|other countr\w+)|"
            rf"consent\w* to {gap(2)}(?:international|cross-border) transfer)",
            "fr": rf"(?:transf\w+ {gap(20)}(?:hors|en dehors|pays tiers|étranger) {gap(15)}consentement|"
            rf"consent\w+ {gap(8)}transfert)",
            "de": rf"(?:(?:übermitt\w+|übertrag\w+) {gap(15)}(?:drittl\w+|außerhalb) {gap(12)}einwilligung|"
            rf"einwilligung {gap(8)}(?:drittl\w+|übermittlung in))",
            "nl": rf"(?:(?:doorgi\w+|doorge\w+) {gap(15)}(?:buiten|derde land\w*) {gap(12)}toestemming)",
            "es": rf"(?:transfer\w+ {gap(15)}(?:fuera|terceros países|internacional\w*) {gap(12)}consentimiento)",
            "it": rf"(?:trasferi\w+ {gap(15)}(?:fuori|paesi terzi|al di fuori) {gap(12)}consenso)",
        },
    ),
)


def transfers(document: Document) -> Iterator[Fact]:
    """Yield each mechanism once that the vendor names for sending data abroad (GDPR, articles 45 to 49)."""
    yield from stated(document, FactKind.TRANSFER_MECHANISM, MECHANISMS)
