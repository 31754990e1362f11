"""Arithmetic on `#rrggbb` colours: contrast (WCAG 2), mixing, and making a colour legible."""

from __future__ import annotations

import re
from functools import lru_cache

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def is_colour(value: str) -> bool:
    """Whether `value` is a `#rrggbb` colour."""
    return _HEX.fullmatch(value) is not None


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(ground: str, colour: str, share: float) -> str:
    """`colour` laid over `ground` with opacity `share`."""
    mixed = (
        round(g + (c - g) * share)
        for g, c in zip(_channels(ground), _channels(colour), strict=True)
    )
    return "#{:02x}{:02x}{:02x}".format(*mixed)


@lru_cache(maxsize=4096)
def legible(colour: str, ground: str, ratio: float) -> str:
    """`colour`, moved towards black or white until it stands out from `ground` by `ratio`."""
    far = "#000000" if luminance(ground) > 0.18 else "#ffffff"
    for step in range(21):
        candidate = mix(colour, far, step / 20)
        if contrast(candidate, ground) >= ratio:
            return candidate
    return far


@lru_cache(maxsize=4096)
def tint(ground: str, colour: str, text: str, share: float, ratio: float = 4.5) -> str:
    """`ground` washed with `colour`, never so strongly that `text` on it falls below `ratio`."""
    while share > 0.01:
        washed = mix(ground, colour, share)
        if contrast(text, washed) >= ratio:
            return washed
        share *= 0.8
    return ground
