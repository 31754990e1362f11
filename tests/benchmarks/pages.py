"""HTML pages like those a researcher saves: an article among menus, lists of links and footers."""

from __future__ import annotations

import random
from pathlib import Path

_WORDS = (
    "summit minister treaty court ruling statement remains mine talks ambassador export islands "
    "history compensation fund parliament agreement dispute visit press normalisation security "
    "cooperation apology lawsuit company workers archive document foreign president protest "
    "fisheries radar exercise alliance navy survey heritage council committee deadline"
).split()


def write_pages(folder: Path, count: int, seed: int = 1) -> list[Path]:
    """`count` different pages of about 30 kB, written to `folder`; the same for the same seed."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    paths = []
    for number in range(count):
        path = folder / f"page-{number:05}.html"
        path.write_text(_page(chance, number), encoding="utf-8")
        paths.append(path)
    return paths


def _page(chance: random.Random, number: int) -> str:
    menu = "".join(
        f'<li class="menu-item"><a href="/section/{place}">{chance.choice(_WORDS)}</a></li>'
        for place in range(60)
    )
    related = "".join(
        f'<div class="teaser"><a href="/story/{place}"><img src="/i/{place}.jpg">'
        f"<h4>{_sentence(chance, 9)}</h4></a><span>{place} January 2026</span></div>"
        for place in range(40)
    )
    body = "".join(
        f"<p>{' '.join(_sentence(chance, 18) for _ in range(chance.randint(2, 5)))}</p>"
        for _ in range(chance.randint(10, 24))
    )
    title = f"{_sentence(chance, 8).rstrip('.')} ({number})"
    return (
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>"
        f"<title>{title} - The Strait Courier</title>"
        f"<meta property='og:title' content='{title}'>"
        "<meta property='og:site_name' content='The Strait Courier'>"
        "<meta name='author' content='A. Writer'>"
        "<meta property='article:published_time' content='2026-01-13T09:00:00+09:00'>"
        f"<style>{'.a{color:#123456;margin:0}' * 120}</style>"
        f"<script>{'var a = 1;' * 200}</script></head><body>"
        f"<nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>"
        f"<p class='byline'>By A. Writer</p>{body}</article>"
        f"<aside><h3>Related</h3>{related}</aside></main>"
        f"<footer><ul>{menu}</ul><p>© 2026 The Strait Courier</p></footer></body></html>"
    )


def _sentence(chance: random.Random, words: int) -> str:
    text = " ".join(chance.choice(_WORDS) for _ in range(words))
    return text[0].upper() + text[1:] + "."
