"""Who is known to be a vendor of other vendors, under which names, and who of them is of the United States."""

from monitor.facts.vendors import ALIASES, RENAMED
from monitor.materiality.countries import NEAR, countries_among
from monitor.materiality.vocabulary import LEGAL_FORMS, LEGAL_FORMS_OF, mentions
from monitor.materiality.words import REMEMBERED, listed, words
from monitor.sharing import shared


def is_american(name: str, spoken: tuple[str, ...]) -> bool:
    """Return whether a party is of the United States: by its legal form, or known to be, and none of its branches."""
    called = words(name)
    branch = mentions(called, LEGAL_FORMS) or not NEAR.isdisjoint(countries_among(spoken))
    return mentions(called, _AMERICAN) or (not AMERICANS.isdisjoint(called) and not branch)


@shared(REMEMBERED)
def is_vendor(name: str) -> bool:
    """Return whether a name is that of a vendor of other vendors, as our lists have it."""
    return name.rstrip(".'") in VENDORS or not AMERICANS.isdisjoint(words(name))


VENDORS = frozenset(name for vendor, aliases in ALIASES.items() for name in (vendor, *aliases.split("|")) if name)
ALSO = {
    **{name: (vendor, *aliases.split("|")) for vendor, aliases in ALIASES.items() for name in aliases.split("|")},
    **{now: tuple(was for was, later in RENAMED.items() if later == now) for now in RENAMED.values()},
    **{was: (now,) for was, now in RENAMED.items()},
}
"""What else a vendor is called, or was: "Sendinblue" is "Brevo"."""
AMERICANS = listed("""
    google youtube firebase admob recaptcha apple microsoft azure github gitlab amazon aws cloudflare fastly akamai
    facebook meta instagram whatsapp twitter linkedin pinterest snapchat reddit discord twitch openai anthropic
    stripe paypal braintree square heroku vercel netlify digitalocean mailchimp mailgun sendgrid twilio postmark
    salesforce hubspot zendesk intercom slack zoom dropbox mixpanel amplitude segment datadog revenuecat supabase
    fastspring gumroad crashlytics bugsnag expo onesignal godaddy squarespace automattic wordpress gravatar oracle ibm
""")
"""Known to be of the United States, by one word of their names."""
_AMERICAN = LEGAL_FORMS_OF["United States"]
"""Legal forms of the United States: a company of such a form is outside the EEA."""
