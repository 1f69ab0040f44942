# Shared by run.sh and test.sh: puts in place what the system lacks, and builds. Sourced, never run by itself.

say() { printf '%s\n' "$*" >&2; }

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

# java 17 or newer, with a compiler
java_ok() {
    command -v java >/dev/null 2>&1 && command -v javac >/dev/null 2>&1 || return 1
    version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    [ "${version:-0}" -ge 17 ] 2>/dev/null
}

# Asks before installing when a person is there; otherwise goes ahead.
agreed() {
    [ -t 0 ] && [ -z "${CI:-}" ] || return 0
    printf 'Larder needs these system packages: %s\nInstall them with apt now? [Y/n] ' "$*" >&2
    read -r answer || return 1
    case "$answer" in [nN]*) return 1 ;; *) return 0 ;; esac
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else say "larder: run this as root first: $*"; return 1
    fi
}

# need PACKAGE... : Debian and Ubuntu names
need() {
    missing=""
    if command -v apt-get >/dev/null 2>&1; then
        for package in "$@"; do installed "$package" || missing="$missing $package"; done
        java_ok || missing="$missing openjdk-17-jdk-headless"
        command -v mvn >/dev/null 2>&1 || missing="$missing maven"
        [ -n "$missing" ] || return 0
        # shellcheck disable=SC2086
        if ! agreed $missing; then
            say "larder: not installed. To do it yourself: apt-get install --no-install-recommends$missing"
            exit 69
        fi
        say "larder: installing$missing"
        # shellcheck disable=SC2086
        as_root apt-get update -qq </dev/null \
            && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing </dev/null >&2 \
            || { say "larder: apt could not install:$missing"; exit 69; }
        return 0
    fi
    case "$(uname -s)" in
        Linux)
            libraries=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true)
            for library in libgtk-3.so.0 libXtst.so.6; do
                case "$libraries" in *"$library"*) ;; *) missing="$missing $library" ;; esac
            done
            [ -z "$missing" ] || say "larder: install GTK 3 and libXtst (Fedora: dnf install gtk3 libXtst; Arch: pacman -S gtk3 libxtst; openSUSE: zypper install libgtk-3-0 libXtst6); missing:$missing" ;;
    esac
    java_ok || { missing="$missing jdk"; say "larder: install a JDK, version 17 or newer, and put it on the PATH"; }
    command -v mvn >/dev/null 2>&1 || { missing="$missing maven"; say "larder: install Apache Maven 3.8 or newer and put it on the PATH"; }
    [ -z "$missing" ] || exit 69
}

# The JavaFX window needs these; fonts so that there are letters to draw.
WINDOW_PACKAGES="libgtk-3-0 libxtst6 libgl1 fonts-dejavu-core"
case "$(. /etc/os-release 2>/dev/null; printf '%s' "${VERSION_CODENAME:-}")" in
    # where 64-bit time renamed the library
    trixie | forky | sid | noble | oracular | plucky | questing) WINDOW_PACKAGES="libgtk-3-0t64 libxtst6 libgl1 fonts-dejavu-core" ;;
esac

# Builds when a source is newer than the program.
build() {
    if [ -f "$root/target/larder.jar" ] && [ -d "$root/target/lib" ] \
        && [ -z "$(find "$root/pom.xml" "$root/src/main" -newer "$root/target/larder.jar" -print -quit)" ]; then
        return 0
    fi
    say "larder: building (the first time fetches libraries and takes a few minutes)"
    (cd "$root" && mvn -B -q -DskipTests -Dmaven.test.skip=true package) </dev/null >&2 || { say "larder: the build failed; the lines above say why"; exit 70; }
}
