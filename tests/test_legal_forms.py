import pytest

from monitor.facts.companies import companies, may_name_company
from monitor.facts.legal_forms import WRITTEN, forms_in
from monitor.facts.sentences import Wording
from monitor.materiality.vocabulary import LEGAL_FORMS, mentions
from monitor.materiality.words import words

FORMS = sorted({form for forms in WRITTEN.values() for form in forms_in(forms)})
WORDS_TOO = {"A/S", "AS", "OÜ", "S.C.", "SE", "SIA", "U.A.", "UC", "a.s.", "e.K.", "eG"}
"""Forms that are also words, or short for some, once capitals are gone."""


@pytest.mark.parametrize("form", FORMS)
def test_company_of_each_form_is_found(form: str) -> None:
    """A name with a legal form is a company, in whichever spelling the table has the form."""
    assert [f"Postwren {form}".rstrip(".")] == [found.name.rstrip(".") for found in companies(f"Postwren {form} logs.")]


@pytest.mark.parametrize("form", FORMS)
def test_no_company_is_passed_over_by_the_test_before_the_pattern(form: str) -> None:
    """What is asked before the pattern knows every form that the pattern knows."""
    assert may_name_company(Wording(f"Postwren {form} logs."))


@pytest.mark.parametrize("form", sorted({*FORMS} - WORDS_TOO))
def test_form_is_known_among_folded_words(form: str) -> None:
    """A form is also known without its capitals and stops, unless it would be another word."""
    assert mentions(words(f"Postwren {form}"), LEGAL_FORMS)
