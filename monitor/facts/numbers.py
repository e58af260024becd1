"""Numbers written out, 1 to 99 and the round ones above, in six languages."""

from collections.abc import Iterator, Mapping
from itertools import product

SMALL: Mapping[str, str] = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove",
}
"""From 1 upwards."""

TENS: Mapping[str, str] = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
}
"""From 20 upwards, in tens."""

COMPOUND: Mapping[str, tuple[str, ...]] = {
    "en": ("{ten}-{one}", "{ten} {one}"),
    "fr": ("{ten}-{one}", "{ten}-et-{one}", "{ten} et {one}"),
    "de": ("{one}und{ten}",),
    "nl": ("{one}en{ten}", "{one}ën{ten}"),
    "es": ("{ten} y {one}",),
    "it": ("{ten}{one}",),
}

OTHERS: Mapping[str, int] = {
    **dict.fromkeys(["a", "an", "une", "eine", "einen", "einem", "einer", "eines", "één", "'n", "un", "una", "un'"], 1),
    **dict.fromkeys(["another", "otro"], 1),
    **dict.fromkeys(("hundred", "one hundred", "a hundred", "cent", "hundert", "honderd", "cien", "cento"), 100),
    **dict.fromkeys(("one hundred twenty", "one hundred and twenty", "cent vingt", "hundertzwanzig"), 120),
    **dict.fromkeys(("honderdtwintig", "ciento veinte", "centoventi"), 120),
    **dict.fromkeys(("one hundred eighty", "one hundred and eighty", "cent quatre-vingts", "hundertachtzig"), 180),
    **dict.fromkeys(("honderdtachtig", "ciento ochenta", "centottanta"), 180),
    "both": 2,
    "beide": 2,
    "quatre-vingts": 80,
    "dreissig": 30,
    "veinticuatro": 24,
    "veintiún": 21,
    "ventiquattro": 24,
}


def written() -> Iterator[tuple[str, int]]:
    """Yield every written number with its value; a word that two languages share means the same in both."""
    for code, small in SMALL.items():
        ones = list(enumerate(small.split(), start=1))
        tens = list(enumerate(TENS[code].split(), start=2))
        yield from ((word, value) for value, word in ones)
        yield from ((word, 10 * value) for value, word in tens)
        for (ten, one), form in product(product(tens, ones[:9]), COMPOUND[code]):
            yield form.format(ten=ten[1], one=one[1]), 10 * ten[0] + one[0]
    yield from OTHERS.items()


def plainly(words: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Yield the numbers that a keyboard without accents or umlauts writes otherwise: "dieciseis", "zwoelf"."""
    for word, value in words.items():
        yield word.translate(UMLAUTS).translate(ACCENTS), value


UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
ACCENTS = str.maketrans("áéíóúñ", "aeioun")
NUMBERS: Mapping[str, int] = dict(plainly(dict(written()))) | dict(written())
