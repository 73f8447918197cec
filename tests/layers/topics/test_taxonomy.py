"""What the taxonomy makes of sentences of plans and reports, and of places of the four texts."""

from __future__ import annotations

import pytest

from builder.layers.districts.gathered import DISTRICTS
from builder.layers.topics.gathered import TOPICS
from builder.layers.topics.score import TopicMatcher
from builder.model.corpus import Corpus
from builder.project.project import Project


@pytest.fixture(scope="module")
def matcher(project: Project) -> TopicMatcher:
    return TopicMatcher(project.editorial.topics)


def of_place(corpus: Corpus, place: str) -> list[str]:
    return [score.topic for score in TOPICS.of(corpus)[place]]


def test_the_article_on_renewal_that_speaks_of_the_housing_supply_is_about_housing(corpus: Corpus) -> None:
    assert of_place(corpus, "2025-15th-five-year-plan-proposal.n32.p1") == ["urban", "housing"]


def test_no_districts_item_is_about_the_sea_because_of_one_word(corpus: Corpus) -> None:
    districts = DISTRICTS.of(corpus)
    scores = [
        (mention.id, score)
        for district in districts.all
        for mention in districts.mentions(district.id)
        for score in mention.topics
        if score.topic == "ocean"
    ]
    assert scores
    assert [(place, score.evidence) for place, score in scores if len(score.evidence) == 1] == []
    assert of_place(corpus, "2025-15th-five-year-plan-proposal.n17.p3") == ["reform"]


def test_what_asks_the_congress_to_consider_a_report_is_about_nothing(corpus: Corpus) -> None:
    assert "2021-government-work-report.front.p4" not in TOPICS.of(corpus)


def test_assistance_to_other_regions_is_a_topic_of_the_article_on_regions(corpus: Corpus) -> None:
    place = "2025-15th-five-year-plan-proposal.n9.p1"
    assert of_place(corpus, place) == ["region", "paired-assistance"]


@pytest.mark.parametrize(
    ("text", "headings", "main"),
    [
        (
            "世界百年变局加速演进，不确定因素增多，战略机遇和风险挑战并存。",
            "“十五五”时期面临的形势",
            "economy",
        ),
        (
            "推动空中交通、低空物流、文旅体验、应急救援等应用场景迭代升级，常态化运营。",
            "发展低空经济",
            "industry",
        ),
    ],
)
def test_a_passage_is_mainly_about_what_its_title_says(
    matcher: TopicMatcher, text: str, headings: str, main: str
) -> None:
    assert matcher.score(text, [headings])[0].topic == main


@pytest.mark.parametrize(
    ("title", "topic"),
    [("走中国特色社会主义的道路", "transport"), ("健全产业链安全协调机制", "safety")],
)
def test_a_word_that_means_something_else_in_a_title_tells_no_topic(
    matcher: TopicMatcher, title: str, topic: str
) -> None:
    found = [score.topic for score in matcher.score("做好今年的各项工作，服务好企业和群众。", [title])]
    assert topic not in found
