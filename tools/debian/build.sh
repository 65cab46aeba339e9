#!/bin/sh
# Makes a Debian package of what `make install` installed into a folder: build.sh FOLDER OUTPUT-FOLDER
set -eu

root=$(cd "$1" && pwd)
output=$2
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

program="$root/usr/bin/bms-analyze"
maintainer="${DEBFULLNAME:-The bms-analyze authors} <${DEBEMAIL:-bms-analyze@localhost}>"
version="$("$program" --version)-1"
architecture=$(dpkg --print-architecture)
# The date of the source, so that the same source gives the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$project" log -1 --format=%ct 2>/dev/null ||
  stat -c %Y "$project/CHANGELOG.md")}
export SOURCE_DATE_EPOCH

strip --strip-unneeded --remove-section=.comment --remove-section=.note "$program"

# The libraries that the program is linked with say which packages, and which versions, it needs.
mkdir "$work/debian" "$root/DEBIAN"
printf 'Source: bms-analyze\n\nPackage: bms-analyze\nArchitecture: any\n' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O "$program" | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo "dpkg-shlibdeps found no dependency" >&2; exit 1; }

documentation="$root/usr/share/doc/bms-analyze"
mkdir -p "$documentation"
sed -e '1,4d' -e 's/^$/./' -e 's/^/ /' "$project/LICENSE" > "$work/mit"
sed -e "/^@MIT@\$/{r $work/mit
d}" "$here/copyright" > "$documentation/copyright"
gzip -9n < "$project/CHANGELOG.md" > "$documentation/changelog.gz"
gzip -9n > "$documentation/changelog.Debian.gz" << EOF
bms-analyze ($version) unstable; urgency=medium

  * Package of the version; what changed is in changelog.gz.

 -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
EOF
install -D -m 644 "$here/lintian-overrides" "$root/usr/share/lintian/overrides/bms-analyze"
gzip -9n "$root"/usr/share/man/man1/*.1

find "$root" -type d -exec chmod 755 {} +
find "$root" -type f ! -path "$program" -exec chmod 644 {} +
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums)
size=$(du -sk --apparent-size "$root/usr" | cut -f 1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" \
  -e "s/@MAINTAINER@/$maintainer/" -e "s/@DEPENDS@/$depends/" "$here/control" > "$root/DEBIAN/control"

mkdir -p "$output"
package="$output/bms-analyze_${version}_$architecture.deb"
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" > "$work/log" || { cat "$work/log" >&2; exit 1; }
echo "$package"
