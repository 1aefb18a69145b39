# shellcheck shell=bash
# What run.sh and test.sh share: the checkout's private folder, PostgreSQL's programs, private clusters, orderly stops.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"
local_dir="$root/.local"
readonly root local_dir
readonly pg_major=15
readonly pg_programs=(postgres initdb pg_ctl psql)

pg_bin=        # the folder of PostgreSQL's programs, once found
pg_run=()      # the prefix that runs one of them as the caller
pg_serve=()    # the prefix that runs one of them as the server's user
server_user=   # whom the server runs as, when the caller is root
server_home=   # the folder of the clusters
as_root=()     # the prefix that runs a command as root: nothing, or sudo
no_main_cluster_file=
attended=      # the step that is running now

# Each argument is a line.
say() {
  printf '%s\n' "$@"
}

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# --- the private folder ---------------------------------------------------------------------------------------------

open_local_dir() {
  mkdir -p "$local_dir"
  [[ -O $local_dir ]] ||
    fail "$local_dir belongs to $(stat -c %U "$local_dir"): run this as that user, or remove the folder."
}

# One run per checkout. Descriptor 9 carries the lock, so whatever may outlive this script is started with 9>&-.
try_lock() {
  exec 9>>"$local_dir/$1.lock"
  flock --nonblock 9
}

wait_for_lock() {
  try_lock "$1" && return
  say "Another run is under way in this checkout: waiting for its end."
  flock 9 &
  attended=$!
  wait "$attended"
  attended=
}

