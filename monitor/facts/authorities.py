"""Which authority supervises a vendor, or hears complaints, by the short name that the field uses."""

import re
from collections.abc import Iterator, Mapping

from monitor.facts.lexicon import each_once
from monitor.facts.names import capitals, index, mentions
from monitor.facts.sentences import Document
from storage.records import Fact, FactKind

NAMES: Mapping[str, str] = {
    "CNIL": "Commission nationale de l'informatique et des libertés|Commission Nationale de l'Informatique et des "
    "Libertés|"
    "Commission Nationale Informatique et Libertés|Commission nationale informatique et libertés|"
    "Commission Nationale de l'Informatique et des Libertes|Commission nationale de l’informatique et des libertés",
    "ICO": "Information Commissioner's Office|Information Commissioner|UK Information Commissioner's Office|"
    "Information Commissioners Office|Information Commissioner’s Office",
    "AEPD": "Agencia Española de Protección de Datos|Agencia Española de Protección de Datos Personales|"
    "Spanish Data Protection Agency|Spanish Data Protection Authority",
    "Garante": "Garante per la protezione dei dati personali|Garante per la Protezione dei Dati Personali|Garante "
    "Privacy|"
    "Autorità Garante per la protezione dei dati personali|Autorità Garante per la Protezione dei Dati Personali|"
    "Autorità Garante|Italian Data Protection Authority",
    "APD/GBA": "Autorité de protection des données|Autorité de Protection des Données|Gegevensbeschermingsautoriteit|"
    "Belgian Data Protection Authority|GBA|APD|Autorité belge de protection des données",
    "BfDI": "Bundesbeauftragte für den Datenschutz|Bundesbeauftragter für den Datenschutz|"
    "Bundesbeauftragten für den Datenschutz|Federal Commissioner for Data Protection",
    "AP": "Autoriteit Persoonsgegevens|Dutch Data Protection Authority|Dutch DPA",
    "CNPD": "Commission nationale pour la protection des données|Commission Nationale pour la Protection des Données|"
    "National Commission for Data Protection|Commission nationale pour la Protection des Données",
    "CNPD (Portugal)": "Comissão Nacional de Proteção de Dados|Comissão Nacional de Protecção de Dados",
    "DPC": "Data Protection Commission|Irish Data Protection Commission|Irish Data Protection Commissioner|"
    "Office of the Data Protection Commissioner|Data Protection Commissioner|Irish DPC",
    "DSB": "Österreichische Datenschutzbehörde|Österreichischen Datenschutzbehörde|österreichischen Datenschutzbehörde|"
    "Austrian Data Protection Authority|Austrian Data Protection Authority",
    "EDÖB/FDPIC": "EDÖB|FDPIC|PFPDT|IFPDT|Federal Data Protection and Information Commissioner|"
    "Swiss Federal Data Protection and Information Commissioner|Eidgenössische Datenschutz|Eidgenössischen Datenschutz|"
    "Préposé fédéral à la protection des données",
    "Datatilsynet": "Danish Data Protection Agency|Norwegian Data Protection Authority|Danish Data Protection "
    "Authority",
    "IMY": "Integritetsskyddsmyndigheten|Swedish Authority for Privacy Protection|Datainspektionen|Swedish Data "
    "Protection Authority",
    "UODO": "Urząd Ochrony Danych Osobowych|Prezes Urzędu Ochrony Danych Osobowych|Polish Data Protection Authority",
    "Tietosuojavaltuutettu": "Office of the Data Protection Ombudsman|Data Protection Ombudsman|Tietosuojavaltuutetun",
    "OPC": "Office of the Privacy Commissioner of Canada|Privacy Commissioner of Canada|"
    "Commissariat à la protection de la vie privée",
    "CAI": "Commission d'accès à l'information",
    "OAIC": "Office of the Australian Information Commissioner|Australian Information Commissioner",
    "ANPD": "Autoridade Nacional de Proteção de Dados",
    "PDPC": "Personal Data Protection Commission",
    "NAIH": "Hungarian National Authority for Data Protection",
    "FTC": "Federal Trade Commission|U.S. Federal Trade Commission|US Federal Trade Commission",
    "CPPA": "California Privacy Protection Agency|CalPrivacy",
    "California Attorney General": "Attorney General of California|California Office of the Attorney General",
    "BayLDA": "Bayerisches Landesamt für Datenschutzaufsicht|Bayerische Landesamt für Datenschutzaufsicht|"
    "Bayerischen Landesamt für Datenschutzaufsicht",
    "BlnBDI": "Berliner Beauftragte für Datenschutz|Berliner Beauftragter für Datenschutz|Berliner Beauftragten "
    "für Datenschutz",
    "HmbBfDI": "Hamburgische Beauftragte für Datenschutz|Hamburgischer Beauftragter für Datenschutz|"
    "Hamburgischen Beauftragten für Datenschutz",
    "LDI NRW": "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen|"
    "Landesbeauftragten für Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
    "LfDI Baden-Württemberg": "Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg|"
    "Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg|"
    "Landesbeauftragten für den Datenschutz und die Informationsfreiheit Baden-Württemberg",
    "HBDI": "Hessische Beauftragte für Datenschutz|Hessischer Beauftragter für Datenschutz|"
    "Hessischen Beauftragten für Datenschutz",
    "UOOU": "Office for Personal Data Protection|Úřad pro ochranu osobních údajů",
    "HDPA": "Hellenic Data Protection Authority",
}
"""Short name: other names, parted by bars."""
SITES: Mapping[str, str] = {
    "cnil.fr": "CNIL",
    "ico.org.uk": "ICO",
    "aepd.es": "AEPD",
    "garanteprivacy.it": "Garante",
    "gpdp.it": "Garante",
    "gba.be": "APD/GBA",
    "apd-gba.be": "APD/GBA",
    "autoriteitpersoonsgegevens.nl": "AP",
    "cnpd.public.lu": "CNPD",
    "cnpd.lu": "CNPD",
    "dataprotection.ie": "DPC",
    "dsb.gv.at": "DSB",
    "edoeb.admin.ch": "EDÖB/FDPIC",
    "datatilsynet.dk": "Datatilsynet",
    "datatilsynet.no": "Datatilsynet",
    "imy.se": "IMY",
    "priv.gc.ca": "OPC",
    "oaic.gov.au": "OAIC",
}
"""Web site: the authority whose it is."""
KNOWN = index(NAMES)
SITE = re.compile("|".join(map(re.escape, SITES)))


def authorities(document: Document) -> Iterator[Fact]:
    """Yield each authority once, known by its name or by its web site."""
    yield from each_once(
        sentence.fact(FactKind.AUTHORITY, name)
        for sentence in document.sentences
        for name in [
            *(mention.name for mention in mentions(sentence.words, sentence.capitals, KNOWN)),
            *sites(sentence.plain),
        ]
    )


def authority_of(words: str) -> str | None:
    """Return the first authority that words name, or whose site or mailbox they hold."""
    named = (mention.name for mention in mentions(words, capitals(words), KNOWN))
    return next(named, None) or next(sites(words), None)


def sites(plain: str) -> Iterator[str]:
    """Yield the authorities whose web sites stand in a text."""
    yield from (SITES[site] for site in SITE.findall(plain))
