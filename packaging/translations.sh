#!/bin/sh
# Keeps the translations of the window in step with its source.
#
#   packaging/translations.sh    bring every resources/translations/factdesk_LANGUAGE.ts in step, and compile it
#
# Sentences that are new stand in the .ts file as unfinished until somebody translates them; those that the
# window no longer says are taken out. Qt's tools come with PySide6-Essentials ($BIN to name another folder).
set -eu

cd "$(dirname "$0")/.."
bin=${BIN:-.venv/bin}
[ -x "$bin/pyside6-lupdate" ] || { echo "Qt's translation tools are not in $bin; run: make .venv/dev.stamp" >&2; exit 2; }

PYTHONPATH=. "$bin/python" packaging/sentences.py
for words in resources/translations/factdesk_*.ts; do
    # shellcheck disable=SC2046  our own file names, none of which holds a space
    "$bin/pyside6-lupdate" $(find factdesk/gui -name "*.py" | sort) -locations none -no-obsolete -ts "$words"
    "$bin/pyside6-lrelease" "$words" -qm "${words%.ts}.qm"
done
