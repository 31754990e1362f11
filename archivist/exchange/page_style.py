"""How the exported page looks: a reading room on one sheet, light or dark, on screen or paper."""

from __future__ import annotations

from collections.abc import Iterable

from archivist.exchange.page_index import KINDS, PageIndex

STYLE = """\
:root {
  color-scheme: light dark;
  --page: #fffefb; --panel: #f6f4ef; --ink: #1f2124; --muted: #5c6067; --line: #e2e0db;
  --accent: #1f5fa8; --tint: 15%;
  --person: #5449bf; --agreement: #296d37; --dispute: #b5321c; --organisation: #99408f;
  --place: #0a6972; --event: #815300; --code: #26638e; --note: #5c6067;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif",
    Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #1b1c1f; --panel: #222427; --ink: #e4e2dd; --muted: #a5a8ae; --line: #34373c;
    --accent: #8bb8f0; --tint: 26%;
    --person: #b3a9f7; --agreement: #79c284; --dispute: #f39a84; --organisation: #d993d0;
    --place: #5fbfc8; --event: #dfae57; --code: #7ab6df; --note: #a5a8ae;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 30vh; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; display: grid; grid-template-columns: 18rem minmax(0, 1fr);
  background: var(--page); color: var(--ink); font: 1.0625rem/1.65 var(--serif);
}
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
bdi { unicode-bidi: isolate; }

nav {
  position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem 1rem 3rem;
  background: var(--panel); border-inline-end: 1px solid var(--line);
  font: .8125rem/1.4 var(--sans);
}
nav p, nav ul, nav ol { margin: 0; padding: 0; list-style: none; }
nav section { margin-top: 1.25rem; }
nav input[type=radio] { position: absolute; opacity: 0; pointer-events: none; }
nav input[type=checkbox] { accent-color: var(--c); width: .8rem; height: .8rem; margin: 0;
  flex: none; align-self: center; }
nav label, nav summary {
  display: flex; gap: .5rem; align-items: baseline; padding: .2rem .5rem; border-radius: 4px;
  cursor: pointer;
}
nav label bdi { flex: 1; min-width: 0; overflow-wrap: anywhere; }
nav label i { font-style: normal; color: var(--c); width: 1em; flex: none; text-align: center; }
nav b { margin-inline-start: auto; font-weight: 400; color: var(--muted);
  font-variant-numeric: tabular-nums; }
nav .kind label, nav summary, nav .all label { font-weight: 600; }
nav .kind label { letter-spacing: .02em; }
nav .kind label:has(input:not(:checked)) { color: var(--muted); }
nav label:hover, nav summary:hover { background: color-mix(in srgb, var(--ink) 7%, transparent); }
nav input[type=radio]:checked + label {
  background: color-mix(in srgb, var(--accent) 16%, transparent); font-weight: 600;
}
nav input:focus-visible + label, nav summary:focus-visible, a:focus-visible {
  outline: 2px solid var(--accent); outline-offset: 1px;
}
nav .places { display: none; margin: .25rem 0 .5rem 1.5rem;
  border-inline-start: 2px solid var(--line); }
nav input:checked ~ .places { display: block; }
nav .places a, nav .documents a {
  display: block; padding: .25rem .5rem; color: inherit; text-decoration: none; border-radius: 4px;
  overflow-wrap: anywhere;
}
nav .places a:hover, nav .documents a:hover {
  background: color-mix(in srgb, var(--ink) 7%, transparent); }
nav small { display: block; color: var(--muted); }
nav details { margin-top: 1.25rem; }

main { padding: 3rem clamp(1rem, 4vw, 4rem) 6rem; min-width: 0; }
header.page { max-width: 61rem; margin: 0 auto 3.5rem; }
h1 { font-size: 2.25rem; line-height: 1.2; margin: 0 0 .25rem; font-weight: 600; }
header.page p, .source { color: var(--muted); font: .875rem/1.5 var(--sans); margin: 0; }
article { --margin: 17rem; max-width: 61rem; padding-inline-end: calc(var(--margin) + 2rem);
  margin: 0 auto 4rem; display: flow-root; }
article > header { margin-bottom: 1.25rem; padding-top: 1.25rem;
  border-top: 1px solid var(--line); }
h2, h3, h4, h5, h6 { line-height: 1.3; font-weight: 600; margin: 1.5em 0 .4em; }
h2 { font-size: 1.6rem; margin: 0 0 .25rem; }
h3 { font-size: 1.35rem; } h4 { font-size: 1.15rem; } h5, h6 { font-size: 1rem; }
.row { overflow-wrap: anywhere; position: relative; }
.row p { margin: 0 0 .9em; }
blockquote { margin: 0 0 .9em; padding-inline-start: 1.1rem;
  border-inline-start: 3px solid var(--line); }
.item { padding-inline-start: calc(var(--depth) * 1.25rem); position: relative; }
.item::before { content: "•"; position: absolute; color: var(--muted);
  inset-inline-start: calc(var(--depth) * 1.25rem - 1rem); }
.item.own::before { content: none; }
.caption { color: var(--muted); font-size: .9375rem; }
.footnote { font-size: .875rem; line-height: 1.5; }
.row .page::before { content: attr(data-page); position: absolute; inset-inline-start: -3.25rem;
  width: 2.5rem; text-align: end; color: var(--muted); font: .75rem/2 var(--sans);
  text-indent: 0; }
rt { user-select: none; }
.wide { overflow-x: auto; margin-bottom: 1em; }
table { border-collapse: collapse; font-size: .9375rem; }
td { border-bottom: 1px solid var(--line); padding: .3rem .75rem .3rem 0; vertical-align: top; }
:lang(ja) { font-family: "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Noto Serif JP",
  "Noto Sans CJK JP", var(--serif); }
:lang(ko) { font-family: "Nanum Myeongjo", AppleMyungjo, "Noto Serif CJK KR", "Noto Serif KR",
  "Noto Sans CJK KR", Batang, var(--serif); word-break: keep-all; }
:lang(zh) { font-family: "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Noto Sans CJK SC",
  SimSun, var(--serif); }
:lang(ja), :lang(zh) { line-break: strict; }
article:lang(ja), article:lang(zh), article:lang(ko) { line-height: 1.85; }
nav :lang(ja), nav :lang(ko), nav :lang(zh), aside :lang(ja), aside :lang(ko), aside :lang(zh) {
  font-family: var(--sans); }

mark {
  color: inherit; background: color-mix(in srgb, var(--l1) var(--tint), transparent);
  box-shadow: 0 2px 0 0 var(--l1); -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}
mark.lanes2 { box-shadow: 0 2px 0 0 var(--l1), 0 3px 0 0 var(--page), 0 5px 0 0 var(--l2); }
mark.lanes3 { box-shadow: 0 2px 0 0 var(--l1), 0 3px 0 0 var(--page), 0 5px 0 0 var(--l2),
  0 6px 0 0 var(--page), 0 8px 0 0 var(--l3); }
:target + mark, :target + a + mark { outline: 2px solid var(--l1); outline-offset: 3px;
  border-radius: 2px; }
aside { float: inline-end; clear: inline-end; width: var(--margin); padding-top: .3rem;
  margin-inline-end: calc(-1 * var(--margin) - 2rem); font: .8125rem/1.45 var(--sans); }
.gloss { margin-bottom: .6rem; }
.gloss > a:not(.chip) { display: block; color: var(--muted); text-decoration: none;
  font-style: italic; overflow-wrap: anywhere; }
:lang(ja) .gloss > a, :lang(ko) .gloss > a, :lang(zh) .gloss > a { font-style: normal; }
.gloss > a:not(.chip):hover { text-decoration: underline; }
.chip { display: block; color: inherit; text-decoration: none; padding-inline-start: 1.35em;
  position: relative; overflow-wrap: anywhere; }
a.chip:hover { text-decoration: underline; }
.chip i { position: absolute; inset-inline-start: 0; font-style: normal; color: var(--c); }
.chip.k-note { white-space: pre-line; }
.gloss small { color: var(--muted); padding-inline-start: 1.7em; }
.earlier { font: .875rem/1.5 var(--sans); max-width: 42rem; }

@media (max-width: 75rem) {
  article { padding-inline-end: 0; max-width: 42rem; }
  .row { display: flex; flex-direction: column-reverse; }
  aside { float: none; width: auto; margin: 0 0 1.1rem; padding: .4rem 0 0 .8rem;
    border-inline-start: 2px solid var(--line); }
}
@media (max-width: 48rem) {
  body { display: block; }
  nav { position: static; height: auto; max-height: 45vh; border-inline-end: 0;
    border-bottom: 1px solid var(--line); }
  main { padding-top: 1.5rem; }
  .row .page::before { position: static; margin-inline-end: .4em; }
  h1 { font-size: 1.75rem; }
}
@supports not selector(:has(a)) {
  nav .places { display: block; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --panel: #fff; --ink: #000; --muted: #444;
    --line: #ccc; }
  body { display: block; font-size: 10.5pt; }
  main { padding: 0; }
  nav { position: static; height: auto; overflow: visible; background: none; border: 0;
    border-bottom: 1px solid var(--line); padding: 0 0 1rem; columns: 2; }
  nav .places { display: none !important; }
  nav section, nav li, .gloss, blockquote, tr { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  mark, .chip i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  article { --margin: 12rem; }
  a { color: inherit; }
}
"""


