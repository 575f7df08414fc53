"""The small words that give a language away, for the languages in Latin script."""

from __future__ import annotations

_COMMON = {
    "en": (
        "the of and to in is are was were that this these those with for from by on at as it its be been has have had "
        "which who whose where when while their there they you your we our or but not than into about after before "
        "between each also can will would should may if its he she his her how what why all only both during through"
    ),
    "fr": (
        "le la les un une des du de au aux et est sont était étaient que qui dont où dans pour par sur avec sans sous "
        "ce cette ces cet son sa ses leur leurs nous vous votre vos notre nos il elle ils elles on ou mais ne pas plus "
        "se en à été ont avait chaque aussi entre après avant depuis jusque comme quand si lorsque chez vers"
    ),
    "de": (
        "der die das den dem des ein eine einer eines einem einen und oder aber ist sind war waren wird werden wurde "
        "wurden mit von zu zum zur im am auf für aus bei nach über unter vor durch nicht auch als wie sich sie er es "
        "wir ihr ihre ihren man noch nur wenn dass kann können hat haben"
    ),
    "es": (
        "el la los las un una unos unas de del al y o pero es son era fue fueron que quien cuyo donde en para por con "
        "sin sobre entre desde hasta este esta estos estas ese esa su sus se lo le les no más muy también como cuando "
        "si ya hay ha han está están usted"
    ),
    "it": (
        "il lo la i gli le un una uno di del dello della dei degli delle a al alla ai alle e o ma è sono era che chi "
        "cui dove in nel nella nei nelle per con su sul sulla da dal dalla tra fra questo questa questi non più anche "
        "come quando se si ha hanno suo sua"
    ),
    "pt": (
        "o a os as um uma uns umas de do da dos das e ou mas é são era foi foram que quem onde em no na nos nas para "
        "por pelo pela com sem sobre entre até este esta esse essa seu sua seus suas se não mais muito também como "
        "quando já há ao aos às"
    ),
    "nl": (
        "de het een en of maar is zijn was waren wordt worden werd met van voor naar bij op in uit aan door over onder "
        "niet ook als dat die deze dit er hij zij ze we wij u uw hun haar nog wel waar wanneer kan heeft hebben"
    ),
    "vi": (
        "là của và các những được có không người này với cho trong một đến từ ở tại về đã đang sẽ khi nếu như thì mà "
        "bị bởi theo trên dưới sau trước cũng rất hơn nhất để do vì nên nhưng hoặc đó ấy nay mỗi nhiều chúng tôi quý "
        "khách xin chưa còn ra vào phải hãy cùng giữa qua gần xem nơi"
    ),
}


def _exclusive(language: str) -> frozenset[str]:
    others = {word for other, words in _COMMON.items() if other != language for word in words.split()}
    return frozenset(_COMMON[language].split()) - others


STOP_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
"""Small words by language; several languages may share one."""

TELLING = {language: _exclusive(language) for language in _COMMON}
"""Small words that no other language of the table has."""
