"""The product's words as frozen dataclasses; nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from storage.windows import Window


class Severity(StrEnum):
    """How much a material change matters, most severe first (the labelling guideline's three)."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Direction(StrEnum):
    """Whom a change favours: adverse goes against the customer or the data subject.

    In this order: of several reasons that weigh the same, the first direction is that of the whole.
    """

    ADVERSE = "adverse"
    FAVOURABLE = "favourable"
    NEUTRAL = "neutral"


class Category(StrEnum):
    """What a material change is about: the labelling guideline's closed list."""

    DATA_COLLECTED = "data_collected"
    PURPOSE_LEGAL_BASIS = "purpose_legal_basis"
    AI_AUTOMATED_DECISIONS = "ai_automated_decisions"
    THIRD_PARTY_SHARING = "third_party_sharing"
    SUBPROCESSORS = "subprocessors"
    INTERNATIONAL_TRANSFER = "international_transfer"
    RETENTION_DELETION = "retention_deletion"
    SECURITY_BREACH = "security_breach"
    USER_CHOICE_CONSENT = "user_choice_consent"
    DATA_SUBJECT_RIGHTS = "data_subject_rights"
    POLICY_CHANGE_NOTICE = "policy_change_notice"
    COOKIES_TRACKING = "cookies_tracking"
    CHILDREN_AGE = "children_age"
    REGION_SPECIFIC = "region_specific"
    CONTROLLER_IDENTITY_CONTACT = "controller_identity_contact"
    SCOPE_LEGAL_TERMS = "scope_legal_terms"


class Noise(StrEnum):
    """Why a changed text does not matter: the labelling guideline's closed list."""

    WHITESPACE_MARKUP = "whitespace_markup"
    EDITORIAL = "editorial"
    REORDERING = "reordering"
    DATE_ONLY = "date_only"
    LINKS_ONLY = "links_only"
    CONTACT_DETAIL = "contact_detail"
    NAME_REBRAND = "name_rebrand"
    BOILERPLATE_OR_EXTRACTION = "boilerplate_or_extraction"
    ERROR_PAGE = "error_page"
    PARTIAL_FETCH = "partial_fetch"
    LANGUAGE_VARIANT = "language_variant"


class FetchOutcome(StrEnum):
    """What one fetch came to."""

    UNCHANGED = "unchanged"
    NEW_TEXT = "new text"
    SUSPECT = "suspect"
    FAILED = "failed"


class Keep(StrEnum):
    """Of which fetches the bytes are kept."""

    CHANGES = "changes"
    """Whose text differs, or looks suspect, or which is the newest: of the others the size and hash."""
    ALL = "all"


class VersionKind(StrEnum):
    """Why a version stands in the archive."""

    FIRST = "first"
    CHANGE = "change"
    RETURNED = "returned"
    """A text that had been current before came back."""
    UPGRADE = "upgrade"
    """Another extractor or other selectors read it, ours or an import's: the vendor's text did not change, as far as
    can be told, and nobody is told."""


class AlertKind(StrEnum):
    """What an alert tells."""

    CHANGE = "change"
    FLAPPING = "flapping"
    """The page switches between texts that were seen before."""
    SUSPECT = "suspect"
    """For some time the page has not looked like the policy."""
    OVERDUE = "overdue"
    """The policy was not read in time."""
    UNREADABLE = "unreadable"
    """The page comes, but nothing can be read of it."""
    HEAD = "head"
    """The head of the ledger, once a day: whoever keeps the message can show that nothing before was altered."""
    DISK = "disk"
    """The disk of the archive is nearly full."""
    CLOCK = "clock"
    """The machine's clock was moved."""
    RECOVERED = "recovered"
    """A trouble that was told is over."""
    REMINDER = "reminder"
    """A change waits for a decision."""
    DIGEST = "digest"
    """What a route gathers for a day or a week, in one message."""
    UNDELIVERED = "undelivered"
    """A target did not take an alert, and no further attempt is made: told through the other targets."""
    TEST = "test"
    """Nothing happened: somebody tries out a route."""


class FactKind(StrEnum):
    """What a fact is about."""

    CHANGE_NOTICE = "change_notice"
    OBJECTION_WINDOW = "objection_window"
    LAST_UPDATED = "last_updated"
    EFFECTIVE_DATE = "effective_date"
    PENDING_VERSION = "pending_version"
    """A coming version that the text announces, by the day from which it will apply."""
    RESPONSE_DEADLINE = "response_deadline"
    RESPONSE_EXTENSION = "response_extension"
    RETENTION = "retention"
    MINIMUM_AGE = "minimum_age"
    COUNTRY = "country"
    TRANSFER_MECHANISM = "transfer_mechanism"
    THIRD_PARTY = "third_party"
    COOKIE = "cookie"
    CONTROLLER = "controller"
    CONTACT = "contact"
    GOVERNING_LAW = "governing_law"
    COURT = "court"
    """Where disputes are heard."""
    AUTHORITY = "authority"
    """Who supervises the vendor, or hears complaints."""
    CERTIFICATION = "certification"
    RIGHT = "right"
    REQUEST_NEEDS = "request_needs"
    """What somebody must send along to use a right."""
    AUTOMATED_DECISIONS = "automated_decisions"
    SALE_OF_DATA = "sale_of_data"
    PROMISE = "promise"


class Operation(StrEnum):
    """What a hunk does to the text before it."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


RuleSettings = Mapping[str, Severity | None]
"""The severity that reasons of a rule are given instead of their own, by the rule's name; None switches it off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """How soon a schedule sees a change, while the page can be read."""

    gap: timedelta
    """The longest between two checks."""
    pause: timedelta = timedelta()
    """What a spread start and the second look, without which a text is not believed, may add."""
    regular: bool = True
    """All gaps are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One watched document of a vendor. `name` is its key everywhere, such as `fleetback-privacy-policy`."""

    name: str
    vendor: str
    kind: str
    url: str
    further_urls: tuple[str, ...] = ()
    """More pages of the same policy, read after `url` in this order."""
    browser: bool = False
    """The page shows nothing without JavaScript."""
    select: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    schedule: str = ""
    owner: str | None = None
    rules: RuleSettings = field(default_factory=dict, hash=False)
    """How the watchlist sets the rules of judgement for this policy."""
    country: str | None = None
    """ISO 3166-1 code of where the vendor sits: its days are counted by that calendar. None where it is not known."""
    cadence: Cadence | None = None
    """How soon its schedule sees a change."""
    preview_of: str | None = None
    """The policy whose coming version this is."""
    tags: tuple[str, ...] = ()
    """Words of the operator's own, by which alerts are routed."""
    keep: Keep = Keep.CHANGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """Says that others recorded something, and we took it over."""

    import_id: int
    origin: str
    """Its name in the collection that it came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """One attempt to read a policy, whatever came of it: the row that makes silence a proof."""

    policy: str
    started_at: datetime
    duration_ms: int
    outcome: FetchOutcome
    status: int | None = None
    """HTTP status of the last response, None where none came."""
    url: str | None = None
    """Where the last response came from, after redirects."""
    redirects: tuple[str, ...] = ()
    """Addresses that redirected, in order, without the last."""
    size: int | None = None
    """Bytes of the body as decoded from its Content-Encoding."""
    sha256: str | None = None
    fingerprint: str | None = None
    """Of the text that was read, where one was: two fetches with the same one saw the same text."""
    etag: str | None = None
    last_modified: str | None = None
    error: str | None = None
    """What was wrong, for a person: of a failed or a suspect fetch."""
    transient: bool | None = None
    """Of a failed fetch: may the same request succeed later, unchanged?"""
    certain: bool | None = None
    """Of a suspect fetch: the page itself proves that it is not the policy. If not, it is believed when it lasts."""
    imported: Imported | None = None
    """Of a fetch that others made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The bytes of a page as received, after Content-Encoding, never altered."""

    url: str
    fetched_at: datetime
    content_type: str
    """The Content-Type header as received, empty where there was none."""
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text of a policy as one recipe read it from one snapshot."""

    text: str
    """Markdown without link targets."""
    fingerprint: str
    """SHA-256 of the text, hexadecimal: equal fingerprints, equal texts."""
    imprint: str
    """SHA-256 of the content the text was written from: equal imprints, equal texts, and cheaper to find."""
    recipe: str
    """The extractor's release and the selectors: a text is only comparable with one of the same recipe."""
    language: str | None = None
    """ISO 639-1 code."""
    links: tuple[tuple[str, str], ...] = ()
    """(words, target) of every link in the text, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BareVersion:
    """A stored text of a policy, but for the text: who only compares need not unpack it."""

    id: int
    policy: str
    number: int
    """Counts from 1 within the policy, in the order of time: older ones that are imported number the others anew."""
    kind: VersionKind
    seen_at: datetime
    """When the text was first seen."""
    confirmed_at: datetime
    """When it was seen again and believed."""
    snapshot_id: int
    words: int
    fingerprint: str
    imprint: str
    recipe: str
    language: str | None
    import_id: int | None = None
    """The import that brought it; None of what the watch saw itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(BareVersion):
    """A stored text of a policy."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A typed value in a clause."""

    kind: FactKind
    value: str | None
    """Canonical: ISO 8601 for durations and dates, digits for an age, a plain name for a country or party."""
    quote: str
    """The words of the policy that say so."""
    heading: tuple[str, ...] = ()
    """Headings above the clause, outermost first."""
    detail: Mapping[str, str | bool] = field(default_factory=dict, hash=False)
    """What qualifies the value, by kind: of a notice `kind` and `implied_acceptance`, of a retention `what`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a change is material: what a reviewer would have to re-answer."""

    rule: str
    category: Category
    severity: Severity
    direction: Direction
    sentence: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Does a change matter, how much, to whom, and why: `noise` names the kind when it does not.

    `muted` are reasons that the watchlist has switched off: they do not count. Where nothing else differs, a change is
    not material and no noise either.
    """

    material: bool
    severity: Severity | None = None
    direction: Direction | None = None
    categories: tuple[Category, ...] = ()
    noise: Noise | None = None
    reasons: tuple[Reason, ...] = ()
    muted: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hunk:
    """A run of whole words that both texts have, or only one."""

    operation: Operation
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChange:
    """One clause that differs between two versions; `heading` is where it stands in the newer text, or stood."""

    heading: tuple[str, ...]
    hunks: tuple[Hunk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Two consecutive versions of a policy and what was judged of the difference."""

    id: int
    policy: Policy
    before: Version
    after: Version
    verdict: Verdict
    window: Window
    judged_by: str | None = None
    """Release and catalogue of rules, such as `0.1.0/cd25a0ca13bb4b51`; None of one from before this was recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Something that somebody must be told, once, until it is delivered."""

    id: int
    kind: AlertKind
    policy: Policy | None
    """None of one that is about no policy, such as a digest."""
    created_at: datetime
    sentence: str
    change: Change | None = None
    target: str | None = None
    """Of one about a target: its name."""
    also: tuple[Policy, ...] = ()
    """Where the same change was found too: it is told once."""
    entries: tuple["Alert", ...] = ()
    """Of a digest: what it tells."""
    recovers: int | None = None
    """Of one that says the end of a trouble: the alert that told of it."""
    noise: int = 0
    """Of a digest: how many changes that do not matter were seen in its time, and told to nobody."""
