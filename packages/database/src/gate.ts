/** More than a busy second's statements; who comes after them is told so at once. */
const MAX_WAITING = 1_000;
/** Well within what the gateway waits for a read. */
const MAX_WAIT_MS = 3_000;

/** No connection came free in time: nothing was sent. */
export class DatabaseBusy extends Error {
  readonly code = 'DATABASE_BUSY';
}

/** So many places, taken in turn. */
export interface Gate {
  /** True when nobody has to wait. */
  isOpen(): boolean;
  /** @throws DatabaseBusy */
  enter(): Promise<void>;
  leave(): void;
}

export function createGate(places: number): Gate {
  const waiting = new Set<() => void>();
  let free = places;
  return {
    isOpen: () => free > 0,
    async enter() {
      if (free > 0) {
        free -= 1;
        return;
      }
      if (waiting.size >= MAX_WAITING) throw new DatabaseBusy('too many statements wait');
      await new Promise<void>((resolve, reject) => {
        const goOn = () => {
          clearTimeout(timer);
          waiting.delete(goOn);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(goOn);
          reject(new DatabaseBusy('no connection came free'));
        }, MAX_WAIT_MS);
        waiting.add(goOn);
      });
    },
    leave() {
      const [next] = waiting;
      if (next) next();
      else free += 1;
    },
  };
}
