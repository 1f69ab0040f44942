#!/bin/sh
# Runs every test: its own X server, its own D-Bus session with an unlocked keychain. Needs no screen.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/setup.sh"
case "$(uname -s)" in
    Linux) need $WINDOW_PACKAGES xvfb xauth dbus dbus-x11 gnome-keyring ;;
    *) need ;;
esac

# ButterCMS's own JavaScript client, for the test that runs it against the demo server.
client="$root/target/npm/node_modules/buttercms"
if [ ! -d "$client" ] && command -v npm >/dev/null 2>&1; then
    npm install --silent --no-save --no-package-lock --ignore-scripts --prefix "$root/target/npm" buttercms@3.0.3 </dev/null >&2 \
        || say "larder: the JavaScript client could not be fetched; its test will say that it was skipped"
fi

cd "$root"
if [ "$(uname -s)" = Linux ]; then
    exec bash "$root/packaging/keyring-session.sh" xvfb-run -a -s "-screen 0 1600x1000x24" mvn -B verify "$@"
fi
exec mvn -B verify "$@"
