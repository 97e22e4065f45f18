#!/bin/sh
# Makes or refreshes the Python environment of this checkout.
#
#   packaging/environment.sh FOLDER run   what FactDesk needs to run
#   packaging/environment.sh FOLDER dev   and what its tests and checks need
#
# Every package comes from the lock file, with its hash checked. PYTHON names the interpreter to use;
# by default it is the newest of the supported ones.
set -eu

folder=$1
purpose=$2
cd "$(dirname "$0")/.."

is_supported='import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
found=
python=
for candidate in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
    "$candidate" -c "$is_supported" >/dev/null 2>&1 || continue
    found=$candidate
    # Debian and Ubuntu ship Python without the part that makes environments.
    "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1 || continue
    python=$candidate
    break
done

if [ -z "$found" ]; then
    echo "FactDesk needs Python 3.11, 3.12 or 3.13 and found none; please install one, on Debian and Ubuntu with: sudo apt-get install --yes python3 python3-venv" >&2
    exit 1
fi
if [ -z "$python" ]; then
    echo "$found cannot make environments here; please run: sudo apt-get install --yes $(basename "$found")-venv" >&2
    exit 1
fi

if ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    echo "Making the environment $folder with $("$python" --version)"
    rm -rf "$folder"
    "$python" -m venv "$folder"
fi

case $purpose in
    run) lock=packaging/lock.txt ;;
    dev) lock=packaging/lock-dev.txt ;;
    *) echo "Use: packaging/environment.sh FOLDER run|dev" >&2; exit 2 ;;
esac
pip() { "$folder/bin/python" -m pip --disable-pip-version-check "$@"; }
echo "Installing the packages of $lock (about $([ "$purpose" = run ] && echo 200 || echo 250) MB, once)"
pip install --quiet --require-hashes --only-binary :all: --requirement "$lock" || {
    echo "The packages of $lock could not be installed; the lines above say why. They are fetched once, so please check the network and try again." >&2
    exit 1
}
# FactDesk itself is run from this checkout; the lock has already brought what builds it.
pip install --quiet --no-deps --no-build-isolation --no-index --editable .
