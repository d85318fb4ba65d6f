import type { Data } from './nodes.ts';

export const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property that the object itself has. JSON may hold names like `constructor`. */
export function own(object: Data, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets a property of the object itself, `__proto__` too. */
function setOwn(object: Data, key: string, value: unknown): void {
  if (key in object && !Object.hasOwn(object, key))
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  else object[key] = value;
}

/** Adds what one room says of an object to what others have said of it, object by object; of two values the later holds. */
export function merge(target: Data, source: unknown): void {
  if (!isObject(source)) return;
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    const there = own(target, key);
    if (isObject(there) && isObject(value)) merge(there, value);
    else if (Array.isArray(there) && Array.isArray(value) && there.length === value.length)
      for (const [index, item] of value.entries()) {
        const old: unknown = there[index];
        if (isObject(old) && isObject(item)) merge(old, item);
        else there[index] = item;
      }
    else setOwn(target, key, value);
  }
}