new_secret() {
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

# Keeps standard input in a file that only its owner can read.
keep_secret() {
  rm -f "$1"
  (umask 077 && cat >"$1")
}

# --- steps and signals ----------------------------------------------------------------------------------------------

# Runs a step so that a signal is acted on at once, not when the step has ended. Only for programs, not for functions.
attend() {
  local status=0
  "$@" 9>&- &
  attended=$!
  wait "$attended" || status=$?
  attended=
  return "$status"
}

# Ends a child, or a process whose identity the caller has made sure of: politely, then by force.
stop_process() {
  local pid=$1 seconds=$2 tenth
  [[ -n $pid ]] || return 0
  kill -TERM "$pid" 2>/dev/null || return 0
  for ((tenth = 0; tenth < seconds * 10; tenth++)); do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL "$pid" 2>/dev/null || true
}

# The part of the scripts' EXIT traps that is common to both.
end_steps() {
  stop_process "$attended" 10
  allow_main_cluster
}

require_dotnet() {
  command -v dotnet >/dev/null || fail "the .NET SDK is missing (global.json names the version)."
}

# Leaves no build server behind.
build() {
  attend dotnet build "$1" --configuration Release --disable-build-servers --nologo --verbosity quiet --tl:off ||
    fail "the build failed."
}

# --- whose the server is, and where its files lie ---------------------------------------------------------------------

# PostgreSQL refuses to run as root; its processes and files then belong to an unprivileged user.
choose_server_user() {
  local record="$local_dir/server-user"
  ((EUID == 0)) || return 0
  if [[ -f $record ]]; then
    server_user="$(<"$record")"
  elif id postgres >/dev/null 2>&1; then
    server_user=postgres
  else
    server_user=nobody
  fi
  pg_serve=(setpriv --reuid "$server_user" --regid "$(id -g "$server_user")" --init-groups --)
}

# Root's checkout may lie where the server's user cannot go. The clusters then live under /var/lib, which is written down.
choose_server_home() {
  local record="$local_dir/server-home" recorded
  server_home="$local_dir"
  ((EUID == 0)) || return 0
  if [[ -f $record ]]; then
    recorded="$(<"$record")"
    # A copied checkout must not take over the original's clusters.
    if [[ -f $recorded/checkout && "$(<"$recorded/checkout")" == "$root" ]]; then
      server_home="$recorded"
      return
    fi
  fi
  if env -C / "${pg_serve[@]}" test -x "$local_dir"; then
    return
  fi
  server_home="/var/lib/qcdc-cases/$(printf '%s' "$root" | sha256sum | cut -c 1-12)"
  install -d -m 755 /var/lib/qcdc-cases "$server_home"
  printf '%s\n' "$root" >"$server_home/checkout"
  printf '%s\n' "$server_home" >"$record"
}

give_to_server_user() {
  chmod 700 "$1"
  ((EUID != 0)) || chown -R "$server_user:$(id -g "$server_user")" "$1"
}

# --- PostgreSQL's programs --------------------------------------------------------------------------------------------

# Finds PostgreSQL or gets it from Debian; sets pg_bin, pg_run and pg_serve.
prepare_postgres() {
  choose_server_user
  choose_server_home
  if ! find_postgres; then
    get_postgres
    choose_server_user
    choose_server_home
    find_postgres || fail "PostgreSQL $pg_major is still not to be found. $(postgres_advice)"
  fi
  if ((EUID == 0)); then
    printf '%s\n' "$server_user" >"$local_dir/server-user"
  fi

  # The caller's own PG… settings are about other servers; PGPASSWORD is set anew wherever it is used.
  local name
  pg_run=(env -C /)
  for name in "${!PG@}"; do
    [[ $name == PGPASSWORD ]] || pg_run+=("--unset=$name")
  done
  if [[ $pg_bin == "$(private_copy)"/* ]]; then
    pg_run+=("LD_LIBRARY_PATH=$(private_libraries)")
  fi
  pg_serve=("${pg_run[@]}" "${pg_serve[@]}")
}

postgres_advice() {
  printf '%s %s' "Install Debian's package postgresql-$pg_major, or name the folder of its programs in QCDC_PG_BIN," \
    "or name a running server in ConnectionStrings__QcdcCases (run.sh) or QCDC_TEST_POSTGRES (test.sh)."
}

private_copy() {
  printf '%s' "$server_home/postgresql-$pg_major"
}

private_libraries() {
  local copy
  copy="$(private_copy)"
  find "$copy/usr/lib" "$copy/lib" -maxdepth 1 -type d -name '*-linux-gnu*' 2>/dev/null | paste -s -d : || true
}

find_postgres() {
  local folder found
  local -a folders
  if [[ -n ${QCDC_PG_BIN:-} ]]; then
    folders=("$QCDC_PG_BIN")
  else
    found="$(command -v postgres || true)"
    folders=(${found:+"$(dirname "$(readlink -f "$found")")"} "/usr/lib/postgresql/$pg_major/bin")
  fi
  for folder in "${folders[@]}" "$(private_copy)/usr/lib/postgresql/$pg_major/bin"; do
    if is_postgres "$folder"; then
      pg_bin="$folder"
      return 0
    fi
  done
  return 1
}

is_postgres() {
  local program
  for program in "${pg_programs[@]}"; do
    [[ -x $1/$program ]] || return 1
  done
  [[ "$(LD_LIBRARY_PATH="$(private_libraries)" "$1/postgres" --version 2>/dev/null)" == *" $pg_major."* ]]
}

get_postgres() {
  command -v apt-get >/dev/null || fail "PostgreSQL $pg_major is missing, and so is apt-get. $(postgres_advice)"
  # What is installed system-wide would not be looked at when QCDC_PG_BIN points elsewhere.
  if [[ -z ${QCDC_PG_BIN:-} ]] && ((EUID == 0)); then
    install_postgres
  elif [[ -z ${QCDC_PG_BIN:-} ]] && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
    install_postgres
  else
    unpack_postgres
  fi
}

install_postgres() {
  say "Installing Debian's postgresql-$pg_major (no system cluster is made)."
  forbid_main_cluster
  install_packages "postgresql-$pg_major" || {
    tail -n 20 "$local_dir/apt.log" >&2
    fail "Debian's postgresql-$pg_major could not be installed. $(postgres_advice)"
  }
  allow_main_cluster
}

# Not attended: a package manager that is at work on the system is left to end by itself.
install_packages() {
  # dpkg wants the administrator's folders in PATH, which a plain `su` leaves out.
  local -a install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "PATH=$PATH:/usr/sbin:/sbin"
    apt-get install --yes --quiet --no-install-recommends
    -o DPkg::Lock::Timeout=120 -o Dpkg::Options::=--force-confold "$@")
  local log="$local_dir/apt.log"
  "${install[@]}" >"$log" 2>&1 9>&- && return
  "${as_root[@]}" apt-get update --quiet >>"$log" 2>&1 9>&- || true
  "${install[@]}" >>"$log" 2>&1 9>&-
}

# --- Node, for the linter and the generators of tests/contract ----------------------------------------------------------

# Gets Node and npm from Debian where they are missing. Without them the tests that need them are skipped, by name.
prepare_node() {
  if command -v node >/dev/null && command -v npm >/dev/null; then
    return
  fi
  if ((EUID != 0)) && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
  elif ((EUID != 0)); then
    say "Node and npm are missing and cannot be installed without root: what needs them is skipped."
    return
  fi
  say "Installing Debian's nodejs and npm."
  command -v apt-get >/dev/null && install_packages nodejs npm ||
    say "Debian's nodejs and npm could not be installed ($local_dir/apt.log): what needs them is skipped."
}

# Debian makes and starts a cluster "main" with the package, unless a drop-in of postgresql-common forbids it.
forbid_main_cluster() {
  no_main_cluster_file=/etc/postgresql-common/createcluster.d/qcdc-cases.conf
  "${as_root[@]}" mkdir -p "$(dirname "$no_main_cluster_file")"
  say "create_main_cluster = false" | "${as_root[@]}" tee "$no_main_cluster_file" >/dev/null
}

allow_main_cluster() {
  [[ -n $no_main_cluster_file ]] || return 0
  "${as_root[@]}" rm -f "$no_main_cluster_file"
  "${as_root[@]}" rmdir --parents --ignore-fail-on-non-empty "$(dirname "$no_main_cluster_file")" 2>/dev/null || true
  no_main_cluster_file=
}

# Without root: Debian's packages, unpacked beside the clusters and used from there.
unpack_postgres() {
  local work="$local_dir/apt" copy package
  copy="$(private_copy)"
  say "Unpacking Debian's postgresql-$pg_major and the libraries it lacks into $copy."
  rm -rf "$work" "$copy" "$copy.new"
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/packages" "$copy.new"
  if ! download_packages "$work" && ! download_packages "$work" \
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=; then
    tail -n 20 "$work/log" >&2
    rm -rf "$work" "$copy.new"
    fail "PostgreSQL $pg_major is missing; it could neither be installed (no root, no sudo) nor downloaded. $(postgres_advice)"
  fi
  for package in "$work"/packages/*.deb; do
    dpkg-deb -x "$package" "$copy.new"
  done
  # Just-in-time compiling would need LLVM, larger than all the rest. Without this library the server does without.
  rm -rf "$copy.new/usr/lib/postgresql/$pg_major/lib/"{llvmjit.so,bitcode}
  mv "$copy.new" "$copy"
  rm -rf "$work"
  require_libraries
}

# Fetches the packages into the work folder; with apt options of its own, package lists are fetched first.
download_packages() {
  local work=$1 names
  shift
  if (($# > 0)); then
    attend apt-get "$@" update >>"$work/log" 2>&1 || return 1
  fi
  names="$(wanted_packages "$@" 2>>"$work/log")" || return 1
  rm -f "$work"/packages/*
  # shellcheck disable=SC2086 # names are one word each
  attend env -C "$work/packages" apt-get "$@" download $names >>"$work/log" 2>&1
}

# The server, the client, and every library that apt would install with them; not the compiler behind the server's JIT.
wanted_packages() {
  local plan
  plan="$(apt-get "$@" --simulate --no-install-recommends install "postgresql-$pg_major")" || return 1
  {
    printf '%s\n' "postgresql-$pg_major" "postgresql-client-$pg_major" libpq5
    awk '$1 == "Inst" && $2 ~ /^lib/ && $2 !~ /^lib(llvm|z3|c-l10n)|-perl$/ { print $2 }' <<<"$plan"
  } | sort -u
}

require_libraries() {
  local missing
  missing="$(LD_LIBRARY_PATH="$(private_libraries)" \
    ldd "${pg_programs[@]/#/$(private_copy)/usr/lib/postgresql/$pg_major/bin/}" | awk '/not found/ { print $1 }' | sort -u)"
  if [[ -n $missing ]]; then
    rm -rf "$(private_copy)"
    fail "PostgreSQL $pg_major was unpacked, but lacks ${missing//$'\n'/, }. $(postgres_advice)"
  fi
}

# --- private clusters -------------------------------------------------------------------------------------------------
# A cluster NAME is the folder NAME beside the others; .local/NAME.password is its superuser's, .local/NAME.socket says
# where its socket is. It listens on that socket only: no port, so no clash, and a path short enough for a socket.

cluster_data() {
  printf '%s' "$server_home/$1/data"
}

cluster_exists() {
  [[ -f "$(cluster_data "$1")/PG_VERSION" ]]
}

cluster_socket() {
  cat "$local_dir/$1.socket"
}

# cluster_make NAME [INITDB-OPTION…]
cluster_make() {
  local name=$1 folder="$server_home/$1" password
  shift
  password="$(new_secret)"
  rm -rf "$folder"
  mkdir "$folder"
  printf '%s\n' "$password" | keep_secret "$local_dir/$name.password"
  printf '%s\n' "$password" | keep_secret "$folder/password"
  give_to_server_user "$folder"
  attend "${pg_serve[@]}" "$pg_bin/initdb" --pgdata "$folder/unfinished" --username postgres --pwfile "$folder/password" \
    --auth scram-sha-256 --encoding UTF8 --locale C.UTF-8 "$@" >/dev/null
  rm "$folder/password"
  mv "$folder/unfinished" "$folder/data"
}

# cluster_start NAME [SERVER-OPTION…]
cluster_start() {
  local name=$1 data socket try
  shift
  data="$(cluster_data "$name")"
  drop_false_lock "$data"
  socket="$(mktemp -d /tmp/qcdc-XXXXXXXX)"
  printf '%s\n' "$socket" >"$local_dir/$name.socket"
  give_to_server_user "$socket"
  # The processes of a server that was killed need a moment to notice; until then a new one refuses to start.
  for try in 1 2 3 4 5; do
    if "${pg_serve[@]}" "$pg_bin/pg_ctl" start --pgdata "$data" --log "$server_home/$name/server.log" --silent --wait \
      --timeout 300 --options "-k $socket -c listen_addresses='' $*" >/dev/null 2>&1 9>&-; then
      return 0
    fi
    sleep "$try"
  done
  "${pg_serve[@]}" tail -n 20 "$server_home/$name/server.log" >&2 || true
  fail "PostgreSQL does not start; its log is $server_home/$name/server.log."
}

# Stops the cluster if it runs, also one that an earlier, killed run left behind.
cluster_stop() {
  local name=$1 data
  data="$(cluster_data "$name")"
  if cluster_pid "$data" >/dev/null; then
    "${pg_serve[@]}" "$pg_bin/pg_ctl" stop --pgdata "$data" --mode fast --silent --wait --timeout 60 >/dev/null 2>&1 ||
      "${pg_serve[@]}" "$pg_bin/pg_ctl" stop --pgdata "$data" --mode immediate --silent --wait >/dev/null 2>&1 || true
  fi
  drop_socket "$name"
}

# A copied checkout may name the socket of the original's running server; PostgreSQL's lock beside it says whose it is.
drop_socket() {
  local record="$local_dir/$1.socket" lock
  [[ -f $record ]] || return 0
  lock="$(<"$record")/.s.PGSQL.5432.lock"
  if [[ ! -e $lock || "$(sed -n 2p "$lock")" == "$(cluster_data "$1")" ]]; then
    rm -rf "$(<"$record")"
  fi
  rm -f "$record"
}

cluster_remove() {
  cluster_stop "$1"
  rm -rf "${server_home:?}/$1" "$local_dir/$1.password"
}

# The process that serves this data folder, if there is one: a server works in its data folder.
cluster_pid() {
  local pid
  pid="$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" || return 1
  [[ "$("${pg_serve[@]}" readlink "/proc/$pid/cwd" 2>/dev/null)" == "$(readlink -f "$1")" ]] || return 1
  printf '%s' "$pid"
}

# After a crash PostgreSQL takes its own stale lock away, except when an unrelated process has the old number by now.
# Should processes of the old server still live, its shared memory keeps a new one from starting.
drop_false_lock() {
  if [[ -e $1/postmaster.pid ]] && ! cluster_pid "$1" >/dev/null; then
    rm -f "$1/postmaster.pid"
  fi
}

# Runs the SQL of standard input in a database of the cluster, as its superuser.
cluster_sql() {
  PGPASSWORD="$(<"$local_dir/$1.password")" "${pg_run[@]}" "$pg_bin/psql" --no-psqlrc --quiet --output /dev/null \
    --set ON_ERROR_STOP=1 --host "$(cluster_socket "$1")" --username postgres --dbname "$2"
}

# cluster_connection NAME USER PASSWORD DATABASE, in Npgsql's format
cluster_connection() {
  printf 'Host=%s;Port=5432;Username=%s;Password=%s;Database=%s' "$(cluster_socket "$1")" "$2" "$3" "$4"
}
