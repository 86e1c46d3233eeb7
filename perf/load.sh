#!/usr/bin/env bash
# Measures the running site on this machine: start to first page, resident memory, a sheet page against nginx serving the
# same bytes (in turn, same run), suggestions, and CV upload → result page. Prints one table.
#   perf/load.sh ROME_ZIP PDF_CV [SECONDS]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rome=${1:?the official ROME zip}
cv=${2:?a CV in PDF}
seconds=${3:-8}
"$root/tools/install-debian-packages" wrk=wrk nginx=nginx-light curl=curl >&2
work=$(mktemp -d)
chmod 755 "$work"
stop() { # a process started here, if any
    [[ -n $1 ]] || return 0
    kill "$1" 2>/dev/null || return 0
    wait "$1" 2>/dev/null || true
}
site='' nginx=''
cleanup() {
    stop "$site"
    stop "$nginx"
    rm -rf "$work"
}
trap cleanup EXIT

export PASSERELLES_DB=$work/passerelles.db PASSERELLES_ROOT=$root
# The limits that protect a public site would be what is measured: they are lifted for this run only.
export RateLimits__PagesPerMinute=100000000 RateLimits__UploadsPerMinute=100000
passerelles=(dotnet "$root/artifacts/passerelles/passerelles.dll")
"$root/passerelles" --help >/dev/null

"${passerelles[@]}" import catalogue "$root/catalogue" >/dev/null
before=$EPOCHREALTIME
"${passerelles[@]}" import rome "$rome" >"$work/import.txt"
after=$EPOCHREALTIME
awk -v a="$before" -v b="$after" 'BEGIN { printf "ROME import, whole command: %.2f s\n", b - a }'

start_site() {
    : >"$work/serve.txt"
    started=$EPOCHREALTIME
    "${passerelles[@]}" serve --urls http://127.0.0.1:0 >"$work/serve.txt" 2>&1 &
    site=$!
    address=
    until address=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/serve.txt" | head -n 1) && [[ -n $address ]]; do
        kill -0 "$site" || { cat "$work/serve.txt" >&2; exit 1; }
        read -rt 0.01 <> <(:) || true
    done
    curl --silent --fail --output /dev/null "$address/"
    answered=$EPOCHREALTIME
    awk -v a="$started" -v b="$answered" 'BEGIN { printf "Start to first page: %.2f s\n", b - a }'
}
for _ in 1 2 3; do
    stop "$site"
    start_site
done

page=$address/metiers/aide-soignant
curl --silent --fail "$page" --output "$work/page.html"
printf 'Sheet page: %s bytes\n' "$(stat -c %s "$work/page.html")"
for port in $(shuf -i 20000-40000 -n 20 --random-source=<(yes)); do
    cat >"$work/nginx.conf" <<CONF
daemon off; worker_processes 2; pid $work/nginx.pid; error_log $work/nginx.log;
events { worker_connections 256; }
http { access_log off; types { text/html html; } default_type text/html;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server { listen 127.0.0.1:$port; root $work; } }
CONF
    nginx -c "$work/nginx.conf" -p "$work" 2>/dev/null &
    nginx=$!
    if curl --silent --fail --retry 20 --retry-delay 0 --retry-all-errors --output /dev/null "http://127.0.0.1:$port/page.html"; then break; fi
    wait "$nginx" 2>/dev/null || true
done
rate() { wrk --threads 1 --connections 16 --duration "${seconds}s" --latency "$1" >"$work/wrk.txt"; awk '/Requests\/sec/ { print $2 }' "$work/wrk.txt"; }
rate "$page" >/dev/null # the JIT settles
for _ in 1 2 3; do
    ours=$(rate "$page")
    theirs=$(rate "http://127.0.0.1:$port/page.html")
    awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "Sheet page: %.0f requests/s, nginx %.0f, ratio %.2f\n", a, b, a / b }'
done
rate "$address/metiers/suggestions?q=infi" >/dev/null
echo "Suggestions: $(rate "$address/metiers/suggestions?q=infi") requests/s, p99 $(awk '/99%/ { print $2 }' "$work/wrk.txt")"

"${PERF_RUNNER:-$root/perf/Passerelles.Benchmarks/bin/Release/net10.0/Passerelles.Benchmarks}" upload "$address" "$cv" 200
printf 'Resident memory after the load: %s MB (peak %s MB)\n' \
    "$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$site/status")" "$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$site/status")"
