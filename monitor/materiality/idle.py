"""The words that may silence a change: a sentence gains or loses any of them and says the same.

Stems as in the vocabulary, by language. The lists are short on purpose: what data, whose, from where, for what, to
whom, when, how long and how surely are said by other words ("visit", "request", "account" are not in it). Words that
only weigh what is told in any case are in :mod:`monitor.materiality.slight`.
"""

from collections.abc import Mapping

from monitor.materiality.vocabulary import mentions
from monitor.materiality.wording import PALE

IDLE: Mapping[str, str] = {
    "en": """
        about= | above= | accordance | aged= | arise | arising | around | aspect | base= | bear= | bearing | bears=
        | because | below | besides | bottom | categor | cause | clear | complete | compliance | concern | conclude
        | consequently= | consist | constitut | construe | consult= | contain | context | correspond | course=
        | cover= | covered= | covers= | data= | defin | depend | describ | detail | do= | does= | either= | elsewhere
        | end= | ends= | especial | expla | fact= | familiar | foot= | footer | fundament | glad | go= | goes=
        | going | good= | guid= | guide= | guideline | happ | heading | hear= | hence | hereinafter | hope | idea
        | imagine | importan | in= | informed= | informs | inherent | initial | instead | issue | item | itself
        | just= | label | latter= | learn | line= | mean | menu | method | nature | navigat | next= | note= | noted
        | ones= | otherwise | outline | overview | pay attention | pertain | plain= | point= | policy | practic
        | privacy | proceed | provision | pursuan | quick= | quite= | rather= | reach | ready= | really | recommend
        | refer= | reference | referred | refers | reflect | regard | remember | remind | respective | said= | same=
        | say= | says= | section | see= | seen= | simpl | situation | smooth | someth | sort | statement | step=
        | steps= | still= | structur | such= | sum= | summar | sure= | takes= | taking= | talk | tell= | tells | term
        | than= | thank | thing | thus | tie= | tied= | to= | too= | top= | topic | toward | transparen | true=
        | truly | turn= | underlying | undersign | understand | unfortunately | varied | variet | variou | very=
        | via= | way= | ways= | well= | wide= | word= | words= | worth | would= | write | written= | yet= | you=""",
    "fr": """
        alors= | aupres= | auquel= | auxquel | desdit | desquel | dudit= | duquel= | effet= | facon= | faisons=
        | font= | ladite= | laquelle= | ledit= | lequel= | lesdit | lesquel | lorsqu= | maniere= | merci= | prendre=
        | puissiez= | puissions= | quant= | rapportent= | sein= | suffit= | tel= | telle= | telles= | tels= | travers=
        | trouverez=""",
    "de": """
        betragt= | beziehungsweise= | darum= | denen= | deren= | deshalb= | dessen= | dies= | ebenfalls= | ebenso=
        | fallen= | falls= | gehort= | gelten= | gilt= | gleichfalls= | heisst= | lang= | lauten= | lautet= | liegt=
        | mittels= | namens= | sofern= | soweit= | stehen= | steht= | weise= | wodurch= | womit= | worin=""",
    "nl": """
        aangezien= | aldus= | alsmede= | dan= | dergelijke= | doordat= | eveneens= | gaat= | gemaakt= | genoemd
        | grond= | hoe= | indien= | mocht= | mochten= | omdat= | tevens= | voorts= | waar= | waarin= | waaronder=
        | waarop= | wijze= | zodanige= | zulke= | zulks=""",
    "es": """
        asimismo= | contar= | cuyas= | cuyos= | desde= | manera= | mediante= | poner= | pongase= | procede=
        | proceder= | procederemos= | tal= | tales= | traves=""",
    "it": """
        attraverso= | avvenuta= | avviene= | li= | mediante= | modo= | nonche= | oppure= | ove= | qualora=
        | seguito= | tale= | tali= | tramite=""",
}


def is_idle(word: str, language: str) -> bool:
    """Return whether a word of a text in a language, or the class that it is called by, gives no answer there."""
    return word in PALE or (language in IDLE and mentions((word,), IDLE[language]))
