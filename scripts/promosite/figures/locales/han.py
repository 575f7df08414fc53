"""What Chinese and Japanese share: numerals in Han characters."""

from __future__ import annotations

DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
SMALL = {"十": 10, "百": 100, "千": 1000}


def small_numbers(last: int) -> dict[str, int]:
    """Return the numbers from 1 to `last`, at most 99, as they are written in Han characters."""
    ones = ["", *(digit for digit, value in DIGITS.items() if value)]
    names = {ones[number]: number for number in range(1, 10)}
    for number in range(10, last + 1):
        tens, rest = divmod(number, 10)
        names[f"{ones[tens] if tens > 1 else ''}十{ones[rest]}"] = number
    return {name: number for name, number in names.items() if number <= last}
