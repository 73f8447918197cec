"""How passages get their topics, shown on a taxonomy of four."""

from __future__ import annotations

import pytest

from builder.editorial.topics import Topic
from builder.layers.topics.score import TopicMatcher

TAXONOMY = (
    Topic(
        id="technology",
        name="科技创新",
        strong=("科技创新", "实验室"),
        words=("研发", "科技"),
        headings=("创新",),
        except_=("社会治理创新",),
    ),
    Topic("finance", "金融", ("科技金融", "银行"), ("贷款", "保险"), ("金融",), ("养老保险",)),
    Topic("governance", "社会治理", ("社会治理",), ("社区",), ("治理",)),
    Topic("elderly", "养老", ("养老",), ("老人",), ("养老",)),
)


@pytest.fixture(scope="module")
def matcher() -> TopicMatcher:
    return TopicMatcher(TAXONOMY)


def topics(matcher: TopicMatcher, text: str, *headings: str) -> list[str]:
    return [found.topic for found in matcher.score(text, headings)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建国家实验室，引导银行服务企业，实验室达到五家。", ["technology", "finance"]),
        ("支持企业研发，扩大科技投入，加强各方面的工作。", ["technology"]),  # two supporting words
        ("支持企业研发，加强各方面的工作，做好各项服务。", []),  # one is not enough
        ("支持企业研发，服务企业研发，再抓企业研发。", []),  # nor is it when said again
        ("各位代表：", []),
        ("", []),
    ],
)
def test_text(matcher: TopicMatcher, text: str, expected: list[str]) -> None:
    assert topics(matcher, text) == expected


UPPER = ("创新工作", "推进创新", "强化创新")  # the highest first


@pytest.mark.parametrize(
    ("text", "headings", "scores"),
    [
        # Strong words weigh 2, supporting ones 1; 1.5 is the least that counts.
        ("依托实验室，做好各项服务，", (), [2.0]),
        ("支持研发，扩大科技，依托实验室，", (), [4.0]),
        ("支持研发，做好各项研发，科技，", (), [2.5]),
        # A word said again adds less and less: 1, 1.5, 1.8, twice at most.
        ("实验室，" * 2, (), [3.0]),
        ("实验室，" * 3, (), [3.6]),
        ("实验室，" * 4, (), [4.0]),
        ("实验室，" * 5, (), [4.0]),
        # A title weighs 3, the next above it 0.45 of it (too little alone), the next 0.45 of that.
        ("今年要做好各项服务，", UPPER[:1], [3.0]),
        ("今年要做好各项服务，", ("强化创新", "总则"), []),
        ("今年要做好各项服务，", UPPER[:2], [4.35]),
        ("今年要做好各项服务，", UPPER, [4.96]),
        # The lead weighs 1.4 titles.
        ("强化创新。今年要做好各项服务，", (), [4.2]),
        # Beside words of the text a title weighs three tenths of the best score more: 2 + 3.6.
        ("依托实验室，做好各项服务，", UPPER[:1], [5.6]),
        ("实验室，实验室，银行，", UPPER[:1], [6.9]),
        # Where the text speaks of something else titles weigh 0.35: 0.35 × 3.6 × (1 + 0.45 + 0.2025), and 2 for banks.
        ("引导银行服务企业，", UPPER, [2.08, 2.0]),
        ("引导银行服务企业，", UPPER[:1], [2.0]),
        # Up to six characters without words of their own take nothing from titles.
        ("要做好服务，", UPPER, []),
        ("要做好服务吧，", UPPER, [4.96]),
        # 2 + (1 + 1.4) × 3.6: its own lead is a title, too.
        ("实验室。", UPPER[:1], [10.64]),
    ],
)
def test_a_score_is_made_up_of_words_titles_and_the_lead(
    matcher: TopicMatcher, text: str, headings: tuple[str, ...], scores: list[float]
) -> None:
    assert [found.score for found in matcher.score(text, headings)] == scores


def test_a_word_of_several_titles_is_named_once(matcher: TopicMatcher) -> None:
    [found] = matcher.score("今年要做好各项服务，", UPPER)
    assert found.evidence == ("标题：创新",)


def test_a_topic_is_named_from_the_power_0_74_of_what_the_main_one_scores() -> None:
    taxonomy = [Topic("main", "甲", ("甲乙", "丙丁"), (), ()), Topic("other", "戊", ("戊己",), ("庚辛",), ())]
    main, other = ("甲乙，丙丁，" * 4), "戊己，" * 4  # 8 and 4; 8 to the power 0.74 is 4.66
    assert topics(TopicMatcher(taxonomy), f"{main}{other}") == ["main"]
    assert topics(TopicMatcher(taxonomy), f"{main}{other}庚辛，") == ["main", "other"]


LIST = "围绕生命健康、文化旅游、城市更新、乡村振兴、实验室、人才引进、机场港口等方面，推出一批重点项目清单"


