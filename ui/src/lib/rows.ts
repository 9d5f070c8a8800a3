// Rows of a table: which of them words leave over, and in which order. Pure.

export interface Column<Row> {
  readonly key: string;
  readonly name: string;
  /** What is shown. */
  readonly cell: (row: Row) => string;
  /** What is sorted by; what is shown unless given. */
  readonly sort?: (row: Row) => string | number;
  readonly digits?: boolean;
  /** This cell needs the helper. */
  readonly need?: (row: Row) => boolean;
}

/** Rows in which every one of the words stands somewhere. */
export function fitting<Row>(rows: readonly Row[], columns: readonly Column<Row>[], words: string): Row[] {
  const wanted = words.trim().toLowerCase().split(/\s+/);
  return rows.filter((row) => {
    const text = columns.map((column) => column.cell(row)).join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Rows by a column; as they came when there is none. */
export function ordered<Row>(rows: readonly Row[], column: Column<Row> | undefined, down: boolean): readonly Row[] {
  if (!column) return rows;
  const value = column.sort ?? column.cell;
  return [...rows].sort((a, b) => (down ? -1 : 1) * compare(value(a), value(b)));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh');
}
