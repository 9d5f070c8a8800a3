"""Prints the lines of bench-form.jsonl as one table; ratios are against ours in the same run."""
import json
import sys

if sys.argv[1] == "--ours":
    # Our measuring example in the shape of the peers' drivers.
    own = json.loads(sys.stdin.read())
    line = {
        "engine": "cunliban",
        "form": sys.argv[2],
        "load_cold": round(own["load_first_ms"], 1),
        "load_best": round(own["load_warm_ms"], 1),
        "changes": own["changes"],
        "first_run": own["first"],
        "best_of": own["warm"],
        "heap_form_mb": round(own["held_bytes"] / 1e6, 1),
    }
    print(json.dumps(line))
    sys.exit()

rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
ours = {row["form"].rsplit(".", 1)[0]: row for row in rows if row["engine"].startswith("cunliban")}
print(f"{'form':<20} {'engine':<32} {'load':>8} {'median':>9} {'p95':>9} {'p99':>9} {'max':>9} {'MB':>7}  ms; best of runs; median against ours")
for row in sorted(rows, key=lambda row: (row["form"].rsplit(".", 1)[0], row["engine"])):
    form = row["form"].rsplit(".", 1)[0]
    best = row["best_of"]
    own = ours.get(form, {}).get("best_of", {}).get("median") or 0
    ratio = f"{best['median'] / own:.1f}x" if own else "-"
    print(
        f"{form:<20} {row['engine']:<32} {row['load_best']:>8} {best['median']:>9.4f} {best['p95']:>9.4f} "
        f"{best['p99']:>9.4f} {best['max']:>9.4f} {row['heap_form_mb']:>7}  {ratio}"
    )
