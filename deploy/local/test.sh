#!/usr/bin/env bash
# Runs every test of the solution against a PostgreSQL of its own; further arguments go to `dotnet test`.
# The very last line is "N passed, N failed", with ", N skipped" when some were. See deploy/README.md.
# shellcheck disable=SC2317 # the traps call what it takes for unreachable
set -euo pipefail
# shellcheck source=deploy/local/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

readonly solution="$root/QcdcCases.sln"
readonly cluster=test-postgres
readonly results="$local_dir/test-results/$$" # a folder per run: one that was killed may still be writing to its own

passed=0
failed=0
skipped=0
complete=       # set once all test projects have run and were counted

# Whatever went wrong before the count is a failure of its own.
finish() {
  local status=$?
  trap '' INT TERM HUP
  trap - EXIT
  set +e
  end_steps
  if [[ -n $pg_bin ]]; then
    cluster_remove "$cluster"
  fi
  if [[ -z $complete ]] && ((failed == 0)); then
    failed=1
  fi
  if ((failed > 0 && status == 0)); then
    status=1
  fi
  local tally="$passed passed, $failed failed"
  ((skipped == 0)) || tally+=", $skipped skipped"
  say "" "$tally"
  exit "$status"
}

watch_signals() {
  trap finish EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  trap 'exit 129' HUP
}

# Durability is given up for speed: the cluster is thrown away at the end.
start_postgres() {
  local password
  prepare_postgres
  cluster_remove "$cluster"
  say "Starting a PostgreSQL for the tests."
  cluster_make "$cluster" --no-sync
  cluster_start "$cluster" -c fsync=off -c full_page_writes=off -c synchronous_commit=off \
    -c max_connections=300 -c shared_buffers=256MB
  password="$(<"$local_dir/$cluster.password")"
  QCDC_TEST_POSTGRES="$(cluster_connection "$cluster" postgres "$password" postgres)"
  export QCDC_TEST_POSTGRES
}

# One project after the other (-m:1): they share one server, and some measure time.
run_tests() {
  attend dotnet test "$solution" --configuration Release --no-build --nologo --tl:off -m:1 \
    --logger trx --logger "console;verbosity=minimal" --results-directory "$results" "$@"
}

# Adds up the result files, one per test project.
count_results() {
  local file counters
  for file in "$results"/*.trx; do
    [[ -f $file ]] || continue
    counters="$(grep -o -m 1 '<Counters [^>]*>' "$file")"
    passed=$((passed + $(counter passed)))
    failed=$((failed + $(counter failed) + $(counter error) + $(counter timeout) + $(counter aborted)))
    skipped=$((skipped + $(counter total) - $(counter executed)))
  done
}

counter() {
  [[ $counters =~ \ $1=\"([0-9]+)\" ]] && printf '%s' "${BASH_REMATCH[1]}"
}

main() {
  local status=0
  watch_signals
  require_dotnet
  open_local_dir
  wait_for_lock test

  say "Building."
  build "$solution"
  if [[ -z ${QCDC_TEST_POSTGRES:-} ]]; then
    start_postgres
  fi
  prepare_node
  rm -rf "$(dirname "$results")"
  run_tests "$@" || status=$?
  count_results
  if ((status == 0 && passed + failed == 0)); then
    say "No test ran."
    status=1
  fi
  # A test host that broke down has counted no failure.
  if ((status == 0)); then
    complete=yes
  fi
  exit "$status"
}

main "$@"
