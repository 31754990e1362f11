"""Names that say of themselves that they are those of a paper, a broadcaster, an agency or an
office of state."""

from __future__ import annotations

import re
import unicodedata

from archivist.text.agencies import is_agency

LONGEST = 60
_WORD = r"[A-ZÀ-Þ][\w&.'’-]*"
_PRESS = (
    "News|Press|Times|Post|Herald|Journal|Tribune|Agency|Daily|Gazette|Chronicle|Mail|Telegraph"
    "|Observer|Guardian|Review|Examiner|Courier|Dispatch|Mirror|Inquirer|Register|Sentinel|Globe"
    "|Independent|Standard|Weekly|Economist|Diplomat|Shimbun|Shinbun|Ilbo|Sinmun|Shinmun"
)
_NAMED = rf"(?:{_PRESS})(?:[ -](?:Service|Online|International|Asia|Agency))?"
_PRESS_OF_PLACE = rf"(?:The )?(?:{_PRESS}) of {_WORD}(?: {_WORD})?"
_WESTERN = re.compile(
    rf"(?:The )?{_WORD}(?: (?:(?:and|of|the|&) )?{_WORD}){{0,4}}? {_NAMED}"
    rf"|The {_NAMED}|{_PRESS_OF_PLACE}"
)
_EASTERN = re.compile(
    r"[가-힣A-Za-z\d]{1,8}(?:일보|신문|통신사?|뉴스\d?|경제|방송|타임스|타임즈|데일리|투데이|저널|신보|헤럴드)"
    r"|(?:한겨레|경향|프레시안|오마이뉴스|노컷뉴스)"
    r"|[\u3400-\u9fffァ-ヺーA-Z]{1,8}"
    r"(?:新聞(?:社|デジタル|網)?|新闻(?:网|社)?|日報|日报|通信社?|通訊社?|通讯社?|新報|新报|時報|时报|晚報|晚报|早報|早报"
    r"|放送|ニュース|タイムズ|タイムス|電視台|电视台|日網|日网|网|網|週刊|周刊|[^会會公神]社)"
)

# Offices of state publish what they say themselves.
_OFFICE = re.compile(
    r"(?:The )?(?:Ministry|Department|Office|Embassy|Cabinet|Bureau|House|Council) (?:of|for) "
    rf"(?:the )?{_WORD}(?: (?:(?:and|of|the) )*{_WORD}){{0,6}}"
    r"|[\u3400-\u9fff]{0,6}(?:外務省|外交部|首相官邸|内閣府|防衛省|大使館|大使馆|国防部|國防部|総領事館)"
    r"|[가-힣]{0,6}(?:외교부|대통령실|국방부|통일부|대사관|총영사관)"
)


def is_outlet(name: str) -> bool:
    """Whether `name` is that of a known agency, or calls itself a paper or an office."""
    name = " ".join(unicodedata.normalize("NFKC", name).split())
    if is_agency(name) or _OFFICE.fullmatch(name):
        return True
    if len(name) > LONGEST:
        return False
    title_case = name.title() if name == name.upper() else name
    parts = [part.strip() for part in title_case.split("/")]
    return all(
        bool(_WESTERN.fullmatch(part) or _EASTERN.fullmatch(part)) or is_agency(part)
        for part in parts
    )
