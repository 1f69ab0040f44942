#!/usr/bin/env bash
# Runs a command beside a secret service of its own: an own D-Bus session and an unlocked gnome-keyring whose files lie
# in a folder that is removed at the end. The person's keyring is not touched; the command keeps its own environment.
#
#   packaging/keyring-session.sh mvn test
#
# LARDER_KEYRING_TEST=1 tells the tests that they may use what they find there.
set -euo pipefail

if [ $# -eq 0 ]; then
    echo "usage: $0 command [argument...]" >&2
    exit 2
fi
for tool in dbus-run-session gnome-keyring-daemon; do
    if ! command -v "$tool" >/dev/null; then
        echo "$0: $tool is missing; on Debian install dbus-daemon and gnome-keyring" >&2
        exit 127
    fi
done

place=$(mktemp -d "${TMPDIR:-/tmp}/larder-keyring.XXXXXX")
trap 'rm -rf "$place"' EXIT
mkdir -m 700 "$place/home" "$place/run"

# The whole bus gets the throw-away places, since it starts a keyring by itself when one dies, and no screen, since a
# prompt would wait for somebody. The command gets its own values back.
inner=(HOME="$place/home" XDG_RUNTIME_DIR="$place/run" XDG_DATA_HOME="$place/home/data"
    XDG_CONFIG_HOME="$place/home/config" XDG_CACHE_HOME="$place/home/cache")
unsets=()
values=()
for name in HOME XDG_RUNTIME_DIR XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME DISPLAY WAYLAND_DISPLAY; do
    if [ -n "${!name+set}" ]; then
        values+=("$name=${!name}")
    else
        unsets+=(-u "$name")
    fi
done

# shellcheck disable=SC2016  # expanded inside the session, on purpose
env -u DISPLAY -u WAYLAND_DISPLAY "${inner[@]}" dbus-run-session -- bash -c '
    log=$1
    shift
    if ! printf larder | gnome-keyring-daemon --unlock --components=secrets >"$log" 2>&1; then
        cat "$log" >&2
        exit 70
    fi
    "$@"
' keyring-session "$place/daemon.log" \
    env "${unsets[@]}" "${values[@]}" LARDER_KEYRING_TEST=1 "$@"
