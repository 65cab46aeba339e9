#!/bin/sh
# Reads every file of a data folder and prints a table of what came out, for docs/formats.md.
#
#   tools/survey-formats.sh [FOLDER] [PROGRAM]
#
# FOLDER is $BMS_SHARED or ../shared; PROGRAM the built command. The options of each file are those of the first pattern
# in tools/survey-formats.rules that it matches. A file that is refused shows the first error.
set -u
here=$(dirname "$0")
folder=${1:-${BMS_SHARED:-$here/../../shared}}
program=${2:-$here/../.build/release/bms-analyze}
rules=$here/survey-formats.rules
[ -d "$folder/data" ] || { echo "no folder $folder/data: set BMS_SHARED" >&2; exit 66; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
rules=$(cd "$(dirname "$rules")" && pwd)/$(basename "$rules")
cd "$folder" || exit 66

options_of() {
  while IFS='|' read -r pattern options; do
    case $pattern in '' | '#'*) continue ;; esac
    # shellcheck disable=SC2254
    case $1 in $pattern) printf '%s' "$options"; return ;; esac
  done < "$rules"
}

echo "| file | options of \`import\` | units | indicators | periods | rows | or why it is refused |"
echo "|---|---|---:|---:|---:|---:|---|"
find data fixtures -type f ! -name 'CARD.md' ! -name '*LICENSE*' ! -name 'readme.md' ! -path '*/metadata/*.md' |
  LC_ALL=C sort | while read -r file; do
  options=$(options_of "$file")
  rm -rf "$work/out"
  printed=$(eval "timeout 120 \"\$program\" import \"\$file\" --lang en --out \"$work/out\" $options" 2>&1 < /dev/null | tr -d '\000')
  counts=$(printf '%s\n' "$printed" |
    sed -n 's/^Read into .*: \([0-9]*\) units, \([0-9]*\) indicators, \([0-9]*\) periods, \([0-9]*\) observations\.$/\1 | \2 | \3 | \4 |/p')
  shown=$(printf '%s' "$options" | sed 's/|/\\|/g')
  [ -n "$shown" ] && shown="\`$shown\`"
  if [ -n "$counts" ]; then
    echo "| $file | $shown | $counts |"
  else
    why=$(printf '%s\n' "$printed" | grep 'error: ' | head -n 1 | sed 's/.*error: //; s/\. .*/./; s/|/\\|/g')
    echo "| $file | $shown | | | | | $why |"
  fi
done
