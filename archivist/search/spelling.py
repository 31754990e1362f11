"""British spellings turned American, so that either finds the other.

The rule is applied to text and query alike, before stemming; what matters is only that two
spellings of one word come out equal and two different words do not.
"""

from __future__ import annotations

import re

# words in -is- that are not verbs in -ize
_KEEP_IS = re.compile(
    r"(?:advert|apprais|appr|chast|circumc|compr|comprom|conc|desp|disgu|enterpr|exerc|expert"
    r"|franch|improv|merchand|parad|porpo|prec|prem|prom|superv|surm|surpr|telev|torto|treat|pract"
    r"|turquo|bruis|cruis|impr|repr|marqu|counterfe|misadv)is"
    r"|wise|wising|poise|raise|raising|praise|noise"
)
_IZE = re.compile(r"^(\w{4,})is(e|ed|es|er|ers|ing|able|ation|ations|ational)$")

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (
            r"(lab|col|behavi|fav|hon|neighb|harb|hum|rum|vig|rig|endeav|arm|flav|od|parl|savi|sav"
            r"|splend|tum|vap|val|ard|cand|clam|demean|ferv|glam|ranc|succ)our",
            r"\1or",
        ),
        (
            r"(cent|theat|met|lit|fib|calib|sab|spect|somb|lust|meag|mit|scept|sepulch)re(s)?$",
            r"\1er\2",
        ),
        (r"centred$", "centered"),
        (r"centring$", "centering"),
        (r"^(self)?(def|off|pret)ence", r"\1\2ense"),
        (r"licence", "license"),
        (r"practis(e|ed|es|ing)$", r"practic\1"),
        (r"(anal|paral|catal|electrol|hydrol|dial)ys(e|ed|er|ers|ing)$", r"\1yz\2"),
        (r"(catal|dial|anal|prol|epil|monol|travel)ogue(s|d)?$", r"\1og\2"),
        (
            r"(travel|cancel|label|model|signal|counsel|fuel|level|marshal|quarrel|rival|channel"
            r"|total|initial|equal|dial|tunnel|shovel|panel|pencil|libel)l(ed|ing|er|ers|or|ors)$",
            r"\1\2",
        ),
        (r"^(fulfil|enrol|instal|enthral|distil|instil)(s|ment|ments)?$", r"\1l\2"),
        (r"^(skil|wil)ful", r"\1lful"),
        (r"programme(s)?$", r"program\1"),
        (r"^grey", "gray"),
        (r"aluminium", "aluminum"),
        (r"^(judg|acknowledg|abridg)ement", r"\1ment"),
        (r"^ageing$", "aging"),
        (r"^sceptic", "skeptic"),
        (r"^(m|sm)ould", r"\1old"),
        (r"^plough", "plow"),
        (r"manoeuvr(?:e(?=s?$))?", "maneuver"),
        (r"^(arch)ae(olog)", r"\1e\2"),
        (r"^(encyclop|p)ae(d[ia])", r"\1e\2"),
        (r"^(medi)ae(val)", r"\1e\2"),
        (r"^(an|leuk)ae(m|st)", r"\1e\2"),
        (r"^haemo", "hemo"),
        (r"^foet", "fet"),
        (r"^cosy", "cozy"),
        (r"^storey(s|ed)?$", r"story\1"),
    )
)
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in (_IZE, *(p for p, _ in _RULES))))


def americanise(word: str) -> str:
    """`word` (lower case, ASCII letters) in American spelling."""
    if not _ANY.search(word):  # one look spares most words thirty
        return word
    if _IZE.match(word) and not _KEEP_IS.search(word):
        word = _IZE.sub(r"\1iz\2", word)
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
