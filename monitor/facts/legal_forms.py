"""Legal forms of companies as registers write them, by where they are at home; what looks for one is made of them."""

import re
from collections.abc import Mapping

WRITTEN: Mapping[str, str] = {
    "United States": "Inc. | INC. | Incorporated | LLC | L.L.C. | Corp. | LP | L.P. | PBC",
    "United Kingdom, Ireland": (
        "Ltd. | LTD. | Limited | LIMITED | PLC | plc | LLP | UC | Unlimited Company | International Company"
    ),
    "Singapore": "Pte. | Pte. Ltd.",
    "Australia": "Pty. | Pty. Ltd.",
    "Germany, Austria": (
        "GmbH | gGmbH | GmbH & Co. KG | GmbH & Co. KGaA | AG | KG | KGaA | UG | UG (haftungsbeschränkt) | OHG | GbR "
        "| e.V. | eG | e.K."
    ),
    "France, Belgium, Switzerland, Luxembourg": (
        "SARL | Sarl | Sàrl | S.A.R.L. | S.à.r.l. | S.à r.l. | SAS | S.A.S. | s.a.s. | SASU | S.A.S.U. | EURL | SA "
        "| S.A. | SNC | SCOP | SPRL | ASBL | SRL | SCRL | S.C.A. | S.C."
    ),
    "Netherlands": "BV | bv | B.V. | NV | nv | N.V. | BVBA | bvba | VZW | vzw | VOF | V.O.F. | U.A.",
    "Spain": "SL | S.L. | SLU | S.L.U.",
    "Italy": "SpA | SPA | S.p.A. | S.P.A. | s.p.a. | SRL | S.r.l. | S.R.L. | Srl | s.r.l. | SRLS | s.n.c.",
    "Nordic countries": "AB | Oy | Oyj | ApS | A/S | AS | ASA",
    "Baltic countries": "OÜ | UAB | SIA",
    "Czechia, Slovakia": "s.r.o. | a.s.",
    "Poland": "Sp. z o.o.",
    "Hungary": "Kft.",
    "Portugal": "Lda.",
    "Slovenia, Croatia, Serbia": "d.o.o.",
    "": "Corporation | Co. Ltd. | Co., Ltd. | SE",
}
"""Under no home what several have."""
BEFORE_NAMES = ("SA", "SAS", "SASU", "SARL", "SRL", "Stichting", "ASBL", "SPRL", "SE", "UAB", "SIA")
"""Forms that stand before a name too, or only there."""


def forms_in(forms: str) -> list[str]:
    """Return the forms of one home."""
    return forms.split(" | ")


def pattern(form: str) -> str:
    r"""Return the pattern of a form: a stop that ends a word may lack, behind that of a letter a blank may stand.

    >>> print(pattern("Pty. Ltd."), pattern("N.V."))
    Pty\.?\sLtd\.? N\.\s?V\.?
    """
    escaped = re.escape(form).replace(r"\ ", r"\s")
    return re.sub(r"\\\.(?=\w)", r"\\.\\s?", re.sub(r"(?<=\w\w)\\\.|\\\.$", r"\\.?", escaped))


_FORMS = sorted({form for forms in WRITTEN.values() for form in forms_in(forms)}, key=lambda form: (-len(form), form))
_LAST = {form.rstrip(".)").lower().split()[-1].lstrip("(") for form in (*_FORMS, *BEFORE_NAMES)}
FORM = f"(?:{'|'.join(map(pattern, _FORMS))})"
"""The pattern of any form, the longest first: one may begin with another."""
WORDS = frozenset(filter(str.isalpha, _LAST))
"""The last words of the forms in lower case, of those that are whole words."""
_SPELLED = {spelled for word in _LAST - WORDS for spelled in (word, word.replace(".", ". "))}
DOTTED = tuple(sorted(one for one in _SPELLED if not any(other in one for other in _SPELLED - {one})))
"""The last words that are letters with signs between them, without the last stop; none that holds another."""
