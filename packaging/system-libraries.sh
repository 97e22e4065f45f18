#!/bin/sh
# Sees to the libraries of the system that Qt needs and that no Python package brings.
#
#   packaging/system-libraries.sh tests     enough to run without a display
#   packaging/system-libraries.sh window    enough to open a window (the default)
#
# As root on Debian, Ubuntu and their kin it installs what is missing; otherwise it names what is
# missing, with the one line to copy, and exits 1. Elsewhere than on Linux there is nothing to do.
set -eu

purpose=${1:-window}
[ "$(uname -s)" = Linux ] || exit 0

# One line per library: its soname, then the Debian package that holds it. The list is what ldd says
# of Qt's own libraries, less what every Debian has.
tests_need='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11.so.6 libx11-6
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libxcb.so.1 libxcb1
libxkbcommon.so.0 libxkbcommon0
libz.so.1 zlib1g
libzstd.so.1 libzstd1
'
window_needs='
libX11-xcb.so.1 libx11-xcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-render.so.0 libxcb-render0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
'
wayland_needs='
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
'

case $purpose in
    tests) needed=$tests_need ;;
    window)
        needed=$tests_need$window_needs
        [ -z "${WAYLAND_DISPLAY:-}" ] || needed=$needed$wayland_needs
        ;;
    *) echo "Use: packaging/system-libraries.sh [tests|window]" >&2; exit 2 ;;
esac

present=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
if [ -z "$present" ]; then
    # No glibc cache to ask (musl, NixOS): Qt itself will say what it misses.
    exit 0
fi

# The outcome of a pipeline's loop is lost with its subshell, hence the substitution.
missing=$(printf '%s' "$needed" | while read -r soname package; do
    [ -n "$soname" ] || continue
    printf '%s\n' "$present" | grep -qF "	$soname " || printf '%s %s\n' "$soname" "$package"
done)
have_font=$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts" \
    \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) 2>/dev/null | head -n 1 || true)
[ -n "$have_font" ] || missing="$missing
a-text-font fonts-dejavu-core"

sonames=$(printf '%s\n' "$missing" | awk 'NF { printf "%s%s", separator, $1; separator = " " }')
packages=$(printf '%s\n' "$missing" | awk 'NF { printf "%s%s", separator, $2; separator = " " }')
[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "FactDesk needs these system libraries; please install them with your package manager: $sonames" >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "FactDesk needs some system libraries; please run: sudo apt-get install --yes $packages" >&2
    exit 1
fi
echo "Installing the system libraries that Qt needs: $packages" >&2
export DEBIAN_FRONTEND=noninteractive
install_packages() {
    # Word splitting is meant: one word per package.
    # shellcheck disable=SC2086
    apt-get install --yes --quiet --no-install-recommends $packages </dev/null >&2
}
install_packages || { apt-get update --quiet </dev/null >&2 && install_packages; } || {
    echo "The system libraries could not be installed; please run: apt-get update && apt-get install --yes $packages" >&2
    exit 1
}
