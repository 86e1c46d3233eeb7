#!/usr/bin/env bash
# Measures PDFs on the running site: each made for the first time, alone, then answered again from memory.
#   perf/pdf.sh [RUNS]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
runs=${1:-3}
"$root/tools/install-debian-packages" weasyprint=weasyprint curl=curl >&2
work=$(mktemp -d)
site=''
cleanup() {
    if [[ -n $site ]]; then
        kill "$site" 2>/dev/null || true
        wait "$site" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap cleanup EXIT

export PASSERELLES_DB=$work/passerelles.db PASSERELLES_ROOT=$root
# What is measured is the making, not the page that waits nor the limit of a public site.
export Print__Patience=60 RateLimits__PdfsPerMinute=100000
passerelles=(dotnet "${PASSERELLES_DLL:-$root/artifacts/passerelles/passerelles.dll}")
[[ -n ${PASSERELLES_DLL:-} ]] || "$root/passerelles" --help >/dev/null
"${passerelles[@]}" import catalogue "$root/catalogue" >/dev/null

measure() { # name, address
    times=() again=''
    for ((i = 0; i < runs; i++)); do
        : >"$work/serve.txt"
        "${passerelles[@]}" serve --urls http://127.0.0.1:0 >"$work/serve.txt" 2>&1 &
        site=$!
        address=
        until address=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/serve.txt" | head -n 1) && [[ -n $address ]]; do
            kill -0 "$site" || { cat "$work/serve.txt" >&2; exit 1; }
            read -rt 0.05 <> <(:) || true
        done
        curl --silent --fail --output /dev/null "$address/metiers/aide-soignant" # the site has started, as it has for a visitor
        times+=("$(curl --silent --fail --output "$work/out.pdf" --write-out '%{time_total}' "$address$2")")
        again=$(curl --silent --fail --output /dev/null --write-out '%{time_total}' "$address$2")
        kill "$site"
        wait "$site" 2>/dev/null || true
        site=''
    done
    printf '%s: first %s s, again %s s, %s kB\n' "$1" "$(printf '%s\n' "${times[@]}" | sort -n | paste -sd ' ')" "$again" \
        "$(($(stat -c %s "$work/out.pdf") / 1024))"
}
measure "Sheet" /pdf/metiers/aide-soignant
measure "Comparison" '/pdf/comparer?de=aide-soignant&vers=infirmier'
measure "Hand-out" /pdf/metiers/aide-soignant/facile
measure "Poster A3, 19 occupations" '/pdf/familles/soins?format=a3'
measure "Poster A0, 19 occupations" '/pdf/familles/soins?format=a0'
measure "Poster A3, 3 occupations" '/pdf/familles/technique-et-maintenance?format=a3'