def style_of(index: PageIndex) -> str:
    """The rules that belong to one page: colours of its own, and a filter for each entry."""
    coloured = list(index.coloured())
    light = "".join(f"{entry.paint}:{entry.colour};" for entry in coloured)
    dark = "".join(f"{entry.paint}:{_lightened(entry.colour)};" for entry in coloured)
    rules = [
        f":root{{{light}}}",
        f"@media (prefers-color-scheme: dark){{:root{{{dark}}}}}",
        *(_filter(entry.number) for entry in index),
        *_switches(KINDS),
    ]
    return "\n".join(rules) + "\n"


def _filter(number: int) -> str:
    on, name = f"body:has(#f{number}:checked)", f"e{number}"
    return (
        f"{on} article:not(.{name}),{on} .gloss:not(.{name}){{display:none}}"
        f"{on} mark:not(.{name}){{background:none;box-shadow:none}}"
    )


def _switches(kinds: Iterable[str]) -> Iterable[str]:
    for kind in kinds:
        off = f"body:has(#k-{kind}:not(:checked))"
        yield (
            f"{off} .chip.k-{kind}{{display:none}}"
            f"{off} mark.only-{kind}{{background:none;box-shadow:none}}"
            f"{off} .gloss:not(:has(.chip:not(.k-{kind}))){{display:none}}"
        )


def _lightened(colour: str) -> str:
    """The colour mixed with as much white: readable on a dark page."""
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{(part + 255) // 2:02x}" for part in parts)
