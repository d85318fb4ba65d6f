/** A statement takes 65,535 values at most; of the widest table this many rows stay well below. */
const ROWS_A_STATEMENT = 500;

/** Rows in the portions that one insert takes. */
export function chunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, portion) =>
    rows.slice(portion * ROWS_A_STATEMENT, (portion + 1) * ROWS_A_STATEMENT),
  );
}
