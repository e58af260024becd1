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
    about= | above= | accordance | arise | arising | around | aspect | base= | because | believe | below
    | bottom | broad | categor | cause | clear | close= | closely | combination | common | complete
    | compliance | concern | conclude | confirm | consist | constitut | construe | contain | context
    | correspond | course= | data= | defin | depend | describ | detail | do= | document | does= | elsewhere
    | end= | ends= | especial | expla | express= | fact= | familiar | flow= | footer | former | fundament
    | glad | go= | going | good= | guid= | guide= | guideline | happ | hard= | head= | heading | hear=
    | hence | hereinafter | highest | highly | hope | idea | imagine | importan | in= | informed= | informs
    | inherent | initial | instance | instead | issue | item | itself | just= | label | language= | last=
    | lay= | lead= | learn | light= | line= | link | lit= | matter | mean | menu | method | nature
    | navigat | next= | note= | noted | notic | otherwise | outline | overview | pay attention | persua
    | pertain | phase | phrase | piece | place | plain= | point= | policy | portal | portion | practic
    | prepar | present | press= | principal | privacy | proceed | provision | pursuan | put= | puts=
    | quick= | quite= | rather= | reach | ready= | really | recent | recommend | refer= | reference
    | referred | refers | reflect | regard | releas | remark | remember | remind | respective | revis
    | run= | running | runs= | said= | same= | say= | says= | screen= | section | see= | seem | seen=
    | sense= | serious | setup | shape= | side= | simpl | single= | situation | small | smooth | solution
    | someth | sort | speak | special= | specif | speed | stage | stand= | standard= | statement | status
    | step= | steps= | still= | strong= | structur | successful | such= | sum= | summar | sure= | surround
    | table= | talk | tell= | tells | term | text= | than= | thank | thing | think | throughout | thus
    | tie= | tied= | title | to= | together | top= | topic | toward | transparen | true= | truly | trust
    | turn= | undersign | understand | unit= | varied | variet | variou | version | very= | via= | way=
    | ways= | well= | whole | wide= | word= | words= | world | worth | would= | write | written= | yet=
    | you= | bear= | bears= | bearing | besides | consult= | either= | foot= | ones= | takes=
    | taking= | too= | underlying | unfortunately
    | consequently= | goes= | aged= | latter= | cover= | covers= | covered=""",
    "fr": """
        alors= | aupres= | auquel= | auxquel | desdit | desquel | dudit= | duquel= | effet= | faisons= | font= | ladite=
        | laquelle= | ledit= | lequel= | lesdit | lesquel | lorsqu= | prendre= | puissions= | puissiez= | quant=
        | rapportent= | sein= | suffit= | tel= | telle= | telles= | tels= | travers= | trouverez= | merci=""",
    "de": """
        betragt= | darum= | denen= | deren= | dessen= | deshalb= | dies= | falls= | fallen= | gehort= | gelten= | gilt=
        | heisst= | lauten= | lautet= | liegt= | namens= | sofern= | soweit= | steht= | stehen= | wodurch= | womit=
        | worin= | mittels= | beziehungsweise= | ebenfalls= | gleichfalls= | ebenso=""",
    "nl": """
        aldus= | alsmede= | dan= | dergelijke= | gaat= | gemaakt= | genoemd | grond= | hoe= | indien= | mocht=
        | mochten= | tevens= | voorts= | waar= | waarin= | waarop= | waaronder= | zodanige= | zulke=
        | zulks= | aangezien= | doordat= | omdat=
        | eveneens=""",
    "es": """
        asimismo= | contar= | cuyas= | cuyos= | desde= | mediante= | poner= | pongase= | procede= | proceder=
        | procederemos= | tal= | tales= | traves=""",
    "it": """
        attraverso= | avvenuta= | avviene= | li= | mediante= | nonche= | oppure= | ove= | seguito=
        | qualora= | tale= | tali= | tramite=""",
}


def is_idle(word: str, language: str) -> bool:
    """Return whether a word of a text in a language, or the class that it is called by, gives no answer there."""
    return word in PALE or (language in IDLE and mentions((word,), IDLE[language]))
