#!/bin/sh
# Installs a package into a clean Debian without Swift, uses it there as an ordinary user and removes it again:
# try.sh PACKAGE. Needs root and mmdebstrap, which make try-deb installs.
set -eu

package=$1
root=$(mktemp -d)
# shellcheck disable=SC1091
codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
clean_up() {
  umount "$root/proc" 2> /dev/null || true
  rm -rf --one-file-system "$root"
}
trap clean_up EXIT
chmod 755 "$root"

echo "A clean Debian ($codename) in $root"
mmdebstrap --quiet --variant=minbase --mode=root "$codename" "$root"
mount -t proc proc "$root/proc"
cp "$package" "$root/tmp/bms-analyze.deb"
cp /etc/resolv.conf "$root/etc/resolv.conf"

inside() {
  chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C.UTF-8 \
    ${http_proxy:+"http_proxy=$http_proxy"} DEBIAN_FRONTEND=noninteractive "$@"
}
as_user() { inside setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }

inside sh -c 'apt-get update && apt-get install -y --no-install-recommends /tmp/bms-analyze.deb' \
  > "$root/tmp/install.log" 2>&1 || { cat "$root/tmp/install.log"; exit 1; }
echo "Installed; $(inside dpkg-query -W -f='${Package} ' | wc -w) packages in all"
if inside sh -c 'ldd /usr/bin/bms-analyze | grep -i -e swift -e "not found"'; then
  echo "The program needs what the package does not bring." >&2
  exit 1
fi

examples=/usr/share/doc/bms-analyze/examples
as_user bms-analyze --version
for study in sykehjem skole barnehage sosialkontor; do
  as_user bms-analyze check "$examples/$study" > /dev/null
  as_user bms-analyze report "$examples/$study" --out "/tmp/$study"
  for file in rapport.txt rapport.md rapport.html rapport.xlsx observations.csv datapackage.json run.json; do
    test -s "$root/tmp/$study/$file"
  done
done
as_user bms-analyze section "$examples/sykehjem" --period 2026T1 | sed -n '1,12p'
test -s "$root/usr/share/man/man1/bms-analyze-report.1.gz"
test -s "$root/usr/share/bash-completion/completions/bms-analyze"
test -s "$root/usr/share/zsh/vendor-completions/_bms-analyze"
test -s "$root/usr/share/fish/vendor_completions.d/bms-analyze.fish"
inside dpkg --verify bms-analyze
inside dpkg --purge bms-analyze > /dev/null
if [ -n "$(find "$root/usr" -name '*bms-analyze*')" ]; then
  echo "Something stayed behind." >&2
  exit 1
fi
echo "Installed, used and removed."
