"""Sentences that no plan contains: written for these tests, in the style of plans, before the program judged any.

Some share phrases with the texts. The limits of the check were chosen with ``TUNING`` in view; ``HELD_ASIDE`` was
written when they stood, and judged once. So with the paragraphs of two or three sentences: those held aside were
written before quotations were checked sentence by sentence.
"""

from itertools import pairwise

from tests.scripts.shared import cases

_INVENTED = cases("invented")
TUNING = tuple(_INVENTED["tuning"])
HELD_ASIDE = tuple(_INVENTED["held_aside"])
PARAGRAPHS_TUNING = (
    *(one + other for one, other in pairwise(TUNING)),
    *_INVENTED["paragraphs_tuning"],
)
PARAGRAPHS_HELD_ASIDE = tuple(_INVENTED["paragraphs_held_aside"])
