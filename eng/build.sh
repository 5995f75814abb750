# Sourced by ./infon and ./test: finds the .NET SDK and builds in Release, one build at a time, silent unless it fails.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

need_dotnet() {
  command -v dotnet >/dev/null || { echo ".NET 10 is missing: docs/start.md says how to install its SDK." >&2; exit 2; }
}

need_sdk() {
  need_dotnet
  (cd "$root" && dotnet --version) >/dev/null 2>&1 \
    || { echo "The .NET 10 SDK is missing (this machine has another .NET): docs/start.md says how to install it." >&2; exit 2; }
}

# Descriptor 9 holds the lock; programs that outlive the build (compiler server, build nodes) must not inherit it.
lock_builds() {
  mkdir -p "$root/artifacts"
  exec 9>"$root/artifacts/build.lock"
  if command -v flock >/dev/null; then flock 9; fi
}

unlock_builds() { exec 9>&-; }

build() {
  need_sdk
  local log="$root/artifacts/build-$$.log"
  if (cd "$root" && dotnet build "$1" --configuration Release --verbosity quiet) >"$log" 2>&1 9>&-; then
    rm -f "$log"
    return
  fi

  # Each error once, with paths as they are in the repository; a log without errors in it is shown whole.
  sed -n "s|^ *$root/||; s| \[[^][]*proj[^][]*\]\$||; /: error /p" "$log" | sort -u | grep . >&2 || cat "$log" >&2
  rm -f "$log"
  echo "$1 does not build." >&2
  exit 2
}
