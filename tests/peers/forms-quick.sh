#!/usr/bin/env bash
# Figures of the form engine beside its peers: xforms-engine 0.22.0 (Node, jsdom) and JavaRosa 5.1.0 (JDK), same forms,
# same scripted changes, one run. Ours first. One JSON line per engine and form in out/bench-form.jsonl, then a table.
# Usage: tests/peers/forms.sh TARGET_FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
target=${1:-target}
here=tests/peers/forms
work=out/peers
mkdir -p "$work/xml" "$work/json"
: > out/bench-form.jsonl

have() { command -v "$1" >/dev/null 2>&1; }
forms=(whova2016 cascade5000 household50 nigeria_wards cascade5000-repeat)

for form in "${forms[@]}"; do
  "$target/release/county" compile --plain "$here/workbooks/$form.xlsx" > "$work/json/$form.json"
  "$target/release/examples/change_cost" "$work/json/$form.json" "$here/driver/actions/$form.json" | tee -a out/bench-form.jsonl
done

if have python3; then
  [ -x "$work/venv/bin/xls2xform" ] || { python3 -m venv "$work/venv" && "$work/venv/bin/pip" install --quiet pyxform==4.5.0; }
  for form in "${forms[@]}"; do
    [ -s "$work/xml/$form.xml" ] || "$work/venv/bin/xls2xform" "$here/workbooks/$form.xlsx" "$work/xml/$form.xml" --skip_validate >/dev/null
  done
else
  echo "no Python here: the peers are left out"; exit 0
fi

if have node; then
  cp -r "$here/driver/." "$work/driver/" 2>/dev/null || { mkdir -p "$work/driver" && cp -r "$here/driver/." "$work/driver/"; }
  [ -d "$work/driver/node_modules/@getodk/xforms-engine" ] || (cd "$work/driver" && npm install --silent --no-audit --no-fund)
  for form in "${forms[@]}"; do
    runs=2; [ "$form" = cascade5000-repeat ] && runs=2
    RUNS=$runs node --expose-gc "$work/driver/bench2-odk.mjs" "$work/xml/$form.xml" "$work/driver/actions/$form.json" 2>/dev/null | tee -a out/bench-form.jsonl
  done
else
  echo "no Node here: xforms-engine is left out"
fi

if have javac; then
  jar=$(ls "$work"/venv/lib/python3*/site-packages/pyxform/validators/odk_validate/bin/ODK_Validate.jar)
  mkdir -p "$work/javarosa"
  javac -cp "$jar" -d "$work/javarosa" "$here"/driver/javarosa/*.java
  for form in "${forms[@]}"; do
    runs=2; [ "$form" = cascade5000-repeat ] && runs=2
    java -Druns=$runs -cp "$jar:$work/javarosa" Bench2 "$work/xml/$form.xml" "$here/driver/actions/$form.json" 2>/dev/null | tee -a out/bench-form.jsonl
    java -Dchoices=true -Druns=$runs -cp "$jar:$work/javarosa" Bench2 "$work/xml/$form.xml" "$here/driver/actions/$form.json" 2>/dev/null \
      | sed 's/"javarosa 5.1.0"/"javarosa 5.1.0 + choice lists"/' | tee -a out/bench-form.jsonl
  done
else
  echo "no JDK here: JavaRosa is left out"
fi

python3 "$here/table.py" out/bench-form.jsonl
