/** Two small maximum-likelihood fits. Both standardise their inputs, so that one penalty suits all of them, and undo it. */

/** The candidates of one question; `right` ones are what the ranking should put first. */
export type Choice = readonly { readonly inputs: readonly number[]; readonly right: boolean }[];

/** One judged answer. */
export interface Judged {
  readonly inputs: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

const RANKING_PENALTY = 0.01;
const RANKING_STEPS = 300;
const RANKING_RATE = 0.3;
const LOGISTIC_PENALTY = 0.005;
const NEWTON_STEPS = 25;

/** Weights of a sum that orders candidates: the likelihood of picking a right one (softmax), by gradient ascent. */
export function fitRanking(choices: readonly Choice[], width: number): number[] {
  const usable = choices.filter((choice) => choice.some(({ right }) => right));
  const scale = deviations(usable.flat(), width);
  const weights = new Array<number>(width).fill(0);
  for (let step = 0; step < RANKING_STEPS; step++) {
    const gradient = new Array<number>(width).fill(0);
    for (const choice of usable) {
      const powers = exponentials(choice.map(({ inputs }) => dot(weights, inputs, scale)));
      const all = sum(powers);
      const right = sum(powers.filter((_, place) => choice[place]?.right));
      for (const [place, candidate] of choice.entries()) {
        const power = powers[place] as number;
        const pull = (candidate.right ? power / right : 0) - power / all;
        for (let input = 0; input < width; input++) add(gradient, input, (pull * at(candidate.inputs, input)) / at(scale, input));
      }
    }
    for (let input = 0; input < width; input++)
      add(weights, input, RANKING_RATE * (at(gradient, input) / usable.length - RANKING_PENALTY * at(weights, input)));
  }
  return weights.map((weight, input) => weight / at(scale, input));
}

/** Weights of a logistic whose first input is the constant 1, by Newton's method; the constant is not penalised. */
export function fitLogistic(judged: readonly Judged[], width: number): number[] {
  const scale = deviations(judged, width);
  const weights = new Array<number>(width).fill(0);
  const total = sum(judged.map(({ weight }) => weight));
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = weights.map((weight, input) => (input === 0 ? 0 : -LOGISTIC_PENALTY * weight));
    const hessian = weights.map((_, row) => weights.map((_, column) => (row === column ? (row === 0 ? 1e-9 : LOGISTIC_PENALTY) : 0)));
    for (const { inputs, right, weight } of judged) {
      const scaled = inputs.map((input, place) => input / at(scale, place));
      const probability = 1 / (1 + Math.exp(-dot(weights, inputs, scale)));
      const pull = (weight / total) * ((right ? 1 : 0) - probability);
      const curve = (weight / total) * probability * (1 - probability);
      for (let row = 0; row < width; row++) {
        add(gradient, row, pull * at(scaled, row));
        for (let column = 0; column < width; column++) add(hessian[row] as number[], column, curve * at(scaled, row) * at(scaled, column));
      }
    }
    for (const [input, change] of solve(hessian, gradient).entries()) add(weights, input, change);
  }
  return weights.map((weight, input) => weight / at(scale, input));
}

/** Gauss-Jordan elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, place) => [...row, at(values, place)]);
  for (const place of rows.keys()) {
    const below = rows.slice(place).map((row) => Math.abs(at(row, place)));
    const pivot = place + below.indexOf(Math.max(...below));
    [rows[place], rows[pivot]] = [rows[pivot] as number[], rows[place] as number[]];
    const leading = rows[place] as number[];
    for (const [other, row] of rows.entries()) {
      if (other === place) continue;
      const factor = at(row, place) / at(leading, place);
      for (let column = place; column < row.length; column++) add(row, column, -factor * at(leading, column));
    }
  }
  return rows.map((row, place) => at(row, row.length - 1) / at(row, place));
}

/** Standard deviations of the inputs; 1 for one that never changes. */
function deviations(cases: readonly { readonly inputs: readonly number[] }[], width: number): number[] {
  return Array.from({ length: width }, (_, input) => {
    const values = cases.map(({ inputs }) => at(inputs, input));
    const mean = sum(values) / values.length;
    return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) || 1;
  });
}

/** Exponentials of numbers less their largest, which cannot overflow. */
function exponentials(values: readonly number[]): number[] {
  const largest = Math.max(...values);
  return values.map((value) => Math.exp(value - largest));
}

const at = (values: readonly number[], place: number): number => values[place] as number;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const dot = (weights: readonly number[], inputs: readonly number[], scale: readonly number[]): number =>
  sum(weights.map((weight, place) => (weight * at(inputs, place)) / at(scale, place)));

function add(values: number[], place: number, value: number): void {
  values[place] = at(values, place) + value;
}
