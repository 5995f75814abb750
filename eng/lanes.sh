# Sourced after eng/build.sh: finds out which grain runtime can be built here (docs/internals/grain-runtime.md, "Two lanes").

# Prints Orleans where its packages restore, else Embedded; the variable GrainRuntime says it beforehand. What was found
# out holds until a version, the feed or this machine's package sources change; that Orleans cannot be had, for a day.
grain_runtime() {
  if [ -n "${GrainRuntime:-}" ]; then echo "$GrainRuntime"; return; fi
  local known="$root/artifacts/grain-runtime" key lane=Embedded
  key="$(lane_key)"
  find "$known" -mtime +0 -exec grep -qs Embedded {} \; -exec rm -f {} + 2>/dev/null || true
  if [ "$(sed 1q "$known" 2>/dev/null)" != "$key" ]; then
    need_sdk
    if orleans_restores; then lane=Orleans; fi
    mkdir -p "$root/artifacts"
    printf '%s\n' "$key" "$lane" >"$known"
  fi
  sed -n 2p "$known"
}

# Everything the answer depends on.
lane_key() {
  { cat "$root/Directory.Packages.props" "$root"/eng/{GrainRuntime.props,GrainRuntime.targets,OrleansProbe.csproj} "${HOME:-}"/.nuget/NuGet/*.[Cc]onfig
    echo "${INFON_ORLEANS_FEED:-}"
    ls -l "${INFON_ORLEANS_FEED:-/dev/null}"
  } 2>/dev/null | cksum
}

orleans_restores() { dotnet restore "$root/eng/OrleansProbe.csproj" -p:GrainRuntime=Orleans --verbosity quiet >/dev/null 2>&1; }
