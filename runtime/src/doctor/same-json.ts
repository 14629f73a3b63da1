type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

const holds = (all: Plain, some: Plain): boolean => {
  for (const key in some) if (!sameJson(some[key], all[key])) return false;
  return true;
};

/** Whether two plain values would be the same once written as JSON: a key without a value is no key. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false;
  return holds(other, one) && holds(one, other);
}
