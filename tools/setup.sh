#!/bin/sh
# Installs the Debian packages that the build needs, and those named as arguments, if any is missing.
set -eu

packages="libopenblas-dev liblapack-dev libboost-math-dev coinor-libclp-dev libssl-dev libzip-dev libxml2-dev"
packages="$packages libxlsxwriter-dev pkg-config make unzip $*"

# The tests that open the HTML report in a browser run where there is one. It is large, so only CI installs it.
if [ "${CI:-}" = "true" ]; then packages="$packages chromium"; fi

missing=""
for package in $packages; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done

if [ -n "$missing" ]; then
  echo "Installing:$missing"
  if [ "$(id -u)" -eq 0 ]; then sudo=""; else sudo="sudo"; fi
  $sudo apt-get update -qq
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
fi

command -v swift >/dev/null 2>&1 || {
  echo "Swift 6.2 or later is needed and was not found on PATH: install it from swift.org, then run make again." >&2
  exit 1
}
