# Sourced by ./run, ./infon and ./test: finds the .NET SDK and builds in Release, one build at a time, silent unless it fails.

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

# The folder of everything that is built for a grain runtime.
artifacts_of() { if [ "$1" = Orleans ]; then echo "$root/artifacts/orleans"; else echo "$root/artifacts"; fi; }

# Programs from a checkout: current NAME PROJECT builds when sources have changed, and sets $program to a folder with what was built,
# with the grain runtime that the variable GrainRuntime says.
current() {
  local built="$root/artifacts/run/$1"
  need_dotnet
  if is_stale "$built/current"; then
    lock_builds
    if is_stale "$built/current"; then refresh "$built" "$2"; fi
    unlock_builds
  fi

  # The link is followed once, here: a newer build may move it while the program loads.
  program="$(readlink -f "$built/current")"
}

# The stamp is as old as the beginning of the last good build; a removed file shows as a changed folder.
is_stale() {
  local sources=("$root"/{src,maps,bots,eng,Directory.Build.props,Directory.Build.targets,Directory.Packages.props,.editorconfig,global.json})
  [ ! -e "$1/stamp" ] || [ -n "$(find "${sources[@]}" -newer "$1/stamp" -print -quit 2>/dev/null)" ]
}

# What runs is a copy of its own, so that a later build never pulls the files from under a program that is still running;
# copies older than a day go, unless a program still runs from them.
refresh() {
  local built="$1" project="$2" copy
  mkdir -p "$built"
  touch "$built/stamp"
  build "src/$project"
  copy="$(mktemp -d "$built/XXXXXXXX")"
  cp -R "$(artifacts_of "${GrainRuntime:-}")/bin/$project/release/." "$copy/"
  cp -p "$built/stamp" "$copy/"
  ln -s "$(basename "$copy")" "$copy/link"
  mv -Tf "$copy/link" "$built/current"
  find "$built" -mindepth 1 -maxdepth 1 -type d -mtime +0 ! -path "$copy" | while read -r old; do
    grep -qsF "$old/" /proc/[0-9]*/maps || rm -rf "$old"
  done
}
