"""Bars of what questions cost, one group a kind, on a scale of powers of ten; as SVG."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

_COLOURS = ("#2f6f9f", "#8fc1e3", "#c9a227", "#7a7a7a", "#b5533c")
_LEFT, _WIDTH, _BAR = 190, 620, 9
_LEAST, _MOST = 0.01, 3_000.0


def plot(costs: Mapping[str, Mapping[str, float]], engines: Sequence[str]) -> str:
    """`costs`: kind -> engine -> milliseconds."""
    group = _BAR * len(engines) + 8
    height = 40 + group * len(costs) + 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_LEFT + _WIDTH + 70}" height="{height}"'
        ' font-family="sans-serif" font-size="11">',
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    for power in range(-2, 4):
        place = _LEFT + _length(10.0**power)
        parts.append(f'<line x1="{place}" x2="{place}" y1="30" y2="{height - 20}" stroke="#ddd"/>')
        parts.append(
            f'<text x="{place}" y="{height - 6}" text-anchor="middle">{10**power:g} ms</text>'
        )
    for number, engine in enumerate(engines):
        place = _LEFT + number * 110
        parts.append(f'<rect x="{place}" y="8" width="10" height="10" fill="{_COLOURS[number]}"/>')
        parts.append(f'<text x="{place + 14}" y="17">{engine}</text>')
    for row, (kind, of_kind) in enumerate(costs.items()):
        top = 34 + row * group
        parts.append(
            f'<text x="{_LEFT - 8}" y="{top + group // 2}" text-anchor="end">{kind}</text>'
        )
        for number, engine in enumerate(engines):
            if engine not in of_kind:
                continue
            length, place = _length(of_kind[engine]), top + number * _BAR
            parts.append(
                f'<rect x="{_LEFT}" y="{place}" width="{length:.1f}" height="{_BAR - 1}"'
                f' fill="{_COLOURS[number]}"/>'
            )
            told = f"{of_kind[engine]:.2f}"
            parts.append(
                f'<text x="{_LEFT + length + 3}" y="{place + 8}" font-size="8">{told}</text>'
            )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _length(cost: float) -> float:
    held = min(max(cost, _LEAST), _MOST)
    return _WIDTH * math.log10(held / _LEAST) / math.log10(_MOST / _LEAST)
