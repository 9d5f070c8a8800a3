#!/usr/bin/env bash
# Runs one fuzz target for some seconds with the project's own compiler: run.sh TARGET SECONDS [TARGET_FOLDER].
# The flags are those that cargo-fuzz gives. Inputs found and crashes stay in TARGET_FOLDER, never in the project.
set -euo pipefail
# The reader of workbooks has its target in a folder of its own and calls this script with it.
cd "${FUZZ_FOLDER:-$(dirname "$0")}"
target=${1:?which target} seconds=${2:?how long}
folder=$(realpath -m "${3:-../../../out/fuzz}")
triple=$(rustc -vV | sed -n 's/^host: //p')
export CARGO_TARGET_DIR=$folder RUSTC_BOOTSTRAP=1
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Zsanitizer=address -Cdebug-assertions -Ccodegen-units=1 --cfg fuzzing"
cargo build --release --target "$triple" --bin "$target"
mkdir -p "$folder/inputs-$target"
"$folder/$triple/release/$target" "$folder/inputs-$target" -max_total_time="$seconds" -max_len=4096 \
  -artifact_prefix="$folder/crash-$target-"
