"""The published data, as docs/about/data.md and the design promise it."""

from __future__ import annotations

from typing import Any

from tests.support import SOURCE_TEXTS, as_published, document

Data = dict[str, Any]

SPAN = {"line", "column", "end_line", "end_column"}


def spans(document: Data) -> list[Data]:
    found = [*document["title_source"], *(edit["source"] for edit in document["edits"])]
    for part in ("divisions", "passages", "set_aside"):
        found += [span for item in document[part] for span in item["source"]]
    return [*found, *(gap["source"] for gap in document["gaps"])]


def test_every_file_says_its_schema_version(data: Data) -> None:
    assert {content["schema_version"] for content in data.values()} == {1}


def test_files_are_the_documents_and_the_lists(files: dict[str, str]) -> None:
    stems = sorted(path.stem for path in SOURCE_TEXTS.glob("*.txt"))
    lists = [
        "documents",
        "districts",
        "topics",
        "terms",
        "corrections",
        "indicators",
        "citations",
        "parallels",
    ]
    expected = {f"docs/data/{name}.json" for name in (*lists, *(f"documents/{stem}" for stem in stems))}
    expected |= {
        f"docs/schemas/{name}.schema.json"
        for name in ("documents", "document", "districts", "topics", "terms", "corrections")
    }
    tables = ("districts", "district-topics", "topics", "terms", "indicators")
    expected.add("docs/data/corrections.atom")
    assert set(files) == expected | {f"docs/data/{name}.csv" for name in tables}


def test_documents_are_listed_with_their_counts(data: Data) -> None:
    for listed in data["documents.json"]["documents"]:
        whole = data[f"documents/{listed['id']}.json"]
        assert list(listed) == [
            *("id", "title", "kind", "issuer", "date", "date_basis", "source_file"),
            *("short_title", "url", "divisions", "passages", "gaps", "proofread", "corrections"),
        ]
        assert listed["divisions"] == sum(d["status"] == "present" for d in whole["divisions"])
        assert (listed["passages"], listed["gaps"]) == (len(whole["passages"]), len(whole["gaps"]))
        assert listed["url"] == f"texts/{listed['id']}/index.html"
        assert {key: listed[key] for key in ("title", "date", "source_file")} == {
            key: whole[key] for key in ("title", "date", "source_file")
        }


def test_a_document_has_the_keys_of_the_contract(published: list[Data]) -> None:
    for found in published:
        assert set(found) == {
            *("schema_version", "id", "title", "printed_title", "title_source", "kind", "issuer", "date"),
            *("date_basis", "source_file", "sha256", "divisions", "passages", "set_aside", "edits"),
            *("typography", "white_space", "gaps", "proofreading", "contents", "aliases"),
        }
        assert (SOURCE_TEXTS / found["source_file"]).exists()
        assert len(found["sha256"]) == 64


def test_divisions_passages_and_the_rest_have_the_keys_of_the_contract(published: list[Data]) -> None:
    keys = {
        "divisions": {
            *("id", "parent", "level", "kind", "marker", "number", "number_text", "number_source", "title"),
            *("title_in_contents", "end_mark", "url", "source", "districts", "related", "status"),
        },
        "passages": {
            *("id", "division", "kind", "text", "header", "rows", "row_ids", "cells", "url", "source"),
            *("districts", "topics", "topic_evidence", "terms"),
        },
        "set_aside": {"text", "source", "reason"},
        "edits": {"source", "before", "after", "rule"},
        "typography": {"rule", "before", "after", "count", "places"},
        "gaps": {"kind", "code", "text", "source", "passage", "division", "at", "note", "confidence", "rule"},
    }
    for found in published:
        for part, expected in keys.items():
            assert all(set(item) == expected for item in found[part]), part


def test_spans_lie_inside_the_source_and_forward(published: list[Data]) -> None:
    for found in published:
        lines = (SOURCE_TEXTS / found["source_file"]).read_text(encoding="utf-8").split("\n")
        for span in spans(found):
            assert set(span) == SPAN
            assert (span["line"], span["column"]) <= (span["end_line"], span["end_column"])
            assert 1 <= span["line"] <= span["end_line"] <= len(lines)
            assert span["end_column"] <= len(lines[span["end_line"] - 1])


def test_a_passage_is_where_its_span_says(published: list[Data]) -> None:
    report = next(found for found in published if "report" in found["id"])
    [passage] = [p for p in report["passages"] if p["text"].startswith("经济实力迈上新台阶。")]
    line = (SOURCE_TEXTS / report["source_file"]).read_text(encoding="utf-8").split("\n")[17]
    assert passage["source"] == [{"line": 18, "column": 0, "end_line": 18, "end_column": len(line)}]
    assert passage["text"] == line


