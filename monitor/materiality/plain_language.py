"""Longer ways to say a thing, as lawyers write it, and the plain one: what an editor makes of a policy."""

from collections.abc import Mapping

_AGES = {"13": "thirteen", "14": "fourteen", "15": "fifteen", "16": "sixteen", "17": "seventeen", "18": "eighteen"}
_ANY_READER = ("the user", "the customer", "the data subject", "the visitor", "the client")

_AGED = ("under {}", "under the age of {}", "younger than {}", "below the age of {}", "younger than {} years")
_MANY = ("persons ", "people ", "individuals ", "minors ", "children ", "users ")
_THE_YOUNG = ("", "anyone ", "anybody ", "any person ", "anyone who is ", *_MANY, *(f"{who}who are " for who in _MANY))

PLAINER: Mapping[str, str] = {
    **{
        f"under {age}": " | ".join(
            f"{who}{under.format(age)}" for who in _THE_YOUNG for under in _AGED if who or under != _AGED[0]
        )
        for age in _AGES
    },
    **{age: f"the age of {age} | age {age} | age of {age} | {said} {age} | {said}" for age, said in _AGES.items()},
    **{f"over {age}": f"older than {age} | over the age of {age} | above the age of {age}" for age in _AGES},
    **{f"at least {age}": f"{age} or over | {age} or older | {age} and over | {age} or above" for age in _AGES},
    "intended for": (
        "directed at | directed to | aimed at | targeted at | meant for | designed for | intended to be used by"
    ),
    "required by law": "legally obliged | legally obligated | obliged to do so by law | if the law requires us to",
    **{
        f"you {may}": " | ".join(f"{reader} {may}" for reader in _ANY_READER)
        for may in ("can", "may", "must", "cannot")
    },
    "your": "his or her",
    "despite": "notwithstanding | in spite of",
    "must": (
        "are obliged to | is obliged to | are obligated to | is obligated to | are under an obligation to "
        "| is under an obligation to"
    ),
    "do not have to": "are not required to | are not obliged to | do not need to | need not",
    "not": "under no circumstances | in no case",
    "we cannot": "it is not possible for us to | it is impossible for us to | we are not able to | we are unable to",
    "you cannot": "it is not possible for you to | you are not able to | you are unable to",
    "we need to": "it is necessary for us to | it is necessary that we | we have a need to",
    "are not responsible": (
        "shall not be held responsible | cannot be held responsible | will not be held responsible "
        "| shall not be responsible | will not be responsible | accept no responsibility | assume no responsibility "
        "| do not accept responsibility | do not take responsibility | take no responsibility"
    ),
    "contact us": (
        "please do not hesitate to contact us | do not hesitate to contact us | please feel free to contact us "
        "| feel free to contact us | get in touch with us | you may contact us | you can contact us | you can reach us"
    ),
    "if you have questions": "if you have any questions | should you have any questions",
    "to": (
        "in order to be able to | to be able to | for the purpose of | for the purposes of | with the aim of "
        "| with a view to | if you wish to | if you want to | if you would like to | should you wish to"
    ),
    "click": "clicking on | by clicking on | by clicking | click on | clicking",
    "each": "any and all",
    "free": "at no cost | without charge | without cost | at no extra cost",
    "": (
        "under any circumstances | please note that | please be aware that | hereby | in this regard "
        "| it is important to know that | it is important to note that | you should know that | as a reminder "
        "| as said above | as stated above | as mentioned above | as described above | as said | as mentioned "
        "| in short | in brief | in summary | in a nutshell | to sum up | simply put "
        "| pour rappel | veuillez noter que | il est important de savoir que | en bref | en resume "
        "| comme indique ci dessus | comme mentionne ci dessus | nous vous rappelons que "
        "| bitte beachten sie dass | wir weisen darauf hin dass | wie oben erwahnt | wie bereits erwahnt | wie erwahnt "
        "| kurz gesagt | zusammengefasst | zur erinnerung "
        "| houd er rekening mee dat | let op dat | zoals gezegd | zoals hierboven vermeld | kort gezegd | samengevat "
        "| tenga en cuenta que | le recordamos que | como se ha dicho | como se ha indicado | en resumen "
        "| en pocas palabras | si prega di notare che | tenga presente che | le ricordiamo che | come detto "
        "| gedurende | gedurende een periode van | fur die dauer von | fur einen zeitraum von | al cabo de "
        "| come indicato sopra | in sintesi | in breve | in poche parole"
    ),
    "hochstens": "maximal",
    "au maximum": "au plus",
    "maximaal": "hooguit | ten hoogste",
    "maximo": "un maximo de | como maximo | por un maximo de",
    "massimo": "al massimo | un massimo di | per un massimo di",
    "maximum": "up to a maximum of",
    "email": "email address | email addresses | e mail address | e mail addresses",
    "postal address": "mailing address",
    "date of birth": "birth date | birthdate",
    "telefonnummer": "rufnummer",
    "complain": (
        "lodge a complaint | file a complaint | make a complaint | submit a complaint "
        "| lodge complaints | file complaints"
    ),
    "ask us to": "request that we | ask that we | ask for us to",
    "protect data": (
        "keep your data safe | keep your information safe | keep your personal data safe "
        "| keep your personal information safe | keep your data secure | keep your information secure"
    ),
    "take reasonable measures": "use reasonable measures",
    "take appropriate measures": "use appropriate measures",
    "vous pouvez": (
        "vous disposez d un droit d | vous disposez d un droit de | vous avez un droit d | vous avez un droit de "
        "| vous avez le droit d | vous disposez du droit d | vous beneficiez d un droit d "
        "| vous beneficiez d un droit de"
    ),
    "u kunt": "u heeft het recht | u hebt het recht | u heeft recht | u hebt recht | u beschikt over het recht",
    "peuvent": "sont en mesure de",
    "devons": "sommes tenus de | sommes obliges de",
    "doivent": "ont besoin de | ont besoin d | sont tenus de | sont obliges de | sont dans l obligation de",
    "nous": "n hesitez pas a nous",
    "pour": "si vous souhaitez | si vous voulez",
    "mussen wir": "sind wir verpflichtet | sind wir dazu verpflichtet",
    "wir konnen nicht": "es ist uns nicht moglich | wir sind nicht in der lage",
    "debemos": "tenemos la obligacion de | estamos obligados a",
    "deben": "tienen la obligacion de | estan obligados a",
    "dobbiamo": "abbiamo l obbligo di | siamo tenuti a | siamo obbligati a",
    "devono": "hanno l obbligo di | sono tenuti a | sono obbligati a",
}
"""By the plain words, the longer ones."""
