#!/usr/bin/env bash
# Starts QcdcCases on this machine, with a PostgreSQL of its own and sample registers. See deploy/README.md.
# shellcheck disable=SC2317 # the traps call what it takes for unreachable
set -euo pipefail
# shellcheck source=deploy/local/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

readonly project="$root/src/QcdcCases.Api"
readonly api_dll="$project/bin/Release/net10.0/QcdcCases.Api.dll"
readonly samples="$root/tests/QcdcCases.Api.Tests/Registers"
readonly sample_files=(don-duong-2023.ndjson tam-duong-2024h1.ndjson)
readonly account_unit=dd
readonly accounts=(
  "tiepdan reception-officer"
  "vanthu letter-officer"
  "lanhdao leader"
  "thongke reporter"
  "quantri administrator"
)
readonly cluster=postgres
readonly database=qcdc
readonly first_port=5080
readonly seconds_to_start=120
readonly api=(env -C "$project" dotnet "$api_dll")
readonly api_log="$local_dir/api.log"
readonly api_pid_file="$local_dir/api.pid"

fresh=
api_pid=
port=
served=         # set once the API has answered: from then on a signal is the ordinary end
register=       # the folder that remembers what was loaded into the database in use

usage() {
  cat <<'TEXT'
Usage: deploy/local/run.sh [--fresh]

Starts QcdcCases on this machine: gets PostgreSQL 15 if it is missing, starts a private cluster under .local/,
builds and migrates, loads two sample registers and one account of each role the first time, and serves.
Ctrl-C stops everything; the data stay for the next start.

  --fresh   drop the private cluster's data and begin anew

Settings: ConnectionStrings__QcdcCases (an existing server instead of the private cluster), QCDC_PG_BIN (the folder
of PostgreSQL's programs). deploy/README.md tells more.
TEXT
}

read_arguments() {
  local argument
  for argument; do
    case $argument in
      --fresh) fresh=yes ;;
      --help | -h)
        usage
        exit 0
        ;;
      *)
        usage >&2
        exit 2
        ;;
    esac
  done
  if [[ -n $fresh && -n ${ConnectionStrings__QcdcCases:-} ]]; then
    fail "--fresh drops private data only; ConnectionStrings__QcdcCases names a server that is not ours. Nothing was done."
  fi
}

stop_everything() {
  local status=$?
  trap '' INT TERM HUP
  trap - EXIT
  set +e
  if [[ -n $served ]]; then
    say "" "Stopping."
  fi
  stop_process "$api_pid" 30
  rm -f "$api_pid_file"
  end_steps
  if [[ -n $pg_bin ]]; then
    cluster_stop "$cluster"
  fi
  exit "$status"
}

watch_signals() {
  trap stop_everything EXIT
  trap 'end_as_asked 130' INT
  trap 'end_as_asked 143' TERM
  trap 'end_as_asked 129' HUP
}

end_as_asked() {
  [[ -z $served ]] || exit 0
  exit "$1"
}

# A run that was killed leaves its API behind; the number alone is no proof that a process is ours.
stop_left_over_api() {
  local pid
  pid="$(cat "$api_pid_file" 2>/dev/null)" || return 0
  if [[ -r /proc/$pid/cmdline ]] && tr '\0' '\n' <"/proc/$pid/cmdline" | grep -qxF "$api_dll"; then
    say "Stopping the API that an earlier run left behind."
    stop_process "$pid" 30
  fi
  rm -f "$api_pid_file"
}

# --- the database -----------------------------------------------------------------------------------------------------

use_existing_server() {
  say "Using the server named by ConnectionStrings__QcdcCases."
  register="$local_dir/register/$(printf '%s' "$ConnectionStrings__QcdcCases" | sha256sum | cut -c 1-12)"
}

use_private_cluster() {
  prepare_postgres
  register="$local_dir/register/private"
  cluster_stop "$cluster"
  if [[ -n $fresh ]]; then
    say "Dropping the private cluster's data."
    cluster_remove "$cluster"
  fi
  if ! cluster_exists "$cluster"; then
    say "Making a private PostgreSQL cluster in $server_home/$cluster."
    rm -rf "$register"
    cluster_make "$cluster" --data-checksums
    begin_loading
  fi
  say "Starting PostgreSQL."
  cluster_start "$cluster"
  make_database
}

# The program owns its database and nothing else; its password changes at every start.
make_database() {
  local password
  password="$(new_secret)"
  cluster_sql "$cluster" postgres <<SQL
SELECT 'CREATE ROLE $database LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '$database') \gexec
ALTER ROLE $database PASSWORD '$password';
SELECT 'CREATE DATABASE $database OWNER $database TEMPLATE template0 ENCODING ''UTF8'' LOCALE ''C.UTF-8'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '$database') \gexec
SQL
  ConnectionStrings__QcdcCases="$(cluster_connection "$cluster" "$database" "$password" "$database")"
  export ConnectionStrings__QcdcCases
  printf '%s\n' "$ConnectionStrings__QcdcCases" | keep_secret "$local_dir/connection-string"
}

# --- the sample registers ---------------------------------------------------------------------------------------------

begin_loading() {
  mkdir -p "$register"
  : >"$register/loading"
}

