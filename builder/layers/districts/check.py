"""Whether the books of districts balance (invariant 9), on every build."""

from __future__ import annotations

from collections.abc import Iterator

from builder.editorial.cities import City
from builder.findings.finding import Finding
from builder.layers.districts import cut
from builder.layers.districts.find import FoundDistricts
from builder.layers.districts.gathered import DISTRICTS
from builder.model.corpus import Corpus
from builder.model.document import Document
from builder.model.fault import fault
from builder.text.lookalikes import plain


def check(corpus: Corpus) -> Iterator[Finding]:
    """The classes of a district's occurrences that do not sum to the times its name stands in a document.

    An entry of the gazetteer that cuts the name in two is named where it stands (E126); else the program is wrong (E191).
    """
    for document in corpus.documents:
        city = corpus.editorial.city(document.metadata.city)
        if city:
            yield from occurrences(document, city, DISTRICTS.found(corpus, document))


def occurrences(document: Document, city: City, found: FoundDistricts) -> Iterator[Finding]:
    """The same for one document."""
    texts = [plain(passage.text) for passage in document.passages]
    texts += [plain(division.title) for division in document.headings if division.status == "present"]
    counts = found.counts()
    for district in city.districts:
        stands = sum(text.count(district.name) for text in texts)
        counted = counts[district.id].total() if district.id in counts else 0
        if stands != counted:
            named = list(cut.findings(document, city, district.name, found))
            message = f"“{district.name}”出现 {stands} 次，归类 {counted} 次。"
            yield from named or [fault(document, 0, message)]
