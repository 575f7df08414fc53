"""The first tag that a browser would have to repair is found."""

from __future__ import annotations

import pytest

from promosite.publish.nesting import misnested


@pytest.mark.parametrize(
    ("html", "tag"),
    [
        ("<p>a<br>b</p><img src='a>b'>", ""),
        ("<!doctype html><!-- <b> --><html><body></body></html>", ""),
        ("<script>if (a<b) '</p>'</script><style>a>b{}</style><title><b></title>", ""),
        ("<ul><li>a<li>b</ul><table><tr><td>a<td>b<tr><td>c</table>", ""),
        ("<p>a<div>b</div>", ""),
        ("<svg><path d='M0'/><g><title>a</title></g></svg>", ""),
        ("<b><i>a</b></i>", "</b>"),
        ("<div><span>a</div>", "</div>"),
        ("<div>a", "<div>"),
        ("a</div>", "</div>"),
        ("<br></br>", "</br>"),
        ("<div/>", "<div/>"),
        ("<p><span><div>a</div></span></p>", "<div>"),
        ("<p>a<ul><li>b</ul></p>", "</p>"),
        ('<a href="a">a<button>b</button></a>', "<button>"),
        ("<a" + 9 * ' title="a b c"' + ' id="d></a>', "</a>"),
    ],
)
def test_a_torn_tag_is_found(html: str, tag: str) -> None:
    assert misnested(html) == tag
