#!/usr/bin/env bash
# Runs a target of what travels: run.sh record|wire SECONDS [TARGET_FOLDER]. How is said in the engine's script.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
FUZZ_FOLDER=$here exec "$here/../../form/fuzz/run.sh" "$@"