@pytest.mark.parametrize(
    ("text", "headings", "expected"),
    [
        (LIST, (), []),
        (LIST[6:46], (), ["technology"]),  # up to forty characters one word is a good part of what is said
        (LIST[6:47], (), []),
        (f"{LIST}，支持研发", (), ["technology"]),  # another word
        (f"{LIST}，建好实验室", (), ["technology"]),  # said again
        (LIST, ("强化创新",), ["technology"]),  # a title
        (LIST, ("防范金融风险",), ["finance"]),  # and does not outweigh the title of another topic
    ],
)
def test_one_word_in_a_list_tells_no_topic(
    matcher: TopicMatcher, text: str, headings: tuple[str, ...], expected: list[str]
) -> None:
    assert topics(matcher, text, *headings) == expected


BANKS = "银行扩大科技金融，银行增加贷款，银行开展保险，引导银行服务企业和居民，" * 3


def test_a_topic_with_sentences_of_its_own_is_named_beside_one_that_scores_much_more(
    matcher: TopicMatcher,
) -> None:
    said = "依托国家实验室，支持实验室研发，扩大科技投入，实验室科技创新，研发"  # scores 8.1; banks 17.6
    assert topics(matcher, f"{BANKS}。{said}。", "防范金融风险") == ["finance", "technology"]
    # In one sentence with the banks, it is theirs.
    assert topics(matcher, f"{BANKS}，{said}。", "防范金融风险") == ["finance"]


def test_sentences_of_a_topic_that_say_little_of_it_do_not_make_it_one(matcher: TopicMatcher) -> None:
    said = "依托国家实验室，支持研发，扩大各个方面的投入，做好各个方面的服务，做好各个方面的工作"
    assert topics(matcher, f"{BANKS}。{said}。", "防范金融风险") == ["finance"]


@pytest.mark.parametrize(("length", "number"), [(42, 3), (399, 3), (400, 4)])
def test_three_topics_are_named_and_one_more_for_every_400_characters(
    matcher: TopicMatcher, length: int, number: int
) -> None:
    text = ("依托实验室，依托银行，社会治理，做好养老，" * 2).ljust(length, "，")
    assert len(topics(matcher, text)) == number


def test_a_topic_is_found_where_its_words_have_radicals(matcher: TopicMatcher) -> None:
    assert topics(matcher, "扩大⻓辈服务和⽼⼈食堂，养⽼优待。") == ["elderly"]
    assert topics(matcher, "做好服务，方便群众。", "⾦融") == ["finance"]


def test_the_longest_word_counts(matcher: TopicMatcher) -> None:
    (found,) = matcher.score("今年还将扩大科技金融的规模，覆盖面进一步提高，", ())
    assert (found.topic, found.evidence) == ("finance", ("科技金融",))


def test_an_exception_hides_words_from_its_own_topic_only(matcher: TopicMatcher) -> None:
    assert topics(matcher, "今年要继续推进社会治理创新，", "社会治理创新") == ["governance"]
    assert topics(matcher, "参加养老保险，参加养老保险，") == ["elderly"]


def test_titles_decide_about_a_passage_without_evidence(matcher: TopicMatcher) -> None:
    (found,) = matcher.score("到明年，各项指标继续走在前列，", ("推进各项改革", "加强社会治理"))
    assert (found.topic, found.evidence) == ("governance", ("标题：社会治理",))


def test_titles_give_nothing_to_a_bare_salutation(matcher: TopicMatcher) -> None:
    assert topics(matcher, "各位代表：", "加强社会治理") == []


def test_the_nearest_title_weighs_most(matcher: TopicMatcher) -> None:
    text = "到明年，各项指标继续走在前列，"
    assert topics(matcher, text, "强化创新", "防范金融风险")[0] == "finance"
    assert topics(matcher, text, "防范金融风险", "强化创新")[0] == "technology"


def test_a_title_matters_less_to_a_long_passage(matcher: TopicMatcher) -> None:
    short = "银行提供贷款，服务社区，"
    long = short + "银行扩大科技金融，银行增加贷款，银行开展保险，银行服务。"
    assert topics(matcher, short, "完善社会治理")[0] == "governance"
    assert topics(matcher, long, "完善社会治理")[0] == "finance"


def test_the_lead_counts_as_a_title_and_only_once(matcher: TopicMatcher) -> None:
    text = "强化创新。今年要做好各项服务，"
    (found,) = matcher.score(text, ())
    assert (found.topic, found.evidence) == ("technology", ("标题：创新",))
    assert matcher.score(text, ("强化创新",)) == matcher.score(text, ())


def test_equal_scores_keep_the_order_of_the_taxonomy(matcher: TopicMatcher) -> None:
    assert topics(matcher, "依托银行，依托实验室，") == ["technology", "finance"]


def test_a_word_that_stands_twice_in_a_title_is_given_once() -> None:
    matcher = TopicMatcher([Topic("water", "水利", ("水库",), (), ())])
    [score] = matcher.score("今年要做好各项服务，", ("水库和水库",))
    assert score.titled == ("水库",)
