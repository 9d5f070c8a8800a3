// A pairwise cover: few rows in which every value of every factor meets every value of every other. Greedy and without
// chance, so that the same states give the same rows on every machine.

/** Rows (one value a factor, by name) that hold every pair. */
export function pairwise(factors) {
  const names = Object.keys(factors);
  const open = pairsOf(factors, names);
  const rows = [];
  while (open.size > 0) {
    const row = rowAround(open, factors, names, rows.length);
    for (const pair of pairsIn(row, names)) open.delete(pair);
    rows.push(row);
  }
  return rows;
}

const pairName = (one, a, other, b) => `${one}=${a}&${other}=${b}`;

function pairsOf(factors, names) {
  const pairs = new Set();
  names.forEach((one, i) => names.slice(i + 1).forEach((other) => {
    for (const a of factors[one]) for (const b of factors[other]) pairs.add(pairName(one, a, other, b));
  }));
  return pairs;
}

function pairsIn(row, names) {
  return names.flatMap((one, i) => names.slice(i + 1).map((other) => pairName(one, row[one], other, row[other])));
}

/** Starts with the first pair that is still open and gives every other factor the value that closes most of them. */
function rowAround(open, factors, names, turn) {
  const row = Object.fromEntries(open.values().next().value.split('&').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
  for (const name of names) {
    if (name in row) continue;
    const values = factors[name].map((_, at) => factors[name][(at + turn) % factors[name].length]);
    row[name] = values.reduce((best, value) => (gain(open, row, names, name, value) > gain(open, row, names, name, best) ? value : best));
  }
  return row;
}

function gain(open, row, names, name, value) {
  const at = names.indexOf(name);
  return Object.keys(row).filter((other) => {
    const before = names.indexOf(other) < at;
    return open.has(before ? pairName(other, row[other], name, value) : pairName(name, value, other, row[other]));
  }).length;
}

/** Every row there is. */
export function whole(factors) {
  return Object.entries(factors).reduce((rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))), [{}]);
}

/** Pairs that some rows leave out; for the test of this file. */
export function uncovered(factors, rows) {
  const names = Object.keys(factors);
  const open = pairsOf(factors, names);
  for (const row of rows) for (const pair of pairsIn(row, names)) open.delete(pair);
  return [...open];
}
