"""Which phrases of English have a shorter way to be said? Folded, as all that is compared."""

from collections.abc import Mapping

_AGES = {"13": "thirteen", "14": "fourteen", "15": "fifteen", "16": "sixteen", "17": "seventeen", "18": "eighteen"}
_AGED = ("under {}", "under the age of {}", "younger than {}", "below the age of {}", "younger than {} years")
_MANY = ("persons ", "people ", "individuals ", "minors ", "children ", "users ")
_THE_YOUNG = ("", "anyone ", "anybody ", "any person ", "anyone who is ", *_MANY, *(f"{who}who are " for who in _MANY))

SHORTER: Mapping[str, str] = {
    "usa": "united states of america | united states | u s a | u s",
    "uk": "u k | united kingdom",
    "eu": "e u | european union",
    "below": "the following",
    "afterwards": "after that",
    "contact": (
        "email us | e mail us | send us an e mail | send an e mail to | by sending an e mail to "
        "| get in touch with | get in touch | reach out to | reach out | send an email to | send us an email "
        "| send email to | by emailing | by sending an email to | write to us | drop us a line"
    ),
    "gdpr": "general data protection regulation | regulation eu 2016 679",
    "ccpa": "california consumer privacy act",
    "eea": "european economic area",
    "cannot": "can not | may not | it is not possible to | it is impossible to",
    "must": (
        "has to | have to | are obliged to | is obliged to | are required to | is required to | are obligated to "
        "| is obligated to "
        "| are under an obligation to | is under an obligation to"
    ),
    "may": (
        "are authorised to | are authorized to | are permitted to | are allowed to | is permitted to | is allowed to "
        "| is able to | are able to | reserves the right to | reserve the right to | has the ability to "
        "| have the ability to"
    ),
    "email": "e mail | e mails | email address | email addresses | e mail address | e mail addresses",
    "site": (
        "web site | web sites | our site | our website | our web site | this site | this website | the site "
        "| the website | our websites | our sites | these sites"
    ),
    "sites": "websites",
    "login": "log in",
    "optout": "opt out | opts out | opted out | opting out",
    "optin": "opt in | opts in | opted in | opting in",
    "personal": "personally identifiable",
    "and": "as well as",
    "as": "such as | for example",
    "maximum": "no longer than | at most | no more than | not more than | a maximum of | up to a maximum of",
    "inform us": "let us know | tell us",
    "inform you": "let you know | lets you know | letting you know | advise you of | advise you if | advise you that",
    "participate": "take part | takes part | taking part | took part",
    "undergo": "go through | goes through | going through",
    "expire": "run out | runs out | ran out",
    "currently": "at present | at this time | at the moment | at the present time | right now",
    "unless": "save where | except where | save if | except if",
    "unable": "not be able | not able | are not in a position",
    "beforehand": "in advance",
    "particularly": "in particular",
    "object": "raise an objection | raise objections | lodge an objection",
    "unhappy": "not happy | dissatisfied | not satisfied",
    "or over": "or older | and over | and older | or above",
    "note": "keep in mind | bear in mind | be aware | please be aware",
    "sometimes": (
        "in some cases | at times | on occasion | in some instances | in certain cases | in certain instances "
        "| in some circumstances | in certain circumstances | in some situations | in certain situations"
    ),
    "immediately": "at once | straight away | right away",
    "once": "as soon as",
    "promptly": "as soon as possible | as quickly as possible | at the earliest opportunity",
    "current": "up to date",
    "where": "to the extent that | insofar as | in so far as",
    "therefore": "as a result | for this reason | for that reason",
    "happen": "take place | takes place | taking place | took place",
    "alternate": "every other | every second",
    "daily": "every day | each day | on a daily basis",
    "weekly": "every week | each week | on a weekly basis",
    "monthly": "every month | each month | on a monthly basis",
    "annually": "every year | each year | on an annual basis | on a yearly basis",
    "comply with": (
        "act in compliance with | act in accordance with | are in compliance with | is in compliance with | abide by"
    ),
    "your account exists": "you have an account | you hold an account | you maintain an account",
    "use": "make use of | makes use of",
    "may change": "is subject to change | is subject to changes | is subject to amendment | is subject to modification",
    "encrypted": "in encrypted form",
    "we are required by law to": (
        "the law requires us to | the law obliges us to | we have a legal obligation to | we have a legal duty to "
        "| we are legally required to | we are legally obliged to | we are legally obligated to "
        "| we are bound by law to "
        "| we are under a legal obligation to | we are obliged by law to"
    ),
    "continue": "go on | goes on | carry on",
    "ensure": "make sure | makes sure | making sure",
    "indefinitely": "for an indefinite period | for an unlimited period",
    "your choice": "up to you",
    "called": "known as | so called | what is known as | what is called",
    "register": "sign up | signs up | signing up | signed up",
    "at other times": "on other occasions",
    "responsible": (
        "take responsibility | takes responsibility | accept responsibility | accepts responsibility "
        "| bear responsibility | bears responsibility | assume responsibility | assumes responsibility"
    ),
    "not responsible": (
        "take no responsibility | takes no responsibility | accept no responsibility | accepts no responsibility "
        "| bear no responsibility | bears no responsibility | assume no responsibility | assumes no responsibility"
    ),
    "we learn": "it comes to our attention",
    "thirdparty": (
        "third parties | third party | other parties | outside parties | external parties | other third parties "
        "| any third parties"
    ),
    "ip": "ip address | internet protocol address | ip addresses | internet protocol addresses",
    "dpo": "data protection officer | data protection officer dpo",
    "also": "in addition | on top of that",
    "iso": "iso iec",
    "phone": "by telephone",
    "for": "on behalf of",
    "anytime": (
        "at any time | at all times | whenever you like | whenever you want | whenever you wish | at your convenience "
        "| at any point in time | at any point | at any moment"
    ),
    "so we may": (
        "so that we may | so that we can | so we can | which allows us to | that allows us to | which enables us to "
        "| that enables us to | which permits us to | allowing us to | enabling us to | which lets us"
    ),
    "free": "at no charge | free of charge | at no cost | without charge | without cost | at no extra cost",
    "extension": "browser extension | browser extensions",
    "addon": "add on",
    "plugin": "plug in",
    "locally": "on your device | on your devices | on the device",
    "issue": "open an issue | create an issue | file an issue | submit an issue | raise an issue",
    "": (
        "from time to time | we would like to inform you that | we would like to point out that "
        "| we point out that | under any circumstances | please note that | please be aware that | hereby "
        "| in this regard | it is important to know that | it is important to note that | you should know that "
        "| as a reminder | as said above | as stated above | as mentioned above | as described above | as said "
        "| as mentioned | in short | in brief | in summary | in a nutshell | to sum up | simply put"
    ),
    "you may": (
        "you have the right to | you have a right to | you are entitled to | you are free to | you have the option to "
        "| you have the ability to | you have the possibility to | you also have the right to | you are welcome to "
        "| you can choose to | you may choose to | you may decide to | you can decide to "
        "| you always have the right to"
    ),
    "we may": "we reserve the right to | we have the right to | we retain the right to",
    "policy": (
        "privacy policy | privacy notice | privacy statement | data protection notice | data protection policy "
        "| privacy policies | data protection statement"
    ),
    "if": "in the event that | in the event | in case",
    "question": (
        "questions or concerns | questions or comments | question or concern | questions comments or concerns "
        "| questions concerns or complaints | questions or queries | questions or feedback"
    ),
    "vendor": (
        "service providers | service provider | third party service providers | third party service provider "
        "| third party providers | third party vendors | services providers"
    ),
    "who work for": (
        "who act for | that act for | acting for | working for | that work for | who perform services for "
        "| that perform services for | performing services for | who provide services for | that provide services for "
        "| providing services for | who provide services to us | that provide services to us | who process data for "
        "| who help us | that help us | who assist us | that assist us"
    ),
    "as long": "for as long",
    "learn": (
        "become aware | becomes aware | are made aware | find out | come to know | obtain knowledge | have knowledge "
        "| discover"
    ),
    "unconsented": (
        "without your consent | without your permission | without your approval | unless you consent "
        "| unless you have consented | unless you agree | unless you give us your consent "
        "| unless you have given us your consent"
    ),
    "agree to this policy": (
        "agree with this policy | consent to this policy | accept this policy | agree to our policy "
        "| accept our policy | consent to our policy | agree to the terms of this policy "
        "| accept the terms of this policy | agree to be bound by this policy"
    ),
    "in": "located in | situated in | based in | hosted in",
    "improve": "make better",
    "to": (
        "in order to | so as to | in order to be able to | to be able to | for the purpose of | for the purposes of "
        "| with the aim of | with a view to | if you wish to | if you want to | if you would like to "
        "| should you wish to"
    ),
    "appropriate": "appropriate and reasonable | reasonable and appropriate",
    "take": "implement and maintain | put in place | have in place",
    "before": "prior to | in advance of | ahead of",
    "about": (
        "with respect to | with regard to | in relation to | in connection with | in regard to | in respect of "
        "| as regards | relating to | related to | regarding | concerning | pertaining to"
    ),
    "under": "in accordance with | pursuant to | in compliance with | in line with | in conformity with",
    "based on": "based off | based off of | based upon",
    "because": "due to the fact that | owing to the fact that | since",
    "other site": (
        "third party site | third party sites | external site | external sites | other sites | third party website "
        "| third party websites | external website | external websites | other website | other websites "
        "| sites of third parties | websites of third parties"
    ),
    "required by law": (
        "required to do so by law | are required to do so by law | is required to do so by law "
        "| required by applicable law | legally required | obliged by law "
        "| required under law | required under applicable law | where the law requires it | when the law requires it "
        "| if the law requires it | where the law requires us to | obligated by law | mandated by law "
        "| compelled by law | legally obliged | legally obligated | obliged to do so by law "
        "| if the law requires us to"
    ),
    "legal authority": "law enforcement authorities | law enforcement agencies | law enforcement",
    "browser": "web browser | internet browser",
    "data": (
        "personal data | personal information | personally identifiable information | personally identifiable data "
        "| pii | your information | your data | personal information about you | personal data about you "
        "| information about you | data about you | your personal information | your personal data"
    ),
    "as far as": "to the extent",
    "for us": "on our behalf",
    "if you have": "should you have | if there are",
    "if we": "should we",
    "if you": "should you",
    "if there": "should there | where there",
    "not agree": "disagree",
    "completely secure": "100 secure | fully secure | totally secure | entirely secure",
    "if you want": (
        "should you wish | should you want | if you wish | if you would like | if you prefer | should you prefer"
    ),
    "intended for": (
        "directed at | directed to | aimed at | targeted at | meant for | designed for | intended to be used by"
    ),
    "you cannot": "it is not possible for you to | you are not able to | you are unable to",
    "your": "his or her",
    "despite": "notwithstanding | in spite of",
    "you do not have to": (
        "there is no obligation for you to | you are under no obligation to | you have no obligation to"
    ),
    "do not have to": "are not required to | are not obliged to | do not need to | need not",
    "not": "under no circumstances | in no case",
    "we cannot": "it is not possible for us to | it is impossible for us to | we are not able to | we are unable to",
    "we need to": "it is necessary for us to | it is necessary that we | we have a need to",
    "are not responsible": (
        "shall not be held responsible | cannot be held responsible | will not be held responsible "
        "| shall not be responsible | will not be responsible | do not accept responsibility "
        "| do not take responsibility"
    ),
    "contact us": (
        "please do not hesitate to contact us | do not hesitate to contact us | please feel free to contact us "
        "| feel free to contact us | get in touch with us | you may contact us | you can contact us | you can reach us"
    ),
    "if you have questions": "if you have any questions | should you have any questions",
    "click": "clicking on | by clicking on | by clicking | click on | clicking",
    "each": "any and all",
    "postal address": "mailing address",
    "date of birth": "birth date | birthdate",
    "complain": (
        "lodge a complaint | file a complaint | make a complaint | submit a complaint | raise a complaint "
        "| bring a complaint | lodge complaints | file complaints"
    ),
    "ask us to": "request that we | ask that we | ask for us to",
    "protect data": (
        "keep your data safe | keep your information safe | keep your personal data safe "
        "| keep your personal information safe | keep your data secure | keep your information secure"
    ),
    "take reasonable measures": "use reasonable measures",
    "take appropriate measures": "use appropriate measures",
    "percent": "per cent",
    **{
        f"under {age}": " | ".join(
            f"{who}{under.format(age)}" for who in _THE_YOUNG for under in _AGED if who or under != _AGED[0]
        )
        for age in _AGES
    },
    **{age: f"the age of {age} | age {age} | age of {age} | {said} {age} | {said}" for age, said in _AGES.items()},
    **{f"over {age}": f"older than {age} | over the age of {age} | above the age of {age}" for age in _AGES},
    **{f"at least {age}": f"{age} or over | {age} or older | {age} and over | {age} or above" for age in _AGES},
}
"""By what is said for short, the phrases that it stands for."""