def test_ids_are_ascii_unique_and_begin_with_the_document(published: list[Data]) -> None:
    ids = [item["id"] for found in published for part in ("divisions", "passages") for item in found[part]]
    assert len(set(ids)) == len(ids)
    assert all(identifier.isascii() for identifier in ids)
    for found in published:
        assert all(item["id"].startswith(f"{found['id']}.") for item in found["divisions"])


def test_the_fragment_of_an_address_is_the_id_without_the_document(published: list[Data]) -> None:
    for found in published:
        for item in (*found["divisions"], *found["passages"]):
            page, _, fragment = item["url"].partition("#")
            assert f"{found['id']}.{fragment}" == item["id"]
            assert page.startswith(f"texts/{found['id']}/")
            assert page.endswith(".html")


def test_parents_and_divisions_resolve_and_levels_follow(published: list[Data]) -> None:
    for found in published:
        levels = {division["id"]: division["level"] for division in found["divisions"]}
        for division in found["divisions"]:
            above = levels[division["parent"]] if division["parent"] else 0
            assert division["level"] == above + 1
        assert all(passage["division"] in levels for passage in found["passages"])


def test_a_missing_division_cites_the_contents_and_owns_nothing(published: list[Data]) -> None:
    outline = next(found for found in published if "five-year-plan" in found["id"] and "14th" in found["id"])
    missing = {d["id"]: d for d in outline["divisions"] if d["status"] == "missing"}
    aside = [span for item in outline["set_aside"] if item["reason"] == "contents" for span in item["source"]]
    assert all(d["source"][0] in aside for d in missing.values())
    assert not [p for p in outline["passages"] if p["division"] in missing]
    assert all(d["title"] == d["title_in_contents"] for d in missing.values())


def test_printed_numbers_are_said_to_be_printed(published: list[Data]) -> None:
    for found in published:
        for division in found["divisions"]:
            printed = division["number"] is not None
            if division["number_source"] == "inferred":
                assert (division["marker"], division["number_text"]) == ("", None)
                continue
            assert division["number_source"] == ("printed" if printed else None)
            assert bool(division["marker"]) == printed or division["marker"] in ("——", "—")


def test_the_text_of_a_table_is_its_cells(published: list[Data]) -> None:
    tables = [passage for found in published for passage in found["passages"] if passage["kind"] == "table"]
    assert len(tables) == 1
    for table in tables:
        rows = [table["header"], *table["rows"]]
        assert table["text"] == "\n".join("\t".join(row) for row in rows)
        assert [len(row) for row in table["cells"]] == [len(row) for row in rows]


def test_only_tables_have_cells(published: list[Data]) -> None:
    for found in published:
        others = [p for p in found["passages"] if p["kind"] != "table"]
        assert all((p["header"], p["rows"], p["cells"]) == (None, None, None) for p in others)


def test_a_join_is_an_edit_with_an_empty_span_at_the_end_of_the_first_run(published: list[Data]) -> None:
    for found in published:
        ends = [
            (run["end_line"], run["end_column"])
            for passage in found["passages"]
            if passage["kind"] != "table"
            for run in passage["source"][:-1]
        ]
        joins = [edit["source"] for edit in found["edits"] if edit["rule"] == "join"]
        assert [(j["line"], j["column"]) for j in joins] == ends
        assert [(j["end_line"], j["end_column"]) for j in joins] == ends


# Districts


def test_a_bare_text_has_null_metadata_and_its_stem_as_id() -> None:
    found = as_published(document("一、总则\n坚持原则。\n"))
    assert found["id"] == "plan"
    assert {found[key] for key in ("title", "kind", "issuer", "date", "date_basis")} == {None}
    assert found["passages"][0]["url"] == "texts/plan/i1.html#i1.p1"


def test_control_characters_are_edits_to_visible_symbols() -> None:
    found = as_published(document("前\x07后。\n"))
    assert found["passages"][0]["text"] == "前␇后。"
    assert found["edits"] == [
        {
            "source": {"line": 1, "column": 1, "end_line": 1, "end_column": 2},
            "before": "\x07",
            "after": "␇",
            "rule": "control-character",
        }
    ]


def test_no_control_character_is_published_as_words() -> None:
    text = "目录\n第一章 甲\x07\n第二章 乙\n第三章 丙\n第四章 丁\n第五章 戊\n正文\x1b。\n"
    found = as_published(document(text))
    words = [d["title"] + (d["title_in_contents"] or "") for d in found["divisions"]]
    words += [p["text"] for p in found["passages"]] + [item["text"] for item in found["set_aside"]]
    words += [gap["text"] + gap["note"] for gap in found["gaps"]]
    assert not [said for said in words if "\x07" in said or "\x1b" in said]
