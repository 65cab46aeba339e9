#!/usr/bin/env python3
"""Writes Sources/bms-analyze/Word/styles.docx, from which pandoc takes page size, margins and styles of a Word page.

A4 with margins of two centimetres, text of 10 points, tables of 9 points with thin rules, rows that stay on one page.
The same script gives the same bytes.
"""

import pathlib
import zipfile

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def paragraph(name, label, before, after, size=None, bold=False, keep=False, parent="Normal"):
    """A style of paragraphs; distances in twentieths of a point, sizes in half points."""
    default = ' w:default="1"' if name == "Normal" else ""
    based = "" if name == "Normal" else f'<w:basedOn w:val="{parent}"/>'
    kept = "<w:keepNext/><w:keepLines/>" if keep else ""
    weight = "<w:b/><w:bCs/>" if bold else ""
    run = f'<w:rPr>{weight}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>' if size else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{name}"><w:name w:val="{label}"/>{based}<w:qFormat/>'
        f'<w:pPr>{kept}<w:spacing w:before="{before}" w:after="{after}"/></w:pPr>{run}</w:style>'
    )


DOCUMENT = (
    f"{HEAD}<w:document {SPACE}><w:body><w:p/><w:sectPr>"
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1021" w:right="1134" w:bottom="1021" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr></w:body></w:document>"
)

FONT = "Calibri"
RULE = '<w:{edge} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'
STYLES = (
    f"{HEAD}<w:styles {SPACE}><w:docDefaults><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:eastAsia="{FONT}"/>'
    '<w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    + paragraph("Normal", "Normal", 0, 60)
    + paragraph("BodyText", "Body Text", 40, 80)
    + paragraph("FirstParagraph", "First Paragraph", 40, 80, parent="BodyText")
    + paragraph("Compact", "Compact", 10, 10, parent="BodyText")
    + paragraph("Heading1", "heading 1", 0, 40, 30, bold=True, keep=True)
    + paragraph("Heading2", "heading 2", 160, 40, 24, bold=True, keep=True)
    + paragraph("Heading3", "heading 3", 160, 40, 21, bold=True, keep=True)
    + '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/><w:qFormat/>'
    '<w:pPr><w:spacing w:before="10" w:after="10"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
    + RULE.format(edge="top", size=8, colour="1A1A1A")
    + RULE.format(edge="bottom", size=8, colour="1A1A1A")
    + RULE.format(edge="insideH", size=4, colour="C8CCD0")
    + '</w:tblBorders><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    "<w:trPr><w:cantSplit/></w:trPr>"
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style></w:styles>'
)

target = pathlib.Path(__file__).resolve().parent.parent / "Sources/bms-analyze/Word/styles.docx"
with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
    for name, text in (("word/document.xml", DOCUMENT), ("word/styles.xml", STYLES)):
        archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text)
