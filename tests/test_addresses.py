"""E-mail and web addresses: against HTML5, an e-mail library, and a list of web addresses."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from email_validator import EmailNotValidError, validate_email

from tests import support

Connection = psycopg.Connection[Any]


HTML5 = (
    r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*"
)
# Where HTML5 and the oracle disagree: why, and which addresses; what we say of them.
KNOWN_DIFFERENCES: list[tuple[str, bool, Callable[[str, str], bool]]] = [
    (
        "HTML5 lets dots stand at the ends of a local part and side by side, as some mailboxes have them; so do we",
        True,
        lambda local, domain: local.startswith(".") or local.endswith(".") or ".." in local,
    ),
    (
        "the oracle refuses names that are reserved; we ask for the form only",
        True,
        lambda local, domain: domain.endswith((".test", ".invalid", ".local", ".localhost", ".onion", ".arpa")),
    ),
    (
        "the oracle refuses a top-level domain that ends in a digit; a form cannot tell",
        True,
        lambda local, domain: domain[-1].isdigit(),
    ),
    (
        "the oracle takes -- at places 3 and 4 of a label for IDNA only; HTML5 does not look",
        True,
        lambda local, domain: any(label[2:4] == "--" for label in domain.split(".")),
    ),
    (
        "HTML5 takes user@localhost; an address of a customer has a domain with a dot",
        False,
        lambda local, domain: "." not in domain,
    ),
    (
        "HTML5 bounds no length; RFC 5321 allows 64 octets before the @ and 254 in all",
        False,
        lambda local, domain: len(local) > 64 or len(local) + 1 + len(domain) > 254,
    ),
]


def addresses() -> list[str]:
    chance = random.Random(9)
    locals_ = [
        "li.lei",
        "o'brien",
        "a",
        "x+y",
        "li_lei",
        "1",
        "a" * 64,
        "a" * 65,
        ".a",
        "a..b",
        "a.",
        "a b",
        'a"b',
        "a(b",
        "é",
        "用户",
        "",
    ]
    domains = [
        "example.com", "mail.example.co.uk", "EXAMPLE.ORG", "a-b.de", "-a.de", "a-.de", "a..de", ".de", "de.", "x" * 63 + ".com",
        "x" * 64 + ".com", "localhost", "1.2.3.4", "[1.2.3.4]", "exa mple.com", "exa_mple.com", "例子.中国", "a.b.c.d.e.fr",
        ".".join(["abcdefgh"] * 28) + ".com", ".".join(["abcdefgh"] * 29) + ".com", "a.c", "xn--fsqu00a.com", "",
    ]  # fmt: skip
    found = [f"{local}@{domain}" for local in locals_ for domain in domains]
    found += [f"{local}{domain}" for local, domain in zip(locals_, domains, strict=False)]
    for _ in range(4_000):
        text = list(chance.choice(found[: len(locals_) * 8]))
        for _ in range(chance.randrange(1, 3)):
            text.insert(chance.randrange(len(text) + 1), chance.choice("@.-_+ ,;:<>()[]\"\\'abc019é中"))
        found.append("".join(text))
    return sorted(set(found))


def test_email_agrees_where_html5_and_the_oracle_agree(postgresql: Connection) -> None:
    values = [value for value in addresses() if value == "".join(value.split())]
    ours = {v["value"]: v for v in support.explained(postgresql, "email", values)}
    agreed = {True: 0, False: 0}
    for value in values:
        if ours[value]["missing"] or not value.isascii():
            continue
        html5 = re.fullmatch(HTML5, value) is not None
        try:
            # RFC 5321's 64 characters before the @ are the oracle's with strict only.
            validate_email(value, check_deliverability=False, strict=True)
            oracle = True
        except EmailNotValidError:
            oracle = False
        if html5 == oracle:
            assert ours[value]["valid"] == html5, value
            agreed[html5] += 1
            continue
        local, _, domain = value.rpartition("@")
        said = {says for _, says, concerns in KNOWN_DIFFERENCES if concerns(local, domain)}
        assert ours[value]["valid"] == (False not in said), value
        assert said, value
    assert agreed[True] > 200
    assert agreed[False] > 1_000


# HTML5 knows no letters beyond ASCII: the oracle alone judges them (RFC 6531, IDNA).
INTERNATIONAL = """用户@例子.中国 用户@例子。中国 info@BÜCHER.de ИНФО@ПРИМЕР.РФ δοκιμή@παράδειγμα.gr pelé@example.com 甲斐@黒川.日本
    उपयोगकर्ता@उदाहरण.भारत 😀@example.com info@例-子.中国 info@xn--fsqu00a.xn--fiqs8s li＠example．com info@ｅｘａｍｐｌｅ.com
    用户@例子 用户@@例子.中国 @例子.中国 用户@ 用户@-例子.中国 用户@例子-.中国 用户@例子..中国 用户@.例子.中国 info@♥.com info@😀.com
    info@例，子.中国 info@例\u00b0.中国 info@例\ue000.中国 info@例\u200b子.中国 in\u200bfo@例子.中国
    info@例→子.中国 info@例“子.中国 in\ue000fo@例子.中国 info@×.com info@a\u061cb.com"""


def test_email_beyond_ascii_agrees_with_the_oracle(postgresql: Connection) -> None:
    given = [
        *INTERNATIONAL,
        "中" * 64 + "@例子.中国",
        "中" * 65 + "@例子.中国",
        "中" * 60 + "@" + "例子." * 25 + "com",
    ]
    found = support.explained(postgresql, "email", given)
    assert {verdict["valid"] for verdict in found} == {True, False}
    for verdict in found:
        try:
            # Full-width forms are folded first: that is our normal form's part.
            folded = verdict["value"].replace("＠", "@").replace("．", ".")
            oracle = validate_email(folded, check_deliverability=False, strict=True).normalized
        except EmailNotValidError:
            oracle = None
        assert verdict["valid"] == (oracle is not None), verdict
        if oracle and "xn--" not in folded:
            assert verdict["normalized"] == oracle


def test_an_email_is_trimmed_and_nothing_is_taken_out_of_it(postgresql: Connection) -> None:
    given = ["\u3000Li.Lei@EXAMPLE.Com\n", "li lei@example.com", "li.lei @example.com", "li.lei@exam\u200bple.com"]
    found = support.explained(postgresql, "email", given)
    assert [v["normalized"] for v in found] == ["Li.Lei@example.com", *given[1:]]
    assert [v["valid"] for v in found] == [True, False, False, False]


@pytest.mark.parametrize("name", ["email", "url"])
def test_domains_are_lower_cased_alike(postgresql: Connection, name: str) -> None:
    letters = [chr(code) for code in range(0x21, 0x2100) if not 0x7F <= code <= 0xA0]
    before = {"email": "Aa@x", "url": "HTTP://x"}[name]
    support.explained(postgresql, name, [f"{before}{letter}x.Com/A" for letter in letters])


# From the list of Mathias Bynens, https://mathiasbynens.be/demo/url-regex, and what people paste.
WEB = [
    "http://foo.com/blah_blah_(wikipedia)_(again)",
    "http://✪df.ws/123",
    "http://userid:password@example.com:8080/",
    "http://142.42.1.1:8080/",
    "http://➡.ws/䨹",
    "http://code.google.com/events/#&product=browser",
    "ftp://foo.bar/baz",
    "http://foo.bar/?q=Test%20URL-encoded%20stuff",
    "http://مثال.إختبار",
    "http://例子.测试",
    "http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com",
    "http://a.b--c.de/",
    "https://foo_bar.example.com/",
    "http://xn--fsqu00a.xn--fiqs8s",
    "www.example.com",
    "example.com?",
    "example.com:65535/a?b[]=1|2#/c#d",
]
NO_WEB = """http://. http://.. http://../ http://? http://?? http://??/ http://# http://##/ // //a ///a /// http:///a rdar://1234 h://test
    ftps://foo.bar/ http://-error-.invalid/ http://-a.b.co http://a.b-.co http://1.1.1.1.1 http://123.123.123 http://3628126748
    http://.www.foo.bar/ http://www.foo.bar./ https://example.com:65536 http://256.1.1.1 http://user:pa@ss@example.com https//example.com
    javascript:alert(1) mailto:a@example.com li@example.com 1.5 2024.12.31 v1.2.3 http://ex<ample.com https://example.com/<b>
    https://example.com/%z1 https://example.com\\path http://localhost http://[::1]/"""
BLANK_WEB = ["http://foo.bar?q=Spaces should be encoded", "http:// shouldfail.com", "http://foo.bar/foo(bar)baz quux"]


def test_web_addresses(postgresql: Connection) -> None:
    assert [v["value"] for v in support.explained(postgresql, "url", WEB) if not v["valid"]] == []
    assert [v["value"] for v in support.explained(postgresql, "url", [*NO_WEB.split(), *BLANK_WEB]) if v["valid"]] == []
    given = ["HTTPS://User:PW@Example.COM:80/Path?Q=A#F", "ＨＴＴＰ：／／例子。中国／Ａ", "Hello", "a b.Com"]
    assert [v["normalized"] for v in support.explained(postgresql, "url", given)] == [
        "https://User:PW@example.com:80/Path?Q=A#F",
        "http://例子.中国/A",
        "Hello",
        "a b.Com",
    ]
