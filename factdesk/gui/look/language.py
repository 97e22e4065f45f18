"""The language of the window: which one, where its words come from, and dates and numbers as they are written in it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, Qt, QTranslator

from factdesk import paths
from factdesk.settings import UserSettings

CHOICES = ("system", "en", "de")
"""What the setting `language` can be."""
_SPOKEN = {"en": "en_GB", "de": "de_DE"}
"""Languages of the window, and the locale that goes with each where the system has none of that language."""
_PROPERTY = "factdeskLanguage"
_TWO_DIGITS, _FOUR_DIGITS = "yy", "yyyy"


def language_choice(settings: UserSettings) -> str:
    """The user's choice, or the system's when the file holds something unknown."""
    chosen = str(settings.get("language"))
    return chosen if chosen in CHOICES else CHOICES[0]


def language_of(choice: str, wished: list[str]) -> str:
    """The language to speak: the one chosen, else the first that the user wishes from the system and that is spoken."""
    if choice in _SPOKEN:
        return choice
    wishes = (name.replace("_", "-").split("-")[0] for name in wished)
    return next((name for name in wishes if name in _SPOKEN), "en")


def speak(app: QCoreApplication, choice: str) -> str:
    """Let the program speak the language of this choice and return it: its own words, Qt's, dates and numbers.

    Qt's words are taken in the same language, so that no dialog has half of each.
    """
    system = QLocale.system()
    language = language_of(choice, system.uiLanguages())
    own = QLocale.languageToCode(system.language())
    # Who reads English on a French system still writes dates as in France, unless English was asked for by name.
    QLocale.setDefault(system if choice == CHOICES[0] or own == language else QLocale(_SPOKEN[language]))
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("factdesk", str(paths.resource("translations"))),
    ):
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", folder):
            app.installTranslator(translator)
    app.setProperty(_PROPERTY, language)
    return language


def spoken_language() -> str:
    """The code of the language that the window speaks: what `speak` was told last, English before that."""
    app = QCoreApplication.instance()
    return str((app.property(_PROPERTY) if app is not None else None) or "en")


def shown_date(words: str) -> str:
    """A date such as 2024-11-11 as the user's locale writes it, the year in full; other words as they are."""
    locale = QLocale()
    return _dated(words, locale.name(), locale.dateFormat(QLocale.FormatType.ShortFormat))


@lru_cache(maxsize=1_000)
def _dated(words: str, locale: str, form: str) -> str:
    """Each row of a list has a date, and is painted again and again."""
    date = QDate.fromString(words, Qt.DateFormat.ISODate)
    if not date.isValid():
        return words
    if _FOUR_DIGITS not in form:
        form = form.replace(_TWO_DIGITS, _FOUR_DIGITS)
    return QLocale(locale).toString(date, form)


def shown_number(number: float, decimals: int = 0) -> str:
    """A number as the user's locale writes it."""
    return QLocale().toString(float(number), "f", decimals)
