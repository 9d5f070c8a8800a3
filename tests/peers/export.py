"""Exports every service and every corpus form to plain XLSForm, converts it with pyxform and compares the final states with
@getodk/xforms-engine. Run through export.sh, which sets the tools up. usage: export.py COUNTY_BINARY WORK_FOLDER"""

import json
import pathlib
import subprocess
import sys

from pyxform.xls2xform import convert

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent / "fixtures" / "xlsforms"
SERVICES = HERE.parent.parent / "services"
# Where the two engines differ on purpose; one reason a line.
EXPECTED = {
    line.split("\t")[0]: line.split("\t")[1].strip()
    for line in (HERE / "export-ledger.tsv").read_text(encoding="utf-8").splitlines()[1:]
    if line.strip()
}


def county(binary, *arguments):
    return subprocess.run([binary, *map(str, arguments)], capture_output=True, text=True, check=False)


def answers(service, work):
    """The example of a service as answers: labels of choices become their values."""
    form = service["form"]
    kinds, lists = {}, {}

    def walk(nodes, path):
        for node in nodes:
            here = f"{path}/{node['name']}"
            kinds[here] = node
            walk(node.get("children", []), here)

    walk(form["nodes"], f"/{form['root']}")
    for name, found in form["lists"].items():
        lists[name] = {label: row["name"] for row in found["rows"] for label in row.get("label", {}).values()}
    actions = []
    for ref, value in service["guide"]["example"]:
        plain = "".join(part.split("]")[-1] for part in ref.split("["))
        node = kinds.get(plain, {})
        if node.get("kind") in ("image", "file", "signature", "calculate", "note"):
            continue
        if node.get("list"):
            words = value.replace("、", " ").split() if node["kind"] == "select_multiple" else [value]
            value = [lists.get(node["list"], {}).get(word, word) for word in words]
        if node.get("kind") == "acknowledge":
            value = "OK"
        actions.append({"ref": ref, "value": value})
    target = work / f"{service['id']}.answers.json"
    target.write_text(json.dumps({"actions": actions}), encoding="utf-8")
    return target


def main(binary, work):
    work = pathlib.Path(work)
    work.mkdir(parents=True, exist_ok=True)
    jobs, failed = [], []
    plans = [(path, FIXTURES / "traces" / f"{path.name}.json", ["--plain"]) for path in sorted((FIXTURES / "corpus").iterdir())]
    for path in sorted(SERVICES.glob("*.xlsx")):
        service = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        if service.get("form"):
            plans.append((path, answers(service, work), []))
    for path, actions, flags in plans:
        exported, xml, ours = work / f"{path.stem}.xlsx", work / f"{path.stem}.xml", work / f"{path.stem}.ours.json"
        result = county(binary, "export", path, exported, *flags)
        if result.returncode:
            failed.append(f"{path.name}: not exported: {result.stderr.strip()}")
            continue
        try:
            xml.write_text(convert(str(exported)).xform, encoding="utf-8")
        except Exception as error:  # pyxform's own errors have no common class worth naming
            failed.append(f"{path.name}: pyxform: {error}")
            continue
        replayed = county(binary, "replay", path, "--answers", actions, *flags)
        ours.write_text(replayed.stdout, encoding="utf-8")
        jobs.append({"name": path.name, "xml": str(xml), "actions": str(actions), "ours": str(ours)})
    (work / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    run = subprocess.run(["node", "export.mjs", str(work / "jobs.json")], cwd=work / "node", capture_output=True, text=True, check=False)
    lines = failed + [line for line in run.stdout.splitlines() if line.strip()]
    if run.returncode and not run.stdout.strip():
        lines.append(f"node: {run.stderr.strip()[-500:]}")
    surprises = [line for line in lines if not any(line.startswith(key) for key in EXPECTED)]
    settled = [key for key in EXPECTED if not any(line.startswith(key) for line in lines)]
    for line in surprises:
        print(line)
    for key in settled:
        print(f"{key}: stands in export-ledger.tsv but is the same now: take it out")
    print(f"{len(jobs)} of {len(plans)} forms exported, converted and compared; {len(lines)} differences, {len(surprises)} not in the ledger")
    return 1 if surprises or settled else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
