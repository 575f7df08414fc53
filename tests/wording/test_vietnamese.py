"""Vietnamese words are found in texts of other languages, whole names and nothing more."""

from __future__ import annotations

import pytest

from promosite.model.glossary import Glossary
from promosite.model.registry import Registries
from promosite.wording.vietnamese import VietnameseWords

REGISTRIES = Registries(
    places={"Cai Lậy": {}, "Gò Công": {}, "Mỹ Tho": {}},
    glossary=Glossary.model_validate(
        {
            "don-ca-tai-tu": {"kind": "tourism", "names": {"vi": "đờn ca tài tử"}},
            "tien-giang": {"kind": "admin", "names": {"vi": "tỉnh Tiền Giang"}},
        }
    ),
)
TEXTS = {
    "In Cai Lậy and in Mỹ Tho, Tiền Giang": "In [Cai Lậy] and in [Mỹ Tho], [Tiền Giang]",
    "à Gò Công, au Marché Gò Công": "à [Gò Công], au Marché [Gò Công]",
    "l’été à Paris, une forêt": "l’été à Paris, une forêt",
    "寺は、Bùi Công Đạtという人物が（Vĩnh Tràng）": "寺は、[Bùi Công Đạt]という人物が（[Vĩnh Tràng]）",
    "빈짱 사원(Vĩnh Tràng)": "빈짱 사원([Vĩnh Tràng])",
    "Đờn ca tài tử music and song": "[Đờn ca tài tử] music and song",
    "Rạch Gầm – Xoài Mút": "[Rạch Gầm] – [Xoài Mút]",
    "Amitābha, São Paulo, Île de France": "Amitābha, São Paulo, Île de France",
    "Long Giang park": "Long Giang park",
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_runs_of_vietnamese_words_are_marked(text: str, expected: str) -> None:
    assert VietnameseWords.of(REGISTRIES).marked(text, "[{}]".format) == expected