# Loading that was interrupted is taken up again: importing the same file twice changes nothing.
load_samples() {
  local file
  if [[ ! -e $register/loading ]]; then
    if [[ -e $register/loaded && $register == */private ]] || holds_register; then
      return 0
    fi
    begin_loading
  fi
  for file in "${sample_files[@]}"; do
    say "Importing $file."
    attend "${api[@]}" import "$samples/$file" || fail "$file could not be imported."
  done
  make_accounts
  mv "$register/loading" "$register/loaded"
}

# A register without a unit is none. The export is left as soon as it shows one.
holds_register() {
  local line stream export_pid
  exec {stream}< <(exec "${api[@]}" export 9>&-)
  export_pid=$!
  attended=$export_pid
  while IFS= read -r line <&"$stream"; do
    if [[ $line =~ \"type\"[[:space:]]*:[[:space:]]*\"unit\" ]]; then
      stop_process "$export_pid" 10
      attended=
      exec {stream}<&-
      return 0
    fi
  done
  exec {stream}<&-
  wait "$export_pid" || fail "the register could not be read; nothing was loaded."
  attended=
  return 1
}

make_accounts() {
  local name role password
  touch "$register/accounts"
  chmod 600 "$register/accounts"
  while read -r name role; do
    if grep -q "^$name " "$register/accounts"; then
      continue
    fi
    password="$("${api[@]}" make-account --name "$name" --role "$role" --unit "$account_unit" </dev/null 9>&- | tail -n 1)" ||
      fail "the account $name could not be made."
    [[ -n $password ]] || fail "the account $name was made without a password."
    printf '%s %s %s\n' "$name" "$role" "$password" >>"$register/accounts"
  done < <(printf '%s\n' "${accounts[@]}")
}

# --- the API ----------------------------------------------------------------------------------------------------------

# The sockets (inode numbers) that listen on a TCP port, whatever their address.
listeners() {
  awk -v port="$(printf ':%04X' "$1")" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10 }' \
    /proc/net/tcp /proc/net/tcp6 2>/dev/null || true
}

next_free_port() {
  local candidate
  for ((candidate = $1; candidate < first_port + 100; candidate++)); do
    if [[ -z "$(listeners "$candidate")" ]]; then
      port=$candidate
      return 0
    fi
  done
  fail "no free port from $first_port on."
}

start_api() {
  next_free_port "$first_port"
  until try_port; do
    # Someone was quicker: another checkout, most likely.
    [[ -n "$(listeners "$port")" ]] || api_failed "the API ended before it answered."
    next_free_port "$((port + 1))"
  done
}

# Fails when the API ends before it is ready; gives up when it takes too long.
try_port() {
  local tenth
  say "Starting the API on port $port."
  ASPNETCORE_URLS="http://127.0.0.1:$port" "${api[@]}" >"$api_log" 2>&1 9>&- &
  api_pid=$!
  printf '%s\n' "$api_pid" >"$api_pid_file"
  for ((tenth = 0; tenth < seconds_to_start * 10; tenth++)); do
    if ! kill -0 "$api_pid" 2>/dev/null; then
      api_pid=
      return 1
    fi
    if api_listens && is_ready; then
      return 0
    fi
    sleep 0.1
  done
  api_failed "the API was not ready after $seconds_to_start seconds."
}

# Whether it is our API that listens, and not another program that answers on the same port.
api_listens() {
  local inode
  for inode in $(listeners "$port"); do
    if [[ -n "$(find "/proc/$api_pid/fd" -lname "socket:\[$inode\]" 2>/dev/null)" ]]; then
      return 0
    fi
  done
  return 1
}

is_ready() {
  local answer
  answer="$(
    exec 2>/dev/null 3<>"/dev/tcp/127.0.0.1/$port"
    printf 'GET /health/ready HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$port" >&3
    read -r -t 10 line <&3
    printf '%s' "$line"
  )" || return 1
  [[ $answer == 'HTTP/1.1 200'* ]]
}

api_failed() {
  tail -n 30 "$api_log" >&2
  fail "$1 Its log is $api_log."
}

show_where_to_look() {
  local base="http://127.0.0.1:$port"
  printf '%s\n' "$base" >"$local_dir/address"
  cat <<TEXT

QcdcCases is ready.

  API       $base/api/v1
  Swagger   $base/swagger
  OpenAPI   $base/openapi/v1.json
  log       $api_log
TEXT
  if [[ -f $register/accounts ]]; then
    show_accounts
  fi
  say "" "Ctrl-C stops it; the data stay for the next start."
}

show_accounts() {
  local name role password
  say "" "Accounts of unit $account_unit, with the passwords for the first sign-in (kept in $register/accounts):" ""
  while read -r name role password; do
    printf '  %-10s %-20s %s\n' "$name" "$role" "$password"
  done <"$register/accounts"
}

main() {
  read_arguments "$@"
  require_dotnet
  open_local_dir
  try_lock run || fail "QcdcCases is already running from this checkout."
  watch_signals
  stop_left_over_api

  say "Building."
  build "$project"
  if [[ -n ${ConnectionStrings__QcdcCases:-} ]]; then
    use_existing_server
  else
    use_private_cluster
  fi
  say "Migrating."
  attend "${api[@]}" migrate || fail "the database could not be migrated."
  load_samples
  start_api
  served=yes
  show_where_to_look

  wait "$api_pid" || true
  api_pid=
  served=
  api_failed "the API has ended by itself."
}

main "$@"
