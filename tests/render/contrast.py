"""How readable a colour is on another, by WCAG 2."""

from __future__ import annotations

import re


def of_scheme(css: str, scheme: str) -> dict[str, str]:
    """The colours that a style sheet names for a scheme."""
    blocks = re.findall(rf'\[data-md-color-scheme="{scheme}"\] \{{([^}}]*)\}}', css)
    return dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6})", "".join(blocks)))


def ratio(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
