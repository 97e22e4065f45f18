#!/bin/sh
# Keeps packaging/lock.txt and packaging/lock-dev.txt in step with pyproject.toml.
#
#   packaging/lock.sh            change what must change, keep every other version
#   packaging/lock.sh --upgrade  move every package to its newest allowed version
#   packaging/lock.sh --check    change nothing; exit 1 when the lock is out of step
#
# One lock holds for Python 3.11 to 3.13 on Linux, macOS and Windows, with the hashes of all files.
# It needs the package registry, and uv from the environment of this checkout ($UV to name another).
set -eu

cd "$(dirname "$0")/.."
uv=${UV:-.venv/bin/uv}
command -v "$uv" >/dev/null 2>&1 || { echo "The lock is made by uv, which is not in $uv; run: make .venv/dev.stamp" >&2; exit 2; }

mode=${1:-keep}
case $mode in
    keep | --check) upgrade= ;;
    --upgrade) upgrade=--upgrade ;;
    *) echo "Use: packaging/lock.sh [--upgrade|--check]" >&2; exit 2 ;;
esac
new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT
mkdir "$new/packaging"
cp pyproject.toml "$new/"
cp packaging/lock*.txt "$new/packaging/" 2>/dev/null || true

# This machine's own settings, such as a second index, must not shape a file that others install from.
for variable in $(env | sed -n 's/^\(UV_[A-Z_]*\)=.*/\1/p'); do
    case $variable in UV_CACHE_DIR | UV_OFFLINE) ;; *) unset "$variable" ;; esac
done

resolve() { # LOCK, then what is particular to it
    lock=$1
    shift
    # $upgrade is nothing or one word.
    # shellcheck disable=SC2086
    (cd "$new" && "$uv" pip compile pyproject.toml "$@" $upgrade \
        --quiet --no-config --system-certs --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
        --custom-compile-command 'make lock' --output-file "packaging/$lock") || {
        echo "The lock could not be compared with pyproject.toml: uv found no answer, so the network may be missing or the requirements may contradict each other; its words stand above." >&2
        exit 2
    }
}
case $uv in /*) ;; */*) uv=$(pwd)/$uv ;; esac
resolve lock.txt --group build
resolve lock-dev.txt --group dev --constraint packaging/lock.txt

if [ "$mode" = --check ]; then
    for lock in lock.txt lock-dev.txt; do
        diff -u "packaging/$lock" "$new/packaging/$lock" >&2 || {
            echo "packaging/$lock is out of step with pyproject.toml; run: make lock" >&2
            exit 1
        }
    done
    echo "The lock is in step with pyproject.toml."
else
    cp "$new"/packaging/lock*.txt packaging/
fi
