"""The words of the made-up policies: sentences to fill pages with, and the ten sentences of which one changes."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A sentence that a vendor changes, as it was and as it becomes; an empty one is not there."""

    before: str
    after: str


EDITS: Sequence[Edit] = (
    Edit(
        before="We tell you of a change to this policy 30 days before it takes effect.",
        after="We tell you of a change to this policy 8 days before it takes effect.",
    ),
    Edit(
        before="We delete the data of your account 6 months after you close it.",
        after="We delete the data of your account 36 months after you close it.",
    ),
    Edit(
        before="We share contact details with Stripe and Zendesk, which work on our behalf.",
        after="We share contact details with Stripe, Zendesk and Salesforce, which work on our behalf.",
    ),
    Edit(
        before="Personal data are stored in Belgium and Germany.",
        after="Personal data are stored in Belgium, Germany and India.",
    ),
    Edit(
        before="We answer every request for access within one month of its receipt.",
        after="We answer every request for access within three months of its receipt.",
    ),
    Edit(
        before="We do not sell your personal data to anybody.",
        after="We may sell your personal data to advertising partners.",
    ),
    Edit(
        before="The service is not meant for children under 16 years of age.",
        after="The service is not meant for children under 13 years of age.",
    ),
    Edit(before="", after="We use the content that you upload to train our machine learning models."),
    Edit(
        before="This policy is governed by the laws of Ireland.",
        after="This policy is governed by the laws of the State of Delaware.",
    ),
    Edit(
        before="You have the right to object to the processing of your data for direct marketing at any time.",
        after="",
    ),
)

SECTIONS = (
    "Who we are",
    "What this policy covers",
    "Data that you give us",
    "Data that we collect ourselves",
    "What we use the data for",
    "On what grounds we may do so",
    "Who else sees the data",
    "Where the data are kept",
    "How long we keep them",
    "How they are protected",
    "What you can ask of us",
    "Cookies and similar techniques",
    "Children",
    "Changes to this policy",
    "How to reach us",
)

SENTENCES = (
    "When you use {product}, we process {data} so that we can {purpose}.",
    "Without {data} we cannot {purpose}, and {product} would be of little use to you.",
    "The people at our {team} desk see {data} only as far as their work asks for it.",
    "If you write to our {team} desk, we keep the letter together with {data}.",
    "We draw up figures about the use of {product}; they do not name anybody.",
    "A customer who runs {product} for a company decides what happens with {data}, and we follow that.",
    "We note when {product} was opened, on what kind of device, and which pages were read.",
    "Our {team} desk compares {data} with what the public registers say, where the law asks us to.",
    "In {product} you can look at {data} yourself and put right what is wrong.",
    "We need {data} to perform the contract that you have with us about {product}.",
    "Our interest in a service that works allows us to {purpose}, as long as yours does not weigh more.",
    "Where we ask for your consent to {purpose}, you can take it back in the settings of {product}.",
    "Backups of {product} hold {data} as well, and are encrypted with keys of their own.",
    "Access to {data} is written down, and the {team} desk looks at that list every week.",
    "Nobody outside the {team} desk is told of {data} unless a court orders it.",
    "Those who help us to {purpose} are bound by a contract that says what they may do with {data}.",
    "You may refuse to give us {data}; then we cannot {purpose}, but everything else goes on.",
    "Messages about {product} come from our {team} desk and say at their end how to stop them.",
    "We do not decide anything about you by machine alone when we {purpose}.",
    "Screens of {product} that show {data} close after a quarter of an hour without a touch.",
    "What you type into {product} goes over encrypted connections, {data} included.",
    "Should {data} ever fall into the wrong hands, our {team} desk tells you what happened and what to do.",
    "For a copy of {data} in a form that machines can read, turn to the {team} desk.",
    "The words of this section hold for {product} too, with what its own notice adds.",
)
PRODUCTS = (
    *("the reporting desk", "the mobile application", "the partner portal", "the invoice archive", "the route planner"),
    *("the public website", "the help pages", "the booking calendar", "the parts catalogue", "the message centre"),
    *("the developer console", "the training rooms", "the workshop tablet", "the fleet map", "the quotation tool"),
)
DATA = (
    *("your name and address", "the e-mail address of your account", "the serial number of the device"),
    *("the times at which you signed in", "the files that you uploaded", "the list of your orders"),
    *("the language that you chose", "the notes that you left", "your telephone number", "the plate of the vehicle"),
    *("the results of a survey", "the amounts that you paid", "the messages that you sent", "your job title"),
)
PURPOSES = (
    *("send you what you ordered", "write an invoice", "keep strangers out", "answer your questions"),
    *("find out why a page failed", "plan the next release", "follow what the tax law asks for"),
    *("remember your settings", "settle a dispute", "show the right prices", "count how often a page is read"),
)
TEAMS = ("support", "billing", "security", "product", "legal", "training", "operations", "accounts")

MENU = (
    *("Products", "Workshop", "Fleet", "Rental", "Insurance", "Prices", "Customers", "Partners", "Developers"),
    *("Documentation", "Status", "Security", "Blog", "Events", "Webinars", "Press", "About us", "Offices", "Contact"),
    *("Help", "Training", "Community", "Downloads", "Integrations", "Marketplace", "Sign in", "Try for free"),
)
NEW_IN_MENU = ("What is new", "Careers")

CHALLENGE = "Checking your browser before you go on. This takes a few seconds. Please switch JavaScript on."
