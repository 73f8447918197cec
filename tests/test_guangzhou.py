"""The gazetteer of Guangzhou: wordings in which a district's name, or a place's, is not what it seems."""

from __future__ import annotations

import pytest

from builder.layers.districts.find import Finder
from builder.project.project import Project


@pytest.fixture(scope="module")
def finder(project: Project) -> Finder:
    return Finder(project.editorial.cities["guangzhou"])


def concerned(finder: Finder, text: str) -> set[str]:
    return {district for occurrence in finder.find(text) for district in occurrence.concerns}


@pytest.mark.parametrize(
    ("text", "districts"),
    [
        ("海珠广场文化金融CBD", "yuexiu"),
        ("海珠桥", "yuexiu haizhu"),
        ("黄埔古港古村、黄埔古港", "haizhu"),
        ("荔湖新城", "zengcheng"),
        ("中新科技园", "zengcheng"),
        ("中新广州知识城", "huangpu"),
        ("现代中轴线（海珠湖—南海心沙）", "haizhu"),
        ("海心沙", "tianhe"),
        ("白云国际机场", "baiyun huadu"),
        ("明珠科学园", "nansha"),
        ("明珠工业园", "conghua"),
        ("“天河二号”超级计算机", "panyu"),
        ("空中云道", "yuexiu baiyun"),
        ("原萝岗区和芳村区", "huangpu liwan"),
    ],
)
def test_a_place_is_where_it_is_and_not_where_its_name_says(
    finder: Finder, text: str, districts: str
) -> None:
    assert concerned(finder, text) == set(districts.split())


@pytest.mark.parametrize(
    "text",
    [
        *("城镇新增城镇就业", "新增城市绿地", "新增城乡公益性岗位", "新增城际线路", "净增城镇人口"),
        *("从化解矛盾做起", "从化石能源转向", "从化肥减量入手"),
        *("沿海珠三角地区", "南海珠江口盆地", "深圳前海珠海横琴", "西沙南沙群岛"),
        *("让蓝天白云常驻", "武汉天河机场", "越秀集团", "技能人才“黄埔军校”"),
    ],
)
def test_characters_that_only_look_like_a_district_concern_nobody(finder: Finder, text: str) -> None:
    assert concerned(finder, text) == set()
    assert {occurrence.sense for occurrence in finder.find(text)} == {"false-hit"}


@pytest.mark.parametrize(
    "text",
    [
        *("光明科学城", "松山湖科学城", "清远长隆", "横琴长隆", "天下太平", "温泉康养", "中新合作"),
        *("建成开放云道", "建设云道"),
        *("城市桥梁", "沿江高速", "亚运城市行动", "人文冲突", "企业负责人和镇街干部", "岭南村镇", "江海长堤"),
    ],
)
def test_ordinary_words_and_places_elsewhere_are_no_places(finder: Finder, text: str) -> None:
    assert finder.find(text) == ()


@pytest.mark.parametrize("text", ["生物岛", "国际生物岛", "广州国际生物岛", "一区三城", "广州港", "黄埔大道"])
def test_what_is_undecided_concerns_nobody(finder: Finder, text: str) -> None:
    assert [occurrence.concerns for occurrence in finder.find(text)] == [()]


@pytest.mark.parametrize(
    ("towns", "district"),
    [
        ("钟落潭镇 太和镇 江高镇", "baiyun"),
        ("狮岭镇 炭步镇 赤坭镇 花东镇 梯面镇 花山镇", "huadu"),
        ("石楼镇 化龙镇 新造镇 沙湾镇", "panyu"),
        ("黄阁镇 东涌镇 大岗镇 榄核镇 横沥镇 万顷沙镇", "nansha"),
        ("太平镇 鳌头镇 温泉镇 良口镇 吕田镇", "conghua"),
        ("新塘镇 石滩镇 中新镇 正果镇 派潭镇 小楼镇 仙村镇", "zengcheng"),
    ],
)
def test_towns_lie_in_their_district(finder: Finder, towns: str, district: str) -> None:
    assert [concerned(finder, town) for town in towns.split()] == [{district}] * len(towns.split())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("以白云—南海为重点", "白云"),
        ("白云—佛山、番禺—顺德、增城—东莞", "白云 番禺 增城"),
        ("探索白云钟落潭镇、从化太平镇、增城中新镇一体发展", "白云 从化 增城"),
        ("番禺化龙镇、花都狮岭镇、南沙横沥镇、黄埔新龙镇", "番禺 花都 南沙 黄埔"),
        ("广州荔湾海龙、南沙横沥", "荔湾 南沙"),
        ("推动天河东部与黄埔、增城连片发展", "天河 黄埔 增城"),
        ("从化中心城区、南沙中心城区、南沙城市副中心、南沙新区", "从化 南沙 南沙 南沙"),
    ],
)
def test_a_district_before_a_town_a_part_or_a_dash_is_named_itself(
    finder: Finder, text: str, names: str
) -> None:
    assert [found.surface for found in finder.find(text) if found.sense == "district"] == names.split()


def test_no_entry_is_a_district_with_a_town_of_the_gazetteer(project: Project) -> None:
    city = project.editorial.cities["guangzhou"]
    known = {name.surface for name in city.names}
    towns = [name.surface for name in city.names if name.surface.endswith(("镇", "街", "街道", "村"))]
    assert [f"{d.name}{town}" for d in city.districts for town in towns if f"{d.name}{town}" in known] == []


def test_every_entry_is_found_as_a_whole(project: Project, finder: Finder) -> None:
    names = [name.surface for name in project.editorial.cities["guangzhou"].names]
    assert [name for name in names if {o.surface for o in finder.find(name)} != {name}] == []
