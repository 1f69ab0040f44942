#!/bin/sh
# Opens Larder: installs what the system lacks, builds when needed, starts. All arguments go to the program (--help).
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/setup.sh"

wants_window=yes
tour=no
for argument in "$@"; do
    case "$argument" in
        --demo-server | --help | --version) wants_window=no ;;
        --tour) tour=yes ;;
    esac
done

screenless=no
if [ "$wants_window" = yes ] && [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ]; then
    if [ "$tour" = no ]; then
        say "larder: there is no display to open a window on. On a machine without one, 'sh packaging/run.sh --tour DIR' plays the main job and writes a picture of each step."
        exit 78
    fi
    screenless=yes
fi

if [ "$wants_window" = no ]; then need
elif [ "$screenless" = yes ]; then need $WINDOW_PACKAGES xvfb xauth
else need $WINDOW_PACKAGES
fi
build

# Serial collection and the first compiler tier start a window fastest; see src/docs/decisions.
set -- -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto ${LARDER_JAVA_OPTS:-} -jar "$root/target/larder.jar" "$@"
if [ "$screenless" = yes ]; then
    exec xvfb-run -a -s "-screen 0 1600x1000x24" java -Dprism.order=sw "$@"
fi
exec java "$@"
