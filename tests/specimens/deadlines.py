"""Deadlines as gazettes print them, in three wordings, each with the reading it must get."""

# ruff: noqa: E501 - a table is read by its lines
from __future__ import annotations

from typing import Any

# bosnian | croatian | serbian | kind | start | end | recurrence | as needed
_TABLE = """
Kontinuirano | Kontinuirano | Kontinuirano | continuous | | | |
trajno | trajno | trajno | continuous | | | |
Stalni zadatak | Stalna aktivnost | Stalni zadatak | continuous | | | |
u kontinuitetu | u kontinuitetu | u kontinuitetu | continuous | | | |
Kontinuirano, po potrebi | Kontinuirano, po potrebi | Kontinuirano, po potrebi | continuous | | | | yes
Kontinuirano, najmanje dva puta godišnje | Kontinuirano, najmanje dva puta godišnje | Kontinuirano, najmanje dva puta godišnje | continuous | | | P6M |
Kontinuirano do kraja 2023. godine | Kontinuirano do kraja 2023. godine | Kontinuirano do kraja 2023. godine | continuous | | 2023-12-31 | |
Po potrebi | Po potrebi | Po potrebi | as_needed | | | | yes
prema potrebi | prema potrebi | prema potrebi | as_needed | | | | yes
31.12.2022. | 31.12.2022. | 31.12.2022. | date | | 2022-12-31 | |
31. 12. 2022. g. | 31. 12. 2022. g. | 31. 12. 2022. g. | date | | 2022-12-31 | |
31/12/2022 | 31/12/2022 | 31/12/2022 | date | | 2022-12-31 | |
do 30.6.2022. | do 30.6.2022. | do 30.6.2022. | date | | 2022-06-30 | |
31. decembar 2022. godine | 31. prosinca 2022. godine | 31. decembar 2022. godine | date | | 2022-12-31 | |
najkasnije do 31.3.2022. | najkasnije do 31.3.2022. | najkasnije do 31.3.2022. | date | | 2022-03-31 | |
do kraja 2022. godine | do kraja 2022. godine | do kraja 2022. godine | date | | 2022-12-31 | |
zaključno sa 31.12.2023. | zaključno s 31.12.2023. | zaključno sa 31.12.2023. | date | | 2023-12-31 | |
Juni 2021. | Lipanj 2021. | Jun 2021. | month | 2021-06-01 | 2021-06-30 | |
decembar 2022. | prosinac 2022. | decembar 2022. | month | 2022-12-01 | 2022-12-31 | |
Maj 2022. godine | Svibanj 2022. godine | Maj 2022. godine | month | 2022-05-01 | 2022-05-31 | |
06/2021 | 06/2021 | 06/2021 | month | 2021-06-01 | 2021-06-30 | |
09.2022. | 09.2022. | 09.2022. | month | 2022-09-01 | 2022-09-30 | |
august 2022. | kolovoz 2022. | avgust 2022. | month | 2022-08-01 | 2022-08-31 | |
jun/lipanj 2022. | lipanj/juni 2022. | jun/lipanj 2022. | month | 2022-06-01 | 2022-06-30 | |
mart–juni 2022. | ožujak – lipanj 2022. | mart–jun 2022. | months | 2022-03-01 | 2022-06-30 | |
od marta do juna 2022. | od ožujka do lipnja 2022. | od marta do juna 2022. | months | 2022-03-01 | 2022-06-30 | |
januar-mart 2023. | siječanj-ožujak 2023. | januar-mart 2023. | months | 2023-01-01 | 2023-03-31 | |
I kvartal 2022. | I. kvartal 2022. | I kvartal 2022. | quarter | 2022-01-01 | 2022-03-31 | |
prvi kvartal 2022. godine | prvi kvartal 2022. godine | prvi kvartal 2022. godine | quarter | 2022-01-01 | 2022-03-31 | |
IV kvartal 2021. | IV. kvartal 2021. | IV kvartal 2021. | quarter | 2021-10-01 | 2021-12-31 | |
Q2 2022 | Q2 2022 | II kvartal 2022 | quarter | 2022-04-01 | 2022-06-30 | |
II tromjesečje 2022. | drugo tromjesečje 2022. | II tromjesečje 2022. | quarter | 2022-04-01 | 2022-06-30 | |
III kv. 2021. | III. kv. 2021. | III kv. 2021. | quarter | 2021-07-01 | 2021-09-30 | |
I polovina 2022. | I. polovica 2022. | I polovina 2022. | half | 2022-01-01 | 2022-06-30 | |
drugo polugodište 2022. godine | drugo polugodište 2022. godine | drugo polugodište 2022. godine | half | 2022-07-01 | 2022-12-31 | |
2022. | 2022. | 2022. | year | 2022-01-01 | 2022-12-31 | |
tokom 2022. godine | tijekom 2022. godine | tokom 2022. godine | year | 2022-01-01 | 2022-12-31 | |
2023. godina | 2023. godina | 2023. godina | year | 2023-01-01 | 2023-12-31 | |
u 2021. godini | u 2021. godini | u 2021. godini | year | 2021-01-01 | 2021-12-31 | |
2021–2023. | 2021. – 2023. | 2021–2023. | years | 2021-01-01 | 2023-12-31 | |
2021.-2022. godine | 2021.-2022. godine | 2021.-2022. godine | years | 2021-01-01 | 2022-12-31 | |
od 2021. do 2023. godine | od 2021. do 2023. godine | od 2021. do 2023. godine | years | 2021-01-01 | 2023-12-31 | |
u periodu 2021–2023. | u razdoblju 2021. – 2023. | u periodu 2021–2023. | years | 2021-01-01 | 2023-12-31 | |
Jednom godišnje | Jednom godišnje | Jednom godišnje | recurring | | | P1Y |
najmanje jednom godišnje | najmanje jednom godišnje | najmanje jednom godišnje | recurring | | | P1Y |
dva puta godišnje | dva puta godišnje | dva puta godišnje | recurring | | | P6M |
polugodišnje | polugodišnje | polugodišnje | recurring | | | P6M |
kvartalno | tromjesečno | kvartalno | recurring | | | P3M |
mjesečno | mjesečno | mjesečno | recurring | | | P1M |
svakih šest mjeseci | svakih šest mjeseci | svakih šest mjeseci | recurring | | | P6M |
Svakih šest mjeseci, po potrebi i češće | Svakih šest mjeseci, po potrebi i češće | Svakih šest mjeseci, po potrebi i češće | recurring | | | P6M | yes
30 dana od dana usvajanja Akcionog plana | 30 dana od dana usvajanja Akcijskog plana | 30 dana od dana usvajanja Akcionog plana | relative | | | |
šest mjeseci nakon usvajanja Strategije | šest mjeseci nakon usvajanja Strategije | šest mjeseci nakon usvajanja Strategije | relative | | | |
odmah | odmah | odmah | immediate | | | |
bez odlaganja | bez odgađanja | bez odlaganja | immediate | | | |
- | - | - | none | | | |
nakon osiguranja sredstava | po osiguranju financijskih sredstava | nakon obezbjeđenja sredstava | conditional | | | |
"""

LANGUAGES = ("bs", "hr", "sr")


def deadlines(language: str) -> list[tuple[str, dict[str, Any]]]:
    """Printed form and reading of each deadline in `bs`, `hr` or `sr` (Latin)."""
    result = []
    for line in _TABLE.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")] + [""]
        kind, start, end, recurrence, needed = cells[3:8]
        reading = {
            "kind": kind,
            "start": start or None,
            "end": end or None,
            "recurrence": recurrence or None,
            "as_needed": bool(needed),
        }
        result.append((cells[LANGUAGES.index(language)], reading))
    return result
