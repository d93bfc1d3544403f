# Finds a JDK 25 beside whatever is the default and exports JAVA_HOME; says what to install where there is none.
# Sourced by ./govah, ./govah-test and .ci/run.

govah_is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

govah_find_jdk25() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* \
              /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/*jdk*25*; do
    if [ -n "$home" ] && govah_is_jdk25 "$home"; then
      export JAVA_HOME="$home"
      return 0
    fi
  done
  {
    echo "govah: no JDK 25 was found. Nothing was changed."
    echo "  Install one (Debian, Ubuntu: apt-get install openjdk-25-jdk or temurin-25-jdk; macOS: brew install openjdk@25)"
    echo "  or set JAVA_HOME to the folder of one, then run this again."
  } >&2
  return 2
}

govah_need_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "govah: Maven (mvn) was not found. Install it (Debian, Ubuntu: apt-get install maven), then run this again." >&2
  return 2
}
