"""What editors wrote in vain: words that say the same thing twice, entries that can never do anything."""

from __future__ import annotations

from collections.abc import Iterator

from builder.editorial.cities import City
from builder.editorial.terms import Glossary
from builder.editorial.yaml_file import YamlFile
from builder.findings.finding import Finding
from builder.text.typography import edited

_HINT = "改正写法；不要了的，删去。"


def of_topics(file: YamlFile) -> Iterator[Finding]:
    """Words that stand in ``strong`` and elsewhere too (W225), and exceptions from no word of the topic (W227)."""
    for index, topic in enumerate(file.data["topics"]):
        strong = set(topic.get("strong", ()))
        for key in ("words", "headings"):
            for number, word in enumerate(topic.get(key, ())):
                if word in strong:
                    message = f"“{word}”已在“{topic['name']}”的 strong 里，{key} 里的这一处不起作用。"
                    yield file.finding(
                        ("topics", index, key, number), "W225", message, "留下一处，删去另一处。"
                    )
        words = [word for key in ("strong", "words", "headings") for word in topic.get(key, ())]
        for number, longer in enumerate(topic.get("except", ())):
            if not any(word in longer and word != longer for word in words):
                message = f"“{longer}”不含“{topic['name']}”的任何一个词，这条例外不起作用。"
                yield file.finding(("topics", index, "except", number), "W227", message, _HINT)


def of_terms(glossary: Glossary) -> Iterator[Finding]:
    """Longer names that hold no wording of the term (W227)."""
    for index, term in enumerate(glossary.terms):
        for number, longer in enumerate(glossary.file.data["terms"][index].get("not_in", ())):
            if not any(word in edited(longer) and word != edited(longer) for word in term.wordings):
                message = f"“{longer}”不含“{term.name}”的任何一种写法，这一条 not_in 不起作用。"
                yield glossary.file.finding(("terms", index, "not_in", number), "W227", message, _HINT)


def of_gazetteer(city: City) -> Iterator[Finding]:
    """Words that are no false hit, because they do not hold the district's name (W227)."""
    for index, entry in enumerate((city.gazetteer.data or {}).get("false_hits") or ()):
        name = city.district(entry["district"]).name
        if name not in entry["words"]:
            message = f"“{entry['words']}”里没有区名“{name}”，这一条同字误中不起作用。"
            yield city.gazetteer.finding(("false_hits", index, "words"), "W227", message, _HINT)
