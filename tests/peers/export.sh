#!/bin/sh
# Lets foreign tools judge our export: pyxform converts it, @getodk/xforms-engine must end in the same states.
# usage: export.sh COUNTY_BINARY WORK_FOLDER. Skips, saying why, only where Python or Node is missing.
set -eu
binary=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
here=$(dirname "$(realpath "$0")")
command -v python3 >/dev/null || { echo "skipped: there is no python3 on this machine"; exit 0; }
command -v node >/dev/null || { echo "skipped: there is no node on this machine"; exit 0; }
command -v npm >/dev/null || { echo "skipped: there is no npm on this machine"; exit 0; }
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv" 2>/dev/null || { echo "skipped: python3 has no venv module (Debian: python3-venv)"; exit 0; }
fi
"$work/venv/bin/python" -c 'import pyxform' 2>/dev/null || "$work/venv/bin/pip" install --quiet 'pyxform==4.5.0'
mkdir -p "$work/node"
cp "$here/package.json" "$here/export.mjs" "$work/node/"
[ -d "$work/node/node_modules/@getodk" ] || (cd "$work/node" && npm install --silent --no-audit --no-fund)
exec "$work/venv/bin/python" "$here/export.py" "$binary" "$work"
